"""Announcements and ceremonies over HTTP: public records."""

from uuid import UUID

from fastapi import APIRouter

from services.projection.edge.award_reading import AwardViews
from services.projection.edge.reading import ProvinceId, Reader, Year, found, narrowed
from services.projection.views.announcement_register import AnnouncementRow
from services.projection.views.ceremony_register import CeremonyRow
from shared.http.queries import After, Fresh, Limit, Listed
from shared.kernel.message import Province

router = APIRouter(prefix="/v1/provinces/{province}", tags=["projection"])


@router.get("/award-announcements")
async def award_announcements(
    province: ProvinceId,
    _: Reader,
    views: AwardViews,
    fresh: Fresh,
    fiscal_year: Year = None,
    limit: Limit = 50,
    after: After = None,
) -> Listed[AnnouncementRow]:
    """ทะเบียนประกาศผลการคัดเลือก"""
    reader = await fresh.of(views.announcements, province)
    where = narrowed(fiscal_year=fiscal_year)
    return Listed.of(await reader.page(Province(province), where, limit, after))


@router.get("/award-announcements/{announcement_id}")
async def award_announcement_of_register(
    province: ProvinceId, announcement_id: UUID, _: Reader, views: AwardViews, fresh: Fresh
) -> AnnouncementRow:
    """ประกาศผลหนึ่งฉบับ"""
    reader = await fresh.of(views.announcements, province)
    return found(await reader.get(Province(province), str(announcement_id)))


@router.get("/award-ceremonies")
async def award_ceremonies(
    province: ProvinceId,
    _: Reader,
    views: AwardViews,
    fresh: Fresh,
    fiscal_year: Year = None,
    limit: Limit = 50,
    after: After = None,
) -> Listed[CeremonyRow]:
    """ทะเบียนพิธีมอบรางวัล"""
    reader = await fresh.of(views.ceremonies, province)
    where = narrowed(fiscal_year=fiscal_year)
    return Listed.of(await reader.page(Province(province), where, limit, after))


@router.get("/award-ceremonies/{ceremony_id}")
async def award_ceremony_of_register(
    province: ProvinceId, ceremony_id: UUID, _: Reader, views: AwardViews, fresh: Fresh
) -> CeremonyRow:
    """พิธีมอบรางวัลหนึ่งพิธี"""
    reader = await fresh.of(views.ceremonies, province)
    return found(await reader.get(Province(province), str(ceremony_id)))
