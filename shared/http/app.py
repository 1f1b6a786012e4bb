"""One ASGI application a service, with the conventions that all of them share."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

from fastapi import APIRouter, FastAPI, Response
from fastapi.responses import JSONResponse
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from shared.http import problems
from shared.http.limits import BodyTooLarge, Limits, too_large
from shared.http.problems import Problem

Check = Callable[[], Awaitable[str | None]]  # what is wrong, None when nothing is

_REFUSALS: dict[int | str, dict[str, Any]] = {
    status: {"model": Problem, "description": words}
    for status, words in {
        401: "ยังไม่ได้ลงชื่อเข้าใช้ · not signed in",
        403: "บทบาทนี้ทำไม่ได้ · wrong role",
        404: "ไม่พบในจังหวัดของท่าน · not in your province",
        409: "กฎไม่อนุญาต · a rule refuses",
        412: "ข้อมูลเปลี่ยนไปแล้ว · the item has changed",
        413: "ใหญ่เกินไป · too large",
        422: "อ่านไม่ได้ · cannot be read",
        503: "ฐานข้อมูลไม่ตอบ · the database does not answer",
    }.items()
}


class Api(FastAPI):
    """Describes its refusals as what they are sent as."""

    def openapi(self) -> dict[str, Any]:
        if self.openapi_schema is None:
            for path in super().openapi()["paths"].values():
                for operation in path.values():
                    _as_problems(operation["responses"])
        return super().openapi()


def _as_problems(responses: dict[str, Any]) -> None:
    for status in map(str, _REFUSALS):
        content = responses[status]["content"]
        content[problems.MEDIA_TYPE] = content.pop("application/json")


def create_app(  # noqa: PLR0913 - each is a part of a service
    service: str,
    title: str,
    routers: Sequence[APIRouter],
    state: Mapping[str, Any],
    checks: Sequence[Check] = (),
    *,
    larger: Mapping[str, int] | None = None,
) -> FastAPI:
    """The service's API. `state` is what its dependencies find at `request.app.state`, `larger`
    the addresses that take larger bodies (see `Limits`)."""
    api = Api(
        title=title,
        version="1",
        openapi_url="/openapi.json",
        redoc_url=None,
        docs_url=None,
        responses=_REFUSALS,
        generate_unique_id_function=lambda route: route.name,
    )
    for name, value in {"service": service, **state}.items():
        setattr(api.state, name, value)
    for router in routers:
        api.include_router(router)
    api.include_router(health(checks))
    problems.install(api)
    api.add_exception_handler(BodyTooLarge, too_large)
    api.add_middleware(Limits, service=service, larger=larger)
    return api


def health(checks: Sequence[Check]) -> APIRouter:
    router = APIRouter(include_in_schema=False)

    @router.get("/livez")
    async def livez() -> dict[str, str]:
        """The process runs."""
        return {"status": "alive"}

    @router.get("/readyz")
    async def readyz() -> Response:
        """Red when the database does not answer or the ledger does not advance."""
        told = [await check() for check in checks]
        wrong = list(dict.fromkeys(one for one in told if one))  # two checks may find the same
        return JSONResponse({"ready": not wrong, "wrong": wrong}, 503 if wrong else 200)

    @router.get("/metrics")
    async def metrics() -> Response:
        return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)

    return router
