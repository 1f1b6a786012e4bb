"""What went wrong, as a page that says what to do next: Thai first, with the right status."""

from http import HTTPStatus
from typing import NamedTuple

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import RedirectResponse
from starlette.exceptions import HTTPException

from services.portal.client import Unanswered
from services.portal.render import Render
from services.portal.sentences import Said
from shared.kernel.errors import NotAllowed, NotFound, Unauthenticated
from shared.telemetry import log


class NoProvince(Exception):
    """The account was given no province to look at."""


class Told(NamedTuple):
    status: HTTPStatus
    heading: Said
    advice: Said


NOT_FOUND = Told(
    HTTPStatus.NOT_FOUND,
    Said("ไม่พบหน้านี้", "Not found"),
    Said(
        "ไม่มีข้อมูลนี้ในจังหวัดของท่าน หรือที่อยู่ไม่ถูกต้อง กรุณากลับไปที่กระดานกระบวนการแล้วเลือกจากที่นั่น",
        "It is not in your province, or the address is wrong. Go back to the process board "
        "and choose from there.",
    ),
)
NOT_ALLOWED = Told(
    HTTPStatus.FORBIDDEN,
    Said("บทบาทของท่านดูหน้านี้ไม่ได้", "Your role may not see this"),
    Said(
        "กรุณาเข้าสู่ระบบด้วยบัญชีอื่น หรือขอสิทธิ์จากฝ่ายเลขานุการของจังหวัด",
        "Sign in with another account, or ask the secretariat of your province.",
    ),
)
NO_PROVINCE = Told(
    HTTPStatus.FORBIDDEN,
    Said("บัญชีนี้ยังไม่ได้ผูกกับจังหวัด", "This account has no province"),
    Said(
        "กรุณาแจ้งผู้ดูแลระบบให้กำหนดจังหวัดของบัญชีนี้ แล้วเข้าสู่ระบบอีกครั้ง",
        "Ask the operator to give this account its province, then sign in again.",
    ),
)
DOWN = Told(
    HTTPStatus.SERVICE_UNAVAILABLE,
    Said("ยังอ่านข้อมูลไม่ได้ในขณะนี้", "The data cannot be read just now"),
    Said(
        "ข้อมูลที่บันทึกไว้ยังอยู่ครบ กรุณารอสักครู่แล้วโหลดหน้านี้ใหม่ หากยังไม่ได้ กรุณาแจ้งผู้ดูแลระบบ",
        "Nothing recorded is lost. Wait a moment and reload this page; if it goes on, tell the "
        "operator.",
    ),
)
BAD_ADDRESS = Told(
    HTTPStatus.UNPROCESSABLE_ENTITY,
    Said("ที่อยู่ของหน้านี้ไม่ถูกต้อง", "The address of this page is wrong"),
    Said(
        "ปีงบประมาณต้องเป็น พ.ศ. เช่น 2570 และรหัสการประชุมต้องครบ กรุณากลับไปเลือกจากกระดานกระบวนการ",
        "A fiscal year is a Buddhist year such as 2570, a meeting has its full id. Go back and "
        "choose from the process board.",
    ),
)
FAILED = Told(
    HTTPStatus.INTERNAL_SERVER_ERROR,
    Said("ระบบขัดข้อง", "The system failed"),
    Said(
        "กรุณาโหลดหน้านี้ใหม่ หากยังไม่ได้ กรุณาแจ้งผู้ดูแลระบบ",
        "Reload this page; if it goes on, tell the operator.",
    ),
)


async def sign_in(request: Request, _: Exception) -> Response:
    """To the sign-in page where there is one; elsewhere a page that says how to get in."""
    render = _render(request)
    if render.signing is not None:
        return RedirectResponse(f"{render.signing}/login", HTTPStatus.SEE_OTHER)
    return render.page("sign_in.html", HTTPStatus.UNAUTHORIZED, issuer=request.app.state.issuer)


async def not_found(request: Request, _: Exception) -> Response:
    return _page(request, NOT_FOUND)


async def not_allowed(request: Request, _: Exception) -> Response:
    return _page(request, NOT_ALLOWED)


async def no_province(request: Request, _: Exception) -> Response:
    return _page(request, NO_PROVINCE)


async def down(request: Request, _: Exception) -> Response:
    response = _page(request, DOWN)
    response.headers["Retry-After"] = "5"
    return response


async def bad_address(request: Request, _: Exception) -> Response:
    return _page(request, BAD_ADDRESS)


async def http_error(request: Request, error: Exception) -> Response:
    """No such page, or one that is not asked for in this way; the status stays what it was."""
    if not isinstance(error, HTTPException):
        raise error
    told = NOT_FOUND._replace(status=HTTPStatus(error.status_code))
    response = _page(request, told)
    response.headers.update(error.headers or {})
    return response


async def failed(request: Request, error: Exception) -> Response:
    log.error("page_failed", error)
    return _page(request, FAILED)


def install(api: FastAPI) -> None:
    for kind, handler in {
        Unauthenticated: sign_in,
        NotFound: not_found,
        NotAllowed: not_allowed,
        NoProvince: no_province,
        Unanswered: down,
        RequestValidationError: bad_address,
        HTTPException: http_error,
        Exception: failed,
    }.items():
        api.add_exception_handler(kind, handler)


def _page(request: Request, told: Told) -> Response:
    return _render(request).page("problem.html", told.status, told=told)


def _render(request: Request) -> Render:
    render: Render = request.app.state.render
    return render
