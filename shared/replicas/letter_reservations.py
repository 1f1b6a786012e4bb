"""Reserved letter numbers and the meeting or the plan whose letters used them (เลขหนังสือที่จองไว้)."""

from typing import get_args
from uuid import UUID

from shared.contracts.dissemination import DisseminationStarted
from shared.contracts.letters import LetterNumbersReserved, Series
from shared.contracts.meetings import AgenciesInvited, MembersInvited
from shared.kernel.message import Message, Recorded
from shared.views.view import Row, View, changed

Listening = LetterNumbersReserved | AgenciesInvited | MembersInvited | DisseminationStarted


class ReservedNumbers(Message):
    office: str
    series: Series
    first: int
    last: int


class ReservationRow(Row):
    reservation_id: UUID
    numbers: ReservedNumbers | None = None  # None: used, heard of from there first
    used_by: UUID | None = None  # the meeting, or the dissemination of a plan


def keys(recorded: Recorded[Listening]) -> list[str]:
    reservation_id = recorded.event.reservation_id
    return [] if reservation_id is None else [str(reservation_id)]


def project(row: ReservationRow | None, recorded: Recorded[Listening], key: str) -> ReservationRow:
    event = recorded.event
    row = row or ReservationRow(reservation_id=UUID(key))
    match event:
        case LetterNumbersReserved():
            numbers = ReservedNumbers(
                office=event.office, series=event.series, first=event.first, last=event.last
            )
            return changed(row, numbers=numbers)
        case AgenciesInvited() | MembersInvited():
            return changed(row, used_by=event.meeting_id)
        case DisseminationStarted():
            return changed(row, used_by=event.dissemination_id)


LETTER_RESERVATIONS = View(
    name="letter_reservations",
    version=2,
    row=ReservationRow,
    listens=get_args(Listening),
    keys=keys,
    project=project,
)
