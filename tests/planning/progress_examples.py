"""Small, fixed examples of a project that is reported on: four quarters, two sources of money."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from services.planning.domain.progress.commands import (
    CorrectProgress,
    DuePeriod,
    MeasuredProject,
    ReportProgress,
    ReviewProgress,
)
from services.planning.domain.progress.decisions import PROGRESS
from shared.contracts.boards import Dimension
from shared.contracts.common import AgencyRef, StoredFile
from shared.contracts.directory import AgencyId
from shared.contracts.planning_values import ProjectId
from shared.contracts.plans import (
    BudgetLine,
    Indicator,
    IndicatorId,
    Milestone,
    MilestoneId,
    PlanItemId,
    Project,
    plan_id_of,
)
from shared.contracts.progress import (
    Measured,
    ProgressFigures,
    ProgressReported,
    ProgressReviewed,
    ReachedMilestone,
    ReviewOutcome,
    Spent,
    report_id_of,
)
from shared.kernel.message import ActorId, Province
from shared.rules.reporting import reporting_calendar
from shared.testing.scenario import Scenario

PHETCHABUN = Province("TH-67")
YEAR = 2570
CULTURE = AgencyRef(agency_id=AgencyId(UUID(int=11)), name="สำนักงานวัฒนธรรมจังหวัดเพชรบูรณ์")
HEALTH = AgencyRef(agency_id=AgencyId(UUID(int=12)), name="สำนักงานสาธารณสุขจังหวัดเพชรบูรณ์")
AGENCY = ActorId("officer-of-the-agency")
SECRETARY = ActorId("secretary")
NEW_YEAR = datetime(2027, 1, 10, 3, tzinfo=UTC)  # in time for the first quarter
PROJECT = ProjectId(UUID(int=700))
PLAN = plan_id_of(PHETCHABUN, YEAR)
TRAINED, HELD = MilestoneId(UUID(int=701)), MilestoneId(UUID(int=702))
TEMPLES = IndicatorId(UUID(int=711))
PHOTO = StoredFile(sha256="9f" * 32, title="ภาพกิจกรรม", media_type="image/jpeg", size=120_000)
SHEET = StoredFile(sha256="8e" * 32, title="บัญชีลงชื่อ", media_type="application/pdf", size=90_000)


def a_project(**changed: Any) -> Project:
    project = Project(
        project_id=PROJECT,
        goal=PlanItemId(UUID(int=690)),
        order=1,
        title="วัดส่งเสริมคุณธรรม",
        rationale="ให้วัดเป็นศูนย์กลางของชุมชนคุณธรรม",
        dimension=Dimension.RELIGION,
        owner=CULTURE,
        partners=(HEALTH,),
        target_group="วัดในจังหวัด",
        place="ทุกอำเภอ",
        starts=date(2026, 10, 1),
        ends=date(2027, 9, 30),
        budget=(
            BudgetLine(source="provincial_budget", amount=20_000_000),
            BudgetLine(source="no_cost", amount=0, in_kind="แรงงานอาสา"),
        ),
        milestones=(
            Milestone(milestone_id=TRAINED, title="อบรมแกนนำ", due=date(2026, 12, 15)),
            Milestone(milestone_id=HELD, title="จัดงานรวมพลัง", due=date(2027, 6, 30)),
        ),
        indicators=(
            Indicator(
                indicator_id=TEMPLES,
                title="จำนวนวัดที่ร่วมโครงการ",
                unit="แห่ง",
                baseline=Decimal(12),
                target=Decimal(60),
                more_is_better=True,
                due=(date(2027, 3, 31),),
            ),
        ),
        alignments=(),
        targets=(),
    )
    return project.model_copy(update=changed)


def measured(version: int = 1, **changed: Any) -> MeasuredProject:
    return MeasuredProject(
        project=a_project(**changed), plan_id=PLAN, plan_version=version, fiscal_year=YEAR
    )


def due_period(code: str) -> DuePeriod:
    calendar = reporting_calendar(YEAR)
    period = calendar.period(code)
    assert period is not None
    return DuePeriod(
        rule=calendar.rule, due=period.due(YEAR), closing=period.closing, evidence=period.evidence
    )


def figures(percent: int = 30, **changed: Any) -> ProgressFigures:
    told = ProgressFigures(
        percent=percent,
        milestones=(ReachedMilestone(milestone_id=TRAINED, reached=date(2026, 12, 14)),),
        spent=(Spent(source="provincial_budget", amount=5_000_000),),
        measured=(
            Measured(
                indicator_id=TEMPLES,
                value=Decimal(20),
                measured=date(2026, 12, 30),
                evidence=(SHEET,),
            ),
        ),
        work_done="อบรมแกนนำ 120 คน",
        obstacles="ฝนตกหนักช่วงปลายปี",
        next_steps="จัดงานรวมพลัง",
        photos=(PHOTO,),
    )
    return told.model_copy(update=changed)


progress = Scenario(PROGRESS)


def report(percent: int = 30, period: str = "Q1", **changed: Any) -> ReportProgress:
    command = ReportProgress(
        province=PHETCHABUN,
        issued_by=AGENCY,
        issued_at=NEW_YEAR,
        idempotency_key="report-progress",
        project_id=PROJECT,
        period=period,
        figures=figures(percent),
        decline_reason="",
        agency=CULTURE.agency_id,
        measured=measured(),
        calendar=due_period(period),
    )
    return command.model_copy(update=changed)


def correct(percent: int = 35, period: str = "Q1", **changed: Any) -> CorrectProgress:
    command = CorrectProgress(
        province=PHETCHABUN,
        issued_by=AGENCY,
        issued_at=datetime(2027, 2, 1, 3, tzinfo=UTC),
        idempotency_key="correct-progress",
        project_id=PROJECT,
        period=period,
        figures=figures(percent),
        decline_reason="",
        reason="นับผู้เข้าอบรมรุ่นที่สองเพิ่ม",
        agency=CULTURE.agency_id,
        measured=measured(),
        calendar=due_period(period),
    )
    return command.model_copy(update=changed)


def review(
    outcome: ReviewOutcome = ReviewOutcome.ACCEPTED, revision: int = 1, **changed: Any
) -> ReviewProgress:
    command = ReviewProgress(
        province=PHETCHABUN,
        issued_by=SECRETARY,
        issued_at=NEW_YEAR,
        idempotency_key="review-progress",
        project_id=PROJECT,
        period="Q1",
        revision=revision,
        outcome=outcome,
        reason="ครบถ้วน" if outcome is ReviewOutcome.ACCEPTED else "ขาดภาพกิจกรรม",
    )
    return command.model_copy(update=changed)


def reported(percent: int = 30, period: str = "Q1", **changed: Any) -> ProgressReported:
    calendar = due_period(period)
    event = ProgressReported(
        report_id=report_id_of(PROJECT, period),
        project_id=PROJECT,
        plan_id=PLAN,
        plan_version=1,
        fiscal_year=YEAR,
        period=period,
        calendar_rule=calendar.rule,
        due=calendar.due,
        late_days=0,
        closing=calendar.closing,
        revision=1,
        correction_reason="",
        decline_reason="",
        agency=CULTURE,
        reported_by=AGENCY,
        figures=figures(percent),
    )
    return event.model_copy(update=changed)


def corrected(percent: int = 35, revision: int = 2, **changed: Any) -> ProgressReported:
    told: dict[str, Any] = {"revision": revision, "correction_reason": "นับผู้เข้าอบรมรุ่นที่สองเพิ่ม"}
    return reported(percent, **told | changed)


def reviewed(
    outcome: ReviewOutcome = ReviewOutcome.ACCEPTED, revision: int = 1, **changed: Any
) -> ProgressReviewed:
    event = ProgressReviewed(
        report_id=report_id_of(PROJECT, "Q1"),
        project_id=PROJECT,
        plan_id=PLAN,
        fiscal_year=YEAR,
        period="Q1",
        revision=revision,
        outcome=outcome,
        closing=False,
        reason="ครบถ้วน" if outcome is ReviewOutcome.ACCEPTED else "ขาดภาพกิจกรรม",
    )
    return event.model_copy(update=changed)


RETURNED = reviewed(ReviewOutcome.RETURNED)
