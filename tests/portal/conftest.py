"""The portal over ASGI, with a projection that a test fills."""

from collections.abc import AsyncIterator

import httpx
import pytest

from services.portal.app import web
from shared.auth.require import COOKIE
from shared.service.settings import Settings
from shared.testing.tokens import TokenMaker, at_nine
from tests.portal.projection import FakeProjection

BASE = "http://127.0.0.1:8700"


@pytest.fixture
def tokens() -> TokenMaker:
    return TokenMaker()


@pytest.fixture
def projection() -> FakeProjection:
    return FakeProjection()


def browser(
    tokens: TokenMaker, projection: FakeProjection, token: str | None, **settings: str
) -> httpx.AsyncClient:
    """Somebody with this token in the cookie, in front of a portal with these settings."""
    api = web(
        Settings.model_validate(settings),
        tokens.verifier(),
        at_nine,
        httpx.MockTransport(projection),
    )
    transport = httpx.ASGITransport(api, raise_app_exceptions=False)
    cookies = {COOKIE: token} if token else {}
    return httpx.AsyncClient(transport=transport, base_url=BASE, cookies=cookies)


@pytest.fixture
async def secretary(
    tokens: TokenMaker, projection: FakeProjection
) -> AsyncIterator[httpx.AsyncClient]:
    async with browser(tokens, projection, tokens.token()) as client:
        yield client
