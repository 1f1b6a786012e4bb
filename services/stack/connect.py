"""From settings to a platform: the database connection and who issues the tokens."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx
from pydantic import SecretStr

from shared.auth.dev_issuer import DevIssuer, build_dev_issuer
from shared.auth.keys import RemoteKeys
from shared.auth.tokens import TokenVerifier
from shared.clock import system_clock
from shared.local.errors import ServerUnavailable
from shared.mongo import Mongo, Unavailable
from shared.privacy.master import kept_master_key
from shared.service.platform import Platform, any_process
from shared.service.settings import Settings


def base_url(settings: Settings) -> str:
    return f"http://{settings.host}:{settings.port}"


def dev_issuer(settings: Settings) -> DevIssuer | None:
    """The development issuer, when no real one is set; it refuses any address but loopback."""
    if settings.oidc_issuer:
        return None
    return build_dev_issuer(settings.data / "keys", base_url(settings), system_clock)


def with_master_key(settings: Settings) -> Settings:
    """The settings with a master key: the one that is set, or this data folder's own."""
    if settings.master_key.get_secret_value():
        return settings
    own = SecretStr(kept_master_key(settings.data / "keys"))
    return settings.model_copy(update={"master_key": own})


def verifier(settings: Settings, issuer: DevIssuer | None) -> TokenVerifier:
    if issuer is not None:
        return issuer.verifier()
    return TokenVerifier(
        issuer=settings.oidc_issuer,
        audience=settings.oidc_audience,
        keys=RemoteKeys(settings.oidc_jwks_url, httpx.AsyncClient, system_clock),
        clock=system_clock,
    )


@asynccontextmanager
async def connected(
    settings: Settings, tokens: TokenVerifier, process: str | None = None
) -> AsyncIterator[Platform]:
    """A platform over a replica set that answers. Raises `ServerUnavailable` otherwise, and
    `WrongMasterKey` when the key that is set is not the one of the personal data there.

    `process` names the holder of seats; by itself each process has a name of its own.
    """
    mongo = Mongo(settings.mongo_url, settings.mongo_driver)
    try:
        await _answering(mongo)
        platform = Platform(settings, mongo, tokens, process=process or any_process())
        if settings.master_key.get_secret_value():
            await platform.prepare_vault()
        yield platform
    finally:
        await mongo.close()


async def _answering(mongo: Mongo) -> None:
    try:
        hello = await mongo.hello()
    except Unavailable as error:
        raise ServerUnavailable("mongo_unreachable") from error
    if "setName" not in hello:
        raise ServerUnavailable("mongo_standalone")
