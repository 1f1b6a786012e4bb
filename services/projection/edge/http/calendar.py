"""The meetings as a calendar that programs subscribe to (ปฏิทินการประชุม, iCalendar)."""

from datetime import datetime, timedelta
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Query, Response

from services.projection.edge.ics import calendar
from services.projection.edge.names import may_see_names
from services.projection.edge.reading import ProvinceId, Reader, Readers, Views
from shared.auth.actor import Actor, Role
from shared.http.commands import Now
from shared.http.queries import Fresh
from shared.kernel.errors import NotAllowed
from shared.kernel.message import Province
from shared.views.reader import Order

router = APIRouter(prefix="/v1/provinces/{province}", tags=["projection"])

MOST_MEETINGS = 500
KEPT = timedelta(days=400)  # a year and a month of the past
NEWEST_DAY = Order("_day", descending=True)
OF_THEIR_OWN = frozenset({Role.AGENCY, Role.UNIT})
Asked = Annotated[UUID | None, Query(description="เฉพาะการประชุมที่เชิญหน่วยงานหรือบุคคลนี้")]


@router.get(
    "/calendar.ics", response_class=Response, responses={200: {"content": {"text/calendar": {}}}}
)
async def meeting_calendar(
    province: ProvinceId,
    actor: Reader,
    views: Views,
    fresh: Fresh,
    now: Now,
    agency: Asked = None,
    person: Asked = None,
) -> Response:
    """ปฏิทินการประชุมของจังหวัด ของหน่วยงาน หรือของบุคคล สำหรับสมัครรับในโปรแกรมปฏิทิน"""
    _refuse_others(actor, province, agency, person)
    return await feed(views, fresh, now(), province, agency, person)


async def feed(
    views: Readers,
    fresh: Fresh,
    now: datetime,
    province: str,
    agency: UUID | None,
    person: UUID | None,
) -> Response:
    """The calendar itself; who may have it is judged before."""
    reader = await fresh.of(views.meetings, province)
    where: dict[str, Any] = {"_day": {"$gte": int((now - KEPT).timestamp())}}
    if agency or person:
        where["meeting_id"] = {"$in": await _invited_to(views, fresh, province, agency, person)}
    page = await reader.page(Province(province), where, MOST_MEETINGS, None, NEWEST_DAY)
    return Response(calendar(province, page.rows), media_type="text/calendar; charset=utf-8")


def _refuse_others(actor: Actor, province: str, agency: UUID | None, person: UUID | None) -> None:
    """An agency subscribes to its own meetings; a person's are for who may know the person."""
    if person and not may_see_names(actor, province):
        raise NotAllowed
    if agency and actor.roles <= OF_THEIR_OWN and actor.agency != str(agency):
        raise NotAllowed


async def _invited_to(
    views: Readers, fresh: Fresh, province: str, agency: UUID | None, person: UUID | None
) -> list[str]:
    """The meetings to which all that were named are invited."""
    of_each: list[set[str]] = []
    if agency:
        reader = await fresh.of(views.attendance, province)
        rows = await reader.page(Province(province), {"agency_id": str(agency)}, MOST_MEETINGS)
        of_each.append({str(row.meeting_id) for row in rows.rows})
    if person:
        members = await fresh.of(views.members, province)
        seats = await members.page(
            Province(province), {"person.person_id": str(person)}, MOST_MEETINGS
        )
        of_each.append({str(row.meeting_id) for row in seats.rows})
    return sorted(set.intersection(*of_each))
