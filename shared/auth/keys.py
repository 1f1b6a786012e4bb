"""Where the keys come from that tokens are verified with: given once, or fetched and kept."""

import asyncio
import json
import logging
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any, Protocol

import httpx
from joserfc.errors import JoseError
from joserfc.jwk import ECKey, Key, KeySet, RSAKey

from shared.clock import Clock

MAX_AGE = timedelta(minutes=10)  # a key the issuer withdrew is forgotten after this
UNKNOWN_KID_PAUSE = timedelta(minutes=1)  # strangers' tokens may not make us hammer the issuer
NO_KEYS_PAUSE = timedelta(seconds=5)
FETCH_SECONDS = 5.0
MAX_KEYS_BYTES = 256 * 1024

_KINDS: dict[str, type[RSAKey | ECKey]] = {"RSA": RSAKey, "EC": ECKey}
_log = logging.getLogger(__name__)


class KeysUnavailable(Exception):
    """The issuer's keys were never read: an outage, which says nothing about the token."""


class KeySource(Protocol):
    async def keys_for(self, kid: str | None) -> KeySet:
        """The issuer's current keys; freshly read when none of them is `kid`."""
        ...


def _import_keys(jwks: object) -> KeySet:
    listed = jwks.get("keys") if isinstance(jwks, Mapping) else None
    found = listed if isinstance(listed, list) else []
    keys = [key for jwk in found if (key := _import_key(jwk)) is not None]
    if not keys:
        raise ValueError("no RSA or EC key for signatures")
    return KeySet(keys)


def _import_key(jwk: object) -> Key | None:
    # A shared secret (oct) is never imported: no token signed with one can be accepted. Kinds
    # that are not understood are passed over, as RFC 7517 section 5 asks.
    if not isinstance(jwk, dict) or jwk.get("use", "sig") != "sig":
        return None
    kind = _KINDS.get(str(jwk.get("kty")))
    try:
        return None if kind is None else kind.import_key(jwk)
    except (JoseError, ValueError, TypeError):
        return None


class StaticKeys:
    """Keys known from the start."""

    def __init__(self, jwks: Mapping[str, Any]) -> None:
        self._keys = _import_keys(jwks)

    async def keys_for(self, kid: str | None) -> KeySet:  # noqa: ARG002 - the port's signature
        return self._keys


class RemoteKeys:
    """Keys read from the issuer's JWKS address, kept, and read again when they may have changed.

    While the issuer cannot be reached the keys already held stay in use.
    """

    def __init__(self, url: str, client: Callable[[], httpx.AsyncClient], clock: Clock) -> None:
        self._url = url
        self._client = client
        self._clock = clock
        self._keys: KeySet | None = None
        self._tried_at: datetime | None = None
        self._flight = asyncio.Lock()

    async def keys_for(self, kid: str | None) -> KeySet:
        if self._due(kid):
            async with self._flight:
                if self._due(kid):  # whoever held the lock before may have read them just now
                    await self._read()
        if self._keys is None:
            raise KeysUnavailable(self._url)
        return self._keys

    def _due(self, kid: str | None) -> bool:
        if self._tried_at is None:
            return True
        return self._clock() - self._tried_at >= self._pause(kid)

    def _pause(self, kid: str | None) -> timedelta:
        if self._keys is None:
            return NO_KEYS_PAUSE
        known = kid is None or any(key.kid == kid for key in self._keys)
        return MAX_AGE if known else UNKNOWN_KID_PAUSE

    async def _read(self) -> None:
        try:
            async with asyncio.timeout(FETCH_SECONDS):
                self._keys = _import_keys(json.loads(await self._fetch()))
        except (httpx.HTTPError, TimeoutError, ValueError, RecursionError) as error:
            _log.warning("signing keys not read from %s: %s", self._url, type(error).__name__)
        self._tried_at = self._clock()

    async def _fetch(self) -> bytes:
        asked = {"accept": "application/json", "accept-encoding": "identity"}
        body = bytearray()
        async with (
            self._client() as client,
            client.stream("GET", self._url, headers=asked) as response,
        ):
            response.raise_for_status()
            if response.headers.get("content-encoding", "identity") != "identity":
                raise ValueError("packed: what it unpacks to has no limit")
            async for chunk in response.aiter_bytes():
                body += chunk
                if len(body) > MAX_KEYS_BYTES:
                    raise ValueError("more than a set of keys")
        return bytes(body)
