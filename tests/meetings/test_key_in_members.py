"""บัญชีลงชื่อกระดาษของกรรมการ: many members at once, by the rules of each of its lines."""

import pytest

from services.meetings.domain.meeting import refusals
from services.meetings.domain.meeting.commands import KeyInMembers
from services.meetings.domain.meeting.decisions import MEETING
from services.meetings.domain.meeting.state import Phase
from shared.contracts.meetings import MembersKeyedIn, QuorumReached
from shared.kernel.errors import DomainError
from tests.meetings.body_examples import (
    ADVISER,
    CHAIR,
    EXPERT,
    MEMBER,
    OFFICER,
    STAND_IN,
    VICE_CHAIR,
    body_invited,
    body_sitting,
    check_in_member,
    invite_members,
    key_in_members,
    members_certificate,
    membership,
    on_list,
    schedule_body_meeting,
    undo_member_check_in,
)
from tests.meetings.examples import MEETING_ID, after, meeting, open_meeting, person

THREE = (on_list(CHAIR, STAND_IN), on_list(MEMBER), on_list(EXPERT))


def keyed_in(*lines: object) -> MembersKeyedIn:
    return MembersKeyedIn.model_validate({"meeting_id": MEETING_ID, "check_ins": lines})


def test_a_list_is_one_event_and_one_count() -> None:
    reached = QuorumReached(meeting_id=MEETING_ID, certificate=members_certificate(3))
    meeting.given(*body_sitting()).when(key_in_members(*THREE)).then(keyed_in(*THREE), reached)


def test_members_of_the_list_sit_as_those_who_checked_in_do() -> None:
    keyed = MEETING.after(after(body_sitting(), key_in_members(*THREE)))
    one_by_one = after(
        body_sitting(),
        check_in_member(CHAIR, STAND_IN),
        check_in_member(MEMBER),
        check_in_member(EXPERT),
    )
    assert keyed == MEETING.after(one_by_one)
    gone = MEETING.after(
        after(body_sitting(), key_in_members(*THREE), undo_member_check_in(MEMBER))
    )
    assert set(gone.sitting) == {CHAIR.person_id, EXPERT.person_id}


@pytest.mark.parametrize(
    ("command", "refusal"),
    [
        (key_in_members(on_list(MEMBER), on_list(STAND_IN)), refusals.MemberNotInvited()),
        (key_in_members(on_list(MEMBER), on_list(MEMBER)), refusals.MemberAlreadyPresent()),
        (key_in_members(on_list(OFFICER)), refusals.MemberAlreadyPresent()),
        (key_in_members(on_list(EXPERT, STAND_IN)), refusals.NoSubstituteForAPerson()),
        (key_in_members(on_list(CHAIR, ADVISER)), refusals.SubstituteHasASeat()),
        (
            key_in_members(on_list(CHAIR, STAND_IN), on_list(VICE_CHAIR, STAND_IN)),
            refusals.SubstituteHasASeat(),
        ),
    ],
)
def test_one_line_that_cannot_be_refuses_the_whole_list(
    command: KeyInMembers, refusal: DomainError
) -> None:
    meeting.given(*body_sitting(OFFICER)).when(command).refused(refusal)


def test_a_list_is_of_a_meeting_in_session() -> None:
    refusal = refusals.WrongPhase(phase=Phase.SCHEDULED, needed=Phase.IN_SESSION)
    meeting.given(*body_invited()).when(key_in_members(*THREE)).refused(refusal)


def test_a_body_of_250_comes_in_events_of_a_hundred_lines() -> None:
    crowd = [person(100 + number) for number in range(250)]
    invited = invite_members(*(membership(one) for one in crowd))
    sitting = after((), schedule_body_meeting(), invited, open_meeting)
    command = key_in_members(*(on_list(one) for one in crowd))
    events = MEETING.decide(command, MEETING.after(sitting))
    lines = [len(one.check_ins) for one in events if isinstance(one, MembersKeyedIn)]
    assert lines == [100, 100, 50]
    assert len(MEETING.after((*sitting, *events)).sitting) == 250
