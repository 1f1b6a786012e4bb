"""What the register of meetings keeps of a meeting (รายการหนึ่งในทะเบียนการประชุม)."""

from collections.abc import Mapping
from uuid import UUID

from pydantic import AwareDatetime, Field

from shared.contracts.agenda import AgendaForm, AgendaItem
from shared.contracts.meetings import Concern, MeetingKind
from shared.contracts.people import NamedPerson
from shared.contracts.quorum import QuorumCertificate
from shared.contracts.voting import Vote
from shared.kernel.message import Message
from shared.views.view import Row


class Move(Message):
    """Where and when it was to be before it was moved."""

    starts_at: AwareDatetime
    place: str
    reason: str


class PublishedAgenda(Message):
    edition: int
    form: AgendaForm
    items: tuple[AgendaItem, ...]
    published_at: AwareDatetime


class HeldItem(Message):
    item_id: UUID
    number: str
    steps: tuple[str, ...]
    summary: str
    kit_edition: int | None
    held_at: AwareDatetime


class PutToTheVote(Message):
    """A text with its vote and the quorum of that moment; ballots are rows of `ballots.py`."""

    resolution_id: UUID
    text: str
    item_id: UUID | None
    steps: tuple[str, ...]
    concerns: tuple[Concern, ...]
    vote: Vote
    certificate: QuorumCertificate


class AdoptedResolution(PutToTheVote):
    number: int
    adopted_at: AwareDatetime
    agencies_present: int
    threshold: int


class RejectedResolution(PutToTheVote):
    rejected_at: AwareDatetime


class Chair(Message):
    """Since when somebody presides, and in whose place."""

    in_place_of: str
    since: AwareDatetime


class Presiding(Chair):
    presider: NamedPerson


class MeetingFields(Row):
    """What everybody may see of a meeting."""

    meeting_id: UUID
    kind: MeetingKind
    fiscal_year: int
    number: str
    title: str
    starts_at: AwareDatetime
    place: str
    body_id: UUID | None = None
    body_name: str = ""
    phase: str = "scheduled"
    quorum_percent: int
    agencies_in_directory: int = 0
    members_in_body: int = 0
    persons: Mapping[str, int] = Field(default_factory=dict)  # by agency present
    named: Mapping[str, tuple[UUID, ...]] = Field(default_factory=dict)  # of those, by agency
    sitting: Mapping[str, UUID] = Field(default_factory=dict)  # by member present: who sits there
    persons_present: int = 0  # one who represents three agencies is one person
    quorum_met: bool = False
    threshold: int | None = None  # known once a quorum was counted
    certificate: QuorumCertificate | None = None  # of the last count
    agenda: PublishedAgenda | None = None
    held: tuple[HeldItem, ...] = ()
    resolutions: tuple[AdoptedResolution, ...] = ()
    rejected: tuple[RejectedResolution, ...] = ()
    moves: tuple[Move, ...] = ()
    cancelled_because: str | None = None
    sequence: int = 0  # how often calendars had to learn of a change
    announced_at: AwareDatetime  # of that change
    opened_at: AwareDatetime | None = None
    closed_at: AwareDatetime | None = None


class MeetingRow(MeetingFields):
    presiders: tuple[Presiding, ...] = ()
