"""The values that an assessment form is made of (แบบประเมิน), steps 2.4 and 3.1.4."""

from decimal import Decimal
from enum import StrEnum
from typing import NewType
from uuid import UUID

from shared.contracts.units import UnitKind
from shared.kernel.canonical import sha256_of
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.ids import derive_id
from shared.kernel.message import NATION, Value

FormId = NewType("FormId", UUID)


class Assessed(StrEnum):
    """หน่วยที่รับการประเมิน"""

    PROVINCE = "province"  # จังหวัด
    DISTRICT = "district"  # อำเภอ
    ORGANISATION = "organisation"  # องค์กร
    COMMUNITY = "community"  # ชุมชน


OF_UNIT = {
    UnitKind.DISTRICT: Assessed.DISTRICT,
    UnitKind.ORGANISATION: Assessed.ORGANISATION,
    UnitKind.COMMUNITY: Assessed.COMMUNITY,
}


def form_id_of(kind: Assessed) -> FormId:
    """One form a kind, in versions."""
    return FormId(derive_id(NATION, "form", kind))


class Band(Value):
    """เกณฑ์การให้คะแนนระดับหนึ่ง"""

    points: Decimal
    th: str
    least: Decimal | None  # percent, from which on the band holds; None: nothing is measured


class Indicator(Value):
    """ตัวชี้วัด or one of the nine steps"""

    code: str
    th: str
    en: str
    level: int  # which level it belongs to
    bands: tuple[Band, ...]  # most points first
    evidence: tuple[str, ...]  # หลักฐานที่ใช้ประกอบ
    steps: tuple[str, ...]  # of the process, whose results it rests on; of the province's form

    @property
    def most(self) -> Decimal:
        return max(one.points for one in self.bands)


class FormLevel(Value):
    """ระดับ: what it asks of the indicators up to it"""

    number: int
    th: str
    en: str
    min_each: Decimal  # points of every indicator of the level
    min_total: Decimal | None  # points of all of them together; None: not asked


class FormContent(Value):
    """เนื้อหาแบบประเมิน: all that answers are judged by."""

    kind: Assessed
    title: str
    title_en: str
    from_year: FiscalYear  # the first that it is used in
    source: str  # "official: …" or "assumed: …"
    virtues: tuple[str, ...]  # codes
    levels: tuple[FormLevel, ...]  # lowest first
    indicators: tuple[Indicator, ...]

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the canonical content."""
        return sha256_of(self)

    @property
    def most(self) -> Decimal:
        return sum((one.most for one in self.indicators), Decimal(0))

    def indicator(self, code: str) -> Indicator | None:
        return next((one for one in self.indicators if one.code == code), None)


class FormRef(Value):
    """แบบประเมินฉบับที่ใช้: which version an assessment is pinned to."""

    form_id: FormId
    form_version: int
    fingerprint: str
