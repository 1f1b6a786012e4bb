"""The trace from ideas to results over HTTP: forwards to what grew, back to what it grew from."""

from collections.abc import Sequence
from uuid import UUID

from fastapi import APIRouter
from pydantic import BaseModel

from services.projection.edge.reading import ProvinceId, Reader, Views, Year, found, narrowed
from services.projection.views.traces import Stage, TraceRow
from shared.http.queries import After, Fresh, Limit, Listed, Search, containing
from shared.kernel.message import Province
from shared.views.reader import ViewReader

router = APIRouter(prefix="/v1/provinces/{province}/traces", tags=["projection"])
MOST = 200  # of one stage: more than a plan has projects


class Trace(BaseModel):
    """ร่องรอยของเรื่องหนึ่ง"""

    of: TraceRow
    grew_from: list[TraceRow]  # nearest first
    led_to: list[TraceRow]  # nearest first


@router.get("")
async def traces(
    province: ProvinceId,
    _: Reader,
    views: Views,
    fresh: Fresh,
    fiscal_year: Year = None,
    stage: Stage | None = None,
    q: Search = None,
    limit: Limit = 50,
    after: After = None,
) -> Listed[TraceRow]:
    """ความคิดเห็น เป้าหมาย และโครงการทั้งหมดของจังหวัด ค้นเป็นภาษาไทยได้"""
    reader = await fresh.of(views.traces, province)
    where = narrowed(fiscal_year=fiscal_year, stage=stage) | containing(q)
    return Listed.of(await reader.page(Province(province), where, limit, after))


@router.get("/{trace_id}")
async def trace(
    province: ProvinceId, trace_id: UUID, _: Reader, views: Views, fresh: Fresh
) -> Trace:
    """ร่องรอยของเรื่องหนึ่ง: มาจากความคิดเห็นใด และกลายเป็นเป้าหมาย โครงการ และผลลัพธ์ใด"""
    reader = await fresh.of(views.traces, province)
    row = found(await reader.get(Province(province), str(trace_id)))
    back = await _sources(reader, Province(province), [row])
    return Trace(
        of=row,
        grew_from=[*back, *await _sources(reader, Province(province), back)],
        led_to=await _grown(reader, Province(province), row),
    )


async def _sources(
    reader: ViewReader[TraceRow], province: Province, rows: Sequence[TraceRow]
) -> list[TraceRow]:
    names = sorted({str(one) for row in rows for one in row.sources})
    return await _of(reader, province, {"trace_id": {"$in": names}}) if names else []


async def _grown(reader: ViewReader[TraceRow], province: Province, row: TraceRow) -> list[TraceRow]:
    """Targets, then the projects of those targets and of the idea itself."""
    near = await _of(reader, province, {"sources": str(row.trace_id)})
    names = [str(one.trace_id) for one in near]
    known = {one.trace_id for one in near}
    further = await _of(reader, province, {"sources": {"$in": names}}) if names else []
    return [*near, *(one for one in further if one.trace_id not in known)]


async def _of(
    reader: ViewReader[TraceRow], province: Province, where: dict[str, object]
) -> list[TraceRow]:
    return list((await reader.page(province, where, MOST)).rows)
