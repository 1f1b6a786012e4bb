"""Reads a view's rows for one province, from the build that is served."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic
from uuid import UUID

from shared.alarm import Alarm
from shared.kernel.message import Province
from shared.kernel.ports import Ledger
from shared.messaging.transport import Place
from shared.mongo import ASCENDING, Database
from shared.views.runner import read_row
from shared.views.store import Aliases, Build, row_id
from shared.views.view import R, View

ALIAS_SECONDS = 1.0
FRESH_SECONDS = 5.0  # how long a reader waits for what it has just written
LOOK_AGAIN_SECONDS = 0.05


@dataclass(frozen=True, slots=True)
class Page(Generic[R]):
    """A bounded part of a list and where the next part begins, None at the end."""

    rows: Sequence[R]
    following: str | None


@dataclass(frozen=True, slots=True)
class Token:
    """What a command's answer names, so that a query can wait for it (Consistency-Token)."""

    service: str
    province: Province
    commit_id: UUID

    def __str__(self) -> str:
        return f"{self.service}.{self.province}.{self.commit_id}"

    @classmethod
    def parse(cls, text: str) -> "Token":
        """Raises `ValueError` when the text is no token."""
        service, province, commit_id = text.split(".")
        return cls(service, Province(province), UUID(commit_id))


class ViewReader(Generic[R]):
    """Queries on one view. A province is part of every one of them."""

    def __init__(
        self,
        view: View[R],
        aliases: Aliases,
        database: Database,
        ledgers: Mapping[str, Ledger],
    ) -> None:
        self.view = view
        self.advanced = Alarm()
        self._aliases = aliases
        self._database = database
        self._ledgers = ledgers
        self._build: Build | None = None
        self._asked_at = 0.0

    async def get(self, province: Province, key: str) -> R | None:
        build = await self._serving()
        found = await build.rows([row_id(province, key)])
        return next((read_row(self.view, document) for document in found.values()), None)

    async def page(
        self,
        province: Province,
        where: Mapping[str, Any] | None = None,
        limit: int = 50,
        after: str | None = None,
    ) -> Page[R]:
        """Rows in the order of their keys."""
        query: dict[str, Any] = {"province": province, **(where or {})}
        if after is not None:
            query["_id"] = {"$gt": row_id(province, after)}
        rows = self._database.collection((await self._serving()).name)
        found = await rows.find(query, sort=[("_id", ASCENDING)], limit=limit + 1)
        more = len(found) > limit
        last = str(found[limit - 1]["_id"]).partition("|")[2] if more else None
        return Page([read_row(self.view, document) for document in found[:limit]], last)

    async def fresh(self, token: Token) -> bool:
        """Wait until the view has taken the commit in; False when it has not within 5 seconds."""
        if token.service not in self.view.services:
            return True
        ledger = self._ledgers[token.service]
        until = time.monotonic() + FRESH_SECONDS
        number: int | None = None
        while time.monotonic() < until:
            number = number or await ledger.number_of(token.province, token.commit_id)
            if number and await self._position((token.service, token.province)) >= number:
                return True
            await self.advanced.wait(LOOK_AGAIN_SECONDS)
        return False

    async def _position(self, place: Place) -> int:
        return await (await self._serving()).position(place)

    async def _serving(self) -> Build:
        if self._build is None or time.monotonic() - self._asked_at > ALIAS_SECONDS:
            self._build = await self._aliases.serving(self.view)
            self._asked_at = time.monotonic()
        return self._build
