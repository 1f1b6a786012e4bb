"""How Thai readers see days, times and figures: Buddhist years, Thai months, Arabic numerals."""

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


def full_date(day: date) -> str:
    """15 ตุลาคม 2569"""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year + BUDDHIST_ERA}"


def day_of(moment: datetime) -> date:
    """The day on a calendar in Thailand."""
    return moment.astimezone(BANGKOK).date()


def full_day(moment: datetime) -> str:
    """The day of a moment: 15 ตุลาคม 2569"""
    return full_date(day_of(moment))


def full_moment(moment: datetime) -> str:
    """15 ตุลาคม 2569 เวลา 09.05 น."""
    return f"{full_day(moment)} เวลา {moment.astimezone(BANGKOK):%H.%M} น."


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
