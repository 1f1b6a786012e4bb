"""Days, times and figures as Thai readers write them."""

from datetime import UTC, date, datetime, timedelta

import pytest

from shared import thai


@pytest.mark.parametrize(
    ("day", "written"),
    [
        (date(2026, 10, 15), "15 ตุลาคม 2569"),
        (date(2027, 1, 1), "1 มกราคม 2570"),
        (date(2028, 2, 29), "29 กุมภาพันธ์ 2571"),
        (date(2026, 12, 31), "31 ธันวาคม 2569"),
    ],
)
def test_a_day_has_its_full_thai_month_and_buddhist_year(day: date, written: str) -> None:
    assert thai.full_date(day) == written


def test_a_moment_late_in_the_evening_in_greenwich_is_the_next_day_in_thailand() -> None:
    moment = datetime(2026, 12, 31, 17, 5, tzinfo=UTC)
    assert thai.full_day(moment) == "1 มกราคม 2570"
    assert thai.full_moment(moment) == "1 มกราคม 2570 เวลา 00.05 น."


def test_a_fiscal_year_runs_from_october_to_september() -> None:
    assert thai.fiscal_year(2570) == "ปีงบประมาณ พ.ศ. 2570"
    assert thai.fiscal_year_span(2570) == "1 ตุลาคม 2569 – 30 กันยายน 2570"


def test_large_figures_are_grouped() -> None:
    assert (thai.count(41), thai.count(12_345)) == ("41", "12,345")


def test_two_moments_of_one_minute_are_written_once() -> None:
    moment = datetime(2026, 10, 15, 2, 5, 1, tzinfo=UTC)
    assert thai.same_minute(moment, moment + timedelta(seconds=58))
    assert not thai.same_minute(moment, moment + timedelta(seconds=59))
