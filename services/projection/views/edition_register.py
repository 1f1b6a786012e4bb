"""The register of editions (ทะเบียนทำเนียบ): one row per edition of the directory."""

from enum import StrEnum
from typing import TypeVar, get_args
from uuid import UUID

from pydantic import AwareDatetime

from shared.contracts.directory import (
    AgenciesCarriedOver,
    AgenciesListed,
    AgencyEntryCorrected,
    AgencyStruckOff,
    EditionOpened,
    EditionSealed,
    SectorCount,
    Source,
)
from shared.kernel.message import Recorded
from shared.views.view import Row, View, changed

Listening = (
    EditionOpened
    | AgenciesListed
    | AgenciesCarriedOver
    | AgencyEntryCorrected
    | AgencyStruckOff
    | EditionSealed
)
EDITIONS_A_YEAR = 1000
T = TypeVar("T")


class EditionStatus(StrEnum):
    """สถานะของทำเนียบ"""

    OPEN = "open"  # กำลังจัดทำ
    SEALED = "sealed"  # ปิดผนึกแล้ว


class EditionRow(Row):
    edition_id: UUID
    fiscal_year: int
    number: int
    reason: str
    status: EditionStatus = EditionStatus.OPEN
    agencies: int = 0
    by_sector: tuple[SectorCount, ...] = ()  # known once it is sealed
    sources: tuple[Source, ...] = ()
    carried_over_from: tuple[UUID, ...] = ()
    corrections: int = 0
    struck_off: int = 0
    fingerprint: str = ""
    opened_at: AwareDatetime
    sealed_at: AwareDatetime | None = None


def keys(recorded: Recorded[Listening]) -> list[str]:
    return [str(recorded.event.edition_id)]


def project(row: EditionRow | None, recorded: Recorded[Listening], _: str) -> EditionRow:
    event = recorded.event
    if isinstance(event, EditionOpened):
        return EditionRow(
            edition_id=event.edition_id,
            fiscal_year=event.fiscal_year,
            number=event.number,
            reason=event.reason,
            opened_at=recorded.occurred_at,
        )
    if row is None:
        raise LookupError("an edition's events begin with its opening")
    return happened(row, event, recorded)


def happened(row: EditionRow, event: Listening, recorded: Recorded[Listening]) -> EditionRow:
    match event:
        case EditionOpened():
            return row
        case AgenciesListed():
            agencies = row.agencies + len(event.agencies)
            return changed(row, agencies=agencies, sources=once(row.sources, event.source))
        case AgenciesCarriedOver():
            agencies = row.agencies + len(event.agencies)
            origin = once(row.carried_over_from, event.from_edition_id)
            return changed(row, agencies=agencies, carried_over_from=origin)
        case AgencyEntryCorrected():
            return changed(row, corrections=row.corrections + 1)
        case AgencyStruckOff():
            return changed(row, agencies=row.agencies - 1, struck_off=row.struck_off + 1)
        case EditionSealed():
            return changed(
                row,
                status=EditionStatus.SEALED,
                agencies=event.agencies,
                by_sector=event.by_sector,
                fingerprint=event.fingerprint,
                sealed_at=recorded.occurred_at,
            )


def once(before: tuple[T, ...], one: T) -> tuple[T, ...]:
    """A file or an edition comes in several events."""
    return before if one in before else (*before, one)


def filed(row: EditionRow) -> dict[str, str | int]:
    return {"number": row.fiscal_year * EDITIONS_A_YEAR + row.number}


EDITION_REGISTER = View(
    name="edition_register",
    version=1,
    row=EditionRow,
    listens=get_args(Listening),
    keys=keys,
    project=project,
    indexes=(("_number", "_id"),),
    filed=filed,
)
