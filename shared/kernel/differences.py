"""What differs between two texts, phrase by phrase (เปรียบเทียบข้อความสองฉบับ)."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Literal

from shared.kernel.message import Message

# Thai sets a space between phrases, not words: what is compared is a phrase.
PHRASES = re.compile(r"\S+|\s+")
MOST_COMPARED = 10_000_000  # phrases of one text times those of the other; it grows that fast


class Piece(Message):
    """A run of text that is in both, or in one of them."""

    kind: Literal["same", "removed", "added"]
    text: str


class FieldDifference(Message):
    field: str
    pieces: tuple[Piece, ...]


def pieces(before: str, after: str) -> Iterator[Piece]:
    """Both texts, phrase by phrase; of very long ones, the one after the other."""
    old, new = PHRASES.findall(before), PHRASES.findall(after)
    if len(old) * len(new) > MOST_COMPARED:
        yield from _replaced(before, after)
        return
    for kind, a, b, c, d in SequenceMatcher(None, old, new).get_opcodes():
        if kind == "equal":
            yield Piece(kind="same", text="".join(old[a:b]))
        else:
            yield from _replaced("".join(old[a:b]), "".join(new[c:d]))


def _replaced(before: str, after: str) -> Iterator[Piece]:
    if before:
        yield Piece(kind="removed", text=before)
    if after:
        yield Piece(kind="added", text=after)
