"""Queries over HTTP: everything that is listed or shown is read here."""

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Path, Query, Request

from services.projection.edge.board import Board, board
from services.projection.views.attendance import AttendanceRow
from services.projection.views.meeting_register import MeetingRow
from services.projection.views.process_board import BoardRow
from shared.auth.actor import Actor, Role
from shared.auth.require import require_reader
from shared.http.commands import Now
from shared.http.queries import After, Fresh, Limit, Listed
from shared.kernel.errors import NotFound
from shared.kernel.fiscal_year import BANGKOK, FiscalYear, fiscal_year_of
from shared.kernel.message import Province
from shared.rules.load import process_steps
from shared.views.reader import ViewReader

router = APIRouter(prefix="/v1/provinces/{province}", tags=["projection"])


@dataclass(frozen=True, slots=True)
class Readers:
    """The views that these routes read."""

    boards: ViewReader[BoardRow]
    meetings: ViewReader[MeetingRow]
    attendance: ViewReader[AttendanceRow]


async def readers_of(request: Request) -> Readers:
    readers: Readers = request.app.state.readers
    return readers


Reader = Annotated[
    Actor,
    Depends(
        require_reader(
            Role.SECRETARY,
            Role.GOVERNOR,
            Role.PROVINCIAL_OFFICE,
            Role.MEMBER,
            Role.AGENCY,
            Role.UNIT,
            Role.AUDITOR,
            Role.SERVICE,
        )
    ),
]
Views = Annotated[Readers, Depends(readers_of)]
ProvinceId = Annotated[str, Path(description="ISO 3166-2:TH, เช่น TH-67")]
Year = Annotated[FiscalYear | None, Query(description="ปีงบประมาณ (พ.ศ.) ไม่ระบุ = ปีปัจจุบัน")]


@router.get("/process-board")
async def process_board(
    province: ProvinceId, _: Reader, views: Views, fresh: Fresh, now: Now, fiscal_year: Year = None
) -> Board:
    """กระดานกระบวนการ: ขั้นตอนทั้งหมดพร้อมหลักฐานจากเหตุการณ์"""
    moment = now()
    year = fiscal_year or fiscal_year_of(moment)
    reader = await fresh.of(views.boards, province)
    row = await reader.get(Province(province), str(year))
    return board(province, year, row, process_steps(), moment.astimezone(BANGKOK).date())


@router.get("/meetings")
async def meetings(
    province: ProvinceId,
    _: Reader,
    views: Views,
    fresh: Fresh,
    fiscal_year: Year = None,
    limit: Limit = 50,
    after: After = None,
) -> Listed[MeetingRow]:
    """ทะเบียนการประชุม"""
    reader = await fresh.of(views.meetings, province)
    where = {"fiscal_year": fiscal_year} if fiscal_year else None
    return Listed.of(await reader.page(Province(province), where, limit, after))


@router.get("/meetings/{meeting_id}")
async def meeting(
    province: ProvinceId, meeting_id: UUID, _: Reader, views: Views, fresh: Fresh
) -> MeetingRow:
    """การประชุมหนึ่งครั้งพร้อมองค์ประชุมปัจจุบัน"""
    reader = await fresh.of(views.meetings, province)
    row = await reader.get(Province(province), str(meeting_id))
    if row is None:
        raise NotFound
    return row


@router.get("/meetings/{meeting_id}/attendance")
async def attendance(
    province: ProvinceId,
    meeting_id: UUID,
    _: Reader,
    views: Views,
    fresh: Fresh,
    limit: Limit = 200,
    after: After = None,
) -> Listed[AttendanceRow]:
    """บัญชีหน่วยงานที่เชิญและการลงทะเบียน พร้อมประวัติ"""
    reader = await fresh.of(views.attendance, province)
    where = {"meeting_id": str(meeting_id)}
    return Listed.of(await reader.page(Province(province), where, limit, after))
