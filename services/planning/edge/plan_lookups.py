"""What a command of a plan needs to know from elsewhere: read here, carried in the command."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request

from services.planning.domain.plan.commands import PlannedProject, Surroundings
from services.planning.domain.plan.decisions import PLAN
from services.planning.domain.plan.refusals import PlanNotFound
from services.planning.domain.plan.state import Plan
from services.planning.replicas.standing_targets import TargetRow
from services.planning.replicas.submitted_plans import PlanRow
from services.planning.replicas.submitted_projects import SubmittedProjectRow
from shared.clock import Clock
from shared.contracts.common import AgencyRef
from shared.contracts.directory import AgencyId
from shared.contracts.planning_values import PlanId, TargetId
from shared.eventstore.execute import Executor
from shared.http.queries import Fresh
from shared.kernel.errors import NotYet
from shared.kernel.fiscal_year import first_day, last_day
from shared.kernel.ids import stream_name
from shared.kernel.message import Province
from shared.rules.alignments import alignment_schemes
from shared.rules.budget_sources import budget_sources
from shared.service.editions import EditionLookups
from shared.thai import day_of
from shared.views.reader import ViewReader

KIND = "plan"


@dataclass(frozen=True, slots=True)
class Lookups:
    """Reads this service's own replicas, and the plan's own stream."""

    editions: EditionLookups
    targets: ViewReader[TargetRow]
    plans: ViewReader[PlanRow]
    projects: ViewReader[SubmittedProjectRow]
    executor: Executor
    clock: Clock
    fresh: Fresh

    async def plan(self, province: str, plan_id: UUID, at: int | None = None) -> tuple[Plan, int]:
        """The plan and its stream's version, now or as it stood then. Raises `PlanNotFound`."""
        stream = stream_name(province, KIND, plan_id)
        plan, version = await self.executor.state(PLAN, stream, at)
        if plan.started is None:
            raise PlanNotFound
        return plan, version

    async def surroundings(
        self, province: str, plan_id: PlanId, asked: PlannedProject
    ) -> Surroundings:
        """Raises `PlanNotFound`, `NoSealedDirectory` or `NotYet`."""
        year = await self._year(province, plan_id)
        projects = await self.fresh.of(self.projects, province)
        same = await projects.get(Province(province), str(asked.project_id))
        return Surroundings(
            agencies=await self._listed(province, year, {asked.owner, *asked.partners}),
            targets=await self._standing(province, year, asked.targets),
            sources=budget_sources(day_of(self.clock())),
            schemes=alignment_schemes(first_day(year), last_day(year)),
            elsewhere=same is not None and same.plan_id != plan_id,
        )

    async def _year(self, province: str, plan_id: PlanId) -> int:
        """From the replica: the command reads the plan's stream once, here would be twice."""
        plans = await self.fresh.of(self.plans, province)
        row = await plans.get(Province(province), str(plan_id))
        if row is None:
            raise NotYet if self.fresh.stale else PlanNotFound
        return row.fiscal_year

    async def _listed(
        self, province: str, year: int, wanted: set[AgencyId]
    ) -> tuple[AgencyRef, ...]:
        """Those of them in the newest sealed edition of the year."""
        edition = await self.editions.of_year(province, year)
        return tuple(
            AgencyRef(agency_id=AgencyId(one.agency_id), name=one.name)
            for one in edition.agencies
            if one.agency_id in wanted
        )

    async def _standing(
        self, province: str, year: int, wanted: Iterable[TargetId]
    ) -> tuple[TargetId, ...]:
        targets = await self.fresh.of(self.targets, province)
        rows = await targets.several(Province(province), [str(one) for one in wanted])
        return tuple(
            TargetId(row.target_id) for row in rows if row.fiscal_year == year and not row.dropped
        )


async def lookups(request: Request, fresh: Fresh) -> Lookups:
    state = request.app.state
    return Lookups(
        editions=EditionLookups(state.editions, fresh),
        targets=state.standing_targets,
        plans=state.submitted_plans,
        projects=state.submitted_projects,
        executor=state.executor,
        clock=state.clock,
        fresh=fresh,
    )


KnownPlans = Annotated[Lookups, Depends(lookups)]
