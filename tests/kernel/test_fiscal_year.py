"""The fiscal year turns on 1 October by the calendar on a wall in Thailand."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.kernel.fiscal_year import first_day, fiscal_year_of, fiscal_year_of_day, last_day


@pytest.mark.parametrize(
    ("moment", "year"),
    [
        (datetime(2026, 9, 30, 16, 59, 59, tzinfo=UTC), 2569),
        (datetime(2026, 9, 30, 17, 0, tzinfo=UTC), 2570),
        (datetime(2026, 12, 31, 17, 0, tzinfo=UTC), 2570),
        (datetime(2027, 9, 30, 16, 59, tzinfo=UTC), 2570),
    ],
)
def test_the_year_turns_at_midnight_in_thailand(moment: datetime, year: int) -> None:
    assert fiscal_year_of(moment) == year


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_each_day_lies_in_its_own_year(day: date) -> None:
    year = fiscal_year_of_day(day)
    assert first_day(year) <= day <= last_day(year)
    assert last_day(year) + timedelta(days=1) == first_day(year + 1)
