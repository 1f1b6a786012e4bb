"""A subcommittee's meeting: five members count, three of them are needed; an adviser does not."""

from datetime import date
from uuid import UUID

from services.meetings.domain.meeting.commands import (
    CheckInMember,
    ConvenedBody,
    InviteMembers,
    KeyInMembers,
    MeetingCommand,
    Membership,
    ScheduleMeeting,
    UndoMemberCheckIn,
)
from services.meetings.domain.meeting.decisions import MEETING
from shared.contracts.bodies import BodyId, BodyKind, MemberRole
from shared.contracts.meeting_values import MemberOnList
from shared.contracts.meetings import (
    CheckInMethod,
    MeetingEvent,
    MeetingKind,
    MeetingScheduled,
)
from shared.contracts.people import NamedPerson
from shared.contracts.quorum import QuorumCertificate, QuorumRule, Reading
from tests.meetings.examples import (
    MEETING_ID,
    STAMPS,
    after,
    open_meeting,
    person,
    schedule_meeting,
)

HALF = QuorumRule(
    rule="quorum.subcommittee",
    version=1,
    percent=50,
    must_meet=(Reading.MEMBERS,),
    valid_from=date(2013, 10, 1),
    source="official",
)
BODY = ConvenedBody(
    body_id=BodyId(UUID(int=42)), kind=BodyKind.SUBCOMMITTEE, name="คณะอนุกรรมการส่งเสริมคุณธรรม"
)
APPOINTED = date(2026, 1, 1)
CHAIR = person(1, "ผู้ว่าราชการจังหวัด")
VICE_CHAIR, MEMBER, EXPERT = person(2), person(3), person(4)
OFFICER = person(5, "วัฒนธรรมจังหวัด")
ADVISER = person(6)
STAND_IN = person(20, "รองผู้ว่าราชการจังหวัด")


def membership(
    of: NamedPerson,
    role: MemberRole = MemberRole.MEMBER,
    *,
    by_office: bool = False,
    since: date = APPOINTED,
    left: date | None = None,
) -> Membership:
    return Membership(person=of, role=role, by_office=by_office, since=since, left=left)


MEMBERSHIPS = (
    membership(CHAIR, MemberRole.CHAIR, by_office=True),
    membership(VICE_CHAIR, MemberRole.VICE_CHAIR, by_office=True),
    membership(MEMBER, by_office=True),
    membership(EXPERT),
    membership(OFFICER, MemberRole.SECRETARY, by_office=True),
    membership(ADVISER, MemberRole.ADVISER),
)


def schedule_body_meeting(
    body: ConvenedBody | None = BODY, kind: MeetingKind = MeetingKind.SUBCOMMITTEE
) -> ScheduleMeeting:
    of_the_body = {"kind": kind, "quorum_rule": HALF, "body": body}
    return ScheduleMeeting(**dict(schedule_meeting()) | of_the_body)


def invite_members(*memberships: Membership, body_id: BodyId = BODY.body_id) -> InviteMembers:
    return InviteMembers(
        **STAMPS,
        meeting_id=MEETING_ID,
        body_id=body_id,
        memberships=memberships or MEMBERSHIPS,
        letter_prefix="พช 0031/",
        first_letter=301,
    )


def check_in_member(of: NamedPerson, substitute: NamedPerson | None = None) -> CheckInMember:
    return CheckInMember(
        **STAMPS,
        meeting_id=MEETING_ID,
        person_id=of.person_id,
        method=CheckInMethod.DESK,
        substitute=substitute,
    )


def on_list(of: NamedPerson, substitute: NamedPerson | None = None) -> MemberOnList:
    return MemberOnList(person_id=of.person_id, substitute=substitute)


def key_in_members(*lines: MemberOnList) -> KeyInMembers:
    return KeyInMembers(**STAMPS, meeting_id=MEETING_ID, check_ins=lines)


def undo_member_check_in(of: NamedPerson) -> UndoMemberCheckIn:
    return UndoMemberCheckIn(
        **STAMPS, meeting_id=MEETING_ID, person_id=of.person_id, reason="ลงทะเบียนผิดคน"
    )


def body_scheduled() -> MeetingScheduled:
    (event,) = MEETING.decide(schedule_body_meeting(), MEETING.initial)
    assert isinstance(event, MeetingScheduled)
    return event


def body_invited() -> tuple[MeetingEvent, ...]:
    return after((body_scheduled(),), invite_members())


def body_sitting(*present: NamedPerson) -> tuple[MeetingEvent, ...]:
    """The body in session, these members present."""
    arrivals: list[MeetingCommand] = [check_in_member(one) for one in present]
    return after(body_invited(), open_meeting, *arrivals)


def members_certificate(present: int, *, persons: int | None = None) -> QuorumCertificate:
    """What a hand count says: three of five."""
    there = present if persons is None else persons
    return QuorumCertificate(
        rule=HALF.rule,
        rule_version=HALF.version,
        agencies_in_directory=0,
        members_in_body=5,
        threshold=3,
        agencies_present=0,
        persons_present=there,
        members_present=present,
        met_by_agencies=False,
        met_by_persons=there >= 3,
        met_by_members=present >= 3,
        met=present >= 3,
    )
