"""The level that answers reach, and the shortest list of what the next one lacks (3.1.4): pure.

A level is reached when every indicator of it and of the levels below has `min_each` points, and all
of them together have `min_total` where the form asks for that.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from shared.contracts.assessments import Outcome, Scored
from shared.contracts.evaluation import Shortfall
from shared.contracts.form_values import FormContent, FormLevel, Indicator

ZERO = Decimal(0)
Points = Mapping[str, Decimal]


@dataclass(frozen=True, slots=True)
class LevelProof:
    """Why a level is reached, or is not."""

    level: FormLevel
    reached: bool
    short: tuple[str, ...]  # codes of indicators below `min_each`
    total: Decimal  # of the indicators up to the level
    lacks: Decimal  # points to `min_total`


def proofs(form: FormContent, points: Points) -> tuple[LevelProof, ...]:
    """Of every level, the lowest first."""
    found: list[LevelProof] = []
    below = True
    for level in form.levels:
        own = [one for one in form.indicators if one.level == level.number]
        short = tuple(one.code for one in own if points.get(one.code, ZERO) < level.min_each)
        total = sum((points.get(one.code, ZERO) for one in _up_to(form, level)), ZERO)
        lacks = max(ZERO, (level.min_total or ZERO) - total)
        below = below and not short and not lacks
        found.append(LevelProof(level, below, short, total, lacks))
    return tuple(found)


def outcome_of(form: FormContent, points: Points) -> Outcome:
    level = max((one.level.number for one in proofs(form, points) if one.reached), default=0)
    target = next_level(form, level)
    scored = tuple(
        Scored(code=one.code, points=points.get(one.code, ZERO)) for one in form.indicators
    )
    return Outcome(
        points=scored,
        total=sum((one.points for one in scored), ZERO),
        most=form.most,
        level=level,
        next_level=target.number if target else level,
        shortfalls=shortfalls(form, points, target) if target else (),
    )


def next_level(form: FormContent, level: int) -> FormLevel | None:
    """The lowest above; None: there is none."""
    return next((one for one in form.levels if one.number > level), None)


def shortfalls(form: FormContent, points: Points, target: FormLevel) -> tuple[Shortfall, ...]:
    """The fewest indicators whose rise reaches the level, each with the points that it needs.

    Those below what their level asks of each come first. What the total still lacks is raised where
    one indicator brings most.
    """
    needed = _each(form, points, target)
    for level in (one for one in form.levels if one.number <= target.number):
        _raise_total(form, points, level, needed)
    return tuple(
        Shortfall(
            indicator=one.code,
            title=one.th,
            points=points.get(one.code, ZERO),
            needed=needed[one.code],
        )
        for one in form.indicators
        if one.code in needed
    )


def _each(form: FormContent, points: Points, target: FormLevel) -> dict[str, Decimal]:
    asked = {one.number: one.min_each for one in form.levels if one.number <= target.number}
    return {
        one.code: _band_from(one, asked[one.level])
        for one in form.indicators
        if one.level in asked and points.get(one.code, ZERO) < asked[one.level]
    }


def _raise_total(
    form: FormContent, points: Points, level: FormLevel, needed: dict[str, Decimal]
) -> None:
    """Adds to `needed` until the level's total is reached."""
    upto = _up_to(form, level)

    def now(one: Indicator) -> Decimal:
        return needed.get(one.code, points.get(one.code, ZERO))

    lacks = (level.min_total or ZERO) - sum((now(one) for one in upto), ZERO)
    # an indicator that is on the list already makes it no longer
    for one in sorted(upto, key=lambda one: (one.code not in needed, now(one) - one.most)):
        if lacks <= 0:
            return
        wanted = _band_from(one, min(one.most, now(one) + lacks))
        if wanted > now(one):
            lacks -= wanted - now(one)
            needed[one.code] = wanted


def _up_to(form: FormContent, level: FormLevel) -> list[Indicator]:
    return [one for one in form.indicators if one.level <= level.number]


def _band_from(indicator: Indicator, least: Decimal) -> Decimal:
    """The lowest points that the indicator gives and that are enough; its most, if none are."""
    enough = [one.points for one in indicator.bands if one.points >= least]
    return min(enough, default=indicator.most)
