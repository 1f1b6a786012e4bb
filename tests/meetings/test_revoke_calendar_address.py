"""ยกเลิกที่อยู่เดิมของปฏิทิน: every edition makes the one before it worthless."""

from services.meetings.domain.calendar_address.decisions import (
    CalendarAddressNotFound,
    NotYourCalendarAddress,
)
from tests.meetings.calendar_address_examples import SOMEBODY, address, opened, revoke, revoked


def test_the_editions_count_up() -> None:
    address.given(opened()).when(revoke()).then(revoked(2))
    address.given(opened(), revoked(2)).when(revoke()).then(revoked(3))


def test_another_account_does_not_revoke_it() -> None:
    address.given(opened()).when(revoke(SOMEBODY)).refused(NotYourCalendarAddress())


def test_the_secretariat_does() -> None:
    address.given(opened()).when(revoke(SOMEBODY, for_office=True)).then(revoked(2))


def test_what_was_never_opened_is_not_revoked() -> None:
    address.given().when(revoke(for_office=True)).refused(CalendarAddressNotFound())
