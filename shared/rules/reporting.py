"""When a project's progress is reported (ปฏิทินการรายงานผล): data, by fiscal year."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Annotated

import yaml
from pydantic import Field, TypeAdapter, model_validator

from shared.kernel.fiscal_year import BUDDHIST_ERA, FIRST_MONTH
from shared.kernel.message import Message


class Period(Message):
    """งวดการรายงาน"""

    code: str
    th: str
    en: str
    ends: Annotated[str, Field(pattern=r"^\d{2}-\d{2}$")]
    due_after: Annotated[int, Field(ge=0, le=180)]  # days
    closing: bool  # the last one of the year
    evidence: bool  # a value of an indicator needs a file that proves it

    def last_day(self, fiscal_year: int) -> date:
        month, day = (int(part) for part in self.ends.split("-"))
        year = fiscal_year - BUDDHIST_ERA - (1 if month >= FIRST_MONTH else 0)
        return date(year, month, day)

    def due(self, fiscal_year: int) -> date:
        """The last day on which the report is in time."""
        return self.last_day(fiscal_year) + timedelta(days=self.due_after)


class ReportingCalendar(Message):
    """ปฏิทินการรายงานของปีหนึ่ง: its periods in order, the closing one last."""

    version: int
    from_year: int
    source: str  # "official: …" or "assumed: …"
    periods: Annotated[tuple[Period, ...], Field(min_length=1, max_length=12)]

    @property
    def rule(self) -> str:
        return f"reporting.{self.version}"

    @model_validator(mode="after")
    def _in_order(self) -> "ReportingCalendar":
        ends = [period.last_day(self.from_year) for period in self.periods]
        if ends != sorted(set(ends)) or len({one.code for one in self.periods}) < len(ends):
            raise ValueError("the periods follow one another, each under a code of its own")
        if [one.closing for one in self.periods] != [False] * (len(ends) - 1) + [True]:
            raise ValueError("the last period closes the year, and no other")
        return self

    def period(self, code: str) -> Period | None:
        return next((one for one in self.periods if one.code == code), None)

    def due_by(self, fiscal_year: int, today: date) -> list[Period]:
        """Whose due day has passed."""
        return [period for period in self.periods if period.due(fiscal_year) < today]


@cache
def reporting_calendars() -> Sequence[ReportingCalendar]:
    """Every version, oldest first."""
    written = yaml.safe_load(Path(__file__).with_name("reporting.yaml").read_text(encoding="utf-8"))
    return TypeAdapter(tuple[ReportingCalendar, ...]).validate_python(written)


def reporting_calendar(fiscal_year: int) -> ReportingCalendar:
    """The calendar of a fiscal year. Raises `LookupError` for a year before the first version."""
    in_force = [one for one in reporting_calendars() if one.from_year <= fiscal_year]
    if not in_force:
        raise LookupError(fiscal_year)
    return max(in_force, key=lambda one: one.from_year)
