"""The plan's booklet (รูปเล่มแผน): the whole book as one paper, from what is bound in it (2.2)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from services.planning.documents.booklet_annexes import declaration, papers, resolutions
from services.planning.documents.booklet_tables import Called, budget, indicators, project_rows
from services.planning.documents.booklet_wording import NOTHING, Names
from services.planning.documents.bound import Contents, bound_papers
from shared.contracts.plans import Level, PlanItem, PlanItemId, Project
from shared.documents import paper
from shared.documents.paper import (
    DRAFT,
    Block,
    Foot,
    Garuda,
    Heading,
    Line,
    PageBreak,
    Paper,
    Paragraph,
    Table,
)
from shared.plans.words import project_called
from shared.rules.offices import Office
from shared.thai import fiscal_year

_SCAN = "สแกนเพื่อตรวจสอบ"
_CALLED = {Level.STRATEGY: "ยุทธศาสตร์ที่", Level.TACTIC: "กลยุทธ์ที่", Level.GOAL: "เป้าประสงค์ที่"}
_DEPTH = {Level.STRATEGY: 1, Level.TACTIC: 2}


@dataclass(frozen=True, slots=True)
class Imprint:
    """What is printed of the book itself. Without an edition it is a draft."""

    office: Office
    moment: datetime
    called: Called
    edition: int = 0
    address: str = ""  # where it is verified


def booklet(contents: Contents, imprint: Imprint, names: Names) -> Paper:
    blocks = (
        *_cover(contents, imprint),
        *_chapter("สารบัญ", (paper.Contents(),), listed=False),
        *_chapter("คำนำ", _prose(contents.words.foreword)),
        *_chapter("สถานการณ์ของจังหวัด", _prose(contents.words.situation)),
        *_chapter("วิสัยทัศน์", (Line(contents.words.vision, align="center", bold=True, before=12),)),
        PageBreak(),
        *_strategies(contents, imprint.called),
        *_chapter("งบประมาณ", budget(contents.projects, imprint.called)),
        *_chapter("ตัวชี้วัด", indicators(contents.projects)),
        *_chapter("ประกาศเจตนารมณ์", declaration(contents.declaration, names)),
        *_chapter("มติและใบรับรององค์ประชุม", resolutions(contents)),
        *_chapter("เอกสารที่รวมในเล่ม", papers(bound_papers(contents))),
    )
    return Paper(
        title=_title(contents, imprint),
        blocks=blocks,
        moment=imprint.moment,
        watermark="" if imprint.edition else DRAFT,
        running=_running(contents, imprint),
    )


def _title(contents: Contents, imprint: Imprint) -> str:
    edition = f" เล่มที่ {imprint.edition}" if imprint.edition else f" ({DRAFT})"
    return f"{contents.plan.title}{edition}"


def _cover(contents: Contents, imprint: Imprint) -> tuple[Block, ...]:
    plan = contents.plan
    version = f"แผนฉบับที่ {contents.version}" if contents.version else "แผนที่กำลังจัดทำ"
    edition = f" รูปเล่มที่ {imprint.edition}" if imprint.edition else ""
    return (
        Garuda(),
        Line(plan.title, align="center", bold=True, size=28, before=90),
        Line(imprint.office.province, align="center", bold=True, size=24, before=18),
        Line(fiscal_year(plan.fiscal_year), align="center", size=20, before=12),
        Line(f"{version}{edition}", align="center", before=24),
        _publisher(imprint),
    )


def _publisher(imprint: Imprint) -> Foot:
    lines = (imprint.office.office, *imprint.office.address)
    if not imprint.address:
        return Foot(lines)
    code = imprint.address.rpartition("/")[2]
    return Foot((*lines, f"รหัสตรวจสอบ {code}"), imprint.address, _SCAN)


def _running(contents: Contents, imprint: Imprint) -> Foot:
    if not imprint.edition:
        return Foot((f"{_title(contents, imprint)} ยังไม่ใช่รูปเล่มที่ตรึงแล้ว",))
    return Foot((_title(contents, imprint), f"ตรวจสอบที่ {imprint.address}"), imprint.address)


def _chapter(title: str, blocks: tuple[Block, ...], *, listed: bool = True) -> tuple[Block, ...]:
    heading = Heading(title) if listed else Line(title, align="center", bold=True, size=20)
    return (PageBreak(), heading, *(blocks or (Line(NOTHING, align="center", before=12),)))


def _prose(text: str) -> tuple[Block, ...]:
    return tuple(Paragraph(line) for line in text.splitlines() if line.strip())


def _strategies(contents: Contents, called: Called) -> Iterator[Block]:
    under: dict[PlanItemId | None, list[PlanItem]] = {}
    for item in sorted(contents.words.items, key=lambda one: (one.order, one.item_id)):
        under.setdefault(item.under, []).append(item)
    projects: dict[PlanItemId, list[Project]] = {}
    for one in contents.projects:
        projects.setdefault(one.goal, []).append(one)
    yield from _down(None, "", under, projects, called)


def _down(
    above: PlanItemId | None,
    number: str,
    under: Mapping[PlanItemId | None, list[PlanItem]],
    projects: Mapping[PlanItemId, list[Project]],
    called: Called,
) -> Iterator[Block]:
    for place, item in enumerate(under.get(above, ()), start=1):
        own = f"{number}.{place}" if number else str(place)
        yield _item(item, own)
        for project in projects.get(item.item_id, ()):
            yield from _project(project, called)
        yield from _down(item.item_id, own, under, projects, called)


def _item(item: PlanItem, number: str) -> Block:
    said = f"{_CALLED[item.level]} {number} {item.text}"
    level = _DEPTH.get(item.level)
    return Heading(said, level) if level else Line(said, bold=True, before=10)


def _project(project: Project, called: Called) -> Iterator[Block]:
    yield Heading(project_called(project.title), 3)
    yield from _prose(project.rationale)
    yield Table(widths=(4.5, 11.5), rows=project_rows(project, called))
