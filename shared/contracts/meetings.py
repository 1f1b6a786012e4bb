"""What has happened in a meeting (การประชุม), steps 2.1 and its parts, and what the events hold.

Never edit a shape that has been stored: a new shape is a new `version` with an upcaster,
a new meaning is a new `type`.
"""

from typing import Annotated, Literal, NewType
from uuid import UUID

from pydantic import AwareDatetime, Field

from shared.contracts.agenda import AgendaForm, AgendaItem, AgendaItemId
from shared.contracts.bodies import BodyId
from shared.contracts.directory import AgencyId, EditionId
from shared.contracts.letters import ReservationId
from shared.contracts.meeting_values import (
    CheckIn,
    CheckInMethod,
    Concern,
    Invitation,
    InvitedMember,
    MeetingKind,
    MemberOnList,
)
from shared.contracts.people import NamedPerson, PersonId
from shared.contracts.quorum import QuorumCertificate, QuorumRule
from shared.contracts.voting import Vote
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Event

# Handed on beside what is defined here.
__all__ = ["CheckIn", "CheckInMethod", "Concern", "Invitation", "InvitedMember", "MeetingKind"]

MeetingId = NewType("MeetingId", UUID)
ResolutionId = NewType("ResolutionId", UUID)


class MeetingScheduled(Event):
    """กำหนดการประชุม"""

    type: Literal["meetings.meeting_scheduled"] = "meetings.meeting_scheduled"
    version: Literal[2] = 2
    meeting_id: MeetingId
    kind: MeetingKind
    fiscal_year: FiscalYear
    number: str  # "<n>/<calendar year, Buddhist era>"
    title: str
    starts_at: AwareDatetime
    place: str
    quorum_rule: QuorumRule
    body_id: BodyId | None  # None: the assembly, which is of no body
    body_name: str


class MeetingRescheduled(Event):
    """เลื่อนหรือย้ายการประชุม"""

    type: Literal["meetings.meeting_rescheduled"] = "meetings.meeting_rescheduled"
    version: Literal[1] = 1
    meeting_id: MeetingId
    starts_at: AwareDatetime
    place: str
    reason: str


class MeetingCancelled(Event):
    """งดการประชุม"""

    type: Literal["meetings.meeting_cancelled"] = "meetings.meeting_cancelled"
    version: Literal[2] = 2
    meeting_id: MeetingId
    kind: MeetingKind | None  # None: of the first shape, which did not say
    fiscal_year: FiscalYear | None  # None: likewise
    reason: str


class AgendaPublished(Event):
    """เผยแพร่ระเบียบวาระ; a later edition stands in for the earlier (2.1.2)."""

    type: Literal["meetings.agenda_published"] = "meetings.agenda_published"
    version: Literal[1] = 1
    meeting_id: MeetingId
    kind: MeetingKind
    fiscal_year: FiscalYear
    edition: int
    form: AgendaForm
    items: tuple[AgendaItem, ...]


class AgenciesInvited(Event):
    """ส่งหนังสือเชิญทุกหน่วยงานในทำเนียบ: the denominator is frozen here (2.1.1)."""

    type: Literal["meetings.agencies_invited"] = "meetings.agencies_invited"
    version: Literal[2] = 2
    meeting_id: MeetingId
    fiscal_year: FiscalYear
    edition_id: EditionId
    edition_fingerprint: str
    agencies_in_directory: int
    invitations: tuple[Invitation, ...]
    reservation_id: ReservationId | None = None  # of the letter register; None: numbered by hand


class MembersInvited(Event):
    """เชิญกรรมการทั้งองค์คณะ: the denominator is frozen here."""

    type: Literal["meetings.members_invited"] = "meetings.members_invited"
    version: Literal[1] = 1
    meeting_id: MeetingId
    fiscal_year: FiscalYear
    body_id: BodyId
    members_in_body: int  # those who count: all but advisers
    invitations: tuple[InvitedMember, ...]
    reservation_id: ReservationId | None = None  # of the letter register; None: numbered by hand


class MeetingOpened(Event):
    """เปิดประชุม"""

    type: Literal["meetings.meeting_opened"] = "meetings.meeting_opened"
    version: Literal[1] = 1
    meeting_id: MeetingId


class PresiderNamed(Event):
    """ระบุผู้ทำหน้าที่ประธานในที่ประชุม: who actually presides, and in whose place."""

    type: Literal["meetings.presider_named"] = "meetings.presider_named"
    version: Literal[1] = 1
    meeting_id: MeetingId
    presider: NamedPerson
    in_place_of: str  # the position of the chair who is away; empty: the chair presides


class AgencyCheckedIn(Event):
    """หน่วยงานลงทะเบียนเข้าประชุม"""

    type: Literal["meetings.agency_checked_in"] = "meetings.agency_checked_in"
    version: Literal[2] = 2
    meeting_id: MeetingId
    agency_id: AgencyId
    persons: int
    method: CheckInMethod
    people: tuple[NamedPerson, ...]  # those of the persons who gave their names


class AttendanceListKeyedIn(Event):
    """บันทึกบัญชีลงชื่อกระดาษ: many agencies at once, of a list that was signed on paper."""

    type: Literal["meetings.attendance_list_keyed_in"] = "meetings.attendance_list_keyed_in"
    version: Literal[1] = 1
    meeting_id: MeetingId
    check_ins: tuple[CheckIn, ...]


class MemberCheckedIn(Event):
    """กรรมการลงทะเบียนเข้าประชุม, or somebody in the member's place."""

    type: Literal["meetings.member_checked_in"] = "meetings.member_checked_in"
    version: Literal[1] = 1
    meeting_id: MeetingId
    person_id: PersonId
    method: CheckInMethod
    substitute: NamedPerson | None  # ผู้แทน; of a member by office


class MembersKeyedIn(Event):
    """บันทึกบัญชีลงชื่อกระดาษของกรรมการ: many members at once, recorded later."""

    type: Literal["meetings.members_keyed_in"] = "meetings.members_keyed_in"
    version: Literal[1] = 1
    meeting_id: MeetingId
    check_ins: tuple[MemberOnList, ...]


class MemberCheckInUndone(Event):
    """ยกเลิกการลงทะเบียนของกรรมการ"""

    type: Literal["meetings.member_check_in_undone"] = "meetings.member_check_in_undone"
    version: Literal[1] = 1
    meeting_id: MeetingId
    person_id: PersonId
    reason: str


class AgendaItemHeld(Event):
    """ดำเนินระเบียบวาระแล้ว; a briefing names the information kit it used (2.1.3)."""

    type: Literal["meetings.agenda_item_held"] = "meetings.agenda_item_held"
    version: Literal[1] = 1
    meeting_id: MeetingId
    kind: MeetingKind
    fiscal_year: FiscalYear
    item_id: AgendaItemId
    number: str
    steps: tuple[str, ...]
    summary: str
    kit_edition: int | None  # of the year's information kit


class CheckInUndone(Event):
    """ยกเลิกการลงทะเบียน: the check-in stays in the record, and so does its undoing."""

    type: Literal["meetings.check_in_undone"] = "meetings.check_in_undone"
    version: Literal[1] = 1
    meeting_id: MeetingId
    agency_id: AgencyId
    reason: str


class QuorumReached(Event):
    """ครบองค์ประชุม"""

    type: Literal["meetings.quorum_reached"] = "meetings.quorum_reached"
    version: Literal[2] = 2
    meeting_id: MeetingId
    certificate: QuorumCertificate


class QuorumLost(Event):
    """ไม่ครบองค์ประชุมแล้ว"""

    type: Literal["meetings.quorum_lost"] = "meetings.quorum_lost"
    version: Literal[2] = 2
    meeting_id: MeetingId
    certificate: QuorumCertificate


class ResolutionAdopted(Event):
    """ที่ประชุมมีมติ, with the quorum of that moment."""

    type: Literal["meetings.resolution_adopted"] = "meetings.resolution_adopted"
    version: Literal[3] = 3
    meeting_id: MeetingId
    kind: MeetingKind
    fiscal_year: FiscalYear | None  # None: of the first shape, which did not say
    resolution_id: ResolutionId
    number: int  # within the meeting
    text: str
    certificate: QuorumCertificate
    item_id: AgendaItemId | None
    steps: tuple[str, ...]  # of the process, as the agenda item names them
    concerns: tuple[Concern, ...]
    vote: Vote


class ResolutionRejected(Event):
    """ที่ประชุมไม่เห็นชอบ: put to the vote and not carried."""

    type: Literal["meetings.resolution_rejected"] = "meetings.resolution_rejected"
    version: Literal[2] = 2
    meeting_id: MeetingId
    kind: MeetingKind
    fiscal_year: FiscalYear
    resolution_id: ResolutionId
    text: str
    certificate: QuorumCertificate
    item_id: AgendaItemId | None
    steps: tuple[str, ...]  # of the process, as the agenda item names them
    concerns: tuple[Concern, ...]
    vote: Vote


class MeetingClosed(Event):
    """ปิดประชุม: nothing changes in it any more."""

    type: Literal["meetings.meeting_closed"] = "meetings.meeting_closed"
    version: Literal[2] = 2
    meeting_id: MeetingId
    kind: MeetingKind
    fiscal_year: FiscalYear
    resolutions: int
    certificate: QuorumCertificate


MeetingEvent = Annotated[
    MeetingScheduled
    | MeetingRescheduled
    | MeetingCancelled
    | AgendaPublished
    | AgenciesInvited
    | MembersInvited
    | MeetingOpened
    | PresiderNamed
    | AgencyCheckedIn
    | AttendanceListKeyedIn
    | CheckInUndone
    | MemberCheckedIn
    | MembersKeyedIn
    | MemberCheckInUndone
    | QuorumReached
    | QuorumLost
    | AgendaItemHeld
    | ResolutionAdopted
    | ResolutionRejected
    | MeetingClosed,
    Field(discriminator="type"),
]
