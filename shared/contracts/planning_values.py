"""The values that the events of planning are made of."""

from datetime import date
from enum import StrEnum
from typing import NewType
from uuid import UUID

from shared.contracts.boards import BoardId, IdeaId
from shared.contracts.directory import AgencyId
from shared.contracts.meetings import MeetingId, MeetingKind, ResolutionId
from shared.kernel.message import Value

TargetId = NewType("TargetId", UUID)
PlanId = NewType("PlanId", UUID)
ProjectId = NewType("ProjectId", UUID)
Satang = int  # money, in hundredths of a baht: never a float


class Matter(StrEnum):
    """เรื่องที่มติเกี่ยวข้อง: what planning hears in a resolution's concerns (`Concern.what`).

    `Concern.id` names the thing, `Concern.version` the content hash that was before the meeting,
    and of a project `Concern.part_of` the plan it stands in.
    """

    DECLARATION = "planning.declaration"  # เห็นชอบประกาศเจตนารมณ์ (2.3)
    PLAN = "planning.plan"  # เห็นชอบแผน (2.3, 2.5)
    PROJECT_INCLUSION = "planning.project_inclusion"  # บรรจุโครงการ (2.8)
    PROJECT_DEFERRAL = "planning.project_deferral"  # เลื่อนการพิจารณาโครงการ (2.8)
    PROJECT_REFUSAL = "planning.project_refusal"  # ไม่บรรจุโครงการ (2.8)
    DEVELOPMENT_PLAN = "planning.development_plan"  # ร่างแผนพัฒนาสู่ระดับต้นแบบ (3.1.6)


class AgencyRef(Value):
    """หน่วยงาน with the name it had that day, so that old papers stay true."""

    agency_id: AgencyId
    name: str


class IdeaRef(Value):
    """ความคิดเห็นที่เป็นที่มา: a card of a board, so that a figure leads back to who said it."""

    board_id: BoardId
    idea_id: IdeaId


class StoredFile(Value):
    """ไฟล์แนบ: kept beside the events under its SHA-256; the title is what people read."""

    sha256: str
    title: str
    media_type: str  # as its first bytes say, not as its name says
    size: int  # bytes


class PaperProof(Value):
    """หลักฐานบนกระดาษ: whose number, of which day, with its scan when there is one."""

    number: str
    dated: date
    scan: StoredFile | None = None


class Hearing(Value):
    """มติที่ได้ยินจากที่ประชุม: which meeting of which body resolved what, in its own words."""

    kind: MeetingKind
    meeting_id: MeetingId
    resolution_id: ResolutionId
    carried: bool
    text: str
