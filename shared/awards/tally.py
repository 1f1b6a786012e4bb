"""How points become a ranking (การรวมคะแนนและจัดลำดับ): exact, and the same whoever computes it.

A judge's total of a case is the weighted percent of the points; a case's score is the mean of its
judges' totals. What is compared is what is printed: four decimals. Ties are broken by the declared
rules in their order; what they leave alike keeps the same rank and is for the meeting's vote.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import groupby, pairwise
from statistics import median

from shared.contracts.award_values import Category, Criterion, NominationId, TieBreak
from shared.contracts.people import PersonId
from shared.contracts.scoring import CriterionPoints, JudgeTotal, RankedCase

DECIMALS = Decimal("0.0001")
Key = tuple[Fraction, ...]
Points = Sequence[CriterionPoints]


@dataclass(frozen=True, slots=True)
class Judged:
    """One case with the points of its judges."""

    nomination_id: NominationId
    points: Mapping[PersonId, Points]


def ranked(category: Category, cases: Iterable[Judged]) -> tuple[RankedCase, ...]:
    """Best first. Cases without a judge are none of them."""
    return reranked(category, [_scored(category, case) for case in cases if case.points])


def reranked(category: Category, cases: Sequence[RankedCase]) -> tuple[RankedCase, ...]:
    """These cases among themselves: who may not see all of them sees no hole between them."""
    ordered = sorted(cases, key=lambda one: (_descending(category, one), one.nomination_id))
    groups = [tuple(same) for _, same in groupby(ordered, lambda one: _keys(category, one))]
    between = [_apart(category, one[0], other[0]) for one, other in pairwise(groups)]
    placed: list[RankedCase] = []
    for alike, before, behind in zip(groups, [None, *between], [*between, None], strict=False):
        told = {"rank": len(placed) + 1, "tie_broken_by": before or behind}
        placed += [case.model_copy(update=told) for case in alike]
    return tuple(placed)


def going_on(placed: Sequence[RankedCase], most: int | None) -> tuple[NominationId, ...]:
    """Who passes, best first and at most so many; those who tie for the last place all do."""
    passing = [case for case in placed if case.passes]
    if most is not None and len(passing) > most:
        last = passing[most - 1].rank if most else 0
        passing = [case for case in passing if case.rank <= last]
    return tuple(case.nomination_id for case in passing)


def total(criteria: Sequence[Criterion], points: Points) -> Fraction:
    """Percent: the weighted share of the points that could be given."""
    given = {one.code: one.points for one in points}
    return sum(
        (Fraction(one.weight * given.get(one.code, 0), one.most) for one in criteria), Fraction()
    )


def rounded(value: Fraction) -> Decimal:
    """Half up, four decimals."""
    units = value * 10_000 + Fraction(1, 2)
    return (Decimal(units.numerator // units.denominator) / 10_000).quantize(DECIMALS)


@dataclass(frozen=True, slots=True)
class JudgeSpread:
    """How one judge scored: for whoever looks whether somebody was off."""

    judge: PersonId
    cases: int
    mean: Decimal
    spread: Decimal
    off: Decimal  # mean distance of the judge's totals from the cases' means, with its sign


def spreads(placed: Iterable[RankedCase]) -> tuple[JudgeSpread, ...]:
    """One a judge, of these cases only."""
    totals: dict[PersonId, list[tuple[Fraction, Fraction]]] = {}
    for case in placed:
        for one in case.totals:
            pair = Fraction(one.total), Fraction(case.mean)
            totals.setdefault(one.judge, []).append(pair)
    return tuple(
        JudgeSpread(
            judge=judge,
            cases=len(given),
            mean=rounded(_mean([mine for mine, _ in given])),
            spread=rounded(max(mine for mine, _ in given) - min(mine for mine, _ in given)),
            off=rounded(_mean([mine - mean for mine, mean in given])),
        )
        for judge, given in sorted(totals.items(), key=lambda item: str(item[0]))
    )


def _scored(category: Category, case: Judged) -> RankedCase:
    judges = sorted(case.points, key=str)
    totals = [total(category.criteria, case.points[judge]) for judge in judges]
    mean = rounded(_mean(totals))
    return RankedCase(
        nomination_id=case.nomination_id,
        totals=tuple(
            JudgeTotal(judge=judge, total=rounded(mine))
            for judge, mine in zip(judges, totals, strict=True)
        ),
        mean=mean,
        median=rounded(Fraction(median(totals))),
        spread=rounded(max(totals) - min(totals)),
        criteria_means=tuple(
            rounded(_mean([total([_alone(one)], case.points[judge]) for judge in judges]))
            for one in category.criteria
        ),
        rank=0,
        passes=mean >= category.pass_mark,
        tie_broken_by=None,
    )


def _alone(criterion: Criterion) -> Criterion:
    return criterion.model_copy(update={"weight": 100})


def _mean(values: Sequence[Fraction]) -> Fraction:
    return sum(values, Fraction()) / len(values)


def _keys(category: Category, case: RankedCase) -> tuple[Key, ...]:
    """What is compared, rule by rule; more is better."""
    keys: list[Key] = [(Fraction(case.mean),)]
    for rule in category.tie_break:
        match rule:
            case TieBreak.FIRST_CRITERION:
                keys.append(tuple(map(Fraction, case.criteria_means)))
            case TieBreak.MEDIAN:
                keys.append((Fraction(case.median),))
            case TieBreak.LEAST_SPREAD:
                keys.append((-Fraction(case.spread),))
            case TieBreak.VOTE:
                break
    return tuple(keys)


def _descending(category: Category, case: RankedCase) -> tuple[Key, ...]:
    return tuple(tuple(-value for value in key) for key in _keys(category, case))


def _apart(category: Category, first: RankedCase, second: RankedCase) -> TieBreak | None:
    """The rule by which a case stands before another of the same mean; None: by its mean."""
    pairs = zip(_keys(category, first), _keys(category, second), strict=True)
    rules = (None, *category.tie_break)
    return next(rule for rule, (one, other) in zip(rules, pairs, strict=False) if one != other)
