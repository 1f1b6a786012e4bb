"""Who is looking at a page: the token of the request and the actor it was issued to."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request

from shared.auth.actor import Actor, Role
from shared.auth.require import COOKIE
from shared.auth.tokens import TokenVerifier
from shared.kernel.errors import NotFound, Unauthenticated
from shared.kernel.message import Province
from shared.tenancy.provinces import PROVINCES, is_province


@dataclass(frozen=True, slots=True)
class Visitor:
    """The token is passed on as it came: what it may read is decided by projection."""

    token: str
    actor: Actor

    @property
    def choices(self) -> Sequence[Province]:
        """The provinces on offer, by their Thai names."""
        nation = Role.MINISTRY in self.actor.roles
        codes = PROVINCES if nation else self.actor.provinces
        return sorted(codes, key=lambda code: _by_name(PROVINCES[code].th))

    def province(self, asked: str | None) -> Province | None:
        """The province asked for, or the only one there is; None when one has to be chosen."""
        if asked:
            if not is_province(asked):
                raise NotFound
            return asked
        own = sorted(self.actor.provinces)
        return own[0] if len(own) == 1 else None


async def visitor_of(request: Request) -> Visitor:
    token = _bearer(request) or request.cookies.get(COOKIE)
    if token is None:
        raise Unauthenticated
    tokens: TokenVerifier = request.app.state.tokens
    return Visitor(token, await tokens.verify(token))


def _bearer(request: Request) -> str | None:
    """A sign-in proxy in front of the portal brings the token in this header."""
    scheme, _, token = request.headers.get("authorization", "").strip().partition(" ")
    return token if scheme.lower() == "bearer" and token else None


def _by_name(name: str) -> str:
    """A vowel written before its consonant (เ แ โ ใ ไ) is sorted after it."""
    return name[1] + name[0] + name[2:] if name[:1] in set("เแโใไ") else name


SignedIn = Annotated[Visitor, Depends(visitor_of)]
