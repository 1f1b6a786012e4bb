"""Thai names as people write them: what is visible, and what makes two of them one name."""

import unicodedata
from functools import lru_cache

_ARABIC = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")


def arabic(text: str) -> str:
    """Thai numerals as Arabic ones."""
    return text.translate(_ARABIC)


def clean(text: str) -> str:
    """One line of visible characters: what copying from PDF and LINE leaves behind is gone."""
    visible = "".join(map(_visible, text))
    composed = unicodedata.normalize("NFC", " ".join(visible.split()))
    return composed.replace("\u0e4d\u0e32", "\u0e33")  # nikhahit + sara aa is sara am


def cleaned(value: object) -> object:
    """For a validator: what is no text is left to be refused."""
    return clean(value) if isinstance(value, str) else value


@lru_cache(maxsize=4_096)
def _visible(sign: str) -> str:
    category = unicodedata.category(sign)
    return " " if category == "Cc" else "" if category in {"Cf", "Cs", "Co", "Cn"} else sign


def same_name_key(name: str) -> str:
    """What makes two names the same name: spaces, case and the kind of numerals do not count."""
    return arabic(clean(name)).casefold().replace(" ", "")
