"""Errors as RFC 9457 problem+json: the one place where a refusal meets an HTTP status."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, TypeAdapter
from starlette.exceptions import HTTPException

from shared.auth.tokens import KeysUnavailable
from shared.http.complaints import complaints
from shared.http.pace import TooManyRequests
from shared.kernel import errors
from shared.mongo import Unavailable
from shared.telemetry import log

MEDIA_TYPE = "application/problem+json"
TOO_MANY: dict[int | str, dict[str, Any]] = {
    429: {
        "description": "ถามบ่อยเกินไป · too many requests",
        "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
    }
}  # what a route that counts its callers says of itself
STATUS: Mapping[type[errors.DomainError], int] = {
    errors.Malformed: 422,
    errors.KeyReused: 422,
    errors.TooLarge: 413,
    errors.StaleVersion: 412,
    errors.Conflict: 409,
    errors.NotYet: 503,
    errors.RuleViolation: 409,
    errors.NotFound: 404,
    errors.NotAllowed: 403,
    errors.Unauthenticated: 401,
    TooManyRequests: 429,
    errors.DomainError: 409,
}
_ANYTHING: TypeAdapter[Any] = TypeAdapter(Any)


class Problem(BaseModel):
    """What every refusal looks like (ปัญหา). More fields stand beside these, by `code`."""

    model_config = ConfigDict(extra="allow")

    type: str
    status: int
    code: str
    title: str  # Thai: what is wrong and what to do next
    title_en: str


def problem(
    status: int, code: str, th: str, en: str, fields: Mapping[str, Any] | None = None
) -> Response:
    told = Problem(
        type=f"urn:khunatham:problem:{code}", status=status, code=code, title=th, title_en=en
    )
    body = {**_ANYTHING.dump_python(dict(fields or {}), mode="json"), **told.model_dump()}
    headers = {"WWW-Authenticate": "Bearer"} if status == HTTPStatus.UNAUTHORIZED else None
    return JSONResponse(body, status, headers=headers, media_type=MEDIA_TYPE)


def status_of(error: errors.DomainError) -> int:
    return next(STATUS[kind] for kind in type(error).__mro__ if kind in STATUS)


async def refused(_: Request, error: Exception) -> Response:
    if not isinstance(error, errors.DomainError):
        raise error
    return problem(
        status_of(error), error.code, error.said_in_thai(), error.said_in_english(), error.fields
    )


async def malformed(_: Request, error: Exception) -> Response:
    if not isinstance(error, RequestValidationError):
        raise error
    found = complaints(error.errors())
    return problem(
        422,
        "malformed_request",
        f"ข้อมูลที่ส่งมาไม่ถูกต้อง {len(found)} จุด กรุณาแก้ไขตามรายการแล้วส่งใหม่",
        f"{len(found)} field(s) cannot be read. Correct them as listed and send again.",
        {"fields": found},
    )


async def http_error(_: Request, error: Exception) -> Response:
    if not isinstance(error, HTTPException):
        raise error
    if error.status_code == HTTPStatus.BAD_REQUEST:  # what the framework could not parse
        return problem(
            422,
            "unreadable_body",
            "อ่านเนื้อหาที่ส่งมาไม่ได้ กรุณาตรวจสอบรูปแบบ",
            "The body cannot be read. Check its format.",
        )
    told = {
        404: ("no_such_address", "ไม่พบที่อยู่นี้ กรุณาตรวจสอบ URL", "No such address. Check the URL."),
        405: ("no_such_method", "ที่อยู่นี้ไม่รับวิธีเรียกนี้", "This address has no such method."),
    }
    code, th, en = told.get(
        error.status_code, ("http_error", "ทำรายการไม่ได้", "This cannot be done.")
    )
    answer = problem(error.status_code, code, th, en)
    answer.headers.update(error.headers or {})  # such as Allow beside a 405
    return answer


async def unavailable(_: Request, error: Exception) -> Response:
    log.error("unavailable", error)
    return problem(
        503,
        "unavailable",
        "ระบบที่ต้องใช้ไม่ตอบสนองชั่วคราว กรุณาส่งรายการเดิมอีกครั้งด้วย Idempotency-Key เดิม",
        "A system behind this does not answer. Send the same request again with the same "
        "Idempotency-Key.",
    )


async def failed(_: Request, error: Exception) -> Response:
    log.error("request_failed", error)
    return problem(
        500,
        "internal_error",
        "ระบบขัดข้อง กรุณาส่งรายการเดิมอีกครั้งด้วย Idempotency-Key เดิม หากยังไม่ได้โปรดแจ้งผู้ดูแล",
        "The system failed. Send the same request again with the same Idempotency-Key; "
        "if it goes on, tell the operator.",
    )


def install(api: FastAPI) -> None:
    api.add_exception_handler(errors.DomainError, refused)
    api.add_exception_handler(RequestValidationError, malformed)
    api.add_exception_handler(HTTPException, http_error)
    api.add_exception_handler(Unavailable, unavailable)
    api.add_exception_handler(KeysUnavailable, unavailable)
    api.add_exception_handler(Exception, failed)
