"""The registers of meetings over HTTP: the meeting, who was invited and who came, resolutions."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from services.projection.edge import shown
from services.projection.edge.http.agencies import BY_NAME
from services.projection.edge.names import Named
from services.projection.edge.reading import ProvinceId, Reader, Views, Year, found, narrowed
from services.projection.edge.resolutions import ResolutionEntry, resolutions_of
from services.projection.edge.shown import (
    InvitationCounts,
    MeetingLine,
    ShownAttendance,
    ShownInvitation,
    ShownMeeting,
    ShownMember,
)
from services.projection.views.ballots import BallotsRow
from services.projection.views.invitation_ledger import Delivery
from shared.contracts.invitations import Answer
from shared.contracts.meetings import MeetingKind
from shared.http.queries import After, Fresh, Limit, Listed, Search, containing
from shared.kernel.message import Province
from shared.views.reader import Order

router = APIRouter(prefix="/v1/provinces/{province}", tags=["projection"])

BY_DAY = Order("_day")
NEWEST_DAY = Order("_day", descending=True)
BY_RANK = Order("_rank")
Body = Annotated[UUID | None, Query(description="องค์คณะ")]


@router.get("/meetings")
async def meetings(
    province: ProvinceId,
    _: Reader,
    views: Views,
    fresh: Fresh,
    fiscal_year: Year = None,
    kind: MeetingKind | None = None,
    body: Body = None,
    q: Search = None,
    limit: Limit = 50,
    after: After = None,
) -> Listed[MeetingLine]:
    """ทะเบียนการประชุม เรียงตามวันประชุม"""
    reader = await fresh.of(views.meetings, province)
    where = narrowed(fiscal_year=fiscal_year, kind=kind, body_id=body) | containing(q)
    page = await reader.page(Province(province), where, limit, after, BY_DAY)
    return Listed(rows=[shown.meeting_line(row) for row in page.rows], following=page.following)


@router.get("/meetings/{meeting_id}")
async def meeting(
    province: ProvinceId, meeting_id: UUID, _: Reader, views: Views, fresh: Fresh, names: Named
) -> ShownMeeting:
    """การประชุมหนึ่งครั้งพร้อมระเบียบวาระ องค์ประชุมปัจจุบัน และมติ"""
    reader = await fresh.of(views.meetings, province)
    row = found(await reader.get(Province(province), str(meeting_id)))
    return shown.meeting(row, await names.of(province, row))


@router.get("/meetings/{meeting_id}/attendance")
async def attendance(
    province: ProvinceId,
    meeting_id: UUID,
    _: Reader,
    views: Views,
    fresh: Fresh,
    names: Named,
    q: Search = None,
    *,
    present: Annotated[bool | None, Query(description="เฉพาะที่มา หรือไม่มา")] = None,
    limit: Limit = 200,
    after: After = None,
) -> Listed[ShownAttendance]:
    """บัญชีหน่วยงานที่เชิญและการลงทะเบียน พร้อมประวัติ"""
    reader = await fresh.of(views.attendance, province)
    where = narrowed(meeting_id=meeting_id) | containing(q)
    if present is not None:
        where["persons"] = {"$gt": 0} if present else 0
    page = await reader.page(Province(province), where, limit, after, BY_NAME)
    opened = await names.of(province, *page.rows)
    return Listed(rows=[shown.attendance(r, opened) for r in page.rows], following=page.following)


@router.get("/meetings/{meeting_id}/members")
async def member_attendance(
    province: ProvinceId,
    meeting_id: UUID,
    _: Reader,
    views: Views,
    fresh: Fresh,
    names: Named,
    limit: Limit = 200,
    after: After = None,
) -> Listed[ShownMember]:
    """บัญชีกรรมการที่เชิญและการลงทะเบียน ประธานก่อน"""
    reader = await fresh.of(views.members, province)
    where = narrowed(meeting_id=meeting_id)
    page = await reader.page(Province(province), where, limit, after, BY_RANK)
    opened = await names.of(province, *page.rows)
    return Listed(rows=[shown.member(r, opened) for r in page.rows], following=page.following)


@router.get("/meetings/{meeting_id}/invitations")
async def invitations(
    province: ProvinceId,
    meeting_id: UUID,
    _: Reader,
    views: Views,
    fresh: Fresh,
    names: Named,
    q: Search = None,
    delivery: Delivery | None = None,
    answer: Answer | None = None,
    limit: Limit = 200,
    after: After = None,
) -> Listed[ShownInvitation]:
    """ทะเบียนการส่งหนังสือเชิญและการตอบรับ ทีละผู้รับเชิญ"""
    reader = await fresh.of(views.invitations, province)
    asked = narrowed(meeting_id=meeting_id, delivery=delivery, answer=answer)
    where = asked | containing(q)
    page = await reader.page(Province(province), where, limit, after, BY_NAME)
    opened = await names.of(province, *page.rows)
    return Listed(rows=[shown.invitation(r, opened) for r in page.rows], following=page.following)


@router.get("/meetings/{meeting_id}/invitations/counts")
async def invitation_counts(
    province: ProvinceId, meeting_id: UUID, _: Reader, views: Views, fresh: Fresh
) -> InvitationCounts:
    """จำนวนหนังสือเชิญตามสถานะการส่ง และจำนวนผู้รับเชิญตามคำตอบรับ"""
    reader = await fresh.of(views.invitations, province)
    where = narrowed(meeting_id=meeting_id)
    deliveries = await reader.counted(Province(province), where, "delivery")
    answers = await reader.counted(Province(province), where, "answer")
    return InvitationCounts(
        invited=sum(deliveries.values()),
        deliveries={each: deliveries.get(each, 0) for each in Delivery},
        answers={each: answers.get(each, 0) for each in Answer},
        unanswered=answers.get(None, 0),
    )


@router.get("/resolutions")
async def resolutions(
    province: ProvinceId,
    _: Reader,
    views: Views,
    fresh: Fresh,
    fiscal_year: Year = None,
    kind: MeetingKind | None = None,
    meeting: Annotated[UUID | None, Query(description="การประชุมครั้งเดียว")] = None,
    q: Search = None,
    limit: Annotated[int, Query(ge=1, le=50, description="จำนวนการประชุมต่อหน้า")] = 20,
    after: After = None,
) -> Listed[ResolutionEntry]:
    """ทะเบียนมติ การประชุมล่าสุดก่อน ทั้งที่เห็นชอบและไม่เห็นชอบ"""
    reader = await fresh.of(views.meetings, province)
    where = narrowed(fiscal_year=fiscal_year, kind=kind, meeting_id=meeting)
    where |= {"_resolutions": {"$gt": 0}} | containing(q, "resolved")
    page = await reader.page(Province(province), where, limit, after, NEWEST_DAY)
    rows = [entry for row in page.rows for entry in resolutions_of(row, q)]
    return Listed(rows=rows, following=page.following)


@router.get("/resolutions/{resolution_id}/ballots")
async def ballots(
    province: ProvinceId, resolution_id: UUID, _: Reader, views: Views, fresh: Fresh
) -> BallotsRow:
    """คะแนนเสียงรายผู้ลงคะแนนของมติที่ลงคะแนนโดยเปิดเผย"""
    reader = await fresh.of(views.ballots, province)
    return found(await reader.get(Province(province), str(resolution_id)))
