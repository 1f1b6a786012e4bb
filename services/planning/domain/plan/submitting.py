"""Freezing a plan as its next version, and opening it again."""

from collections.abc import Sequence

from services.planning.domain.plan import refusals
from services.planning.domain.plan.commands import OpenPlanRevision, SubmitPlan
from services.planning.domain.plan.guards import started_in
from services.planning.domain.plan.state import Plan
from shared.contracts.boards import Dimension
from shared.contracts.plans import (
    DimensionCount,
    PlanContent,
    PlanEvent,
    PlanRevisionOpened,
    PlanSubmitted,
    Project,
    RevisionKind,
)
from shared.plans.content import content_hash
from shared.plans.differences import beyond_wording
from shared.plans.words import LEVELS

MOST_VERSIONS = 30  # readers keep each of them


def submit_plan(command: SubmitPlan, plan: Plan) -> Sequence[PlanEvent]:
    started = started_in(plan)
    content, latest = plan.content, plan.latest
    if latest is not None and plan.revision is None:
        return []  # submitted as it stands
    _refuse_unless_complete(content)
    if latest is not None and content == latest.content:
        raise refusals.NothingChanged
    kind = plan.revision.kind if plan.revision else RevisionKind.REVISION
    if latest is not None and kind is RevisionKind.ERRATUM:
        _refuse_beyond_wording(latest.content, content)
    return [
        PlanSubmitted(
            plan_id=command.plan_id,
            fiscal_year=started.fiscal_year,
            plan_version=len(plan.versions) + 1,
            kind=kind,
            content_hash=content_hash(content),
            project_ids=tuple(one.project_id for one in content.projects),
            budget=sum(one.total for one in content.projects),
            by_dimension=tuple(_count(one, content.projects) for one in Dimension),
        )
    ]


def open_plan_revision(command: OpenPlanRevision, plan: Plan) -> Sequence[PlanEvent]:
    """One that is open already may be opened as the other kind: an erratum that became more."""
    started = started_in(plan)
    if plan.latest is None:
        raise refusals.NothingToRevise
    opened = PlanRevisionOpened(
        plan_id=command.plan_id,
        fiscal_year=started.fiscal_year,
        plan_version=plan.latest.number,
        kind=command.kind,
        reason=command.reason,
    )
    if plan.revision == opened:
        return []
    if len(plan.versions) >= MOST_VERSIONS:
        raise refusals.PlanIsFull(what="versions", limit=MOST_VERSIONS)
    return [opened]


def _refuse_unless_complete(content: PlanContent) -> None:
    if not content.vision:
        raise refusals.VisionMissing
    filled = {one.dimension for one in content.projects}
    if empty := tuple(one for one in Dimension if one not in filled):
        raise refusals.DimensionsEmpty(empty)
    used = {one.under for one in content.items} | {one.goal for one in content.projects}
    if ends := [one for one in content.items if one.item_id not in used]:
        raise refusals.DeadEnds(tuple(f"{LEVELS[one.level]} {one.text}" for one in ends))


def _refuse_beyond_wording(before: PlanContent, after: PlanContent) -> None:
    if changes := beyond_wording(before, after):
        raise refusals.MoreThanWording(tuple(one.said for one in changes))


def _count(dimension: Dimension, projects: Sequence[Project]) -> DimensionCount:
    those = [one for one in projects if one.dimension is dimension]
    budget = sum(one.total for one in those)
    return DimensionCount(dimension=dimension, projects=len(those), budget=budget)
