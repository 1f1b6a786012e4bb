"""ปฏิทินการเตือน: dated, in order, and in force on every day of the process."""

from datetime import date

import pytest

from shared.rules.load import NoRuleInForce
from shared.rules.reminders import PLAN_LETTERS, _in_order, reminder_calendar, reminder_calendars


def test_the_calendar_of_a_plans_letters_says_that_it_is_assumed() -> None:
    calendar = reminder_calendar(PLAN_LETTERS, date(2026, 11, 2))
    assert (calendar.reply_within, calendar.remind_after, calendar.escalate_after) == (
        14,
        (14, 30),
        45,
    )
    assert calendar.name == "reminders.plan_letters.v1"
    assert calendar.source.startswith("assumed: ")


def test_before_the_first_version_there_is_none() -> None:
    with pytest.raises(NoRuleInForce):
        reminder_calendar(PLAN_LETTERS, date(2013, 9, 30))


def test_reminders_come_one_after_the_other_and_the_governor_last() -> None:
    assert reminder_calendars().keys() == {PLAN_LETTERS}
    for days, last in [([30, 14], 45), ([14, 14], 45), ([14, 30], 30), ([0, 14], 45)]:
        with pytest.raises(ValueError, match="out of order"):
            _in_order({"remind_after": days, "escalate_after": last})
