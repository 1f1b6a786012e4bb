"""ปฏิทินการรายงานผล: by fiscal year, quarters in order, the last one closes the year."""

from datetime import date

import pytest
from pydantic import ValidationError

from shared.rules.reporting import ReportingCalendar, reporting_calendar, reporting_calendars

CALENDAR = reporting_calendar(2570)


def test_the_quarters_of_a_fiscal_year_are_due_in_order() -> None:
    assert [(one.code, one.due(2570)) for one in CALENDAR.periods] == [
        ("Q1", date(2027, 1, 15)),
        ("Q2", date(2027, 4, 15)),
        ("Q3", date(2027, 7, 15)),
        ("Q4", date(2027, 10, 15)),
    ]
    assert CALENDAR.rule == "reporting.1"


def test_a_period_is_due_until_its_day_has_passed() -> None:
    assert CALENDAR.due_by(2570, date(2027, 1, 15)) == []
    assert [one.code for one in CALENDAR.due_by(2570, date(2027, 1, 16))] == ["Q1"]
    assert len(CALENDAR.due_by(2570, date(2028, 1, 1))) == 4


def test_every_version_says_where_it_comes_from() -> None:
    years = [one.from_year for one in reporting_calendars()]
    assert years == sorted(set(years))
    assert all(one.source.startswith(("official", "assumed")) for one in reporting_calendars())


def test_a_year_before_the_first_version_has_no_calendar() -> None:
    with pytest.raises(LookupError):
        reporting_calendar(2549)


@pytest.mark.parametrize("places", [(1, 0, 2, 3), (0, 0, 2, 3), (0, 1, 3, 2), (0, 1, 2)])
def test_periods_out_of_order_are_refused(places: tuple[int, ...]) -> None:
    periods = [CALENDAR.periods[place].model_dump() for place in places]
    with pytest.raises(ValidationError):
        ReportingCalendar.model_validate(CALENDAR.model_dump() | {"periods": periods})
