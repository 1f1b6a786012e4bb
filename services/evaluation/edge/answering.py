"""In whose name somebody acts on an assessment, and the assessment as its stream has it."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends

from services.evaluation.domain.assessment.decisions import ASSESSMENT
from services.evaluation.domain.assessment.refusals import AssessmentNotFound
from services.evaluation.domain.assessment.state import Assessment
from services.evaluation.edge.lookups import Known, Lookups
from shared.auth.acting import own_agency, own_unit
from shared.auth.actor import Actor, Role
from shared.auth.require import require, require_reader
from shared.contracts.assessments import AssessmentStarted
from shared.contracts.directory import AgencyId
from shared.contracts.form_values import FormContent
from shared.http.streams import KnownStreams, Streams
from shared.kernel.errors import NotFound

KIND = "assessment"
OFFICES = {Role.SECRETARY, Role.SERVICE}
Answerer = Annotated[Actor, Depends(require(Role.SECRETARY, Role.UNIT, Role.AGENCY, Role.SERVICE))]
Assessing = Annotated[Actor, Depends(require(Role.SECRETARY, Role.UNIT, Role.SERVICE))]
AssessmentReader = Annotated[
    Actor,
    Depends(
        require_reader(
            Role.SECRETARY,
            Role.GOVERNOR,
            Role.PROVINCIAL_OFFICE,
            Role.MEMBER,
            Role.AGENCY,
            Role.UNIT,
            Role.AUDITOR,
            Role.SERVICE,
        )
    ),
]


class Opened:
    """An assessment that somebody may see, with the form that it is pinned to."""

    def __init__(self, known: Assessment, version: int, form: FormContent) -> None:
        assert known.started is not None
        self.known = known
        self.started: AssessmentStarted = known.started
        self.version = version
        self.form = form


class Assessments:
    def __init__(self, streams: Streams, known: Lookups) -> None:
        self.known = known
        self._streams = streams

    async def open(self, province: str, assessment_id: UUID, actor: Actor) -> Opened:
        """Raises `AssessmentNotFound`; `NotFound` to a unit, of another's as of none."""
        known, version = await self._streams.state(ASSESSMENT, province, KIND, assessment_id)
        if _of_a_unit(actor) and (known.started is None or not _own(actor, known.started)):
            raise NotFound
        if known.form is None:
            raise AssessmentNotFound
        row = await self.known.form(known.form)
        return Opened(known, version, row.content)


def agency_of(actor: Actor) -> AgencyId | None:
    """Who answers a section for its agency; None: the assessed itself, or the secretariat."""
    if actor.roles & OFFICES or Role.UNIT in actor.roles:
        return None
    return own_agency(actor)


def unit_asked(actor: Actor, unit_id: UUID | None) -> UUID | None:
    """Whom somebody may begin an assessment for. Raises `NotFound` to a unit, of another."""
    if not _of_a_unit(actor):
        return unit_id
    own = own_unit(actor)
    if unit_id not in {None, own}:
        raise NotFound
    return own


def _of_a_unit(actor: Actor) -> bool:
    """A unit sees its own; whoever has another role beside sees what that role does."""
    return actor.roles == {Role.UNIT}


def _own(actor: Actor, started: AssessmentStarted) -> bool:
    return started.subject.unit_id == own_unit(actor)


async def assessments_of(streams: KnownStreams, known: Known) -> Assessments:
    return Assessments(streams, known)


Open = Annotated[Assessments, Depends(assessments_of)]
