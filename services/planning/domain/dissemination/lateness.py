"""Who is late with an answer: by the calendar, from the day the letter was sent."""

from collections.abc import Collection, Mapping
from datetime import date, timedelta

from services.planning.domain.dissemination.state import Dissemination, Stage
from shared.contracts.directory import AgencyId
from shared.contracts.dissemination import ReminderCalendar


def waiting_since(
    plan: Dissemination, acknowledged: Collection[AgencyId]
) -> Mapping[AgencyId, date]:
    """Agencies that have their letter and have not acknowledged it."""
    return {
        agency: sending.sent_on
        for agency, sending in plan.sendings.items()
        if sending.stage is Stage.SENT and sending.sent_on and agency not in acknowledged
    }


def to_remind(
    plan: Dissemination,
    acknowledged: Collection[AgencyId],
    calendar: ReminderCalendar,
    today: date,
) -> Mapping[AgencyId, int]:
    """The round that each has come to. One that was missed is made good by the next."""
    rounds = {
        agency: sum(_past(since, days, today) for days in calendar.remind_after)
        for agency, since in waiting_since(plan, acknowledged).items()
    }
    return {agency: one for agency, one in rounds.items() if one > plan.reminded.get(agency, 0)}


def to_escalate(
    plan: Dissemination,
    acknowledged: Collection[AgencyId],
    calendar: ReminderCalendar,
    today: date,
) -> tuple[AgencyId, ...]:
    """All who are so late, also those of whom the governor has heard."""
    return tuple(
        agency
        for agency, since in waiting_since(plan, acknowledged).items()
        if _past(since, calendar.escalate_after, today)
    )


def _past(since: date, days: int, today: date) -> bool:
    return since + timedelta(days=days) <= today
