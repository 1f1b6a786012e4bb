"""A full, realistic example of every event of the development plan, and of what it begins with."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from shared.contracts.boards import Dimension
from shared.contracts.common import AgencyRef, Hearing
from shared.contracts.development import (
    DevelopmentPlanDrafted,
    DevelopmentPlanResolved,
    DevelopmentPlanSubmitted,
    Measure,
    MeasureId,
    MeasurePlaced,
    MeasureRemoved,
    development_plan_id_of,
)
from shared.contracts.evaluation import AssessmentId, LevelDetermined, Shortfall
from shared.contracts.meetings import MeetingId, MeetingKind, ResolutionId
from shared.kernel.message import Event
from tests.golden.meeting_examples import CULTURE

PLAN = development_plan_id_of("TH-67", 2570)
MEASURE = MeasureId(UUID("0198c0de-0000-7000-8000-000000000801"))
SHORTFALLS = (
    Shortfall(
        indicator="P4",
        title="หน่วยงานทุกภาคส่วนร่วมลงนามประกาศเจตนารมณ์",
        points=Decimal(1),
        needed=Decimal(2),
    ),
    Shortfall(
        indicator="P6",
        title="ผลสำเร็จตามแผน และการติดตามประเมินผล",
        points=Decimal("0.5"),
        needed=Decimal(2),
    ),
)

EXAMPLES: tuple[Event, ...] = (
    LevelDetermined(
        assessment_id=AssessmentId(UUID("0198c0de-0000-7000-8000-000000000901")),
        fiscal_year=2570,
        criteria="province.2",
        level=2,
        next_level=3,
        shortfalls=SHORTFALLS,
    ),
    DevelopmentPlanDrafted(
        development_plan_id=PLAN,
        fiscal_year=2570,
        level=2,
        next_level=3,
        criteria="province.2",
        shortfalls=SHORTFALLS,
    ),
    MeasurePlaced(
        development_plan_id=PLAN,
        fiscal_year=2570,
        measure=Measure(
            measure_id=MEASURE,
            title="คลินิกติดตามผลโครงการคุณธรรม",
            indicators=("P4", "P6"),
            dimension=Dimension.CULTURE,
            owner=AgencyRef(agency_id=CULTURE, name="สำนักงานวัฒนธรรมจังหวัดเพชรบูรณ์"),
            budget=15_000_000,
            source="provincial_budget",
            until=date(2028, 3, 31),
            expected="โครงการในแผนบรรลุผลไม่น้อยกว่าร้อยละ ๗๐",
        ),
    ),
    MeasureRemoved(
        development_plan_id=PLAN,
        fiscal_year=2570,
        measure_id=MEASURE,
        reason="รวมกับโครงการของสำนักงานจังหวัด",
    ),
    DevelopmentPlanSubmitted(
        development_plan_id=PLAN,
        fiscal_year=2570,
        plan_version=2,
        content_hash="d1" * 32,
        measures=7,
        budget=48_000_000,
    ),
    DevelopmentPlanResolved(
        development_plan_id=PLAN,
        fiscal_year=2570,
        hearing=Hearing(
            kind=MeetingKind.PROVINCIAL_BOARD,
            meeting_id=MeetingId(UUID("0198c0de-0000-7000-8000-000000000811")),
            resolution_id=ResolutionId(UUID("0198c0de-0000-7000-8000-000000000812")),
            carried=True,
            text="เห็นชอบร่างแผนพัฒนาสู่จังหวัดคุณธรรมต้นแบบ",
        ),
        content_hash="d1" * 32,
        plan_version=2,
        in_force=True,
    ),
)
