"""The attendance list (บัญชีผู้เข้าร่วมประชุม): one row per meeting and invited agency."""

from typing import get_args
from uuid import UUID

from pydantic import AwareDatetime

from shared.contracts.directory import Sector
from shared.contracts.meetings import (
    AgenciesInvited,
    AgencyCheckedIn,
    AttendanceListKeyedIn,
    CheckInMethod,
    CheckInUndone,
)
from shared.contracts.people import NamedPerson
from shared.kernel.message import Message, Recorded
from shared.views.collation import search_text, sort_key
from shared.views.view import Row, View, changed

Listening = AgenciesInvited | AgencyCheckedIn | AttendanceListKeyedIn | CheckInUndone


class Passage(Message):
    """One check-in or its undoing: nothing is overwritten."""

    what: str  # "in" or "undone"
    occurred_at: AwareDatetime
    recorded_at: AwareDatetime
    persons: int
    note: str  # the method, or the reason of the undoing


class AttendanceFields(Row):
    """What everybody may see of an agency's attendance."""

    meeting_id: UUID
    agency_id: UUID
    agency_name: str
    sector: Sector
    letter_number: str
    persons: int = 0  # 0 while it is not present
    history: tuple[Passage, ...] = ()


class AttendanceRow(AttendanceFields):
    people: tuple[NamedPerson, ...] = ()  # those named of the persons present


def key_of(meeting_id: UUID, agency_id: UUID) -> str:
    return f"{meeting_id}|{agency_id}"


def keys(recorded: Recorded[Listening]) -> list[str]:
    event = recorded.event
    match event:
        case AgenciesInvited():
            return [key_of(event.meeting_id, one.agency_id) for one in event.invitations]
        case AttendanceListKeyedIn():
            return [key_of(event.meeting_id, one.agency_id) for one in event.check_ins]
        case AgencyCheckedIn() | CheckInUndone():
            return [key_of(event.meeting_id, event.agency_id)]


def project(row: AttendanceRow | None, recorded: Recorded[Listening], key: str) -> AttendanceRow:
    event = recorded.event
    if isinstance(event, AgenciesInvited):
        return invited(event, key)
    if row is None:
        raise LookupError("an agency is invited before it checks in")
    match event:
        case AgencyCheckedIn():
            passage = _passage(recorded, "in", event.persons, event.method)
            return came(row, event.people, passage)
        case AttendanceListKeyedIn():
            line = next(one for one in event.check_ins if one.agency_id == row.agency_id)
            passage = _passage(recorded, "in", line.persons, CheckInMethod.PAPER)
            return came(row, line.people, passage)
        case CheckInUndone():
            passage = _passage(recorded, "undone", row.persons, event.reason)
            return changed(row, persons=0, people=(), history=(*row.history, passage))


def invited(event: AgenciesInvited, key: str) -> AttendanceRow:
    agency_id = UUID(key.partition("|")[2])
    invitation = next(one for one in event.invitations if one.agency_id == agency_id)
    return AttendanceRow(
        meeting_id=event.meeting_id,
        agency_id=invitation.agency_id,
        agency_name=invitation.agency_name,
        sector=invitation.sector,
        letter_number=invitation.letter_number,
    )


def came(row: AttendanceRow, people: tuple[NamedPerson, ...], passage: Passage) -> AttendanceRow:
    history = (*row.history, passage)
    return changed(row, persons=passage.persons, people=people, history=history)


def _passage(recorded: Recorded[Listening], what: str, persons: int, note: str) -> Passage:
    return Passage(
        what=what,
        occurred_at=recorded.occurred_at,
        recorded_at=recorded.recorded_at,
        persons=persons,
        note=note,
    )


def filed(row: AttendanceRow) -> dict[str, str | int]:
    return {"name": sort_key(row.agency_name), "search": search_text(row.agency_name)}


ATTENDANCE = View(
    name="attendance",
    version=2,
    row=AttendanceRow,
    listens=get_args(Listening),
    keys=keys,
    project=project,
    indexes=(("meeting_id", "_name", "_id", "_search"), ("agency_id", "_id")),
    filed=filed,
)
