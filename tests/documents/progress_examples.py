"""Papers of progress and of the development plan, of the example province."""

from datetime import UTC, datetime

from services.planning.documents.development_plan import development_plan
from services.planning.documents.progress_report import Told, progress_report
from services.planning.documents.progress_summary import Reported, progress_summary
from services.planning.domain.development_plan.decisions import DEVELOPMENT_PLAN
from services.planning.domain.progress.decisions import PROGRESS
from services.planning.replicas.reported_progress import PeriodFigures
from services.planning.replicas.submitted_plans import PlanRow
from shared.contracts.boards import Dimension
from shared.contracts.progress import ReviewOutcome
from shared.documents.paper import Paper
from shared.kernel.message import Province
from shared.rules.offices import offices
from tests.planning.development_examples import ANSWERED, SUBMITTED, hearing, resolved, submitted
from tests.planning.progress_examples import (
    CULTURE,
    HEALTH,
    PLAN,
    YEAR,
    a_project,
    corrected,
    due_period,
    reported,
    reviewed,
)

OFFICE = offices()[Province("TH-67")]
_REPORTS = PROGRESS.after([reported(), corrected(35), reviewed(revision=2)]).reports
_LATE = PROGRESS.after([reported(30, late_days=4, decline_reason="ผู้รับจ้างทิ้งงาน")]).reports
_OWNERS = (CULTURE, HEALTH, CULTURE, HEALTH, CULTURE)
_TITLES = (
    "วัดส่งเสริมคุณธรรม น้ำใจคนเพชรบูรณ์",
    "ชุมชนคุณธรรมน้อมนำหลักปรัชญาของเศรษฐกิจพอเพียง",
    "สืบสานประเพณีอุ้มพระดำน้ำ",
    "ผู้สูงอายุสุขใจใกล้วัด",
    "เยาวชนจิตอาสาพัฒนาชุมชน",
)
_SUMMARY = tuple(
    Reported(
        a_project(title=title, owner=owner, dimension=list(Dimension)[place % 3]),
        PeriodFigures(
            period="Q1",
            due=due_period("Q1").due,
            percent=20 * place + 10,
            spent=1_250_050 * place,
            outcome=(ReviewOutcome.ACCEPTED, None, ReviewOutcome.RETURNED, None)[place],
            obstacles="ฝนตกหนัก เลื่อนกิจกรรมสองครั้ง" if place == 1 else "",
        )
        if place < 4
        else None,
    )
    for place, (title, owner) in enumerate(zip(_TITLES, _OWNERS, strict=True))
)
_YEARS_PLAN = PlanRow(
    plan_id=PLAN,
    fiscal_year=YEAR,
    title="แผนปฏิบัติการส่งเสริมคุณธรรมจังหวัดเพชรบูรณ์",
    version=2,
    content_hash="c4" * 32,
)
_DRAFT = DEVELOPMENT_PLAN.after(ANSWERED)
_CARRIED = DEVELOPMENT_PLAN.after((*SUBMITTED, resolved(hearing(), submitted().content_hash)))


def _development(approved: bool) -> Paper:
    plan = _CARRIED if approved else _DRAFT
    assert plan.drafted is not None
    return development_plan(plan, plan.drafted, OFFICE)


PAPERS = {
    "progress_report": progress_report(Told(a_project(), _REPORTS["Q1"], OFFICE)),
    "progress_report_draft": progress_report(Told(a_project(), _LATE["Q1"], OFFICE)),
    "progress_summary": progress_summary(
        _YEARS_PLAN, _SUMMARY, OFFICE, datetime(2027, 1, 20, 3, tzinfo=UTC)
    ),
    "development_plan": _development(approved=True),
    "development_plan_draft": _development(approved=False),
}
SAID = {
    "progress_report": "ผลการดำเนินงานสะสมร้อยละ ๓๕",
    "progress_report_draft": "รอการตรวจรายงาน",
    "progress_summary": "มีโครงการ ๕ โครงการ",
    "development_plan": "มติของคณะกรมการจังหวัด",
    "development_plan_draft": "ตัวชี้วัดที่ยังไม่ถึงเกณฑ์",
}
