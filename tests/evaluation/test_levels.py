"""ระดับพร้อมเหตุผล: what a level asks, and the shortest list of what the next one lacks."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import combinations, product

from hypothesis import given
from hypothesis import strategies as st

from services.evaluation.edge.form_files import packaged_form
from shared.contracts.form_values import Assessed, FormContent, FormLevel
from shared.evaluation.levels import next_level, outcome_of, proofs, shortfalls
from tests.evaluation import examples as ex

POINTS = st.sampled_from([ex.NONE, ex.ONE, ex.TWO])
ANSWERS = st.fixed_dictionaries({"C1": POINTS, "C2": POINTS, "C3": POINTS})


def level(points: Mapping[str, Decimal], form: FormContent | None = None) -> int:
    return outcome_of(form or ex.content(), points).level


def test_every_indicator_of_a_level_and_of_those_below_is_asked() -> None:
    assert level({}) == 0
    assert level(ex.points(ex.ONE, ex.ONE, ex.NONE)) == 1
    assert level(ex.points(ex.NONE, ex.TWO, ex.TWO)) == 0
    assert level(ex.points(ex.TWO, ex.TWO, ex.NONE)) == 1
    first, second = ex.content().levels
    untotalled = ex.content(levels=(first, second.model_copy(update={"min_total": None})))
    assert level(ex.points(ex.NONE, ex.TWO, ex.TWO), untotalled) == 0


def test_the_total_is_asked_where_the_form_asks_it() -> None:
    assert level(ex.points(ex.ONE, ex.TWO, ex.ONE)) == 1
    assert level(ex.points(ex.TWO, ex.TWO, ex.ONE)) == 2
    second = proofs(ex.content(), ex.points(ex.ONE, ex.TWO, ex.ONE))[1]
    assert not second.reached
    assert second.short == ()
    assert (second.total, second.lacks) == (Decimal(4), Decimal(1))


def test_what_no_answer_names_counts_as_none() -> None:
    assert level({"C1": ex.TWO, "X9": ex.TWO}) == 0


@given(ANSWERS)
def test_the_list_reaches_the_next_level_and_no_shorter_one_does(
    points: dict[str, Decimal],
) -> None:
    form = ex.content()
    target = next_level(form, level(points))
    if target is None:
        assert outcome_of(form, points).shortfalls == ()
        return
    found = shortfalls(form, points, target)
    raised = points | {one.indicator: one.needed for one in found}
    assert level(raised) >= target.number
    assert all(one.needed > one.points for one in found)
    assert len(found) == fewest(form, points, target)


@given(ANSWERS, st.sampled_from(["C1", "C2", "C3"]))
def test_more_points_never_lower_a_level(points: dict[str, Decimal], code: str) -> None:
    assert level(points | {code: ex.TWO}) >= level(points)


def test_the_official_forms_ask_for_one_point_of_everything() -> None:
    for kind in Assessed:
        form = packaged_form(kind)
        ones = {one.code: Decimal(1) for one in form.indicators}
        assert level(ones, form) == 3
        first = {one.code: Decimal(1) for one in form.indicators if one.level == 1}
        outcome = outcome_of(form, first)
        assert (outcome.level, outcome.next_level) == (1, 2)
        wanted = [one.code for one in form.indicators if one.level == 2]
        assert [one.indicator for one in outcome.shortfalls] == wanted


def fewest(form: FormContent, points: Mapping[str, Decimal], target: FormLevel) -> int:
    """By trying every set of indicators."""
    codes = [one.code for one in form.indicators]
    for size in range(len(codes) + 1):
        for some in combinations(codes, size):
            if any(level(told) >= target.number for told in raised(points, some)):
                return size
    raise AssertionError


def raised(
    points: Mapping[str, Decimal], codes: tuple[str, ...]
) -> Iterator[Mapping[str, Decimal]]:
    for values in product((ex.ONE, ex.TWO), repeat=len(codes)):
        yield dict(points) | dict(zip(codes, values, strict=True))
