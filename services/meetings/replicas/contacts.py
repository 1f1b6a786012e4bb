"""How an agency is reached (ผู้รับหนังสือ): whom letters address and where e-mails go, by edition."""

from typing import get_args
from uuid import UUID

from shared.contracts.directory import (
    AgenciesCarriedOver,
    AgenciesListed,
    Agency,
    AgencyEntryCorrected,
    AgencyStruckOff,
)
from shared.kernel.message import Recorded
from shared.views.view import Row, View

Listening = AgenciesListed | AgenciesCarriedOver | AgencyEntryCorrected | AgencyStruckOff


class ContactRow(Row):
    edition_id: UUID
    agency_id: UUID
    head_position: str
    office_email: str


def key_of(edition_id: UUID, agency_id: UUID) -> str:
    return f"{edition_id}|{agency_id}"


def keys(recorded: Recorded[Listening]) -> list[str]:
    event = recorded.event
    if isinstance(event, AgencyStruckOff):
        return [key_of(event.edition_id, event.agency_id)]
    return [key_of(event.edition_id, agency.agency_id) for agency in _agencies(event)]


def project(_: ContactRow | None, recorded: Recorded[Listening], key: str) -> ContactRow | None:
    event = recorded.event
    if isinstance(event, AgencyStruckOff):
        return None
    agency_id = UUID(key.partition("|")[2])
    agency = next(one for one in _agencies(event) if one.agency_id == agency_id)
    return ContactRow(
        edition_id=event.edition_id,
        agency_id=agency_id,
        head_position=agency.head_position,
        office_email=agency.office_email,
    )


def _agencies(
    event: AgenciesListed | AgenciesCarriedOver | AgencyEntryCorrected,
) -> tuple[Agency, ...]:
    return (event.agency,) if isinstance(event, AgencyEntryCorrected) else event.agencies


CONTACTS = View(
    name="contacts",
    version=1,
    row=ContactRow,
    listens=get_args(Listening),
    keys=keys,
    project=project,
    indexes=(("edition_id", "_id"),),
)
