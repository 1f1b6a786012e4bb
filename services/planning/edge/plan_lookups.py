"""What a command of a plan needs to know from elsewhere: read here, carried in the command."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request

from services.planning.domain.plan.commands import PlannedProject, Surroundings
from services.planning.domain.plan.decisions import PLAN
from services.planning.domain.plan.refusals import PlanNotFound
from services.planning.domain.plan.state import Plan
from services.planning.replicas.standing_targets import TargetRow
from services.planning.replicas.submitted_projects import SubmittedProjectRow
from shared.clock import Clock
from shared.contracts.directory import AgencyId, edition_id_of
from shared.contracts.planning_values import AgencyRef, PlanId, TargetId
from shared.eventstore.execute import Executor
from shared.http.queries import Fresh
from shared.kernel.errors import NotYet, RuleViolation
from shared.kernel.fiscal_year import first_day, last_day
from shared.kernel.ids import stream_name
from shared.kernel.message import Province
from shared.replicas.sealed_editions import EditionRow
from shared.rules.alignments import alignment_schemes
from shared.rules.budget_sources import budget_sources
from shared.thai import day_of
from shared.views.reader import ViewReader

KIND = "plan"
EDITIONS_A_YEAR = 50


class NoSealedDirectory(RuleViolation):
    code = "planning.no_sealed_directory"
    th = "ยังไม่มีทำเนียบที่ปิดผนึกของปีงบประมาณนี้ กรุณาปิดผนึกทำเนียบก่อน"
    en = "No edition of this fiscal year's directory is sealed. Seal one first."


@dataclass(frozen=True, slots=True)
class Lookups:
    """Reads this service's own replicas, and the plan's own stream."""

    editions: ViewReader[EditionRow]
    targets: ViewReader[TargetRow]
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
        plan, _ = await self.plan(province, plan_id)
        assert plan.started is not None
        year = plan.started.fiscal_year
        projects = await self.fresh.of(self.projects, province)
        same = await projects.get(Province(province), str(asked.project_id))
        return Surroundings(
            agencies=await self._listed(province, year, {asked.owner, *asked.partners}),
            targets=await self._standing(province, year, asked.targets),
            sources=budget_sources(day_of(self.clock())),
            schemes=alignment_schemes(first_day(year), last_day(year)),
            elsewhere=same is not None and same.plan_id != plan_id,
        )

    async def _listed(
        self, province: str, year: int, wanted: set[AgencyId]
    ) -> tuple[AgencyRef, ...]:
        """Those of them in the newest sealed edition of the year."""
        editions = await self.fresh.of(self.editions, province)
        where = {"fiscal_year": year, "sealed": True}
        page = await editions.page(Province(province), where, EDITIONS_A_YEAR)
        if not page.rows:
            raise NotYet if self.fresh.stale else NoSealedDirectory
        newest = newest_edition(province, year, page.rows)
        return tuple(
            AgencyRef(agency_id=AgencyId(one.agency_id), name=one.name)
            for one in newest.agencies
            if one.agency_id in wanted
        )

    async def _standing(
        self, province: str, year: int, wanted: Iterable[TargetId]
    ) -> tuple[TargetId, ...]:
        targets = await self.fresh.of(self.targets, province)
        rows = [await targets.get(Province(province), str(one)) for one in wanted]
        return tuple(
            TargetId(row.target_id)
            for row in rows
            if row is not None and row.fiscal_year == year and not row.dropped
        )


def newest_edition(province: str, year: int, sealed: Sequence[EditionRow]) -> EditionRow:
    """The one of the highest number; a row has no number, but its id follows from it."""
    numbers: dict[UUID, int] = {
        edition_id_of(province, year, n): n for n in range(1, EDITIONS_A_YEAR + 1)
    }
    return max(sealed, key=lambda row: numbers.get(row.edition_id, 0))


async def lookups(request: Request, fresh: Fresh) -> Lookups:
    state = request.app.state
    return Lookups(
        editions=state.editions,
        targets=state.standing_targets,
        projects=state.submitted_projects,
        executor=state.executor,
        clock=state.clock,
        fresh=fresh,
    )


KnownPlans = Annotated[Lookups, Depends(lookups)]
