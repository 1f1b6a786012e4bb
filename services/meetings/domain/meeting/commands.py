"""What one may ask of a meeting. What is known elsewhere travels in the command."""

from collections.abc import Mapping
from datetime import date

from pydantic import AwareDatetime

from services.meetings.domain.values import (
    FirstLetter,
    ItemTitle,
    KitEdition,
    LetterPrefix,
    Persons,
    Place,
    PlannedMinutes,
    Position,
    Presenter,
    Reason,
    ResolutionText,
    Steps,
    Summary,
    Title,
)
from shared.contracts.agenda import AgendaForm, AgendaHeading, AgendaItemId
from shared.contracts.bodies import BodyId, BodyKind, MemberRole
from shared.contracts.directory import AgencyId, EditionId, Sector
from shared.contracts.invitations import InviteeId
from shared.contracts.letters import ReservationId
from shared.contracts.meeting_values import MemberOnList
from shared.contracts.meetings import (
    CheckIn,
    CheckInMethod,
    Concern,
    MeetingId,
    MeetingKind,
    ResolutionId,
)
from shared.contracts.people import NamedPerson, PersonId
from shared.contracts.quorum import QuorumRule
from shared.contracts.voting import Vote
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Command, LookedUp, Message


class ConvenedBody(Message):
    """A body as the directory knows it; `dissolved` is the day from which it is no more."""

    body_id: BodyId
    kind: LookedUp[BodyKind]
    name: LookedUp[str]  # on the day of the meeting
    dissolved: LookedUp[date | None] = None


class SealedAgency(Message):
    """An agency as the sealed edition lists it."""

    agency_id: AgencyId
    name: str
    sector: Sector


class Membership(Message):
    """A member of a body from a day on; `left` is the first day it is one no longer."""

    person: NamedPerson
    role: MemberRole
    by_office: bool
    since: date
    left: date | None = None

    def covers(self, day: date) -> bool:
        return self.since <= day and (self.left is None or day < self.left)


class PlannedItem(Message):
    """An agenda item without its number, which follows from its place."""

    item_id: AgendaItemId
    heading: AgendaHeading
    title: ItemTitle
    steps: Steps = ()
    presenter: Presenter = ""
    minutes: PlannedMinutes = 0


class ScheduleMeeting(Command):
    """Set a meeting's kind, number, time and place (กำหนดการประชุม)."""

    meeting_id: MeetingId
    kind: MeetingKind
    fiscal_year: FiscalYear
    number: str
    title: Title
    starts_at: AwareDatetime
    place: Place
    quorum_rule: LookedUp[QuorumRule]
    body: ConvenedBody | None = None  # None: the assembly


class RescheduleMeeting(Command):
    """Move a meeting to another time or place and say why (เลื่อนหรือย้ายการประชุม)."""

    meeting_id: MeetingId
    starts_at: AwareDatetime
    place: Place
    reason: Reason


class CancelMeeting(Command):
    """Call a meeting off and say why (งดการประชุม)."""

    meeting_id: MeetingId
    reason: Reason


class PublishAgenda(Command):
    """Publish the agenda, or its next edition (เผยแพร่ระเบียบวาระ)."""

    meeting_id: MeetingId
    form: AgendaForm
    items: tuple[PlannedItem, ...]
    steps_by_kind: LookedUp[Mapping[MeetingKind, tuple[str, ...]]]  # which each kind may deal with


class InviteAgencies(Command):
    """Send a numbered letter to every agency of the sealed edition (เชิญหน่วยงานทั้งทำเนียบ)."""

    meeting_id: MeetingId
    edition_id: EditionId
    edition_fiscal_year: LookedUp[FiscalYear]
    edition_fingerprint: LookedUp[str]
    agencies: LookedUp[tuple[SealedAgency, ...]]
    letter_prefix: LetterPrefix
    first_letter: FirstLetter
    last_letter: int | None = None  # of the reservation; None: as many as are needed
    reservation_id: ReservationId | None = None


class InviteMembers(Command):
    """Send a numbered letter to every member of the body on the day (เชิญกรรมการทั้งองค์คณะ)."""

    meeting_id: MeetingId
    body_id: BodyId
    memberships: LookedUp[tuple[Membership, ...]]
    letter_prefix: LetterPrefix
    first_letter: FirstLetter
    last_letter: int | None = None  # of the reservation; None: as many as are needed
    reservation_id: ReservationId | None = None


class OpenMeeting(Command):
    """Start the sitting (เปิดประชุม)."""

    meeting_id: MeetingId


class NamePresider(Command):
    """Name who presides, and in whose place (ระบุผู้ทำหน้าที่ประธานในที่ประชุม)."""

    meeting_id: MeetingId
    presider: NamedPerson
    in_place_of: Position = ""  # the position of the chair who is away


class CheckInAgency(Command):
    """Record that an agency is present, with how many persons (ลงทะเบียนเข้าประชุม)."""

    meeting_id: MeetingId
    agency_id: AgencyId
    persons: Persons
    method: CheckInMethod
    people: tuple[NamedPerson, ...] = ()


class CheckInByCode(Command):
    """Check in with the code of the invitation (ลงทะเบียนด้วยรหัสหรือคิวอาร์โค้ด)."""

    meeting_id: MeetingId
    invitee: InviteeId
    persons: Persons
    people: tuple[NamedPerson, ...] = ()


class KeyInAttendanceList(Command):
    """Record a list that was signed on paper (บันทึกบัญชีลงชื่อกระดาษ)."""

    meeting_id: MeetingId
    check_ins: tuple[CheckIn, ...]


class UndoCheckIn(Command):
    """Take a check-in back and say why (ยกเลิกการลงทะเบียน)."""

    meeting_id: MeetingId
    agency_id: AgencyId
    reason: Reason


class CheckInMember(Command):
    """Record that a member is present, or somebody in that place (ลงทะเบียนกรรมการ)."""

    meeting_id: MeetingId
    person_id: PersonId
    method: CheckInMethod
    substitute: NamedPerson | None = None


class KeyInMembers(Command):
    """Record the list that the members signed on paper (บันทึกบัญชีลงชื่อกระดาษของกรรมการ)."""

    meeting_id: MeetingId
    check_ins: tuple[MemberOnList, ...]


class UndoMemberCheckIn(Command):
    """Take a member's check-in back and say why (ยกเลิกการลงทะเบียนของกรรมการ)."""

    meeting_id: MeetingId
    person_id: PersonId
    reason: Reason


class HoldAgendaItem(Command):
    """Record that an item was dealt with (ดำเนินระเบียบวาระแล้ว)."""

    meeting_id: MeetingId
    item_id: AgendaItemId
    summary: Summary
    kit_edition: KitEdition | None = None  # of the information kit that a briefing used


class AdoptResolution(Command):
    """Record what was put to the meeting and how it voted, with the quorum then (ลงมติ)."""

    meeting_id: MeetingId
    resolution_id: ResolutionId
    text: ResolutionText
    vote: Vote
    item_id: AgendaItemId | None = None
    concerns: tuple[Concern, ...] = ()


class CloseMeeting(Command):
    """End the meeting: nothing changes in it any more (ปิดประชุม)."""

    meeting_id: MeetingId


PaperStep = (
    ScheduleMeeting
    | PublishAgenda
    | InviteAgencies
    | InviteMembers
    | OpenMeeting
    | NamePresider
    | KeyInAttendanceList
    | CheckInMember
    | KeyInMembers
    | HoldAgendaItem
    | AdoptResolution
    | CloseMeeting
)


class RecordHeldMeeting(Command):
    """Record a meeting that was held on paper, all of it at once (บันทึกการประชุมที่จัดไปแล้ว)."""

    meeting_id: MeetingId
    steps: tuple[PaperStep, ...]


MeetingCommand = (
    PaperStep
    | RescheduleMeeting
    | CancelMeeting
    | CheckInAgency
    | CheckInByCode
    | UndoCheckIn
    | UndoMemberCheckIn
    | RecordHeldMeeting
)
