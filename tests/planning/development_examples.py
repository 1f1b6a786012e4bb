"""Small, fixed examples of a plan towards the model level: two indicators fell short."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from services.planning.domain.development_plan.commands import (
    DraftDevelopmentPlan,
    PlaceMeasure,
    RecordDevelopmentPlanResolution,
    RemoveMeasure,
    SubmitDevelopmentPlan,
)
from services.planning.domain.development_plan.decisions import DEVELOPMENT_PLAN
from services.planning.domain.development_plan.state import content_hash
from shared.contracts.boards import Dimension
from shared.contracts.common import Hearing
from shared.contracts.development import (
    DevelopmentEvent,
    DevelopmentPlanDrafted,
    DevelopmentPlanResolved,
    DevelopmentPlanSubmitted,
    Measure,
    MeasureId,
    MeasurePlaced,
    MeasureRemoved,
    development_plan_id_of,
)
from shared.contracts.evaluation import Shortfall
from shared.contracts.meetings import MeetingId, MeetingKind, ResolutionId
from shared.kernel.message import SYSTEM
from shared.rules.budget_sources import budget_sources
from shared.testing.scenario import Scenario
from tests.planning.progress_examples import CULTURE, PHETCHABUN, SECRETARY, YEAR

SOURCES = budget_sources(date(2027, 9, 20))
PLAN = development_plan_id_of(PHETCHABUN, YEAR)
NOON = datetime(2027, 9, 20, 5, tzinfo=UTC)
P4 = Shortfall(indicator="P4", title="หน่วยงานที่ร่วมลงนาม", points=Decimal(1), needed=Decimal(2))
P6 = Shortfall(indicator="P6", title="ผลสำเร็จตามแผน", points=Decimal(0), needed=Decimal(2))
SIGNING, FOLLOWING = MeasureId(UUID(int=801)), MeasureId(UUID(int=802))

development = Scenario(DEVELOPMENT_PLAN)
STAMPS: dict[str, Any] = {
    "province": PHETCHABUN,
    "issued_by": SECRETARY,
    "issued_at": NOON,
    "idempotency_key": "of-the-plan",
}


def draft(*shortfalls: Shortfall, level: int = 1) -> DraftDevelopmentPlan:
    return DraftDevelopmentPlan(
        **STAMPS | {"issued_by": SYSTEM},
        fiscal_year=YEAR,
        level=level,
        next_level=level + 1,
        criteria="province.2",
        shortfalls=shortfalls or (P4, P6),
    )


def drafted(*shortfalls: Shortfall, level: int = 1) -> DevelopmentPlanDrafted:
    return DevelopmentPlanDrafted(
        development_plan_id=PLAN,
        fiscal_year=YEAR,
        level=level,
        next_level=level + 1,
        criteria="province.2",
        shortfalls=shortfalls or (P4, P6),
    )


def measure(measure_id: MeasureId = SIGNING, *indicators: str, **changed: Any) -> Measure:
    told = Measure(
        measure_id=measure_id,
        title="ขยายการลงนามให้ครบทุกภาคส่วน",
        indicators=indicators or ("P4",),
        dimension=Dimension.CULTURE,
        owner=CULTURE,
        budget=5_000_000,
        source="provincial_budget",
        until=date(2028, 3, 31),
        expected="ทุกภาคส่วนลงนามครบ",
    )
    return told.model_copy(update=changed)


def place(one: Measure) -> PlaceMeasure:
    told = {name: getattr(one, name) for name in Measure.model_fields}
    return PlaceMeasure(
        **STAMPS, development_plan_id=PLAN, owner_id=one.owner.agency_id, sources=SOURCES, **told
    )


def placed(one: Measure) -> MeasurePlaced:
    return MeasurePlaced(development_plan_id=PLAN, fiscal_year=YEAR, measure=one)


def remove(measure_id: MeasureId = SIGNING, reason: str = "ซ้ำกับโครงการเดิม") -> RemoveMeasure:
    return RemoveMeasure(**STAMPS, development_plan_id=PLAN, measure_id=measure_id, reason=reason)


def removed(measure_id: MeasureId = SIGNING) -> MeasureRemoved:
    return MeasureRemoved(
        development_plan_id=PLAN,
        fiscal_year=YEAR,
        measure_id=measure_id,
        reason="ซ้ำกับโครงการเดิม",
    )


ANSWERED: tuple[DevelopmentEvent, ...] = (
    drafted(),
    placed(measure()),
    placed(measure(FOLLOWING, "P6", budget=0, source="no_cost")),
)


def submit() -> SubmitDevelopmentPlan:
    return SubmitDevelopmentPlan(**STAMPS, development_plan_id=PLAN)


def hash_after(*history: DevelopmentEvent) -> str:
    return content_hash(DEVELOPMENT_PLAN.after(history))


def submitted(version: int = 1, *history: DevelopmentEvent) -> DevelopmentPlanSubmitted:
    told = DEVELOPMENT_PLAN.after(history or ANSWERED)
    return DevelopmentPlanSubmitted(
        development_plan_id=PLAN,
        fiscal_year=YEAR,
        plan_version=version,
        content_hash=content_hash(told),
        measures=len(told.measures),
        budget=sum(one.budget for one in told.measures.values()),
    )


SUBMITTED: tuple[DevelopmentEvent, ...] = (*ANSWERED, submitted())


def hearing(number: int = 1, *, carried: bool = True, kind: str = "provincial_board") -> Hearing:
    return Hearing(
        kind=MeetingKind(kind),
        meeting_id=MeetingId(UUID(int=850)),
        resolution_id=ResolutionId(UUID(int=850 + number)),
        carried=carried,
        text="เห็นชอบร่างแผนพัฒนาสู่ระดับต้นแบบ",
    )


def resolve(heard: Hearing, content: str) -> RecordDevelopmentPlanResolution:
    return RecordDevelopmentPlanResolution(
        **STAMPS | {"issued_by": SYSTEM},
        development_plan_id=PLAN,
        hearing=heard,
        content_hash=content,
    )


def resolved(
    heard: Hearing, content: str, version: int | None = 1, *, in_force: bool = True
) -> DevelopmentPlanResolved:
    return DevelopmentPlanResolved(
        development_plan_id=PLAN,
        fiscal_year=YEAR,
        hearing=heard,
        content_hash=content,
        plan_version=version,
        in_force=in_force,
    )
