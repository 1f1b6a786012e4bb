"""Calendars by their secret address: a program subscribes, and sends no token.

Whatever is wrong with an address, the answer is the same: there is no such calendar.
"""

from datetime import timedelta
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Request, Response

from services.projection.edge.http.calendar import feed
from services.projection.edge.reading import ProvinceId, Views
from services.projection.views.calendar_addresses import CalendarAddressRow
from shared.auth.actor import Actor, Role
from shared.auth.calendar_address import CalendarAddresses, claim_of
from shared.auth.require import require_reader
from shared.contracts.calendars import CalendarScope
from shared.http.commands import Now
from shared.http.pace import Pace
from shared.http.problems import problem
from shared.http.queries import After, Fresh, Limit, Listed
from shared.kernel.errors import NotFound
from shared.kernel.message import Province

router = APIRouter(tags=["projection"])
Secretary = Annotated[Actor, Depends(require_reader(Role.SECRETARY, ministry_reads=False))]
Secret = Annotated[str, Path(max_length=60, pattern=r"^[A-Za-z0-9._-]+$")]


def pace() -> Pace:
    """A calendar program asks once in some minutes."""
    return Pace(30, timedelta(minutes=10))


@router.get(
    "/v1/calendar/{secret}.ics",
    response_class=Response,
    responses={200: {"content": {"text/calendar": {}}}},
)
async def calendar_by_address(
    request: Request, secret: Secret, views: Views, fresh: Fresh, now: Now
) -> Response:
    """ปฏิทินการประชุมตามที่อยู่ลับ สำหรับโปรแกรมปฏิทินที่ส่งโทเค็นไม่ได้"""
    province, row = await _opened(request.app.state.calendar_addresses, views, secret)
    kept: Pace = request.app.state.pace
    if not kept.allows(str(row.address_id), now()):
        return _too_often(kept)
    agency = row.subject if row.scope is CalendarScope.AGENCY else None
    person = row.subject if row.scope is CalendarScope.PERSON else None
    answer = await feed(views, fresh, now(), province, agency, person)
    answer.headers["Cache-Control"] = "private, max-age=300"
    return answer


@router.get("/v1/provinces/{province}/calendar-addresses")
async def calendar_addresses(
    province: ProvinceId,
    _: Secretary,
    views: Views,
    fresh: Fresh,
    limit: Limit = 50,
    after: After = None,
) -> Listed[CalendarAddressRow]:
    """ทะเบียนที่อยู่ลับของปฏิทิน สำหรับฝ่ายเลขานุการตรวจสอบและยกเลิก (ไม่แสดงตัวที่อยู่)"""
    reader = await fresh.of(views.calendar_addresses, province)
    return Listed.of(await reader.page(Province(province), {}, limit, after))


async def _opened(
    addresses: CalendarAddresses, views: Views, secret: str
) -> tuple[Province, CalendarAddressRow]:
    """Raises `NotFound`."""
    claim = claim_of(secret)
    if claim is None:
        raise NotFound
    row = await views.calendar_addresses.get(claim.province, str(claim.address_id))
    if row is None or not addresses.right(claim, row.edition):
        raise NotFound
    return claim.province, row


def _too_often(kept: Pace) -> Response:
    answer = problem(
        429,
        "too_often",
        "เรียกปฏิทินนี้ถี่เกินไป กรุณาตั้งให้โปรแกรมปฏิทินดึงข้อมูลห่างขึ้น",
        "This calendar is asked for too often. Let your program ask less often.",
    )
    answer.headers["Retry-After"] = str(kept.seconds)
    return answer
