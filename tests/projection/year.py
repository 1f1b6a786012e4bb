"""A year in which everything happens once: every event that a view of the projection hears."""

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

from shared.contracts.agencies import (
    AgencyClosed,
    AgencyMerged,
    AgencyRenamed,
    AgencySplit,
    ContactNamed,
    ContactRemoved,
)
from shared.contracts.agenda import AgendaForm, AgendaHeading, AgendaItem, AgendaItemId
from shared.contracts.boards import (
    BoardClosed,
    BoardId,
    BoardKind,
    BoardOpened,
    Dimension,
    GroupId,
    IdeaAdded,
    IdeaId,
    IdeaReworded,
    IdeasGrouped,
    IdeaSupported,
    IdeaSupportWithdrawn,
    IdeaWithdrawn,
    RankedGroup,
)
from shared.contracts.bodies import (
    AppointmentOrder,
    BodyDissolved,
    BodyEstablished,
    BodyId,
    BodyKind,
    BodyRenamed,
    Member,
    MemberRole,
    MembersAppointed,
    MembershipEnded,
)
from shared.contracts.directory import (
    AgenciesCarriedOver,
    AgenciesListed,
    Agency,
    AgencyEntryCorrected,
    AgencyId,
    AgencyStruckOff,
    ContactsListed,
    EditionId,
    EditionOpened,
    EditionSealed,
    ListedContact,
    Sector,
    SectorCount,
    Source,
)
from shared.contracts.invitations import (
    Answer,
    AuthorityLetter,
    Channel,
    Dispatch,
    InvitationBounced,
    InvitationDelivered,
    InvitationsDispatched,
    InvitationSent,
    InviteeId,
    ReplyRecorded,
)
from shared.contracts.kits import KitDocument, KitPublished, KitTopic, Topic
from shared.contracts.letters import (
    LetterNumbersReserved,
    LetterNumberVoided,
    ReservationId,
    Series,
)
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
from shared.contracts.minutes import (
    MinutesConfirmed,
    MinutesCorrected,
    MinutesDrafted,
    MinutesRevised,
    MinutesSection,
)
from shared.contracts.people import NamedPerson, PersonalField, PersonId, Sealed
from shared.contracts.units import (
    UnitClosed,
    UnitId,
    UnitKind,
    UnitMoved,
    UnitRegistered,
    UnitRenamed,
)
from shared.contracts.voting import Choice, RecordedBallot, Vote, VoteMethod
from shared.kernel.message import Event
from tests.golden import calendar_address_examples, referral_examples
from tests.meetings.examples import NOON, TWENTY_PERCENT, certificate

YEAR = 2570
FIRST, SECOND = EditionId(UUID(int=1)), EditionId(UUID(int=2))
ASSEMBLY, BOARD_MEETING, CALLED_OFF = (MeetingId(UUID(int=50 + n)) for n in range(3))
GROUP, OLD_GROUP = BodyId(UUID(int=60)), BodyId(UUID(int=61))
PROBLEMS = BoardId(UUID(int=70))
ORDER = UUID(int=80)
SHOW_OF_HANDS = Vote(method=VoteMethod.SHOW_OF_HANDS, in_favour=3, against=1, abstained=0)
RECORDED = SHOW_OF_HANDS.model_copy(
    update={
        "method": VoteMethod.RECORDED,
        "ballots": (RecordedBallot(voter=UUID(int=1001), choice=Choice.IN_FAVOUR),),
    }
)
PROOF = certificate(present=3, persons=4, needed=1, of=4)
NO_QUORUM = certificate(present=0, persons=0, needed=1, of=4)
BRIEFING, BRAINSTORM = AgendaItemId(UUID(int=90)), AgendaItemId(UUID(int=91))
DAY = date(2026, 12, 1)


def agency_id(number: int) -> AgencyId:
    return AgencyId(UUID(int=1000 + number))


def agency(
    number: int, name: str, sector: Sector = Sector.PROVINCIAL, district: str = ""
) -> Agency:
    return Agency(agency_id=agency_id(number), name=name, sector=sector, district=district)


def person_id(number: int) -> PersonId:
    return PersonId(UUID(int=5000 + number))


def sealed(number: int, field: PersonalField = PersonalField.NAME) -> Sealed:
    return Sealed(person_id=person_id(number), field=field, box=f"{field}-of-{number}")


def somebody(number: int, position: str = "") -> NamedPerson:
    return NamedPerson(person_id=person_id(number), name=sealed(number), position=position)


CULTURE = agency(1, "สำนักงานวัฒนธรรมจังหวัด", district="6701")
TEMPLE = agency(2, "วัดมหาธาตุ", Sector.RELIGIOUS)
SCHOOL = agency(3, "โรงเรียนบ้านไร่", Sector.EDUCATION)
TOWN = agency(4, "เทศบาลตำบลวังชมภู", Sector.LOCAL_GOVERNMENT)
CLUB = agency(5, "ชมรมคนรักเมืองเพชร", Sector.CIVIL_SOCIETY)
MISTAKE = agency(6, "หน่วยงานที่พิมพ์ผิด")
NORTH, SOUTH = agency(7, "เทศบาลตำบลเหนือ"), agency(8, "เทศบาลตำบลใต้")
FILE = Source(file_name="ทำเนียบ.xlsx", sha256="1" * 64, rows=6)


def opened(edition: EditionId = FIRST, number: int = 1, year: int = YEAR) -> EditionOpened:
    reason = "" if number == 1 else "ยุบรวมเทศบาล"
    return EditionOpened(edition_id=edition, fiscal_year=year, number=number, reason=reason)


def listed(*agencies: Agency, edition: EditionId = FIRST, year: int = YEAR) -> AgenciesListed:
    return AgenciesListed(edition_id=edition, fiscal_year=year, agencies=agencies, source=FILE)


def carried(*agencies: Agency, year: int = YEAR + 1) -> AgenciesCarriedOver:
    return AgenciesCarriedOver(
        edition_id=SECOND,
        fiscal_year=year,
        from_edition_id=FIRST,
        agencies=agencies,
        in_all=len(agencies),
    )


def contacts_listed(*contacts: tuple[Agency, int]) -> ContactsListed:
    return ContactsListed(
        edition_id=FIRST,
        fiscal_year=YEAR,
        contacts=tuple(
            ListedContact(agency_id=of.agency_id, contact=somebody(number), phone=None, email=None)
            for of, number in contacts
        ),
        source=FILE,
    )


def edition_sealed(agencies: int, edition: EditionId = FIRST) -> EditionSealed:
    return EditionSealed(
        edition_id=edition,
        fiscal_year=YEAR,
        number=1,
        agencies=agencies,
        by_sector=(SectorCount(sector=Sector.PROVINCIAL, agencies=agencies),),
        fingerprint="c" * 64,
    )


def renamed(before: Agency, name: str) -> AgencyRenamed:
    return AgencyRenamed(
        agency_id=before.agency_id,
        old_name=before.name,
        name=name,
        effective=DAY,
        reason="ประกาศกระทรวง",
    )


def merged(one: Agency, into: Agency) -> AgencyMerged:
    return AgencyMerged(
        agency_id=one.agency_id,
        name=one.name,
        into=into.agency_id,
        into_name=into.name,
        effective=DAY,
        reason="รวมกัน",
    )


def split(one: Agency, *parts: Agency, continues: bool = False) -> AgencySplit:
    return AgencySplit(
        agency_id=one.agency_id,
        name=one.name,
        parts=parts,
        continues=continues,
        effective=DAY,
        reason="แยกพื้นที่",
    )


def contact(of: Agency, number: int) -> ContactNamed:
    return ContactNamed(
        agency_id=of.agency_id,
        contact=somebody(number, "นักวิชาการวัฒนธรรม"),
        phone=sealed(number, PersonalField.PHONE),
        email=sealed(number, PersonalField.EMAIL),
    )


def corrected(agency: Agency) -> AgencyEntryCorrected:
    return AgencyEntryCorrected(edition_id=FIRST, fiscal_year=YEAR, agency=agency, reason="พิมพ์ผิด")


def struck_off(one: Agency) -> AgencyStruckOff:
    return AgencyStruckOff(edition_id=FIRST, fiscal_year=YEAR, agency_id=one.agency_id, reason="ซ้ำ")


def closed(one: Agency) -> AgencyClosed:
    return AgencyClosed(agency_id=one.agency_id, name=one.name, effective=DAY, reason="ยุบเลิก")


def order(number: str = "12/2570", order_id: UUID = ORDER) -> AppointmentOrder:
    return AppointmentOrder(
        order_id=order_id,
        number=number,
        dated=DAY,
        issued_by="จังหวัดเพชรบูรณ์",
        signed_by="ผู้ว่าราชการจังหวัดเพชรบูรณ์",
        subject="แต่งตั้งคณะทำงาน",
        effective=DAY,
        until=date(2028, 9, 30),
    )


def member(number: int, role: MemberRole = MemberRole.MEMBER) -> Member:
    return Member(person=somebody(number, f"ตำแหน่งที่ {number}"), role=role, by_office=True)


def appointed(
    *members: Member,
    by: AppointmentOrder | None = None,
    kind: BodyKind = BodyKind.SELECTION_WORKING_GROUP,
    replaces_all: bool = True,
) -> MembersAppointed:
    return MembersAppointed(
        body_id=GROUP,
        kind=kind,
        body_name="คณะทำงานคัดเลือก",
        fiscal_year=YEAR,
        order=by or order(),
        members=members,
        replaces_all=replaces_all,
    )


def established(body: BodyId = GROUP) -> BodyEstablished:
    kind = BodyKind.SELECTION_WORKING_GROUP
    return BodyEstablished(body_id=body, kind=kind, name="คณะทำงานคัดเลือก")


def unit(number: int, name: str, parent: int | None = None) -> UnitRegistered:
    return UnitRegistered(
        unit_id=unit_id(number),
        kind=UnitKind.ORGANISATION,
        name=name,
        district="6701",
        parent=unit_id(parent) if parent else None,
    )


def unit_id(number: int) -> UnitId:
    return UnitId(UUID(int=3000 + number))


def reserved(first: int, last: int, series: Series = Series.CIRCULAR) -> LetterNumbersReserved:
    return LetterNumbersReserved(
        reservation_id=ReservationId(UUID(int=4000 + first)),
        office="พช 0031",
        year=2569,
        series=series,
        first=first,
        last=last,
        subject="ขอเชิญประชุมหน่วยงานทุกภาคส่วน",
        dated=DAY,
    )


def voided(number: int) -> LetterNumberVoided:
    return LetterNumberVoided(
        office="พช 0031", year=2569, series=Series.CIRCULAR, number=number, reason="ออกเลขซ้ำ"
    )


def kit(edition: int = 1, topics: Sequence[Topic] = tuple(Topic)) -> KitPublished:
    document = KitDocument(title="แผนแม่บท", link="https://example.go.th/plan.pdf")
    return KitPublished(
        fiscal_year=YEAR,
        edition=edition,
        topics=tuple(KitTopic(topic=one, summary="สรุป", documents=(document,)) for one in topics),
        what_changed="ปรับปรุงเนื้อหา" if edition > 1 else "",
    )


def scheduled(
    meeting: MeetingId = ASSEMBLY,
    kind: MeetingKind = MeetingKind.ASSEMBLY,
    body: BodyId | None = None,
    number: str = "1/2569",
) -> MeetingScheduled:
    return MeetingScheduled(
        meeting_id=meeting,
        kind=kind,
        fiscal_year=YEAR,
        number=number,
        title="ประชุมหน่วยงานทุกภาคส่วน" if body is None else "ประชุมคณะทำงาน",
        starts_at=NOON,
        place="ศาลากลางจังหวัด",
        quorum_rule=TWENTY_PERCENT,
        body_id=body,
        body_name="" if body is None else "คณะทำงานคัดเลือก",
    )


def agenda(
    *steps: str, meeting: MeetingId = ASSEMBLY, kind: MeetingKind = MeetingKind.ASSEMBLY
) -> AgendaPublished:
    return AgendaPublished(
        meeting_id=meeting,
        kind=kind,
        fiscal_year=YEAR,
        edition=1,
        form=AgendaForm.FIVE_ITEMS,
        items=tuple(
            AgendaItem(
                item_id=AgendaItemId(UUID(int=90 + place)),
                number=f"4.{place + 1}",
                heading=AgendaHeading.FOR_CONSIDERATION,
                title=f"เรื่องที่ {place + 1}",
                steps=(step,),
                minutes=45,
            )
            for place, step in enumerate(steps)
        ),
    )


def invited(*agencies: Agency, meeting: MeetingId = ASSEMBLY) -> AgenciesInvited:
    return AgenciesInvited(
        meeting_id=meeting,
        fiscal_year=YEAR,
        edition_id=FIRST,
        edition_fingerprint="c" * 64,
        agencies_in_directory=len(agencies),
        invitations=tuple(
            Invitation(
                agency_id=one.agency_id,
                agency_name=one.name,
                sector=one.sector,
                letter_number=f"พช 0031/ว {100 + place}",
            )
            for place, one in enumerate(agencies, start=1)
        ),
    )


def members_invited(*members: Member, meeting: MeetingId = BOARD_MEETING) -> MembersInvited:
    return MembersInvited(
        meeting_id=meeting,
        fiscal_year=YEAR,
        body_id=GROUP,
        members_in_body=len(members),
        invitations=tuple(
            InvitedMember(person=one.person, role=one.role, letter_number=f"พช 0031/{place}")
            for place, one in enumerate(members, start=200)
        ),
    )


def dispatched(
    *agencies: Agency, attempt: int = 1, outstanding: int = 0, channel: Channel = Channel.EMAIL
) -> InvitationsDispatched:
    return InvitationsDispatched(
        meeting_id=ASSEMBLY,
        fiscal_year=YEAR,
        channel=channel,
        dispatches=tuple(
            Dispatch(invitee=InviteeId(one.agency_id), attempt=attempt, reference="คิวที่ 1")
            for one in agencies
        ),
        outstanding=outstanding,
    )


def bounced(one: Agency, attempt: int = 1, *, final: bool = False) -> InvitationBounced:
    return InvitationBounced(
        meeting_id=ASSEMBLY,
        invitee=InviteeId(one.agency_id),
        channel=Channel.EMAIL,
        attempt=attempt,
        reason="451 try later",
        final=final,
    )


def sent(one: Agency, attempt: int = 1) -> InvitationSent:
    invitee = InviteeId(one.agency_id)
    return InvitationSent(
        meeting_id=ASSEMBLY, invitee=invitee, attempt=attempt, message_id="<1@khunatham>"
    )


def delivered(one: Agency, attempt: int = 1) -> InvitationDelivered:
    return InvitationDelivered(
        meeting_id=ASSEMBLY,
        invitee=InviteeId(one.agency_id),
        channel=Channel.HAND,
        attempt=attempt,
        received_by="งานสารบรรณ",
    )


def replied(
    one: Agency, *people: int, answer: Answer = Answer.SENDS_REPRESENTATIVE
) -> ReplyRecorded:
    return ReplyRecorded(
        meeting_id=ASSEMBLY,
        invitee=InviteeId(one.agency_id),
        answer=answer,
        representatives=tuple(somebody(number) for number in people),
        authority=AuthorityLetter(number="ศธ 1/2569", dated=DAY),
        note="",
    )


def came(one: Agency, *people: int, persons: int | None = None) -> AgencyCheckedIn:
    return AgencyCheckedIn(
        meeting_id=ASSEMBLY,
        agency_id=one.agency_id,
        persons=len(people) if persons is None else persons,
        method=CheckInMethod.QR,
        people=tuple(somebody(number) for number in people),
    )


def keyed_in(*lines: tuple[Agency, tuple[int, ...]]) -> AttendanceListKeyedIn:
    return AttendanceListKeyedIn(
        meeting_id=ASSEMBLY,
        check_ins=tuple(
            CheckIn(
                agency_id=one.agency_id,
                persons=len(people),
                people=tuple(somebody(number) for number in people),
            )
            for one, people in lines
        ),
    )


def left(one: Agency) -> CheckInUndone:
    return CheckInUndone(meeting_id=ASSEMBLY, agency_id=one.agency_id, reason="ลงทะเบียนผิด")


def member_came(number: int, substitute: int | None = None) -> MemberCheckedIn:
    return MemberCheckedIn(
        meeting_id=BOARD_MEETING,
        person_id=person_id(number),
        method=CheckInMethod.DESK,
        substitute=None if substitute is None else somebody(substitute, "ผู้แทน"),
    )


def body_renamed(body: BodyId, name: str) -> BodyRenamed:
    return BodyRenamed(
        body_id=body,
        old_name=established(body).name,
        name=name,
        effective=DAY,
        order_number="9/2569",
        reason="ตามคำสั่งจังหวัด",
    )


def members_keyed_in(*came: MemberCheckedIn) -> MembersKeyedIn:
    lines = [MemberOnList(person_id=one.person_id, substitute=one.substitute) for one in came]
    return MembersKeyedIn(meeting_id=BOARD_MEETING, check_ins=tuple(lines))


def member_left(number: int) -> MemberCheckInUndone:
    return MemberCheckInUndone(
        meeting_id=BOARD_MEETING, person_id=person_id(number), reason="ลงทะเบียนผิด"
    )


def presides(number: int, in_place_of: str = "") -> PresiderNamed:
    presider = somebody(number, "รองผู้ว่าราชการจังหวัด")
    return PresiderNamed(meeting_id=ASSEMBLY, presider=presider, in_place_of=in_place_of)


def held(*steps: str, kit_edition: int | None = None) -> AgendaItemHeld:
    return AgendaItemHeld(
        meeting_id=ASSEMBLY,
        kind=MeetingKind.ASSEMBLY,
        fiscal_year=YEAR,
        item_id=BRIEFING,
        number="4.1",
        steps=steps,
        summary="ชี้แจงแล้ว",
        kit_edition=kit_edition,
    )


def adopted(  # noqa: PLR0913 - one keyword a field
    number: int = 1,
    *steps: str,
    kind: MeetingKind = MeetingKind.ASSEMBLY,
    text: str = "เห็นชอบร่างประกาศเจตนารมณ์",
    meeting: MeetingId = ASSEMBLY,
    year: int | None = YEAR,
    vote: Vote = SHOW_OF_HANDS,
) -> ResolutionAdopted:
    return ResolutionAdopted(
        meeting_id=meeting,
        kind=kind,
        fiscal_year=year,
        resolution_id=ResolutionId(UUID(int=600 + number)),
        number=number,
        text=text,
        certificate=PROOF,
        item_id=BRAINSTORM,
        steps=steps,
        concerns=(),
        vote=vote,
    )


def rejected(number: int = 9, text: str = "ไม่เห็นชอบให้เลื่อนการประชุม") -> ResolutionRejected:
    return ResolutionRejected(
        meeting_id=ASSEMBLY,
        kind=MeetingKind.ASSEMBLY,
        fiscal_year=YEAR,
        resolution_id=ResolutionId(UUID(int=600 + number)),
        text=text,
        certificate=PROOF,
        item_id=None,
        steps=(),
        concerns=(),
        vote=SHOW_OF_HANDS,
    )


def board_opened(kind: BoardKind = BoardKind.PROBLEMS, board: BoardId = PROBLEMS) -> BoardOpened:
    return BoardOpened(
        board_id=board, meeting_id=ASSEMBLY, fiscal_year=YEAR, kind=kind, title="ปัญหาที่อยากแก้"
    )


def board_closed(
    kind: BoardKind = BoardKind.PROBLEMS,
    board: BoardId = PROBLEMS,
    ideas: int = 2,
    dimensions: Sequence[Dimension] = (),
) -> BoardClosed:
    first = RankedGroup(rank=1, group_id=None, title="หนี้สิน", idea_ids=(idea_id(1),), support=2)
    return BoardClosed(
        board_id=board,
        meeting_id=ASSEMBLY,
        fiscal_year=YEAR,
        kind=kind,
        ideas=ideas,
        dimensions=tuple(dimensions),
        ranking=(first,),
    )


def idea_id(number: int) -> IdeaId:
    return IdeaId(UUID(int=7000 + number))


def idea(number: int, text: str, by: Agency | None = None) -> IdeaAdded:
    return IdeaAdded(
        board_id=PROBLEMS,
        idea_id=idea_id(number),
        fiscal_year=YEAR,
        kind=BoardKind.PROBLEMS,
        text=text,
        dimension=Dimension.SUFFICIENCY,
        agency_id=by.agency_id if by else None,
    )


def reworded(number: int, text: str) -> IdeaReworded:
    return IdeaReworded(
        board_id=PROBLEMS, idea_id=idea_id(number), text=text, dimension=Dimension.CULTURE
    )


def withdrawn(number: int) -> IdeaWithdrawn:
    return IdeaWithdrawn(board_id=PROBLEMS, idea_id=idea_id(number), reason="ซ้ำกับข้ออื่น")


def supported(number: int, by: Agency) -> IdeaSupported:
    return IdeaSupported(board_id=PROBLEMS, idea_id=idea_id(number), agency_id=by.agency_id)


def unsupported(number: int, by: Agency) -> IdeaSupportWithdrawn:
    return IdeaSupportWithdrawn(board_id=PROBLEMS, idea_id=idea_id(number), agency_id=by.agency_id)


def grouped(group: int, title: str, *ideas: int) -> IdeasGrouped:
    return IdeasGrouped(
        board_id=PROBLEMS,
        group_id=GroupId(UUID(int=8000 + group)),
        title=title,
        idea_ids=tuple(idea_id(one) for one in ideas),
    )


def section(text: str) -> MinutesSection:
    return MinutesSection(
        item_id=BRIEFING, number="1", title="ประธานแจ้ง", matter=text, discussion="", resolution=""
    )


def drafted() -> MinutesDrafted:
    return MinutesDrafted(
        meeting_id=ASSEMBLY,
        kind=MeetingKind.ASSEMBLY,
        fiscal_year=YEAR,
        meeting_number="1/2569",
        sections=(section("ร่าง"),),
        sha256="a" * 64,
    )


def revised(revision: int, text: str = "แก้แล้ว") -> MinutesRevised:
    return MinutesRevised(
        meeting_id=ASSEMBLY,
        revision=revision,
        sections=(section(text),),
        sha256="b" * 64,
        note="แก้คำผิด",
    )


confirmed = MinutesConfirmed(
    meeting_id=ASSEMBLY,
    fiscal_year=YEAR,
    revision=2,
    sha256="b" * 64,
    confirmed_in=BOARD_MEETING,
    confirmed_in_number="2/2569",
)
erratum = MinutesCorrected(
    meeting_id=ASSEMBLY,
    erratum=1,
    section="1",
    printed="รงเรียน",
    should_read="โรงเรียน",
    reason="พิมพ์ผิด",
)
moved = MeetingRescheduled(
    meeting_id=BOARD_MEETING,
    starts_at=NOON + timedelta(days=7),
    place="หอประชุม",
    reason="ติดราชการด่วน",
)
called_off = MeetingCancelled(
    meeting_id=CALLED_OFF, kind=MeetingKind.ASSEMBLY, fiscal_year=YEAR, reason="น้ำท่วม"
)
meeting_closed = MeetingClosed(
    meeting_id=ASSEMBLY,
    kind=MeetingKind.ASSEMBLY,
    fiscal_year=YEAR,
    resolutions=1,
    certificate=PROOF,
)

DIRECTORY_YEAR: Sequence[Event] = (
    opened(),
    listed(CULTURE, TEMPLE, SCHOOL, TOWN, CLUB, MISTAKE),
    contacts_listed((TEMPLE, 3), (SCHOOL, 4)),
    corrected(CULTURE.model_copy(update={"office_phone": "056-700001"})),
    struck_off(MISTAKE),
    edition_sealed(5),
    contact(CULTURE, 1),
    contact(TEMPLE, 2),
    ContactRemoved(agency_id=TEMPLE.agency_id, person_id=person_id(2), reason="ย้าย"),
    renamed(SCHOOL, "โรงเรียนบ้านไร่วิทยา"),
    merged(CLUB, TEMPLE),
    split(TOWN, NORTH, SOUTH),
    closed(SOUTH),
    opened(SECOND, year=YEAR + 1),
    carried(CULTURE, TEMPLE, SCHOOL.model_copy(update={"name": "โรงเรียนบ้านไร่วิทยา"}), NORTH),
    established(),
    appointed(member(11, MemberRole.CHAIR), member(12)),
    appointed(member(13, MemberRole.SECRETARY), replaces_all=False),
    MembershipEnded(body_id=GROUP, person_id=person_id(12), ended=DAY, reason="ลาออก"),
    established(OLD_GROUP),
    body_renamed(OLD_GROUP, "คณะทำงานชุดเดิม"),
    BodyDissolved(body_id=OLD_GROUP, dissolved=DAY, reason="หมดภารกิจ"),
    unit(1, "เครือข่ายวัด"),
    unit(2, "ชุมชนหลังวัด", parent=1),
    unit(3, "ชุมชนริมน้ำ"),
    UnitMoved(unit_id=unit_id(3), parent=unit_id(1), effective=DAY, reason="เข้าเครือข่าย"),
    UnitRenamed(
        unit_id=unit_id(2), old_name="ชุมชนหลังวัด", name="ชุมชนวัดเหนือ", effective=DAY, reason="ประชาคม"
    ),
    UnitClosed(unit_id=unit_id(3), effective=DAY, reason="ย้ายออก"),
    reserved(101, 104),
    reserved(7, 7, Series.ORDINARY),
    voided(103),
)
MEETINGS_YEAR: Sequence[Event] = (
    kit(),
    kit(2),
    scheduled(),
    agenda("2.1.3", "2.1.4", "2.1.5", "2.1.6"),
    invited(CULTURE, TEMPLE, SCHOOL, TOWN),
    dispatched(CULTURE, TEMPLE, outstanding=2),
    sent(CULTURE),
    bounced(TEMPLE),
    dispatched(TEMPLE, attempt=2, outstanding=2),
    bounced(TEMPLE, 2, final=True),
    dispatched(SCHOOL, TOWN, channel=Channel.HAND),
    delivered(SCHOOL),
    replied(SCHOOL, 21),
    MeetingOpened(meeting_id=ASSEMBLY),
    presides(31, "ผู้ว่าราชการจังหวัด"),
    came(CULTURE, 21, 22),
    keyed_in((TEMPLE, (21,)), (SCHOOL, (21,))),
    came(TOWN, persons=2),
    left(TOWN),
    QuorumLost(meeting_id=ASSEMBLY, certificate=NO_QUORUM),
    QuorumReached(meeting_id=ASSEMBLY, certificate=PROOF),
    held("2.1.3", kit_edition=2),
    board_opened(),
    idea(1, "หนี้ครัวเรือน", CULTURE),
    idea(2, "ขยะในชุมชน"),
    idea(3, "หนี้ครัวเรือน (ซ้ำ)"),
    reworded(2, "ขยะและน้ำเสียในชุมชน"),
    supported(1, TEMPLE),
    supported(1, SCHOOL),
    supported(2, TEMPLE),
    unsupported(2, TEMPLE),
    grouped(1, "เศรษฐกิจ", 1, 3),
    withdrawn(3),
    board_closed(),
    adopted(1, "2.1.5", vote=RECORDED),
    rejected(),
    meeting_closed,
    drafted(),
    revised(2),
    confirmed,
    erratum,
    scheduled(BOARD_MEETING, MeetingKind.SELECTION_WORKING_GROUP, GROUP, "1/2569"),
    moved,
    members_invited(member(11, MemberRole.CHAIR), member(12), member(13, MemberRole.ADVISER)),
    members_keyed_in(member_came(11)),
    member_came(12, substitute=21),
    member_left(12),
    adopted(
        2,
        "2.9.1",
        kind=MeetingKind.SELECTION_WORKING_GROUP,
        meeting=BOARD_MEETING,
        text="เห็นชอบเกณฑ์",
    ),
    scheduled(CALLED_OFF, number="3/2569"),
    called_off,
    *referral_examples.EXAMPLES,
    *calendar_address_examples.EXAMPLES,
)
