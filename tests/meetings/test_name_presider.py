"""ระบุผู้ทำหน้าที่ประธาน: who actually presides, and in whose place."""

from services.meetings.domain.meeting.refusals import WrongPhase
from services.meetings.domain.meeting.refusals_in_session import NotTheChair, PresiderIsAway
from services.meetings.domain.meeting.state import Phase
from shared.contracts.meetings import PresiderNamed
from tests.meetings.body_examples import (
    CHAIR,
    STAND_IN,
    VICE_CHAIR,
    body_invited,
    body_sitting,
    check_in_member,
)
from tests.meetings.examples import MEETING_ID, after, in_session, meeting, name_presider

CHAIR_PRESIDES = PresiderNamed(meeting_id=MEETING_ID, presider=CHAIR, in_place_of="")
VICE_PRESIDES = PresiderNamed(
    meeting_id=MEETING_ID, presider=VICE_CHAIR, in_place_of="ผู้ว่าราชการจังหวัด"
)


def test_the_chair_presides() -> None:
    meeting.given(*body_sitting(CHAIR)).when(name_presider(CHAIR)).then(CHAIR_PRESIDES)


def test_another_member_presides_in_the_chairs_place() -> None:
    named = name_presider(VICE_CHAIR, "ผู้ว่าราชการจังหวัด")
    meeting.given(*body_sitting(VICE_CHAIR)).when(named).then(VICE_PRESIDES)


def test_another_member_says_in_whose_place() -> None:
    history = body_sitting(VICE_CHAIR)
    meeting.given(*history).when(name_presider(VICE_CHAIR)).refused(NotTheChair())


def test_whoever_came_in_the_chairs_place_says_so_too() -> None:
    history = after(body_sitting(), check_in_member(CHAIR, STAND_IN))
    meeting.given(*history).when(name_presider(STAND_IN)).refused(NotTheChair())
    named = after(history, name_presider(STAND_IN, "ผู้ว่าราชการจังหวัด"))
    assert len(named) == len(history) + 1


def test_who_is_not_in_the_room_does_not_preside() -> None:
    history = body_sitting(VICE_CHAIR)
    meeting.given(*history).when(name_presider(CHAIR)).refused(PresiderIsAway())


def test_naming_the_same_presider_twice_changes_nothing() -> None:
    meeting.given(*body_sitting(CHAIR), CHAIR_PRESIDES).when(name_presider(CHAIR)).then()


def test_the_presider_changes_during_the_meeting() -> None:
    named = name_presider(VICE_CHAIR, "ผู้ว่าราชการจังหวัด")
    history = (*body_sitting(CHAIR, VICE_CHAIR), CHAIR_PRESIDES)
    meeting.given(*history).when(named).then(VICE_PRESIDES)


def test_an_assembly_is_presided_over_by_whom_it_names() -> None:
    meeting.given(*in_session()).when(name_presider(CHAIR)).then(CHAIR_PRESIDES)


def test_nobody_presides_before_the_opening() -> None:
    refusal = WrongPhase(phase=Phase.SCHEDULED, needed=Phase.IN_SESSION)
    meeting.given(*body_invited()).when(name_presider(CHAIR)).refused(refusal)
