"""What has happened to the letters that bring the approved plan to the agencies, step 2.7.

The letters of a plan are one stream; what an agency answers is a stream of its own.
"""

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal, NewType
from uuid import UUID

from pydantic import AwareDatetime, Field

from shared.contracts.common import AgencyRef, PaperProof
from shared.contracts.directory import AgencyId, EditionId
from shared.contracts.invitations import Channel
from shared.contracts.letters import ReservationId
from shared.contracts.meetings import MeetingKind
from shared.contracts.planning_values import PlanId, ProjectId
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.ids import derive_id
from shared.kernel.message import Event, Value

DisseminationId = NewType("DisseminationId", UUID)
AcknowledgementId = NewType("AcknowledgementId", UUID)


def dissemination_id_of(plan_id: UUID, plan_version: int) -> DisseminationId:
    """One a version of a plan: the same version is not sent out twice."""
    return DisseminationId(derive_id(plan_id, plan_version, "dissemination"))


def acknowledgement_id_of(dissemination_id: UUID, agency_id: UUID) -> AcknowledgementId:
    """What one agency answers to one letter."""
    return AcknowledgementId(derive_id(dissemination_id, agency_id, "acknowledgement"))


class Part(StrEnum):
    """ส่วนที่เกี่ยวข้องกับหน่วยงาน"""

    OWNER = "owner"  # หน่วยงานรับผิดชอบหลัก
    PARTNER = "partner"  # หน่วยงานร่วมดำเนินการ


class NamedProject(Value):
    """โครงการที่อยู่ในหนังสือ, as it was called that day."""

    project_id: ProjectId
    title: str


class PlanLetter(Value):
    """หนังสือส่งแผนถึงหน่วยงานหนึ่งแห่ง; without tasks it is for information only."""

    agency: AgencyRef
    letter_number: str
    owns: tuple[ProjectId, ...] = ()
    partner_of: tuple[ProjectId, ...] = ()


class ReminderCalendar(Value):
    """ปฏิทินการเตือน as dated data, in days after a letter was sent."""

    rule: str
    version: int
    valid_from: date
    reply_within: int
    remind_after: tuple[int, ...]
    escalate_after: int
    source: str  # "official" with its place, or "assumed"

    @property
    def name(self) -> str:
        """As an event names it."""
        return f"{self.rule}.v{self.version}"


class DisseminationStarted(Event):
    """เริ่มส่งแผนที่ได้รับความเห็นชอบถึงทุกหน่วยงานในทำเนียบ

    A long list comes in several events of one commit; all after the first add to it. Each names
    the projects of its own letters.
    """

    type: Literal["planning.dissemination_started"] = "planning.dissemination_started"
    version: Literal[1] = 1
    dissemination_id: DisseminationId
    plan_id: PlanId
    fiscal_year: FiscalYear
    plan_title: str
    plan_version: int
    content_hash: str
    approved_by: tuple[MeetingKind, ...]
    edition_id: EditionId
    agencies: int  # of the whole edition
    reservation_id: ReservationId | None
    dated: date
    reply_by: date
    rule: str  # version of the calendar
    projects: tuple[NamedProject, ...]
    letters: tuple[PlanLetter, ...]


class PlanLettersQueued(Event):
    """เข้าคิวส่งทางอีเมล: they go out by themselves."""

    type: Literal["planning.plan_letters_queued"] = "planning.plan_letters_queued"
    version: Literal[1] = 1
    dissemination_id: DisseminationId
    fiscal_year: FiscalYear
    agencies: tuple[AgencyId, ...]


class PlanLettersSent(Event):
    """ส่งหนังสือแล้ว; by e-mail when the mail server has taken it."""

    type: Literal["planning.plan_letters_sent"] = "planning.plan_letters_sent"
    version: Literal[1] = 1
    dissemination_id: DisseminationId
    plan_id: PlanId
    fiscal_year: FiscalYear
    channel: Channel
    agencies: tuple[AgencyId, ...]
    reference: str
    sent_on: date
    outstanding: int  # agencies to which nothing has been sent yet


class PlanLetterBounced(Event):
    """หนังสือส่งไม่ถึง; unless it is final the next try follows by itself."""

    type: Literal["planning.plan_letter_bounced"] = "planning.plan_letter_bounced"
    version: Literal[1] = 1
    dissemination_id: DisseminationId
    fiscal_year: FiscalYear
    agency_id: AgencyId
    channel: Channel
    attempt: int
    reason: str  # the server's code and class, or the officer's words; never an address
    final: bool


class RemindersSent(Event):
    """เตือนหน่วยงานที่ยังไม่ตอบ, by the calendar of the rule data."""

    type: Literal["planning.reminders_sent"] = "planning.reminders_sent"
    version: Literal[1] = 1
    dissemination_id: DisseminationId
    fiscal_year: FiscalYear
    round: int
    rule: str  # version of the calendar
    channel: Channel
    agencies: tuple[AgencyId, ...]


class Escalated(Event):
    """เสนอผู้ว่าราชการจังหวัด: the agencies that have not answered after the last reminder."""

    type: Literal["planning.dissemination_escalated"] = "planning.dissemination_escalated"
    version: Literal[1] = 1
    dissemination_id: DisseminationId
    fiscal_year: FiscalYear
    rule: str
    agencies: tuple[AgencyId, ...]


DisseminationEvent = Annotated[
    DisseminationStarted
    | PlanLettersQueued
    | PlanLettersSent
    | PlanLetterBounced
    | RemindersSent
    | Escalated,
    Field(discriminator="type"),
]


class AnswerWay(StrEnum):
    """วิธีตอบรับ"""

    IN_SYSTEM = "in_system"
    ON_PAPER = "on_paper"


class TaskAnswer(StrEnum):
    """ผลการตอบรับงาน"""

    ACCEPTED = "accepted"  # รับดำเนินการ
    ACCEPTED_IN_PART = "accepted_in_part"  # รับบางส่วน
    DECLINED = "declined"  # ไม่รับ


class PlanSeen(Event):
    """หน่วยงานเปิดอ่านแผนแล้ว: the first time only."""

    type: Literal["planning.plan_seen"] = "planning.plan_seen"
    version: Literal[1] = 1
    dissemination_id: DisseminationId
    plan_id: PlanId
    fiscal_year: FiscalYear
    agency: AgencyRef


class PlanAcknowledged(Event):
    """หน่วยงานรับทราบแผน; once."""

    type: Literal["planning.plan_acknowledged"] = "planning.plan_acknowledged"
    version: Literal[1] = 1
    dissemination_id: DisseminationId
    plan_id: PlanId
    fiscal_year: FiscalYear
    agency: AgencyRef
    way: AnswerWay
    position: str  # the office that acknowledges
    paper: PaperProof | None
    acknowledged_at: AwareDatetime
    agencies: int  # of the whole edition, so that a count knows when it is complete


class TaskAnswered(Event):
    """หน่วยงานตอบรับงานในโครงการ; a later answer stands in for the earlier."""

    type: Literal["planning.task_answered"] = "planning.task_answered"
    version: Literal[1] = 1
    dissemination_id: DisseminationId
    plan_id: PlanId
    fiscal_year: FiscalYear
    agency: AgencyRef
    project_id: ProjectId
    part: Part
    answer: TaskAnswer
    reason: str  # in part or declined: which part, and why
    way: AnswerWay
    paper: PaperProof | None


AcknowledgementEvent = Annotated[
    PlanSeen | PlanAcknowledged | TaskAnswered, Field(discriminator="type")
]
