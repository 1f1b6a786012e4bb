"""The words for the parts of a plan, and its values as readers see them."""

from collections.abc import Iterable

from shared.contracts.boards import Dimension
from shared.contracts.meetings import MeetingKind
from shared.contracts.planning_values import Satang
from shared.contracts.plans import (
    BudgetLine,
    Indicator,
    Level,
    Milestone,
    ProjectDecision,
    RevisionKind,
)
from shared.thai import full_date

_PROJECT = "โครงการ"
DIMENSIONS = {
    Dimension.RELIGION: "หลักธรรมทางศาสนา",
    Dimension.SUFFICIENCY: "หลักปรัชญาของเศรษฐกิจพอเพียง",
    Dimension.CULTURE: "วิถีวัฒนธรรม",
}
LEVELS = {Level.STRATEGY: "ยุทธศาสตร์", Level.TACTIC: "กลยุทธ์", Level.GOAL: "เป้าประสงค์"}
KINDS = {RevisionKind.REVISION: "ปรับปรุงแผน", RevisionKind.ERRATUM: "แก้คำผิด"}
DECISIONS = {
    ProjectDecision.INCLUDED: "บรรจุ",
    ProjectDecision.DEFERRED: "เลื่อนการพิจารณา",
    ProjectDecision.REFUSED: "ไม่บรรจุ",
}

BODIES = {
    MeetingKind.ASSEMBLY: "ที่ประชุมหน่วยงานในทำเนียบ",
    MeetingKind.PROVINCIAL_BOARD: "กรมการจังหวัด",
    MeetingKind.SUBCOMMITTEE: "คณะอนุกรรมการส่งเสริมคุณธรรมระดับจังหวัด",
    MeetingKind.STRATEGY_COMMITTEE: "คณะกรรมการบริหารยุทธศาสตร์จังหวัด",
    MeetingKind.SELECTION_WORKING_GROUP: "คณะทำงานคัดเลือก",
    MeetingKind.DRIVE_WORKING_GROUP: "คณะทำงานขับเคลื่อน",
}


def listed(parts: Iterable[str]) -> str:
    return "; ".join(parts)


def baht(amount: Satang) -> str:
    """12,500.00 บาท"""
    return f"{amount // 100:,}.{amount % 100:02} บาท"


def budget_line(line: BudgetLine, source: str) -> str:
    kind = f" ({line.in_kind})" if line.in_kind else ""
    return f"{source} {baht(line.amount)}{kind}"


def milestone(one: Milestone) -> str:
    return f"{one.title} ({full_date(one.due)})"


def indicator(one: Indicator) -> str:
    baseline = "ไม่ทราบ" if one.baseline is None else f"{one.baseline}"
    way = "" if one.more_is_better else " ยิ่งน้อยยิ่งดี"
    due = listed(full_date(day) for day in one.due)
    return f"{one.title}: ฐาน {baseline} เป้า {one.target} {one.unit}{way} รายงาน {due}"


def project_called(title: str) -> str:
    """โครงการ before its title; officers often write the word into the title itself."""
    return title if title.startswith(_PROJECT) else f"{_PROJECT} {title}"
