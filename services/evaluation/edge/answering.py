"""In whose name somebody acts on an assessment, and the assessment as its stream has it."""

from typing import Annotated, NamedTuple
from uuid import UUID

from fastapi import Depends

from services.evaluation.domain.assessment.decisions import ASSESSMENT
from services.evaluation.domain.assessment.refusals import AssessmentNotFound
from services.evaluation.domain.assessment.state import Assessment
from services.evaluation.edge.lookups import Known, Lookups
from shared.auth.acting import own_agency, own_unit
from shared.auth.actor import Actor, Role
from shared.auth.require import require
from shared.contracts.assessments import AssessmentStarted, EvidenceAttached
from shared.contracts.directory import AgencyId
from shared.contracts.form_values import FormContent
from shared.http.streams import KnownStreams, Streams
from shared.kernel.errors import NotFound

KIND = "assessment"
OFFICES = {Role.SECRETARY, Role.SERVICE}
Answerer = Annotated[Actor, Depends(require(Role.SECRETARY, Role.UNIT, Role.AGENCY, Role.SERVICE))]
Assessing = Annotated[Actor, Depends(require(Role.SECRETARY, Role.UNIT, Role.SERVICE))]


class Opened:
    """An assessment that somebody may see, with the form that it is pinned to."""

    def __init__(self, known: Assessment, version: int, form: FormContent) -> None:
        assert known.started is not None
        self.known = known
        self.started: AssessmentStarted = known.started
        self.version = version
        self.form = form


class Writing(NamedTuple):
    """An assessment that somebody may write, and for which agency; None: all of it."""

    opened: Opened
    agency_id: AgencyId | None


class Assessments:
    def __init__(self, streams: Streams, known: Lookups) -> None:
        self.known = known
        self._streams = streams

    async def open(self, province: str, assessment_id: UUID, actor: Actor) -> Opened:
        """To read. Raises `AssessmentNotFound`; `NotFound` to a unit, of another's as of none."""
        opened = await self._opened(province, assessment_id, hidden=actor.roles == {Role.UNIT})
        if actor.roles == {Role.UNIT} and not _own(actor, opened.started):
            raise NotFound
        return opened

    async def to_write(self, province: str, assessment_id: UUID, actor: Actor) -> Writing:
        """In whose name somebody writes: the office, the assessed unit, or an agency its sections.

        A further role lets nobody write another unit's. Raises what `open` raises.
        """
        office = bool(actor.roles & OFFICES)
        opened = await self._opened(province, assessment_id, hidden=not office)
        if office or (Role.UNIT in actor.roles and _own(actor, opened.started)):
            return Writing(opened, None)
        if Role.AGENCY not in actor.roles:
            raise NotFound
        return Writing(opened, own_agency(actor))

    async def whole(self, province: str, assessment_id: UUID, actor: Actor) -> Opened:
        """To write all of it: no agency does. Raises what `to_write` raises."""
        opened, agency_id = await self.to_write(province, assessment_id, actor)
        if agency_id is not None:
            raise NotFound
        return opened

    async def _opened(self, province: str, assessment_id: UUID, *, hidden: bool) -> Opened:
        """`hidden`: to whom one that is not there and another's are the same."""
        known, version = await self._streams.state(ASSESSMENT, province, KIND, assessment_id)
        if known.form is None:
            raise NotFound if hidden else AssessmentNotFound
        row = await self.known.form(known.form)
        return Opened(known, version, row.content)


def unit_asked(actor: Actor, unit_id: UUID | None) -> UUID | None:
    """Whom somebody may begin an assessment for. Raises `NotFound` to a unit, of another."""
    if actor.roles & OFFICES:
        return unit_id
    own = own_unit(actor)
    if unit_id not in {None, own}:
        raise NotFound
    return own


def may_open(evidence: EvidenceAttached, opened: Opened, actor: Actor) -> bool:
    """Evidence names persons: an agency opens what belongs to the indicators it answers."""
    if actor.roles - {Role.AGENCY}:
        return True
    agency_id = own_agency(actor)
    assigned = (opened.known.assigned.get(code) for code in evidence.codes)
    return any(one is not None and one.agency_id == agency_id for one in assigned)


def _own(actor: Actor, started: AssessmentStarted) -> bool:
    return started.subject.unit_id == own_unit(actor)


async def assessments_of(streams: KnownStreams, known: Known) -> Assessments:
    return Assessments(streams, known)


Open = Annotated[Assessments, Depends(assessments_of)]
