"""How the pages reach another service: one address, no proxies, and one way to be down."""

import ssl
from functools import cached_property
from typing import Any

import httpx

from shared.telemetry import log

SECONDS = 10.0


class Unanswered(Exception):
    """The service does not answer, or not in a way that can be shown."""


class Client:
    """A service at one address; `transport` is how it is reached, None is the network."""

    def __init__(self, base_url: str, transport: httpx.AsyncBaseTransport | None = None) -> None:
        self._base_url = base_url.rstrip("/")
        self._transport = transport

    async def ask(self, method: str, path: str, **sent: Any) -> httpx.Response:
        """Raises `Unanswered`."""
        try:
            async with self._opened() as client:
                return await client.request(method, self._base_url + path, **sent)
        except httpx.HTTPError as error:
            log.warning("service_down", error=type(error).__name__)
            raise Unanswered from error

    def _opened(self) -> httpx.AsyncClient:
        """One a question, so nothing stays open; the environment's proxies are for others."""
        return httpx.AsyncClient(
            transport=self._transport, verify=self._trust, timeout=SECONDS, trust_env=False
        )

    @cached_property
    def _trust(self) -> ssl.SSLContext:
        return ssl.create_default_context()  # slow to make: once
