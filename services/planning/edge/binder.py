"""Binds the booklet: reads what belongs in it, opens the signers' names, has it set and kept."""

import asyncio
from dataclasses import dataclass, fields
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from services.planning.documents.booklet import Imprint, booklet
from services.planning.documents.booklet_tables import Called
from services.planning.documents.booklet_wording import Names
from services.planning.documents.bound import Contents, bound_papers
from services.planning.domain.booklet.commands import Composed
from services.planning.domain.booklet.decisions import BOOKLET
from services.planning.domain.booklet.refusals import PlanNotSubmitted
from services.planning.domain.booklet.state import Booklet
from services.planning.edge.verify_codes import Coded
from services.planning.replicas.booklet_declarations import BookletDeclarationRow
from services.planning.replicas.booklet_meetings import BookletMeetingRow
from services.planning.replicas.booklet_plans import BookletPlanRow
from services.planning.replicas.submitted_projects import SubmittedProjectRow
from shared.contracts.declarations import declaration_id_of
from shared.contracts.plans import Project
from shared.documents.binding import page_count
from shared.documents.paper import Paper
from shared.documents.press import Form, Press
from shared.eventstore.execute import Executor
from shared.files.store import Files
from shared.http.queries import Freshness
from shared.kernel.errors import NotFound, NotYet
from shared.kernel.fiscal_year import first_day
from shared.kernel.ids import stream_name
from shared.kernel.message import Province
from shared.privacy.vault import Vault
from shared.rules.alignments import every_alignment_scheme
from shared.rules.budget_sources import budget_sources
from shared.rules.offices import Offices
from shared.views.reader import ViewReader

KIND = "booklet"
_MOST_ROWS = 10_000


class Which(StrEnum):
    """สาระที่พิมพ์"""

    DRAFT = "draft"  # ที่กำลังจัดทำ
    SUBMITTED = "submitted"  # ฉบับที่เสนอล่าสุด


@dataclass(frozen=True, slots=True)
class BookletViews:
    """The replicas that a booklet is bound from."""

    plans: ViewReader[BookletPlanRow]
    projects: ViewReader[SubmittedProjectRow]
    declarations: ViewReader[BookletDeclarationRow]
    meetings: ViewReader[BookletMeetingRow]

    async def caught_up(self, fresh: Freshness, province: str) -> None:
        """Wait for what the caller has just done."""
        for one in fields(self):
            await fresh.of(getattr(self, one.name), province)


@dataclass(frozen=True, slots=True)
class Binder:
    """One province at a time; a forgotten signer is `ลบแล้ว` in what is bound from then on."""

    views: BookletViews
    executor: Executor
    files: Files
    press: Press
    offices: Offices
    portal: str  # as people reach it
    vault: Vault

    async def draft(self, province: Province, plan_id: UUID, which: Which, now: datetime) -> Paper:
        """The book with its watermark; nothing is frozen."""
        contents = await self.contents(province, plan_id, which)
        imprint = self._imprint(province, contents, now)
        return booklet(contents, imprint, await self._names(province, contents))

    async def latest(self, province: Province, plan_id: UUID) -> int:
        """The version submitted last, 0 when none was. Raises `NotFound`."""
        return (await self._plan(province, plan_id)).version

    async def compose(self, province: Province, plan_id: UUID, version: int) -> Composed:
        """The next edition, set and kept; what binds nothing new is not set again.

        Raises `NotYet` while the replicas catch up.
        """
        contents = await self.contents(province, plan_id, Which.SUBMITTED)
        if contents.version != version:
            raise NotYet  # submitted anew while this was asked
        bound, state = bound_papers(contents), await self.state(province, plan_id)
        standing = state.in_force
        if standing is not None and standing.bound == bound:
            return Composed.model_validate(
                {name: getattr(standing, name) for name in Composed.model_fields}
            )
        coded = Coded(province, contents.plan.fiscal_year, state.next_edition)
        imprint = self._imprint(province, contents, _moment(contents), coded)
        paper = booklet(contents, imprint, await self._names(province, contents))
        written = await self.press.file(paper, Form.PDF)
        return Composed(
            edition=coded.edition,
            fiscal_year=contents.plan.fiscal_year,
            content_hash=contents.plan.content_hash,
            text_hash=contents.text_hash,
            pdf=await self.files.keep(province, written, paper.title),
            pages=await asyncio.to_thread(page_count, written),
            bound=bound,
        )

    async def state(self, province: Province, plan_id: UUID) -> Booklet:
        state, _ = await self.executor.state(BOOKLET, stream_name(province, KIND, plan_id))
        return state

    async def contents(self, province: Province, plan_id: UUID, which: Which) -> Contents:
        plan = await self._plan(province, plan_id)
        if which is Which.SUBMITTED and plan.submitted is None:
            raise PlanNotSubmitted
        submitted = plan.submitted if which is Which.SUBMITTED else None
        declaration_id = declaration_id_of(province, plan.fiscal_year)
        declaration = await self.views.declarations.get(province, str(declaration_id))
        about = {"about": {"$in": [str(plan_id), str(declaration_id)]}}
        meetings = await self.views.meetings.rows(province, about, _MOST_ROWS)
        return Contents(
            plan=plan,
            version=plan.version if submitted else 0,
            words=submitted or plan.draft,
            projects=await self._projects(province, plan, which),
            declaration=declaration if declaration and declaration.final else None,
            meetings=tuple(sorted(meetings, key=lambda row: (row.starts_at, row.meeting_id))),
        )

    async def _plan(self, province: Province, plan_id: UUID) -> BookletPlanRow:
        plan = await self.views.plans.get(province, str(plan_id))
        if plan is None:
            raise NotFound
        return plan

    async def _projects(
        self, province: Province, plan: BookletPlanRow, which: Which
    ) -> tuple[Project, ...]:
        of_plan = {"plan_id": str(plan.plan_id)}
        rows = await self.views.projects.rows(province, of_plan, _MOST_ROWS)
        if which is Which.DRAFT:
            found = [row.draft for row in rows if row.draft]
        else:
            of_version = [row for row in rows if row.plan_version == plan.version]
            found = [row.submitted for row in of_version if row.submitted]
            if {one.project_id for one in found} != set(plan.projects):
                raise NotYet  # one replica is ahead of the other
        return tuple(sorted(found, key=lambda one: (one.order, one.project_id)))

    async def _names(self, province: Province, contents: Contents) -> Names:
        signatures = contents.declaration.signatures if contents.declaration else ()
        return (await self.vault.open(province, [one.signer.name for one in signatures])).of

    def _imprint(
        self,
        province: Province,
        contents: Contents,
        moment: datetime,
        coded: Coded | None = None,
    ) -> Imprint:
        return Imprint(
            office=self.offices[province],
            moment=moment,
            called=_called(contents.plan.fiscal_year),
            edition=coded.edition if coded else 0,
            address=f"{self.portal}/verify/booklets/{coded.code}" if coded else "",
        )


def _called(fiscal_year: int) -> Called:
    alignments = {
        (scheme.rule, one.code): f"{scheme.th} ({one.code}) {one.th}"
        for scheme in every_alignment_scheme()
        for one in scheme.codes
    }
    return Called(budget_sources(first_day(fiscal_year)).names, alignments)


def _moment(contents: Contents) -> datetime:
    """When the last of what is bound happened: the same parts are the same bytes."""
    declaration = contents.declaration
    moments = [one.adopted_at for _, one in contents.heard]
    moments += [one.signed_at for one in declaration.signatures] if declaration else []
    assert contents.plan.submitted_at is not None
    return max([contents.plan.submitted_at, *moments])
