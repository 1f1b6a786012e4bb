"""Which events of the evaluation are evidence of which step, and what brings a step to its end.

Only the province's own assessment is: units' are counted in their register.
"""

from collections.abc import Callable, Mapping

from services.projection.views.evidence import Numbers, Proof, State
from services.projection.views.planning_rules import Pieces, plan_approved
from shared.contracts.assessments import (
    AssessmentApproved,
    AssessmentResolved,
    AssessmentRestated,
    AssessmentReturned,
    AssessmentStarted,
    AssessmentSubmitted,
)
from shared.contracts.evaluation import LevelDetermined
from shared.contracts.form_values import Assessed
from shared.contracts.meetings import MeetingKind
from shared.contracts.transmittals import (
    AssessmentForwarded,
    AssessmentReceived,
    AssessmentSent,
    AssessmentSentBack,
    Desk,
)

Judged = (
    AssessmentStarted
    | AssessmentSubmitted
    | AssessmentReturned
    | AssessmentResolved
    | AssessmentApproved
    | AssessmentRestated
)
Sent = AssessmentSent | AssessmentReceived | AssessmentForwarded | AssessmentSentBack
Evaluated = Judged | Sent | LevelDetermined


def evaluation_proofs(event: Evaluated) -> list[Proof]:
    """The steps that the event is evidence of."""
    if isinstance(event, LevelDetermined):
        return [_of_level(event)]
    return [_of_way(event)] if isinstance(event, Sent) else _of_assessment(event)


def _of_level(event: LevelDetermined) -> Proof:
    about = str(event.assessment_id)
    told: Numbers = {"level": event.level, "lacking": len(event.shortfalls)}
    return Proof("3.1.4", State.DONE, about, f"assessment-register/{about}", told)


def _of_assessment(event: Judged) -> list[Proof]:
    if event.subject.kind is not Assessed.PROVINCE:
        return []
    about = str(event.assessment_id)
    opens = f"assessment-register/{about}"
    match event:
        case AssessmentStarted() | AssessmentReturned() | AssessmentRestated():
            return [Proof("2.4", State.IN_PROGRESS, about, opens, {})]
        case AssessmentSubmitted():
            told: Numbers = {
                "revision": event.revision,
                "points": int(event.outcome.total),
                "most": int(event.outcome.most),
            }
            return [Proof("2.4", State.IN_PROGRESS, about, opens, told)]
        case AssessmentResolved():
            said: Numbers = {"carried": event.hearing.carried, "in_force": event.in_force}
            return [Proof("2.5", State.IN_PROGRESS, about, opens, said, event.hearing.kind)]
        case AssessmentApproved():
            figures: Numbers = {"revision": event.revision}
            return [Proof("2.5", State.IN_PROGRESS, about, opens, figures)]


def _of_way(event: Sent) -> Proof:
    transmittal = str(event.transmittal_id)
    opens = f"transmittal-board/{event.assessment_id}"
    match event:
        case AssessmentSent():
            told: Numbers = {"revision": event.revision}
            return Proof("2.6", State.IN_PROGRESS, transmittal, opens, told)
        case AssessmentReceived(desk=desk):
            about = f"{transmittal}/{desk}"
            return Proof("2.6", State.IN_PROGRESS, about, opens, {}, desk)
        case AssessmentForwarded(to=to):
            return Proof("2.6", State.IN_PROGRESS, f"{transmittal}/{to}", opens, {}, to)
        case AssessmentSentBack(desk=desk):
            return Proof("2.6", State.IN_PROGRESS, transmittal, opens, {}, desk)


def handed_in(pieces: Pieces) -> bool:
    """And neither returned nor restated since (2.4)."""
    opened = max(_last(pieces, "assessment_returned"), _last(pieces, "assessment_restated"))
    return _last(pieces, "assessment_submitted") > opened


def both_approved(pieces: Pieces) -> bool:
    """The plan and the assessment, by the subcommittee (2.5)."""
    approved = _last(pieces, "assessment_approved") > 0
    return approved and plan_approved(pieces, MeetingKind.SUBCOMMITTEE)


def at_the_ministry(pieces: Pieces) -> bool:
    """The Ministry of Interior has received what was sent last, and has not sent it back (2.6)."""
    back = {one.about for one in pieces if one.what == "evaluation.assessment_sent_back"}
    sent = [one for one in pieces if one.what == "evaluation.assessment_sent"]
    newest = max(sent, key=lambda one: one.seq, default=None)
    received = {
        one.about
        for one in pieces
        if one.what == "evaluation.assessment_received" and one.kind == Desk.INTERIOR
    }
    return (
        newest is not None
        and newest.about not in back
        and f"{newest.about}/{Desk.INTERIOR}" in received
    )


def _last(pieces: Pieces, what: str) -> int:
    found = (one.seq for one in pieces if one.what == f"evaluation.{what}")
    return max(found, default=0)


EVALUATION_RULES: Mapping[str, Callable[[Pieces], bool]] = {
    "2.4": handed_in,
    "2.5": both_approved,
    "2.6": at_the_ministry,
}
