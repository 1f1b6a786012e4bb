"""The register of the years' criteria (ทะเบียนหลักเกณฑ์การคัดเลือก): what was adopted when."""

from enum import StrEnum
from typing import get_args
from uuid import UUID

from pydantic import AwareDatetime

from shared.contracts.award_values import Category
from shared.contracts.common import Hearing
from shared.contracts.quorum import QuorumCertificate
from shared.contracts.schemes import (
    CategoryPlaced,
    CategoryRemoved,
    CriteriaFrozen,
    CriteriaReopened,
    CriteriaResolved,
    CriteriaSubmitted,
)
from shared.kernel.message import Message, Recorded
from shared.views.view import Row, View, changed

Listening = (
    CategoryPlaced
    | CategoryRemoved
    | CriteriaSubmitted
    | CriteriaReopened
    | CriteriaResolved
    | CriteriaFrozen
)


class SchemeState(StrEnum):
    """สถานะของหลักเกณฑ์"""

    DRAFTING = "drafting"  # กำลังกำหนด
    SUBMITTED = "submitted"  # เสนอต่อที่ประชุม
    FROZEN = "frozen"  # มีผลใช้


class HeardResolution(Message):
    hearing: Hearing
    certificate: QuorumCertificate
    content_hash: str
    in_force: bool
    heard_at: AwareDatetime


class FrozenVersion(Message):
    scheme_version: int
    content_hash: str
    frozen_at: AwareDatetime


class SchemeRow(Row):
    scheme_id: UUID
    fiscal_year: int
    state: SchemeState = SchemeState.DRAFTING
    categories: tuple[Category, ...] = ()
    scheme_version: int = 0  # submitted last
    content_hash: str = ""  # of what was submitted last
    frozen: tuple[FrozenVersion, ...] = ()
    reopened_because: str = ""
    resolutions: tuple[HeardResolution, ...] = ()


def keys(recorded: Recorded[Listening]) -> list[str]:
    return [str(recorded.event.scheme_id)]


def project(row: SchemeRow | None, recorded: Recorded[Listening], _: str) -> SchemeRow:
    event = recorded.event
    row = row or SchemeRow(scheme_id=event.scheme_id, fiscal_year=event.fiscal_year)
    match event:
        case CategoryPlaced(category=category):
            return changed(row, categories=_with(row.categories, category))
        case CategoryRemoved(category_id=gone):
            kept = tuple(one for one in row.categories if one.category_id != gone)
            return changed(row, categories=kept)
        case CriteriaSubmitted():
            return changed(
                row,
                state=SchemeState.SUBMITTED,
                scheme_version=event.scheme_version,
                content_hash=event.content_hash,
            )
        case CriteriaReopened():
            return changed(row, state=SchemeState.DRAFTING, reopened_because=event.reason)
        case CriteriaResolved():
            return changed(row, resolutions=(*row.resolutions, _heard(event, recorded)))
        case CriteriaFrozen():
            frozen = FrozenVersion(
                scheme_version=event.scheme_version,
                content_hash=event.content_hash,
                frozen_at=recorded.occurred_at,
            )
            return changed(row, state=SchemeState.FROZEN, frozen=(*row.frozen, frozen))


def _with(categories: tuple[Category, ...], category: Category) -> tuple[Category, ...]:
    others = [one for one in categories if one.category_id != category.category_id]
    return tuple(sorted((*others, category), key=lambda one: one.code))


def _heard(event: CriteriaResolved, recorded: Recorded[Listening]) -> HeardResolution:
    return HeardResolution(
        hearing=event.hearing,
        certificate=event.certificate,
        content_hash=event.content_hash,
        in_force=event.in_force,
        heard_at=recorded.occurred_at,
    )


AWARD_SCHEME_REGISTER = View(
    name="award_scheme_register",
    version=1,
    row=SchemeRow,
    listens=get_args(Listening),
    keys=keys,
    project=project,
    indexes=(("fiscal_year",),),
)
