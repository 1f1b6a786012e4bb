"""Where people reach the portal: the address that the QR of an invitation says."""

import pytest

from shared.service.settings import Settings


@pytest.mark.parametrize("address", ["http://khunatham.example.go.th", "khunatham", "ftp://x"])
def test_a_code_is_never_printed_for_an_address_in_the_clear(address: str) -> None:
    with pytest.raises(ValueError, match="https"):
        Settings(portal_url=address)


def test_the_printed_address_is_the_portals_own() -> None:
    named = Settings(portal_url="https://khunatham.example.go.th/")
    assert named.portal_address == "https://khunatham.example.go.th"
    assert Settings().portal_address == "http://127.0.0.1:8700"
