"""The calls over HTTP: the register, one call, its publicity as a spreadsheet, and the public's."""

from datetime import datetime
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Response
from pydantic import AwareDatetime, BaseModel

from services.projection.edge.award_reading import AwardViews
from services.projection.edge.reading import ProvinceId, Reader, Year, found, narrowed
from services.projection.views.call_register import CallRow
from shared.contracts.calls import PublicityChannel
from shared.documents.sheets import Column, Sheet, workbook
from shared.files.kinds import XLSX
from shared.http.commands import Now
from shared.http.files import described, download
from shared.http.problems import TOO_MANY
from shared.http.queries import After, Fresh, Limit, Listed
from shared.http.unguarded import not_too_often
from shared.kernel.errors import NotFound
from shared.kernel.message import Province
from shared.tenancy.provinces import is_province
from shared.thai import full_moment
from shared.views.reader import Order

router = APIRouter(tags=["projection"])
MOST_PUBLIC = 20  # calls of a province on its public page
_COLUMNS = (
    Column("ช่องทาง", 20),
    Column("ที่เผยแพร่", 40),
    Column("วันที่", 22),
    Column("จำนวนผู้รับรู้ (คน)", 16),
    Column("ลิงก์", 50),
)
Known = Annotated[str, Path(max_length=5, description="ISO 3166-2:TH, เช่น TH-67")]


class ShownCall(BaseModel):
    """ประกาศเชิญชวน พร้อมยอดผู้รับรู้รายช่องทาง"""

    call: CallRow
    receiving: bool  # at the moment of reading
    reach: dict[PublicityChannel, int]


class PublicCategory(BaseModel):
    title: str
    title_en: str
    honoured: str


class PublicCall(BaseModel):
    """ประกาศเชิญชวนสำหรับประชาชน"""

    title: str
    fiscal_year: int
    categories: tuple[PublicCategory, ...]
    opens_at: AwareDatetime
    closes_at: AwareDatetime
    receiving: bool
    contact: str
    content_hash: str


class PublicCalls(BaseModel):
    province: str
    calls: tuple[PublicCall, ...]


@router.get("/v1/provinces/{province}/award-calls")
async def award_calls(
    province: ProvinceId,
    _: Reader,
    views: AwardViews,
    fresh: Fresh,
    fiscal_year: Year = None,
    limit: Limit = 50,
    after: After = None,
) -> Listed[CallRow]:
    """ทะเบียนประกาศเชิญชวน"""
    reader = await fresh.of(views.calls, province)
    where = narrowed(fiscal_year=fiscal_year)
    return Listed.of(await reader.page(Province(province), where, limit, after))


@router.get("/v1/provinces/{province}/award-calls/{call_id}")
async def award_call_of_register(
    province: ProvinceId, call_id: str, _: Reader, views: AwardViews, fresh: Fresh, now: Now
) -> ShownCall:
    """ประกาศเชิญชวน: กำหนดเวลา ประชาสัมพันธ์ และยอดผู้รับรู้"""
    row = await _call(views, fresh, province, call_id)
    return ShownCall(call=row, receiving=receiving(row, now()), reach=reach_of(row))


@router.get(
    "/v1/provinces/{province}/award-calls/{call_id}/publicity.xlsx",
    response_class=Response,
    responses=described(XLSX),
)
async def publicity_as_workbook(
    province: ProvinceId, call_id: str, _: Reader, views: AwardViews, fresh: Fresh, now: Now
) -> Response:
    """การประชาสัมพันธ์รายช่องทาง เป็นไฟล์ Excel"""
    row = await _call(views, fresh, province, call_id)
    rows = [
        (one.channel, one.where, one.published_on, one.reach, one.link) for one in row.publicity
    ]
    note = f"{row.title} · ข้อมูล ณ วันที่ {full_moment(now())}"
    book = workbook(row.title, [Sheet("ประชาสัมพันธ์", _COLUMNS, rows, note)])
    return download(book, f"การประชาสัมพันธ์ {row.fiscal_year}.xlsx", XLSX)


@router.get(
    "/v1/public/award-calls/{province}",
    dependencies=[Depends(not_too_often)],
    responses=TOO_MANY,
)
async def public_award_calls(province: Known, views: AwardViews, now: Now) -> PublicCalls:
    """ประกาศเชิญชวนที่เปิดรับหรือเพิ่งปิด สำหรับประชาชน: nobody signs in"""
    if not is_province(province):
        raise NotFound
    newest = Order("opens_at", descending=True)
    where = {"cancelled_because": ""}
    rows = await views.calls.rows(Province(province), where, MOST_PUBLIC, newest)
    return PublicCalls(province=province, calls=tuple(_public(row, now()) for row in rows))


def receiving(row: CallRow, at: datetime) -> bool:
    over = row.closed_at is not None or bool(row.cancelled_because)
    return not over and row.opens_at <= at < row.closes_at


def reach_of(row: CallRow) -> dict[PublicityChannel, int]:
    told: dict[PublicityChannel, int] = {}
    for one in row.publicity:
        told[one.channel] = told.get(one.channel, 0) + (one.reach or 0)
    return told


def _public(row: CallRow, at: datetime) -> PublicCall:
    categories: list[dict[str, Any]] = [
        {"title": one.title, "title_en": one.title_en, "honoured": one.honoured}
        for one in row.categories
    ]
    return PublicCall(
        title=row.title,
        fiscal_year=row.fiscal_year,
        categories=tuple(PublicCategory(**one) for one in categories),
        opens_at=row.opens_at,
        closes_at=row.closes_at,
        receiving=receiving(row, at),
        contact=row.contact,
        content_hash=row.content_hash,
    )


async def _call(views: AwardViews, fresh: Fresh, province: str, call_id: str) -> CallRow:
    """Raises `NotFound`."""
    reader = await fresh.of(views.calls, province)
    return found(await reader.get(Province(province), call_id))
