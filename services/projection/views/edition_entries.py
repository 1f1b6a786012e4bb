"""The agencies of every edition (รายการหน่วยงานในทำเนียบ), each as it was called there."""

from typing import get_args
from uuid import UUID

from services.projection.views.described import Described, described, fields_of
from shared.contracts.directory import (
    AgenciesCarriedOver,
    AgenciesListed,
    Agency,
    AgencyEntryCorrected,
    AgencyStruckOff,
)
from shared.kernel.message import Recorded
from shared.views.collation import search_text, sort_key
from shared.views.view import View, changed

Listening = AgenciesListed | AgenciesCarriedOver | AgencyEntryCorrected | AgencyStruckOff


class EntryRow(Described):
    edition_id: UUID
    corrections: tuple[str, ...] = ()  # the reasons


def key_of(edition_id: UUID, agency_id: UUID) -> str:
    return f"{edition_id}|{agency_id}"


def keys(recorded: Recorded[Listening]) -> list[str]:
    event = recorded.event
    match event:
        case AgenciesListed() | AgenciesCarriedOver():
            return [key_of(event.edition_id, one.agency_id) for one in event.agencies]
        case AgencyEntryCorrected():
            return [key_of(event.edition_id, event.agency.agency_id)]
        case AgencyStruckOff():
            return [key_of(event.edition_id, event.agency_id)]


def project(row: EntryRow | None, recorded: Recorded[Listening], key: str) -> EntryRow | None:
    event = recorded.event
    match event:
        case AgenciesListed() | AgenciesCarriedOver():
            agency_id = UUID(key.partition("|")[2])
            return entry(event.edition_id, described(event.agencies, agency_id))
        case AgencyEntryCorrected():
            before = row.corrections if row else ()
            corrected = entry(event.edition_id, event.agency)
            return changed(corrected, corrections=(*before, event.reason))
        case AgencyStruckOff():
            return None


def entry(edition_id: UUID, agency: Agency) -> EntryRow:
    return EntryRow(edition_id=edition_id, **fields_of(agency))


def filed(row: EntryRow) -> dict[str, str | int]:
    return {"name": sort_key(row.name), "search": search_text(row.name, row.ministry)}


EDITION_ENTRIES = View(
    name="edition_entries",
    version=1,
    row=EntryRow,
    listens=get_args(Listening),
    keys=keys,
    project=project,
    indexes=(("edition_id", "_name", "_id", "_search"),),
    filed=filed,
)
