"""The agenda (ระเบียบวาระ): published in editions, and held item by item."""

from collections import Counter
from collections.abc import Sequence

from services.meetings.domain.meeting import refusals_in_session as refusals
from services.meetings.domain.meeting.commands import HoldAgendaItem, PublishAgenda
from services.meetings.domain.meeting.guards import scheduled_in
from services.meetings.domain.meeting.state import Meeting, Phase
from shared.contracts.agenda import FORMS, AgendaHeading, AgendaItem
from shared.contracts.meetings import (
    AgendaItemHeld,
    AgendaPublished,
    MeetingEvent,
    MeetingKind,
)

BRIEFING = "2.1.3"  # ชี้แจงข้อมูล: its evidence is the information kit that was used


def publish_agenda(command: PublishAgenda, meeting: Meeting) -> Sequence[MeetingEvent]:
    scheduled = scheduled_in(meeting, Phase.SCHEDULED, Phase.IN_SESSION)
    _refuse_unless_of_its_form(command)
    _refuse_steps_of_another_kind(command, scheduled.kind)
    items = numbered(command)
    _refuse_if_held_items_are_left_out(items, meeting)
    before = meeting.agenda
    if before is not None and (before.form, before.items) == (command.form, items):
        return []
    return [
        AgendaPublished(
            meeting_id=command.meeting_id,
            kind=scheduled.kind,
            fiscal_year=scheduled.fiscal_year,
            edition=before.edition + 1 if before else 1,
            form=command.form,
            items=items,
        )
    ]


def hold_agenda_item(command: HoldAgendaItem, meeting: Meeting) -> Sequence[MeetingEvent]:
    scheduled = scheduled_in(meeting, Phase.IN_SESSION)
    item = meeting.agenda_item(command.item_id)
    if item is None:
        raise refusals.NotOnTheAgenda
    if BRIEFING in item.steps and command.kit_edition is None:
        raise refusals.BriefingNamesItsKit(item.number)
    held = AgendaItemHeld(
        meeting_id=command.meeting_id,
        kind=scheduled.kind,
        fiscal_year=scheduled.fiscal_year,
        item_id=item.item_id,
        number=item.number,
        steps=item.steps,
        summary=command.summary,
        kit_edition=command.kit_edition,
    )
    before = meeting.held.get(item.item_id)
    if before == held:
        return []
    if before is not None:
        raise refusals.ItemAlreadyHeld(item.number)
    return [held]


def numbered(command: PublishAgenda) -> tuple[AgendaItem, ...]:
    """The items under the headings of the form, each numbered by its heading and place: 3.2."""
    headings = FORMS[command.form]
    in_order = sorted(command.items, key=lambda item: headings.index(item.heading))
    places = Counter[AgendaHeading]()
    items = []
    for item in in_order:
        places[item.heading] += 1
        number = f"{headings.index(item.heading) + 1}.{places[item.heading]}"
        items.append(AgendaItem(number=number, **dict(item)))
    return tuple(items)


def _refuse_unless_of_its_form(command: PublishAgenda) -> None:
    if len({item.item_id for item in command.items}) < len(command.items):
        raise refusals.AgendaItemTwice
    for item in command.items:
        if item.heading not in FORMS[command.form]:
            raise refusals.HeadingNotInForm(heading=item.heading, form=command.form)


def _refuse_steps_of_another_kind(command: PublishAgenda, kind: MeetingKind) -> None:
    own = command.steps_by_kind[kind]
    for item in command.items:
        if foreign := [step for step in item.steps if step not in own]:
            raise refusals.StepOfAnotherMeeting(step=foreign[0], kind=kind)


def _refuse_if_held_items_are_left_out(items: tuple[AgendaItem, ...], meeting: Meeting) -> None:
    kept = {item.item_id for item in items}
    for held in meeting.held.values():
        if held.item_id not in kept:
            raise refusals.HeldItemLeftOut(held.number)
