"""The values that the events of planning are made of."""

from enum import StrEnum
from typing import NewType
from uuid import UUID

from shared.contracts.boards import BoardId, IdeaId
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


class IdeaRef(Value):
    """ความคิดเห็นที่เป็นที่มา: a card of a board, so that a figure leads back to who said it."""

    board_id: BoardId
    idea_id: IdeaId
