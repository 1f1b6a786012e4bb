"""Evidence files in and out (หลักฐาน): kept apart from every other service's, and named by SHA-256.

They are handed out by the case that they belong to, and by nothing else: whoever may not see the
case cannot tell that a file is there.
"""

from typing import Annotated

from fastapi import APIRouter, Depends, Request

from shared.auth.actor import Actor, Role
from shared.auth.require import require
from shared.http.attached import ANY_BYTES, Kept, UploadedFile, received
from shared.kernel.message import Province

router = APIRouter(prefix="/v1/provinces/{province}/award-files", tags=["files"])
ADDRESS = "/v1/provinces/[^/]+/award-files"  # which takes larger bodies than any other
Writer = Annotated[Actor, Depends(require(Role.SECRETARY, Role.AGENCY, Role.UNIT, Role.SERVICE))]


@router.post("", status_code=201, openapi_extra=ANY_BYTES)
async def upload_award_file(
    province: str, request: Request, _: Writer, files: Kept
) -> UploadedFile:
    """อัปโหลดหลักฐาน (ไม่เกิน 20 MB): the body is the file; sent again it changes nothing"""
    content = await received(request)
    return UploadedFile.of(await files.keep(Province(province), content, ""))
