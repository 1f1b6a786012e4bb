"""What many commands of a plan ask first."""

from services.planning.domain.plan import refusals
from services.planning.domain.plan.state import Plan
from shared.contracts.plans import PlanStarted


def started_in(plan: Plan) -> PlanStarted:
    if plan.started is None:
        raise refusals.PlanNotFound
    return plan.started


def refuse_unless_open(plan: Plan) -> None:
    if not plan.open:
        raise refusals.PlanIsSubmitted
