"""การจัดลำดับ: who stands before whom, by which rule, and who goes on."""

from hypothesis import given, settings
from hypothesis import strategies as st

from shared.awards.tally import Judged, going_on, ranked
from shared.contracts.award_values import Category, NominationId, TieBreak
from shared.contracts.scoring import RankedCase
from tests.awards.examples import CASE, OTHER_CASE, THIRD_CASE
from tests.awards.points_examples import (
    CASES,
    FIRST,
    MEDIAN,
    SPREAD,
    VOTE,
    Field,
    beats,
    by,
    case,
    deciding,
    fields,
)

ANY_ORDER = ((FIRST, MEDIAN, SPREAD), (SPREAD, MEDIAN, FIRST), (MEDIAN, SPREAD, FIRST, VOTE))
FOURTH_CASE = CASES[3]


def one_criterion(*tie_break: TieBreak) -> Category:
    return by((100, 10), tie_break=tie_break)


def halves(*tie_break: TieBreak) -> Category:
    return by((50, 10), (50, 10), tie_break=tie_break)


def placing(of: Category, *cases: Judged) -> list[tuple[NominationId, int, TieBreak | None]]:
    return [(one.nomination_id, one.rank, one.tie_broken_by) for one in ranked(of, cases)]


def row_of(*each: int) -> tuple[RankedCase, ...]:
    """Cases with these points of ten, the best first."""
    return ranked(one_criterion(), [case(CASES[n], (one,)) for n, one in enumerate(each)])


def test_more_points_stand_before_fewer() -> None:
    cases = case(CASE, (6,)), case(OTHER_CASE, (9,)), case(THIRD_CASE, (7,))
    for rules in ((), *ANY_ORDER):
        assert placing(one_criterion(*rules), *cases) == [
            (OTHER_CASE, 1, None),
            (THIRD_CASE, 2, None),
            (CASE, 3, None),
        ]


def test_cases_alike_share_a_rank_and_the_ranks_behind_them_are_skipped() -> None:
    assert [one.rank for one in row_of(9, 7, 7, 5)] == [1, 2, 2, 4]
    assert [one.rank for one in row_of(9, 9, 9, 5, 5, 1)] == [1, 1, 1, 4, 4, 6]


def test_the_first_criterion_tells_apart() -> None:
    cases = case(CASE, (4, 8)), case(OTHER_CASE, (8, 4))
    assert placing(halves(FIRST), *cases) == [(OTHER_CASE, 1, FIRST), (CASE, 2, FIRST)]
    assert placing(halves(), *cases) == [(CASE, 1, None), (OTHER_CASE, 1, None)]


def test_after_the_first_criterion_comes_the_next_one() -> None:
    of = by((50, 10), (25, 10), (25, 10), tie_break=(FIRST,))
    cases = case(CASE, (5, 4, 8)), case(OTHER_CASE, (5, 8, 4))
    assert placing(of, *cases) == [(OTHER_CASE, 1, FIRST), (CASE, 2, FIRST)]


# The means of all of these are 70.
LOW_MEDIAN = case(CASE, (6,), (6,), (9,))  # 60, spread 30
HIGH_MEDIAN = case(OTHER_CASE, (5,), (8,), (8,))  # 80, spread 30
AGREED = case(THIRD_CASE, (7,), (7,), (7,))  # 70, spread 0
APART = case(FOURTH_CASE, (4,), (7,), (10,))  # 70, spread 60


def test_the_higher_median_tells_apart() -> None:
    assert placing(one_criterion(MEDIAN), LOW_MEDIAN, HIGH_MEDIAN) == [
        (OTHER_CASE, 1, MEDIAN),
        (CASE, 2, MEDIAN),
    ]


def test_the_smaller_spread_tells_apart() -> None:
    assert placing(one_criterion(SPREAD), APART, AGREED) == [
        (THIRD_CASE, 1, SPREAD),
        (FOURTH_CASE, 2, SPREAD),
    ]


def test_the_rules_are_asked_in_their_declared_order() -> None:
    both = AGREED, HIGH_MEDIAN
    assert placing(one_criterion(MEDIAN, SPREAD), *both)[0] == (OTHER_CASE, 1, MEDIAN)
    assert placing(one_criterion(SPREAD, MEDIAN), *both)[0] == (THIRD_CASE, 1, SPREAD)
    # what the first rule leaves alike the next one tells apart
    assert placing(one_criterion(MEDIAN, SPREAD), APART, AGREED)[0] == (THIRD_CASE, 1, SPREAD)


def test_a_vote_is_the_meetings_and_leaves_the_tie() -> None:
    left = [(THIRD_CASE, 1, None), (FOURTH_CASE, 1, None)]
    assert placing(one_criterion(VOTE), APART, AGREED) == left
    assert placing(one_criterion(FIRST, MEDIAN, VOTE), APART, AGREED) == left
    assert placing(one_criterion(VOTE, SPREAD), APART, AGREED) == left  # nothing comes after it


def test_each_case_says_which_rule_put_it_behind_the_one_before_it() -> None:
    assert placing(one_criterion(MEDIAN, SPREAD), APART, LOW_MEDIAN, HIGH_MEDIAN, AGREED) == [
        (OTHER_CASE, 1, MEDIAN),
        (THIRD_CASE, 2, MEDIAN),
        (FOURTH_CASE, 3, SPREAD),
        (CASE, 4, MEDIAN),
    ]


def test_cases_that_stay_alike_say_the_same_of_the_rule() -> None:
    """Two before a third, and two behind one: both of the two were told apart from it."""
    first, second = (case(one, (8, 4)) for one in (CASE, OTHER_CASE))
    behind = case(THIRD_CASE, (4, 8))
    assert placing(halves(FIRST), first, second, behind) == [
        (CASE, 1, FIRST),
        (OTHER_CASE, 1, FIRST),
        (THIRD_CASE, 3, FIRST),
    ]
    third, fourth = (case(one, (4, 8)) for one in (THIRD_CASE, FOURTH_CASE))
    assert placing(halves(FIRST), first, third, fourth) == [
        (CASE, 1, FIRST),
        (THIRD_CASE, 2, FIRST),
        (FOURTH_CASE, 2, FIRST),
    ]


@settings(deadline=None)
@given(fields())
def test_a_rank_is_one_more_than_the_number_of_better_cases(field: Field) -> None:
    of, cases = field
    placed = ranked(of, cases)
    for one in placed:
        assert one.rank == 1 + sum(beats(of, other, one) for other in placed)
    assert [one.rank for one in placed] == sorted(one.rank for one in placed)


@settings(deadline=None)
@given(fields())
def test_a_rule_is_named_where_it_decided_and_nowhere_else(field: Field) -> None:
    of, cases = field
    placed = ranked(of, cases)
    for one in placed:
        rivals = [x for x in placed if x.mean == one.mean and x.rank != one.rank]
        before = [x for x in rivals if x.rank < one.rank]
        nearest = before[-1] if before else next(iter(rivals), None)
        decided = deciding(of, one, nearest) if nearest is not None else None
        assert one.tie_broken_by == decided
        assert one.tie_broken_by is not VOTE


def test_as_many_go_on_as_the_limit_says_and_who_ties_for_the_last_place() -> None:
    placed = row_of(10, 9, 9, 8)
    for most, number in ((1, 1), (2, 3), (3, 3), (4, 4), (5, 4), (None, 4)):
        assert going_on(placed, most) == CASES[:number], most


def test_nobody_goes_on_below_the_pass_mark() -> None:
    placed = row_of(10, 7, 6, 6)  # the mark is 70
    assert going_on(placed, None) == CASES[:2]
    assert going_on(placed, 3) == CASES[:2]
    assert going_on(row_of(6, 5), 1) == ()
    assert going_on([], 2) == ()


def test_a_limit_of_none_at_all_lets_nobody_on() -> None:
    assert going_on(row_of(10, 9), 0) == ()


@settings(deadline=None)
@given(fields(), st.one_of(st.none(), st.integers(0, 9)))
def test_who_goes_on_passes_and_has_fewer_better_ones_than_the_limit(
    field: Field, most: int | None
) -> None:
    of, cases = field
    placed = ranked(of, cases)
    expected = [
        one.nomination_id
        for one in placed
        if one.passes and (most is None or sum(beats(of, x, one) for x in placed) < most)
    ]
    assert list(going_on(placed, most)) == expected
