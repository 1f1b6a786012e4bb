"""Papers of progress over HTTP, and the replica that the summary is made of."""

import httpx

from services.planning.replicas.reported_progress import REPORTED_PROGRESS, ReportedProgressRow
from shared.contracts.progress import ReviewOutcome
from shared.kernel.message import Event
from shared.views.view import fold
from tests.documents.pictures import needs_poppler, text_of
from tests.http.stack import PROVINCE, YEAR, Stack
from tests.planning.progress_examples import (
    CULTURE,
    PROJECT,
    RETURNED,
    corrected,
    reported,
    reviewed,
)
from tests.planning.test_development_plan_http import DRAFT
from tests.planning.test_progress_http import ADDRESS, a_submitted_plan, figures, report
from tests.projection.examples import ledger


def rows(*events: Event) -> ReportedProgressRow:
    return fold(REPORTED_PROGRESS, ledger(events))["TH-67", str(PROJECT)]


def test_the_last_period_is_the_one_that_is_due_last() -> None:
    row = rows(reported(60, "Q2"), reported(30))
    assert [one.period for one in row.periods] == ["Q1", "Q2"]
    assert row.last is not None
    assert (row.last.percent, row.last.spent) == (60, 5_000_000)


def test_a_correction_stands_in_for_what_it_corrects_and_is_reviewed_anew() -> None:
    [returned] = rows(reported(), RETURNED).periods
    assert returned.outcome is ReviewOutcome.RETURNED
    [again] = rows(reported(), RETURNED, corrected(35)).periods
    assert (again.percent, again.outcome) == (35, None)
    [accepted] = rows(reported(), corrected(35), reviewed(revision=2)).periods
    assert accepted.outcome is ReviewOutcome.ACCEPTED


async def printed(services: Stack, path: str) -> httpx.Response:
    address = f"/v1/provinces/{PROVINCE}/{path}.pdf"
    asked = services.headers(consistency_token=services.fresh or None)
    return await services.clients["planning"].get(address, headers=asked)


async def said(services: Stack, path: str) -> str:
    answer = await printed(services, path)
    assert answer.status_code == 200, answer.text
    return " ".join(text_of(answer.content).split())


@needs_poppler
async def test_a_report_and_the_summary_of_the_year_are_printed(services: Stack) -> None:
    await a_submitted_plan(services)
    early = await printed(services, f"{ADDRESS}/Q1/report")
    assert (early.status_code, early.json()["code"]) == (404, "planning.report_not_found")
    assert (await report(services, figures(), CULTURE.agency_id)).status_code == 201
    paper = await said(services, f"{ADDRESS}/Q1/report")
    assert "ผลการดำเนินงานสะสมร้อยละ ๓๐" in paper
    assert "ไตรมาสที่ ๑ ปีงบประมาณ พ.ศ. ๒๕๗๐" in paper
    summary = await said(services, f"progress/{YEAR}/summary")
    assert "มีโครงการ ๑ โครงการ รายงานผลแล้ว ๑ โครงการ" in summary
    assert "๒ พฤศจิกายน ๒๕๖๙" in summary


async def test_a_year_without_a_submitted_plan_has_no_summary(services: Stack) -> None:
    answer = await printed(services, f"progress/{YEAR}/summary")
    assert (answer.status_code, answer.json()["code"]) == (404, "planning.no_submitted_plan")


@needs_poppler
async def test_the_development_plan_is_printed_for_the_board(services: Stack) -> None:
    await services.post("planning", f"development-plans/{YEAR}/drafts", DRAFT)
    paper = await said(services, f"development-plans/{YEAR}/paper")
    assert "เสนอที่ประชุมคณะกรมการจังหวัด" in paper
    assert "ตัวชี้วัดที่ยังไม่มีแผนงาน/โครงการรองรับ" in paper
