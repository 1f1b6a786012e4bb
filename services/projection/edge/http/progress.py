"""What the projects have come to, over HTTP: one by one, summed up, and what is missing."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Path, Query

from services.projection.edge import tracking
from services.projection.edge.reading import ProvinceId, Reader, Readers, Views, found, narrowed
from services.projection.edge.tracking import (
    BY_NAME,
    MOST_PROJECTS,
    PlanShown,
    ProgressSummary,
    Totals,
    TrackedProject,
    tracked,
)
from services.projection.views.plan_register import PlanRow
from services.projection.views.project_tracker import Track, TrackerRow
from shared.contracts.boards import Dimension
from shared.contracts.plans import plan_id_of
from shared.http.commands import Now
from shared.http.queries import After, Fresh, Freshness, Limit, Listed, Search, containing
from shared.kernel.errors import NotFound
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Province
from shared.rules.reporting import Period, ReportingCalendar, reporting_calendar
from shared.thai import day_of

router = APIRouter(prefix="/v1/provinces/{province}/progress/{fiscal_year}", tags=["projection"])

Year = Annotated[FiscalYear, Path(description="ปีงบประมาณ (พ.ศ.)")]
Owner = Annotated[UUID | None, Query(description="หน่วยงานเจ้าของโครงการ")]


class NoPlanInForce(NotFound):
    code = "planning.no_plan_in_force"
    th = "ยังไม่มีแผนของปีนี้ที่เสนอแล้ว กรุณาเสนอแผนก่อนติดตามผล"
    en = "No plan of this year was submitted yet. Submit one before following it."


class NoSuchPeriod(NotFound):
    code = "planning.no_such_period"
    th = "ปฏิทินการรายงานของปีนี้ไม่มีงวดตามรหัสนี้ กรุณาเลือกงวดจากปฏิทิน"
    en = "The year's reporting calendar has no such period. Choose one of the calendar's."


@dataclass(frozen=True, slots=True)
class Followed:
    """The year's plan in force, and its projects as they stand today."""

    province: str
    plan: PlanRow
    calendar: ReportingCalendar
    now: datetime
    views: Readers

    @property
    def today(self) -> date:
        return day_of(self.now)

    @property
    def where(self) -> dict[str, Any]:
        """The projects of the version in force; those that it left out are not followed."""
        return {"plan_id": str(self.plan.plan_id), "plan_version": len(self.plan.versions)}

    def shown(self, row: TrackerRow) -> TrackedProject:
        return tracked(row, self.calendar, self.today)

    async def all(self, **more: Any) -> list[TrackedProject]:
        place, where = Province(self.province), self.where | more
        rows = await self.views.tracker.rows(place, where, MOST_PROJECTS, BY_NAME)
        return [self.shown(row) for row in rows]


async def followed(
    province: ProvinceId, fiscal_year: Year, views: Views, fresh: Fresh, clock: Now
) -> Followed:
    """Raises `NoPlanInForce`."""
    return await following(province, fiscal_year, views, fresh, clock())


async def following(
    province: str, fiscal_year: int, views: Readers, fresh: Freshness, now: datetime
) -> Followed:
    plans = await fresh.of(views.plans, province)
    await fresh.of(views.tracker, province)
    plan = await plans.get(Province(province), str(plan_id_of(province, fiscal_year)))
    if plan is None or not plan.versions:
        raise NoPlanInForce
    return Followed(province, plan, reporting_calendar(fiscal_year), now, views)


Following = Annotated[Followed, Depends(followed)]


@router.get("/calendar")
async def reporting_periods(
    province: ProvinceId,  # noqa: ARG001 - the same in every province
    fiscal_year: Year,
    _: Reader,
) -> ReportingCalendar:
    """ปฏิทินการรายงานผลของปี"""
    return reporting_calendar(fiscal_year)


@router.get("/projects")
async def followed_projects(
    _: Reader,
    plan: Following,
    dimension: Dimension | None = None,
    owner: Owner = None,
    track: Track | None = None,
    q: Search = None,
    *,
    late: Annotated[bool, Query(description="เฉพาะที่ล่าช้าวันนี้")] = False,
    returned: Annotated[bool, Query(description="เฉพาะที่รอแก้ไขรายงาน")] = False,
    limit: Limit = 50,
    after: After = None,
) -> Listed[TrackedProject]:
    """ติดตามโครงการของแผนฉบับที่ใช้อยู่: ร้อยละ งบประมาณ ตัวชี้วัด ขั้นตอน และรายงาน"""
    where = plan.where | containing(q)
    where |= narrowed(dimension=dimension, owner_id=owner, track=track)
    if returned:
        where["returned"] = True
    if late:
        where |= tracking.late(plan.calendar, plan.plan.fiscal_year, plan.today)
    return await _page(plan, where, limit, after)


@router.get("/projects/{project_id}")
async def followed_project(
    province: ProvinceId,
    fiscal_year: Year,
    project_id: UUID,
    _: Reader,
    views: Views,
    fresh: Fresh,
    clock: Now,
) -> TrackedProject:
    """โครงการหนึ่ง ตามแผนและที่เป็นอยู่วันนี้: also one that the version in force left out"""
    tracker = await fresh.of(views.tracker, province)
    row = found(await tracker.get(Province(province), str(project_id)))
    if row.fiscal_year != fiscal_year or not row.plan_version:
        raise NotFound
    return tracked(row, reporting_calendar(fiscal_year), day_of(clock()))


@router.get("/missing")
async def missing_reports(
    _: Reader,
    plan: Following,
    period: Annotated[str, Query(max_length=10, description="งวด เช่น Q1")],
    owner: Owner = None,
    limit: Limit = 50,
    after: After = None,
) -> Listed[TrackedProject]:
    """โครงการที่ยังไม่รายงานผลของงวด: how late is counted on the day it is read"""
    where = plan.where | missing_of(plan, period) | narrowed(owner_id=owner)
    return await _page(plan, where, limit, after)


@router.get("/summary")
async def progress_summary(_: Reader, plan: Following) -> ProgressSummary:
    """ความก้าวหน้าของแผนทั้งปี แยกตามมิติและหน่วยงาน"""
    projects = await plan.all()
    return ProgressSummary(
        plan=PlanShown.of(plan.plan),
        as_of=plan.now,
        total=Totals(**tracking.totals(projects)),
        by_dimension=tracking.by_dimension(projects),
        by_agency=tracking.by_agency(projects),
    )


def missing_of(plan: Followed, period: str) -> dict[str, Any]:
    """Rows that owe a report of the period. Raises `NoSuchPeriod`."""
    return tracking.owing(period_of(plan, period), plan.plan.fiscal_year)


def period_of(plan: Followed, code: str) -> Period:
    period = plan.calendar.period(code)
    if period is None:
        raise NoSuchPeriod
    return period


async def _page(
    plan: Followed, where: dict[str, Any], limit: int, after: str | None
) -> Listed[TrackedProject]:
    province = Province(plan.province)
    page = await plan.views.tracker.page(province, where, limit, after, BY_NAME)
    return Listed(rows=[plan.shown(row) for row in page.rows], following=page.following)
