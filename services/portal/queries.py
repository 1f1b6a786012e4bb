"""Asks projection over HTTP with the reader's own token, and tells apart what came back."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import TypeVar
from uuid import UUID

import httpx
from pydantic import ValidationError

from services.portal.answers import Answer, AttendancePage, Board, Meeting
from services.portal.client import Client, Unanswered
from shared.kernel.errors import NotAllowed, NotFound, Unauthenticated
from shared.telemetry import log

A = TypeVar("A", bound=Answer)

ROWS = 200
_REFUSED: Mapping[int, type[Exception]] = {
    HTTPStatus.UNAUTHORIZED: Unauthenticated,
    HTTPStatus.FORBIDDEN: NotAllowed,
    HTTPStatus.NOT_FOUND: NotFound,
}


class ProjectionDown(Unanswered):
    """Projection does not answer, or not in a way that can be shown."""


class Queries:
    """The queries of projection at one address."""

    def __init__(self, base_url: str, transport: httpx.AsyncBaseTransport | None = None) -> None:
        self._client = Client(base_url, transport)

    async def board(self, token: str, province: str, fiscal_year: int | None) -> Board:
        asked = {"fiscal_year": str(fiscal_year)} if fiscal_year else {}
        return await self._ask(Board, token, f"{province}/process-board", asked)

    async def meeting(self, token: str, province: str, meeting_id: UUID) -> Meeting:
        return await self._ask(Meeting, token, f"{province}/meetings/{meeting_id}", {})

    async def attendance(
        self, token: str, province: str, meeting_id: UUID, after: str | None
    ) -> AttendancePage:
        asked = {"limit": str(ROWS)} | ({"after": after} if after else {})
        path = f"{province}/meetings/{meeting_id}/attendance"
        return await self._ask(AttendancePage, token, path, asked)

    async def _ask(self, kind: type[A], token: str, path: str, asked: Mapping[str, str]) -> A:
        answer = await self._get(token, f"/v1/provinces/{path}", asked)
        if answer.status_code in _REFUSED:
            raise _REFUSED[answer.status_code]
        if answer.status_code != HTTPStatus.OK:
            log.warning("projection_failed", status=answer.status_code)
            raise ProjectionDown
        try:
            return kind.model_validate_json(answer.content)
        except ValidationError as error:
            log.error("projection_unreadable", error, answer=kind.__name__)
            raise ProjectionDown from error

    async def _get(self, token: str, path: str, asked: Mapping[str, str]) -> httpx.Response:
        headers = {"Authorization": f"Bearer {token}"}
        return await self._client.ask("GET", path, params=asked, headers=headers)
