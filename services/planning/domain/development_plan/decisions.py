"""One function per command: the events it causes, or the rule that refuses it."""

from collections.abc import Sequence

from services.planning.domain.development_plan import refusals
from services.planning.domain.development_plan.commands import (
    DevelopmentPlanCommand,
    DraftDevelopmentPlan,
    PlaceMeasure,
    RecordDevelopmentPlanResolution,
    RemoveMeasure,
    SubmitDevelopmentPlan,
)
from services.planning.domain.development_plan.state import (
    DevelopmentPlan,
    content_hash,
    evolve,
)
from services.planning.domain.plan.refusals_of_projects import NoCostHasNoAmount, SourceUnknown
from shared.contracts.development import (
    DevelopmentEvent,
    DevelopmentPlanDrafted,
    DevelopmentPlanResolved,
    DevelopmentPlanSubmitted,
    Measure,
    MeasurePlaced,
    MeasureRemoved,
    development_plan_id_of,
)
from shared.contracts.meetings import MeetingKind
from shared.kernel.decider import Decider

MOST_MEASURES = 100


def decide(command: DevelopmentPlanCommand, plan: DevelopmentPlan) -> Sequence[DevelopmentEvent]:
    match command:
        case DraftDevelopmentPlan():
            return draft_development_plan(command, plan)
        case PlaceMeasure():
            return place_measure(command, plan)
        case RemoveMeasure():
            return remove_measure(command, plan)
        case SubmitDevelopmentPlan():
            return submit_development_plan(plan)
        case RecordDevelopmentPlanResolution():
            return record_development_plan_resolution(command, plan)


def draft_development_plan(
    command: DraftDevelopmentPlan, plan: DevelopmentPlan
) -> Sequence[DevelopmentEvent]:
    """Measures stay as they are, also those whose shortfall is gone."""
    drafted = DevelopmentPlanDrafted(
        development_plan_id=development_plan_id_of(command.province, command.fiscal_year),
        fiscal_year=command.fiscal_year,
        level=command.level,
        next_level=command.next_level,
        criteria=command.criteria,
        shortfalls=command.shortfalls,
    )
    return [] if plan.drafted == drafted else [drafted]


def place_measure(command: PlaceMeasure, plan: DevelopmentPlan) -> Sequence[DevelopmentEvent]:
    drafted = _drafted(plan)
    fields = {name: getattr(command, name) for name in Measure.model_fields}
    measure = Measure(**fields)
    if plan.measures.get(command.measure_id) == measure:
        return []
    if strange := tuple(code for code in command.indicators if code not in plan.short):
        raise refusals.IndicatorsNotShort(strange)
    _refuse_unfit_money(command)
    if command.measure_id not in plan.measures and len(plan.measures) >= MOST_MEASURES:
        raise refusals.TooManyMeasures(MOST_MEASURES)
    return [
        MeasurePlaced(
            development_plan_id=drafted.development_plan_id,
            fiscal_year=drafted.fiscal_year,
            measure=measure,
        )
    ]


def remove_measure(command: RemoveMeasure, plan: DevelopmentPlan) -> Sequence[DevelopmentEvent]:
    drafted = _drafted(plan)
    asked = MeasureRemoved(
        development_plan_id=drafted.development_plan_id,
        fiscal_year=drafted.fiscal_year,
        measure_id=command.measure_id,
        reason=command.reason,
    )
    if command.measure_id in plan.measures:
        return [asked]
    if asked in plan.removed:
        return []
    raise refusals.MeasureNotFound


def submit_development_plan(plan: DevelopmentPlan) -> Sequence[DevelopmentEvent]:
    drafted, frozen = _drafted(plan), content_hash(plan)
    if plan.versions and plan.versions[-1].content_hash == frozen:
        return []
    if not plan.measures:
        raise refusals.DevelopmentPlanIsEmpty
    if unanswered := plan.unanswered:
        titles = {one.indicator: one.title for one in drafted.shortfalls}
        named = tuple(titles[code] for code in unanswered)
        raise refusals.ShortfallsUnanswered(unanswered, named)
    return [
        DevelopmentPlanSubmitted(
            development_plan_id=drafted.development_plan_id,
            fiscal_year=drafted.fiscal_year,
            plan_version=len(plan.versions) + 1,
            content_hash=frozen,
            measures=len(plan.measures),
            budget=sum(one.budget for one in plan.measures.values()),
        )
    ]


def record_development_plan_resolution(
    command: RecordDevelopmentPlanResolution, plan: DevelopmentPlan
) -> Sequence[DevelopmentEvent]:
    """Whatever was resolved is recorded; in force is what the board says of the latest version."""
    drafted = _drafted(plan)
    if any(one.hearing == command.hearing for one in plan.resolutions):
        return []
    versions = [v.plan_version for v in plan.versions if v.content_hash == command.content_hash]
    version = versions[-1] if versions else None
    is_board = command.hearing.kind is MeetingKind.PROVINCIAL_BOARD
    return [
        DevelopmentPlanResolved(
            development_plan_id=drafted.development_plan_id,
            fiscal_year=drafted.fiscal_year,
            hearing=command.hearing,
            content_hash=command.content_hash,
            plan_version=version,
            in_force=is_board and version is not None and version == len(plan.versions),
        )
    ]


def _refuse_unfit_money(command: PlaceMeasure) -> None:
    source = next((one for one in command.sources.sources if one.code == command.source), None)
    if source is None:
        raise SourceUnknown(command.source)
    if source.no_cost and command.budget:
        raise NoCostHasNoAmount(command.source)


def _drafted(plan: DevelopmentPlan) -> DevelopmentPlanDrafted:
    if plan.drafted is None:
        raise refusals.DevelopmentPlanNotFound
    return plan.drafted


DEVELOPMENT_PLAN = Decider(initial=DevelopmentPlan(), decide=decide, evolve=evolve)
