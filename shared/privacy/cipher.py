"""Personal texts under a person's own key: AES-SIV (RFC 5297), bound to what they belong to.

The same text of the same person is the same box every time, so a command that is sent again is
recognised as the same; nobody else's box is ever alike, because no two persons share a key.
"""

from base64 import urlsafe_b64decode, urlsafe_b64encode

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESSIV
from cryptography.hazmat.primitives.keywrap import aes_key_unwrap, aes_key_wrap

from shared.contracts.people import PersonalField, PersonId, Sealed
from shared.kernel.message import Province

PERSON_KEY_BITS = 512
MASTER_KEY_BYTES = 32


class WrongKey(Exception):
    """The box was made under another key, or for another person, field or province."""


def new_key() -> bytes:
    return AESSIV.generate_key(PERSON_KEY_BITS)


def wrapped(master: bytes, key: bytes) -> bytes:
    """The person's key as it is stored: readable with the master key only (RFC 3394)."""
    return aes_key_wrap(master, key)


def unwrapped(master: bytes, stored: bytes) -> bytes:
    return aes_key_unwrap(master, stored)


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
