"""A judge's own score sheet: the cases it has and may see, and what it has given."""

from uuid import UUID

from services.awards.domain.nomination.decisions import NOMINATION
from services.awards.domain.sheet.state import Sheet
from services.awards.edge.bodies.scoring import OwnCase, OwnSheet
from services.awards.edge.cases import KnownCases
from services.awards.edge.names import WITHHELD, Names
from services.awards.edge.scoring import Scoring, assigned_to
from services.awards.replicas.cases import Case
from shared.contracts.award_values import NominationId, case_code_of
from shared.contracts.people import PersonId, Sealed
from shared.http.streams import Streams
from shared.kernel.message import Province
from shared.privacy.vault import Opened, Vault


async def own_sheet(  # noqa: PLR0913, PLR0917 - all that a sheet is made of
    province: str,
    round_id: UUID,
    cases: KnownCases,
    scoring: Scoring,
    streams: Streams,
    vault: Vault,
) -> tuple[OwnSheet, int]:
    """With the version of its stream. Raises `RoundNotFound` and what clearances raise."""
    known, opened, _version = await scoring.round(province, round_id)
    judge = PersonId((await cases.cleared.judge(province)).person)
    facts = await scoring.facts(province, opened.judges, known.assigned.get(judge, ()))
    mine = set(assigned_to(known, facts, judge))
    visible = [
        one
        for one in await cases.visible(province, opened.call_id, opened.category.category_id)
        if one.nomination_id in mine
    ]
    sheet, version = await scoring.sheet(province, round_id, judge)
    headlines = {one.nomination_id: await _headline(streams, province, one) for one in visible}
    remarks = [one.remark for one in sheet.scores.values() if one.remark]
    boxes = [box for box in headlines.values() if box is not None]
    opened_texts = await vault.open(Province(province), [*boxes, *remarks])
    names = await Names(vault).of(province, visible, await cases.cleared.of(province))
    told = OwnSheet(
        round_id=str(round_id),
        category=opened.category.title,
        stage=opened.stage.number,
        blind=opened.stage.blind,
        due_at=opened.due_at,
        committed=sheet.committed is not None,
        cases=tuple(
            _case(one, headlines[one.nomination_id], sheet, opened_texts, names[one.nomination_id])
            for one in visible
        ),
    )
    return told, version


async def _headline(streams: Streams, province: str, case: Case) -> Sealed | None:
    known, _version = await streams.state(NOMINATION, province, "nomination", case.nomination_id)
    return known.draft.entry.headline if known.draft else None


def _case(case: Case, headline: Sealed | None, sheet: Sheet, opened: Opened, name: str) -> OwnCase:
    score = sheet.scores.get(NominationId(case.nomination_id))
    return OwnCase(
        nomination_id=str(case.nomination_id),
        case_code=case_code_of(case.nomination_id),
        headline=opened.of(headline),
        name=None if name == WITHHELD else name,
        points=score.points if score else (),
        remark=opened.of(score.remark) if score else "",
    )
