"""One full, realistic example of every event of a meeting, for its golden file."""

from datetime import date, datetime
from uuid import UUID

from shared.contracts.agenda import AgendaForm, AgendaHeading, AgendaItem, AgendaItemId
from shared.contracts.bodies import BodyId, MemberRole
from shared.contracts.directory import AgencyId, EditionId, Sector
from shared.contracts.letters import ReservationId
from shared.contracts.meeting_values import MemberOnList
from shared.contracts.meetings import (
    AgenciesInvited,
    AgencyCheckedIn,
    AgendaItemHeld,
    AgendaPublished,
    AttendanceListKeyedIn,
    CheckIn,
    CheckInMethod,
    CheckInUndone,
    Concern,
    Invitation,
    InvitedMember,
    MeetingCancelled,
    MeetingClosed,
    MeetingId,
    MeetingKind,
    MeetingOpened,
    MeetingRescheduled,
    MeetingScheduled,
    MemberCheckedIn,
    MemberCheckInUndone,
    MembersInvited,
    MembersKeyedIn,
    PresiderNamed,
    QuorumLost,
    QuorumReached,
    ResolutionAdopted,
    ResolutionId,
    ResolutionRejected,
)
from shared.contracts.people import NamedPerson, PersonalField, PersonId, Sealed
from shared.contracts.quorum import QuorumCertificate, QuorumRule, Reading
from shared.contracts.voting import Choice, RecordedBallot, Vote, VoteMethod
from shared.kernel.fiscal_year import BANGKOK
from shared.kernel.message import Event

EDITION = EditionId(UUID("5d1f2c1e-6a2b-5b7e-9d5c-0a4f6c2b8e11"))
CULTURE = AgencyId(UUID("8e2f4f0a-33c1-5f3d-8f0e-2b7f0a9f1c01"))
TEMPLE = AgencyId(UUID("8e2f4f0a-33c1-5f3d-8f0e-2b7f0a9f1c02"))
MEETING = MeetingId(UUID("2c0a7d54-91b7-5c6d-b1a5-7f1e4b7c3d21"))
BOARD_MEETING = MeetingId(UUID("2c0a7d54-91b7-5c6d-b1a5-7f1e4b7c3d22"))
SUBCOMMITTEE = BodyId(UUID("4b6a1d0e-8c35-5f2a-a7d9-1e3c5b7d9f10"))
RESOLUTION = ResolutionId(UUID("7b3e9a10-5d44-5e2a-8c7f-3e9d1a2b4c31"))
RESERVATION = ReservationId(UUID("3c2b1a09-f8e7-56d5-84c3-b2a190817263"))
ITEM = AgendaItemId(UUID("1f0d2c3b-4a59-5687-b9c8-d7e6f5041322"))
PLAN = UUID("9a8b7c6d-5e4f-5a3b-8c2d-1e0f9a8b7c6d")


def person(number: int, position: str) -> NamedPerson:
    person_id = PersonId(UUID(f"6e5d4c3b-2a19-5807-96f5-e4d3c2b1a0{number:02}"))
    box = "q7nH2v0C5sYxWb1LJr8dTg" * 2
    name = Sealed(person_id=person_id, field=PersonalField.NAME, box=box)
    return NamedPerson(person_id=person_id, name=name, position=position)


GOVERNOR = person(1, "ผู้ว่าราชการจังหวัดเพชรบูรณ์")
DEPUTY = person(2, "รองผู้ว่าราชการจังหวัดเพชรบูรณ์")
OFFICER = person(3, "นักวิชาการวัฒนธรรมชำนาญการ")
MET = QuorumCertificate(
    rule="quorum.assembly",
    rule_version=1,
    agencies_in_directory=130,
    members_in_body=0,
    threshold=26,
    agencies_present=41,
    persons_present=82,
    members_present=0,
    met_by_agencies=True,
    met_by_persons=True,
    met_by_members=False,
    met=True,
)
NOT_MET = MET.model_copy(
    update={"agencies_present": 25, "persons_present": 49, "met_by_agencies": False, "met": False}
)
OF_THE_BODY = QuorumCertificate(
    rule="quorum.subcommittee",
    rule_version=1,
    agencies_in_directory=0,
    members_in_body=15,
    threshold=8,
    agencies_present=0,
    persons_present=11,
    members_present=10,
    met_by_agencies=False,
    met_by_persons=True,
    met_by_members=True,
    met=True,
)

EXAMPLES: tuple[Event, ...] = (
    MeetingScheduled(
        meeting_id=BOARD_MEETING,
        kind=MeetingKind.SUBCOMMITTEE,
        fiscal_year=2570,
        number="1/2570",
        title="ประชุมคณะอนุกรรมการส่งเสริมคุณธรรมจังหวัดเพชรบูรณ์",
        starts_at=datetime(2027, 8, 16, 9, 30, tzinfo=BANGKOK),
        place="ห้องประชุมเพชรบูรณ์ ศาลากลางจังหวัดเพชรบูรณ์",
        quorum_rule=QuorumRule(
            rule="quorum.subcommittee",
            version=1,
            percent=50,
            must_meet=(Reading.MEMBERS,),
            valid_from=date(2013, 10, 1),
            source="official: พ.ร.บ.วิธีปฏิบัติราชการทางปกครอง พ.ศ. ๒๕๓๙ มาตรา ๗๙",
        ),
        body_id=SUBCOMMITTEE,
        body_name="คณะอนุกรรมการส่งเสริมคุณธรรมจังหวัดเพชรบูรณ์",
    ),
    MeetingRescheduled(
        meeting_id=MEETING,
        starts_at=datetime(2026, 11, 18, 13, 30, tzinfo=BANGKOK),
        place="หอประชุมมหาวิทยาลัยราชภัฏเพชรบูรณ์",
        reason="ห้องประชุมเดิมใช้รับเสด็จ",
    ),
    MeetingCancelled(
        meeting_id=MEETING,
        kind=MeetingKind.ASSEMBLY,
        fiscal_year=2570,
        reason="เกิดอุทกภัยในพื้นที่",
    ),
    AgendaPublished(
        meeting_id=MEETING,
        kind=MeetingKind.ASSEMBLY,
        fiscal_year=2570,
        edition=2,
        form=AgendaForm.FIVE_ITEMS,
        items=(
            AgendaItem(
                item_id=ITEM,
                number="3.1",
                heading=AgendaHeading.FOR_INFORMATION,
                title="การชี้แจงแผนแม่บทส่งเสริมคุณธรรมแห่งชาติ",
                steps=("2.1.3",),
                presenter="วัฒนธรรมจังหวัดเพชรบูรณ์",
                minutes=45,
            ),
        ),
    ),
    AgenciesInvited(
        meeting_id=MEETING,
        fiscal_year=2570,
        edition_id=EDITION,
        edition_fingerprint="c4" * 32,
        agencies_in_directory=2,
        invitations=(
            Invitation(
                agency_id=CULTURE,
                agency_name="สำนักงานวัฒนธรรมจังหวัดเพชรบูรณ์",
                sector=Sector.PROVINCIAL,
                letter_number="พช 0031/ว 101",
            ),
            Invitation(
                agency_id=TEMPLE,
                agency_name="วัดมหาธาตุ พระอารามหลวง",
                sector=Sector.RELIGIOUS,
                letter_number="พช 0031/ว 102",
            ),
        ),
        reservation_id=RESERVATION,
    ),
    MembersInvited(
        meeting_id=BOARD_MEETING,
        fiscal_year=2570,
        body_id=SUBCOMMITTEE,
        members_in_body=2,
        invitations=(
            InvitedMember(
                person=GOVERNOR,
                role=MemberRole.CHAIR,
                letter_number="พช 0031/301",
                by_office=True,
            ),
            InvitedMember(person=OFFICER, role=MemberRole.SECRETARY, letter_number="พช 0031/302"),
        ),
        reservation_id=RESERVATION,
    ),
    MeetingOpened(meeting_id=MEETING),
    PresiderNamed(meeting_id=BOARD_MEETING, presider=DEPUTY, in_place_of="ผู้ว่าราชการจังหวัดเพชรบูรณ์"),
    AgencyCheckedIn(
        meeting_id=MEETING,
        agency_id=CULTURE,
        persons=3,
        method=CheckInMethod.QR,
        people=(OFFICER,),
    ),
    AttendanceListKeyedIn(
        meeting_id=MEETING,
        check_ins=(
            CheckIn(agency_id=CULTURE, persons=2, people=(OFFICER,)),
            CheckIn(agency_id=TEMPLE, persons=1, people=()),
        ),
    ),
    CheckInUndone(meeting_id=MEETING, agency_id=CULTURE, reason="ลงทะเบียนผิดหน่วยงาน"),
    MemberCheckedIn(
        meeting_id=BOARD_MEETING,
        person_id=GOVERNOR.person_id,
        method=CheckInMethod.DESK,
        substitute=DEPUTY,
    ),
    MembersKeyedIn(
        meeting_id=BOARD_MEETING,
        check_ins=(
            MemberOnList(person_id=GOVERNOR.person_id, substitute=DEPUTY),
            MemberOnList(person_id=OFFICER.person_id, substitute=None),
        ),
    ),
    MemberCheckInUndone(
        meeting_id=BOARD_MEETING, person_id=GOVERNOR.person_id, reason="ลงทะเบียนผิดคน"
    ),
    QuorumReached(meeting_id=MEETING, certificate=MET),
    QuorumLost(meeting_id=MEETING, certificate=NOT_MET),
    AgendaItemHeld(
        meeting_id=MEETING,
        kind=MeetingKind.ASSEMBLY,
        fiscal_year=2570,
        item_id=ITEM,
        number="3.1",
        steps=("2.1.3",),
        summary="ฝ่ายเลขานุการชี้แจงแผนแม่บทและแนวทางองค์กร ชุมชน อำเภอ จังหวัดคุณธรรม",
        kit_edition=1,
    ),
    ResolutionAdopted(
        meeting_id=MEETING,
        kind=MeetingKind.ASSEMBLY,
        fiscal_year=2570,
        resolution_id=RESOLUTION,
        number=1,
        text="เห็นชอบร่างประกาศเจตนารมณ์ขับเคลื่อนจังหวัดคุณธรรม และกรอบแผนครบ ๓ มิติ",
        certificate=MET,
        item_id=ITEM,
        steps=("2.1.5",),
        concerns=(
            Concern(
                what="planning.project_inclusion", id=UUID(int=7), version="d0" * 32, part_of=PLAN
            ),
        ),
        vote=Vote(method=VoteMethod.SHOW_OF_HANDS, in_favour=38, against=1, abstained=2),
    ),
    ResolutionRejected(
        meeting_id=BOARD_MEETING,
        kind=MeetingKind.SUBCOMMITTEE,
        fiscal_year=2570,
        resolution_id=RESOLUTION,
        text="เห็นชอบแบบประเมินตนเองของจังหวัด",
        certificate=OF_THE_BODY,
        item_id=ITEM,
        steps=("2.5",),
        concerns=(Concern(what="evaluation.assessment", id=PLAN),),
        vote=Vote(
            method=VoteMethod.RECORDED,
            in_favour=1,
            against=1,
            abstained=0,
            casting_vote=Choice.AGAINST,
            ballots=(
                RecordedBallot(voter=GOVERNOR.person_id, choice=Choice.AGAINST),
                RecordedBallot(voter=OFFICER.person_id, choice=Choice.IN_FAVOUR),
            ),
        ),
    ),
    MeetingClosed(
        meeting_id=MEETING,
        kind=MeetingKind.ASSEMBLY,
        fiscal_year=2570,
        resolutions=1,
        certificate=MET,
    ),
)
