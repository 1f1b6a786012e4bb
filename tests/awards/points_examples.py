"""Cases with their judges' points, by example and at random; figures reckoned the long way."""

from decimal import Decimal
from fractions import Fraction
from uuid import UUID

from hypothesis import strategies as st

from shared.awards.tally import Judged
from shared.contracts.award_values import Category, Criterion, NominationId, TieBreak
from shared.contracts.people import PersonId
from shared.contracts.scoring import CriterionPoints, RankedCase
from tests.awards.examples import CASE, CHAIR, JUDGE, OTHER_CASE, THIRD_CASE, THIRD_JUDGE, category

JUDGES = (CHAIR, JUDGE, THIRD_JUDGE, PersonId(UUID(int=924)))
CASES = (CASE, OTHER_CASE, THIRD_CASE, *(NominationId(UUID(int=n)) for n in range(914, 919)))
FIRST, MEDIAN = TieBreak.FIRST_CRITERION, TieBreak.MEDIAN
SPREAD, VOTE = TieBreak.LEAST_SPREAD, TieBreak.VOTE
WEIGHTS = ((100,), (50, 50), (60, 40), (20, 30, 50), (25, 25, 25, 25), (7, 13, 31, 48, 1))
Field = tuple[Category, list[Judged]]


def by(*weights_and_mosts: tuple[int, int], tie_break: tuple[TieBreak, ...] = ()) -> Category:
    """A category of these criteria, c0, c1 and so on."""
    criteria = tuple(
        Criterion(code=f"c{n}", title="เกณฑ์", explanation="", weight=weight, most=most)
        for n, (weight, most) in enumerate(weights_and_mosts)
    )
    return category(criteria=criteria, tie_break=tie_break)


def case(nomination_id: NominationId, *given: tuple[int, ...]) -> Judged:
    """One tuple of points a judge, in the order of `JUDGES`."""
    pairs = zip(JUDGES, given, strict=False)
    return Judged(nomination_id, {judge: points(*numbers) for judge, numbers in pairs})


def points(*numbers: int) -> tuple[CriterionPoints, ...]:
    return tuple(CriterionPoints(code=f"c{n}", points=one) for n, one in enumerate(numbers))


@st.composite
def categories(draw: st.DrawFn) -> Category:
    """Few points to give, so that cases tie often; or many, so that nothing divides."""
    mosts = st.integers(1, 2) if draw(st.booleans()) else st.integers(1, 1000)
    weighed = [(weight, draw(mosts)) for weight in draw(st.sampled_from(WEIGHTS))]
    rules = draw(st.lists(st.sampled_from((FIRST, MEDIAN, SPREAD)), unique=True))
    vote = (VOTE,) if draw(st.booleans()) else ()
    mark = Decimal(draw(st.integers(0, 10_000))) / 100
    return by(*weighed, tie_break=(*rules, *vote)).model_copy(update={"pass_mark": mark})


@st.composite
def fields(draw: st.DrawFn) -> Field:
    """A category and its cases, some of them without a judge."""
    of = draw(categories())
    given = st.tuples(*(st.integers(0, one.most) for one in of.criteria))
    sheets = st.dictionaries(st.sampled_from(JUDGES), given.map(lambda one: points(*one)))
    named = draw(st.lists(st.sampled_from(CASES), unique=True))
    return of, [Judged(one, draw(sheets)) for one in named]


def percents(of: Category, judged: Judged) -> dict[PersonId, Fraction]:
    """Every judge's exact total."""
    found: dict[PersonId, Fraction] = {}
    for judge, sheet in judged.points.items():
        given = {one.code: one.points for one in sheet}
        shares = [Fraction(given[one.code], one.most) * one.weight for one in of.criteria]
        found[judge] = sum(shares, Fraction(0))
    return found


def deciding(of: Category, one: RankedCase, other: RankedCase) -> TieBreak | None:
    """Which rule tells two cases of the same mean apart; None: no rule does."""
    for rule in of.tie_break:
        mine, its = _figure(rule, one), _figure(rule, other)
        if mine != its:
            return rule
    return None


def beats(of: Category, one: RankedCase, other: RankedCase) -> bool:
    if one.mean != other.mean:
        return one.mean > other.mean
    rule = deciding(of, one, other)
    return rule is not None and _figure(rule, one) > _figure(rule, other)


def _figure(rule: TieBreak, one: RankedCase) -> list[Decimal]:
    figures = {
        FIRST: list(one.criteria_means),
        MEDIAN: [one.median],
        SPREAD: [-one.spread],
        VOTE: [],
    }
    return figures[rule]
