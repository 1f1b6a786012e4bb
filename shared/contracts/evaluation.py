"""What the evaluation of a province tells the others (ผลการประเมินจังหวัดคุณธรรม), step 3.1.4."""

from decimal import Decimal
from typing import Literal, NewType
from uuid import UUID

from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Event, Value

AssessmentId = NewType("AssessmentId", UUID)


class Shortfall(Value):
    """ตัวชี้วัดที่ยังไม่ถึงเกณฑ์: what it has, and what the next level asks for."""

    indicator: str  # code of the criteria set, e.g. "P4"
    title: str
    points: Decimal
    needed: Decimal


class LevelDetermined(Event):
    """ผลการประเมินระดับความสำเร็จของจังหวัด; a later one restates the year's level."""

    type: Literal["evaluation.level_determined"] = "evaluation.level_determined"
    version: Literal[1] = 1
    assessment_id: AssessmentId
    fiscal_year: FiscalYear
    criteria: str  # version of the criteria set
    level: int  # 0: none reached; 1 promoting, 2 moral, 3 exemplary
    next_level: int
    shortfalls: tuple[Shortfall, ...]
