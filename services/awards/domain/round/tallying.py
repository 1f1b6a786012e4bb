"""From the judges' sheets to the score sheet (ใบสรุปคะแนน): pure, anybody can do it again."""

from collections.abc import Collection, Sequence

from services.awards.domain.round.commands import Conflict, JudgeSheet
from services.awards.domain.round.state import Round
from shared.awards.tally import Judged, Points, ranked
from shared.contracts.award_values import ConflictGround, NominationId
from shared.contracts.people import PersonId
from shared.contracts.scoring import (
    ExcludedCase,
    Exclusion,
    RoundOpened,
    ScoreSheet,
)


def score_sheet(
    scoring: Round,
    opened: RoundOpened,
    sheets: Sequence[JudgeSheet],
    conflicts: Sequence[Conflict],
    withdrawn: Collection[NominationId],
) -> ScoreSheet:
    """Only committed sheets, only assigned cases, and never the points of who is in conflict."""
    standing = [one for one in opened.cases if one not in withdrawn]
    hidden = {(one.judge, one.nomination_id) for one in conflicts}
    judged = [
        Judged(case, _points(scoring, case, sheets, hidden)) for case in sorted(standing, key=str)
    ]
    gone = [
        ExcludedCase(nomination_id=one, why=Exclusion.WITHDRAWN)
        for one in opened.cases
        if one in withdrawn
    ]
    alone = [
        ExcludedCase(nomination_id=one.nomination_id, why=Exclusion.NOT_JUDGED)
        for one in judged
        if not one.points
    ]
    excluded = sorted((*gone, *alone), key=lambda one: str(one.nomination_id))
    return ScoreSheet(
        round_id=opened.round_id,
        content_hash=opened.content_hash,
        ranked=ranked(opened.category, judged),
        excluded=tuple(excluded),
    )


def recounted(
    scoring: Round, opened: RoundOpened, sheets: Sequence[JudgeSheet], counted: ScoreSheet
) -> ScoreSheet:
    """The same sum again from the same judges' sheets: equal, unless somebody touched one."""
    sat = {(one.judge, case.nomination_id) for case in counted.ranked for one in case.totals}
    aside = [
        Conflict(judge=judge, nomination_id=case, ground=ConflictGround.OTHER)
        for judge, cases in scoring.assigned.items()
        for case in cases
        if (judge, case) not in sat
    ]
    gone = [one.nomination_id for one in counted.excluded if one.why is Exclusion.WITHDRAWN]
    return score_sheet(scoring, opened, sheets, aside, gone)


def _points(
    scoring: Round,
    case: NominationId,
    sheets: Sequence[JudgeSheet],
    hidden: Collection[tuple[PersonId, NominationId]],
) -> dict[PersonId, Points]:
    judges = scoring.judges_of(case)
    return {
        sheet.judge: score.points
        for sheet in sheets
        if sheet.committed and sheet.judge in judges and (sheet.judge, case) not in hidden
        for score in sheet.scores
        if score.nomination_id == case
    }
