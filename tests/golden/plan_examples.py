"""One full, realistic example of every event of a plan."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from shared.contracts.boards import BoardId, Dimension, IdeaId
from shared.contracts.common import AgencyRef, Hearing
from shared.contracts.directory import AgencyId
from shared.contracts.meetings import MeetingId, MeetingKind, ResolutionId
from shared.contracts.planning_values import IdeaRef, ProjectId, TargetId
from shared.contracts.plans import (
    Alignment,
    BudgetLine,
    DimensionCount,
    Indicator,
    IndicatorId,
    Level,
    Milestone,
    MilestoneId,
    PlanForewordWritten,
    PlanItem,
    PlanItemId,
    PlanItemPlaced,
    PlanItemRemoved,
    PlanResolved,
    PlanRevisionOpened,
    PlanStarted,
    PlanSubmitted,
    Project,
    ProjectDecision,
    ProjectInclusionResolved,
    ProjectPlaced,
    ProjectRemoved,
    RevisionKind,
    VisionStated,
    plan_id_of,
)
from shared.kernel.message import Event

YEAR = 2570
PLAN = plan_id_of("TH-67", YEAR)
TACTIC = PlanItemId(UUID("5d0c2a3e-61b7-5c1d-9a20-0f3e7b6c1a11"))
GOAL = PlanItemId(UUID("5d0c2a3e-61b7-5c1d-9a20-0f3e7b6c1a12"))
TEMPLE_YARD = ProjectId(UUID("7b1e9f40-2c5a-5d83-8e61-4a9d0c3f2b21"))
TARGET = TargetId(UUID("3f8a6d10-94e2-5b7c-a1d5-6c2e0b9f4d31"))
IDEA = IdeaRef(
    board_id=BoardId(UUID("4f6a0c3e-7d18-5b2f-9a41-6c0e8d2b5f11")),
    idea_id=IdeaId(UUID("a1c94d20-3b7e-5f6a-8d12-9e0f7a4c2b31")),
)
CULTURE = AgencyRef(
    agency_id=AgencyId(UUID("8e2f4f0a-33c1-5f3d-8f0e-2b7f0a9f1c01")),
    name="สำนักงานวัฒนธรรมจังหวัดเพชรบูรณ์",
)
TEMPLE = AgencyRef(
    agency_id=AgencyId(UUID("8e2f4f0a-33c1-5f3d-8f0e-2b7f0a9f1c02")), name="วัดมหาธาตุ พระอารามหลวง"
)
HASH = "4b" * 32


def hearing(kind: MeetingKind, number: int, text: str) -> Hearing:
    return Hearing(
        kind=kind,
        meeting_id=MeetingId(UUID("2c0a7d54-91b7-5c6d-b1a5-7f1e4b7c3d21")),
        resolution_id=ResolutionId(UUID(int=number)),
        carried=True,
        text=text,
    )


EXAMPLES: tuple[Event, ...] = (
    PlanStarted(
        plan_id=PLAN,
        fiscal_year=YEAR,
        title="แผนปฏิบัติการส่งเสริมคุณธรรมจังหวัดเพชรบูรณ์ ประจำปีงบประมาณ พ.ศ. ๒๕๗๐",
    ),
    PlanForewordWritten(
        plan_id=PLAN,
        fiscal_year=YEAR,
        foreword="แผนนี้จัดทำโดยหน่วยงานทุกภาคส่วนของจังหวัด\nเพื่อให้ใช้ร่วมกัน",
        situation="จังหวัดมี ๑๑ อำเภอ ปัญหาที่ระดมได้มากที่สุดคือการพนันออนไลน์ในหมู่เยาวชน",
    ),
    VisionStated(plan_id=PLAN, fiscal_year=YEAR, text="เพชรบูรณ์ เมืองคนดี วิถีพอเพียง", ideas=(IDEA,)),
    PlanItemPlaced(
        plan_id=PLAN,
        fiscal_year=YEAR,
        item=PlanItem(
            item_id=GOAL,
            level=Level.GOAL,
            under=TACTIC,
            order=1,
            text="เยาวชนมีวินัยและห่างไกลอบายมุข",
            ideas=(IDEA,),
        ),
    ),
    PlanItemRemoved(plan_id=PLAN, fiscal_year=YEAR, item_id=GOAL, reason="รวมกับเป้าประสงค์ที่ ๒"),
    ProjectPlaced(
        plan_id=PLAN,
        fiscal_year=YEAR,
        project=Project(
            project_id=TEMPLE_YARD,
            goal=GOAL,
            order=1,
            title="ลานธรรม ลานวิถีไทย",
            rationale="สืบเนื่องจากเวทีระดมความคิดเห็นของหน่วยงาน",
            dimension=Dimension.RELIGION,
            owner=CULTURE,
            partners=(TEMPLE,),
            target_group="เยาวชนอายุ ๑๓–๑๘ ปี ๑,๑๐๐ คน",
            place="วัดในทั้ง ๑๑ อำเภอ",
            starts=date(2026, 11, 1),
            ends=date(2027, 8, 31),
            budget=(
                BudgetLine(source="provincial_budget", amount=12_500_050),
                BudgetLine(source="community", amount=0, in_kind="สถานที่และโรงทาน"),
            ),
            milestones=(
                Milestone(
                    milestone_id=MilestoneId(UUID(int=1)),
                    title="ประชุมเตรียมการ",
                    due=date(2026, 12, 15),
                ),
            ),
            indicators=(
                Indicator(
                    indicator_id=IndicatorId(UUID(int=2)),
                    title="ร้อยละของเยาวชนที่เข้าร่วมต่อเนื่อง",
                    unit="ร้อยละ",
                    baseline=Decimal("42.5"),
                    target=Decimal(60),
                    more_is_better=True,
                    due=(date(2027, 3, 31), date(2027, 9, 30)),
                ),
            ),
            alignments=(
                Alignment(
                    scheme="moral_action_plan_2",
                    code="G1",
                    rule="alignments.moral_action_plan_2.1",
                ),
            ),
            targets=(TARGET,),
            ideas=(IDEA,),
            budget_rule="budget_sources.1",
        ),
    ),
    ProjectRemoved(
        plan_id=PLAN, fiscal_year=YEAR, project_id=TEMPLE_YARD, reason="ไม่ได้รับจัดสรรงบประมาณ"
    ),
    PlanSubmitted(
        plan_id=PLAN,
        fiscal_year=YEAR,
        plan_version=2,
        kind=RevisionKind.REVISION,
        content_hash=HASH,
        project_ids=(TEMPLE_YARD,),
        budget=12_500_050,
        by_dimension=(
            DimensionCount(dimension=Dimension.RELIGION, projects=1, budget=12_500_050),
            DimensionCount(dimension=Dimension.SUFFICIENCY, projects=1, budget=0),
            DimensionCount(dimension=Dimension.CULTURE, projects=1, budget=0),
        ),
    ),
    PlanRevisionOpened(
        plan_id=PLAN,
        fiscal_year=YEAR,
        plan_version=1,
        kind=RevisionKind.ERRATUM,
        reason="สะกดชื่อโครงการผิด",
    ),
    PlanResolved(
        plan_id=PLAN,
        fiscal_year=YEAR,
        hearing=hearing(
            MeetingKind.PROVINCIAL_BOARD, 3, "เห็นชอบแผนปฏิบัติการส่งเสริมคุณธรรมจังหวัดตามที่เสนอ"
        ),
        content_hash=HASH,
        plan_version=2,
        in_force=True,
    ),
    ProjectInclusionResolved(
        plan_id=PLAN,
        fiscal_year=YEAR,
        project_id=TEMPLE_YARD,
        decision=ProjectDecision.DEFERRED,
        hearing=hearing(
            MeetingKind.STRATEGY_COMMITTEE, 4, "ให้ปรับงบประมาณแล้วเสนอใหม่ในการประชุมครั้งถัดไป"
        ),
        content_hash=HASH,
        plan_version=2,
        projects=1,
    ),
)
