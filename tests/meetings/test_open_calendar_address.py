"""ออกที่อยู่ลับของปฏิทิน: one for each account and what it shows."""

from tests.meetings.calendar_address_examples import address, open_address, opened, revoked


def test_an_address_is_opened() -> None:
    address.given().when(open_address()).then(opened())


def test_it_is_opened_once_and_stays_open_when_it_is_made_anew() -> None:
    address.given(opened()).when(open_address()).then()
    address.given(opened(), revoked()).when(open_address()).then()
