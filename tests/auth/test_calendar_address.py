"""Signed calendar addresses: true for one province, one address and one edition."""

from uuid import UUID

import pytest

from shared.auth.calendar_address import CalendarAddresses, Claim, claim_of

OLD, NEW = b"o" * 32, b"n" * 32
ADDRESS = UUID(int=7)
ADDRESSES = CalendarAddresses([NEW])


def claim(secret: str) -> Claim:
    found = claim_of(secret)
    assert found is not None
    return found


def test_an_address_says_where_it_leads_and_proves_it() -> None:
    said = claim(ADDRESSES.secret("TH-67", ADDRESS, 1))
    assert (said.province, said.address_id) == ("TH-67", ADDRESS)
    assert ADDRESSES.right(said, 1)


def test_an_older_edition_proves_nothing() -> None:
    said = claim(ADDRESSES.secret("TH-67", ADDRESS, 1))
    assert not ADDRESSES.right(said, 2)


def test_another_provinces_address_is_only_its_own() -> None:
    secret = ADDRESSES.secret("TH-57", ADDRESS, 1)
    moved = claim(secret.replace("TH-57", "TH-67"))
    assert ADDRESSES.right(claim(secret), 1)
    assert not ADDRESSES.right(moved, 1)


def test_an_address_outlives_a_change_of_the_master_key() -> None:
    old = claim(CalendarAddresses([OLD]).secret("TH-67", ADDRESS, 1))
    assert CalendarAddresses([NEW, OLD]).right(old, 1)
    assert not CalendarAddresses([NEW]).right(old, 1)


@pytest.mark.parametrize("secret", ["", "TH-67", "TH-67.", "TH-67.ก", "TH-00.AAAA", "TH-67.AAAA"])
def test_what_was_never_an_address_claims_nothing(secret: str) -> None:
    assert claim_of(secret) is None


def test_an_address_of_no_province_claims_nothing() -> None:
    assert claim_of(ADDRESSES.secret("TH-00", ADDRESS, 1)) is None
