"""Which events of planning are evidence of which step; `planning_rules.py` says when it is done."""

from collections.abc import Mapping

from services.projection.views.evidence import Numbers, Proof, State
from shared.contracts.booklets import BookletFrozen, BookletWithdrawn
from shared.contracts.declarations import (
    DeclarationCompleted,
    DeclarationDrafted,
    DeclarationFinalised,
    DeclarationReopened,
    DeclarationResolved,
)
from shared.contracts.development import (
    DevelopmentPlanDrafted,
    DevelopmentPlanResolved,
    DevelopmentPlanSubmitted,
)
from shared.contracts.dissemination import DisseminationStarted, PlanAcknowledged, PlanLettersSent
from shared.contracts.meetings import MeetingKind
from shared.contracts.plans import (
    PlanResolved,
    PlanRevisionOpened,
    PlanSubmitted,
    ProjectInclusionResolved,
)
from shared.contracts.progress import ProgressReported, ProgressReviewed, ReviewOutcome
from shared.contracts.targets import TargetSet

Planned = (
    TargetSet
    | DeclarationDrafted
    | DeclarationFinalised
    | DeclarationReopened
    | DeclarationResolved
    | DeclarationCompleted
    | PlanSubmitted
    | PlanRevisionOpened
    | PlanResolved
    | ProjectInclusionResolved
    | BookletFrozen
    | BookletWithdrawn
    | DisseminationStarted
    | PlanLettersSent
    | PlanAcknowledged
    | ProgressReported
    | ProgressReviewed
    | DevelopmentPlanDrafted
    | DevelopmentPlanSubmitted
    | DevelopmentPlanResolved
)
APPROVALS: Mapping[MeetingKind, str] = {
    MeetingKind.PROVINCIAL_BOARD: "2.3",
    MeetingKind.SUBCOMMITTEE: "2.5",
}

CLOSING = "/closing"
RESTS_ON_THE_PLAN = ("2.2", "2.3", "2.5", "2.8", "3.1.1")  # a submitted plan alone begins none


def planning_proofs(event: Planned) -> list[Proof]:  # noqa: PLR0911 - one return a matter
    """The steps that the event is evidence of."""
    match event:
        case TargetSet():
            return [
                _of(
                    "2.1.4",
                    f"targets/{event.target_id}",
                    event.target_id,
                    {"targets": 1},
                    event.kind,
                )
            ]
        case DeclarationDrafted() | DeclarationFinalised() | DeclarationReopened():
            return _of_text(event)
        case DeclarationResolved() | DeclarationCompleted():
            return _of_declaration(event)
        case PlanSubmitted() | PlanRevisionOpened() | PlanResolved():
            return _of_plan(event)
        case ProjectInclusionResolved():
            numbers: Numbers = {"projects": event.projects}
            about = event.project_id
            return [_of("2.8", f"plans/{event.plan_id}", about, numbers, event.decision)]
        case BookletFrozen() | BookletWithdrawn():
            return [_of_booklet(event)]
        case DisseminationStarted() | PlanLettersSent() | PlanAcknowledged():
            return [_of_letters(event)]
        case ProgressReported() | ProgressReviewed():
            return [_of_progress(event)]
        case DevelopmentPlanDrafted() | DevelopmentPlanSubmitted() | DevelopmentPlanResolved():
            return [_of_development(event)]


def _of(step: str, opens: str, about: object, numbers: Numbers, kind: str = "") -> Proof:
    """Whether the step is done is for its rule to say."""
    return Proof(step, State.IN_PROGRESS, str(about), opens, numbers, kind)


def _of_text(event: DeclarationDrafted | DeclarationFinalised | DeclarationReopened) -> list[Proof]:
    about = event.declaration_id
    opens = f"declarations/{event.fiscal_year}"
    match event:
        case DeclarationDrafted():
            return [_of("2.1.5", opens, about, {"draft": event.draft})]
        case DeclarationFinalised() | DeclarationReopened():
            return [_of(step, opens, about, {}) for step in ("2.2", "2.3")]


def _of_declaration(event: DeclarationResolved | DeclarationCompleted) -> list[Proof]:
    opens = f"declarations/{event.fiscal_year}"
    match event:
        case DeclarationCompleted():
            signed: Numbers = {"signatures": event.signatures, "sectors": len(event.sectors)}
            return [_of("2.3", opens, event.declaration_id, signed)]
        case DeclarationResolved(hearing=hearing):
            heard: Numbers = {"carried": hearing.carried, "in_force": event.in_force}
            return [_of("2.3", opens, hearing.resolution_id, heard, hearing.kind)]


def _of_plan(event: PlanSubmitted | PlanRevisionOpened | PlanResolved) -> list[Proof]:
    opens = f"plans/{event.plan_id}"
    match event:
        case PlanSubmitted():
            submitted: Numbers = {
                "version": event.plan_version,
                "projects": len(event.project_ids),
                "dimensions": len(event.by_dimension),
            }
            about = f"{event.plan_id}/{event.plan_version}"
            steps = ("2.1.6", *RESTS_ON_THE_PLAN)
            return [_of(step, opens, about, submitted, event.kind) for step in steps]
        case PlanRevisionOpened():
            about = f"{event.plan_id}/{event.plan_version}"
            revised: Numbers = {"version": event.plan_version}
            return [_of(step, opens, about, revised, event.kind) for step in ("2.3", "2.5")]
        case PlanResolved(hearing=hearing):
            step = APPROVALS.get(hearing.kind)
            heard: Numbers = {"carried": hearing.carried, "in_force": event.in_force}
            about = str(hearing.resolution_id)
            return [_of(step, opens, about, heard, hearing.kind)] if step else []


def _of_booklet(event: BookletFrozen | BookletWithdrawn) -> Proof:
    about = f"{event.plan_id}/{event.edition}"
    pages: Numbers = {"edition": event.edition}
    if isinstance(event, BookletFrozen):
        pages |= {"pages": event.pages, "version": event.plan_version}
    return _of("2.2", f"booklets?fiscal_year={event.fiscal_year}", about, pages)


def _of_letters(event: DisseminationStarted | PlanLettersSent | PlanAcknowledged) -> Proof:
    about = event.dissemination_id
    opens = f"disseminations/{about}/ledger/counts"
    match event:
        case DisseminationStarted():
            return _of("2.7", opens, about, {"agencies": event.agencies})
        case PlanLettersSent():
            return _of("2.7", opens, about, {"outstanding": event.outstanding})
        case PlanAcknowledged():
            return _of("2.7", opens, about, {"acknowledged": 1})


def _of_progress(event: ProgressReported | ProgressReviewed) -> Proof:
    """A project's closing report is kept beside its newest other one."""
    about = f"{event.project_id}{CLOSING}" if event.closing else str(event.project_id)
    numbers: Numbers = {"revision": event.revision}
    if isinstance(event, ProgressReported):
        numbers |= {"percent": event.figures.percent, "late_days": event.late_days}
    else:
        numbers |= {"accepted": event.outcome is ReviewOutcome.ACCEPTED}
    return _of("3.1.1", f"projects/{event.project_id}/reports", about, numbers, event.period)


def _of_development(
    event: DevelopmentPlanDrafted | DevelopmentPlanSubmitted | DevelopmentPlanResolved,
) -> Proof:
    about = event.development_plan_id
    opens = f"development-plans/{about}"
    match event:
        case DevelopmentPlanDrafted():
            drafted: Numbers = {"level": event.level, "shortfalls": len(event.shortfalls)}
            return _of("3.1.5", opens, about, drafted)
        case DevelopmentPlanSubmitted():
            return _of("3.1.5", opens, about, {"measures": event.measures})
        case DevelopmentPlanResolved(hearing=hearing):
            heard: Numbers = {"carried": hearing.carried, "in_force": event.in_force}
            return _of("3.1.6", opens, hearing.resolution_id, heard, hearing.kind)
