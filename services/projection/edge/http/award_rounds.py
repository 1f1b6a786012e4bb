"""The rounds of scoring over HTTP: which there are, and their scores by the reader's clearance."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response
from pydantic import BaseModel

from services.projection.edge.award_reading import AwardReaders, AwardViews
from services.projection.edge.case_names import Texts
from services.projection.edge.reading import ProvinceId, Reader, found, narrowed
from services.projection.edge.scores import (
    ShownCaseScores,
    ShownJudge,
    case_scores,
    in_round,
    judge_scores,
)
from services.projection.views.case_register import CaseOfRegister
from services.projection.views.round_register import RoundRow
from shared.awards.case_row import Clearance, Standpoint
from shared.awards.clearance import CaseReaders, Clearances, Cleared
from shared.documents.sheets import Column, Sheet, workbook
from shared.files.kinds import XLSX
from shared.http.commands import Now
from shared.http.files import described, download
from shared.http.queries import After, Fresh, Limit, Listed
from shared.kernel.errors import NotFound
from shared.kernel.message import Province
from shared.thai import full_moment

router = APIRouter(prefix="/v1/provinces/{province}/award-rounds", tags=["projection"])
MOST_CASES = 10_000  # of a category
OfCall = Annotated[UUID | None, Query(description="ประกาศเชิญชวน")]
_COLUMNS = (
    Column("ลำดับ", 8),
    Column("รหัสเรื่อง", 12),
    Column("ผู้ถูกเสนอ/ผู้สมัคร", 36),
    Column("เฉลี่ย", 10),
    Column("มัธยฐาน", 10),
    Column("สูงสุดลบต่ำสุด", 14),
    Column("ผ่าน", 8),
)


class RoundScores(BaseModel):
    """คะแนนของรอบ: of the cases that the reader may see"""

    round_id: UUID
    tally: int
    sheet_hash: str  # of the whole score sheet, whatever part of it is shown
    cases: list[ShownCaseScores]


@router.get("")
async def award_rounds(
    province: ProvinceId,
    _: Reader,
    views: AwardViews,
    fresh: Fresh,
    call_id: OfCall = None,
    limit: Limit = 50,
    after: After = None,
) -> Listed[RoundRow]:
    """รอบการให้คะแนน: by whom and until when, nothing of the cases"""
    reader = await fresh.of(views.rounds, province)
    where = narrowed(call_id=call_id)
    return Listed.of(await reader.page(Province(province), where, limit, after))


@router.get("/{round_id}")
async def award_round(
    province: ProvinceId, round_id: UUID, _: Reader, views: AwardViews, fresh: Fresh
) -> RoundRow:
    """รอบการให้คะแนนหนึ่ง"""
    reader = await fresh.of(views.rounds, province)
    return found(await reader.get(Province(province), str(round_id)))


@router.get("/{round_id}/scores")
async def award_round_scores(
    province: ProvinceId,
    round_id: UUID,
    _: CaseReaders,
    views: AwardViews,
    fresh: Fresh,
    cleared: Cleared,
    texts: Texts,
) -> RoundScores:
    """คะแนนรายเรื่อง: others' are seen after one's own are committed, an office's after the tally"""
    row, cases, clearance = await _seen(views, fresh, cleared, province, round_id)
    names = await texts.names(province, cases, clearance)
    return RoundScores(
        round_id=round_id,
        tally=row.tally,
        sheet_hash=row.sheet_hash,
        cases=case_scores(row, cases, names, clearance),
    )


@router.get("/{round_id}/judges")
async def award_round_judges(
    province: ProvinceId,
    round_id: UUID,
    _: CaseReaders,
    views: AwardViews,
    fresh: Fresh,
    cleared: Cleared,
) -> list[ShownJudge]:
    """ความก้าวหน้าของกรรมการ และเมื่อสรุปแล้ว การกระจายของคะแนนรายกรรมการ"""
    row, cases, clearance = await _seen(views, fresh, cleared, province, round_id)
    return judge_scores(row, cases, clearance)


@router.get("/{round_id}/export.xlsx", response_class=Response, responses=described(XLSX))
async def award_round_as_workbook(
    province: ProvinceId,
    round_id: UUID,
    _: CaseReaders,
    views: AwardViews,
    fresh: Fresh,
    cleared: Cleared,
    texts: Texts,
    now: Now,
) -> Response:
    """ผลคะแนนของรอบเป็นไฟล์ Excel: only of the cases that the exporter may see"""
    row, cases, clearance = await _seen(views, fresh, cleared, province, round_id)
    names = await texts.names(province, cases, clearance)
    cells = [
        (
            one.rank,
            one.case_code,
            one.name or "(ปิดชื่อ)",
            one.mean,
            one.median,
            one.spread,
            {True: "ผ่าน", False: "ไม่ผ่าน", None: ""}[one.passes],
        )
        for one in case_scores(row, cases, names, clearance)
    ]
    note = f"{row.category.title} · {row.stage.title} · ข้อมูล ณ วันที่ {full_moment(now())}"
    book = workbook(row.category.title, [Sheet("คะแนน", _COLUMNS, cells, note)])
    return download(book, f"ผลคะแนน {row.category.title}.xlsx", XLSX)


async def _seen(
    views: AwardReaders, fresh: Fresh, cleared: Clearances, province: str, round_id: UUID
) -> tuple[RoundRow, list[CaseOfRegister], Clearance]:
    """The round and those of its cases that the reader may see. Raises `NotFound`."""
    clearance = await cleared.of(province)
    if clearance.standpoint in {Standpoint.AGENCY, Standpoint.UNIT}:
        raise NotFound  # who enters cases waits for the announcement
    reader = await fresh.of(views.rounds, province)
    row = found(await reader.get(Province(province), str(round_id)))
    await fresh.of(views.cases.waiting, province)
    where = {"call_id": str(row.call_id), "category_id": str(row.category.category_id)}
    cases = await views.cases.rows(clearance, province, where, MOST_CASES)
    mine = [one for one in cases if in_round(one, round_id) is not None]
    return row, mine, clearance
