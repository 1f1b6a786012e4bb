"""The attendance list as the page arranges it: by letter number, as the letters were filed."""

import re
from collections.abc import Sequence

from services.portal.answers import Attendance


def by_letter(rows: Sequence[Attendance]) -> list[Attendance]:
    return sorted(rows, key=lambda row: (_filed(row.letter_number), row.agency_name))


def undone(rows: Sequence[Attendance]) -> int:
    """How many check-ins were undone: they stay on the list."""
    return sum(passage.what == "undone" for row in rows for passage in row.history)


def _filed(letter_number: str) -> list[tuple[int, str]]:
    """Letter 9 before letter 101, in Thai or Arabic numerals."""
    parts = re.findall(r"\d+|\D+", letter_number)
    return [(int(part), "") if part.isdecimal() else (0, part) for part in parts]
