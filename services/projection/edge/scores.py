"""Scores as somebody may see them: what was tallied, of the rows that are visible to them."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from uuid import UUID

from pydantic import BaseModel

from services.projection.views.case_register import CaseOfRegister, StageScores
from services.projection.views.round_register import RoundRow
from shared.awards.case_row import Clearance, Standpoint
from shared.awards.tally import reranked, rounded, spreads, total
from shared.contracts.award_values import NominationId, TieBreak
from shared.contracts.scoring import CriterionPoints, RankedCase


class ShownScore(BaseModel):
    """คะแนนของกรรมการคนหนึ่ง; null while it may not be seen"""

    judge: UUID
    points: tuple[CriterionPoints, ...] | None
    total: Decimal | None


class ShownCaseScores(BaseModel):
    """คะแนนของเรื่องหนึ่ง; figures and rank once the round is tallied, among the visible cases"""

    nomination_id: UUID
    case_code: str
    name: str | None
    scores: tuple[ShownScore, ...]
    mean: Decimal | None = None
    median: Decimal | None = None
    spread: Decimal | None = None
    rank: int | None = None
    passes: bool | None = None
    tie_broken_by: TieBreak | None = None


class ShownJudge(BaseModel):
    """ความก้าวหน้าและการให้คะแนนของกรรมการ"""

    judge: UUID
    assigned: int
    scored: int
    committed: bool
    mean: Decimal | None = None
    spread: Decimal | None = None
    off: Decimal | None = None


def in_round(case: CaseOfRegister, round_id: UUID) -> StageScores | None:
    return next((one for one in case.stages if one.round_id == round_id), None)


def case_scores(
    row: RoundRow,
    cases: Sequence[CaseOfRegister],
    names: Mapping[UUID, str | None],
    clearance: Clearance,
) -> list[ShownCaseScores]:
    """In the order of the ranks; before the tally in that of the codes."""
    places = {one.nomination_id: one for one in _ranked(row, cases)} if row.tally else {}
    shown = [
        ShownCaseScores(
            nomination_id=case.nomination_id,
            case_code=case.case_code,
            name=names[case.nomination_id],
            scores=_scores(row, stage, clearance),
            **(
                places[NominationId(case.nomination_id)].model_dump(
                    include={"mean", "median", "spread", "rank", "passes", "tie_broken_by"}
                )
                if case.nomination_id in places
                else {}
            ),
        )
        for case in cases
        if (stage := in_round(case, row.round_id)) is not None
    ]
    return sorted(shown, key=lambda one: (one.rank or len(shown) + 1, one.case_code))


def judge_scores(
    row: RoundRow, cases: Sequence[CaseOfRegister], clearance: Clearance
) -> list[ShownJudge]:
    """Of the visible cases only. A judge sees its own line until the round is tallied."""
    stages = [stage for case in cases if (stage := in_round(case, row.round_id)) is not None]
    told = {one.judge: one for one in spreads(_ranked(row, cases))} if row.tally else {}
    shown: list[ShownJudge] = []
    for judge in (one.person_id for one in row.judges):
        if clearance.standpoint is Standpoint.JUDGE and not row.tally and judge != clearance.person:
            continue
        figures = told.get(judge)
        shown.append(
            ShownJudge(
                judge=judge,
                assigned=sum(judge in one.judges for one in stages),
                scored=sum(_has_scored(judge, one) for one in stages),
                committed=judge in row.committed,
                mean=figures.mean if figures else None,
                spread=figures.spread if figures else None,
                off=figures.off if figures else None,
            )
        )
    return shown


def _has_scored(judge: UUID, stage: StageScores) -> bool:
    return judge in stage.judges and any(one.judge == judge for one in stage.given)


def _ranked(row: RoundRow, cases: Sequence[CaseOfRegister]) -> tuple[RankedCase, ...]:
    """What was tallied of the visible cases, ranked among themselves."""
    stages = (in_round(case, row.round_id) for case in cases)
    return reranked(row.category, [one.ranked for one in stages if one and one.ranked])


def _scores(row: RoundRow, stage: StageScores, clearance: Clearance) -> tuple[ShownScore, ...]:
    given = {one.judge: one for one in stage.given}
    shown: list[ShownScore] = []
    for judge in stage.judges:
        mine = given.get(judge)
        seen = mine is not None and may_see(row, judge, clearance)
        points = mine.points if mine is not None and seen else None
        figure = rounded(total(row.category.criteria, points)) if points is not None else None
        shown.append(ShownScore(judge=judge, points=points, total=figure))
    return tuple(shown)


def may_see(row: RoundRow, judge: UUID, clearance: Clearance) -> bool:
    """One's own always; others' after one's own is committed; an office after the tally."""
    if judge == clearance.person and clearance.standpoint is Standpoint.JUDGE:
        return True
    if clearance.standpoint is Standpoint.JUDGE:
        return clearance.person in row.committed and judge in row.committed
    return bool(row.tally)
