"""What the rules need to remember of an assessment, and how each event changes it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from types import MappingProxyType

from pydantic import AwareDatetime

from shared.contracts.assessments import (
    AssessmentApproved,
    AssessmentEvent,
    AssessmentResolved,
    AssessmentRestated,
    AssessmentReturned,
    AssessmentStarted,
    AssessmentSubmitted,
    EvidenceAttached,
    EvidenceDetached,
    EvidenceId,
    FieldVisited,
    FormMoved,
    FormMoveProposed,
    IndicatorAnswered,
    LateAssessmentAllowed,
    OwnQuestionAnswered,
    Phase,
    SectionAssigned,
)
from shared.contracts.common import AgencyRef
from shared.contracts.evaluation import LevelDetermined
from shared.contracts.form_values import FormRef
from shared.kernel.message import Value

NO_ANSWERS: Mapping[str, IndicatorAnswered] = MappingProxyType({})
NO_OWN_ANSWERS: Mapping[str, OwnQuestionAnswered] = MappingProxyType({})
NO_EVIDENCE: Mapping[EvidenceId, EvidenceAttached] = MappingProxyType({})
NOBODY: Mapping[str, AgencyRef] = MappingProxyType({})


class Snapshot(Value):
    """สิ่งที่ส่ง: every answer with its evidence, in a fixed order."""

    form: FormRef
    answers: tuple[IndicatorAnswered, ...]
    own_answers: tuple[OwnQuestionAnswered, ...]
    evidence: tuple[EvidenceAttached, ...]


@dataclass(frozen=True, slots=True)
class Assessment:
    started: AssessmentStarted | None = None
    form: FormRef | None = None  # the version that it is pinned to
    phase: Phase = Phase.DRAFT
    answers: Mapping[str, IndicatorAnswered] = field(default_factory=lambda: NO_ANSWERS)
    own_answers: Mapping[str, OwnQuestionAnswered] = field(default_factory=lambda: NO_OWN_ANSWERS)
    evidence: Mapping[EvidenceId, EvidenceAttached] = field(default_factory=lambda: NO_EVIDENCE)
    assigned: Mapping[str, AgencyRef] = field(default_factory=lambda: NOBODY)
    visits: tuple[FieldVisited, ...] = ()
    late_until: AwareDatetime | None = None
    submitted: AssessmentSubmitted | None = None  # the newest
    returned: AssessmentReturned | None = None  # the last time
    resolutions: tuple[AssessmentResolved, ...] = ()
    approved: tuple[AssessmentApproved, ...] = ()  # oldest first; a later one restates
    move: FormMoveProposed | None = None  # not accepted yet

    @property
    def points(self) -> Mapping[str, Decimal]:
        return {code: one.points for code, one in self.answers.items()}

    @property
    def snapshot(self) -> Snapshot:
        """Of what stands now."""
        assert self.form is not None
        return Snapshot(
            form=self.form,
            answers=tuple(one for _, one in sorted(self.answers.items())),
            own_answers=tuple(one for _, one in sorted(self.own_answers.items())),
            evidence=tuple(one for _, one in sorted(self.evidence.items())),
        )

    def proving(self, code: str) -> list[EvidenceAttached]:
        return [one for one in self.evidence.values() if code in one.codes]


Written = (
    IndicatorAnswered | OwnQuestionAnswered | EvidenceAttached | EvidenceDetached | SectionAssigned
)
Handed = (
    AssessmentSubmitted
    | AssessmentReturned
    | AssessmentResolved
    | AssessmentApproved
    | AssessmentRestated
)
Around = (
    AssessmentStarted
    | FieldVisited
    | LateAssessmentAllowed
    | FormMoveProposed
    | FormMoved
    | LevelDetermined
)


def evolve(known: Assessment, event: AssessmentEvent) -> Assessment:
    """Remember a fact. Never refuses, never looks at the clock."""
    if isinstance(event, Written):
        return _written(known, event)
    return _handed(known, event) if isinstance(event, Handed) else _around(known, event)


def _written(known: Assessment, event: Written) -> Assessment:
    match event:
        case IndicatorAnswered(code=code):
            return replace(known, answers={**known.answers, code: event})
        case OwnQuestionAnswered(code=code):
            return replace(known, own_answers={**known.own_answers, code: event})
        case EvidenceAttached() | EvidenceDetached():
            return replace(known, evidence=_evidence(known, event))
        case SectionAssigned():
            return replace(known, assigned=_assigned(known, event))


def _handed(known: Assessment, event: Handed) -> Assessment:
    match event:
        case AssessmentSubmitted():
            return replace(known, phase=Phase.SUBMITTED, submitted=event)
        case AssessmentReturned():
            return replace(known, phase=Phase.RETURNED, returned=event)
        case AssessmentResolved():
            return replace(known, resolutions=(*known.resolutions, event))
        case AssessmentApproved():
            return replace(known, phase=Phase.APPROVED, approved=(*known.approved, event))
        case AssessmentRestated():
            return replace(known, phase=Phase.DRAFT)


def _around(known: Assessment, event: Around) -> Assessment:
    match event:
        case AssessmentStarted():
            return replace(known, started=event, form=event.form)
        case FieldVisited():
            return replace(known, visits=(*known.visits, event))
        case LateAssessmentAllowed():
            return replace(known, late_until=event.until)
        case FormMoveProposed():
            return replace(known, move=event)
        case FormMoved(kept=kept):
            answers = {code: one for code, one in known.answers.items() if code in kept}
            return replace(known, form=event.form, answers=answers, move=None)
        case LevelDetermined():
            return known  # what follows from an approval; nothing rests on it here


def _evidence(
    known: Assessment, event: EvidenceAttached | EvidenceDetached
) -> Mapping[EvidenceId, EvidenceAttached]:
    others = {key: one for key, one in known.evidence.items() if key != event.evidence_id}
    return {**others, event.evidence_id: event} if isinstance(event, EvidenceAttached) else others


def _assigned(known: Assessment, event: SectionAssigned) -> Mapping[str, AgencyRef]:
    others = {code: one for code, one in known.assigned.items() if code not in event.codes}
    agency = event.agency
    return others | dict.fromkeys(event.codes, agency) if agency is not None else others
