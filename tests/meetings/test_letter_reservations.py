"""เลขหนังสือที่จองไว้: which numbers a reservation holds, and which meeting used them."""

from datetime import date
from uuid import UUID

from services.meetings.domain.meeting.commands import InviteAgencies
from shared.contracts.letters import LetterNumbersReserved, ReservationId, Series
from shared.kernel.message import Event
from shared.replicas.letter_reservations import (
    LETTER_RESERVATIONS,
    ReservationRow,
    ReservedNumbers,
)
from shared.views.view import fold
from tests.meetings.examples import MEETING_ID, after, invite_agencies, letters, scheduled
from tests.projection.examples import ledger

RESERVATION = ReservationId(UUID(int=77))
RESERVED = LetterNumbersReserved(
    reservation_id=RESERVATION,
    office="พช 0031",
    year=2569,
    series=Series.CIRCULAR,
    first=101,
    last=230,
    subject="เชิญประชุม",
    dated=date(2026, 10, 26),
)
NUMBERS = ReservedNumbers(office="พช 0031", series=Series.CIRCULAR, first=101, last=230)
COMMAND = InviteAgencies(**dict(invite_agencies(130)) | {"reservation_id": RESERVATION})
[INVITED] = letters(after((scheduled(),), COMMAND))


def rows(*events: Event) -> dict[tuple[str, str], ReservationRow]:
    return fold(LETTER_RESERVATIONS, ledger(events))


def row_of(*events: Event) -> ReservationRow:
    return rows(*events)["TH-67", str(RESERVATION)]


def test_a_reservation_holds_its_numbers_and_is_of_no_meeting_yet() -> None:
    expected = ReservationRow(reservation_id=RESERVATION, numbers=NUMBERS, used_by=None)
    assert row_of(RESERVED) == expected


def test_the_invitations_say_which_meeting_used_it() -> None:
    assert row_of(RESERVED, INVITED).used_by == MEETING_ID


def test_the_two_services_may_be_heard_in_either_order() -> None:
    assert row_of(INVITED, RESERVED) == row_of(RESERVED, INVITED)


def test_letters_numbered_by_hand_use_none() -> None:
    by_hand = letters(after((scheduled(),), invite_agencies(130)))
    assert rows(*by_hand) == {}
