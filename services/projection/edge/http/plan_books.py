"""What is read out of a plan: its board, its money, its approvals, what differs; as XLSX too."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response
from pydantic import BaseModel

from services.projection.edge.http.plans import Known
from services.projection.edge.plan_content import Edition, edition, source_names
from services.projection.edge.plan_figures import BudgetTable, PlanBoard, budget_table, plan_board
from services.projection.edge.plan_reading import Asked
from services.projection.edge.plan_sheets import difference_workbook, note_of, plan_workbook
from services.projection.edge.plan_standing import (
    Approvals,
    IncludedProject,
    Inclusion,
    approvals,
    inclusions,
)
from services.projection.edge.reading import ProvinceId, Reader
from shared.files.kinds import XLSX
from shared.http.commands import Now
from shared.http.files import described, download
from shared.plans.differences import Change, differences
from shared.thai import fiscal_year as year_in_words

router = APIRouter(prefix="/v1/provinces/{province}/plans/{plan_id}", tags=["projection"])
FILE = described(XLSX)
Older = Annotated[int, Query(alias="from", ge=0, le=1000, description="ฉบับที่นำมาเทียบ; 0 = ร่าง")]
Newer = Annotated[int, Query(alias="to", ge=0, le=1000, description="ฉบับที่ต้องการดู; 0 = ร่าง")]


class PlanDifference(BaseModel):
    """ความต่างระหว่างสองฉบับ ทีละรายการ ทีละช่อง"""

    older: int
    newer: int
    wording_only: bool  # an erratum could have done it
    changes: list[Change]


class Inclusions(BaseModel):
    """ผลการพิจารณาบรรจุโครงการในยุทธศาสตร์จังหวัด (2.8)"""

    version: int
    counts: dict[Inclusion, int]
    projects: list[IncludedProject]


@router.get("/board")
async def board_of_plan(
    province: ProvinceId, plan_id: UUID, _: Reader, known: Known, version: Asked = None
) -> PlanBoard:
    """กระดานแผน: จำนวนโครงการและงบประมาณตามมิติและตามหน่วยงานเจ้าของ"""
    return plan_board(await known.edition(province, plan_id, version))


@router.get("/budget")
async def budget_of_plan(
    province: ProvinceId, plan_id: UUID, _: Reader, known: Known, version: Asked = None
) -> BudgetTable:
    """ตารางงบประมาณตามแหล่ง มิติ และยุทธศาสตร์; ที่ไม่ใช้งบและที่สมทบแยกต่างหาก"""
    return budget_table(await known.edition(province, plan_id, version))


@router.get("/inclusions")
async def inclusions_of_plan(
    province: ProvinceId, plan_id: UUID, _: Reader, known: Known, version: Asked = None
) -> Inclusions:
    """สถานะการบรรจุรายโครงการ พร้อมเหตุผลตามมติ (2.8)"""
    asked = await known.edition(province, plan_id, version)
    rows = inclusions(asked)
    counts = {each: sum(one.inclusion is each for one in rows) for each in Inclusion}
    return Inclusions(version=asked.number, counts=counts, projects=rows)


@router.get("/approvals")
async def approvals_of_plan(
    province: ProvinceId, plan_id: UUID, _: Reader, known: Known
) -> Approvals:
    """ความเห็นชอบของแต่ละที่ประชุมต่อฉบับล่าสุด และสิ่งที่ต้องทำใหม่ (2.3, 2.5)"""
    row, _projects = await known.whole(province, plan_id)
    return approvals(row)


@router.get("/difference")
async def difference_of_plan(
    province: ProvinceId, plan_id: UUID, _: Reader, known: Known, older: Older, newer: Newer
) -> PlanDifference:
    """ความต่างระหว่างสองฉบับของแผน ทีละรายการ ทีละช่อง"""
    _before, _after, changes = await _between(known, province, plan_id, older, newer)
    wording = all(one.wording for one in changes)
    return PlanDifference(older=older, newer=newer, wording_only=wording, changes=changes)


@router.get("/difference/export.xlsx", response_class=Response, responses=FILE)
async def difference_as_workbook(
    province: ProvinceId,
    plan_id: UUID,
    _: Reader,
    known: Known,
    older: Older,
    newer: Newer,
    now: Now,
) -> Response:
    """ความต่างระหว่างสองฉบับเป็นไฟล์ Excel"""
    _before, after, changes = await _between(known, province, plan_id, older, newer)
    note = f"เทียบจากฉบับที่ {older} · {note_of(after, approvals(after.row), now())}"
    name = f"ความต่างของแผน {year_in_words(after.content.fiscal_year)}"
    return download(difference_workbook(name, changes, note), f"{name}.xlsx", XLSX)


@router.get("/export.xlsx", response_class=Response, responses=FILE)
async def plan_as_workbook(
    province: ProvinceId,
    plan_id: UUID,
    _: Reader,
    known: Known,
    now: Now,
    version: Asked = None,
) -> Response:
    """แผนทั้งฉบับเป็นไฟล์ Excel: โครงสร้าง โครงการ มิติ หน่วยงาน งบประมาณ การบรรจุ ความเห็นชอบ"""
    asked = await known.edition(province, plan_id, version)
    name = f"แผนส่งเสริมคุณธรรม {year_in_words(asked.content.fiscal_year)}"
    return download(plan_workbook(asked, now()), f"{name}.xlsx", XLSX)


async def _between(
    known: Known, province: str, plan_id: UUID, older: int, newer: int
) -> tuple[Edition, Edition, list[Change]]:
    row, projects = await known.whole(province, plan_id)
    before, after = edition(row, projects, older), edition(row, projects, newer)
    return before, after, list(differences(before.content, after.content, source_names()))
