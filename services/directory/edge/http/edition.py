"""HTTP in, commands out. No rule lives here; a route's signature says who may call it."""

import asyncio
from typing import Annotated

from fastapi import APIRouter, Depends, File, Form, UploadFile
from pydantic import Field

from services.directory.domain.edition.commands import ListAgencies, OpenEdition, SealEdition
from services.directory.domain.edition.decisions import EDITION
from services.directory.domain.values import Reason
from services.directory.edge.problems import LikelyDuplicate, Preview, RowProblem
from services.directory.edge.spreadsheet import read_agencies
from shared.auth.actor import Actor, Role
from shared.auth.require import require
from shared.contracts.directory import EditionId
from shared.http.commands import Receipt, Run, Stamped
from shared.kernel.errors import Malformed
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Message, Province

router = APIRouter(prefix="/v1/provinces/{province}/directory", tags=["directory"])
Secretary = Annotated[Actor, Depends(require(Role.SECRETARY, Role.SERVICE))]
Sheet = Annotated[UploadFile, File(description="ทำเนียบหน่วยงาน .xlsx .xls .ods หรือ .csv")]
KIND = "edition"
_MOST_TOLD = 100


class NewEdition(Message):
    """ทำเนียบฉบับใหม่"""

    edition_id: EditionId
    fiscal_year: FiscalYear
    number: Annotated[int, Field(ge=1, le=99)] = 1
    reason: Reason = ""


class SheetHasProblems(Malformed):
    """The file cannot be imported: every problem is named, and nothing was recorded."""

    code = "directory.sheet_has_problems"
    th = "ไฟล์มีข้อผิดพลาด {count} จุด ยังไม่ได้บันทึกรายการใด กรุณาแก้ไขตามรายการแล้วส่งใหม่"
    en = "The file has {count} problem(s); nothing was recorded. Correct them and send it again."

    def __init__(self, problems: tuple[RowProblem, ...]) -> None:
        self.count = len(problems)
        self.problems = problems[:_MOST_TOLD]


class SheetChanged(Malformed):
    code = "directory.sheet_changed"
    th = "ไฟล์นี้ไม่ใช่ไฟล์ที่ตรวจไว้ กรุณาตรวจไฟล์ใหม่ก่อนนำเข้า"
    en = "This is not the file that was previewed. Preview it again before importing."


class PreviewedSheet(Message):
    """ผลการตรวจไฟล์: what an import would record, every row's problem, likely duplicates."""

    sha256: str
    rows: int
    agencies: int
    problems: tuple[RowProblem, ...]
    problems_in_all: int
    duplicates: tuple[LikelyDuplicate, ...]

    @classmethod
    def of(cls, preview: Preview) -> "PreviewedSheet":
        return cls(
            sha256=preview.source.sha256,
            rows=preview.source.rows,
            agencies=len(preview.agencies),
            problems=preview.problems[:_MOST_TOLD],
            problems_in_all=len(preview.problems),
            duplicates=preview.duplicates[:_MOST_TOLD],
        )


@router.post("/editions", status_code=201)
async def open_edition(body: NewEdition, secretary: Secretary, stamp: Stamped, run: Run) -> Receipt:
    """เปิดทำเนียบของปีงบประมาณ (1.2)"""
    command = OpenEdition(
        **stamp.by(secretary),
        edition_id=body.edition_id,
        fiscal_year=body.fiscal_year,
        number=body.number,
        reason=body.reason,
    )
    return await run(EDITION, KIND, body.edition_id, command)


@router.post("/previews")
async def preview_agencies(province: str, sheet: Sheet, _: Secretary) -> PreviewedSheet:
    """ตรวจไฟล์ก่อนนำเข้า: nothing is recorded"""
    return PreviewedSheet.of(await _read(province, sheet))


@router.post("/editions/{edition_id}/imports", status_code=201)
async def list_agencies(
    province: str,
    edition_id: EditionId,
    sheet: Sheet,
    sha256: Annotated[str, Form(pattern="^[0-9a-f]{64}$", description="จากผลการตรวจไฟล์")],
    secretary: Secretary,
    stamp: Stamped,
    run: Run,
) -> Receipt:
    """นำเข้าหน่วยงานจากไฟล์ที่ตรวจแล้ว: all rows or none"""
    preview = await _read(province, sheet)
    if preview.source.sha256 != sha256:
        raise SheetChanged
    if preview.problems:
        raise SheetHasProblems(preview.problems)
    command = ListAgencies(
        **stamp.by(secretary),
        edition_id=edition_id,
        agencies=preview.agencies,
        source=preview.source,
    )
    return await run(EDITION, KIND, edition_id, command)


@router.post("/editions/{edition_id}/sealing", status_code=201)
async def seal_edition(
    edition_id: EditionId, secretary: Secretary, stamp: Stamped, run: Run
) -> Receipt:
    """ปิดผนึกทำเนียบ: จากนี้แก้ไขไม่ได้ และเป็นตัวหารขององค์ประชุม"""
    command = SealEdition(**stamp.by(secretary), edition_id=edition_id)
    return await run(EDITION, KIND, edition_id, command)


async def _read(province: str, sheet: UploadFile) -> Preview:
    """Reading a spreadsheet is all computing: it gets a thread, so that others are served."""
    content = await sheet.read()
    return await asyncio.to_thread(read_agencies, sheet.filename or "", content, Province(province))
