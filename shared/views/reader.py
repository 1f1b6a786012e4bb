"""Reads a view's rows for one province, from the build that is served."""

import time
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol
from uuid import UUID

from pydantic_core import from_json, to_json

from shared.alarm import Alarm
from shared.kernel.errors import Malformed
from shared.kernel.message import Province
from shared.kernel.ports import Ledger
from shared.messaging.transport import Place
from shared.mongo import ASCENDING, DESCENDING, Database, Doc
from shared.views.runner import read_row
from shared.views.store import Aliases, Build, row_id
from shared.views.view import R, View

ALIAS_SECONDS = 1.0
FRESH_SECONDS = 5.0  # how long a reader waits for what it has just written
LOOK_AGAIN_SECONDS = 0.05
A_PAGE = 500  # rows read at a time by who needs all of them


@dataclass(frozen=True, slots=True)
class Page(Generic[R]):
    """A bounded part of a list and where the next part begins, None at the end."""

    rows: Sequence[R]
    following: str | None


class BadCursor(Malformed):
    code = "bad_cursor"
    th = "ค่า after ไม่ถูกต้อง กรุณาส่งค่า following ของหน้าก่อนตามที่ได้รับ"
    en = "This `after` is not one of ours. Send the `following` of the page before as it came."


@dataclass(frozen=True, slots=True)
class Order:
    """By a field of the row, which is never null; rows alike in it stand in order of their keys."""

    field: str
    descending: bool = False

    @property
    def sort(self) -> list[tuple[str, int]]:
        way = DESCENDING if self.descending else ASCENDING
        return [(self.field, way), ("_id", way)]

    def cursor(self, row: Doc) -> str:
        return urlsafe_b64encode(to_json([row[self.field], row["_id"]])).decode()

    def behind(self, province: Province, cursor: str) -> Doc:
        """What stands behind the row of this cursor. Raises `BadCursor`."""
        try:
            value, last = from_json(urlsafe_b64decode(cursor))
        except (ValueError, TypeError):
            raise BadCursor from None
        if not _comparable(value) or not str(last).startswith(row_id(province, "")):
            raise BadCursor
        over, over_or_same = ("$lt", "$lte") if self.descending else ("$gt", "$gte")
        behind = [{self.field: {over: value}}, {"_id": {over: last}}]
        return {self.field: {over_or_same: value}, "$or": behind}


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

    async def several(self, province: Province, keys: Sequence[str]) -> Sequence[R]:
        """Those of these rows that are there, in no order."""
        build = await self._serving()
        found = await build.rows([row_id(province, key) for key in keys])
        return [read_row(self.view, document) for document in found.values()]

    async def page(
        self,
        province: Province,
        where: Mapping[str, Any] | None = None,
        limit: int = 50,
        after: str | None = None,
        order: Order | None = None,
    ) -> Page[R]:
        """Rows in this order, else in the order of their keys. Raises `BadCursor`."""
        query: dict[str, Any] = {"province": province, **(where or {})}
        if after is not None:
            query |= order.behind(province, after) if order else _behind_key(province, after)
        rows = self._database.collection((await self._serving()).name)
        sort = order.sort if order else [("_id", ASCENDING)]
        found = await rows.find(query, sort=sort, limit=limit + 1)
        last = found[limit - 1] if len(found) > limit else None
        following = (order.cursor(last) if order else _key_of(last)) if last else None
        return Page([read_row(self.view, document) for document in found[:limit]], following)

    async def rows(
        self, province: Province, where: Mapping[str, Any], most: int, order: Order | None = None
    ) -> Sequence[R]:
        """At most so many, read in pages: for who needs them together."""
        rows: list[R] = []
        after: str | None = None
        while len(rows) < most:
            page = await self.page(province, where, min(A_PAGE, most - len(rows)), after, order)
            rows += page.rows
            after = page.following
            if after is None:
                break
        return rows

    async def counted(
        self, province: Province, where: Mapping[str, Any], field: str
    ) -> Mapping[Any, int]:
        """How many of these rows hold which value in the field."""
        rows = self._database.collection((await self._serving()).name)
        found = await rows.aggregate(
            [
                {"$match": {"province": province, **where}},
                {"$group": {"_id": f"${field}", "rows": {"$sum": 1}}},
            ]
        )
        return {group["_id"]: group["rows"] for group in found}

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


class Opens(Protocol):
    """Gives the reader of a view."""

    def __call__(self, view: View[R], /) -> ViewReader[R]: ...


def _behind_key(province: Province, key: str) -> Doc:
    return {"_id": {"$gt": row_id(province, key)}}


def _key_of(row: Doc) -> str:
    return str(row["_id"]).partition("|")[2]


def _comparable(value: Any) -> bool:
    """A text or a number that the database can hold."""
    return isinstance(value, str) or (isinstance(value, int) and abs(value) < 2**63)
