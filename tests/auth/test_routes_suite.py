"""The suite for routes finds the route that lets the wrong one in."""

from typing import Annotated

import pytest
from fastapi import Depends, FastAPI, Request, Response
from fastapi.responses import JSONResponse
from starlette.routing import Route

from shared.auth.actor import Actor, Role
from shared.auth.require import Require, require, require_national, require_reader
from shared.http import problems
from shared.kernel.errors import DomainError, NotFound
from shared.kernel.message import ActorId
from shared.testing.suites.routes import check_route_access, guarded_routes, route_cases
from shared.testing.tokens import TokenMaker
from tests.auth.app import Reader, Secretary, build_app


@pytest.fixture
def app(tokens: TokenMaker) -> FastAPI:
    return build_app(tokens.verifier())


async def test_well_guarded_routes_pass(app: FastAPI, tokens: TokenMaker) -> None:
    asked = await check_route_access(app, tokens, {"meeting_id": "m1"})
    assert asked == len(list(route_cases(app, tokens)))
    assert [route.name for route in guarded_routes(app)] == [
        "schedule_meeting",
        "adopt_resolution",
        "list_meetings",
        "list_contacts",
        "publish_form",
    ]


async def test_a_cases_name_says_who_asks_for_what(app: FastAPI, tokens: TokenMaker) -> None:
    names = {str(case) for case in route_cases(app, tokens)}
    assert "POST /v1/provinces/{province}/meetings: the wrong role governor" in names
    assert "POST /v1/provinces/{province}/meetings: a cookie on a command" in names
    assert "GET /v1/provinces/{province}/contacts: ministry, of another province" in names
    assert "GET /v1/provinces/{province}/meetings: ministry, of another province" not in names


async def test_a_route_without_a_guard_is_found(app: FastAPI, tokens: TokenMaker) -> None:
    @app.get("/v1/provinces/{province}/open")
    async def left_open(province: str) -> str:
        return province

    with pytest.raises(AssertionError, match="open has 0 guards"):
        await check_route_access(app, tokens)
    await check_route_access(
        app, tokens, open_paths={"/v1/provinces/{province}/open", "/livez", *DOCUMENTS}
    )


DOCUMENTS = ("/openapi.json", "/docs", "/docs/oauth2-redirect", "/redoc")


async def test_a_mounted_application_has_to_be_named_as_open(
    app: FastAPI, tokens: TokenMaker
) -> None:
    app.mount("/files", FastAPI())
    with pytest.raises(AssertionError, match=r"/files.* has 0 guards"):
        await check_route_access(app, tokens)


async def test_a_plain_route_is_found_too(app: FastAPI, tokens: TokenMaker) -> None:
    app.router.routes.append(Route("/plain", lambda _: JSONResponse("open")))
    with pytest.raises(AssertionError, match="/plain has 0 guards"):
        await check_route_access(app, tokens)


async def test_two_guards_on_a_route_are_found(app: FastAPI, tokens: TokenMaker) -> None:
    @app.post("/v1/provinces/{province}/twice")
    async def twice(province: str, one: Secretary, two: Reader) -> str:
        return province + one.actor_id + two.actor_id

    with pytest.raises(AssertionError, match="twice has 2 guards"):
        await check_route_access(app, tokens)


async def test_a_guard_deeper_in_the_dependencies_counts(app: FastAPI, tokens: TokenMaker) -> None:
    async def actor_id(secretary: Secretary) -> str:
        return secretary.actor_id

    @app.post("/v1/provinces/{province}/deep")
    async def deep(
        province: str, found: Annotated[str, Depends(actor_id)], again: Secretary
    ) -> str:
        return province + found + again.actor_id

    assert await check_route_access(app, tokens)


async def test_a_guard_that_forgets_the_province_is_found(app: FastAPI, tokens: TokenMaker) -> None:
    @app.post("/v1/provinces/{province}/national")
    async def misplaced(actor: Annotated[Actor, Depends(require_national(Role.SECRETARY))]) -> str:
        return actor.actor_id

    with pytest.raises(AssertionError, match="require_national does not fit"):
        await check_route_access(app, tokens)


async def test_a_guard_of_a_province_on_a_national_route_is_found(
    app: FastAPI, tokens: TokenMaker
) -> None:
    @app.post("/v1/national/closed")
    async def misplaced(actor: Annotated[Actor, Depends(require(Role.MINISTRY))]) -> str:
        return actor.actor_id

    with pytest.raises(AssertionError, match="require_national does not fit"):
        await check_route_access(app, tokens)


async def test_a_readers_guard_on_a_command_is_found(app: FastAPI, tokens: TokenMaker) -> None:
    @app.post("/v1/provinces/{province}/written")
    async def written(actor: Annotated[Actor, Depends(require_reader(Role.MEMBER))]) -> str:
        return actor.actor_id

    with pytest.raises(AssertionError, match="not a route to read"):
        await check_route_access(app, tokens)


class AnybodyMay(Require):
    """A guard that checks nothing."""

    async def __call__(self, request: Request, _scheme: object = None) -> Actor:
        return Actor(ActorId(f"anybody at {request.url.path}"), frozenset(), frozenset())


async def test_a_guard_that_checks_nothing_is_found(app: FastAPI, tokens: TokenMaker) -> None:
    guard = AnybodyMay(frozenset({Role.SECRETARY}))

    @app.get("/v1/provinces/{province}/loose")
    async def loose(actor: Annotated[Actor, Depends(guard)]) -> str:
        return actor.actor_id

    with pytest.raises(AssertionError) as found:
        await check_route_access(app, tokens)
    told = str(found.value)
    assert "loose: nobody: 200 instead of 401" in told
    assert "loose: an expired token: 200 instead of 401" in told
    assert "loose: the wrong role member: 200 instead of 403" in told
    assert "loose: secretary, of another province: 200 instead of 404" in told


async def test_an_answer_that_tells_provinces_apart_is_found(
    app: FastAPI, tokens: TokenMaker
) -> None:
    async def telling(request: Request, error: Exception) -> Response:
        if isinstance(error, NotFound):
            return JSONResponse({"asked": request.path_params["province"]}, 404)
        return await problems.refused(request, error)

    app.add_exception_handler(DomainError, telling)
    with pytest.raises(AssertionError, match="differs from the one about no such province"):
        await check_route_access(app, tokens)


async def test_an_app_that_knows_another_issuer_is_found(tokens: TokenMaker) -> None:
    app = build_app(TokenMaker(tokens.clock, issuer="https://other.test").verifier())
    with pytest.raises(AssertionError, match="401 instead of 404"):
        await check_route_access(app, tokens)
