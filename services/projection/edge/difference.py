"""What differs between two editions (ความต่างระหว่างทำเนียบสองฉบับ)."""

from collections import Counter
from collections.abc import Mapping, Sequence
from enum import StrEnum
from uuid import UUID

from pydantic import BaseModel

from services.projection.views.described import Described
from services.projection.views.edition_entries import EntryRow
from services.projection.views.edition_register import EditionRow
from shared.views.collation import sort_key
from shared.views.reader import BadCursor

SHOWN = tuple(name for name in Described.model_fields if name != "agency_id")


class What(StrEnum):
    """ชนิดของความต่าง"""

    ADDED = "added"  # เพิ่ม
    REMOVED = "removed"  # ตัดออก
    RENAMED = "renamed"  # เปลี่ยนชื่อ
    CORRECTED = "corrected"  # แก้ไขข้อมูลอื่น


class FieldChange(BaseModel):
    field: str
    before: str
    after: str


class Difference(BaseModel):
    what: What
    agency_id: UUID
    name: str  # as the newer edition has it, or the older when it is gone
    changes: tuple[FieldChange, ...]


class EditionDiff(BaseModel):
    """ความต่างระหว่างทำเนียบสองฉบับ ทีละหน้า"""

    older: EditionRow
    newer: EditionRow
    counts: Mapping[What, int]
    rows: list[Difference]
    following: str | None


def differences(older: Sequence[EntryRow], newer: Sequence[EntryRow]) -> list[Difference]:
    """In the order of the names; agencies that are described alike in both are left out."""
    before = {row.agency_id: row for row in older}
    now = {row.agency_id: row for row in newer}
    found = [_differs(before.get(one), now.get(one)) for one in before.keys() | now.keys()]
    return sorted(
        (one for one in found if one is not None),
        key=lambda one: (sort_key(one.name), one.agency_id),
    )


def _differs(before: EntryRow | None, now: EntryRow | None) -> Difference | None:
    if before and now:
        changes = _changes(before, now)
        renamed = any(change.field == "name" for change in changes)
        what = What.RENAMED if renamed else What.CORRECTED
        return _difference(what, now, changes) if changes else None
    if now:
        return _difference(What.ADDED, now, ())
    return _difference(What.REMOVED, before, ()) if before else None


def _difference(what: What, row: EntryRow, changes: tuple[FieldChange, ...]) -> Difference:
    return Difference(what=what, agency_id=row.agency_id, name=row.name, changes=changes)


def _changes(before: EntryRow, now: EntryRow) -> tuple[FieldChange, ...]:
    both = [(name, str(getattr(before, name)), str(getattr(now, name))) for name in SHOWN]
    return tuple(
        FieldChange(field=name, before=was, after=is_) for name, was, is_ in both if was != is_
    )


def page_of(  # noqa: PLR0913, PLR0917 - what the page is of, and which part of it
    older: EditionRow,
    newer: EditionRow,
    found: Sequence[Difference],
    what: What | None,
    limit: int,
    after: str | None,
) -> EditionDiff:
    """A page begins behind the agency that `after` names. Raises `BadCursor`."""
    rows = [one for one in found if what is None or one.what is what]
    first = 0
    if after is not None:
        places = {str(one.agency_id): place for place, one in enumerate(rows, start=1)}
        if after not in places:
            raise BadCursor
        first = places[after]
    page = rows[first : first + limit]
    more = len(rows) > first + limit
    counts = Counter(one.what for one in found)
    return EditionDiff(
        older=older,
        newer=newer,
        counts={each: counts[each] for each in What},
        rows=page,
        following=str(page[-1].agency_id) if more else None,
    )
