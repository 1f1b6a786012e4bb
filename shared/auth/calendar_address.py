"""Signed calendar addresses: a program that sends no token is let in by what its address says.

An address names itself and carries a keyed MAC over the province, its id and its edition. Nothing
secret is stored; a new edition makes every older address worthless.
"""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from hmac import compare_digest
from hmac import digest as hmac
from uuid import UUID

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from shared.kernel.message import Province
from shared.tenancy.provinces import is_province

_KEY_BYTES = 32
_ID_BYTES = 16
_MAC_BYTES = 16  # nobody guesses one of 2^128
_PURPOSE = b"khunatham.calendar.address"


@dataclass(frozen=True, slots=True)
class Claim:
    """What an address says of itself; whether it is true is asked with its edition."""

    province: Province
    address_id: UUID
    mac: bytes


class CalendarAddresses:
    """Signs with the newest key; an address made under an older one is still good."""

    def __init__(self, masters: Sequence[bytes]) -> None:
        self._keys = [
            HKDF(SHA256(), _KEY_BYTES, salt=None, info=_PURPOSE).derive(one) for one in masters
        ]

    def secret(self, province: str, address_id: UUID, edition: int) -> str:
        mac = _mac(self._keys[0], province, address_id, edition)
        return f"{province}.{urlsafe_b64encode(address_id.bytes + mac).decode().rstrip('=')}"

    def right(self, claim: Claim, edition: int) -> bool:
        macs = [_mac(key, claim.province, claim.address_id, edition) for key in self._keys]
        return any(compare_digest(claim.mac, mac) for mac in macs)


def claim_of(secret: str) -> Claim | None:
    """None: it was never one of ours."""
    province, _, packed = secret.partition(".")
    try:
        said = urlsafe_b64decode(f"{packed}=")
    except ValueError:
        return None
    if len(said) != _ID_BYTES + _MAC_BYTES or not is_province(province):
        return None
    return Claim(province, UUID(bytes=said[:_ID_BYTES]), said[_ID_BYTES:])


def _mac(key: bytes, province: str, address_id: UUID, edition: int) -> bytes:
    return hmac(key, f"{province}|{address_id}|{edition}".encode(), "sha256")[:_MAC_BYTES]
