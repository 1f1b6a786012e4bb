"""What a request about scoring may hold, and how a judge's sheet and a recount are shown."""

from typing import Annotated, Self

from pydantic import AwareDatetime, BaseModel, Field, model_validator

from services.awards.edge.bodies.nomination import Quiet
from shared.contracts.award_values import CallId, CategoryId, NominationId
from shared.contracts.people import PersonId
from shared.contracts.scoring import CriterionPoints
from shared.kernel.message import Message
from shared.kernel.values import Code, Moment, Note, Reason


class NewRound(Message):
    """รอบการให้คะแนนของประเภทหนึ่ง"""

    call_id: CallId
    category_id: CategoryId
    stage: Annotated[int, Field(ge=1, le=5)] = 1
    due_at: Moment


class NewReassignment(Message):
    """เรื่องที่กรรมการไม่พิจารณาต่อ"""

    nomination_id: NominationId
    from_judge: PersonId
    reason: Reason


class NewTally(Message):
    """การสรุปคะแนน; who is left out, and why"""

    absent: Annotated[tuple[PersonId, ...], Field(max_length=100)] = ()
    note: Note = ""


class NewPoints(Message):
    """คะแนนของเกณฑ์ข้อหนึ่ง"""

    code: Code
    points: Annotated[int, Field(ge=0, le=1_000)]


class NewScore(Quiet):
    """คะแนนของเรื่องหนึ่ง"""

    nomination_id: NominationId
    points: Annotated[tuple[NewPoints, ...], Field(min_length=1, max_length=20)]
    remark: Annotated[str, Field(max_length=2_000)] = ""


class NewScores(Quiet):
    """คะแนนหลายเรื่องพร้อมกัน; `occurred_at`: when a sheet on paper was filled in"""

    scores: Annotated[tuple[NewScore, ...], Field(min_length=1, max_length=100)]
    occurred_at: Moment | None = None

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        if len({one.nomination_id for one in self.scores}) < len(self.scores):
            raise ValueError("a case stands twice")
        return self


class OwnCase(BaseModel):
    """เรื่องที่ได้รับมอบหมาย"""

    nomination_id: str
    case_code: str
    headline: str
    name: str | None  # None: withheld, in a blind stage
    points: tuple[CriterionPoints, ...]  # none: not scored yet
    remark: str


class OwnSheet(BaseModel):
    """ใบให้คะแนนของตนเอง"""

    round_id: str
    category: str
    stage: int
    blind: bool
    due_at: AwareDatetime
    committed: bool
    cases: tuple[OwnCase, ...]


class Recount(BaseModel):
    """ผลการคำนวณใหม่จากบันทึกเหตุการณ์ เทียบกับที่สรุปไว้"""

    equal: bool
    sheet_hash: str  # that was tallied
    recounted_hash: str
    tally: int
