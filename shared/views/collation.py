"""How Thai names are put in order and found (การเรียงและค้นหาชื่อ).

Order is that of the Royal Institute's dictionary: by consonant first, a vowel written before its
consonant counts after it, tone marks only decide between words that are otherwise the same.
Numbers stand in the order of their value.
"""

import re
import unicodedata

LONGEST_KEY = 80  # characters of a name that decide its place

_LEADING = "เ-ไ"
_SWAPPED = re.compile(f"([{_LEADING}])([ก-ฮ])")
_MARKS = re.compile("[\u0e47-\u0e4e]")
_NOTHING = re.compile(r"[\W_ฯๆ]+")
_NUMBER = re.compile(r"\d+")
_SARA_AM = re.compile("\u0e4d([\u0e48-\u0e4b]?)\u0e32")
_LAST_DIGITS = 9


def plain(text: str) -> str:
    """The text as it is compared: one spelling for each look, Arabic numerals, small letters."""
    text = unicodedata.normalize("NFKC", text).casefold()  # takes ำ apart
    text = _in_order(text).replace("เเ", "แ")
    return "".join(str(unicodedata.digit(c)) if c.isdecimal() else c for c in text)


def search_text(*names: str) -> str:
    """What a search looks into: the names without spaces and punctuation, one after another."""
    return "|".join(squeezed for name in names if (squeezed := _squeezed(name)))


def sort_key(name: str) -> str:
    """Texts in the order of their keys stand in the order of a Thai dictionary.

    First the letters, then (after a character before all letters) the marks by their places.
    """
    letters = _SWAPPED.sub(r"\2\1", _squeezed(name)[:LONGEST_KEY])
    bare = _NUMBER.sub(lambda n: n[0].lstrip("0").zfill(_LAST_DIGITS), _MARKS.sub("", letters))
    marks = "".join(c if _MARKS.match(c) else "." for c in letters)
    return f"{bare} {marks.rstrip('.')}"


def _in_order(text: str) -> str:
    """ํ า with its tone mark, however they were typed, as tone mark and ำ."""
    text = re.sub("([\u0e48-\u0e4b])\u0e4d\u0e32", "\u0e4d\\1\u0e32", text)
    return _SARA_AM.sub("\\1\u0e33", text)


def _squeezed(text: str) -> str:
    return _NOTHING.sub(lambda found: "".join(c for c in found[0] if _is_mark(c)), plain(text))


def _is_mark(character: str) -> bool:
    return unicodedata.category(character).startswith("M")
