"""What has happened to a year's targets (เป้าหมาย: ปัญหาที่อยากแก้ ความดีที่อยากทำ), step 2.1.4.

A target grows from the ideas of the boards, and keeps the trace to them.
"""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from shared.contracts.planning_values import IdeaRef, TargetId
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Event


class TargetKind(StrEnum):
    """ประเภทเป้าหมาย"""

    PROBLEM = "problem"  # ปัญหาที่อยากแก้
    GOOD_DEED = "good_deed"  # ความดีที่อยากทำ


class TargetSet(Event):
    """กำหนดเป้าหมายของจังหวัด"""

    type: Literal["planning.target_set"] = "planning.target_set"
    version: Literal[1] = 1
    target_id: TargetId
    fiscal_year: FiscalYear
    kind: TargetKind
    text: str
    virtues: tuple[str, ...]  # codes of the year's rule data, e.g. "sufficiency"
    virtues_rule: str  # the version of that rule data
    ideas: tuple[IdeaRef, ...]


class TargetRevised(Event):
    """ปรับถ้อยคำ คุณธรรม หรือที่มาของเป้าหมาย"""

    type: Literal["planning.target_revised"] = "planning.target_revised"
    version: Literal[1] = 1
    target_id: TargetId
    fiscal_year: FiscalYear
    text: str
    virtues: tuple[str, ...]
    virtues_rule: str
    ideas: tuple[IdeaRef, ...]
    reason: str


class TargetDropped(Event):
    """ยกเลิกเป้าหมาย: it stays readable, with the reason."""

    type: Literal["planning.target_dropped"] = "planning.target_dropped"
    version: Literal[1] = 1
    target_id: TargetId
    fiscal_year: FiscalYear
    reason: str


TargetEvent = Annotated[TargetSet | TargetRevised | TargetDropped, Field(discriminator="type")]
