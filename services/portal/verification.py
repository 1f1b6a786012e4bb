"""Asks the planning service what a code on a paper stands for. Nobody signs in for that."""

from collections.abc import Mapping
from enum import StrEnum
from http import HTTPStatus
from typing import TypeVar

import httpx
from pydantic import AwareDatetime, ValidationError

from services.portal.answers import Answer
from services.portal.client import Client, Unanswered
from shared.telemetry import log

A = TypeVar("A", bound=Answer)


class Standing(StrEnum):
    """สถานะของรูปเล่ม"""

    IN_FORCE = "in_force"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"


class FileVerdict(StrEnum):
    """ผลการเทียบไฟล์"""

    SAME = "same"
    OTHER_EDITION = "other_edition"
    ALTERED = "altered"


class TextState(StrEnum):
    """สถานะของประกาศ"""

    COMPLETE = "complete"
    SIGNING = "signing"
    GIVEN_UP = "given_up"


class VerifiedBooklet(Answer):
    code: str
    province: str
    title: str
    fiscal_year: int
    edition: int
    plan_version: int
    standing: Standing
    newest_edition: int
    sha256: str
    pages: int
    frozen_at: AwareDatetime
    withdrawn_at: AwareDatetime | None
    file: FileVerdict | None
    file_edition: int | None


class VerifiedSignatory(Answer):
    office: str
    on_behalf_of: str
    position: str | None
    name: str | None
    signed_at: AwareDatetime | None


class VerifiedErratum(Answer):
    printed: str
    should_read: str


class VerifiedDeclaration(Answer):
    title: str
    fiscal_year: int
    province_th: str
    text_hash: str
    state: TextState
    signatories: tuple[VerifiedSignatory, ...]
    late_joiners: tuple[VerifiedSignatory, ...]
    errata: tuple[VerifiedErratum, ...]


class Verification:
    """None: no paper has this code. Each raises `Unanswered`."""

    def __init__(self, base_url: str, transport: httpx.AsyncBaseTransport | None = None) -> None:
        self._client = Client(base_url, transport)

    async def booklet(self, code: str, sha256: str | None = None) -> VerifiedBooklet | None:
        asked = {"sha256": sha256} if sha256 else {}
        return await self._ask(VerifiedBooklet, f"booklets/{code}", asked)

    async def declaration(self, code: str) -> VerifiedDeclaration | None:
        return await self._ask(VerifiedDeclaration, f"declarations/{code}", {})

    async def _ask(self, kind: type[A], path: str, asked: Mapping[str, str]) -> A | None:
        answer = await self._client.ask("GET", f"/v1/verify/{path}", params=asked)
        if answer.status_code in {HTTPStatus.NOT_FOUND, HTTPStatus.UNPROCESSABLE_ENTITY}:
            return None
        if answer.status_code != HTTPStatus.OK:
            log.warning("verification_failed", status=answer.status_code)
            raise Unanswered
        try:
            return kind.model_validate_json(answer.content)
        except ValidationError as error:
            log.error("verification_unreadable", error, answer=kind.__name__)
            raise Unanswered from error
