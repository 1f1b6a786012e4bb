"""The fiscal year (ปีงบประมาณ): 1 October to 30 September, named by the Buddhist year it ends in."""

from datetime import date, datetime
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import Field

BANGKOK = ZoneInfo("Asia/Bangkok")
BUDDHIST_ERA = 543
FIRST_MONTH = 10

FiscalYear = Annotated[int, Field(ge=2550, le=2650)]


def fiscal_year_of(moment: datetime) -> int:
    """The fiscal year of a moment, by the calendar on a wall in Thailand."""
    return fiscal_year_of_day(moment.astimezone(BANGKOK).date())


def fiscal_year_of_day(day: date) -> int:
    return day.year + BUDDHIST_ERA + (1 if day.month >= FIRST_MONTH else 0)


def first_day(fiscal_year: int) -> date:
    return date(fiscal_year - BUDDHIST_ERA - 1, FIRST_MONTH, 1)


def last_day(fiscal_year: int) -> date:
    return date(fiscal_year - BUDDHIST_ERA, 9, 30)
