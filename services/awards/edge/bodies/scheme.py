"""What a request about the criteria may hold, and how they are shown."""

from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, Field, StringConstraints

from services.awards.domain.scheme.state import Scheme
from shared.contracts.award_values import (
    AgeBand,
    Category,
    CategoryId,
    Criterion,
    Honoured,
    Origin,
    Requirement,
    Stage,
    TieBreak,
)
from shared.contracts.schemes import CriteriaFrozen, CriteriaResolved
from shared.kernel.message import Message
from shared.kernel.values import Code, Day, Note, Reason, Title

Age = Annotated[int, Field(ge=0, le=120, description="อายุเต็มปี")]
CategoryCode = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{1,39}$")]


class NewAgeBand(Message):
    """ช่วงอายุ ณ วันที่กำหนด"""

    least: Age | None = None
    most: Age | None = None
    on: Day


class NewCriterion(Message):
    """เกณฑ์ข้อหนึ่ง"""

    code: Code
    title: Title
    explanation: Note = ""
    weight: Annotated[int, Field(ge=1, le=100, description="ร้อยละของคะแนนรวม")]
    most: Annotated[int, Field(ge=1, le=1_000, description="คะแนนเต็มที่กรรมการให้ได้")]


class NewStage(Message):
    """รอบการพิจารณา"""

    number: Annotated[int, Field(ge=1, le=5)]
    title: Title
    blind: bool = False
    judges_a_case: Annotated[int, Field(ge=0, le=50, description="0 = ทุกคน")] = 0
    goes_on: Annotated[int, Field(ge=1, le=500)] | None = None


class NewCategory(Message):
    """ประเภทรางวัลทั้งประเภท"""

    code: CategoryCode
    title: Title
    title_en: Annotated[str, StringConstraints(strip_whitespace=True, max_length=300)] = ""
    honoured: Honoured
    origin: Origin = Origin.PROVINCE
    quota: Annotated[int, Field(ge=1, le=500)] | None = None
    age_band: NewAgeBand | None = None
    entries_a_nominator: Annotated[int, Field(ge=1, le=100)] | None = None
    requires: Annotated[tuple[Requirement, ...], Field(max_length=10)] = ()
    criteria: Annotated[tuple[NewCriterion, ...], Field(min_length=1, max_length=20)]
    pass_mark: Annotated[Decimal, Field(ge=0, le=100, decimal_places=2)]
    tie_break: Annotated[tuple[TieBreak, ...], Field(max_length=4)] = ()
    stages: Annotated[tuple[NewStage, ...], Field(min_length=1, max_length=5)]
    certificate_text: Title

    def category(self, category_id: CategoryId) -> Category:
        band = AgeBand(**dict(self.age_band)) if self.age_band else None
        nested = {"age_band", "criteria", "stages"}
        return Category(
            category_id=category_id,
            age_band=band,
            criteria=tuple(Criterion(**dict(one)) for one in self.criteria),
            stages=tuple(Stage(**dict(one)) for one in self.stages),
            **{name: value for name, value in self if name not in nested},
        )


class Why(Message):
    """เหตุผล"""

    reason: Reason


class ShownScheme(BaseModel):
    """หลักเกณฑ์ตามที่เป็นอยู่"""

    fiscal_year: int
    categories: tuple[Category, ...]
    content_hash: str  # of what stands here: what a resolution has to name
    submitted: bool
    frozen: CriteriaFrozen | None  # the newest that was adopted
    in_force: bool  # whether that is what stands here
    resolutions: tuple[CriteriaResolved, ...]

    @classmethod
    def of(cls, scheme: Scheme, fiscal_year: int) -> "ShownScheme":
        return cls(
            fiscal_year=fiscal_year,
            categories=scheme.ordered,
            content_hash=scheme.content_hash,
            submitted=scheme.submitted is not None,
            frozen=scheme.frozen,
            in_force=scheme.in_force,
            resolutions=scheme.resolutions,
        )
