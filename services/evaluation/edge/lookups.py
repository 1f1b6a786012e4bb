"""What the evaluation takes from elsewhere: forms, units, agencies, what was approved."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request

from services.evaluation.domain.form.refusals import FormNotFound
from services.evaluation.replicas.approved_assessments import ApprovedRow
from services.evaluation.replicas.own_questions import OwnQuestionRow
from services.evaluation.replicas.published_forms import FormRow, form_key
from shared.contracts.assessments import Subject, assessment_id_of
from shared.contracts.common import AgencyRef
from shared.contracts.form_values import OF_UNIT, Assessed, FormRef, form_id_of
from shared.contracts.units import UnitId
from shared.http.queries import Fresh
from shared.kernel.errors import NotYet
from shared.kernel.message import NATION, Province
from shared.replicas.units import UnitRow
from shared.service.editions import EditionLookups
from shared.service.registered import registered
from shared.tenancy.provinces import PROVINCES
from shared.views.reader import ViewReader

MOST_VERSIONS = 100  # of a form
MOST_QUESTIONS = 100


class Lookups:
    """Waits for what the caller has just done elsewhere. Raises `NotYet` when that takes long."""

    def __init__(self, request: Request, fresh: Fresh) -> None:
        state = request.app.state
        self._fresh = fresh
        self._forms: ViewReader[FormRow] = state.published_forms
        self._questions: ViewReader[OwnQuestionRow] = state.own_questions
        self._units: ViewReader[UnitRow] = state.units
        self._approved: ViewReader[ApprovedRow] = state.approved_assessments
        self._editions = EditionLookups(state.editions, fresh)

    async def form_in_force(self, kind: Assessed, fiscal_year: int) -> FormRow:
        """The newest version for the year. Raises `FormNotFound`, `NotYet`."""
        there = [one for one in await self.versions(kind) if one.from_year <= fiscal_year]
        if not there:
            raise NotYet if self._fresh.stale else FormNotFound
        return max(there, key=lambda one: one.form_version)

    async def versions(self, kind: Assessed) -> list[FormRow]:
        """Oldest first."""
        reader = await self._fresh.of(self._forms, NATION)
        rows = await reader.rows(NATION, {"kind": str(kind)}, MOST_VERSIONS)
        return sorted(rows, key=lambda one: one.form_version)

    async def version(self, kind: Assessed, form_version: int) -> FormRow:
        """Raises `FormNotFound`, `NotYet`."""
        row = await self._fresh.row(self._forms, NATION, form_key(form_id_of(kind), form_version))
        if row is None:
            raise FormNotFound
        return row

    async def form(self, ref: FormRef) -> FormRow:
        """The version that an assessment is pinned to. Raises `NotYet`."""
        row = await self._forms.get(NATION, form_key(ref.form_id, ref.form_version))
        if row is None:
            raise NotYet
        return row

    async def questions(self, province: str, kind: Assessed) -> list[OwnQuestionRow]:
        """That the province asks, by code."""
        reader = await self._fresh.of(self._questions, province)
        where = {"kind": str(kind), "asked": True}
        rows = await reader.rows(Province(province), where, MOST_QUESTIONS)
        return sorted(rows, key=lambda one: one.code)

    async def subject(self, province: str, unit_id: UUID | None) -> Subject:
        """Who is assessed: the province itself without a unit. Raises `UnitNotRegistered`."""
        if unit_id is None:
            name = f"จังหวัด{PROVINCES[Province(province)].th}"
            return Subject(kind=Assessed.PROVINCE, unit_id=None, name=name, district="")
        row = await registered(self._units, self._fresh, province, unit_id)
        return Subject(
            kind=OF_UNIT[row.kind],
            unit_id=UnitId(row.unit_id),
            name=row.name,
            district=row.district,
        )

    async def agency(self, province: str, fiscal_year: int, agency_id: UUID) -> AgencyRef:
        """With its name in the year's sealed edition. Raises `AgencyNotListed`."""
        return await self._editions.agency(province, fiscal_year, agency_id)

    async def last_year(self, province: str, subject: Subject, year: int) -> Mapping[str, Decimal]:
        """Points by code, of what was approved the year before; none: nothing was."""
        before = assessment_id_of(province, year - 1, subject.unit_id)
        row = await self._fresh.row(self._approved, province, before)
        return {one.code: one.points for one in row.approved.outcome.points} if row else {}


async def lookups(request: Request, fresh: Fresh) -> Lookups:
    return Lookups(request, fresh)


Known = Annotated[Lookups, Depends(lookups)]
