"""Every agency that the province has ever had, with what became of it (หน่วยงานของจังหวัด)."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import get_args
from uuid import UUID

from services.directory.domain.agency.succession import Standing
from shared.contracts.agencies import (
    AgencyClosed,
    AgencyMerged,
    AgencyRenamed,
    AgencySplit,
    ContactNamed,
    ContactRemoved,
)
from shared.contracts.directory import (
    AgenciesCarriedOver,
    AgenciesListed,
    Agency,
    AgencyEntryCorrected,
    AgencyId,
    ContactsListed,
)
from shared.contracts.people import NamedPerson, PersonId, Sealed
from shared.kernel.fiscal_year import BANGKOK, FiscalYear, fiscal_year_of_day
from shared.kernel.message import Message, Recorded
from shared.views.view import Row, View, changed

Change = AgencyRenamed | AgencyMerged | AgencySplit | AgencyClosed
Listening = (
    AgenciesListed
    | AgenciesCarriedOver
    | AgencyEntryCorrected
    | Change
    | ContactsListed
    | ContactNamed
    | ContactRemoved
)


class Contact(Message):
    """A person to contact; what is personal stays closed."""

    person: NamedPerson
    phone: Sealed | None
    email: Sealed | None


class Named(Message):
    """A name and the day from which the agency bears it; None: from the first."""

    name: str
    since: date | None


class AgencyRow(Row):
    agency: Agency  # as the latest year entered it
    fiscal_year: FiscalYear
    names: tuple[Named, ...]
    ended: date | None = None
    followed: date | None = None  # from when the successors are there
    successors: tuple[AgencyId, ...] = ()
    contacts: tuple[Contact, ...] = ()
    contacts_removed: int = 0

    def name_on(self, day: date) -> str:
        """The latest name that had begun by then."""
        begun = [named for named in self.names if named.since is None or named.since <= day]
        return max(begun or self.names[:1], key=lambda named: named.since or date.min).name

    def standing_on(self, day: date) -> Standing:
        return Standing(
            agency=self.agency.model_copy(update={"name": self.name_on(day)}),
            ended=self.ended is not None and self.ended <= day,
            successors=self.successors if self.followed and self.followed <= day else (),
        )


def keys(recorded: Recorded[Listening]) -> list[str]:
    return [str(agency_id) for agency_id in _touched(recorded.event)]


def _touched(event: Listening) -> Sequence[AgencyId]:
    match event:
        case AgenciesListed(agencies=agencies) | AgenciesCarriedOver(agencies=agencies):
            return [agency.agency_id for agency in agencies]
        case AgencyEntryCorrected(agency=agency):
            return [agency.agency_id]
        case ContactsListed(contacts=contacts):
            return [contact.agency_id for contact in contacts]
        case AgencySplit(agency_id=agency_id, parts=parts):
            return [agency_id, *(part.agency_id for part in parts)]
        case (
            AgencyRenamed(agency_id=agency_id)
            | AgencyMerged(agency_id=agency_id)
            | AgencyClosed(agency_id=agency_id)
            | ContactNamed(agency_id=agency_id)
            | ContactRemoved(agency_id=agency_id)
        ):
            return [agency_id]


def project(row: AgencyRow | None, recorded: Recorded[Listening], key: str) -> AgencyRow | None:
    event, agency_id = recorded.event, AgencyId(UUID(key))
    match event:
        case AgenciesListed(agencies=agencies) | AgenciesCarriedOver(agencies=agencies):
            entry = next(one for one in agencies if one.agency_id == agency_id)
            return _entered(row, entry, event.fiscal_year, recorded.occurred_at)
        case AgencyEntryCorrected(agency=entry, fiscal_year=fiscal_year):
            return _entered(row, entry, fiscal_year, recorded.occurred_at)
        case AgencySplit(parts=parts, effective=effective) if event.agency_id != agency_id:
            part = next(one for one in parts if one.agency_id == agency_id)
            return row or AgencyRow(
                agency=part,
                fiscal_year=fiscal_year_of_day(effective),
                names=(Named(name=part.name, since=effective),),
            )
        case AgencyRenamed() | AgencyMerged() | AgencySplit() | AgencyClosed():
            return row and _changed(row, event)
        case ContactsListed() | ContactNamed() | ContactRemoved():
            return row and _contacted(row, event, agency_id)


def _entered(row: AgencyRow | None, entry: Agency, year: FiscalYear, at: datetime) -> AgencyRow:
    """An earlier year's paper that is entered later changes nothing of what is known by now, nor
    does an entry under a name that the agency has borne rename it."""
    if row is None:
        first = Named(name=entry.name, since=None)
        return AgencyRow(agency=entry, fiscal_year=year, names=(first,))
    if year < row.fiscal_year:
        return row
    row = changed(row, agency=entry, fiscal_year=year)
    if any(named.name == entry.name for named in row.names):
        return row
    entered = Named(name=entry.name, since=at.astimezone(BANGKOK).date())
    return changed(row, names=(*row.names, entered))


def _changed(row: AgencyRow, event: Change) -> AgencyRow:
    day = event.effective
    match event:
        case AgencyRenamed(name=name):
            return changed(row, names=(*row.names, Named(name=name, since=day)))
        case AgencyMerged(into=into):
            return changed(row, ended=day, followed=day, successors=(into,))
        case AgencySplit(parts=parts, continues=continues):
            parts_ids = tuple(part.agency_id for part in parts)
            return changed(
                row,
                ended=None if continues else day,
                followed=row.followed or day,
                successors=(*row.successors, *parts_ids),
            )
        case AgencyClosed():
            return changed(row, ended=day)


def _contacted(
    row: AgencyRow, event: ContactsListed | ContactNamed | ContactRemoved, agency_id: AgencyId
) -> AgencyRow:
    match event:
        case ContactsListed(contacts=contacts):
            listed = next(one for one in contacts if one.agency_id == agency_id)
            return _with(
                row, Contact(person=listed.contact, phone=listed.phone, email=listed.email)
            )
        case ContactNamed(contact=person, phone=phone, email=email):
            return _with(row, Contact(person=person, phone=phone, email=email))
        case ContactRemoved(person_id=person_id):
            left = tuple(one for one in row.contacts if one.person.person_id != person_id)
            return changed(row, contacts=left, contacts_removed=row.contacts_removed + 1)


def _with(row: AgencyRow, contact: Contact) -> AgencyRow:
    """In the place where the person stood before, else at the end."""
    by_person: dict[PersonId, Contact] = {one.person.person_id: one for one in row.contacts}
    by_person[contact.person.person_id] = contact
    return changed(row, contacts=tuple(by_person.values()))


AGENCIES = View(
    name="known_agencies",
    version=1,
    row=AgencyRow,
    listens=get_args(Listening),
    keys=keys,
    project=project,
)
