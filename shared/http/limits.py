"""Plain ASGI middleware: how much a request may send, and how long it took.

Plain on purpose: the framework's own middleware class costs a task and two queues a request.
"""

import re
import time
from collections.abc import Mapping

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from shared.http.problems import problem
from shared.telemetry.metrics import REQUEST_SECONDS

MOST_BYTES = 1024 * 1024
MOST_UPLOAD_BYTES = 6 * 1024 * 1024


class BodyTooLarge(HTTPException):
    """More came in than this address takes.

    Of the framework's own kind: it is raised while a body is parsed, where any other exception
    would be told as "the body cannot be read".
    """

    def __init__(self, limit: int) -> None:
        super().__init__(413)
        self.limit = limit


class Limits:
    """Refuses large bodies before anything reads them, and counts seconds.

    `larger` are the addresses that take more than usual: a pattern of the whole path, and bytes.
    """

    def __init__(self, app: ASGIApp, service: str, larger: Mapping[str, int] | None = None) -> None:
        self._app = app
        self._service = service
        self._larger = [(re.compile(path), most) for path, most in (larger or {}).items()]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began = time.perf_counter()
        try:
            await self._limited(scope, receive, send)
        finally:
            seconds = REQUEST_SECONDS.labels(self._service, scope["method"])
            seconds.observe(time.perf_counter() - began)

    async def _limited(self, scope: Scope, receive: Receive, send: Send) -> None:
        limit = self._limit(scope)
        headers = dict(scope["headers"])
        declared = headers.get(b"content-length", b"0")
        if declared.isdigit() and int(declared) > limit:
            await _told(limit)(scope, receive, send)
        elif b"transfer-encoding" in headers:
            await self._app(scope, _counting(receive, limit), send)
        else:
            await self._app(scope, receive, send)

    def _limit(self, scope: Scope) -> int:
        path = scope["path"].removeprefix(scope.get("root_path", ""))
        for pattern, most in self._larger:
            if pattern.fullmatch(path):
                return most
        kind = dict(scope["headers"]).get(b"content-type", b"")
        return MOST_UPLOAD_BYTES if kind.startswith(b"multipart/form-data") else MOST_BYTES


def _counting(receive: Receive, limit: int) -> Receive:
    """A body of undeclared length is counted as it comes."""
    seen = 0

    async def counted() -> Message:
        nonlocal seen
        message = await receive()
        seen += len(message.get("body", b""))
        if seen > limit:
            raise BodyTooLarge(limit)
        return message

    return counted


async def too_large(_: Request, error: Exception) -> Response:
    if not isinstance(error, BodyTooLarge):
        raise error
    return _told(error.limit)


def _told(limit: int) -> Response:
    return problem(
        413,
        "body_too_large",
        f"ข้อมูลที่ส่งมาใหญ่เกินไป (ไม่เกิน {limit // 1024 // 1024} MiB) กรุณาแบ่งส่ง",
        f"The request is too large (at most {limit // 1024 // 1024} MiB). Send it in parts.",
        {"limit": limit},
    )
