"""The criteria that are frozen (หลักเกณฑ์ที่มีผลใช้): one row a province and year, the newest."""

from uuid import UUID

from pydantic import AwareDatetime

from shared.contracts.award_values import Category
from shared.contracts.schemes import CriteriaFrozen
from shared.kernel.message import Recorded
from shared.views.view import Row, View


class FrozenSchemeRow(Row):
    scheme_id: UUID
    fiscal_year: int
    scheme_version: int
    content_hash: str
    categories: tuple[Category, ...]
    frozen_at: AwareDatetime


def keys(recorded: Recorded[CriteriaFrozen]) -> list[str]:
    return [str(recorded.event.scheme_id)]


def project(
    _: FrozenSchemeRow | None, recorded: Recorded[CriteriaFrozen], __: str
) -> FrozenSchemeRow:
    event = recorded.event
    return FrozenSchemeRow(
        scheme_id=event.scheme_id,
        fiscal_year=event.fiscal_year,
        scheme_version=event.scheme_version,
        content_hash=event.content_hash,
        categories=event.categories,
        frozen_at=recorded.occurred_at,
    )


FROZEN_SCHEMES = View(
    name="frozen_schemes",
    version=1,
    row=FrozenSchemeRow,
    listens=(CriteriaFrozen,),
    keys=keys,
    project=project,
)
