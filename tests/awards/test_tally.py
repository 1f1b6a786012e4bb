"""การรวมคะแนนและจัดลำดับ: exact, the same for everybody, ties by the declared rules only."""

import time
from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction
from statistics import median

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.awards.tally import Judged, JudgeSpread, ranked, reranked, rounded, spreads, total
from shared.contracts.award_values import NominationId
from shared.contracts.people import PersonId
from shared.contracts.scoring import RankedCase
from shared.kernel.ids import derive_id
from tests.awards.examples import CASE, CHAIR, JUDGE, OTHER_CASE, THIRD_JUDGE
from tests.awards.points_examples import Field, by, case, fields, percents, points


def test_a_total_is_the_weighted_percent_of_the_points() -> None:
    criteria = by((60, 20), (40, 10)).criteria
    assert total(criteria, points(20, 10)) == 100
    assert total(criteria, points(15, 8)) == 45 + 32
    assert total(criteria, points(0, 0)) == 0
    assert total(criteria, points(15)) == 45  # what was not given counts nothing
    assert total(criteria[:1], points(15, 8)) == 45  # nor does what is no criterion


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        (Fraction(200, 3), "66.6667"),
        (Fraction(100, 3), "33.3333"),
        (Fraction(1, 20_000), "0.0001"),
        (Fraction(49_999, 1_000_000_000), "0.0000"),
        (Fraction(5, 20_000), "0.0003"),  # not to the even one
        (Fraction(100), "100.0000"),
        (Fraction(-1, 20_000), "0.0000"),  # up, below nought as well
        (Fraction(-3, 20_000), "-0.0001"),
        (Fraction(-200, 3), "-66.6667"),
    ],
)
def test_halves_go_up_at_four_decimals(value: Fraction, printed: str) -> None:
    assert str(rounded(value)) == printed


@settings(deadline=None)
@given(
    st.one_of(st.fractions(0, 100), st.integers(0, 2_000_000).map(lambda n: Fraction(n, 20_000)))
)
def test_rounding_is_what_a_calculator_with_many_digits_does(value: Fraction) -> None:
    with localcontext() as many:
        many.prec = 60
        digits = Decimal(int(value * 10**50)).scaleb(-50)  # cut off, which makes no half
        expected = digits.quantize(Decimal("0.0001"), ROUND_HALF_UP)
    assert str(rounded(value)) == str(expected)


def test_the_mean_is_of_the_exact_totals_and_rounded_once() -> None:
    """The mean of the printed 0 and 66.6667 would be 33.3334."""
    [one] = ranked(by((100, 3)), [case(CASE, (0,), (2,))])
    assert [str(mine.total) for mine in one.totals] == ["0.0000", "66.6667"]
    assert [str(one.mean), str(one.median), str(one.spread)] == ["33.3333", "33.3333", "66.6667"]


def test_what_a_float_would_get_wrong_is_right() -> None:
    """A tenth of a percent ten times over: exactly one percent each, so exactly alike."""
    of = by(*[(10, 1000)] * 10)
    first, second = ranked(of, [case(CASE, (10,) * 10), case(OTHER_CASE, (100, *(0,) * 9))])
    assert str(first.mean) == str(second.mean) == "1.0000"
    assert (first.rank, second.rank) == (1, 1)


def test_the_percent_of_each_criterion_stands_in_the_order_of_the_criteria() -> None:
    [one] = ranked(by((60, 20), (40, 3)), [case(CASE, (10, 1), (20, 2))])
    assert [str(mean) for mean in one.criteria_means] == ["75.0000", "50.0000"]


@settings(deadline=None)
@given(fields())
def test_every_figure_equals_the_one_reckoned_the_long_way(field: Field) -> None:
    of, cases = field
    placed = {one.nomination_id: one for one in ranked(of, cases)}
    judged = [one for one in cases if one.points]
    assert placed.keys() == {one.nomination_id for one in judged}
    for one in judged:
        exact, shown = percents(of, one), placed[one.nomination_id]
        each = list(exact.values())
        assert {mine.judge: mine.total for mine in shown.totals} == {
            judge: rounded(value) for judge, value in exact.items()
        }
        assert shown.mean == rounded(sum(each, Fraction()) / len(each))
        assert shown.median == rounded(Fraction(median(each)))
        assert shown.spread == rounded(max(each) - min(each))
        assert shown.passes is (shown.mean >= of.pass_mark)


@settings(deadline=None)
@given(fields())
def test_the_weighted_percents_of_the_criteria_make_the_mean(field: Field) -> None:
    """But for what rounding each of them to four decimals takes away."""
    of, cases = field
    for one in ranked(of, cases):
        pairs = zip(of.criteria, one.criteria_means, strict=True)
        whole = sum((c.weight * mean for c, mean in pairs), Decimal()) / 100
        assert abs(whole - one.mean) <= Decimal("0.0001")


def test_the_pass_mark_is_passed_by_what_is_printed() -> None:
    for mark, passes in (("66.6667", True), ("66.6668", False), ("66.67", False)):
        of = by((100, 3)).model_copy(update={"pass_mark": Decimal(mark)})
        [one] = ranked(of, [case(CASE, (2,))])
        assert one.passes is passes, mark


@settings(deadline=None)
@given(fields(), st.data())
def test_the_order_of_what_comes_in_changes_nothing(field: Field, data: st.DataObject) -> None:
    """Neither that of the cases, nor of the judges, nor of the criteria on a sheet."""
    of, cases = field
    mixed = []
    for one in data.draw(st.permutations(cases)):
        judges = data.draw(st.permutations(list(one.points)))
        sheets = {judge: one.points[judge][::-1] for judge in judges}
        mixed.append(Judged(one.nomination_id, sheets))
    assert ranked(of, mixed) == ranked(of, cases)
    again = data.draw(st.permutations(ranked(of, cases)))
    assert reranked(of, again) == ranked(of, cases)


@settings(deadline=None)
@given(fields(), st.data())
def test_the_cases_that_somebody_may_see_are_ranked_as_if_there_were_no_others(
    field: Field, data: st.DataObject
) -> None:
    of, cases = field
    visible = [one for one in cases if data.draw(st.booleans())]
    seen = {one.nomination_id for one in visible}
    shown = [one for one in ranked(of, cases) if one.nomination_id in seen]
    assert reranked(of, shown) == ranked(of, visible)


def test_nothing_to_rank_is_no_ranking() -> None:
    of = by((100, 10))
    assert ranked(of, []) == ranked(of, [case(CASE)]) == ()
    assert spreads([]) == ()


def two_cases() -> tuple[RankedCase, ...]:
    """100 and 80, whose mean is 90; 50, 50 and 20, whose mean is 40."""
    return ranked(by((100, 10)), [case(CASE, (10,), (8,)), case(OTHER_CASE, (5,), (5,), (2,))])


def test_how_each_judge_scored_is_told_with_how_far_off_it_was() -> None:
    assert spreads(two_cases()) == (
        JudgeSpread(CHAIR, 2, Decimal(75), Decimal(50), Decimal(10)),
        JudgeSpread(JUDGE, 2, Decimal(65), Decimal(30), Decimal(0)),
        JudgeSpread(THIRD_JUDGE, 1, Decimal(20), Decimal(0), Decimal(-20)),
    )


def test_of_cases_that_are_not_shown_the_spreads_tell_nothing() -> None:
    [best, _] = two_cases()
    assert spreads([best]) == (
        JudgeSpread(CHAIR, 1, Decimal(100), Decimal(0), Decimal(10)),
        JudgeSpread(JUDGE, 1, Decimal(80), Decimal(0), Decimal(-10)),
    )


@settings(deadline=None)
@given(fields(), st.data())
def test_every_spread_equals_the_one_reckoned_the_long_way(
    field: Field, data: st.DataObject
) -> None:
    of, cases = field
    placed = ranked(of, cases)
    given_by: dict[PersonId, list[tuple[Fraction, Fraction]]] = {}
    for one in placed:
        for mine in one.totals:
            pair = Fraction(mine.total), Fraction(one.mean)
            given_by.setdefault(mine.judge, []).append(pair)
    found = spreads(placed)
    assert [one.judge for one in found] == sorted(given_by, key=str)
    for shown in found:
        given_points = [mine for mine, _ in given_by[shown.judge]]
        off = sum((mine - mean for mine, mean in given_by[shown.judge]), Fraction())
        mean = sum(given_points, Fraction()) / len(given_points)
        spread = max(given_points) - min(given_points)
        assert shown == JudgeSpread(
            shown.judge,
            len(given_points),
            rounded(mean),
            rounded(spread),
            rounded(off / len(given_points)),
        )
    assert spreads(data.draw(st.permutations(placed))) == found


def test_a_great_category_is_tallied_in_a_moment() -> None:
    """60 nominees, 15 judges, 5 criteria."""
    of = by(*[(20, 20)] * 5)
    judges = [PersonId(derive_id("judge", n)) for n in range(15)]
    cases = []
    for n in range(60):
        rows = [points(*((n * 7 + j * 3 + c * 5) % 21 for c in range(5))) for j in range(15)]
        sheets = dict(zip(judges, rows, strict=True))
        cases.append(Judged(NominationId(derive_id("case", n)), sheets))
    began = time.process_time()
    placed = ranked(of, cases)
    told = spreads(placed)
    assert time.process_time() - began < 1
    assert (len(placed), len(told), placed[0].rank) == (60, 15, 1)
    assert all(one.cases == 60 for one in told)
    assert ranked(of, cases[::-1]) == placed
