"""When agencies are reminded of a letter (ปฏิทินการเตือน): dated data, by the kind of letter."""

from datetime import date
from functools import cache
from pathlib import Path

import yaml
from pydantic import TypeAdapter

from shared.contracts.dissemination import ReminderCalendar
from shared.rules.load import NoRuleInForce

PLAN_LETTERS = "plan_letters"


@cache
def reminder_calendars() -> dict[str, tuple[ReminderCalendar, ...]]:
    """Every version of every calendar. Raises `ValueError` when one is out of order."""
    written = yaml.safe_load(Path(__file__).with_name("reminders.yaml").read_text(encoding="utf-8"))
    return {
        kind: TypeAdapter(tuple[ReminderCalendar, ...]).validate_python(
            [{"rule": f"reminders.{kind}", **_in_order(version)} for version in versions]
        )
        for kind, versions in written.items()
    }


def reminder_calendar(kind: str, day: date) -> ReminderCalendar:
    """The calendar that is in force on a day. Raises `NoRuleInForce`."""
    in_force = [one for one in reminder_calendars()[kind] if one.valid_from <= day]
    if not in_force:
        raise NoRuleInForce(day)
    return max(in_force, key=lambda one: one.valid_from)


def _in_order(version: dict[str, object]) -> dict[str, object]:
    """Reminders come one after the other, the governor hears of it last."""
    days = [*TypeAdapter(list[int]).validate_python(version["remind_after"])]
    days.append(TypeAdapter(int).validate_python(version["escalate_after"]))
    if days != sorted(set(days)) or days[0] < 1:
        raise ValueError(f"reminders out of order: {days}")
    return version
