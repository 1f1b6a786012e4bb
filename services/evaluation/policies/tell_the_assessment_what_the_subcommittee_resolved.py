"""แจ้งมติให้แบบประเมินทราบ: a body's resolution reaches the assessment it concerns (2.5)."""

from collections.abc import Sequence

from services.evaluation.domain.assessment.commands import RecordAssessmentResolution
from services.evaluation.domain.assessment.decisions import ASSESSMENT
from shared.contracts.assessments import ASSESSMENT_MATTER
from shared.contracts.evaluation import AssessmentId
from shared.contracts.hearings import RESOLVED, Resolved, concerns_of, hearing_of
from shared.kernel.message import Recorded
from shared.kernel.policy import Asked, Policy, Stamper


def react(recorded: Recorded[Resolved], stamps: Stamper) -> Sequence[Asked]:
    event = recorded.event
    return [
        Asked(
            ASSESSMENT,
            "assessment",
            concern.id,
            RecordAssessmentResolution(
                **stamps(concern.id),
                assessment_id=AssessmentId(concern.id),
                hearing=hearing_of(event),
                certificate=event.certificate,
                snapshot_hash=concern.version,
            ),
        )
        for concern in concerns_of(event, ASSESSMENT_MATTER)
    ]


POLICY = Policy("tell_the_assessment_what_the_subcommittee_resolved", RESOLVED, react)
