"""What a report of progress needs to know from elsewhere: its project, and when it is due."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request

from services.planning.domain.progress.commands import DuePeriod, MeasuredProject
from services.planning.replicas.submitted_projects import SubmittedProjectRow
from shared.auth.actor import Actor, Role
from shared.contracts.planning_values import PlanId
from shared.http.queries import Fresh
from shared.kernel.errors import NotAllowed, NotFound, NotYet
from shared.kernel.message import Province
from shared.rules.reporting import reporting_calendar
from shared.views.reader import ViewReader


class ProjectNotSubmitted(NotFound):
    code = "planning.project_not_submitted"
    th = "ไม่พบโครงการนี้ในแผนที่เสนอแล้ว กรุณาเสนอแผนก่อนรายงานผล"
    en = "No submitted plan has this project. Submit the plan before reporting on it."


class PeriodUnknown(NotFound):
    code = "planning.period_unknown"
    th = "ปฏิทินการรายงานของปีนี้ไม่มีงวดตามรหัสนี้ กรุณาเลือกงวดจากปฏิทิน"
    en = "The year's reporting calendar has no such period. Choose one of the calendar's."


class OnlyKeyedInCameEarlier(NotAllowed):
    code = "planning.only_keyed_in_came_earlier"
    th = "วันที่รับรายงานระบุได้เฉพาะฝ่ายเลขานุการที่บันทึกจากกระดาษ กรุณาเว้นช่อง occurred_at"
    en = "Only the secretariat says when a report on paper came in. Leave out occurred_at."


class ReportedProjects:
    """Reads the projects of the submitted plans; waits for what the caller has just done."""

    def __init__(self, request: Request, fresh: Fresh) -> None:
        self._projects: ViewReader[SubmittedProjectRow] = request.app.state.submitted_projects
        self._fresh = fresh

    async def measured(self, province: str, project_id: UUID) -> MeasuredProject:
        """Raises `ProjectNotSubmitted`, or `NotYet` when the replica is behind the caller."""
        projects = await self._fresh.of(self._projects, province)
        row = await projects.get(Province(province), str(project_id))
        if row is None or row.submitted is None:
            raise NotYet if self._fresh.stale else ProjectNotSubmitted
        return MeasuredProject(
            project=row.submitted,
            plan_id=PlanId(row.plan_id),
            plan_version=row.plan_version,
            fiscal_year=row.fiscal_year,
        )


def due_period(fiscal_year: int, code: str) -> DuePeriod:
    """Raises `PeriodUnknown`."""
    calendar = reporting_calendar(fiscal_year)
    period = calendar.period(code)
    if period is None:
        raise PeriodUnknown
    return DuePeriod(
        rule=calendar.rule,
        due=period.due(fiscal_year),
        closing=period.closing,
        evidence=period.evidence,
    )


def refuse_to_backdate(reporter: Actor, occurred_at: object) -> None:
    """Raises `OnlyKeyedInCameEarlier`."""
    if occurred_at is not None and not reporter.roles & {Role.SECRETARY, Role.SERVICE}:
        raise OnlyKeyedInCameEarlier


async def reported_projects(request: Request, fresh: Fresh) -> ReportedProjects:
    return ReportedProjects(request, fresh)


Reported = Annotated[ReportedProjects, Depends(reported_projects)]
