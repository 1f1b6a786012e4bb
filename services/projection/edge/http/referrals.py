"""The register of referrals over HTTP: what waits where, and the whole way of a matter."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from services.projection.edge.reading import ProvinceId, Reader, Views, Year, found, narrowed
from services.projection.views.referral_register import ReferralRow, ReferralState
from shared.http.queries import After, Fresh, Limit, Listed, Search, containing
from shared.kernel.message import Province
from shared.views.reader import Order

router = APIRouter(prefix="/v1/provinces/{province}", tags=["projection"])

BY_DAY = Order("_day")
Receiver = Annotated[UUID | None, Query(description="องค์คณะผู้รับ")]
Sender = Annotated[UUID | None, Query(description="องค์คณะผู้ส่ง")]
Waits = Annotated[bool | None, Query(description="true: เรื่องที่ยังรอ")]
First = Annotated[
    UUID | None, Query(description="เส้นทางทั้งหมดของเรื่อง: ค่า first ของเรื่องใดก็ได้ในเส้นทาง")
]


@router.get("/referrals")
async def referrals(
    province: ProvinceId,
    _: Reader,
    views: Views,
    fresh: Fresh,
    fiscal_year: Year = None,
    state: ReferralState | None = None,
    waits: Waits = None,
    to_body: Receiver = None,
    from_body: Sender = None,
    first: First = None,
    q: Search = None,
    limit: Limit = 50,
    after: After = None,
) -> Listed[ReferralRow]:
    """ทะเบียนส่งเรื่องระหว่างองค์คณะ เรียงตามวันที่ส่ง: กรองตามสถานะ ผู้รับ ผู้ส่ง และเรื่องที่ยังรอ"""
    reader = await fresh.of(views.referrals, province)
    where = narrowed(
        fiscal_year=fiscal_year,
        state=state,
        waits=waits,
        to_body_id=to_body,
        from_body_id=from_body,
        first=first,
    )
    where |= containing(q)
    return Listed.of(await reader.page(Province(province), where, limit, after, BY_DAY))


@router.get("/referrals/{referral_id}")
async def referral(
    province: ProvinceId, referral_id: UUID, _: Reader, views: Views, fresh: Fresh
) -> ReferralRow:
    """เรื่องที่ส่งหนึ่งเรื่อง: เลขรับ ระเบียบวาระ และมติตอบ"""
    reader = await fresh.of(views.referrals, province)
    return found(await reader.get(Province(province), str(referral_id)))
