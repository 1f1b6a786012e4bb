"""Words that the parts of a booklet share."""

from collections.abc import Callable
from datetime import date

from shared.contracts.boards import Dimension
from shared.contracts.people import Sealed
from shared.contracts.planning_values import Satang
from shared.thai import full_date

Names = Callable[[Sealed | None], str]  # what a sealed name opens to: ลบแล้ว for a forgotten person
NOTHING = "- ไม่มี -"
DIMENSIONS = {
    Dimension.RELIGION: "หลักธรรมทางศาสนา",
    Dimension.SUFFICIENCY: "หลักปรัชญาของเศรษฐกิจพอเพียง",
    Dimension.CULTURE: "วิถีวัฒนธรรม",
}


def baht(amount: Satang) -> str:
    """1,234.50; a dash for nothing"""
    return f"{amount // 100:,}.{amount % 100:02}" if amount else "-"


def span(begins: date, ends: date) -> str:
    """1 พฤศจิกายน 2569 – 30 กันยายน 2570"""
    return f"{full_date(begins)} – {full_date(ends)}"


def halves(sha256: str) -> str:
    """A hash in two words, so that it can be broken over two lines."""
    return f"{sha256[:32]} {sha256[32:]}"
