"""ดำเนินระเบียบวาระแล้ว: an item of the agenda was dealt with; a briefing names its kit."""

from services.meetings.domain.meeting.refusals import WrongPhase
from services.meetings.domain.meeting.refusals_in_session import (
    BriefingNamesItsKit,
    ItemAlreadyHeld,
    NotOnTheAgenda,
)
from services.meetings.domain.meeting.state import Phase
from shared.contracts.agenda import AgendaHeading
from shared.contracts.meetings import AgendaItemHeld, MeetingEvent, MeetingKind
from tests.meetings.examples import (
    MEETING_ID,
    YEAR,
    after,
    close_meeting,
    hold_item,
    in_session,
    item_id,
    meeting,
    planned,
    publish_agenda,
    scheduled,
)

BRIEFING = planned(1, AgendaHeading.FOR_INFORMATION, "2.1.3")
AGENDA = publish_agenda(BRIEFING, planned(2))


def sitting() -> tuple[MeetingEvent, ...]:
    return after(in_session(), AGENDA)


def test_a_briefing_is_held_with_the_kit_it_used() -> None:
    meeting.given(*sitting()).when(hold_item(1, kit_edition=2)).then(
        AgendaItemHeld(
            meeting_id=MEETING_ID,
            kind=MeetingKind.ASSEMBLY,
            fiscal_year=YEAR,
            item_id=item_id(1),
            number="3.1",
            steps=("2.1.3",),
            summary="ที่ประชุมรับทราบ",
            kit_edition=2,
        )
    )


def test_a_briefing_without_a_kit_is_no_briefing() -> None:
    meeting.given(*sitting()).when(hold_item(1)).refused(BriefingNamesItsKit("3.1"))


def test_another_item_needs_no_kit() -> None:
    assert len(after(sitting(), hold_item(2))) == len(sitting()) + 1


def test_holding_an_item_twice_changes_nothing() -> None:
    history = after(sitting(), hold_item(1, kit_edition=2))
    meeting.given(*history).when(hold_item(1, kit_edition=2)).then()


def test_an_item_is_not_held_again_with_another_kit() -> None:
    history = after(sitting(), hold_item(1, kit_edition=2))
    meeting.given(*history).when(hold_item(1, kit_edition=3)).refused(ItemAlreadyHeld("3.1"))


def test_what_is_not_on_the_agenda_is_not_held() -> None:
    meeting.given(*sitting()).when(hold_item(3)).refused(NotOnTheAgenda())
    meeting.given(*in_session()).when(hold_item(1)).refused(NotOnTheAgenda())


def test_items_are_held_in_the_meeting() -> None:
    before = WrongPhase(phase=Phase.SCHEDULED, needed=Phase.IN_SESSION)
    meeting.given(*after((scheduled(),), AGENDA)).when(hold_item(2)).refused(before)
    past = WrongPhase(phase=Phase.CLOSED, needed=Phase.IN_SESSION)
    meeting.given(*after(sitting(), close_meeting)).when(hold_item(2)).refused(past)
