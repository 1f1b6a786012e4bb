"""Each command on an assessment: the events it causes, or the rule that refuses it."""

from collections.abc import Sequence

from services.evaluation.domain.assessment import answering, judging, moving
from services.evaluation.domain.assessment.commands import (
    AcceptFormMove,
    AllowLateAssessment,
    AnswerIndicator,
    AnswerOwnQuestion,
    ApproveAssessment,
    AssessmentCommand,
    AssignSection,
    AttachEvidence,
    DetachEvidence,
    ProposeFormMove,
    RecordAssessmentResolution,
    RecordFieldVisit,
    RestateAssessment,
    ReturnAssessment,
    StartAssessment,
    SubmitAssessment,
)
from services.evaluation.domain.assessment.state import Assessment, evolve
from shared.contracts.assessments import AssessmentEvent
from shared.kernel.decider import Decider

Written = AnswerIndicator | AnswerOwnQuestion | AttachEvidence | DetachEvidence | AssignSection
Judged = (
    SubmitAssessment
    | ReturnAssessment
    | ApproveAssessment
    | RecordAssessmentResolution
    | RestateAssessment
)
Around = StartAssessment | RecordFieldVisit | AllowLateAssessment | ProposeFormMove | AcceptFormMove


def decide(command: AssessmentCommand, known: Assessment) -> Sequence[AssessmentEvent]:
    if isinstance(command, Written):
        return _written(command, known)
    return _judged(command, known) if isinstance(command, Judged) else _around(command, known)


def _written(command: Written, known: Assessment) -> Sequence[AssessmentEvent]:
    match command:
        case AnswerIndicator():
            return answering.answer_indicator(command, known)
        case AnswerOwnQuestion():
            return answering.answer_own_question(command, known)
        case AttachEvidence():
            return answering.attach_evidence(command, known)
        case DetachEvidence():
            return answering.detach_evidence(command, known)
        case AssignSection():
            return answering.assign_section(command, known)


def _judged(command: Judged, known: Assessment) -> Sequence[AssessmentEvent]:
    match command:
        case SubmitAssessment():
            return judging.submit_assessment(command, known)
        case ReturnAssessment():
            return judging.return_assessment(command, known)
        case ApproveAssessment():
            return judging.approve_assessment(command, known)
        case RecordAssessmentResolution():
            return judging.record_assessment_resolution(command, known)
        case RestateAssessment():
            return judging.restate_assessment(command, known)


def _around(command: Around, known: Assessment) -> Sequence[AssessmentEvent]:
    match command:
        case StartAssessment():
            return moving.start_assessment(command, known)
        case RecordFieldVisit():
            return moving.record_field_visit(command, known)
        case AllowLateAssessment():
            return moving.allow_late_assessment(command, known)
        case ProposeFormMove():
            return moving.propose_form_move(command, known)
        case AcceptFormMove():
            return moving.accept_form_move(command, known)


ASSESSMENT = Decider(initial=Assessment(), decide=decide, evolve=evolve)
