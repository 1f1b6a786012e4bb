"""What every query shares: bounded lists, and waiting for what the reader has just written."""

import re
from typing import Annotated, Any, Generic, TypeVar

from fastapi import Depends, Header, Query, Response
from pydantic import BaseModel

from shared.kernel.errors import Malformed, NotYet
from shared.kernel.message import Province
from shared.views.collation import search_text
from shared.views.reader import Page, Token, ViewReader
from shared.views.view import Row

R = TypeVar("R", bound=Row)

Limit = Annotated[int, Query(ge=1, le=200, description="จำนวนรายการต่อหน้า")]
After = Annotated[str | None, Query(max_length=1000, description="ค่า following ของหน้าก่อน")]
Search = Annotated[
    str | None, Query(max_length=100, description="คำที่ค้น ไม่คำนึงถึงช่องว่างและเครื่องหมาย")
]


class Listed(BaseModel, Generic[R]):
    """รายการหนึ่งหน้า. `following` begins the next page; null at the end."""

    rows: list[R]
    following: str | None

    @classmethod
    def of(cls, page: Page[R]) -> "Listed[R]":
        return cls(rows=list(page.rows), following=page.following)


def containing(words: str | None, where: str = "search") -> dict[str, Any]:
    """Rows whose filed text holds these words; every row when there are none."""
    looked_for = search_text(words or "")
    return {f"_{where}": {"$regex": re.escape(looked_for)}} if looked_for else {}


class BadToken(Malformed):
    code = "bad_consistency_token"
    th = "Consistency-Token ไม่ถูกต้อง กรุณาส่งค่าที่ได้จากคำสั่งล่าสุด หรือไม่ต้องส่ง"
    en = "The Consistency-Token is not one of ours. Send the last command's, or none."


class Freshness:
    """Waits for the token's commit; an answer that could not wait says so in a header."""

    def __init__(self, token: Token | None, response: Response) -> None:
        self._token = token
        self._response = response
        self.stale = False  # True once a reader could not wait long enough

    async def of(self, reader: ViewReader[R], province: str) -> ViewReader[R]:
        """The reader, once it has taken the commit in, or after 5 seconds without it."""
        token = self._token
        if token and token.province == province and not await reader.fresh(token):
            self.stale = True
            self._response.headers["Consistency"] = "stale"
        return reader

    async def row(self, reader: ViewReader[R], province: str, key: object) -> R | None:
        """Raises `NotYet` when it is missing and may still come."""
        fresh = await self.of(reader, province)
        row = await fresh.get(Province(province), str(key))
        if row is None and self.stale:
            raise NotYet
        return row


async def freshness(
    response: Response,
    token: Annotated[str | None, Header(alias="Consistency-Token", max_length=120)] = None,
) -> Freshness:
    try:
        return Freshness(Token.parse(token) if token else None, response)
    except ValueError:
        raise BadToken from None


Fresh = Annotated[Freshness, Depends(freshness)]
