"""The sealed editions of the directory, as far as an invitation needs them (ทำเนียบที่ปิดผนึกแล้ว)."""

from uuid import UUID

from shared.contracts.directory import AgenciesListed, EditionSealed, Sector
from shared.kernel.message import Message, Recorded
from shared.views.view import Row, View, changed

Listening = AgenciesListed | EditionSealed


class ListedAgency(Message):
    agency_id: UUID
    name: str
    sector: Sector


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
        case AgenciesListed():
            listed = tuple(
                ListedAgency(agency_id=agency.agency_id, name=agency.name, sector=agency.sector)
                for agency in event.agencies
            )
            return changed(row, agencies=row.agencies + listed)
        case EditionSealed():
            return changed(row, sealed=True, fingerprint=event.fingerprint)


SEALED_EDITIONS = View(
    name="sealed_editions",
    version=1,
    row=EditionRow,
    listens=(AgenciesListed, EditionSealed),
    keys=keys,
    project=project,
)
