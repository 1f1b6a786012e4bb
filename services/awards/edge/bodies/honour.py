"""What a request about honours and erasing may hold, and how they are shown."""

from datetime import date
from typing import Annotated, Self

from pydantic import BaseModel, Field, model_validator

from services.awards.edge.bodies.nomination import Quiet
from shared.contracts.award_values import Honoured, NominationId
from shared.contracts.directory import AgencyId
from shared.contracts.honours import HonourContent, HonourOutcome, HonourScope
from shared.contracts.units import UnitId
from shared.http.attached import NamedFile
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Message
from shared.kernel.values import Day, Moment, Note, PersonName, Reason, Title


class NewHonour(Quiet):
    """การยกย่องที่หน่วยงานหรือหน่วยพิจารณาเอง"""

    fiscal_year: FiscalYear
    agency_id: Annotated[AgencyId | None, Field(description="เว้นไว้เมื่อเป็นของตนเอง")] = None
    unit_id: UnitId | None = None
    title: Title
    honoured: Honoured
    name: PersonName
    given_on: Day
    scope: HonourScope = HonourScope.ORGANISATION
    because: Annotated[Note, Field(description="ไม่ระบุชื่อบุคคล")] = ""
    person_agrees: Annotated[bool, Field(description="ยินยอมให้เผยแพร่ชื่อ")] = False
    proof: NamedFile | None = None
    occurred_at: Moment | None = None

    @model_validator(mode="after")
    def _one_giver(self) -> Self:
        if self.agency_id is not None and self.unit_id is not None:
            raise ValueError("an agency or a unit, not both")
        return self


class NewCheck(Message):
    """ผลการตรวจสอบการยกย่อง"""

    revision: Annotated[int, Field(ge=1, le=9_999)]
    outcome: HonourOutcome
    reason: Note = ""


class ShownHonour(BaseModel):
    """การยกย่องหนึ่งรายการ"""

    honour_id: str
    fiscal_year: int
    revision: int
    content: HonourContent
    name: str
    outcome: HonourOutcome | None  # null: not checked yet
    reason: str
    withdrawn: bool


class NewSparing(Message):
    """การยกเว้นไม่ลบ"""

    until: Day
    reason: Reason


class NewConfirmation(Message):
    """การยืนยันการลบ"""

    nominations: Annotated[tuple[NominationId, ...], Field(min_length=1, max_length=400)]


class ShownErasure(BaseModel):
    """การลบของประกาศเชิญชวนหนึ่ง: case codes, never names"""

    call_id: str
    due: date | None
    rule: str
    proposed: dict[str, str]  # nomination to case code
    erased: int
