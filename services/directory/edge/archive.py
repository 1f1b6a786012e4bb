"""A zipped workbook made safe: measured, unpacked once within limits, and looked through.

The reader that comes after this sees only the parts that were measured here, because a zip's own
figures can lie and one stray or repeated cell can ask for gigabytes.
"""

import posixpath
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Final
from xml.parsers.expat import ExpatError

from services.directory.edge.markup import (
    OdsScan,
    RelationScan,
    Scan,
    SheetScan,
    StringsScan,
    WorkbookScan,
    refuse_if_too_big,
)
from services.directory.edge.problems import refused

MAX_UNPACKED: Final = 50 * 1024 * 1024
MAX_ENTRIES: Final = 2_000
MAX_RATIO: Final = 200
RATIO_MATTERS_ABOVE: Final = 1024 * 1024
MAX_TEXT: Final = 256 * 1024 * 1024  # characters that all cells of one sheet may come to
_CHUNK: Final = 64 * 1024
_ODS: Final = "application/vnd.oasis.opendocument.spreadsheet"
_XLSX_PARTS: Final = ("[Content_Types].xml", "_rels/.rels", "xl/styles.xml")
_ODS_PARTS: Final = ("mimetype", "META-INF/manifest.xml")
_BROKEN: Final = (
    zipfile.BadZipFile, zlib.error, ExpatError, EOFError, OSError, RuntimeError, ValueError,
    LookupError, OverflowError, NotImplementedError,
)  # fmt: skip

Faults = Mapping[tuple[int, int], str]


@dataclass(frozen=True, slots=True)
class SafeWorkbook:
    """A repacked workbook, with the faulty formulas of each sheet by (row, column) from 1."""

    content: bytes
    faults: Mapping[str, Faults]


def made_safe(content: bytes) -> SafeWorkbook:
    """Refuses a zip bomb, a broken or encrypted zip, and a zip that is no workbook."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as packed:
            _measure(packed.infolist())
            names = set(packed.namelist())
            if "xl/workbook.xml" in names:
                return _xlsx(packed)
            if "content.xml" in names and _text_of(packed, "mimetype") == _ODS:
                return _ods(packed)
    except _BROKEN as error:
        raise refused("file_broken") from error
    raise refused("not_a_spreadsheet", kind="")


def _measure(entries: list[zipfile.ZipInfo]) -> None:
    if any(entry.flag_bits & 0x1 for entry in entries):
        raise refused("file_encrypted")
    unpacked = sum(entry.file_size for entry in entries)
    too_dense = any(
        entry.file_size > RATIO_MATTERS_ABOVE
        and entry.file_size > MAX_RATIO * max(entry.compress_size, 1)
        for entry in entries
    )
    if unpacked > MAX_UNPACKED or len(entries) > MAX_ENTRIES or too_dense:
        raise refused("file_expands_too_much")


class _Repacker:
    """Copies chosen parts into a new zip, each read through a scan on its way."""

    def __init__(self, packed: zipfile.ZipFile) -> None:
        self._packed = packed
        self._names = set(packed.namelist())
        self._buffer = BytesIO()
        self._zip = zipfile.ZipFile(self._buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=1)
        self._done: set[str] = set()

    def take(self, name: str, scan: Scan | None = None) -> None:
        if name not in self._names or name in self._done:
            return
        self._done.add(name)
        with self._zip.open(name, "w") as target:
            for chunk in _chunks(self._packed, name):
                if scan:
                    scan.feed(chunk)
                target.write(chunk)
        if scan:
            scan.end()

    def finish(self) -> bytes:
        self._zip.close()
        return self._buffer.getvalue()


def _chunks(packed: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    with packed.open(name) as part:  # stops at the measured size, then checks the CRC
        while chunk := part.read(_CHUNK):
            yield chunk


def _text_of(packed: zipfile.ZipFile, name: str) -> str:
    with packed.open(name) as part:
        return part.read(_CHUNK).decode("utf-8", "replace").strip()


def _xlsx(packed: zipfile.ZipFile) -> SafeWorkbook:
    parts = _Repacker(packed)
    for name in _XLSX_PARTS:
        parts.take(name)
    workbook, relations, strings = WorkbookScan(), RelationScan(), StringsScan()
    parts.take("xl/workbook.xml", workbook)
    parts.take("xl/_rels/workbook.xml.rels", relations)
    for kind, target in relations.targets.values():
        if kind == "sharedStrings":
            parts.take(_path(target), strings)
    refuse_if_too_big(len(workbook.sheets), 0)
    scans: dict[str, SheetScan] = {}  # by part: several sheets may name the same one
    faults: dict[str, Faults] = {}
    area = 0
    for name, relation in workbook.sheets:
        path = _path(relations.targets.get(relation, ("", ""))[1])
        scan = scans.setdefault(path, SheetScan(name))
        parts.take(path, scan)
        area += scan.area
        refuse_if_too_big(0, area)
        if scan.shared_texts * strings.longest > MAX_TEXT:
            raise refused("file_expands_too_much")
        faults[name] = scan.faults
    return SafeWorkbook(parts.finish(), faults)


def _path(target: str) -> str:
    return posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")


def _ods(packed: zipfile.ZipFile) -> SafeWorkbook:
    parts = _Repacker(packed)
    for name in _ODS_PARTS:
        parts.take(name)
    scan = OdsScan(MAX_TEXT)
    parts.take("content.xml", scan)
    refuse_if_too_big(len(scan.faults), scan.area)
    return SafeWorkbook(parts.finish(), scan.faults)
