"""What one may ask of a meeting. What is known elsewhere travels in the command."""

from pydantic import AwareDatetime

from services.meetings.domain.values import (
    LetterPrefix,
    Persons,
    Place,
    Reason,
    ResolutionText,
    Title,
)
from shared.contracts.directory import AgencyId, EditionId, Sector
from shared.contracts.meetings import CheckInMethod, MeetingId, MeetingKind, ResolutionId
from shared.contracts.quorum import QuorumRule
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Command, Message


class SealedAgency(Message):
    """An agency as the sealed edition lists it."""

    agency_id: AgencyId
    name: str
    sector: Sector


class ScheduleMeeting(Command):
    """Set a meeting's kind, number, time and place (กำหนดการประชุม)."""

    meeting_id: MeetingId
    kind: MeetingKind
    fiscal_year: FiscalYear
    number: str
    title: Title
    starts_at: AwareDatetime
    place: Place
    quorum_rule: QuorumRule


class InviteAgencies(Command):
    """Send a numbered letter to every agency of the sealed edition (เชิญหน่วยงานทั้งทำเนียบ)."""

    meeting_id: MeetingId
    edition_id: EditionId
    edition_fiscal_year: FiscalYear
    edition_fingerprint: str
    agencies: tuple[SealedAgency, ...]
    letter_prefix: LetterPrefix
    first_letter: int


class OpenMeeting(Command):
    """Start the sitting (เปิดประชุม)."""

    meeting_id: MeetingId


class CheckInAgency(Command):
    """Record that an agency is present, with how many persons (ลงทะเบียนเข้าประชุม)."""

    meeting_id: MeetingId
    agency_id: AgencyId
    persons: Persons
    method: CheckInMethod


class UndoCheckIn(Command):
    """Take a check-in back and say why (ยกเลิกการลงทะเบียน)."""

    meeting_id: MeetingId
    agency_id: AgencyId
    reason: Reason


class AdoptResolution(Command):
    """Record what the meeting agreed, with the quorum of that moment (ลงมติ)."""

    meeting_id: MeetingId
    resolution_id: ResolutionId
    text: ResolutionText


class CloseMeeting(Command):
    """End the meeting: nothing changes in it any more (ปิดประชุม)."""

    meeting_id: MeetingId


MeetingCommand = (
    ScheduleMeeting
    | InviteAgencies
    | OpenMeeting
    | CheckInAgency
    | UndoCheckIn
    | AdoptResolution
    | CloseMeeting
)
