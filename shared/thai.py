"""How Thai readers see days, times and figures: Buddhist years, Thai months.

Pages show Arabic numerals; official papers turn all they print into Thai ones (`thai_numerals`).
"""

import re
from datetime import date, datetime

from shared.kernel.fiscal_year import BANGKOK, BUDDHIST_ERA, first_day, last_day

MONTHS = (
    "มกราคม",
    "กุมภาพันธ์",
    "มีนาคม",
    "เมษายน",
    "พฤษภาคม",
    "มิถุนายน",
    "กรกฎาคม",
    "สิงหาคม",
    "กันยายน",
    "ตุลาคม",
    "พฤศจิกายน",
    "ธันวาคม",
)
WEEKDAYS = ("จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์", "อาทิตย์")
_NUMERALS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
_LATIN = re.compile("[A-Za-z]")


def thai_numerals(text: str) -> str:
    """๑๖ พฤศจิกายน ๒๕๖๙; an address, a code or a hash keeps its own: a word with Latin letters."""
    return "".join(
        part if _LATIN.search(part) else part.translate(_NUMERALS)
        for part in re.split(r"(\s+)", text)
    )


def full_date(day: date) -> str:
    """15 ตุลาคม 2569"""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year + BUDDHIST_ERA}"


def day_of(moment: datetime) -> date:
    """The day on a calendar in Thailand."""
    return moment.astimezone(BANGKOK).date()


def full_day(moment: datetime) -> str:
    """The day of a moment: 15 ตุลาคม 2569"""
    return full_date(day_of(moment))


def weekday_and_day(moment: datetime) -> str:
    """วันจันทร์ที่ 16 พฤศจิกายน 2569"""
    day = day_of(moment)
    return f"วัน{WEEKDAYS[day.weekday()]}ที่ {full_date(day)}"


def time_of(moment: datetime) -> str:
    """09.05 น."""
    return f"{moment.astimezone(BANGKOK):%H.%M} น."


def date_of_order(day: date) -> str:
    """15 ตุลาคม พ.ศ. 2569, as orders and announcements say it"""
    return f"{day.day} {MONTHS[day.month - 1]} พ.ศ. {day.year + BUDDHIST_ERA}"


def full_moment(moment: datetime) -> str:
    """15 ตุลาคม 2569 เวลา 09.05 น."""
    return f"{full_day(moment)} เวลา {time_of(moment)}"


def fiscal_year(year: int) -> str:
    """ปีงบประมาณ พ.ศ. 2570"""
    return f"ปีงบประมาณ พ.ศ. {year}"


def fiscal_year_span(year: int) -> str:
    """1 ตุลาคม 2569 – 30 กันยายน 2570"""
    return f"{full_date(first_day(year))} – {full_date(last_day(year))}"


def count(number: int) -> str:
    """1,234"""
    return f"{number:,}"


def same_minute(one: datetime, other: datetime) -> bool:
    """Whether both are written alike, so that only one of them is shown."""
    return full_moment(one) == full_moment(other)
