"""Small, fixed examples of a year's criteria."""

from typing import Any

from services.awards.domain.scheme.commands import (
    AdoptCategories,
    PlaceCategory,
    RecordCriteriaResolution,
    RemoveCategory,
    ReopenCriteria,
    SubmitCriteria,
)
from services.awards.domain.scheme.decisions import SCHEME as DECIDER
from shared.contracts.award_values import Category
from shared.contracts.common import Hearing
from shared.contracts.schemes import (
    CategoryPlaced,
    CategoryRemoved,
    CriteriaFrozen,
    CriteriaReopened,
    CriteriaResolved,
    CriteriaSubmitted,
)
from shared.kernel.canonical import sha256_of
from shared.testing.scenario import Scenario
from tests.awards.examples import CERTIFICATE, SCHEME, STAMPS, YEAR, YOUTH, category, hearing

scheme = Scenario(DECIDER)
CONTENT = sha256_of((category(),))
REASON = "ปรับค่าน้ำหนักตามข้อสังเกต"


def adopt(*presets: Category) -> AdoptCategories:
    return AdoptCategories(
        **STAMPS, scheme_id=SCHEME, fiscal_year=YEAR, presets=presets, rule="awards.v1"
    )


def place(**changed: Any) -> PlaceCategory:
    return PlaceCategory(**STAMPS, scheme_id=SCHEME, fiscal_year=YEAR, category=category(**changed))


def placed(rule: str = "", **changed: Any) -> CategoryPlaced:
    return CategoryPlaced(
        scheme_id=SCHEME, fiscal_year=YEAR, category=category(**changed), rule=rule
    )


def remove() -> RemoveCategory:
    return RemoveCategory(**STAMPS, scheme_id=SCHEME, category_id=YOUTH, reason=REASON)


def removed() -> CategoryRemoved:
    return CategoryRemoved(scheme_id=SCHEME, fiscal_year=YEAR, category_id=YOUTH, reason=REASON)


def submit() -> SubmitCriteria:
    return SubmitCriteria(**STAMPS, scheme_id=SCHEME)


def submitted(version: int = 1) -> CriteriaSubmitted:
    return CriteriaSubmitted(
        scheme_id=SCHEME,
        fiscal_year=YEAR,
        scheme_version=version,
        content_hash=CONTENT,
        categories=(category(),),
    )


def reopen() -> ReopenCriteria:
    return ReopenCriteria(**STAMPS, scheme_id=SCHEME, reason=REASON)


def reopened(version: int = 1) -> CriteriaReopened:
    return CriteriaReopened(
        scheme_id=SCHEME,
        fiscal_year=YEAR,
        scheme_version=version,
        content_hash=CONTENT,
        reason=REASON,
    )


def resolve(told: Hearing | None = None, content_hash: str = CONTENT) -> RecordCriteriaResolution:
    return RecordCriteriaResolution(
        **STAMPS,
        scheme_id=SCHEME,
        hearing=told or hearing(),
        certificate=CERTIFICATE,
        content_hash=content_hash,
    )


def resolved(
    told: Hearing | None = None, content_hash: str = CONTENT, *, in_force: bool = True
) -> CriteriaResolved:
    return CriteriaResolved(
        scheme_id=SCHEME,
        fiscal_year=YEAR,
        hearing=told or hearing(),
        certificate=CERTIFICATE,
        content_hash=content_hash,
        in_force=in_force,
    )


def frozen(version: int = 1) -> CriteriaFrozen:
    return CriteriaFrozen(
        scheme_id=SCHEME,
        fiscal_year=YEAR,
        scheme_version=version,
        content_hash=CONTENT,
        categories=(category(),),
    )
