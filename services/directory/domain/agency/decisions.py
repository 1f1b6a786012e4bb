"""One function per command: the events it causes, or the rule that refuses it."""

from collections.abc import Sequence

from services.directory.domain.agency.commands import (
    AgencyCommand,
    CloseAgency,
    MergeAgency,
    NameContact,
    RemoveContact,
    RenameAgency,
    SplitAgency,
)
from services.directory.domain.agency.refusals import (
    AgencyHasEnded,
    ContactNotFound,
    MergedIntoItself,
    NameTaken,
    NameUnchanged,
    PartsAlike,
    PartsAlreadyKnown,
    SuccessorHasEnded,
    TooFewParts,
    TooManyContacts,
)
from services.directory.domain.agency.state import AgencyLife, evolve
from shared.contracts.agencies import (
    AgencyClosed,
    AgencyEvent,
    AgencyMerged,
    AgencyRenamed,
    AgencySplit,
    ContactNamed,
    ContactRemoved,
)
from shared.kernel.decider import Decider

MOST_CONTACTS = 5


def decide(command: AgencyCommand, life: AgencyLife) -> Sequence[AgencyEvent]:
    match command:
        case RenameAgency():
            return rename_agency(command, life)
        case MergeAgency():
            return merge_agency(command, life)
        case SplitAgency():
            return split_agency(command, life)
        case CloseAgency():
            return close_agency(command, life)
        case NameContact():
            return name_contact(command, life)
        case RemoveContact():
            return remove_contact(command, life)


def rename_agency(command: RenameAgency, life: AgencyLife) -> Sequence[AgencyEvent]:
    asked = (command.name, command.effective, command.reason)
    if life.renamed and (life.renamed.name, life.renamed.effective, life.renamed.reason) == asked:
        return []
    _refuse_ended(life)
    if command.name == command.known_as:
        raise NameUnchanged
    if command.name_taken:
        raise NameTaken
    return [
        AgencyRenamed(
            agency_id=command.agency_id,
            old_name=command.known_as,
            name=command.name,
            effective=command.effective,
            reason=command.reason,
        )
    ]


def merge_agency(command: MergeAgency, life: AgencyLife) -> Sequence[AgencyEvent]:
    merged = AgencyMerged(
        agency_id=command.agency_id,
        name=command.known_as,
        into=command.into,
        into_name=command.into_known_as,
        effective=command.effective,
        reason=command.reason,
    )
    if merged == life.ended:
        return []
    _refuse_ended(life)
    if command.into == command.agency_id:
        raise MergedIntoItself
    if command.into_ended:
        raise SuccessorHasEnded(name=command.into_known_as)
    return [merged]


def split_agency(command: SplitAgency, life: AgencyLife) -> Sequence[AgencyEvent]:
    split = AgencySplit(
        agency_id=command.agency_id,
        name=command.known_as,
        parts=command.parts,
        continues=command.continues,
        effective=command.effective,
        reason=command.reason,
    )
    if split in (life.ended, life.split):
        return []
    _refuse_ended(life)
    needed = 1 if command.continues else 2
    if len(command.parts) < needed:
        raise TooFewParts(needed=needed)
    if len({command.agency_id, *(part.agency_id for part in command.parts)}) <= len(command.parts):
        raise PartsAlike
    if command.parts_known_as:
        raise PartsAlreadyKnown(names=", ".join(command.parts_known_as))
    return [split]


def close_agency(command: CloseAgency, life: AgencyLife) -> Sequence[AgencyEvent]:
    closed = AgencyClosed(
        agency_id=command.agency_id,
        name=command.known_as,
        effective=command.effective,
        reason=command.reason,
    )
    if closed == life.ended:
        return []
    _refuse_ended(life)
    return [closed]


def name_contact(command: NameContact, life: AgencyLife) -> Sequence[AgencyEvent]:
    named = ContactNamed(
        agency_id=command.agency_id,
        contact=command.contact,
        phone=command.phone,
        email=command.email,
    )
    person_id = command.contact.person_id
    if life.contacts.get(person_id) == named:
        return []
    _refuse_ended(life)
    others = {*command.contacts, *life.contacts} - life.removed - {person_id}
    if len(others) >= MOST_CONTACTS:
        raise TooManyContacts(limit=MOST_CONTACTS)
    return [named]


def remove_contact(command: RemoveContact, life: AgencyLife) -> Sequence[AgencyEvent]:
    """Also of an agency that has ended: persons outlive agencies."""
    if command.person_id not in {*command.contacts, *life.contacts}:
        if command.person_id in life.removed:
            return []
        raise ContactNotFound
    return [
        ContactRemoved(
            agency_id=command.agency_id, person_id=command.person_id, reason=command.reason
        )
    ]


def _refuse_ended(life: AgencyLife) -> None:
    if life.ended is not None:
        raise AgencyHasEnded(since=life.ended.effective)


AGENCY = Decider(initial=AgencyLife(), decide=decide, evolve=evolve)
