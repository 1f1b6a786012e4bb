"""A round's scores for whoever asks: ranked among the cases that the reader may see."""

from uuid import UUID

from services.awards.domain.round.refusals import RoundNotTallied
from services.awards.domain.round.state import Round
from services.awards.domain.round.told import ToldSummary
from services.awards.edge.cases import KnownCases
from services.awards.edge.names import Names
from services.awards.edge.scoring import Scoring
from shared.awards.case_row import Clearance, Standpoint
from shared.awards.tally import reranked, spreads
from shared.contracts.people import PersonId
from shared.contracts.scoring import RoundOpened
from shared.kernel.errors import NotAllowed, NotFound


class CommitFirst(NotAllowed):
    code = "awards.commit_first"
    th = "ท่านยังไม่ได้ยืนยันคะแนนของตนเอง จึงยังดูคะแนนของกรรมการท่านอื่นไม่ได้"
    en = "You have not committed your own scores. The others' are shown after that."


async def summary_for(
    province: str, round_id: UUID, cases: KnownCases, scoring: Scoring, names: Names
) -> ToldSummary:
    """Raises `RoundNotFound`, `RoundNotTallied`, `CommitFirst`; `NotFound` to who enters cases."""
    known, opened, _version = await scoring.round(province, round_id)
    clearance = await cases.cleared.of(province)
    if clearance.standpoint in {Standpoint.AGENCY, Standpoint.UNIT}:
        raise NotFound
    await refuse_uncommitted(province, known, opened, clearance, scoring)
    if known.tallied is None:
        raise RoundNotTallied
    visible = await cases.visible(province, opened.call_id, opened.category.category_id)
    seen = {one.nomination_id for one in visible}
    sheet = known.tallied.sheet
    shown = [one for one in sheet.ranked if one.nomination_id in seen]
    ranking = reranked(opened.category, shown)
    return ToldSummary(
        category=opened.category,
        stage=opened.stage,
        tally=known.tallied.tally,
        sheet_hash=known.tallied.sheet_hash,
        judges=opened.judges,
        ranked=ranking,
        excluded=tuple(one for one in sheet.excluded if one.nomination_id in seen),
        spreads=spreads(ranking),
        names=await names.of(province, visible, clearance),
    )


async def refuse_uncommitted(
    province: str, known: Round, opened: RoundOpened, clearance: Clearance, scoring: Scoring
) -> None:
    """A judge commits its own scores before it sees the others'. Raises `CommitFirst`."""
    person = clearance.person
    if person is None or not known.assigned.get(PersonId(person)):
        return
    sheet, _version = await scoring.sheet(province, opened.round_id, person)
    if sheet.committed is None:
        raise CommitFirst
