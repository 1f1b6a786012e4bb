"""What a request about an edition may hold, and what it is answered."""

from typing import Annotated

from pydantic import BaseModel, Field, StringConstraints

from services.directory.domain.particulars import Why
from services.directory.domain.values import AgencyName, Reason
from services.directory.edge.problems import LikelyDuplicate, Preview, RowProblem
from services.directory.edge.texts import Emails, Line, Phone
from services.directory.replicas.editions import EditionRow
from shared.contracts.directory import EditionId, Sector
from shared.http.commands import Receipt
from shared.kernel.errors import Malformed
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Message

_MOST_TOLD = 100
_District = Annotated[str, StringConstraints(pattern=r"^([0-9]{4})?$")]


class NewEdition(Message):
    """ทำเนียบฉบับใหม่: the year and the number are its identity."""

    fiscal_year: FiscalYear
    number: Annotated[int, Field(ge=1, le=99)] = 1
    reason: Reason = ""


class OpenedEdition(Receipt):
    """ใบรับการเปิดทำเนียบ, with the id that the year and the number give it."""

    edition_id: EditionId


class KnownEdition(BaseModel):
    """ทำเนียบฉบับหนึ่งโดยย่อ"""

    edition_id: EditionId
    fiscal_year: FiscalYear
    number: int
    reason: str
    sealed: bool
    fingerprint: str
    agencies: int

    @classmethod
    def of(cls, row: EditionRow) -> "KnownEdition":
        fields = row.model_dump(exclude={"agencies"})
        return cls(**fields, agencies=len(row.agencies))


class CarryingOver(Message):
    """ทำเนียบฉบับที่ปิดผนึกแล้วซึ่งจะยกรายชื่อมา"""

    from_edition_id: EditionId


class AgencyBody(Message):
    """หน่วยงาน: an office, never a person."""

    name: AgencyName
    sector: Sector
    ministry: Line = ""
    district: Annotated[_District, Field(description="รหัสอำเภอ 4 หลัก")] = ""
    office_phone: Phone = ""
    office_email: Emails = ""
    head_position: Line = ""


class Correction(AgencyBody):
    """รายการที่แก้ไขแล้ว พร้อมเหตุผล"""

    reason: Why


class StrikingOff(Message):
    """เหตุผลที่ตัดออก"""

    reason: Why


class SheetHasProblems(Malformed):
    """The file cannot be imported: every problem is named, and nothing was recorded."""

    code = "directory.sheet_has_problems"
    th = "ไฟล์มีข้อผิดพลาด {count} จุด ยังไม่ได้บันทึกรายการใด กรุณาแก้ไขตามรายการแล้วส่งใหม่"
    en = "The file has {count} problem(s); nothing was recorded. Correct them and send it again."

    def __init__(self, problems: tuple[RowProblem, ...]) -> None:
        self.count = len(problems)
        self.problems = problems[:_MOST_TOLD]


class SheetChanged(Malformed):
    code = "directory.sheet_changed"
    th = "ไฟล์นี้ไม่ใช่ไฟล์ที่ตรวจไว้ กรุณาตรวจไฟล์ใหม่ก่อนนำเข้า"
    en = "This is not the file that was previewed. Preview it again before importing."


class DistrictNotOfProvince(Malformed):
    code = "directory.district_not_of_province"
    th = "รหัสอำเภอนี้ไม่อยู่ในจังหวัด กรุณาใช้รหัส 4 หลักของอำเภอในจังหวัด"
    en = "This district is not of the province. Use the four-digit code of one that is."


class PreviewedSheet(Message):
    """ผลการตรวจไฟล์: what an import would record, every row's problem, likely duplicates."""

    sha256: str
    rows: int
    agencies: int
    new_agencies: int
    contacts: int
    problems: tuple[RowProblem, ...]
    problems_in_all: int
    duplicates: tuple[LikelyDuplicate, ...]

    @classmethod
    def of(cls, preview: Preview) -> "PreviewedSheet":
        return cls(
            sha256=preview.source.sha256,
            rows=preview.source.rows,
            agencies=len(preview.agencies),
            new_agencies=preview.new,
            contacts=len(preview.contacts),
            problems=preview.problems[:_MOST_TOLD],
            problems_in_all=len(preview.problems),
            duplicates=preview.duplicates[:_MOST_TOLD],
        )
