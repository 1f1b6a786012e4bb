"""OIDC bearer tokens: from the text in a request to the actor who asks, or a refusal."""

from collections import OrderedDict
from datetime import UTC, datetime
from hashlib import sha256
from typing import Annotated

from joserfc import jws, jwt
from joserfc.errors import JoseError
from pydantic import Field, field_validator

from shared.auth.actor import Actor, Role
from shared.auth.keys import KeySource, KeysUnavailable, RemoteKeys, StaticKeys
from shared.clock import Clock
from shared.kernel.errors import Unauthenticated
from shared.kernel.message import SYSTEM, ActorId, Province, Value
from shared.tenancy.provinces import is_province

__all__ = ["KeySource", "KeysUnavailable", "RemoteKeys", "StaticKeys", "TokenVerifier"]

MAX_TOKEN_CHARS = 16 * 1024
LEEWAY_SECONDS = 30
REMEMBER_SECONDS = 60
REMEMBER_TOKENS = 10_000
# Asymmetric only: with "none" or HS* anybody who knows the public key could sign.
ALGORITHMS = ("RS256", "ES256", "PS256")
_SIGNED = jws.JWSRegistry(algorithms=ALGORITHMS, strict_check_header=False)

_Name = Annotated[str, Field(min_length=1, max_length=255)]


class _RealmAccess(Value):
    """Where Keycloak puts the roles of a realm."""

    roles: tuple[str, ...] = ()


class _Claims(Value):
    """What a verified token says about its holder."""

    sub: Annotated[str, Field(min_length=1, max_length=255, pattern=r"^[!-~]+$")]
    exp: float
    roles: tuple[str, ...] = ()
    realm_access: _RealmAccess = _RealmAccess()
    provinces: tuple[str, ...] = ()
    commands: tuple[_Name, ...] = ()
    body: _Name | None = None
    agency: _Name | None = None
    unit: _Name | None = None
    person: _Name | None = None
    auth_time: Annotated[float, Field(ge=0, le=253_402_300_799)] | None = None  # up to year 9999

    @field_validator("sub")
    @classmethod
    def _is_not_the_system(cls, sub: str) -> str:
        if sub == SYSTEM:
            raise ValueError("the name of the system itself")
        return sub

    @field_validator("provinces")
    @classmethod
    def _are_provinces(cls, provinces: tuple[str, ...]) -> tuple[str, ...]:
        if not all(is_province(code) for code in provinces):
            raise ValueError("not all are provinces")
        return provinces

    def actor(self) -> Actor:
        return Actor(
            actor_id=ActorId(self.sub),
            roles=_known({*self.roles, *self.realm_access.roles}),
            provinces=frozenset(Province(code) for code in self.provinces),
            body=self.body,
            agency=self.agency,
            unit=self.unit,
            person=self.person,
            commands=frozenset(self.commands),
            authenticated_at=_moment(self.auth_time),
        )


def _moment(seconds: float | None) -> datetime | None:
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)


def _known(roles: set[str]) -> frozenset[Role]:
    # An issuer gives roles of its own too (offline_access, …): they mean nothing here.
    return frozenset(role for role in Role if role.value in roles)


def _key_id(text: bytes) -> str | None:
    """The key that a token, not verified yet, says it was signed with."""
    header: object = jws.extract_compact(text, registry=_SIGNED).headers()
    # The library trusts both to be well-formed and would fail instead of refusing.
    if not isinstance(header, dict) or "crit" in header:
        raise ValueError("no header, or one that asks for an extension")
    kid = header.get("kid")
    return kid if isinstance(kid, str) else None


class TokenVerifier:
    """Verifies bearer tokens of one issuer for one audience."""

    def __init__(self, *, issuer: str, audience: str, keys: KeySource, clock: Clock) -> None:
        self._keys = keys
        self._clock = clock
        self._verified: OrderedDict[bytes, tuple[Actor, float]] = OrderedDict()
        self._rules = jwt.JWTClaimsRegistry(
            now=lambda: int(clock().timestamp()),
            leeway=LEEWAY_SECONDS,
            iss={"essential": True, "value": issuer},
            aud={"essential": True, "value": audience},
            sub={"essential": True},
            exp={"essential": True},
        )

    async def verify(self, token: str) -> Actor:
        """The actor of a valid token. Raises `Unauthenticated` for any other text."""
        if len(token) > MAX_TOKEN_CHARS or not token.isascii():
            raise Unauthenticated
        text = token.encode("ascii")
        digest = sha256(text).digest()
        return self._recall(digest) or await self._verify(text, digest)

    def _recall(self, digest: bytes) -> Actor | None:
        remembered = self._verified.get(digest)
        if remembered is None:
            return None
        actor, until = remembered
        if self._clock().timestamp() >= until:
            del self._verified[digest]
            return None
        self._verified.move_to_end(digest)
        return actor

    async def _verify(self, text: bytes, digest: bytes) -> Actor:
        try:
            claims = await self._claims(text)
        except (JoseError, ValueError, RecursionError) as reason:
            raise Unauthenticated from reason
        actor = claims.actor()
        self._remember(digest, actor, claims.exp)
        return actor

    async def _claims(self, text: bytes) -> _Claims:
        keys = await self._keys.keys_for(_key_id(text))
        claims = jwt.decode(text, keys, registry=_SIGNED).claims
        self._rules.validate(claims)
        return _Claims.model_validate(claims)

    def _remember(self, digest: bytes, actor: Actor, exp: float) -> None:
        until = min(exp, self._clock().timestamp() + REMEMBER_SECONDS)
        self._verified[digest] = actor, until
        if len(self._verified) > REMEMBER_TOKENS:
            self._verified.popitem(last=False)
