"""Personal texts under a person's own key: AES-SIV (RFC 5297), bound to what they belong to.

The same text of the same person is the same box every time, so a command that is sent again is
recognised as the same; nobody else's box is ever alike, because no two persons share a key.
"""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESSIV
from cryptography.hazmat.primitives.keywrap import InvalidUnwrap, aes_key_unwrap, aes_key_wrap

from shared.contracts.people import PersonalField, PersonId, Sealed
from shared.kernel.message import Province
from shared.privacy.master import WrongMasterKey

PERSON_KEY_BITS = 512


class CannotOpen(Exception):
    """A text is unreadable though nobody asked to forget it: an outage, never shown as `ลบแล้ว`."""


class WrongKey(CannotOpen):
    """The box is damaged, or was made under another key, person, field or province."""


def new_key() -> bytes:
    return AESSIV.generate_key(PERSON_KEY_BITS)


def wrapped(master: bytes, key: bytes) -> bytes:
    """The person's key as it is stored: readable with the master key only (RFC 3394)."""
    return aes_key_wrap(master, key)


def unwrapped(masters: Sequence[bytes], stored: bytes) -> bytes:
    """The key under the first master that fits. Raises `WrongMasterKey`."""
    for master in masters:
        try:
            return aes_key_unwrap(master, stored)
        except InvalidUnwrap:
            continue
    raise WrongMasterKey


def closed(
    key: bytes, province: Province, person_id: PersonId, field: PersonalField, text: str
) -> Sealed:
    box = AESSIV(key).encrypt(text.encode(), _belongs_to(province, person_id, field))
    return Sealed(person_id=person_id, field=field, box=urlsafe_b64encode(box).decode())


def opened(key: bytes, province: Province, sealed: Sealed) -> str:
    """Raises `WrongKey`."""
    try:
        text = AESSIV(key).decrypt(
            urlsafe_b64decode(sealed.box), _belongs_to(province, sealed.person_id, sealed.field)
        )
    except (InvalidTag, ValueError):
        raise WrongKey from None
    return text.decode()


def _belongs_to(province: Province, person_id: PersonId, field: PersonalField) -> list[bytes]:
    return [province.encode(), person_id.bytes, field.encode()]
