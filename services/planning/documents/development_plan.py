"""The plan towards the model level (แผนพัฒนาสู่ระดับต้นแบบ), as it is put before the board."""

from collections.abc import Iterator
from datetime import datetime, time

from services.planning.documents.progress_report import amount
from services.planning.domain.development_plan.state import DevelopmentPlan
from shared.contracts.development import DevelopmentPlanDrafted, Measure
from shared.contracts.evaluation import Shortfall
from shared.documents.paper import (
    DRAFT,
    Block,
    Divider,
    Line,
    Paper,
    Paragraph,
    Signature,
    Table,
)
from shared.kernel.fiscal_year import BANGKOK, last_day
from shared.plans.words import DIMENSIONS
from shared.rules.budget_sources import budget_sources
from shared.rules.offices import Office
from shared.thai import fiscal_year, full_date

LEVELS = {
    0: "ยังไม่ถึงระดับใด",
    1: "ระดับส่งเสริมคุณธรรม",
    2: "ระดับคุณธรรม",
    3: "ระดับคุณธรรมต้นแบบ",
}
_SHORTFALLS = (1.8, 8.2, 3.0, 3.0)
_HALF = 32  # of a hash, so that it can be broken over two lines


def development_plan(
    plan: DevelopmentPlan, drafted: DevelopmentPlanDrafted, office: Office
) -> Paper:
    year = fiscal_year(drafted.fiscal_year)
    blocks = (
        Line("แผนพัฒนาจังหวัดคุณธรรมสู่ระดับต้นแบบ", align="center", bold=True, size=20),
        Line(f"{office.province} {year}", align="center", bold=True),
        Line("เสนอที่ประชุมคณะกรมการจังหวัด", align="center"),
        Divider(),
        Paragraph(
            f"ผลการประเมินจังหวัดคุณธรรม {year} อยู่ใน{LEVELS[drafted.level]} "
            f"ยังมีตัวชี้วัดที่ไม่ถึงเกณฑ์ของ{LEVELS[drafted.next_level]} "
            f"จำนวน {len(drafted.shortfalls)} ตัวชี้วัด (เกณฑ์ {drafted.criteria}) "
            "จึงเสนอแผนงาน/โครงการเพิ่มเติมดังต่อไปนี้"
        ),
        Line("1. ตัวชี้วัดที่ยังไม่ถึงเกณฑ์", bold=True, before=8),
        _shortfalls(drafted.shortfalls),
        Line("2. แผนงาน/โครงการเพิ่มเติม", bold=True, before=8),
        *_measures(plan, drafted),
        *_resolutions(plan),
        *_frozen(plan),
        Signature((office.head, "ฝ่ายเลขานุการ")),
    )
    moment = datetime.combine(last_day(drafted.fiscal_year), time(12), BANGKOK)
    mark = "" if plan.approved else DRAFT
    return Paper(f"แผนพัฒนาสู่ระดับต้นแบบ {year}", blocks, moment, watermark=mark)


def _shortfalls(shortfalls: tuple[Shortfall, ...]) -> Table:
    rows = tuple((one.indicator, one.title, f"{one.points}", f"{one.needed}") for one in shortfalls)
    head = ("รหัส", "ตัวชี้วัด", "คะแนนที่ได้", "คะแนนที่ต้องได้")
    return Table(_SHORTFALLS, rows, head=head, centred=(0, 2, 3))


def _measures(plan: DevelopmentPlan, drafted: DevelopmentPlanDrafted) -> Iterator[Block]:
    names = budget_sources(last_day(drafted.fiscal_year)).names
    for number, one in enumerate(plan.measures.values(), start=1):
        yield from _measure(number, one, names.get(one.source, one.source), plan.short)
    total = sum(one.budget for one in plan.measures.values())
    yield Paragraph(f"รวม {len(plan.measures)} แผนงาน/โครงการ งบประมาณ {amount(total)} บาท")
    if plan.unanswered:
        yield Paragraph(", ".join(plan.unanswered), lead="ตัวชี้วัดที่ยังไม่มีแผนงาน/โครงการรองรับ")


def _measure(number: int, one: Measure, source: str, short: tuple[str, ...]) -> Iterator[Block]:
    yield Line(f"2.{number} {one.title}", bold=True, before=6)
    gone = [code for code in one.indicators if code not in short]
    met = f" (ถึงเกณฑ์แล้ว: {', '.join(gone)})" if gone else ""
    money = f"{amount(one.budget)} บาท จาก{source}" if one.budget else source
    for lead, text in (
        ("ตอบตัวชี้วัด", f"{', '.join(one.indicators)}{met}"),
        ("มิติ", DIMENSIONS[one.dimension]),
        ("หน่วยงานเจ้าของ", one.owner.name),
        ("งบประมาณ", money),
        ("แล้วเสร็จภายใน", full_date(one.until)),
        ("ผลที่คาดว่าจะได้รับ", one.expected or "-"),
    ):
        yield Paragraph(text, lead=lead, before=0)


def _resolutions(plan: DevelopmentPlan) -> Iterator[Block]:
    in_force = [one for one in plan.resolutions if one.in_force]
    if in_force:
        yield Line("3. มติของคณะกรมการจังหวัด", bold=True, before=8)
    for one in in_force:
        lost = "" if one.hearing.carried else " (ที่ประชุมไม่เห็นชอบ)"
        yield Paragraph(f"{one.hearing.text}{lost}", lead="มติที่ประชุม")


def _frozen(plan: DevelopmentPlan) -> Iterator[Block]:
    if plan.versions:
        last = plan.versions[-1]
        halves = f"{last.content_hash[:_HALF]} {last.content_hash[_HALF:]}"
        yield Paragraph(f"ฉบับที่ {last.plan_version} SHA-256 {halves}", lead="เนื้อหาที่เสนอ")
