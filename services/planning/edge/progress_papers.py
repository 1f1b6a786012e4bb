"""Papers of progress and of the development plan: reads what they need, and builds them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from fastapi import Depends, Request

from services.planning.documents.development_plan import development_plan
from services.planning.documents.progress_report import Told, progress_report
from services.planning.documents.progress_summary import Reported, progress_summary
from services.planning.domain.development_plan.decisions import DEVELOPMENT_PLAN
from services.planning.domain.development_plan.refusals import DevelopmentPlanNotFound
from services.planning.domain.progress.decisions import PROGRESS
from services.planning.domain.progress.refusals import ReportNotFound
from services.planning.edge.reported_projects import ReportedProjects
from services.planning.replicas.reported_progress import ReportedProgressRow
from services.planning.replicas.submitted_plans import PlanRow
from services.planning.replicas.submitted_projects import SubmittedProjectRow
from shared.contracts.development import development_plan_id_of
from shared.contracts.planning_values import ProjectId
from shared.contracts.plans import plan_id_of
from shared.documents.paper import Paper
from shared.eventstore.execute import Executor
from shared.http.queries import Fresh
from shared.kernel.errors import NotFound
from shared.kernel.ids import stream_name
from shared.kernel.message import Province
from shared.rules.offices import Offices
from shared.views.reader import ViewReader

MOST_PROJECTS = 1_000  # of a year


class NoSubmittedPlan(NotFound):
    code = "planning.no_submitted_plan"
    th = "ยังไม่มีแผนของปีนี้ที่เสนอแล้ว กรุณาเสนอแผนก่อนพิมพ์สรุปความก้าวหน้า"
    en = "No plan of this year was submitted yet. Submit one before printing its progress."


@dataclass(frozen=True, slots=True)
class ProgressPapers:
    """What the papers are made of: the streams themselves, and this service's replicas."""

    executor: Executor
    plans: ViewReader[PlanRow]
    projects: ViewReader[SubmittedProjectRow]
    reported: ViewReader[ReportedProgressRow]
    offices: Offices
    known: ReportedProjects
    fresh: Fresh

    async def report(self, province: str, project_id: ProjectId, period: str) -> Paper:
        """Raises `ProjectNotSubmitted`, `ReportNotFound` or `NotYet`."""
        measured = await self.known.measured(province, project_id)
        stream = stream_name(province, "progress", project_id)
        progress, _ = await self.executor.state(PROGRESS, stream)
        if period not in progress.reports:
            raise ReportNotFound(period)
        office = self.offices[Province(province)]
        return progress_report(Told(measured.project, progress.reports[period], office))

    async def development_plan(self, province: str, fiscal_year: int) -> Paper:
        """Raises `DevelopmentPlanNotFound`."""
        plan_id = development_plan_id_of(province, fiscal_year)
        stream = stream_name(province, "development_plan", plan_id)
        plan, _ = await self.executor.state(DEVELOPMENT_PLAN, stream)
        if plan.drafted is None:
            raise DevelopmentPlanNotFound
        return development_plan(plan, plan.drafted, self.offices[Province(province)])

    async def summary(self, province: str, fiscal_year: int, as_of: datetime) -> Paper:
        """Raises `NoSubmittedPlan`."""
        place = Province(province)
        plans = await self.fresh.of(self.plans, province)
        plan = await plans.get(place, str(plan_id_of(province, fiscal_year)))
        if plan is None or not plan.version:
            raise NoSubmittedPlan
        of_plan = {"plan_id": str(plan.plan_id)}
        in_force = of_plan | {"plan_version": plan.version}
        reader = await self.fresh.of(self.projects, province)
        projects = await reader.rows(place, in_force, MOST_PROJECTS)
        reported = await self.fresh.of(self.reported, province)
        rows = await reported.rows(place, of_plan, MOST_PROJECTS)
        last = {row.project_id: row.last for row in rows}
        told = [
            Reported(one.submitted, last.get(one.project_id)) for one in projects if one.submitted
        ]
        told.sort(key=lambda one: (one.project.dimension, one.project.order, one.project.title))
        return progress_summary(plan, told, self.offices[place], as_of.replace(microsecond=0))


async def progress_papers(request: Request, fresh: Fresh) -> ProgressPapers:
    state = request.app.state
    return ProgressPapers(
        executor=state.executor,
        plans=state.submitted_plans,
        projects=state.submitted_projects,
        reported=state.reported_progress,
        offices=state.offices,
        known=ReportedProjects(request, fresh),
        fresh=fresh,
    )


Papers = Annotated[ProgressPapers, Depends(progress_papers)]
