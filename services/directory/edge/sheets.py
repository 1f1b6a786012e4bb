"""A spreadsheet's bytes opened as sheets of rows, whatever kind of spreadsheet they are."""

import csv
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO, StringIO
from typing import Final, TypeVar

from python_calamine import (
    CalamineError,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    load_workbook,
)

from services.directory.edge.archive import Faults, made_safe
from services.directory.edge.biff import old_workbook_faults
from services.directory.edge.cells import Cell
from services.directory.edge.problems import refused

MAX_FILE: Final = 5 * 1024 * 1024
_MIB: Final = 1024 * 1024
_ZIP: Final = b"PK\x03\x04"
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE: Final = "EncryptedPackage".encode("utf-16-le")
_OTHERS: Final = {
    b"%PDF": "PDF",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"Rar!": "RAR",
    b"7z\xbc\xaf": "7z",
}
_MARKUP: Final = (b"<!doctype", b"<html", b"<table", b"<?xml", b"<head", b"<body", b"<meta")

_FORMULA: Final = re.compile(r"'*[=+\-@]")

Row = Sequence[Cell]
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: `rows()` begins at row 1 and column A; faults are by (row, column) from 1."""

    name: str
    rows: Callable[[], Iterator[Row]]
    faults: Faults = field(default_factory=dict)


def open_sheets(file_name: str, content: bytes) -> list[Sheet]:
    """The sheets in the order of the file; `Refused` when it cannot be read at all."""
    if not content.strip(b" \t\r\n\0"):
        raise refused("file_empty")
    if len(content) > MAX_FILE:
        raise refused("file_too_large", limit=MAX_FILE // _MIB)
    if content.startswith(_ZIP):
        safe = made_safe(content)
        return _workbook_sheets(safe.content, safe.faults)
    if content.startswith(_OLE):
        if _ENCRYPTED_PACKAGE in content:
            raise refused("file_encrypted")
        return _workbook_sheets(content, old_workbook_faults(content))
    _refuse_other_kinds(content)
    if not file_name.lower().endswith((".csv", ".txt", ".tsv")):
        raise refused("not_a_spreadsheet", kind="")
    return [_csv_sheet(content)]


def _refuse_other_kinds(content: bytes) -> None:
    for start, kind in _OTHERS.items():
        if content.startswith(start):
            raise refused("not_a_spreadsheet", kind=f" ({kind})")
    if content[:512].removeprefix(b"\xef\xbb\xbf").lstrip().lower().startswith(_MARKUP):
        raise refused("not_a_spreadsheet", kind=" (HTML/XML)")


def _workbook_sheets(content: bytes, faults: Mapping[str, Faults]) -> list[Sheet]:
    workbook = _guarded(lambda: load_workbook(BytesIO(content)))
    return [
        Sheet(meta.name, _reader(workbook, index), faults.get(meta.name, {}))
        for index, meta in enumerate(workbook.sheets_metadata)
        if meta.typ == SheetTypeEnum.WorkSheet
    ]


def _reader(workbook: CalamineWorkbook, index: int) -> Callable[[], Iterator[Row]]:
    def rows() -> Iterator[Row]:
        sheet = _guarded(lambda: workbook.get_sheet_by_index(index))
        before = [""] * (sheet.start[1] if sheet.start else 0)
        for row in sheet.iter_rows():
            yield [*before, *row]

    return rows


def _guarded(read: Callable[[], _T]) -> _T:
    try:
        return read()
    except PasswordError as error:
        raise refused("file_encrypted") from error
    except (CalamineError, OSError, ValueError) as error:
        raise refused("file_broken") from error
    except BaseException as error:
        # the reader's native code reports its own bug by a class that cannot be imported
        if type(error).__name__ != "PanicException":
            raise
        raise refused("file_broken") from error


def marked(text: str) -> str:
    """A text that a spreadsheet program would take for a formula, marked as text."""
    return f"'{text}" if _FORMULA.match(text) else text


def unmarked(text: str) -> str:
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text


def _csv_sheet(content: bytes) -> Sheet:
    text = _decoded(content)
    heading = text[:4096]
    delimiter = max(",;\t", key=heading.count)

    def rows() -> Iterator[Row]:
        try:
            for row in csv.reader(StringIO(text, newline=""), delimiter=delimiter):
                yield [unmarked(cell) for cell in row]
        except csv.Error as error:
            raise refused("file_broken") from error

    return Sheet("CSV", rows)


def _decoded(content: bytes) -> str:
    """UTF-8 if it is, else the Thai code page that Excel writes."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    else:
        encodings = ["utf-8-sig", "cp874"]
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeError:
            continue
        if "\0" not in text:
            return text
    raise refused("text_unreadable")
