"""To whom an agency's letters are addressed (ผู้รับหนังสือ), as the edition of its day had it."""

from uuid import UUID

from shared.contracts.directory import (
    AgenciesCarriedOver,
    AgenciesListed,
    Agency,
    AgencyEntryCorrected,
)
from shared.kernel.message import Recorded
from shared.views.view import Row, View

Listening = AgenciesListed | AgenciesCarriedOver | AgencyEntryCorrected


class AddresseeRow(Row):
    edition_id: UUID
    agency_id: UUID
    head_position: str


def key_of(edition_id: UUID, agency_id: UUID) -> str:
    return f"{edition_id}|{agency_id}"


def keys(recorded: Recorded[Listening]) -> list[str]:
    event = recorded.event
    return [key_of(event.edition_id, agency.agency_id) for agency in _agencies(event)]


def project(_: AddresseeRow | None, recorded: Recorded[Listening], key: str) -> AddresseeRow:
    event = recorded.event
    agency_id = UUID(key.partition("|")[2])
    agency = next(one for one in _agencies(event) if one.agency_id == agency_id)
    return AddresseeRow(
        edition_id=event.edition_id, agency_id=agency_id, head_position=agency.head_position
    )


def _agencies(event: Listening) -> tuple[Agency, ...]:
    return (event.agency,) if isinstance(event, AgencyEntryCorrected) else event.agencies


ADDRESSEES = View(
    name="addressees",
    version=1,
    row=AddresseeRow,
    listens=(AgenciesListed, AgenciesCarriedOver, AgencyEntryCorrected),
    keys=keys,
    project=project,
    indexes=(("edition_id",),),
)
