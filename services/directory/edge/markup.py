"""Streaming looks through a workbook's XML: how far its cells reach, and which formulas failed."""

import re
from functools import cache
from typing import Final
from xml.parsers.expat import ParserCreate

from services.directory.edge.problems import refused

MAX_AREA: Final = 2_000_000  # cells of the rectangle from A1 around a sheet's data
MAX_AREA_OF_ALL: Final = 4_000_000
MAX_SHEETS: Final = 200
_MAX_FAULTS: Final = 5_000
_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")


class Scan:
    """Reads XML piece by piece; an entity declaration (how small texts grow) is refused."""

    def __init__(self) -> None:
        self._parser = ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EntityDeclHandler = self._entity

    def feed(self, chunk: bytes) -> None:
        self._parser.Parse(chunk, False)  # noqa: FBT003  # expat takes it by position

    def end(self) -> None:
        self._parser.Parse(b"", True)  # noqa: FBT003

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        """One opening tag, as it is written, prefix included."""

    def _entity(self, *_declaration: object) -> None:
        raise refused("file_expands_too_much")


def local(tag: str) -> str:
    return tag.rpartition(":")[2]


def _attribute(attributes: dict[str, str], name: str) -> str:
    return next((value for tag, value in attributes.items() if local(tag) == name), "")


class WorkbookScan(Scan):
    """The sheets' names with the relation that leads to each."""

    def __init__(self) -> None:
        super().__init__()
        self.sheets: list[tuple[str, str]] = []

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        if local(tag) == "sheet":
            relation = next((v for k, v in attributes.items() if k.endswith(":id")), "")
            self.sheets.append((attributes.get("name", ""), relation))


class RelationScan(Scan):
    """The kind and the target of every relation."""

    def __init__(self) -> None:
        super().__init__()
        self.targets: dict[str, tuple[str, str]] = {}

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        if local(tag) == "Relationship":
            kind = attributes.get("Type", "").rpartition("/")[2]
            self.targets[attributes.get("Id", "")] = (kind, attributes.get("Target", ""))


class StringsScan(Scan):
    """The length of the longest shared text."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0
        self._length = 0
        self._parser.CharacterDataHandler = self._text

    def _start(self, tag: str, _attributes: dict[str, str]) -> None:
        if local(tag) == "si":
            self._length = 0

    def _text(self, text: str) -> None:
        self._length += len(text)
        self.longest = max(self.longest, self._length)


class SheetScan(Scan):
    """One worksheet: its reach, its shared texts, its failed formulas."""

    def __init__(self, sheet: str) -> None:
        super().__init__()
        self.faults: dict[tuple[int, int], str] = {}
        self.shared_texts = self.area = 0
        self._sheet = sheet
        self._row = self._column = 0
        self._last_row = self._last_column = 0
        self._kind = ""
        self._awaits_value = False

    def end(self) -> None:
        super().end()
        self._give_up_waiting()

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        match local(tag) if ":" in tag else tag:
            case "c":
                self._give_up_waiting()
                self._cell(attributes.get("r"), attributes.get("t", ""))
            case "v" | "is":
                self._value()
            case "f":
                self._awaits_value = self._kind != "str"  # a calculated empty text is a value
            case "row":
                self._give_up_waiting()
                self._row = _number(attributes.get("r")) or self._row + 1
                self._column = 0
            case _:
                pass  # styles, columns and the like say nothing about cells

    def _cell(self, reference: str | None, kind: str) -> None:
        self._kind = kind
        if reference is None:
            self._column += 1
            return
        found = _REFERENCE.fullmatch(reference)
        if not found:
            raise refused("file_broken")
        self._row, self._column = int(found[2]), column_number(found[1])

    def _value(self) -> None:
        if self._row > self._last_row or self._column > self._last_column:
            self._reach()
        if self._kind == "s":
            self.shared_texts += 1
        elif self._kind == "e":
            self._fault("formula_error")
            self._awaits_value = False
        if self._awaits_value:
            self._parser.CharacterDataHandler = self._calculated

    def _reach(self) -> None:
        self._last_row = max(self._last_row, self._row)
        self._last_column = max(self._last_column, self._column)
        self.area = self._last_row * self._last_column
        refuse_if_beyond(self._sheet, self._row, self._column, self.area)

    def _calculated(self, text: str) -> None:
        if text.strip():
            self._awaits_value = False
            self._parser.CharacterDataHandler = None

    def _give_up_waiting(self) -> None:
        if self._awaits_value:
            self._fault("formula_without_value")
            self._awaits_value = False
            self._parser.CharacterDataHandler = None

    def _fault(self, code: str) -> None:
        if len(self.faults) < _MAX_FAULTS:
            self.faults[self._row, self._column] = code


class OdsScan(Scan):
    """All tables of an OpenDocument: their reach with repeats, and their failed formulas."""

    def __init__(self, max_text: int) -> None:
        super().__init__()
        self.faults: dict[str, dict[tuple[int, int], str]] = {}
        self._max_text = max_text
        self._table = ""
        self._row = self._rows = self._column = self._columns = 0
        self._last_column = self._text = self._table_area = self.area = 0
        self._parser.CharacterDataHandler = self._characters

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        match local(tag):
            case "table":
                self._table = _attribute(attributes, "name")
                self.faults[self._table] = {}
                self._row = self._rows = self._last_column = self._table_area = 0
            case "table-row":
                self._row += self._rows
                self._rows = _number(_attribute(attributes, "number-rows-repeated")) or 1
                self._column = self._columns = 0
                refuse_if_beyond(self._table, self._row, 1, self._row + self._rows)
            case "table-cell" | "covered-table-cell":
                self._cell(attributes)
            case _:
                pass  # styles, columns and the like say nothing about cells

    def _cell(self, attributes: dict[str, str]) -> None:
        self._column += self._columns
        self._columns = _number(_attribute(attributes, "number-columns-repeated")) or 1
        if _attribute(attributes, "value-type"):
            self._last_column = max(self._last_column, self._column + self._columns)
            area = (self._row + self._rows) * self._last_column
            self.area += max(0, area - self._table_area)
            self._table_area = max(self._table_area, area)
            refuse_if_beyond(self._table, self._row + self._rows, self._last_column, area)
        elif _attribute(attributes, "formula"):
            faults = self.faults.setdefault(self._table, {})
            if len(faults) < _MAX_FAULTS:
                faults[self._row + 1, self._column + 1] = "formula_without_value"

    def _characters(self, text: str) -> None:
        self._text += len(text) * max(self._columns, 1) * max(self._rows, 1)
        if self._text > self._max_text:
            raise refused("file_expands_too_much")


def refuse_if_too_big(sheets: int, area: int) -> None:
    if sheets > MAX_SHEETS or area > MAX_AREA_OF_ALL:
        raise refused("file_expands_too_much")


def _number(text: str | None) -> int:
    return int(text[:12]) if text and text.isascii() and text.isdigit() else 0


@cache
def column_number(letters: str) -> int:
    """A is 1."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def column_letters(number: int) -> str:
    """1 is A."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def refuse_if_beyond(sheet: str, row: int, column: int, area: int) -> None:
    """A sheet is read as the whole rectangle around its data, so one stray cell costs much."""
    if area > MAX_AREA:
        raise refused("stray_cell", cell=f"{sheet}!{column_letters(column)}{row}")
