"""What every route must pass: no stranger, no other province and no wrong role gets in.

A service's `tests/<service>/test_routes.py` is

    async def test_no_route_lets_a_stranger_in() -> None:
        tokens = TokenMaker()
        await check_route_access(create_app(tokens=tokens.verifier()), tokens)
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import httpx
from fastapi import FastAPI
from fastapi.dependencies.models import Dependant
from fastapi.routing import RouteContext, iter_route_contexts

from shared.auth.actor import Role
from shared.auth.require import COOKIE, READS, Require
from shared.testing.tokens import TokenMaker

# The signed code in the address is the authority, and nobody signs in: each has its own tests.
SIGNED_PATHS = frozenset(
    {"/v1/check-ins/{province}/{meeting_id}/{invitee}/{code}", "/v1/calendar/{secret}.ics"}
)
OPEN_PATHS = SIGNED_PATHS | frozenset(
    {
        "/livez",
        "/readyz",
        "/metrics",
        "/openapi.json",
        "/docs",
        "/docs/oauth2-redirect",
        "/redoc",
        "/v1/verify/declarations/{code}",  # whoever holds the paper may ask
        "/v1/verify/booklets/{code}",  # the code on the paper is all one needs
        "/v1/verify/certificates/{code}",
        "/v1/public/honours/{province}/{fiscal_year}",  # what was announced is public
        "/v1/public/award-calls/{province}",
    }
)
OWN, OTHER, UNKNOWN = "TH-67", "TH-57", "TH-00"
AN_ID = "0198c0de-0000-7000-8000-000000000067"  # reads as a UUID and as a name


@dataclass(frozen=True)
class GuardedRoute:
    """A route and the one dependency that says who may call it."""

    method: str
    path: str
    name: str
    require: Require

    def url(self, parameters: Mapping[str, str]) -> str:
        return self.path.format_map(_Parameters(parameters))


@dataclass(frozen=True)
class RouteCase:
    """A request that must be refused."""

    route: GuardedRoute
    who: str
    province: str
    status: int
    headers: Mapping[str, str] = field(repr=False)
    same_as_unknown: bool = False  # refused in the very words said about no such province

    def __str__(self) -> str:
        return f"{self.route.method} {self.route.path}: {self.who}"


class _Parameters(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return AN_ID


def guarded_routes(
    app: FastAPI, open_paths: Collection[str] = OPEN_PATHS
) -> Iterator[GuardedRoute]:
    """Every route of the app but the open ones; `AssertionError` for one that is not guarded."""
    for route in iter_route_contexts(app.routes):
        path = route.path_format or route.path or repr(route.original_route)
        if path in open_paths:
            continue
        require = _only_guard(path, route)
        for method in sorted(route.methods or ()):
            _refuse_misplaced(method, path, require)
            yield GuardedRoute(method, path, route.name or "", require)


def _only_guard(path: str, route: RouteContext) -> Require:
    dependant = getattr(route, "dependant", None)
    found = set(_guards(dependant)) if isinstance(dependant, Dependant) else set()
    assert len(found) == 1, f"{path} has {len(found)} guards (Require) instead of one"
    return found.pop()


def _guards(dependant: Dependant) -> Iterator[Require]:
    if isinstance(dependant.call, Require):
        yield dependant.call
    for inner in dependant.dependencies:
        yield from _guards(inner)


def _refuse_misplaced(method: str, path: str, require: Require) -> None:
    of_a_province = "{province}" in path
    assert of_a_province is not require.national, f"{path}: require_national does not fit its path"
    assert method in READS or not require.ministry_reads, f"{method} {path}: not a route to read"


def route_cases(
    app: FastAPI, tokens: TokenMaker, open_paths: Collection[str] = OPEN_PATHS
) -> Iterator[RouteCase]:
    """Every request that every route must refuse."""
    for route in guarded_routes(app, open_paths):
        yield from _strangers(route, tokens)
        yield from _wrong_roles(route, tokens)
        if not route.require.national:
            yield from _other_provinces(route, tokens)


def _strangers(route: GuardedRoute, tokens: TokenMaker) -> Iterator[RouteCase]:
    fitting: dict[str, Any] = {
        "role": route.require.roles,
        "provinces": [OWN],
        "commands": [route.name],
    }
    expired = tokens.header(**fitting, expires_in=timedelta(hours=-1))
    other_key = TokenMaker(tokens.clock, issuer=tokens.issuer, audience=tokens.audience)
    yield RouteCase(route, "nobody", OWN, 401, {})
    yield RouteCase(route, "an expired token", OWN, 401, expired)
    yield RouteCase(route, "another key's token", OWN, 401, other_key.header(**fitting))
    if route.method not in READS:
        cookie = {"Cookie": f"{COOKIE}={tokens.token(**fitting)}"}
        yield RouteCase(route, "a cookie on a command", OWN, 401, cookie)


def _wrong_roles(route: GuardedRoute, tokens: TokenMaker) -> Iterator[RouteCase]:
    for role in sorted(set(Role) - route.require.roles):
        header = tokens.header(role=role, provinces=[OWN], commands=[route.name])
        yield RouteCase(route, f"the wrong role {role}", OWN, 403, header)
    if Role.SERVICE in route.require.roles:
        header = tokens.header(role=Role.SERVICE, provinces=[OWN], commands=["another_route"])
        yield RouteCase(route, "a service without the command", OWN, 403, header)


def _other_provinces(route: GuardedRoute, tokens: TokenMaker) -> Iterator[RouteCase]:
    for role in sorted(Role):
        comes_in = route.require.ministry_reads or route.require.ministry_acts
        reads_all = role is Role.MINISTRY and comes_in
        header = tokens.header(role=role, provinces=[OWN], commands=[route.name])
        yield RouteCase(route, f"{role}, of no such province", UNKNOWN, 404, header)
        if not reads_all:
            who = f"{role}, of another province"
            yield RouteCase(route, who, OTHER, 404, header, same_as_unknown=True)


async def check_route_access(
    app: FastAPI,
    tokens: TokenMaker,
    path_params: Mapping[str, str] | None = None,
    open_paths: Collection[str] = OPEN_PATHS,
) -> int:
    """Ask every case of every route; `AssertionError` lists all that were not refused rightly.

    `path_params` are examples by name for parameters that are neither a UUID nor any text;
    `app.state.tokens` has to be a verifier of `tokens`. Answers how many cases were asked.
    """
    cases = list(route_cases(app, tokens, open_paths))
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://routes.test") as client:
        failures = [
            failure
            for case in cases
            if (failure := await _failure(client, case, dict(path_params or {}))) is not None
        ]
    assert not failures, "\n".join(["", *failures])
    return len(cases)


async def _failure(
    client: httpx.AsyncClient, case: RouteCase, parameters: dict[str, str]
) -> str | None:
    answer = await _ask(client, case, parameters | {"province": case.province})
    if answer.status_code != case.status:
        return f"{case}: {answer.status_code} instead of {case.status}"
    if case.same_as_unknown:
        unknown = await _ask(client, case, parameters | {"province": UNKNOWN})
        if _told(answer) != _told(unknown):
            return f"{case}: the answer differs from the one about no such province"
    return None


async def _ask(
    client: httpx.AsyncClient, case: RouteCase, parameters: Mapping[str, str]
) -> httpx.Response:
    return await client.request(
        case.route.method, case.route.url(parameters), headers=dict(case.headers)
    )


def _told(answer: httpx.Response) -> tuple[int, bytes, frozenset[str]]:
    return answer.status_code, answer.content, frozenset(answer.headers)
