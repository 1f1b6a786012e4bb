"""ลงทะเบียนด้วยรหัส: whose invitation the code is of says whether an agency or a member comes."""

from uuid import UUID

import pytest

from services.meetings.domain.meeting.commands import CheckInByCode
from services.meetings.domain.meeting.refusals import (
    AgencyAlreadyPresent,
    AgencyNotInvited,
    MemberAlreadyPresent,
)
from services.meetings.edge.codes import CheckInCodes, WrongCheckInCode, picture
from shared.contracts.invitations import InviteeId
from shared.contracts.meetings import AgencyCheckedIn, CheckInMethod, MeetingId, MemberCheckedIn
from tests.meetings.body_examples import CHAIR, body_sitting
from tests.meetings.examples import (
    MEETING_ID,
    STAMPS,
    agency_id,
    in_session,
    meeting,
    person,
)

AN_INVITEE = InviteeId(agency_id(0))
PORTAL = "https://khunatham.example.go.th"
CODES = CheckInCodes([b"m" * 32], PORTAL)
CODE = CODES.of("TH-67", MEETING_ID, AN_INVITEE)


def scan(invitee: UUID, persons: int = 1) -> CheckInByCode:
    return CheckInByCode(
        **STAMPS,
        meeting_id=MEETING_ID,
        invitee=InviteeId(invitee),
        persons=persons,
        people=(person(1),),
    )


def test_the_code_of_an_agency_brings_the_agency() -> None:
    meeting.given(*in_session()).when(scan(agency_id(0), persons=2)).then(
        AgencyCheckedIn(
            meeting_id=MEETING_ID,
            agency_id=agency_id(0),
            persons=2,
            method=CheckInMethod.QR,
            people=(person(1),),
        )
    )


def test_the_code_of_a_member_brings_the_member_in_person() -> None:
    meeting.given(*body_sitting()).when(scan(CHAIR.person_id)).then(
        MemberCheckedIn(
            meeting_id=MEETING_ID,
            person_id=CHAIR.person_id,
            method=CheckInMethod.QR,
            substitute=None,
        )
    )


def test_a_code_works_once() -> None:
    again = scan(agency_id(0))
    meeting.given(*in_session(present=1)).when(again).refused(AgencyAlreadyPresent())
    member = scan(CHAIR.person_id)
    meeting.given(*body_sitting(CHAIR)).when(member).refused(MemberAlreadyPresent())


def test_the_code_of_nobody_who_was_invited_brings_nobody() -> None:
    meeting.given(*in_session()).when(scan(agency_id(130))).refused(AgencyNotInvited())


def test_a_code_is_short_and_always_the_same() -> None:
    assert len(CODE) == 19
    assert CheckInCodes([b"m" * 32], PORTAL).of("TH-67", MEETING_ID, AN_INVITEE) == CODE
    assert "m" * 8 not in CODE


@pytest.mark.parametrize("typed", [CODE, CODE.lower(), CODE.replace("-", "")])
def test_a_code_is_read_however_it_is_typed(typed: str) -> None:
    CODES.check(typed, "TH-67", MEETING_ID, AN_INVITEE)


@pytest.mark.parametrize(
    ("code", "province", "meeting_id", "invitee"),
    [
        (CODE, "TH-57", MEETING_ID, AN_INVITEE),
        (CODE, "TH-67", MeetingId(UUID(int=99)), AN_INVITEE),
        (CODE, "TH-67", MEETING_ID, InviteeId(agency_id(1))),
        (CODE[:-1], "TH-67", MEETING_ID, AN_INVITEE),
        (CODE + "A", "TH-67", MEETING_ID, AN_INVITEE),
        ("ก", "TH-67", MEETING_ID, AN_INVITEE),
        ("-", "TH-67", MEETING_ID, AN_INVITEE),
    ],
)
def test_a_code_is_good_for_one_invitee_of_one_meeting(
    code: str, province: str, meeting_id: MeetingId, invitee: InviteeId
) -> None:
    with pytest.raises(WrongCheckInCode):
        CODES.check(code, province, meeting_id, invitee)


def test_another_master_key_makes_other_codes() -> None:
    with pytest.raises(WrongCheckInCode):
        CheckInCodes([b"n" * 32], PORTAL).check(CODE, "TH-67", MEETING_ID, AN_INVITEE)


def test_a_printed_code_outlives_a_change_of_the_master_key() -> None:
    changed = CheckInCodes([b"n" * 32, b"m" * 32], PORTAL)
    changed.check(CODE, "TH-67", MEETING_ID, AN_INVITEE)
    assert changed.of("TH-67", MEETING_ID, AN_INVITEE) != CODE


def test_the_picture_is_an_svg_of_its_own() -> None:
    assert picture("khunatham").startswith(b"<?xml")
    assert b"<svg" in picture("khunatham")
    assert picture("khunatham") != picture("another")
