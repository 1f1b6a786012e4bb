"""Thai has no spaces between words: where a line may break is decided here, not by the engine.

A word of five characters or more is marked to be kept whole; shorter ones are glued together, and
the engine may break between the pieces (measured: no break inside a word, and even lines).
"""

import re
from functools import cache, lru_cache
from itertools import pairwise

import thaibreak

from shared.tenancy.provinces import PROVINCES, districts
from shared.thai import thai_numerals

WHOLE = "\u0001"  # in front of a piece that must not be broken
_SHORTEST_WHOLE = 5
_TOGETHER = r"พ\.ศ\. \d+|ครั้งที่ [\d/]+|วันที่ \d+|[\d.]+ น\."
_COMPOUNDS = "หน่วยงาน|ภาคส่วน|องค์ประชุม|ศาลากลาง"  # which the library takes apart


@lru_cache(maxsize=8192)
def pieces(text: str) -> tuple[str, ...]:
    """The text with Thai numerals, cut where a line may break."""
    cut: list[str] = []
    for word in _words(thai_numerals(printable(text))):
        if len(word) >= _SHORTEST_WHOLE and _is_thai(word):
            cut.append(WHOLE + word)
        elif cut and not cut[-1].startswith(WHOLE) and cut[-1].strip() and word.strip():
            cut[-1] += word
        else:
            cut.append(word)
    return tuple(cut)


def printable(text: str) -> str:
    """On one line and without control characters, which no file format carries."""
    return "".join(each for each in " ".join(text.split()) if each.isprintable())


def _words(text: str) -> list[str]:
    words: list[str] = []
    for part in _kept().split(text):
        marks = [0, len(part)] if _kept().fullmatch(part) else thaibreak.boundaries(part)
        words += [part[start:end] for start, end in pairwise(marks)]
    return words


@cache
def _kept() -> re.Pattern[str]:
    """What stays on one line: a day, a session, and every district by its name."""
    names = {district.th for province in PROVINCES for district in districts(province)}
    longest_first = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
    return re.compile(f"({_TOGETHER}|{_COMPOUNDS}|อำเภอ(?:{longest_first}))")


def _is_thai(word: str) -> bool:
    return any("\u0e01" <= letter <= "\u0e4e" for letter in word)
