"""What has happened to the erasing of nominations whose time is over (PDPA s. 33, 37(3))."""

from datetime import date
from typing import Annotated, Literal, NewType
from uuid import UUID

from pydantic import Field

from shared.contracts.award_values import CallId, NominationId
from shared.contracts.people import PersonId
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.ids import derive_id
from shared.kernel.message import Event, Value

ErasureId = NewType("ErasureId", UUID)


def erasure_id_of(call_id: UUID) -> ErasureId:
    """One a call; it is added to."""
    return ErasureId(derive_id(call_id, "erasure"))


class Erasable(Value):
    """การเสนอชื่อที่พ้นระยะเวลาเก็บ: whose key is destroyed, and which files go."""

    nomination_id: NominationId
    person_id: PersonId
    files: tuple[str, ...]  # SHA-256


class ErasureProposed(Event):
    """เสนอลบการเสนอชื่อที่ไม่ได้รับคัดเลือกหรือถอนแล้ว: the rule's time is over; nothing is gone yet."""

    type: Literal["awards.erasure_proposed"] = "awards.erasure_proposed"
    version: Literal[1] = 1
    erasure_id: ErasureId
    call_id: CallId
    fiscal_year: FiscalYear
    nominations: tuple[Erasable, ...]
    rule: str  # version of the retention rule
    due: date  # since when they are due


class NominationSpared(Event):
    """ยกเว้นไม่ลบ พร้อมเหตุผล: proposed again after a day."""

    type: Literal["awards.nomination_spared"] = "awards.nomination_spared"
    version: Literal[1] = 1
    erasure_id: ErasureId
    call_id: CallId
    fiscal_year: FiscalYear
    nomination_id: NominationId
    until: date
    reason: str


class ErasureConfirmed(Event):
    """ยืนยันการลบ: by a person. The keys are destroyed and the files go."""

    type: Literal["awards.erasure_confirmed"] = "awards.erasure_confirmed"
    version: Literal[1] = 1
    erasure_id: ErasureId
    call_id: CallId
    fiscal_year: FiscalYear
    nominations: tuple[Erasable, ...]
    rule: str


ErasureEvent = Annotated[
    ErasureProposed | NominationSpared | ErasureConfirmed, Field(discriminator="type")
]
