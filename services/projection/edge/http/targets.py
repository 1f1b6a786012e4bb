"""The targets over HTTP: the register, and what each grew from and what grew from it."""

from uuid import UUID

from fastapi import APIRouter
from pydantic import BaseModel

from services.projection.edge.reading import ProvinceId, Reader, Views, Year, found, narrowed
from services.projection.views.target_register import TargetRow
from services.projection.views.traces import Stage, TraceRow
from shared.contracts.targets import TargetKind
from shared.http.queries import After, Fresh, Limit, Listed, Search, containing
from shared.kernel.message import Province
from shared.views.reader import Order

router = APIRouter(prefix="/v1/provinces/{province}/targets", tags=["projection"])
BY_SETTING = Order("_set")
MOST_TRACED = 200


class TracedTarget(BaseModel):
    """เป้าหมาย พร้อมความคิดเห็นที่เป็นที่มา และโครงการที่ตอบเป้าหมาย"""

    target: TargetRow
    ideas: list[TraceRow]
    projects: list[TraceRow]


@router.get("")
async def targets(
    province: ProvinceId,
    _: Reader,
    views: Views,
    fresh: Fresh,
    fiscal_year: Year = None,
    kind: TargetKind | None = None,
    q: Search = None,
    limit: Limit = 50,
    after: After = None,
) -> Listed[TargetRow]:
    """ทะเบียนเป้าหมาย ตามลำดับที่กำหนด รวมที่ยกเลิกแล้ว"""
    reader = await fresh.of(views.targets, province)
    where = narrowed(fiscal_year=fiscal_year, kind=kind) | containing(q)
    return Listed.of(await reader.page(Province(province), where, limit, after, BY_SETTING))


@router.get("/{target_id}")
async def target(
    province: ProvinceId, target_id: UUID, _: Reader, views: Views, fresh: Fresh
) -> TracedTarget:
    """เป้าหมายหนึ่งข้อ: มาจากความคิดเห็นใด และมีโครงการใดตอบ"""
    reader = await fresh.of(views.targets, province)
    row = found(await reader.get(Province(province), str(target_id)))
    traces = await fresh.of(views.traces, province)
    names = [str(one.idea_id) for one in row.ideas]
    ideas = await traces.page(Province(province), {"trace_id": {"$in": names}}, MOST_TRACED)
    grown = {"sources": str(target_id), "stage": Stage.PROJECT.value}
    projects = await traces.page(Province(province), grown, MOST_TRACED)
    return TracedTarget(target=row, ideas=list(ideas.rows), projects=list(projects.rows))
