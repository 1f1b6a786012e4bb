"""Files in and out (ไฟล์แนบ): uploaded once, named in requests by their SHA-256 from then on."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query, Request, Response

from shared.auth.actor import Actor, Role
from shared.auth.require import require, require_reader
from shared.files.kinds import ENDINGS, PLAIN
from shared.http.attached import ANY_BYTES, Kept, UploadedFile, received
from shared.http.files import described, download
from shared.kernel.message import Province
from shared.telemetry import log

router = APIRouter(prefix="/v1/provinces/{province}/files", tags=["files"])
ADDRESS = "/v1/provinces/[^/]+/files"  # which takes larger bodies than any other
_WRITERS = (
    Role.SECRETARY,
    Role.GOVERNOR,
    Role.PROVINCIAL_OFFICE,
    Role.MEMBER,
    Role.AGENCY,
    Role.UNIT,
    Role.SERVICE,
)
Writer = Annotated[Actor, Depends(require(*_WRITERS))]
Reader = Annotated[Actor, Depends(require_reader(*_WRITERS, Role.AUDITOR))]
Sha256 = Annotated[str, Path(pattern=r"^[0-9a-f]{64}$", description="ลายนิ้วมือ SHA-256 ของไฟล์")]
Name = Annotated[str | None, Query(max_length=120, description="ชื่อไฟล์เมื่อบันทึก")]


@router.post("", status_code=201, openapi_extra=ANY_BYTES)
async def upload_file(province: str, request: Request, _: Writer, files: Kept) -> UploadedFile:
    """อัปโหลดไฟล์แนบ (ไม่เกิน 20 MB): the body is the file; sent again it changes nothing"""
    content = await received(request)
    return UploadedFile.of(await files.keep(Province(province), content, ""))


@router.get("/{sha256}", responses=described(*ENDINGS), response_class=Response)
async def download_file(
    province: str, sha256: Sha256, _: Reader, files: Kept, name: Name = None
) -> Response:
    """ดาวน์โหลดไฟล์แนบ: saved, never shown in place"""
    place = Province(province)
    kept = await files.named(place, sha256, "")
    content = await files.read(place, sha256)
    log.info("file_read", province=province, sha256=sha256)
    media_type = f"{PLAIN}; charset=utf-8" if kept.media_type == PLAIN else kept.media_type
    return download(content, f"{name or sha256[:12]}.{ENDINGS[kept.media_type]}", media_type)
