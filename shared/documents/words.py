"""Thai has no spaces between words: where a line may break is decided here, not by the engine.

A word of five characters or more is marked to be kept whole; shorter ones are glued together, and
the engine may break between the pieces (measured: no break inside a word, and even lines).
"""

from functools import lru_cache

import thaibreak

from shared.thai import thai_numerals

WHOLE = "\u0001"  # in front of a piece that must not be broken
_SHORTEST_WHOLE = 5


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
    marks = thaibreak.boundaries(text)
    return [text[start:end] for start, end in zip(marks, marks[1:], strict=False)]


def _is_thai(word: str) -> bool:
    return any("\u0e01" <= letter <= "\u0e4e" for letter in word)
