"""What the QR on a paper opens: is it the right one? Nobody signs in."""

from hashlib import sha256
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Path, Request, Response, UploadFile

from services.portal.render import Render
from services.portal.verdicts import booklet_verdict, declaration_verdict
from services.portal.verification import Verification, VerifiedBooklet
from shared.files.kinds import MOST_BYTES
from shared.tenancy.provinces import PROVINCES

router = APIRouter(prefix="/verify", include_in_schema=False)
_AROUND_A_FILE = 64 * 1024  # what a form sends beside it
LARGER = {"/verify/booklets/[^/]+": MOST_BYTES + _AROUND_A_FILE}
_A_PIECE = 256 * 1024
Code = Annotated[str, Path(pattern=r"^[A-Za-z0-9-]{1,60}$")]


@router.get("/booklets/{code}")
async def booklet(request: Request, code: Code) -> Response:
    """หน้าตรวจสอบรูปเล่มแผน"""
    return _booklet_page(request, code, await _verification(request).booklet(code))


@router.post("/booklets/{code}")
async def booklet_file(request: Request, code: Code, file: UploadFile) -> Response:
    """ตรวจสอบไฟล์รูปเล่ม: only its SHA-256 goes further than this page"""
    seen = sha256()
    while piece := await file.read(_A_PIECE):
        seen.update(piece)
    told = await _verification(request).booklet(code, seen.hexdigest())
    return _booklet_page(request, code, told)


@router.get("/declarations/{code}")
async def declaration(request: Request, code: Code) -> Response:
    """หน้าตรวจสอบประกาศเจตนารมณ์"""
    told = await _verification(request).declaration(code)
    return _render(request).page(
        "verify_declaration.html",
        HTTPStatus.OK if told else HTTPStatus.NOT_FOUND,
        code=code,
        told=told,
        verdict=declaration_verdict(told),
    )


def _booklet_page(request: Request, code: str, told: VerifiedBooklet | None) -> Response:
    return _render(request).page(
        "verify_booklet.html",
        HTTPStatus.OK if told else HTTPStatus.NOT_FOUND,
        code=code,
        told=told,
        verdict=booklet_verdict(told),
        provinces=PROVINCES,
    )


def _verification(request: Request) -> Verification:
    verification: Verification = request.app.state.verification
    return verification


def _render(request: Request) -> Render:
    render: Render = request.app.state.render
    return render
