"""เชิญกรรมการทั้งองค์คณะ: all who are members on the day; the denominator is frozen."""

from datetime import date, timedelta
from uuid import UUID

from services.meetings.domain.meeting.commands import InviteMembers
from services.meetings.domain.meeting.decisions import MEETING
from services.meetings.domain.meeting.inviting import MEMBERS_AN_EVENT
from services.meetings.domain.meeting.refusals import (
    BodyOfAnotherMeeting,
    BodyWithoutMembers,
    MembersAlreadyInvited,
    ReservationTooSmall,
    WrongPhase,
)
from services.meetings.domain.meeting.state import Phase
from shared.contracts.bodies import BodyId, MemberRole
from shared.contracts.meetings import InvitedMember, MeetingEvent, MembersInvited
from tests.meetings.body_examples import (
    ADVISER,
    BODY,
    CHAIR,
    EXPERT,
    MEMBER,
    OFFICER,
    VICE_CHAIR,
    body_invited,
    body_scheduled,
    body_sitting,
    invite_members,
    membership,
)
from tests.meetings.examples import (
    MEETING_ID,
    NOON,
    YEAR,
    after,
    meeting,
    person,
    reschedule_meeting,
    scheduled,
)

THE_DAY = date(2026, 11, 2)
A_DAY = timedelta(days=1)


def those_invited(*history: MeetingEvent) -> list[MembersInvited]:
    return [event for event in history if isinstance(event, MembersInvited)]


def test_every_member_gets_a_letter_with_the_next_number() -> None:
    members = (membership(CHAIR, MemberRole.CHAIR, by_office=True), membership(EXPERT))
    meeting.given(body_scheduled()).when(invite_members(*members)).then(
        MembersInvited(
            meeting_id=MEETING_ID,
            fiscal_year=YEAR,
            body_id=BODY.body_id,
            members_in_body=2,
            invitations=(
                InvitedMember(
                    person=CHAIR,
                    role=MemberRole.CHAIR,
                    letter_number="พช 0031/301",
                    by_office=True,
                ),
                InvitedMember(person=EXPERT, role=MemberRole.MEMBER, letter_number="พช 0031/302"),
            ),
        )
    )


def test_advisers_are_invited_and_do_not_count() -> None:
    [event] = those_invited(*body_invited())
    assert [one.person for one in event.invitations] == [
        *(CHAIR, VICE_CHAIR, MEMBER, EXPERT, OFFICER, ADVISER)
    ]
    assert event.members_in_body == 5


def test_who_is_a_member_on_the_day_of_the_meeting_is_invited() -> None:
    members = (
        membership(CHAIR, MemberRole.CHAIR),
        membership(VICE_CHAIR, since=THE_DAY),
        membership(MEMBER, since=THE_DAY + A_DAY),
        membership(EXPERT, left=THE_DAY),
        membership(OFFICER, left=THE_DAY + A_DAY),
    )
    [event] = those_invited(*after((body_scheduled(),), invite_members(*members)))
    assert [one.person for one in event.invitations] == [CHAIR, OFFICER, VICE_CHAIR]
    assert event.members_in_body == 3


def test_the_day_is_that_of_the_meeting_as_it_was_moved() -> None:
    members = (membership(CHAIR), membership(EXPERT, left=THE_DAY + A_DAY))
    moved = after((body_scheduled(),), reschedule_meeting(NOON + A_DAY))
    [event] = those_invited(*after(moved, invite_members(*members)))
    assert [one.person for one in event.invitations] == [CHAIR]


def test_who_was_appointed_twice_is_invited_once_by_the_newest_order() -> None:
    earlier = membership(CHAIR, MemberRole.MEMBER, since=date(2025, 1, 1))
    newest = membership(CHAIR, MemberRole.CHAIR)
    [event] = those_invited(*after((body_scheduled(),), invite_members(newest, earlier)))
    assert [(one.person, one.role) for one in event.invitations] == [(CHAIR, MemberRole.CHAIR)]


def test_a_large_body_is_invited_in_several_events() -> None:
    count = MEMBERS_AN_EVENT + 1
    members = [membership(person(100 + number)) for number in range(count)]
    history = after((body_scheduled(),), invite_members(*members))
    assert [len(one.invitations) for one in those_invited(*history)] == [MEMBERS_AN_EVENT, 1]
    assert {one.members_in_body for one in those_invited(*history)} == {count}
    assert len(MEETING.after(history).members) == count


def test_a_body_without_a_counting_member_invites_nobody() -> None:
    only = invite_members(membership(ADVISER, MemberRole.ADVISER))
    meeting.given(body_scheduled()).when(only).refused(BodyWithoutMembers(BODY.name))


def test_another_body_is_not_invited() -> None:
    other = invite_members(body_id=BodyId(UUID(int=43)))
    meeting.given(body_scheduled()).when(other).refused(BodyOfAnotherMeeting(BODY.name))
    meeting.given(scheduled()).when(invite_members()).refused(BodyOfAnotherMeeting(""))


def test_the_members_are_invited_once() -> None:
    meeting.given(*body_invited()).when(invite_members()).refused(MembersAlreadyInvited())


def test_no_member_is_invited_while_the_body_sits() -> None:
    refusal = WrongPhase(phase=Phase.IN_SESSION, needed=Phase.SCHEDULED)
    meeting.given(*body_sitting()).when(invite_members()).refused(refusal)


def test_a_reservation_of_too_few_numbers_invites_no_member() -> None:
    few = InviteMembers(**dict(invite_members()) | {"last_letter": 305})
    refusal = ReservationTooSmall(reserved=5, needed=6)
    meeting.given(body_scheduled()).when(few).refused(refusal)
