"""Short codes that nobody guesses: a keyed MAC under a key of the platform's master key.

Nothing is stored, and codes that are printed already outlive a change of that key.
"""

from base64 import b32encode
from collections.abc import Sequence
from hmac import compare_digest
from hmac import digest as hmac

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_KEY_BYTES = 32
_CODE_BYTES = 10  # sixteen letters: nobody guesses one of 2^80


class KeyedCodes:
    """Codes for one purpose. Signs with the newest key; one made under an older is still good."""

    def __init__(self, masters: Sequence[bytes], purpose: bytes) -> None:
        self._keys = [
            HKDF(SHA256(), _KEY_BYTES, salt=None, info=purpose).derive(master) for master in masters
        ]

    def of(self, *parts: object) -> str:
        """In groups of four letters."""
        return _code(self._keys[0], parts)

    def fits(self, code: str, *parts: object) -> bool:
        """Case and the hyphens between the groups do not matter."""
        typed = _plain(code)
        return any(compare_digest(typed, _plain(_code(key, parts))) for key in self._keys)


def _plain(code: str) -> bytes:
    return code.upper().replace("-", "").encode()


def _code(key: bytes, parts: Sequence[object]) -> str:
    signed = hmac(key, "|".join(map(str, parts)).encode(), "sha256")
    letters = b32encode(signed[:_CODE_BYTES]).decode()
    return "-".join(letters[start : start + 4] for start in range(0, len(letters), 4))
