"""Who may call a route, said in its signature: `Annotated[Actor, Depends(require(Role.…))]`."""

from fastapi import Request
from fastapi.openapi.models import HTTPBearer
from fastapi.security.base import SecurityBase

from shared.auth.actor import Actor, Role
from shared.auth.tokens import TokenVerifier
from shared.kernel.errors import NotAllowed, NotFound, Unauthenticated
from shared.kernel.message import Province
from shared.tenancy.provinces import is_province

COOKIE = "khunatham_token"
READS = frozenset({"GET", "HEAD"})


class Require(SecurityBase):
    """A dependency that answers the actor, if the actor may call this route.

    On a route of a province the province is judged first: one that does not exist and one that
    is not the actor's are the same `NotFound`, so nothing is told about other provinces.
    """

    def __init__(
        self,
        roles: frozenset[Role],
        *,
        national: bool = False,
        ministry_reads: bool = False,
        ministry_acts: bool = False,
    ) -> None:
        if not roles:
            raise ValueError("a route is open to at least one role")
        # Only documents the scheme in OpenAPI: the header itself is judged by `_bearer`.
        self.scheme_name = "oidc"
        self.model = HTTPBearer(
            bearerFormat="JWT", description="โทเค็น OIDC ของผู้ใช้งาน / An OIDC access token"
        )
        self.roles = roles
        self.national = national
        self.ministry_reads = ministry_reads
        self.ministry_acts = ministry_acts

    async def __call__(self, request: Request) -> Actor:
        actor = await _authenticated(request)
        held = actor.roles if self.national else self._held_in_province(actor, request)
        granted = held & self.roles
        if not granted:
            raise NotAllowed
        if granted == {Role.SERVICE} and request.scope["route"].name not in actor.commands:
            raise NotAllowed
        request.state.actor = actor  # for what is done in the name of whoever asks
        return actor

    def _held_in_province(self, actor: Actor, request: Request) -> frozenset[Role]:
        """The roles that count in the province of this route."""
        province = Province(request.path_params["province"])
        if province in actor.provinces:  # the verifier let only real provinces in
            return actor.roles
        comes_in = self.ministry_acts or (self.ministry_reads and request.method in READS)
        if comes_in and is_province(province) and Role.MINISTRY in actor.roles:
            return frozenset({Role.MINISTRY})
        raise NotFound


def require(*roles: Role) -> Require:
    """Open to these roles in the route's `{province}`.

    A service account passes only where `Role.SERVICE` is listed and its token names the route
    among its `commands`.
    """
    return Require(frozenset(roles))


def require_reader(*roles: Role, ministry_reads: bool = True) -> Require:
    """As `require`, for a GET route; the ministry reads every province unless told otherwise."""
    ministry = {Role.MINISTRY} if ministry_reads else set[Role]()
    return Require(frozenset({*roles, *ministry}), ministry_reads=ministry_reads)


def require_with_ministry(*roles: Role) -> Require:
    """As `require`; the ministry too, in every province: what was sent to it lies before it."""
    return Require(frozenset({*roles, Role.MINISTRY}), ministry_acts=True)


def require_national(*roles: Role) -> Require:
    """Open to these roles on a route that is of no province."""
    return Require(frozenset(roles), national=True)


async def _authenticated(request: Request) -> Actor:
    verifier: TokenVerifier = request.app.state.tokens
    return await verifier.verify(_bearer(request) or _cookie(request))


def _bearer(request: Request) -> str | None:
    """The token of the Authorization header; None when there is no such header."""
    sent = request.headers.getlist("authorization")
    if not sent:
        return None
    scheme, _, token = sent[0].strip().partition(" ")
    if len(sent) > 1 or scheme.lower() != "bearer" or not token:
        raise Unauthenticated
    return token


def _cookie(request: Request) -> str:
    # A browser sends cookies with requests that other sites provoke: never let one command.
    token = request.cookies.get(COOKIE) if request.method in READS else None
    if token is None:
        raise Unauthenticated
    return token
