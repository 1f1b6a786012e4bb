"""เผยแพร่ระเบียบวาระ: numbered by its form's headings, in editions that count up."""

from services.meetings.domain.meeting.commands import PublishAgenda
from services.meetings.domain.meeting.decisions import MEETING
from services.meetings.domain.meeting.refusals import MeetingNotFound, WrongPhase
from services.meetings.domain.meeting.refusals_in_session import (
    AgendaItemTwice,
    HeadingNotInForm,
    HeldItemLeftOut,
    StepOfAnotherMeeting,
)
from services.meetings.domain.meeting.state import Phase
from shared.contracts.agenda import AgendaForm, AgendaHeading, AgendaItem
from shared.contracts.meetings import AgendaPublished, MeetingKind
from tests.meetings.examples import (
    MEETING_ID,
    YEAR,
    after,
    closed,
    hold_item,
    in_session,
    item_id,
    meeting,
    planned,
    publish_agenda,
    scheduled,
)

INFORMATION, OTHER = AgendaHeading.FOR_INFORMATION, AgendaHeading.OTHER
ARISING = AgendaHeading.MATTERS_ARISING


def numbers(command: PublishAgenda) -> list[tuple[int, str]]:
    """Each item in order: how the test names it, and its number."""
    [event] = MEETING.decide(command, MEETING.after([scheduled()]))
    assert isinstance(event, AgendaPublished)
    return [(item.item_id.int - 700, item.number) for item in event.items]


def test_an_agenda_is_published_with_its_items_numbered_under_their_headings() -> None:
    meeting.given(scheduled()).when(publish_agenda(planned(1, INFORMATION, "2.1.3"))).then(
        AgendaPublished(
            meeting_id=MEETING_ID,
            kind=MeetingKind.ASSEMBLY,
            fiscal_year=YEAR,
            edition=1,
            form=AgendaForm.FIVE_ITEMS,
            items=(
                AgendaItem(
                    item_id=item_id(1),
                    number="3.1",
                    heading=INFORMATION,
                    title="เรื่องที่ 1",
                    steps=("2.1.3",),
                ),
            ),
        )
    )


def test_items_stand_in_the_order_of_the_headings_and_then_as_they_were_given() -> None:
    items = (planned(1, OTHER), planned(2), planned(3), planned(4, INFORMATION))
    assert numbers(publish_agenda(*items)) == [(4, "3.1"), (2, "4.1"), (3, "4.2"), (1, "5.1")]


def test_the_form_of_six_has_matters_arising_third() -> None:
    items = (planned(1, ARISING), planned(2, INFORMATION), planned(3))
    agenda = publish_agenda(*items, form=AgendaForm.SIX_ITEMS)
    assert numbers(agenda) == [(1, "3.1"), (2, "4.1"), (3, "5.1")]


def test_the_form_of_five_has_no_matters_arising() -> None:
    refusal = HeadingNotInForm(heading=ARISING, form=AgendaForm.FIVE_ITEMS)
    meeting.given(scheduled()).when(publish_agenda(planned(1, ARISING))).refused(refusal)


def test_an_item_stands_on_it_once() -> None:
    twice = publish_agenda(planned(1), planned(1, OTHER))
    meeting.given(scheduled()).when(twice).refused(AgendaItemTwice())


def test_an_assembly_does_not_deal_with_the_step_of_a_subcommittee() -> None:
    agenda = publish_agenda(planned(1, INFORMATION, "2.1.3", "2.5"))
    refusal = StepOfAnotherMeeting(step="2.5", kind=MeetingKind.ASSEMBLY)
    meeting.given(scheduled()).when(agenda).refused(refusal)


def test_another_agenda_is_the_next_edition() -> None:
    history = after((scheduled(),), publish_agenda(planned(1)), publish_agenda(planned(2)))
    editions = [event.edition for event in history if isinstance(event, AgendaPublished)]
    assert editions == [1, 2]


def test_publishing_the_newest_edition_again_changes_nothing() -> None:
    history = after((scheduled(),), publish_agenda(planned(1)), publish_agenda(planned(2)))
    meeting.given(*history).when(publish_agenda(planned(2))).then()
    assert len(after(history, publish_agenda(planned(1)))) == len(history) + 1


def test_an_item_that_was_held_stays_on_the_agenda() -> None:
    history = after(in_session(), publish_agenda(planned(1), planned(2)), hold_item(2))
    meeting.given(*history).when(publish_agenda(planned(1))).refused(HeldItemLeftOut("4.2"))
    assert len(after(history, publish_agenda(planned(2)))) == len(history) + 1


def test_a_closed_meeting_has_its_agenda() -> None:
    refusal = WrongPhase(phase=Phase.CLOSED, needed=Phase.SCHEDULED)
    meeting.given(*closed()).when(publish_agenda(planned(1))).refused(refusal)


def test_a_meeting_that_is_not_there_has_no_agenda() -> None:
    meeting.given().when(publish_agenda(planned(1))).refused(MeetingNotFound())
