"""What stands in a workbook, as a reader of spreadsheets finds it."""

from io import BytesIO
from typing import Any

from python_calamine import CalamineWorkbook


def cells(content: bytes) -> dict[str, list[list[Any]]]:
    """The rows of each tab."""
    book = CalamineWorkbook.from_filelike(BytesIO(content))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}
