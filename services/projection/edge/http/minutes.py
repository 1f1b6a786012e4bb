"""The minutes of the meetings over HTTP: the register, and every revision whole."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Path

from services.projection.edge.reading import ProvinceId, Reader, Views, Year, found, narrowed
from services.projection.views import minutes_revisions
from services.projection.views.minutes_register import MinutesRow
from services.projection.views.minutes_revisions import RevisionRow
from shared.contracts.meetings import MeetingKind
from shared.http.queries import After, Fresh, Limit, Listed
from shared.kernel.message import Province

router = APIRouter(prefix="/v1/provinces/{province}", tags=["projection"])


@router.get("/minutes")
async def minutes_register(
    province: ProvinceId,
    _: Reader,
    views: Views,
    fresh: Fresh,
    fiscal_year: Year = None,
    kind: MeetingKind | None = None,
    limit: Limit = 50,
    after: After = None,
) -> Listed[MinutesRow]:
    """ทะเบียนรายงานการประชุม: ฉบับแก้ไข การรับรอง และคำผิด"""
    reader = await fresh.of(views.minutes, province)
    where = narrowed(fiscal_year=fiscal_year, kind=kind)
    return Listed.of(await reader.page(Province(province), where, limit, after))


@router.get("/meetings/{meeting_id}/minutes")
async def minutes(
    province: ProvinceId, meeting_id: UUID, _: Reader, views: Views, fresh: Fresh
) -> MinutesRow:
    """รายงานการประชุมของการประชุมหนึ่งครั้ง"""
    reader = await fresh.of(views.minutes, province)
    return found(await reader.get(Province(province), str(meeting_id)))


@router.get("/meetings/{meeting_id}/minutes/revisions/{revision}")
async def minutes_revision(
    province: ProvinceId,
    meeting_id: UUID,
    revision: Annotated[int, Path(ge=1, le=99_999)],
    _: Reader,
    views: Views,
    fresh: Fresh,
) -> RevisionRow:
    """ข้อความรายงานการประชุมฉบับแก้ไขหนึ่งฉบับ"""
    reader = await fresh.of(views.revisions, province)
    key = minutes_revisions.key_of(meeting_id, revision)
    return found(await reader.get(Province(province), key))
