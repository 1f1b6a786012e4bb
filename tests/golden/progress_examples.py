"""A full, realistic example of every event of a project's progress."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from shared.contracts.common import AgencyRef, StoredFile
from shared.contracts.planning_values import ProjectId
from shared.contracts.plans import IndicatorId, MilestoneId, plan_id_of
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
from shared.kernel.message import ActorId, Event
from tests.golden.meeting_examples import CULTURE

PROJECT = ProjectId(UUID("0198c0de-0000-7000-8000-000000000701"))
PLAN = plan_id_of("TH-67", 2570)

EXAMPLES: tuple[Event, ...] = (
    ProgressReported(
        report_id=report_id_of(PROJECT, "Q2"),
        project_id=PROJECT,
        plan_id=PLAN,
        plan_version=2,
        fiscal_year=2570,
        period="Q2",
        calendar_rule="reporting.1",
        due=date(2027, 4, 15),
        late_days=3,
        closing=False,
        revision=2,
        correction_reason="แก้ยอดเบิกจ่ายให้ตรงกับระบบบัญชี",
        decline_reason="ผู้รับจ้างส่งมอบงานไม่ครบ ต้องเริ่มงวดงานใหม่",
        agency=AgencyRef(agency_id=CULTURE, name="สำนักงานวัฒนธรรมจังหวัดเพชรบูรณ์"),
        reported_by=ActorId("officer-of-the-agency"),
        figures=ProgressFigures(
            percent=45,
            milestones=(
                ReachedMilestone(
                    milestone_id=MilestoneId(UUID("0198c0de-0000-7000-8000-000000000711")),
                    reached=date(2027, 2, 14),
                ),
            ),
            spent=(Spent(source="provincial_budget", amount=12_345_650),),
            measured=(
                Measured(
                    indicator_id=IndicatorId(UUID("0198c0de-0000-7000-8000-000000000721")),
                    value=Decimal("67.25"),
                    measured=date(2027, 3, 31),
                    evidence=(
                        StoredFile(
                            sha256="8e" * 32,
                            title="สรุปผลสำรวจ ๒๕๗๐",
                            media_type="application/pdf",
                            size=182_044,
                        ),
                    ),
                ),
            ),
            work_done="อบรมแกนนำคุณธรรม ๓ รุ่น รวม ๑๘๐ คน",
            obstacles="ฝนตกหนัก เลื่อนกิจกรรมสองครั้ง",
            next_steps="จัดเวทีแลกเปลี่ยนเรียนรู้ในเดือนพฤษภาคม",
            photos=(
                StoredFile(
                    sha256="9f" * 32,
                    title="ภาพการอบรมรุ่นที่ ๒",
                    media_type="image/jpeg",
                    size=240_310,
                ),
            ),
        ),
    ),
    ProgressReviewed(
        report_id=report_id_of(PROJECT, "Q2"),
        project_id=PROJECT,
        plan_id=PLAN,
        fiscal_year=2570,
        period="Q2",
        revision=2,
        outcome=ReviewOutcome.RETURNED,
        closing=False,
        reason="แนบหลักฐานของตัวชี้วัดเพิ่ม",
    ),
)
