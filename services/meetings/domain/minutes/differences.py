"""What differs between two revisions of minutes, section by section (เปรียบเทียบร่างรายงาน)."""

from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Literal

from shared.contracts.minutes import MinutesSection
from shared.kernel.differences import FieldDifference, Piece, pieces
from shared.kernel.message import Message

FIELDS = ("number", "title", "matter", "discussion", "resolution")
Key = tuple[str, int]


class SectionDifference(Message):
    """A section that is not in both revisions as it is; a moved one may have other words too."""

    change: Literal["added", "removed", "moved", "changed"]
    number: str
    title: str
    fields: tuple[FieldDifference, ...]


def differences(
    before: Sequence[MinutesSection], after: Sequence[MinutesSection]
) -> tuple[SectionDifference, ...]:
    """In the order of the later text, then what it no longer holds."""
    old, new = _by_key(before), _by_key(after)
    in_place = _in_place(list(old), list(new))
    return (
        *(one for key in new if (one := _kept(old, new, key, moved=key not in in_place))),
        *(_alone("removed", section) for key, section in old.items() if key not in new),
    )


def _by_key(sections: Sequence[MinutesSection]) -> dict[Key, MinutesSection]:
    """A section is the same one while its agenda item is; outside the agenda, its number."""
    seen = Counter[str]()
    keyed = {}
    for section in sections:
        name = str(section.item_id or section.number)
        seen[name] += 1
        keyed[name, seen[name]] = section
    return keyed


def _in_place(old: list[Key], new: list[Key]) -> set[Key]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    blocks = matcher.get_matching_blocks()
    return {key for block in blocks for key in old[block.a : block.a + block.size]}


def _kept(
    old: dict[Key, MinutesSection], new: dict[Key, MinutesSection], key: Key, *, moved: bool
) -> SectionDifference | None:
    section = new[key]
    if key not in old:
        return _alone("added", section)
    fields = tuple(
        FieldDifference(field=field, pieces=tuple(pieces(was, now)))
        for field in FIELDS
        if (was := getattr(old[key], field)) != (now := getattr(section, field))
    )
    if not fields and not moved:
        return None
    change: Literal["moved", "changed"] = "moved" if moved else "changed"
    return SectionDifference(
        change=change, number=section.number, title=section.title, fields=fields
    )


def _alone(change: Literal["added", "removed"], section: MinutesSection) -> SectionDifference:
    texts = [(field, getattr(section, field)) for field in FIELDS]
    fields = tuple(
        FieldDifference(field=field, pieces=(Piece(kind=change, text=text),))
        for field, text in texts
        if text
    )
    return SectionDifference(
        change=change, number=section.number, title=section.title, fields=fields
    )
