"""Evidence files in (หลักฐาน): kept under their SHA-256, and named by assessments."""

from typing import Annotated

from fastapi import APIRouter, Query, Request

from services.evaluation.edge.answering import Answerer
from shared.files.store import measured
from shared.http.attached import ANY_BYTES, Kept, UploadedFile, received
from shared.kernel.errors import Malformed
from shared.kernel.message import Province
from shared.kernel.values import Sha256

router = APIRouter(prefix="/v1/provinces/{province}/assessment-files", tags=["files"])
ADDRESS = "/v1/provinces/[^/]+/assessment-files"  # which takes larger bodies than any other

Expected = Annotated[
    Sha256 | None, Query(description="ลายนิ้วมือที่ผู้ส่งคำนวณไว้ ไม่ระบุก็ได้ · what the sender computed")
]


class ArrivedChanged(Malformed):
    code = "evaluation.file_arrived_changed"
    th = "ไฟล์ที่ได้รับไม่ตรงกับลายนิ้วมือที่ส่งมา กรุณาอัปโหลดอีกครั้ง"
    en = "The file that arrived is not what its SHA-256 says. Upload it again."


@router.post("", status_code=201, openapi_extra=ANY_BYTES)
async def upload_assessment_file(
    province: str, request: Request, _: Answerer, files: Kept, sha256: Expected = None
) -> UploadedFile:
    """อัปโหลดหลักฐาน (ไม่เกิน 20 MB): the body is the file; sent again it changes nothing"""
    content = await received(request)
    if sha256 is not None and measured(content).sha256 != sha256:
        raise ArrivedChanged
    return UploadedFile.of(await files.keep(Province(province), content, ""))
