"""Small, fixed examples in the words of a meeting: 130 agencies, 26 of them needed."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from services.meetings.domain.meeting.commands import (
    AdoptResolution,
    CancelMeeting,
    CheckInAgency,
    CloseMeeting,
    HoldAgendaItem,
    InviteAgencies,
    KeyInAttendanceList,
    MeetingCommand,
    NamePresider,
    OpenMeeting,
    PlannedItem,
    PublishAgenda,
    RescheduleMeeting,
    ScheduleMeeting,
    SealedAgency,
    UndoCheckIn,
)
from services.meetings.domain.meeting.decisions import MEETING
from shared.contracts.agenda import AgendaForm, AgendaHeading, AgendaItemId
from shared.contracts.directory import AgencyId, EditionId, Sector
from shared.contracts.meetings import (
    AgenciesInvited,
    AgencyCheckedIn,
    CheckIn,
    CheckInMethod,
    CheckInUndone,
    MeetingEvent,
    MeetingId,
    MeetingKind,
    MeetingScheduled,
    ResolutionAdopted,
    ResolutionId,
)
from shared.contracts.people import NamedPerson, PersonalField, PersonId, Sealed
from shared.contracts.quorum import QuorumCertificate, QuorumRule, Reading
from shared.contracts.voting import Choice, Vote, VoteMethod
from shared.kernel.message import ActorId, Province
from shared.testing.scenario import Scenario

NOON = datetime(2026, 11, 2, 5, 0, tzinfo=UTC)
PHETCHABUN = Province("TH-67")
SECRETARY = ActorId("secretary")
YEAR = 2570
MEETING_ID = MeetingId(UUID(int=1))
EDITION_ID = EditionId(UUID(int=2))
FINGERPRINT = "f" * 64
TWENTY_PERCENT = QuorumRule(
    rule="quorum.assembly",
    version=1,
    percent=20,
    must_meet=(Reading.AGENCIES, Reading.PERSONS),
    valid_from=date(2013, 10, 1),
    source="official",
)

BY_CONSENSUS = Vote(method=VoteMethod.CONSENSUS, in_favour=0, against=0, abstained=0)

STAMPS: Any = {
    "province": PHETCHABUN,
    "issued_by": SECRETARY,
    "issued_at": NOON,
    "idempotency_key": "key-of-the-test",
}
STEPS_BY_KIND = {MeetingKind.ASSEMBLY: ("2.1.3", "2.1.4"), MeetingKind.SUBCOMMITTEE: ("2.5",)}

meeting = Scenario(MEETING)


def agency_id(place: int) -> AgencyId:
    return AgencyId(UUID(int=1000 + place))


def agencies(count: int) -> tuple[SealedAgency, ...]:
    return tuple(
        SealedAgency(agency_id=agency_id(place), name=f"หน่วยงานที่ {place}", sector=Sector.PRIVATE)
        for place in range(count)
    )


def schedule_meeting(
    rule: QuorumRule = TWENTY_PERCENT, title: str = "ประชุมหน่วยงานในทำเนียบ"
) -> ScheduleMeeting:
    return ScheduleMeeting(
        province=PHETCHABUN,
        issued_by=SECRETARY,
        issued_at=NOON,
        idempotency_key="schedule-meeting",
        meeting_id=MEETING_ID,
        kind=MeetingKind.ASSEMBLY,
        fiscal_year=YEAR,
        number="1/2569",
        title=title,
        starts_at=NOON,
        place="ศาลากลางจังหวัด",
        quorum_rule=rule,
    )


def invite_agencies(count: int = 130, edition_fiscal_year: int = YEAR) -> InviteAgencies:
    return InviteAgencies(
        province=PHETCHABUN,
        issued_by=SECRETARY,
        issued_at=NOON,
        idempotency_key="invite-agencies",
        meeting_id=MEETING_ID,
        edition_id=EDITION_ID,
        edition_fiscal_year=edition_fiscal_year,
        edition_fingerprint=FINGERPRINT,
        agencies=agencies(count),
        letter_prefix="พช ๐๐๓๑/ว ",
        first_letter=101,
    )


open_meeting = OpenMeeting(
    province=PHETCHABUN,
    issued_by=SECRETARY,
    issued_at=NOON,
    idempotency_key="open-meeting",
    meeting_id=MEETING_ID,
)
close_meeting = CloseMeeting(
    province=PHETCHABUN,
    issued_by=SECRETARY,
    issued_at=NOON,
    idempotency_key="close-meeting",
    meeting_id=MEETING_ID,
)


def reschedule_meeting(
    starts_at: datetime = NOON + timedelta(days=2), place: str = "หอประชุมอำเภอ"
) -> RescheduleMeeting:
    return RescheduleMeeting(
        **STAMPS,
        meeting_id=MEETING_ID,
        starts_at=starts_at,
        place=place,
        reason="ห้องประชุมเดิมไม่ว่าง",
    )


def cancel_meeting() -> CancelMeeting:
    return CancelMeeting(**STAMPS, meeting_id=MEETING_ID, reason="เกิดอุทกภัยในพื้นที่")


def item_id(number: int) -> AgendaItemId:
    return AgendaItemId(UUID(int=700 + number))


def planned(
    number: int, heading: AgendaHeading = AgendaHeading.FOR_CONSIDERATION, *steps: str
) -> PlannedItem:
    return PlannedItem(
        item_id=item_id(number), heading=heading, title=f"เรื่องที่ {number}", steps=steps
    )


def publish_agenda(*items: PlannedItem, form: AgendaForm = AgendaForm.FIVE_ITEMS) -> PublishAgenda:
    return PublishAgenda(
        **STAMPS, meeting_id=MEETING_ID, form=form, items=items, steps_by_kind=STEPS_BY_KIND
    )


def hold_item(number: int, kit_edition: int | None = None) -> HoldAgendaItem:
    return HoldAgendaItem(
        **STAMPS,
        meeting_id=MEETING_ID,
        item_id=item_id(number),
        summary="ที่ประชุมรับทราบ",
        kit_edition=kit_edition,
    )


def key_in(*lines: CheckIn) -> KeyInAttendanceList:
    return KeyInAttendanceList(**STAMPS, meeting_id=MEETING_ID, check_ins=lines)


def line(place: int, persons: int = 1, *people: NamedPerson) -> CheckIn:
    return CheckIn(agency_id=agency_id(place), persons=persons, people=people)


def person(number: int, position: str = "") -> NamedPerson:
    person_id = PersonId(UUID(int=9000 + number))
    name = Sealed(person_id=person_id, field=PersonalField.NAME, box=f"box-{number}")
    return NamedPerson(person_id=person_id, name=name, position=position)


def name_presider(presider: NamedPerson, in_place_of: str = "") -> NamePresider:
    return NamePresider(**STAMPS, meeting_id=MEETING_ID, presider=presider, in_place_of=in_place_of)


def check_in_named(place: int, *people: NamedPerson, persons: int | None = None) -> CheckInAgency:
    return CheckInAgency(
        **STAMPS,
        meeting_id=MEETING_ID,
        agency_id=agency_id(place),
        persons=persons or len(people),
        method=CheckInMethod.DESK,
        people=people,
    )


def check_in(place: int, persons: int = 1) -> CheckInAgency:
    return CheckInAgency(
        province=PHETCHABUN,
        issued_by=SECRETARY,
        issued_at=NOON,
        idempotency_key="check-in",
        meeting_id=MEETING_ID,
        agency_id=agency_id(place),
        persons=persons,
        method=CheckInMethod.DESK,
    )


def undo_check_in(place: int) -> UndoCheckIn:
    return UndoCheckIn(
        province=PHETCHABUN,
        issued_by=SECRETARY,
        issued_at=NOON,
        idempotency_key="undo-check-in",
        meeting_id=MEETING_ID,
        agency_id=agency_id(place),
        reason="ลงทะเบียนผิดหน่วยงาน",
    )


def adopt_resolution(
    number: int = 1, text: str = "เห็นชอบร่างประกาศเจตนารมณ์", vote: Vote = BY_CONSENSUS
) -> AdoptResolution:
    return AdoptResolution(
        province=PHETCHABUN,
        issued_by=SECRETARY,
        issued_at=NOON,
        idempotency_key="adopt-resolution",
        meeting_id=MEETING_ID,
        resolution_id=ResolutionId(UUID(int=500 + number)),
        text=text,
        vote=vote,
    )


def hands(
    in_favour: int, against: int, abstained: int = 0, casting_vote: Choice | None = None
) -> Vote:
    """A show of hands."""
    return Vote(
        method=VoteMethod.SHOW_OF_HANDS,
        in_favour=in_favour,
        against=against,
        abstained=abstained,
        casting_vote=casting_vote,
    )


def scheduled(rule: QuorumRule = TWENTY_PERCENT) -> MeetingScheduled:
    (event,) = MEETING.decide(schedule_meeting(rule), MEETING.initial)
    assert isinstance(event, MeetingScheduled)
    return event


def after(history: Sequence[MeetingEvent], *commands: MeetingCommand) -> tuple[MeetingEvent, ...]:
    """The history with what these commands add to it."""
    events = tuple(history)
    for command in commands:
        events += tuple(MEETING.decide(command, MEETING.after(events)))
    return events


def invited(count: int = 130, rule: QuorumRule = TWENTY_PERCENT) -> tuple[MeetingEvent, ...]:
    return after((scheduled(rule),), invite_agencies(count))


def in_session(
    count: int = 130, present: int = 0, persons: int = 1, rule: QuorumRule = TWENTY_PERCENT
) -> tuple[MeetingEvent, ...]:
    """A sitting of so many agencies of the edition, the first of them present."""
    arrivals = [check_in(place, persons) for place in range(present)]
    return after(invited(count, rule), open_meeting, *arrivals)


def closed(present: int = 26) -> tuple[MeetingEvent, ...]:
    return after(in_session(present=present), close_meeting)


def checked_in(place: int, persons: int = 1) -> AgencyCheckedIn:
    return AgencyCheckedIn(
        meeting_id=MEETING_ID,
        agency_id=agency_id(place),
        persons=persons,
        method=CheckInMethod.DESK,
        people=(),
    )


def undone(place: int) -> CheckInUndone:
    return CheckInUndone(
        meeting_id=MEETING_ID, agency_id=agency_id(place), reason="ลงทะเบียนผิดหน่วยงาน"
    )


def certificate(
    *,
    present: int,
    persons: int,
    needed: int = 26,
    of: int = 130,
    rule: QuorumRule = TWENTY_PERCENT,
) -> QuorumCertificate:
    """What a hand count says, both readings required."""
    by_agencies, by_persons = of > 0 and present >= needed, of > 0 and persons >= needed
    return QuorumCertificate(
        rule=rule.rule,
        rule_version=rule.version,
        agencies_in_directory=of,
        members_in_body=0,
        threshold=needed,
        agencies_present=present,
        persons_present=persons,
        members_present=0,
        met_by_agencies=by_agencies,
        met_by_persons=by_persons,
        met_by_members=False,
        met=by_agencies and by_persons,
    )


def adopted(number: int, proof: QuorumCertificate) -> ResolutionAdopted:
    command = adopt_resolution(number)
    return ResolutionAdopted(
        meeting_id=MEETING_ID,
        kind=MeetingKind.ASSEMBLY,
        fiscal_year=YEAR,
        resolution_id=command.resolution_id,
        number=number,
        text=command.text,
        certificate=proof,
        item_id=None,
        steps=(),
        concerns=(),
        vote=BY_CONSENSUS,
    )


def letters(events: Sequence[MeetingEvent]) -> list[AgenciesInvited]:
    return [event for event in events if isinstance(event, AgenciesInvited)]
