"""One function per command: the events it causes, or the rule that refuses it."""

from collections.abc import Sequence

from services.planning.domain.plan import refusals
from services.planning.domain.plan.commands import (
    OpenPlanRevision,
    PlacePlanItem,
    PlaceProject,
    PlanCommand,
    RecordPlanResolution,
    RecordProjectResolution,
    RemovePlanItem,
    RemoveProject,
    StartPlan,
    StateVision,
    SubmitPlan,
    WriteForeword,
)
from services.planning.domain.plan.guards import refuse_unless_open, started_in
from services.planning.domain.plan.hearing import (
    record_plan_resolution,
    record_project_resolution,
)
from services.planning.domain.plan.placing import placed
from services.planning.domain.plan.refusals_of_projects import ProjectNotFound
from services.planning.domain.plan.state import Plan, evolve
from services.planning.domain.plan.submitting import open_plan_revision, submit_plan
from shared.contracts.plans import (
    PlanEvent,
    PlanForewordWritten,
    PlanItem,
    PlanItemPlaced,
    PlanItemRemoved,
    PlanStarted,
    ProjectPlaced,
    ProjectRemoved,
    VisionStated,
    plan_id_of,
)
from shared.kernel.decider import Decider

MOST_ITEMS = 150  # strategies, tactics and goals together: readers keep them in one row a plan
MOST_PROJECTS = 500
MOST_EVENTS = 5_000  # every command reads the plan's whole stream


def decide(  # noqa: C901, PLR0911 - one case a command
    command: PlanCommand, plan: Plan
) -> Sequence[PlanEvent]:
    match command:
        case StartPlan():
            return start_plan(command, plan)
        case WriteForeword():
            return write_foreword(command, plan)
        case StateVision():
            return state_vision(command, plan)
        case PlacePlanItem():
            return place_plan_item(command, plan)
        case RemovePlanItem():
            return remove_plan_item(command, plan)
        case PlaceProject():
            return place_project(command, plan)
        case RemoveProject():
            return remove_project(command, plan)
        case SubmitPlan():
            return submit_plan(command, plan)
        case OpenPlanRevision():
            return open_plan_revision(command, plan)
        case RecordPlanResolution():
            return record_plan_resolution(command, plan)
        case RecordProjectResolution():
            return record_project_resolution(command, plan)


def start_plan(command: StartPlan, plan: Plan) -> Sequence[PlanEvent]:
    if command.plan_id != plan_id_of(command.province, command.fiscal_year):
        raise refusals.PlanNotFound
    asked = PlanStarted(
        plan_id=command.plan_id, fiscal_year=command.fiscal_year, title=command.title
    )
    if plan.started == asked:
        return []
    if plan.started is not None:
        raise refusals.PlanAlreadyStarted
    return [asked]


def write_foreword(command: WriteForeword, plan: Plan) -> Sequence[PlanEvent]:
    started = started_in(plan)
    if (plan.draft.foreword, plan.draft.situation) == (command.foreword, command.situation):
        return []
    _refuse_unless_writable(plan)
    return [
        PlanForewordWritten(
            plan_id=command.plan_id,
            fiscal_year=started.fiscal_year,
            foreword=command.foreword,
            situation=command.situation,
        )
    ]


def state_vision(command: StateVision, plan: Plan) -> Sequence[PlanEvent]:
    started = started_in(plan)
    if (plan.draft.vision, plan.draft.vision_ideas) == (command.text, command.ideas):
        return []
    _refuse_unless_writable(plan)
    return [
        VisionStated(
            plan_id=command.plan_id,
            fiscal_year=started.fiscal_year,
            text=command.text,
            ideas=command.ideas,
        )
    ]


def place_plan_item(command: PlacePlanItem, plan: Plan) -> Sequence[PlanEvent]:
    started = started_in(plan)
    item = PlanItem(**dict(command.item))
    before = plan.draft.items.get(item.item_id)
    if before == item:
        return []
    _refuse_unless_writable(plan)
    if before is not None and before.level is not item.level:
        raise refusals.LevelIsKept
    parent = plan.draft.items.get(item.under) if item.under else None
    above = parent.level if parent else None
    if (item.under is None) != (parent is None) or above is not refusals.LEVEL_ABOVE[item.level]:
        raise refusals.WrongParent(item.level)
    if before is None and len(plan.draft.items) >= MOST_ITEMS:
        raise refusals.PlanIsFull(what="items", limit=MOST_ITEMS)
    return [PlanItemPlaced(plan_id=command.plan_id, fiscal_year=started.fiscal_year, item=item)]


def remove_plan_item(command: RemovePlanItem, plan: Plan) -> Sequence[PlanEvent]:
    started = started_in(plan)
    if command.item_id not in plan.draft.items:
        raise refusals.PlanItemNotFound
    refuse_unless_open(plan)
    items = sum(one.under == command.item_id for one in plan.draft.items.values())
    projects = sum(one.goal == command.item_id for one in plan.draft.projects.values())
    if items + projects:
        raise refusals.SomethingStandsUnder(items + projects)
    return [
        PlanItemRemoved(
            plan_id=command.plan_id,
            fiscal_year=started.fiscal_year,
            item_id=command.item_id,
            reason=command.reason,
        )
    ]


def place_project(command: PlaceProject, plan: Plan) -> Sequence[PlanEvent]:
    started = started_in(plan)
    project = placed(command, plan, started.fiscal_year)
    before = plan.draft.projects.get(project.project_id)
    if before == project:
        return []
    _refuse_unless_writable(plan)
    if before is None and len(plan.draft.projects) >= MOST_PROJECTS:
        raise refusals.PlanIsFull(what="projects", limit=MOST_PROJECTS)
    return [
        ProjectPlaced(plan_id=command.plan_id, fiscal_year=started.fiscal_year, project=project)
    ]


def remove_project(command: RemoveProject, plan: Plan) -> Sequence[PlanEvent]:
    started = started_in(plan)
    if command.project_id not in plan.draft.projects:
        raise ProjectNotFound
    refuse_unless_open(plan)
    return [
        ProjectRemoved(
            plan_id=command.plan_id,
            fiscal_year=started.fiscal_year,
            project_id=command.project_id,
            reason=command.reason,
        )
    ]


def _refuse_unless_writable(plan: Plan) -> None:
    refuse_unless_open(plan)
    if plan.events >= MOST_EVENTS:
        raise refusals.PlanIsFull(what="changes", limit=MOST_EVENTS)


PLAN = Decider(initial=Plan(), decide=decide, evolve=evolve)
