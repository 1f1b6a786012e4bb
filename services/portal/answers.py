"""What projection answers, as far as the pages show it: fields added there do not disturb here."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, ConfigDict


class Standing(StrEnum):
    """สถานะของขั้นตอน"""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    OVERDUE = "overdue"


class Answer(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class Evidence(Answer):
    what: str
    service: str
    seq: int
    about: str
    opens: str  # where it is read, behind the province
    occurred_at: AwareDatetime
    recorded_at: AwareDatetime
    numbers: Mapping[str, int | bool]

    @property
    def meeting(self) -> str | None:
        """The meeting whose page shows it."""
        kind, _, rest = self.opens.partition("/")
        return rest.partition("/")[0] if kind == "meetings" else None


class Step(Answer):
    id: str
    th: str
    en: str
    who_th: str
    who_en: str
    evidence_th: str
    evidence_en: str
    due_source: str


class BoardStep(Answer):
    step: Step
    standing: Standing
    due: date | None
    days_late: int
    evidence: tuple[Evidence, ...]


class Board(Answer):
    province: str
    fiscal_year: int
    steps: tuple[BoardStep, ...]


class Resolution(Answer):
    number: int
    text: str
    adopted_at: AwareDatetime
    agencies_present: int
    threshold: int


class Meeting(Answer):
    meeting_id: UUID
    fiscal_year: int
    number: str
    title: str
    starts_at: AwareDatetime
    place: str
    phase: str
    quorum_percent: int
    agencies_in_directory: int
    persons: Mapping[str, int]  # by agency present
    persons_present: int  # one who represents three agencies is one person
    members_in_body: int = 0  # of a body's meeting
    sitting: Mapping[str, UUID] = {}  # by member present
    quorum_met: bool
    threshold: int | None
    resolutions: tuple[Resolution, ...]
    opened_at: AwareDatetime | None
    closed_at: AwareDatetime | None


class ScannedInvitation(Answer):
    """What the meetings service says of a scanned invitation."""

    title: str
    number: str
    starts_at: AwareDatetime
    place: str
    invitee_name: str
    member: bool
    phase: str
    present: bool
    persons: int


class Passage(Answer):
    what: str
    occurred_at: AwareDatetime
    recorded_at: AwareDatetime
    persons: int
    note: str


class Attendance(Answer):
    agency_name: str
    letter_number: str
    persons: int
    history: tuple[Passage, ...]


class AttendancePage(Answer):
    rows: tuple[Attendance, ...]
    following: str | None
