"""What a meeting has that no other may have: its number, and the letters reserved for it."""

from dataclasses import dataclass, field

from services.meetings.domain.meeting.commands import (
    InviteAgencies,
    InviteMembers,
    MeetingCommand,
    PaperStep,
    RecordHeldMeeting,
    ScheduleMeeting,
)
from services.meetings.domain.meeting.state import Meeting, Phase
from shared.contracts.bodies import BodyId
from shared.contracts.letters import ReservationId
from shared.contracts.meetings import MeetingKind, MeetingScheduled


@dataclass(frozen=True, slots=True)
class MeetingNumber:
    """ครั้งที่ ของปีปฏิทิน: of one body, or of the meetings of a kind that are of no body."""

    kind: MeetingKind
    body_id: BodyId | None
    number: str  # "<n>/<calendar year, Buddhist era>"
    of: str = field(compare=False)  # whose meeting it is, in words

    @property
    def subject(self) -> str:
        number, _, year = self.number.partition("/")
        return f"number/{self.body_id or self.kind}/{year}/{number}"

    def used_in(self, meeting: Meeting) -> bool:
        """A meeting that was called off leaves its number to another."""
        if meeting.scheduled is None or meeting.phase is Phase.CANCELLED:
            return False
        return number_in(meeting.scheduled).subject == self.subject


@dataclass(frozen=True, slots=True)
class ReservedLetters:
    """เลขหนังสือที่จองไว้"""

    reservation_id: ReservationId

    @property
    def subject(self) -> str:
        return f"letters/{self.reservation_id}"

    def used_in(self, meeting: Meeting) -> bool:
        """Also in a meeting that was called off: the letters have gone out."""
        return meeting.reservation_id == self.reservation_id


Unique = MeetingNumber | ReservedLetters
NO_BODY = "ที่ประชุมหน่วยงานในทำเนียบ"


def number_in(scheduled: MeetingScheduled) -> MeetingNumber:
    of = scheduled.body_name or NO_BODY
    return MeetingNumber(scheduled.kind, scheduled.body_id, scheduled.number, of)


def unique_in(command: MeetingCommand) -> tuple[Unique, ...]:
    """What has to be the meeting's alone before the command may be decided."""
    steps = command.steps if isinstance(command, RecordHeldMeeting) else (command,)
    return tuple(one for step in steps if (one := _unique_in_step(step)) is not None)


def _unique_in_step(step: PaperStep | MeetingCommand) -> Unique | None:
    if isinstance(step, ScheduleMeeting):
        body_id, of = (step.body.body_id, step.body.name) if step.body else (None, NO_BODY)
        return MeetingNumber(step.kind, body_id, step.number, of)
    if isinstance(step, InviteAgencies | InviteMembers) and step.reservation_id is not None:
        return ReservedLetters(step.reservation_id)
    return None
