"""Scores as somebody may see them: by standpoint, computed from the visible cases only."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from itertools import product
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.awards.domain.round.commands import Conflict, JudgeSheet
from services.awards.domain.round.decisions import ROUND as ROUND_DECIDER
from services.projection.edge.scores import (
    ShownCaseScores,
    ShownJudge,
    case_scores,
    judge_scores,
    may_see,
)
from services.projection.views.case_register import CASE_REGISTER, CaseOfRegister
from services.projection.views.round_register import ROUND_REGISTER, RoundRow
from shared.awards.case_row import Clearance, Standpoint
from shared.contracts.award_values import ConflictGround, NominationId, case_code_of
from shared.contracts.people import PersonId
from shared.contracts.scoring import RoundTallied
from shared.kernel.message import Event
from shared.views.view import fold
from tests.awards import nomination_examples as nominations
from tests.awards import scoring_examples as scoring
from tests.awards.examples import CASE, CHAIR, JUDGE, JUDGES, OTHER_CASE, THIRD_JUDGE, drafted
from tests.projection.examples import ledger

PERSONS = tuple(one.person_id for one in JUDGES)
OFFICE = Clearance(Standpoint.OFFICE)
Pair = tuple[PersonId, NominationId]


def judge_of(person: PersonId) -> Clearance:
    return Clearance(Standpoint.JUDGE, person)


@dataclass(frozen=True)
class Told:
    """What the views hold, and what is told of it to somebody."""

    row: RoundRow
    cases: tuple[CaseOfRegister, ...]

    @classmethod
    def of(cls, events: Iterable[Event]) -> "Told":
        told = ledger(events)
        [row] = fold(ROUND_REGISTER, told).values()
        return cls(row, tuple(fold(CASE_REGISTER, told).values()))

    def scores(self, who: Clearance) -> list[ShownCaseScores]:
        seen = self._seen(who)
        return case_scores(self.row, seen, dict.fromkeys(_ids(self.cases)), who)

    def judges(self, who: Clearance) -> list[ShownJudge]:
        return judge_scores(self.row, self._seen(who), who)

    def _seen(self, who: Clearance) -> list[CaseOfRegister]:
        return [one for one in self.cases if who.allows(one)]


def _ids(cases: Iterable[CaseOfRegister]) -> list[UUID]:
    return [one.nomination_id for one in cases]


def of_judge(judge: PersonId, *events: Event) -> list[Event]:
    """The examples' events, on another judge's sheet."""
    return [event.model_copy(update={"judge": judge}) for event in events]


DRAFTS = (drafted(), drafted(case=OTHER_CASE))
BEFORE = (*DRAFTS, *scoring.OPENED)
CHAIRS = (scoring.given(), scoring.committed())
THIRDS = of_judge(THIRD_JUDGE, scoring.given(), scoring.committed())


@pytest.mark.parametrize(
    ("committed", "tally"), [*product([(), (CHAIR,), (JUDGE,), (CHAIR, JUDGE)], [0, 1])]
)
def test_who_may_see_whose_points(committed: tuple[PersonId, ...], tally: int) -> None:
    """One's own always, others' when both are committed; an office's are after the tally."""
    row = Told.of(BEFORE).row.model_copy(update={"committed": committed, "tally": tally})
    both = committed == (CHAIR, JUDGE)
    assert may_see(row, CHAIR, judge_of(CHAIR)) is True
    assert may_see(row, JUDGE, judge_of(CHAIR)) is both
    assert may_see(row, CHAIR, OFFICE) is bool(tally)
    # the person of an office's account is no judge as long as it is not asked as one
    assert may_see(row, CHAIR, Clearance(Standpoint.OFFICE, CHAIR)) is bool(tally)


CHAIRS_SHEET = scoring.judge_sheet(CHAIR, *scoring.given().scores)
LOW_SHEET = scoring.judge_sheet(THIRD_JUDGE, scoring.score(CASE, 0, 0))
CONFLICT = scoring.CONFLICT
OF_THE_THIRD = CONFLICT.model_copy(update={"judge": THIRD_JUDGE})


def summed(*sheets: JudgeSheet, conflicts: tuple[Conflict, ...] = (CONFLICT,)) -> RoundTallied:
    return scoring.tallied(scoring.tally(sheets, conflicts))


def test_before_the_tally_cases_stand_by_their_codes_without_figures() -> None:
    told = Told.of([*BEFORE, *CHAIRS, *THIRDS])
    shown = told.scores(judge_of(CHAIR))
    assert [one.case_code for one in shown] == sorted(map(case_code_of, (CASE, OTHER_CASE)))
    assert {(one.mean, one.rank, one.passes) for one in shown} == {(None, None, None)}
    mine = {one.judge: one.total for one in _case(shown, CASE).scores}
    assert mine == {CHAIR: Decimal(100), THIRD_JUDGE: Decimal(100)}
    assert {one.total for one in _case(told.scores(OFFICE), CASE).scores} == {None}


def test_a_judge_who_has_not_scored_stands_there_without_points() -> None:
    shown = _case(Told.of([*BEFORE, scoring.given()]).scores(judge_of(CHAIR)), CASE)
    assert [(one.judge, one.total) for one in shown.scores] == [
        (CHAIR, Decimal(100)),
        (THIRD_JUDGE, None),
    ]


def test_after_the_tally_they_stand_by_their_ranks_and_who_has_none_comes_last() -> None:
    """The case without a score was left to nobody who could judge it."""
    other_only = scoring.score(OTHER_CASE, 15, 8)
    chair = (scoring.given(other_only), scoring.committed())
    events = [*BEFORE, *chair, summed(scoring.judge_sheet(CHAIR, other_only))]
    shown = Told.of(events).scores(OFFICE)
    assert [(one.nomination_id, one.rank) for one in shown] == [(OTHER_CASE, 1), (CASE, None)]


def test_points_that_were_never_committed_are_in_no_figure() -> None:
    open_sheet = of_judge(THIRD_JUDGE, scoring.given(scoring.score(CASE, 0, 0)))
    without = scoring.tally(absent=(THIRD_JUDGE,), note="ลาป่วย")
    told = Told.of([*BEFORE, *CHAIRS, *open_sheet, scoring.tallied(without)])
    assert _case(told.scores(OFFICE), CASE).mean == Decimal(100)


def test_points_of_who_has_declared_a_conflict_are_in_no_figure() -> None:
    low = of_judge(THIRD_JUDGE, scoring.given(scoring.score(CASE, 0, 0)), scoring.committed())
    declared = nominations.conflict(THIRD_JUDGE)
    tally = summed(CHAIRS_SHEET, LOW_SHEET, conflicts=(CONFLICT, OF_THE_THIRD))
    told = Told.of([*BEFORE, *CHAIRS, *low, declared, tally])
    assert _case(told.scores(OFFICE), CASE).mean == Decimal(100)
    assert [one.nomination_id for one in told.scores(judge_of(THIRD_JUDGE))] == [OTHER_CASE]


def test_what_was_tallied_stays_whatever_becomes_known_later() -> None:
    low = of_judge(THIRD_JUDGE, scoring.given(scoring.score(CASE, 0, 0)), scoring.committed())
    tally = summed(CHAIRS_SHEET, LOW_SHEET)
    told = Told.of([*BEFORE, *CHAIRS, *low, tally, nominations.conflict(THIRD_JUDGE)])
    assert _case(told.scores(OFFICE), CASE).mean == Decimal(50)


def test_points_of_who_has_handed_the_case_on_are_in_no_figure() -> None:
    low = of_judge(THIRD_JUDGE, scoring.given(scoring.score(CASE, 0, 0)), scoring.committed())
    gone = scoring.reassigned(None, judge=THIRD_JUDGE)
    told = Told.of([*BEFORE, *CHAIRS, *low, gone, summed(CHAIRS_SHEET)])
    shown = _case(told.scores(OFFICE), CASE)
    assert (shown.mean, [one.judge for one in shown.scores]) == (Decimal(100), [CHAIR])


def test_how_far_each_judge_is_counts_visible_cases_only() -> None:
    half = of_judge(THIRD_JUDGE, scoring.given(scoring.score(OTHER_CASE, 9, 9)))
    told = Told.of([*BEFORE, *CHAIRS, *half, nominations.conflict(JUDGE)])
    assert _progress(told, OFFICE) == {
        CHAIR: (2, 2, True),
        JUDGE: (1, 0, False),
        THIRD_JUDGE: (2, 1, False),
    }
    in_conflict = Clearance(Standpoint.OFFICE, JUDGE)
    assert _progress(told, in_conflict) == {
        CHAIR: (1, 1, True),
        JUDGE: (1, 0, False),
        THIRD_JUDGE: (1, 1, False),
    }
    assert _progress(told, judge_of(CHAIR)) == {CHAIR: (2, 2, True)}
    assert {one.mean for one in told.judges(OFFICE)} == {None}


def test_how_each_judge_has_scored_is_told_after_the_tally() -> None:
    points = (scoring.score(CASE, 10, 5), scoring.score(OTHER_CASE, 15, 8))
    third = of_judge(THIRD_JUDGE, scoring.given(*points), scoring.committed())
    tally = summed(CHAIRS_SHEET, scoring.judge_sheet(THIRD_JUDGE, *points))
    told = Told.of([*BEFORE, *CHAIRS, *third, tally])
    for who in (OFFICE, judge_of(JUDGE)):
        spreads = {one.judge: (one.mean, one.spread, one.off) for one in told.judges(who)}
        # the chair: 100 and 77; the third: 50 and 77; the cases: 75 and 77
        assert spreads == {
            CHAIR: (Decimal("88.5"), Decimal(23), Decimal("12.5")),
            JUDGE: (None, None, None),
            THIRD_JUDGE: (Decimal("63.5"), Decimal(27), Decimal("-12.5")),
        }


def _case(shown: Iterable[ShownCaseScores], case: NominationId) -> ShownCaseScores:
    return next(one for one in shown if one.nomination_id == case)


def _progress(told: Told, who: Clearance) -> dict[UUID, tuple[int, int, bool]]:
    return {one.judge: (one.assigned, one.scored, one.committed) for one in told.judges(who)}


CASES = tuple(NominationId(UUID(int=n)) for n in range(1, 7))
POINTS = st.fixed_dictionaries(  # few different ones, so that cases tie
    dict.fromkeys(product(PERSONS, CASES), st.tuples(st.integers(0, 3), st.integers(0, 3)))
)
PAIRS = st.sets(st.sampled_from([*product(PERSONS, CASES)]), max_size=6)
Points = Mapping[Pair, tuple[int, int]]


def scored(
    cases: Sequence[NominationId], points: Points, aside: Iterable[Pair], later: Iterable[Pair] = ()
) -> tuple[list[Event], RoundTallied]:
    """A whole round by the awards' own rules; conflicts before the opening, or before the tally."""
    conflicts = partial(_conflicts, cases)
    opened = ROUND_DECIDER.decide(
        scoring.open_round(cases=tuple(cases), conflicts=conflicts(aside)), ROUND_DECIDER.initial
    )
    state = ROUND_DECIDER.after(opened)
    sheets = [
        scoring.judge_sheet(judge, *(scoring.score(one, *points[judge, one]) for one in theirs))
        for judge, theirs in state.assigned.items()
    ]
    asked = scoring.tally(tuple(sheets), conflicts(aside) + conflicts(later))
    [tallied] = ROUND_DECIDER.decide(asked, state)
    assert isinstance(tallied, RoundTallied)
    return [
        *(drafted(case=one) for one in cases),
        *(_declared(*pair) for pair in aside if pair[1] in cases),
        *opened,
        *(event for one in sheets if one.scores for event in _sheet(one)),
        *(_declared(*pair) for pair in later if pair[1] in cases),
        tallied,
    ], tallied


def _conflicts(cases: Sequence[NominationId], pairs: Iterable[Pair]) -> tuple[Conflict, ...]:
    ground = ConflictGround.RELATIVE
    return tuple(
        Conflict(judge=judge, nomination_id=case, ground=ground)
        for judge, case in sorted(pairs, key=str)
        if case in cases
    )


def _declared(judge: PersonId, case: NominationId) -> Event:
    return nominations.conflict(judge).model_copy(update={"nomination_id": case})


def _sheet(sheet: JudgeSheet) -> list[Event]:
    given_by = scoring.given(*sheet.scores)
    cases = tuple(one.nomination_id for one in sheet.scores)
    committed = scoring.committed().model_copy(update={"cases": cases})
    return of_judge(sheet.judge, given_by, committed)


FIGURES = ("mean", "median", "spread", "rank", "passes", "tie_broken_by")


@settings(max_examples=60, deadline=None)
@given(POINTS, PAIRS, PAIRS)
def test_who_sees_all_sees_what_was_tallied(
    points: Points, aside: set[Pair], later: set[Pair]
) -> None:
    events, tallied = scored(CASES, points, aside, later)
    shown = {one.nomination_id: one for one in Told.of(events).scores(OFFICE)}
    assert {case for case, one in shown.items() if one.rank is not None} == {
        one.nomination_id for one in tallied.sheet.ranked
    }
    for one in tallied.sheet.ranked:
        seen = shown[one.nomination_id]
        assert [getattr(seen, name) for name in FIGURES] == [getattr(one, name) for name in FIGURES]


@settings(max_examples=60, deadline=None)
@given(POINTS, PAIRS, st.sets(st.sampled_from(CASES[2:])))
def test_hidden_cases_leave_no_trace(
    points: Points, aside: set[Pair], hidden: set[NominationId]
) -> None:
    """The same is told as in a world without them. Everybody has a case that all may see."""
    pairs = {pair for pair in aside if pair[1] not in {*CASES[:2], *hidden} and pair[0] != CHAIR}
    with_them, _ = scored(CASES, points, pairs | {(CHAIR, one) for one in hidden})
    without, _ = scored([one for one in CASES if one not in hidden], points, pairs)
    for upto in (-1, None):  # before the tally, and after
        there, gone = Told.of(with_them[:upto]), Told.of(without[:upto])
        for who in (judge_of(CHAIR), Clearance(Standpoint.OFFICE, CHAIR)):
            assert there.scores(who) == gone.scores(who)
            assert there.judges(who) == gone.judges(who)


@settings(max_examples=60, deadline=None)
@given(POINTS, PAIRS)
def test_ranks_have_no_hole_but_behind_a_tie(points: Points, aside: set[Pair]) -> None:
    events, _ = scored(CASES, points, aside)
    for who in (OFFICE, *map(judge_of, PERSONS)):
        ranks = [one.rank for one in Told.of(events).scores(who) if one.rank is not None]
        assert ranks == sorted(ranks)
        for place, rank in enumerate(ranks, start=1):
            assert rank == (place if ranks[: place - 1].count(rank) == 0 else ranks[place - 2])
