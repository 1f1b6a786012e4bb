"""The level with its proof (ผลการประเมินพร้อมหลักฐาน), by whichever version of the form is asked."""

from collections.abc import Iterator
from decimal import Decimal

from services.evaluation.domain.assessment.state import Assessment
from services.evaluation.domain.assessment.told import (
    ShownIndicatorProof,
    ShownLevel,
    ShownProof,
)
from services.evaluation.replicas.published_forms import FormRow
from shared.contracts.form_values import FormContent, Indicator
from shared.evaluation.levels import LevelProof, outcome_of, proofs


def proof_of(known: Assessment, row: FormRow) -> ShownProof:
    """The same answers under this version: an indicator counts by its code."""
    form, points = row.content, known.points
    outcome = outcome_of(form, points)
    return ShownProof(
        form=row.ref,
        level=outcome.level,
        next_level=outcome.next_level,
        total=outcome.total,
        most=outcome.most,
        levels=tuple(map(_level, proofs(form, points))),
        indicators=tuple(_indicators(known, form)),
        lacking=outcome.shortfalls,
        unmatched=tuple(sorted(code for code in points if form.indicator(code) is None)),
    )


def _level(proof: LevelProof) -> ShownLevel:
    return ShownLevel(
        number=proof.level.number,
        th=proof.level.th,
        en=proof.level.en,
        reached=proof.reached,
        short=proof.short,
        total=proof.total,
        lacks=proof.lacks,
    )


def _indicators(known: Assessment, form: FormContent) -> Iterator[ShownIndicatorProof]:
    for one in form.indicators:
        points = known.points.get(one.code, Decimal(0))
        proving = known.proving(one.code)
        yield ShownIndicatorProof(
            code=one.code,
            th=one.th,
            points=points,
            most=one.most,
            band=band_told(one, points),
            evidence=tuple(each.file.sha256 for each in proving),
            occurred_on=tuple(each.occurred_on for each in proving),
        )


def band_told(indicator: Indicator, points: Decimal) -> str:
    """In the form's words; empty when this version gives no such points."""
    return next((band.th for band in indicator.bands if band.points == points), "")
