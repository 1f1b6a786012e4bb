"""The letters of plans, from this service's own replicas, and what commands know of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request

from services.planning.domain.acknowledgement.commands import Told
from services.planning.domain.dissemination.commands import ApprovedPlan, PlannedProject
from services.planning.domain.dissemination.refusals import (
    DisseminationNotFound,
    NotInThisDissemination,
)
from services.planning.edge.frozen_booklets import editions, in_force
from services.planning.replicas.plan_letters import DisseminationRow, PlanLetterRow, key_of
from services.planning.replicas.submitted_plans import PlanRow
from services.planning.replicas.submitted_projects import SubmittedProjectRow
from shared.contracts.common import AgencyRef
from shared.contracts.directory import AgencyId
from shared.contracts.dissemination import DisseminationId, ReminderCalendar
from shared.contracts.planning_values import PlanId, ProjectId
from shared.http.queries import Fresh
from shared.kernel.errors import NotFound, NotYet
from shared.kernel.fiscal_year import BANGKOK
from shared.kernel.message import Province
from shared.mail.address import is_address
from shared.replicas.booklets import BookletRow
from shared.replicas.letter_reservations import ReservationRow
from shared.replicas.sealed_editions import EditionRow, ListedAgency
from shared.rules.reminders import PLAN_LETTERS as KIND_OF_LETTER
from shared.rules.reminders import reminder_calendar
from shared.service.letter_numbers import LetterNumbers, LetterRun, letter_run
from shared.views.reader import ViewReader

MOST_LETTERS = 5_000
MOST_PROJECTS = 2_000


class PlanNotFound(NotFound):
    code = "planning.plan_to_send_not_found"
    th = "ไม่พบแผนตามรหัสนี้ กรุณาจัดทำและเสนอแผนก่อนส่ง"
    en = "No plan of this id. Write and submit a plan before it is sent."


class EditionNotSealed(NotFound):
    code = "planning.sealed_edition_not_found"
    th = "ไม่พบทำเนียบที่ปิดผนึกแล้วตามรหัสนี้ กรุณาปิดผนึกทำเนียบก่อนส่งแผน"
    en = "No sealed edition of this id. Seal the directory before the plan is sent."


def calendar_of(day: date) -> ReminderCalendar:
    return reminder_calendar(KIND_OF_LETTER, day)


@dataclass(frozen=True)
class PlanLetters:
    """Readers of the replicas, together."""

    disseminations: ViewReader[DisseminationRow]
    letters: ViewReader[PlanLetterRow]
    editions: ViewReader[EditionRow]
    booklets: ViewReader[BookletRow]

    async def dissemination(self, province: Province, key: UUID) -> DisseminationRow | None:
        return await self.disseminations.get(province, str(key))

    async def letter(self, province: Province, key: UUID, agency: UUID) -> PlanLetterRow | None:
        return await self.letters.get(province, key_of(key, agency))

    async def of_one(self, province: Province, key: UUID) -> Sequence[PlanLetterRow]:
        """All letters of a dissemination."""
        return await self.letters.rows(province, {"dissemination_id": str(key)}, MOST_LETTERS)

    async def queued(self, province: Province) -> Sequence[PlanLetterRow]:
        """All that wait as e-mails, by dissemination."""
        return await self.letters.rows(province, {"stage": "queued"}, MOST_LETTERS)

    async def latest(self, province: Province) -> Sequence[DisseminationRow]:
        """Of each plan the newest: whoever has the newer letter answers that one."""
        rows = await self.disseminations.rows(province, {}, MOST_LETTERS)
        newest: dict[UUID, DisseminationRow] = {}
        for row in sorted(rows, key=lambda one: one.plan_version):
            newest[row.plan_id] = row
        return tuple(newest.values())

    async def acknowledged(self, province: Province, key: UUID) -> frozenset[AgencyId]:
        where = {"dissemination_id": str(key), "acknowledged": True}
        rows = await self.letters.rows(province, where, MOST_LETTERS)
        return frozenset(AgencyId(row.agency_id) for row in rows)

    async def offices(
        self, province: Province, dissemination: DisseminationRow
    ) -> Mapping[UUID, ListedAgency]:
        """The agencies as the edition has them, in its order."""
        edition = await self.editions.get(province, str(dissemination.edition_id))
        return {one.agency_id: one for one in (edition.agencies if edition else ())}

    async def addresses(
        self, province: Province, dissemination: DisseminationRow
    ) -> Mapping[AgencyId, str]:
        """The offices' e-mail addresses, of those agencies that have one."""
        return {
            AgencyId(one.agency_id): one.office_email
            for one in (await self.offices(province, dissemination)).values()
            if is_address(one.office_email)
        }

    async def booklet(
        self, province: Province, dissemination: DisseminationRow
    ) -> BookletRow | None:
        """The booklet in force; None while there is none of this version."""
        row = in_force(await editions(self.booklets, province, dissemination.plan_id))
        return row if row and row.plan_version == dissemination.plan_version else None


@dataclass(frozen=True, slots=True)
class SealedOffices:
    edition_id: UUID
    fiscal_year: int
    agencies: tuple[AgencyRef, ...]


@dataclass(frozen=True)
class KnownPlans:
    """What starts a dissemination: the plan, its projects, the edition, the letter numbers."""

    plans: ViewReader[PlanRow]
    projects: ViewReader[SubmittedProjectRow]
    editions: ViewReader[EditionRow]
    reservations: ViewReader[ReservationRow]
    fresh: Fresh

    async def plan(self, province: str, plan_id: UUID) -> tuple[ApprovedPlan, int]:
        """With its fiscal year. Raises `PlanNotFound`, or `NotYet` when the replica is behind."""
        plans = await self.fresh.of(self.plans, province)
        row = await plans.get(Province(province), str(plan_id))
        if row is None:
            raise NotYet if self.fresh.stale else PlanNotFound
        plan = ApprovedPlan(
            plan_id=PlanId(row.plan_id),
            title=row.title,
            version=row.version,
            content_hash=row.content_hash,
            approved_by=row.approved_by,
        )
        return plan, row.fiscal_year

    async def projects_of(self, province: str, plan: ApprovedPlan) -> tuple[PlannedProject, ...]:
        """Those of the version, in its order."""
        projects = await self.fresh.of(self.projects, province)
        where = {"plan_id": str(plan.plan_id), "plan_version": plan.version}
        rows = await projects.rows(Province(province), where, MOST_PROJECTS)
        submitted = [row.submitted for row in rows if row.submitted]
        return tuple(
            PlannedProject(
                project_id=ProjectId(one.project_id),
                title=one.title,
                owner=one.owner.agency_id,
                partners=tuple(partner.agency_id for partner in one.partners),
            )
            for one in sorted(submitted, key=lambda one: (one.order, str(one.project_id)))
        )

    async def edition(self, province: str, edition_id: UUID) -> SealedOffices:
        """Raises `EditionNotSealed`, or `NotYet` when the replica is behind."""
        editions = await self.fresh.of(self.editions, province)
        row = await editions.get(Province(province), str(edition_id))
        if row is None or not row.sealed:
            raise NotYet if self.fresh.stale else EditionNotSealed
        agencies = tuple(
            AgencyRef(agency_id=AgencyId(one.agency_id), name=one.name) for one in row.agencies
        )
        return SealedOffices(row.edition_id, row.fiscal_year, agencies)

    async def numbers(self, province: str, asked: LetterNumbers, used_by: UUID) -> LetterRun:
        return await letter_run(self.reservations, self.fresh, province, asked, used_by)


@dataclass(frozen=True)
class KnownLetters:
    """The letters for a request: waits for what the caller has just done."""

    read: PlanLetters
    fresh: Fresh

    async def dissemination(self, province: str, key: UUID) -> DisseminationRow:
        """Raises `DisseminationNotFound`, or `NotYet` when the replica is behind."""
        await self.fresh.of(self.read.disseminations, province)
        await self.fresh.of(self.read.letters, province)
        row = await self.read.dissemination(Province(province), key)
        if row is None:
            raise NotYet if self.fresh.stale else DisseminationNotFound
        return row

    async def told(self, province: str, key: UUID, agency: AgencyId) -> Told:
        """Raises `NotInThisDissemination` beside what `dissemination` raises."""
        row = await self.dissemination(province, key)
        letter = await self.read.letter(Province(province), key, agency)
        if letter is None:
            raise NotInThisDissemination((agency,), 1)
        return Told(
            dissemination_id=DisseminationId(key),
            plan_id=PlanId(row.plan_id),
            fiscal_year=row.fiscal_year,
            agency=AgencyRef(agency_id=agency, name=letter.name),
            owns=letter.owns,
            partner_of=letter.partner_of,
            agencies=row.agencies,
        )


def day_of(moment: datetime) -> date:
    return moment.astimezone(BANGKOK).date()


async def known_plans(request: Request, fresh: Fresh) -> KnownPlans:
    state = request.app.state
    return KnownPlans(
        state.submitted_plans, state.submitted_projects, state.editions, state.reservations, fresh
    )


async def known_letters(request: Request, fresh: Fresh) -> KnownLetters:
    return KnownLetters(request.app.state.plan_letters, fresh)


Sendable = Annotated[KnownPlans, Depends(known_plans)]
Letters = Annotated[KnownLetters, Depends(known_letters)]
