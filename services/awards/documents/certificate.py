"""A certificate (เกียรติบัตร), lying, one page each; a batch is one after the other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from shared.documents.paper import Block, Foot, Garuda, Line, PageBreak, Paper, Signature
from shared.kernel.fiscal_year import BANGKOK
from shared.rules.offices import Office
from shared.thai import date_of_order

LARGEST, SMALLEST = 44.0, 24.0  # points of a name
ON_A_LINE = 30  # letters of the largest size


@dataclass(frozen=True, slots=True)
class Printed:
    """What stands on one certificate."""

    number: int
    fiscal_year: int
    copy: int
    name: str
    text: str
    dated: date
    signed_by: str
    code: str  # which print this is, as it may be typed
    address: str  # where it is verified


def certificates(prints: Sequence[Printed], office: Office) -> Paper:
    """Of at least one."""
    first = prints[0]
    moment = datetime.combine(first.dated, time(12), BANGKOK)
    blocks: list[Block] = []
    for one in prints:
        blocks += [PageBreak()] if blocks else []
        blocks += _page(one, office)
    which = f" {first.number}" if len(prints) == 1 else ""
    return Paper(
        f"เกียรติบัตร {first.fiscal_year}{which}", tuple(blocks), moment, lying=True, numbered=False
    )


def _page(one: Printed, office: Office) -> Iterator[Block]:
    replacement = f" (ใบแทนครั้งที่ {one.copy - 1})" if one.copy > 1 else ""
    yield Garuda(height=2.2)
    yield Line(office.province, align="center", bold=True, size=26)
    yield Line("มอบเกียรติบัตรฉบับนี้ให้ไว้เพื่อแสดงว่า", align="center", size=20, before=4)
    yield Line(one.name, align="center", bold=True, size=size_of(one.name), before=8)
    yield Line(one.text, align="center", size=22, before=8)
    yield Line(f"ให้ไว้ ณ วันที่ {date_of_order(one.dated)}", align="center", size=20, before=8)
    yield Signature((one.signed_by,))
    number = f"เลขที่ {one.number}/{one.fiscal_year}{replacement}"
    yield Foot((number, f"รหัสตรวจสอบ {one.code}"), one.address, "ตรวจสอบเกียรติบัตร")


def size_of(name: str) -> float:
    """A long name is set smaller, so that it stays on its line as long as it can be read."""
    letters = sum(1 for one in name if not _stands_above_or_below(one))
    return max(SMALLEST, min(LARGEST, LARGEST * ON_A_LINE / max(letters, 1)))


def _stands_above_or_below(letter: str) -> bool:
    return letter == "\u0e31" or "\u0e34" <= letter <= "\u0e3a" or "\u0e47" <= letter <= "\u0e4e"
