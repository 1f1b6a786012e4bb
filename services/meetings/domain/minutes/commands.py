"""What one may ask of a meeting's minutes. What the meeting's events say travels in the command."""

from pydantic import AwareDatetime

from services.meetings.domain.values import Note, Printed, Reason
from shared.contracts.agenda import AgendaHeading, AgendaItem, AgendaItemId
from shared.contracts.bodies import BodyId
from shared.contracts.meetings import MeetingId, MeetingKind
from shared.contracts.minutes import MinutesSection
from shared.contracts.quorum import QuorumCertificate
from shared.contracts.voting import Vote
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Command, LookedUp, Message


class Sitting(Message):
    """Which meeting it is, and whether it took place."""

    meeting_id: MeetingId
    kind: MeetingKind
    body_id: BodyId | None
    fiscal_year: FiscalYear
    number: str
    starts_at: AwareDatetime
    sat: bool  # it was opened


class PrintedHeading(Message):
    """A heading as the agenda prints it."""

    heading: AgendaHeading
    title: str


class HeldItem(Message):
    """An agenda item as it was held."""

    item_id: AgendaItemId
    summary: str
    kit_edition: int | None


class VotedResolution(Message):
    """What was put to the vote, and how that ended."""

    item_id: AgendaItemId | None
    number: int | None  # None: not carried
    text: str
    vote: Vote
    certificate: QuorumCertificate


class MeetingRecord(Message):
    """A meeting as its events tell it, as far as minutes are made of it."""

    sitting: Sitting
    headings: tuple[PrintedHeading, ...]  # of its form; none: no agenda was published
    items: tuple[AgendaItem, ...]
    held: tuple[HeldItem, ...]
    resolutions: tuple[VotedResolution, ...]
    attendance: QuorumCertificate | None  # at the closing


class DraftMinutes(Command):
    """Write the minutes from what was recorded; again: as a new revision (ร่างรายงานการประชุม)."""

    meeting: LookedUp[MeetingRecord]


class ReviseMinutes(Command):
    """Set the minutes' sections anew (แก้ไขร่างรายงานการประชุม)."""

    meeting_id: MeetingId
    sections: tuple[MinutesSection, ...]
    note: Note


class RestoreRevision(Command):
    """Go back to the text of an earlier revision (กลับไปใช้ร่างฉบับก่อน)."""

    meeting_id: MeetingId
    revision: int


class ConfirmMinutes(Command):
    """Record that a later meeting of the body confirmed the minutes (รับรองรายงานการประชุม)."""

    meeting: Sitting
    closed: bool  # that meeting; what it still does would be missing
    revision: int  # the one that was before the meeting
    confirmed_in: Sitting


class CorrectMinutes(Command):
    """Put an erratum beside confirmed minutes (แก้คำผิดในรายงานการประชุมที่รับรองแล้ว)."""

    meeting_id: MeetingId
    section: str
    printed: Printed
    should_read: Printed
    reason: Reason


MinutesCommand = DraftMinutes | ReviseMinutes | RestoreRevision | ConfirmMinutes | CorrectMinutes
