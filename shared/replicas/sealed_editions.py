"""The sealed editions of the directory, as letters to their agencies need them (ทำเนียบที่ปิดผนึก)."""

from typing import get_args
from uuid import UUID

from shared.contracts.directory import (
    AgenciesCarriedOver,
    AgenciesListed,
    Agency,
    AgencyEntryCorrected,
    AgencyStruckOff,
    EditionSealed,
    Sector,
)
from shared.kernel.message import Message, Recorded
from shared.views.view import Row, View, changed

Listening = (
    AgenciesListed | AgenciesCarriedOver | AgencyEntryCorrected | AgencyStruckOff | EditionSealed
)


class ListedAgency(Message):
    agency_id: UUID
    name: str
    sector: Sector
    ministry: str = ""
    office_email: str = ""
    head_position: str = ""


class EditionRow(Row):
    edition_id: UUID
    fiscal_year: int
    sealed: bool = False
    fingerprint: str = ""
    agencies: tuple[ListedAgency, ...] = ()


def keys(recorded: Recorded[Listening]) -> list[str]:
    return [str(recorded.event.edition_id)]


def project(row: EditionRow | None, recorded: Recorded[Listening], _: str) -> EditionRow:
    event = recorded.event
    row = row or EditionRow(edition_id=event.edition_id, fiscal_year=event.fiscal_year)
    match event:
        case AgenciesListed() | AgenciesCarriedOver():
            return changed(row, agencies=row.agencies + tuple(map(_listed, event.agencies)))
        case AgencyEntryCorrected(agency=agency):
            return changed(
                row,
                agencies=tuple(
                    _listed(agency) if one.agency_id == agency.agency_id else one
                    for one in row.agencies
                ),
            )
        case AgencyStruckOff(agency_id=agency_id):
            kept = tuple(one for one in row.agencies if one.agency_id != agency_id)
            return changed(row, agencies=kept)
        case EditionSealed():
            return changed(row, sealed=True, fingerprint=event.fingerprint)


def _listed(agency: Agency) -> ListedAgency:
    return ListedAgency(
        agency_id=agency.agency_id,
        name=agency.name,
        sector=agency.sector,
        ministry=agency.ministry,
        office_email=agency.office_email,
        head_position=agency.head_position,
    )


SEALED_EDITIONS = View(
    name="sealed_editions",
    version=3,
    row=EditionRow,
    listens=get_args(Listening),
    keys=keys,
    project=project,
)
