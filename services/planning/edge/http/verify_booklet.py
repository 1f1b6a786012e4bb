"""Whether a booklet is the frozen one (ตรวจสอบรูปเล่ม). Nobody signs in: its code stands on it."""

from enum import StrEnum
from hashlib import sha256 as sha_256
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Query, Request
from pydantic import AwareDatetime, BaseModel

from services.planning.edge.frozen_booklets import editions, in_force
from services.planning.edge.verify_codes import Coded
from services.planning.replicas.booklet_plans import BookletPlanRow
from shared.contracts.plans import plan_id_of
from shared.http.problems import TOO_MANY
from shared.http.unguarded import not_too_often
from shared.kernel.errors import NotFound
from shared.replicas.booklets import BookletRow
from shared.views.reader import ViewReader

router = APIRouter(
    prefix="/v1/verify/booklets", tags=["verification"], dependencies=[Depends(not_too_often)]
)
ADDRESS = "/v1/verify/booklets/[^/]+"  # which takes a whole booklet
_TOLD = (  # of the register, word for word
    *("fiscal_year", "edition", "plan_version", "sha256"),
    *("size", "pages", "frozen_at", "withdrawn_at"),
)
Code = Annotated[str, Path(min_length=1, max_length=60, description="รหัสที่พิมพ์บนรูปเล่ม")]
Hash = Annotated[
    str | None, Query(alias="sha256", pattern=r"^[0-9a-f]{64}$", description="SHA-256 ของไฟล์ที่มีอยู่")
]
_A_FILE: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {"application/pdf": {"schema": {"type": "string", "format": "binary"}}},
    }
}


class BookletNotKnown(NotFound):
    code = "planning.booklet_code_unknown"
    th = "ไม่พบรูปเล่มตามรหัสนี้ กรุณาตรวจสอบรหัสใต้คิวอาร์โค้ดบนปก แล้วพิมพ์ใหม่ให้ครบทุกตัว"
    en = "No booklet has this code. Check the code on its cover and type all of it again."


class Standing(StrEnum):
    """สถานะของรูปเล่ม"""

    IN_FORCE = "in_force"  # ฉบับล่าสุดที่ใช้อยู่
    SUPERSEDED = "superseded"  # มีรูปเล่มใหม่กว่า
    WITHDRAWN = "withdrawn"  # ยกเลิกแล้ว


class FileVerdict(StrEnum):
    """ผลการเทียบไฟล์"""

    SAME = "same"  # ตรงกับที่ตรึงไว้ทุกไบต์
    OTHER_EDITION = "other_edition"  # เป็นรูปเล่มอื่นของแผนเดียวกัน
    ALTERED = "altered"  # ไม่ตรงกับรูปเล่มใด


class VerifiedBooklet(BaseModel):
    """ผลการตรวจสอบรูปเล่ม"""

    code: str
    province: str
    title: str
    fiscal_year: int
    edition: int
    plan_version: int
    standing: Standing
    newest_edition: int  # that stands; this one, when there is none
    sha256: str
    size: int
    pages: int
    frozen_at: AwareDatetime
    withdrawn_at: AwareDatetime | None
    file: FileVerdict | None  # null: no file was shown
    file_edition: int | None  # which one it is


@router.get("/{code}", responses=TOO_MANY)
async def verify_booklet(request: Request, code: Code, shown: Hash = None) -> VerifiedBooklet:
    """ตรวจสอบรูปเล่มด้วยรหัส: with the file's SHA-256 it says whether that file is the frozen one"""
    return await _verified(request, code, shown)


@router.post("/{code}", responses=TOO_MANY, openapi_extra=_A_FILE)
async def verify_booklet_file(request: Request, code: Code) -> VerifiedBooklet:
    """ตรวจสอบไฟล์รูปเล่ม: the body is the file; it is compared and not kept"""
    if Coded.read(code) is None:
        raise BookletNotKnown
    seen = sha_256()
    async for piece in request.stream():
        seen.update(piece)
    return await _verified(request, code, seen.hexdigest())


async def _verified(request: Request, code: str, shown: str | None) -> VerifiedBooklet:
    """Raises `BookletNotKnown`."""
    coded = Coded.read(code)
    if coded is None:
        raise BookletNotKnown
    plan_id = plan_id_of(coded.province, coded.fiscal_year)
    booklets: ViewReader[BookletRow] = request.app.state.booklets
    plans: ViewReader[BookletPlanRow] = request.app.state.binder.views.plans
    known = await editions(booklets, coded.province, plan_id)
    row = next((one for one in known if one.edition == coded.edition), None)
    plan = await plans.get(coded.province, str(plan_id))
    if row is None or plan is None:
        raise BookletNotKnown
    standing = (in_force(known) or row).edition
    same = next((one.edition for one in known if one.sha256 == shown), None)
    return VerifiedBooklet(
        code=coded.code,
        province=coded.province,
        title=plan.title,
        standing=_standing(row, standing),
        newest_edition=standing,
        file=_verdict(row, shown, same),
        file_edition=same,
        **{name: getattr(row, name) for name in _TOLD},
    )


def _standing(row: BookletRow, newest: int) -> Standing:
    if row.withdrawn_at is not None:
        return Standing.WITHDRAWN
    return Standing.SUPERSEDED if newest > row.edition else Standing.IN_FORCE


def _verdict(row: BookletRow, shown: str | None, same: int | None) -> FileVerdict | None:
    if shown is None:
        return None
    if shown == row.sha256:
        return FileVerdict.SAME
    return FileVerdict.ALTERED if same is None else FileVerdict.OTHER_EDITION
