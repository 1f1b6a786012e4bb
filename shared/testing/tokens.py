"""Tokens for tests: an issuer in memory, whose tokens the verifier it gives accepts."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Any

from joserfc import jwt
from joserfc.jwk import ECKey, KeySet

from shared.auth.actor import Role
from shared.auth.keys import StaticKeys
from shared.auth.tokens import TokenVerifier
from shared.clock import Clock
from shared.kernel.message import Province

NOW = datetime(2026, 11, 2, 2, 0, tzinfo=UTC)  # Monday, 9 in the morning in Thailand
AN_HOUR = timedelta(hours=1)


def at_nine() -> datetime:
    """A clock that stands still."""
    return NOW


class TokenMaker:
    """An issuer with a key of its own."""

    def __init__(
        self,
        clock: Clock = at_nine,
        *,
        issuer: str = "https://issuer.test",
        audience: str = "khunatham",
    ) -> None:
        self.clock = clock
        self.issuer = issuer
        self.audience = audience
        self.key = ECKey.generate_key("P-256", auto_kid=True)

    @property
    def jwks(self) -> dict[str, Any]:
        return dict(KeySet([self.key]).as_dict(private=False))

    def verifier(self, clock: Clock | None = None) -> TokenVerifier:
        return TokenVerifier(
            issuer=self.issuer,
            audience=self.audience,
            keys=StaticKeys(self.jwks),
            clock=clock or self.clock,
        )

    def token(  # noqa: PLR0913 - one keyword a claim
        self,
        role: Role | Iterable[Role] = Role.SECRETARY,
        provinces: Iterable[str] = (Province("TH-67"),),
        *,
        actor_id: str | None = None,
        commands: Iterable[str] = (),
        body: str | None = None,
        agency: str | None = None,
        unit: str | None = None,
        person: str | None = None,
        expires_in: timedelta = AN_HOUR,
        authenticated_at: datetime | None = None,
    ) -> str:
        roles = [role] if isinstance(role, Role) else sorted(role)
        return self.sign(
            sub=actor_id or "-".join(["test", *roles]),
            roles=roles,
            provinces=sorted(provinces),
            commands=sorted(commands),
            body=body,
            agency=agency,
            unit=unit,
            person=person,
            exp=int((self.clock() + expires_in).timestamp()),
            auth_time=authenticated_at and int(authenticated_at.timestamp()),
        )

    def sign(self, **claims: Any) -> str:
        """A token of these claims; `iss` and `aud` are the maker's own unless given."""
        stated = {"iss": self.issuer, "aud": self.audience} | claims
        return jwt.encode({"alg": "ES256", "kid": self.key.kid}, stated, self.key)

    def header(self, token: str | None = None, **claims: Any) -> dict[str, str]:
        """The Authorization header of a token, or of a new one of these claims."""
        return {"Authorization": f"Bearer {token or self.token(**claims)}"}
