"""What has happened in a meeting (การประชุม), steps 2.1 and its parts.

Never edit a shape that has been stored: a new shape is a new `version` with an upcaster,
a new meaning is a new `type`.
"""

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal, NewType
from uuid import UUID

from pydantic import AwareDatetime, Field

from shared.contracts.directory import AgencyId, EditionId, Sector
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Event, Value

MeetingId = NewType("MeetingId", UUID)
ResolutionId = NewType("ResolutionId", UUID)


class MeetingKind(StrEnum):
    """ประเภทการประชุม"""

    ASSEMBLY = "assembly"  # ประชุมหน่วยงานในทำเนียบ (2.1)


class CheckInMethod(StrEnum):
    """วิธีลงทะเบียน"""

    QR = "qr"
    DESK = "desk"
    PAPER = "paper"


class Reading(StrEnum):
    """How the 20% rule may be read: distinct agencies present, or persons present."""

    AGENCIES = "agencies"  # จำนวนหน่วยงานที่มา
    PERSONS = "persons"  # จำนวนคนที่มา


class QuorumRule(Value):
    """กฎองค์ประชุม as dated data; the decision names the version it used."""

    rule: str
    version: int
    percent: int  # of the agencies in the frozen directory edition; a part counts as one more
    must_meet: tuple[Reading, ...]  # every reading listed here has to be met
    valid_from: date
    source: str  # "official" with its place, or "assumed"


class QuorumCertificate(Value):
    """ใบรับรององค์ประชุม: the count at one moment, with all it was counted by."""

    rule: str
    rule_version: int
    agencies_in_directory: int  # the frozen denominator
    threshold: int
    agencies_present: int
    persons_present: int
    met_by_agencies: bool
    met_by_persons: bool
    met: bool


class Invitation(Value):
    """หนังสือเชิญถึงหน่วยงานหนึ่งแห่ง"""

    agency_id: AgencyId
    agency_name: str
    sector: Sector
    letter_number: str


class MeetingScheduled(Event):
    """กำหนดการประชุม"""

    type: Literal["meetings.meeting_scheduled"] = "meetings.meeting_scheduled"
    version: Literal[1] = 1
    meeting_id: MeetingId
    kind: MeetingKind
    fiscal_year: FiscalYear
    number: str  # "<n>/<calendar year, Buddhist era>"
    title: str
    starts_at: AwareDatetime
    place: str
    quorum_rule: QuorumRule


class AgenciesInvited(Event):
    """ส่งหนังสือเชิญทุกหน่วยงานในทำเนียบ: the denominator is frozen here (2.1.1)."""

    type: Literal["meetings.agencies_invited"] = "meetings.agencies_invited"
    version: Literal[1] = 1
    meeting_id: MeetingId
    fiscal_year: FiscalYear
    edition_id: EditionId
    edition_fingerprint: str
    agencies_in_directory: int
    invitations: tuple[Invitation, ...]


class MeetingOpened(Event):
    """เปิดประชุม"""

    type: Literal["meetings.meeting_opened"] = "meetings.meeting_opened"
    version: Literal[1] = 1
    meeting_id: MeetingId


class AgencyCheckedIn(Event):
    """หน่วยงานลงทะเบียนเข้าประชุม"""

    type: Literal["meetings.agency_checked_in"] = "meetings.agency_checked_in"
    version: Literal[1] = 1
    meeting_id: MeetingId
    agency_id: AgencyId
    persons: int
    method: CheckInMethod


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
    version: Literal[1] = 1
    meeting_id: MeetingId
    certificate: QuorumCertificate


class QuorumLost(Event):
    """ไม่ครบองค์ประชุมแล้ว"""

    type: Literal["meetings.quorum_lost"] = "meetings.quorum_lost"
    version: Literal[1] = 1
    meeting_id: MeetingId
    certificate: QuorumCertificate


class ResolutionAdopted(Event):
    """ที่ประชุมมีมติ, with the quorum of that moment."""

    type: Literal["meetings.resolution_adopted"] = "meetings.resolution_adopted"
    version: Literal[1] = 1
    meeting_id: MeetingId
    resolution_id: ResolutionId
    number: int  # within the meeting
    text: str
    certificate: QuorumCertificate


class MeetingClosed(Event):
    """ปิดประชุม: nothing changes in it any more."""

    type: Literal["meetings.meeting_closed"] = "meetings.meeting_closed"
    version: Literal[1] = 1
    meeting_id: MeetingId
    kind: MeetingKind
    fiscal_year: FiscalYear
    resolutions: int
    certificate: QuorumCertificate


MeetingEvent = Annotated[
    MeetingScheduled
    | AgenciesInvited
    | MeetingOpened
    | AgencyCheckedIn
    | CheckInUndone
    | QuorumReached
    | QuorumLost
    | ResolutionAdopted
    | MeetingClosed,
    Field(discriminator="type"),
]
