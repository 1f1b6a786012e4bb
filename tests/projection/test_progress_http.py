"""Progress over HTTP: followed, missing, summed up, exported; of the version in force only."""

from datetime import date
from io import BytesIO
from typing import Any
from uuid import UUID

import pytest
from python_calamine import load_workbook

from services.projection.edge.national_export import FIELDS
from shared.contracts.boards import Dimension
from shared.contracts.planning_values import ProjectId
from shared.contracts.plans import PlanResolved, PlanSubmitted, ProjectPlaced, plan_id_of
from shared.contracts.progress import ProgressReported, Spent
from shared.kernel.message import Event
from shared.rules.national_export import national_export, national_exports
from shared.views.collation import sort_key
from tests.http.stack import YEAR
from tests.planning.development_examples import PLAN as DEVELOPMENT
from tests.planning.development_examples import SUBMITTED, hearing
from tests.planning.progress_examples import (
    CULTURE,
    HEALTH,
    PLAN,
    PROJECT,
    RETURNED,
    a_project,
    corrected,
    figures,
    reported,
)
from tests.planning.test_progress_http import placed, started, submitted
from tests.projection.shelf import Shelf

CLEAN = ProjectId(UUID(int=740))
QUIET = ProjectId(UUID(int=750))
LEFT_OUT = ProjectId(UUID(int=760))
TITLES = {CLEAN: "เมืองสะอาด", QUIET: "ออมวันละบาท", LEFT_OUT: "งานที่ตัดออก"}


def other(project_id: ProjectId, **changed: Any) -> ProjectPlaced:
    project = a_project(
        project_id=project_id,
        title=TITLES[project_id],
        owner=HEALTH,
        dimension=Dimension.SUFFICIENCY,
        milestones=(),
        **changed,
    )
    return ProjectPlaced(plan_id=PLAN, fiscal_year=YEAR, project=project)


def of_all(version: int, *ids: ProjectId) -> PlanSubmitted:
    return submitted(version).model_copy(update={"project_ids": ids})


def report_of(project_id: ProjectId, percent: int, spent: int = 0) -> ProgressReported:
    told = figures(percent, spent=(Spent(source="provincial_budget", amount=spent),), measured=())
    changed = {"project_id": project_id, "agency": HEALTH, "late_days": 2, "figures": told}
    return reported(percent).model_copy(update=changed)


APPROVED = PlanResolved(
    plan_id=PLAN,
    fiscal_year=YEAR,
    hearing=hearing(),
    content_hash="c4" * 32,
    plan_version=2,
    in_force=True,
)
HISTORY = [
    started(),
    placed(),
    other(CLEAN),
    other(QUIET),
    other(LEFT_OUT),
    of_all(1, PROJECT, CLEAN, QUIET, LEFT_OUT),
    of_all(2, PROJECT, CLEAN, QUIET),
    APPROVED,
    reported(30),
    RETURNED,
    corrected(45),
    report_of(CLEAN, 100, 25_000_000),
]


@pytest.fixture
async def plan(books: Shelf) -> Shelf:
    await books.write(HISTORY)
    await books.write(SUBMITTED)
    return books


def titles(rows: list[dict[str, Any]]) -> list[str]:
    return [row["title"] for row in rows]


async def sheet(books: Shelf, path: str) -> list[tuple[Any, ...]]:
    answer = await books.stack.get(path)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"].endswith("spreadsheetml.sheet")
    book = load_workbook(BytesIO(answer.content))
    return [
        tuple(row) for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python()
    ]


async def test_the_projects_of_the_version_in_force_are_followed(plan: Shelf) -> None:
    everybody = ["วัดส่งเสริมคุณธรรม", "เมืองสะอาด", "ออมวันละบาท"]
    for limit in (1, 50):
        rows = await plan.rows(f"progress/{YEAR}/projects?limit={limit}")
        assert titles(rows) == sorted(everybody, key=sort_key)
    gone = await plan.get(f"progress/{YEAR}/projects/{LEFT_OUT}")
    assert (gone["title"], gone["plan_version"]) == ("งานที่ตัดออก", 1)


async def test_a_project_shows_what_it_has_come_to(plan: Shelf) -> None:
    row = await plan.get(f"progress/{YEAR}/projects/{PROJECT}")
    assert (row["percent"], row["accepted_percent"], row["spent"]) == (45, None, 5_000_000)
    assert (row["late"], row["over_budget"], row["missing"]) == (False, False, [])
    [indicator] = row["indicators"]
    assert (indicator["baseline"], indicator["now"], indicator["target"]) == ("12", "20", "60")
    assert not indicator["reached"]
    assert [one["reached"] for one in row["milestones"]] == ["2026-12-14", None]
    assert (await plan.get(f"progress/{YEAR}/projects/{CLEAN}"))["over_budget"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("dimension=religion", {"วัดส่งเสริมคุณธรรม"}),
        (f"owner={HEALTH.agency_id}", {"เมืองสะอาด", "ออมวันละบาท"}),
        ("track=done", {"เมืองสะอาด"}),
        ("track=not_reported", {"ออมวันละบาท"}),
        ("returned=true", set()),
        ("q=สาธารณสุข", {"เมืองสะอาด", "ออมวันละบาท"}),
        ("late=true", set()),  # it is November: nothing is due
    ],
)
async def test_projects_are_found_by_what_they_are(
    plan: Shelf, query: str, found: set[str]
) -> None:
    assert set(titles(await plan.rows(f"progress/{YEAR}/projects?{query}"))) == found


def a_year_before(event: Event) -> Event:
    """The same of the year that is over; one project began in its second quarter."""
    changed: dict[str, Any] = {"fiscal_year": 2569, "plan_id": plan_id_of("TH-67", 2569)}
    if isinstance(event, ProjectPlaced):
        late_begun = event.project.project_id == QUIET
        starts = date(2026, 2, 1) if late_begun else date(2025, 10, 1)
        changed["project"] = event.project.model_copy(update={"starts": starts})
    return event.model_copy(update=changed)


async def test_what_is_late_is_counted_on_the_day_it_is_read(books: Shelf) -> None:
    await books.write([a_year_before(one) for one in HISTORY])
    rows = await books.rows("progress/2569/projects?late=true&limit=1")
    assert len(rows) == 3  # all of them owe a later quarter by now
    quiet = next(row for row in rows if row["title"] == "ออมวันละบาท")
    assert [one["period"] for one in quiet["missing"]] == ["Q2", "Q3", "Q4"]
    due = date(2026, 10, 15)
    assert quiet["missing"][2] == {
        "period": "Q4",
        "due": str(due),
        "days_late": (date(2026, 11, 2) - due).days,
    }
    assert await books.rows("progress/2569/missing?period=Q1") == []  # it had not begun
    missing = await books.rows("progress/2569/missing?period=Q2&limit=1")
    assert len(missing) == 3


async def test_a_period_is_one_of_the_calendar(plan: Shelf) -> None:
    answer = await plan.stack.get(f"progress/{YEAR}/missing?period=Q9")
    assert (answer.status_code, answer.json()["code"]) == (404, "planning.no_such_period")
    calendar = await plan.get(f"progress/{YEAR}/calendar")
    assert [one["code"] for one in calendar["periods"]] == ["Q1", "Q2", "Q3", "Q4"]


async def test_a_year_without_a_plan_is_told_so(books: Shelf) -> None:
    await books.write([started()])
    answer = await books.stack.get(f"progress/{YEAR}/projects")
    assert (answer.status_code, answer.json()["code"]) == (404, "planning.no_plan_in_force")


async def test_the_year_is_summed_up_by_dimension_and_by_agency(plan: Shelf) -> None:
    told = await plan.get(f"progress/{YEAR}/summary")
    assert (told["plan"]["version"], told["plan"]["approved_by"]) == (2, ["provincial_board"])
    assert (told["total"]["projects"], told["total"]["percent"]) == (3, "48.33")
    by = {one["dimension"]: one for one in told["by_dimension"]}
    assert {name: one["projects"] for name, one in by.items()} == {
        "religion": 1,
        "sufficiency": 2,
        "culture": 0,
    }
    assert (by["sufficiency"]["percent"], by["culture"]["percent"]) == ("50.00", "0.00")
    agencies = {one["agency"]["name"]: one for one in told["by_agency"]}
    assert agencies[HEALTH.name]["done"] == 1
    assert agencies[CULTURE.name]["spent"] == 5_000_000


async def test_every_revision_of_a_report_stands_in_the_register(plan: Shelf) -> None:
    rows = await plan.rows(f"projects/{PROJECT}/reports?limit=1")
    assert [(row["revision"], row["outcome"]) for row in rows] == [(1, "returned"), (2, None)]
    newest = await plan.rows(f"progress/{YEAR}/reports?newest=true&period=Q1")
    assert sorted(row["figures"]["percent"] for row in newest) == [45, 100]
    late = await plan.rows(f"progress/{YEAR}/reports?late=true")
    assert [row["project_id"] for row in late] == [str(CLEAN)]
    returned = await plan.rows(f"progress/{YEAR}/reports?outcome=returned")
    assert [row["review_reason"] for row in returned] == ["ขาดภาพกิจกรรม"]


async def test_every_sheet_says_of_which_version_it_is(plan: Shelf) -> None:
    for path, word in (
        ("projects.xlsx", "เมืองสะอาด"),
        ("missing.xlsx?period=Q1", "หน่วยงานเจ้าของ"),
        ("summary.xlsx", "หลักปรัชญาของเศรษฐกิจพอเพียง"),
        ("reports.xlsx", "นับผู้เข้าอบรมรุ่นที่สองเพิ่ม"),
        ("national-export.xlsx?period=Q1", "เมืองสะอาด"),
    ):
        rows = await sheet(plan, f"progress/{YEAR}/{path}")
        note = str(rows[0][0])
        assert "ฉบับที่ 2 · เห็นชอบโดย กรมการจังหวัด" in note, path
        assert "c4" * 32 in note
        assert "2 พฤศจิกายน 2569" in note
        assert any(word in str(value) for row in rows for value in row), path


async def test_the_national_export_has_a_line_a_project_in_the_columns_of_the_rule(
    plan: Shelf,
) -> None:
    rows = await sheet(plan, f"progress/{YEAR}/national-export.xlsx?period=Q1")
    columns = national_export(YEAR).columns
    assert rows[1] == tuple(one.heading for one in columns)
    told = [
        {column.field: value for column, value in zip(columns, row, strict=True)}
        for row in rows[2:]
    ]
    assert [one["order"] for one in told] == [1, 2, 3]
    by_title = {one["title"]: one for one in told}
    temples = by_title["วัดส่งเสริมคุณธรรม"]
    assert (temples["budget"], temples["spent"], temples["percent"]) == (200_000, 50_000, 45)
    assert temples["values"] == "จำนวนวัดที่ร่วมโครงการ 20 แห่ง"
    assert temples["evidence"] == 2
    assert by_title["ออมวันละบาท"]["percent"] == ""


def test_every_field_of_the_national_export_is_one_of_ours() -> None:
    for version in national_exports():
        assert {one.field for one in version.columns} <= FIELDS
        assert version.source.startswith(("official", "assumed"))
    assert {one.field for one in national_export(YEAR).columns} == FIELDS


async def test_development_plans_stand_in_their_register(plan: Shelf) -> None:
    [row] = await plan.rows(f"development-plans?fiscal_year={YEAR}")
    assert (row["unanswered"], len(row["submissions"])) == ([], 1)
    assert await plan.get(f"development-plans/{DEVELOPMENT}") == row
    rows = await sheet(plan, f"development-plans/{DEVELOPMENT}/export.xlsx")
    assert "ยังไม่มีมติเห็นชอบ" in str(rows[0][0])
    assert any("ขยายการลงนามให้ครบทุกภาคส่วน" in map(str, row) for row in rows)
