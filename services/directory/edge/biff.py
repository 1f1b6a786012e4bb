"""A look through an old .xls (BIFF8 in a compound file) before it is read.

Its cells are refused when they reach too far, and its error cells are noted: the reader that
comes after this would make the whole rectangle, and show an error as an empty cell.
"""

import struct
from collections.abc import Iterator
from typing import Final

from services.directory.edge.markup import refuse_if_beyond, refuse_if_too_big
from services.directory.edge.problems import refused

_LAST_SECTOR: Final = 0xFFFFFFFA  # from here on the numbers are marks, not sectors
_ENTRY: Final = 128
_STREAMS: Final = ("Workbook", "Book")
_SUBSTREAM, _SHEET, _PASSWORD = 0x0809, 0x0085, 0x002F
_CACHED_ERROR = 2  # what a formula last gave was an error
_SMALL_SHIFT = 6  # small sectors hold 64 bytes
_FORMULA, _ERROR, _DIMENSIONS = 0x0006, 0x0205, 0x0200
_MOST_ROWS, _MOST_COLUMNS = 65_536, 256
_CELLS: Final = frozenset({0x0203, 0x027E, 0x0204, 0x00FD, 0x0205, 0x0006, 0x00BD, 0x00D6, 0x0406})
_MANY_CELLS: Final = 0x00BD  # its last two bytes name the last column

Faults = dict[tuple[int, int], str]


def old_workbook_faults(content: bytes) -> dict[str, Faults]:
    """The error cells of each sheet by (row, column) from 1; `Refused` when it reaches too far."""
    try:
        return _Look(_workbook_stream(content)).faults
    except (struct.error, IndexError, ValueError) as error:
        raise refused("file_broken") from error


class _Look:
    """Walks through the records of a workbook."""

    def __init__(self, stream: bytes) -> None:
        self.faults: dict[str, Faults] = {}
        self._names: dict[int, str] = {}  # by where the sheet begins
        self._sheet: str | None = None
        self._rows = self._columns = self._area = self._all = 0
        for place, kind, body in _records(stream):
            self._record(place, kind, body)

    def _record(self, place: int, kind: int, body: bytes) -> None:
        if kind == _PASSWORD:
            raise refused("file_encrypted")
        if kind == _SHEET:
            self._names[struct.unpack_from("<L", body)[0]] = _sheet_name(body)
            refuse_if_too_big(len(self._names), 0)
        elif kind == _SUBSTREAM:
            self._sheet = self._names.get(place, "")
            self._rows = self._columns = self._area = 0
        elif kind == _DIMENSIONS:
            _check_dimensions(body)
        elif kind in _CELLS:
            self._cell(kind, body)

    def _cell(self, kind: int, body: bytes) -> None:
        row, column = struct.unpack_from("<HH", body)
        last = struct.unpack_from("<H", body, len(body) - 2)[0] if kind == _MANY_CELLS else column
        self._rows = max(self._rows, row + 1)
        self._columns = max(self._columns, last + 1)
        area = self._rows * self._columns
        refuse_if_beyond(self._sheet or "", row + 1, last + 1, area)
        self._all += area - self._area
        self._area = area
        refuse_if_too_big(0, self._all)
        if _is_error(kind, body):
            self.faults.setdefault(self._sheet or "", {})[row + 1, column + 1] = "formula_error"


def _check_dimensions(body: bytes) -> None:
    """Memory is set aside for what this record claims."""
    shape = "<LLHH" if len(body) >= struct.calcsize("<LLHH") else "<4H"
    first_row, end_row, first_column, end_column = struct.unpack_from(shape, body)
    rows_fit = first_row <= end_row <= _MOST_ROWS
    if not rows_fit or not first_column <= end_column <= _MOST_COLUMNS:
        raise refused("file_broken")


def _is_error(kind: int, body: bytes) -> bool:
    if kind == _ERROR:
        return body[7] == 1
    return kind == _FORMULA and body[6] == _CACHED_ERROR and body[12:14] == b"\xff\xff"


def _sheet_name(body: bytes) -> str:
    length, wide = body[6], body[7] & 1
    return body[8 : 8 + length * (1 + wide)].decode("utf-16-le" if wide else "latin-1")


def _records(stream: bytes) -> Iterator[tuple[int, int, bytes]]:
    place = 0
    while place + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, place)
        yield place, kind, stream[place + 4 : place + 4 + size]
        place += 4 + size


def _workbook_stream(content: bytes) -> bytes:
    """The stream that holds the workbook, gathered from its sectors."""
    file = _CompoundFile(content)
    for name in _STREAMS:
        stream = file.stream(name)
        if stream is not None:
            return stream
    raise refused("not_a_spreadsheet", kind="")


class _CompoundFile:
    """Just enough of the compound file format to gather one stream."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        shift, small_shift = struct.unpack_from("<HH", content, 30)
        if shift not in {9, 12} or small_shift != _SMALL_SHIFT:
            raise ValueError(shift)
        self._size, self._small_size = 1 << shift, 1 << small_shift
        self._next = self._numbers(self._table_sectors())
        directory, _, self._small_from, first_small, _ = struct.unpack_from("<5L", content, 48)
        self._small_next = self._numbers(self._chain(first_small, self._next))
        entries = self._gathered(directory)
        self._entries = [entries[at : at + _ENTRY] for at in range(0, len(entries), _ENTRY)]

    def stream(self, name: str) -> bytes | None:
        for entry in self._entries:
            if _entry_name(entry) == name:
                start, size = struct.unpack_from("<LL", entry, 116)
                return (
                    self._small(start, size)
                    if size < self._small_from
                    else (self._gathered(start)[:size])
                )
        return None

    def _small(self, start: int, size: int) -> bytes:
        (container,) = struct.unpack_from("<L", self._entries[0], 116)
        held = self._gathered(container)
        step = self._small_size
        chain = self._chain(start, self._small_next)
        return b"".join(held[at * step : (at + 1) * step] for at in chain)[:size]

    def _table_sectors(self) -> list[int]:
        sectors = list(struct.unpack_from("<109L", self._content, 76))
        more, count = struct.unpack_from("<LL", self._content, 68)
        for _ in range(min(count, len(self._content) // self._size)):
            if more >= _LAST_SECTOR:
                break
            *further, more = self._numbers([more])
            sectors += further
        listed = [sector for sector in sectors if sector < _LAST_SECTOR]
        if len(listed) > len(self._content) // self._size:
            raise ValueError(len(listed))
        return listed

    def _numbers(self, sectors: list[int]) -> list[int]:
        joined = b"".join(self._sector(sector) for sector in sectors)
        return list(struct.unpack(f"<{len(joined) // 4}L", joined[: len(joined) // 4 * 4]))

    def _sector(self, number: int) -> bytes:
        start = (number + 1) * self._size
        return self._content[start : start + self._size]

    def _gathered(self, start: int) -> bytes:
        return b"".join(self._sector(sector) for sector in self._chain(start, self._next))

    def _chain(self, start: int, following: list[int]) -> list[int]:
        chain: list[int] = []
        while start < _LAST_SECTOR:
            chain.append(start)
            if len(chain) > len(following):
                raise ValueError(start)  # it bites its own tail
            start = following[start]
        return chain


def _entry_name(entry: bytes) -> str:
    (length,) = struct.unpack_from("<H", entry, 64)
    return entry[: max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
