"""One example of every paper, of the example province. Names and telephone numbers are invented."""

from datetime import UTC, date, datetime
from uuid import UUID

from services.directory.documents.announcement import Announcement, announcement
from services.directory.documents.order import appointment_order
from services.directory.replicas.appointment_orders import OrderRow
from services.meetings.documents.agenda import agenda
from services.meetings.documents.attendance import attendance
from services.meetings.documents.invitation import addressee_of, invitation
from services.meetings.documents.minutes import minutes
from services.meetings.documents.quorum import quorum_certificate
from services.meetings.replicas.invitees import InviteeRow
from services.meetings.replicas.meetings import Correction, Counted, MeetingRow, Resolved
from shared.contracts.agenda import AgendaForm, AgendaHeading, AgendaItem, AgendaItemId
from shared.contracts.bodies import AppointmentOrder, BodyKind, Member, MemberRole
from shared.contracts.directory import Sector
from shared.contracts.invitations import Answer
from shared.contracts.meetings import MeetingKind, ResolutionId
from shared.contracts.minutes import MinutesSection
from shared.contracts.people import NamedPerson, PersonalField, PersonId, Sealed
from shared.contracts.voting import Vote, VoteMethod
from shared.documents.addressing import Style
from shared.documents.paper import Line, Paper
from shared.kernel.message import Province
from shared.rules.duties import duties
from shared.rules.load import quorum_rule
from shared.rules.offices import offices
from tests.documents import declaration_examples, dissemination_examples, progress_examples
from tests.meetings.examples import certificate

DAY = date(2026, 11, 16)
OFFICE = offices()[Province("TH-67")].model_copy(update={"phone": "0 5600 0028"})
MARKS = "ที่ น้ำ ปู่ กี่ ญู ฐุ"
GOVERNOR = "ผู้ว่าราชการจังหวัดเพชรบูรณ์"


def at(hour: int, minute: int = 0) -> datetime:
    """That day, by a clock in Thailand."""
    return datetime(2026, 11, 16, hour - 7, minute, tzinfo=UTC)


def person(number: int, name: str, position: str = "") -> NamedPerson:
    person_id = PersonId(UUID(int=number))
    box = Sealed(person_id=person_id, field=PersonalField.NAME, box=name)
    return NamedPerson(person_id=person_id, name=box, position=position)


def names(box: Sealed | None) -> str:
    """The example's boxes hold their names in the open."""
    return box.box if box else ""


def item(number: str, heading: AgendaHeading, title: str, presenter: str = "") -> AgendaItem:
    item_id = AgendaItemId(UUID(int=int(number.replace(".", ""))))
    return AgendaItem(
        item_id=item_id, number=number, heading=heading, title=title, presenter=presenter
    )


def section(number: str, title: str, *texts: str) -> MinutesSection:
    matter, discussion, resolution = (*texts, "", "", "")[:3]
    return MinutesSection(
        item_id=None,
        number=number,
        title=title,
        matter=matter,
        discussion=discussion,
        resolution=resolution,
    )


CERTIFICATE = certificate(present=14, persons=13, needed=12, of=57)
RESOLVED = Resolved(
    moment=at(11),
    certificate=CERTIFICATE,
    resolution_id=ResolutionId(UUID(int=3)),
    item_id=None,
    vote=Vote(method=VoteMethod.SHOW_OF_HANDS, in_favour=14, against=0, abstained=0),
    number=1,
    text="เห็นชอบร่างประกาศเจตนารมณ์การขับเคลื่อนจังหวัดคุณธรรม",
)
SECTIONS = (
    section(
        "1",
        "เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ",
        "ประธานแจ้งว่า การขับเคลื่อนจังหวัดคุณธรรมเป็นนโยบายสำคัญของจังหวัด "
        "ขอให้ทุกภาคส่วนร่วมกันดำเนินงานให้เกิดผลเป็นรูปธรรมและต่อเนื่อง",
        "",
        "รับทราบ",
    ),
    section("2", "เรื่องรับรองรายงานการประชุม"),
    section("4", "เรื่องเสนอให้ที่ประชุมพิจารณา"),
    section(
        "4.1",
        "การกำหนดปัญหาที่อยากแก้และความดีที่อยากทำ",
        "ฝ่ายเลขานุการเสนอปัญหาที่อยากแก้ 3 เรื่อง",
        "ผู้แทนเทศบาลเมืองเพชรบูรณ์เห็นว่าควรให้ความสำคัญกับปัญหายาเสพติดในกลุ่มเยาวชนเป็นลำดับแรก",
        "เห็นชอบตามที่เสนอ",
    ),
)
MEETING = MeetingRow(
    body_id=None,
    meeting_id=UUID(int=1),
    kind=MeetingKind.ASSEMBLY,
    fiscal_year=2570,
    number="1/2569",
    title="ประชุมหน่วยงานทุกภาคส่วนเพื่อขับเคลื่อนจังหวัดคุณธรรม",
    starts_at=at(9, 30),
    place="ห้องประชุมพ่อขุนผาเมือง ศาลากลางจังหวัดเพชรบูรณ์",
    body_name="",
    quorum_rule=quorum_rule(MeetingKind.ASSEMBLY, DAY),
    form=AgendaForm.FIVE_ITEMS,
    agenda=(
        item("1.1", AgendaHeading.CHAIR_INFORMS, "นโยบายประจำปีงบประมาณ พ.ศ. 2570"),
        item(
            "3.1",
            AgendaHeading.FOR_INFORMATION,
            "การชี้แจงแผนปฏิบัติการด้านการส่งเสริมคุณธรรมแห่งชาติ ระยะที่ 2",
            presenter="สำนักงานวัฒนธรรมจังหวัดเพชรบูรณ์",
        ),
        item("4.1", AgendaHeading.FOR_CONSIDERATION, "การกำหนดปัญหาที่อยากแก้และความดีที่อยากทำ"),
        item("4.2", AgendaHeading.FOR_CONSIDERATION, "ร่างประกาศเจตนารมณ์จังหวัดคุณธรรม"),
    ),
    edition_id=UUID(int=5),
    invited_at=datetime(2026, 11, 2, 2, tzinfo=UTC),
    opened_at=at(9, 32),
    closed_at=at(12, 5),
    presider=person(90, "นายตัวอย่าง ใจดี", "รองผู้ว่าราชการจังหวัดเพชรบูรณ์"),
    in_place_of=GOVERNOR,
    quorum=Counted(moment=at(9, 31), certificate=CERTIFICATE),
    resolutions=(RESOLVED,),
    sections=SECTIONS,
)
BODY_MEETING = MEETING.model_copy(
    update={
        "kind": MeetingKind.SUBCOMMITTEE,
        "title": "ประชุมคณะอนุกรรมการส่งเสริมคุณธรรมระดับจังหวัด",
        "body_name": "คณะอนุกรรมการส่งเสริมคุณธรรมระดับจังหวัด",
        "confirmed_in": "2/2569",
        "corrections": (Correction(section="4.1", printed="3 เรื่อง", should_read="4 เรื่อง"),),
    }
)
_AGENCIES = (
    ("สำนักงานพัฒนาชุมชนจังหวัดเพชรบูรณ์", Sector.PROVINCIAL),
    ("ที่ทำการปกครองอำเภอน้ำหนาว", Sector.PROVINCIAL),
    ("วัดมหาธาตุ พระอารามหลวง", Sector.RELIGIOUS),
    ("เทศบาลเมืองเพชรบูรณ์", Sector.LOCAL_GOVERNMENT),
    ("โรงพยาบาลเพชรบูรณ์", Sector.PROVINCIAL),
    ("บริษัท เพชรบูรณ์พัฒนาเมือง จำกัด", Sector.PRIVATE),
)
_ROLES = (
    MemberRole.CHAIR,
    MemberRole.VICE_CHAIR,
    *(6 * (MemberRole.MEMBER,)),
    MemberRole.SECRETARY,
    MemberRole.ASSISTANT_SECRETARY,
)


def agency(place: int) -> InviteeRow:
    """Of every three, one is away, one came with a name, one with two persons without names."""
    name, sector = _AGENCIES[place % len(_AGENCIES)]
    persons = place % 3
    named = (person(200 + place, "นางสาวตัวอย่าง สมบูรณ์สุข", "นักพัฒนาชุมชน"),)
    return InviteeRow(
        meeting_id=MEETING.meeting_id,
        invitee=UUID(int=100 + place),
        place=place,
        letter_number=f"พช 0031/ว {101 + place}",
        agency_name=name,
        sector=sector,
        persons=persons,
        people=named if persons == 1 else (),
        arrived_at=at(9, 5) if persons else None,
        answer=None if persons else Answer.DECLINES,
    )


def member(place: int, role: MemberRole) -> InviteeRow:
    return InviteeRow(
        meeting_id=MEETING.meeting_id,
        invitee=UUID(int=place),
        place=place,
        letter_number=f"พช 0031/{101 + place}",
        member=person(place, f"นายสมมติ ลำดับที่ {place + 1}", "วัฒนธรรมจังหวัดเพชรบูรณ์"),
        role=role,
        persons=place % 2,
        arrived_at=at(9) if place % 2 else None,
    )


AGENCIES = tuple(agency(place) for place in range(12))
MEMBERS = tuple(member(place, role) for place, role in enumerate(_ROLES))
ORDER = OrderRow(
    body_id=UUID(int=1),
    kind=BodyKind.DRIVE_WORKING_GROUP,
    body_name="คณะทำงานขับเคลื่อนจังหวัดคุณธรรม จังหวัดเพชรบูรณ์",
    order=AppointmentOrder(
        order_id=UUID(int=2),
        number="1234/2569",
        dated=date(2026, 10, 15),
        issued_by="จังหวัดเพชรบูรณ์",
        signed_by=GOVERNOR,
        subject="แต่งตั้งคณะทำงานขับเคลื่อนจังหวัดคุณธรรม จังหวัดเพชรบูรณ์",
        effective=date(2026, 10, 15),
        until=date(2027, 9, 30),
    ),
    members=tuple(
        Member(
            person=person(place, f"นายสมมติ ลำดับที่ {place + 1}", "ผู้อำนวยการโรงเรียนตัวอย่าง")
            if place
            else person(0, "นายผู้ว่า สมมติ", GOVERNOR),
            role=role,
            by_office=place == 0,
        )
        for place, role in enumerate(_ROLES)
    ),
    replaces_all=True,
)
ANNOUNCED = Announcement(
    subject="รายชื่อผู้ได้รับการยกย่องเชิดชูเกียรติบุคคลต้นแบบคุณธรรม ประจำปี 2570",
    paragraphs=(
        "ตามที่จังหวัดเพชรบูรณ์ได้คัดเลือกบุคคลต้นแบบคุณธรรมตามหลักเกณฑ์ที่กำหนดไว้ นั้น",
        "บัดนี้ คณะทำงานได้พิจารณาเสร็จสิ้นแล้ว จึงประกาศให้ทราบโดยทั่วกัน",
    ),
    dated=date(2026, 11, 20),
    draft=True,
)


def letter(place: int, head_position: str, style: Style) -> Paper:
    to = AGENCIES[place]
    addressee = addressee_of(to, head_position, names)
    return invitation(MEETING, to, addressee, OFFICE, style, code="khunatham:check-in:EXAMPLE")


PAPERS = {
    "letter": letter(3, "นายกเทศมนตรีเมืองเพชรบูรณ์", Style.OUTGOING),
    "memo": letter(0, "พัฒนาการจังหวัดเพชรบูรณ์", Style.MEMO),
    "agenda": agenda(MEETING),
    "attendance": attendance(MEETING, AGENCIES, names),
    "attendance_of_members": attendance(BODY_MEETING, MEMBERS, names),
    "minutes_draft": minutes(MEETING, AGENCIES, names),
    "minutes_confirmed": minutes(BODY_MEETING, MEMBERS, names),
    "quorum": quorum_certificate(MEETING, RESOLVED, OFFICE),
    "order": appointment_order(ORDER, duties()[ORDER.kind], names),
    "announcement": announcement(ANNOUNCED, OFFICE),
    **progress_examples.PAPERS,
    **declaration_examples.PAPERS,
    **dissemination_examples.PAPERS,
}
OF_MARKS = Paper("marks", (Line(MARKS, size=40),), at(9))
