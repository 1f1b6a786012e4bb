"""The cases over HTTP, by the reader's clearance: hidden ones are not there, nor counted."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response
from pydantic import BaseModel

from services.projection.edge.award_reading import AwardViews
from services.projection.edge.case_names import Texts
from services.projection.edge.reading import ProvinceId, narrowed
from services.projection.views.case_register import CaseOfRegister
from shared.awards.case_row import Clearance, Standpoint
from shared.awards.clearance import CaseReaders, Cleared
from shared.contracts.award_values import CaseState, Honoured
from shared.contracts.nominations import Deficiency
from shared.documents.sheets import Column, Sheet, workbook
from shared.files.kinds import XLSX
from shared.http.commands import Now
from shared.http.files import described, download
from shared.http.queries import After, Fresh, Limit, Search, containing
from shared.thai import full_moment
from shared.views.reader import Order

router = APIRouter(prefix="/v1/provinces/{province}/award-cases", tags=["projection"])
BY_CODE = Order("case_code")  # an order of arrival would show where something is missing
MOST_EXPORTED = 10_000
_COLUMNS = (
    Column("รหัสเรื่อง", 12),
    Column("ประเภทผู้รับ", 16),
    Column("ผู้ถูกเสนอ/ผู้สมัคร", 36),
    Column("ผลงานโดยย่อ", 60),
    Column("สถานะ", 18),
    Column("ยื่นหลังปิดรับ", 12),
)
OfCall = Annotated[UUID | None, Query(description="ประกาศเชิญชวน")]
OfCategory = Annotated[UUID | None, Query(description="ประเภทรางวัล")]
STATES = {
    CaseState.DRAFT: "ร่าง",
    CaseState.SUBMITTED: "ยื่นแล้ว รอตรวจ",
    CaseState.RETURNED: "ส่งคืนให้แก้ไข",
    CaseState.ACCEPTED: "รับพิจารณา",
    CaseState.REJECTED: "ไม่รับพิจารณา",
    CaseState.WITHDRAWN: "ถอนแล้ว",
}


class ShownCase(BaseModel):
    """เรื่องที่เสนอ; `name` is null while names are withheld"""

    nomination_id: UUID
    case_code: str
    call_id: UUID
    category_id: UUID
    fiscal_year: int
    state: CaseState
    revision: int
    honoured: Honoured
    name: str | None
    headline: str
    late: bool
    deficiencies: tuple[Deficiency, ...]


class ShownCases(BaseModel):
    rows: list[ShownCase]
    following: str | None


class CaseCounts(BaseModel):
    """จำนวนเรื่องที่ผู้ดูมีสิทธิเห็น"""

    by_state: dict[CaseState, int]
    by_category: dict[UUID, int]


@router.get("")
async def award_cases(
    province: ProvinceId,
    _: CaseReaders,
    views: AwardViews,
    fresh: Fresh,
    cleared: Cleared,
    texts: Texts,
    call_id: OfCall = None,
    category_id: OfCategory = None,
    state: CaseState | None = None,
    q: Search = None,
    limit: Limit = 50,
    after: After = None,
) -> ShownCases:
    """เรื่องที่เสนอ ตามที่ผู้ดูมีสิทธิเห็น: found by code, unit or agency, never by a person's name"""
    clearance = await cleared.of(province)
    await fresh.of(views.cases.waiting, province)
    where = narrowed(call_id=call_id, category_id=category_id, state=state) | _looked_for(
        q, clearance
    )
    page = await views.cases.page(
        clearance, province, where, limit=limit, after=after, order=BY_CODE
    )
    return ShownCases(
        rows=await _shown(texts, province, list(page.rows), clearance), following=page.following
    )


@router.get("/counts")
async def award_case_counts(
    province: ProvinceId,
    _: CaseReaders,
    views: AwardViews,
    fresh: Fresh,
    cleared: Cleared,
    call_id: OfCall = None,
) -> CaseCounts:
    """จำนวนเรื่องตามสถานะและประเภท: only of those that the reader may see"""
    clearance = await cleared.of(province)
    await fresh.of(views.cases.waiting, province)
    where = narrowed(call_id=call_id)
    return CaseCounts(
        by_state=dict(await views.cases.counted(clearance, province, where, "state")),
        by_category=dict(await views.cases.counted(clearance, province, where, "category_id")),
    )


@router.get("/export.xlsx", response_class=Response, responses=described(XLSX))
async def award_cases_as_workbook(
    province: ProvinceId,
    _: CaseReaders,
    views: AwardViews,
    fresh: Fresh,
    cleared: Cleared,
    texts: Texts,
    now: Now,
    call_id: OfCall = None,
) -> Response:
    """เรื่องที่เสนอเป็นไฟล์ Excel: only those that the reader may see"""
    clearance = await cleared.of(province)
    await fresh.of(views.cases.waiting, province)
    rows = await views.cases.rows(
        clearance, province, narrowed(call_id=call_id), MOST_EXPORTED, BY_CODE
    )
    shown = await _shown(texts, province, list(rows), clearance)
    cells = [
        (
            one.case_code,
            one.honoured,
            one.name or "(ปิดชื่อ)",
            one.headline,
            STATES[one.state],
            "ใช่" if one.late else "",
        )
        for one in shown
    ]
    note = f"เฉพาะเรื่องที่ผู้ส่งออกมีสิทธิเห็น · ข้อมูล ณ วันที่ {full_moment(now())}"
    book = workbook("เรื่องที่เสนอ", [Sheet("เรื่องที่เสนอ", _COLUMNS, cells, note)])
    return download(book, "เรื่องที่เสนอเข้ารับการคัดเลือก.xlsx", XLSX)


@router.get("/{nomination_id}")
async def award_case(
    province: ProvinceId,
    nomination_id: UUID,
    _: CaseReaders,
    views: AwardViews,
    fresh: Fresh,
    cleared: Cleared,
    texts: Texts,
) -> ShownCase:
    """เรื่องหนึ่ง"""
    clearance = await cleared.of(province)
    await fresh.of(views.cases.waiting, province)
    row = await views.cases.get(clearance, province, str(nomination_id))
    [shown] = await _shown(texts, province, [row], clearance)
    return shown


def _looked_for(q: str | None, clearance: Clearance) -> dict[str, object]:
    """A unit's name is a name: judges of a blind stage do not find a case by it."""
    blinded = clearance.standpoint is Standpoint.JUDGE and q
    return containing(q) | ({"blind": False} if blinded else {})


async def _shown(
    texts: Texts, province: str, rows: list[CaseOfRegister], clearance: Clearance
) -> list[ShownCase]:
    names = await texts.names(province, rows, clearance)
    headlines = await texts.headlines(province, rows)
    told = ShownCase.model_fields.keys() & CaseOfRegister.model_fields.keys() - {"name", "headline"}
    return [
        ShownCase(
            **{name: getattr(row, name) for name in told},
            name=names[row.nomination_id],
            headline=headlines[row.nomination_id],
        )
        for row in rows
    ]
