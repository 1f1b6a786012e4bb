"""Asks awards and projection for what is public: certificates, honours, calls. Nobody signs in."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from http import HTTPStatus
from typing import TypeVar

import httpx
from pydantic import AwareDatetime, ValidationError

from services.portal.answers import Answer
from services.portal.client import Client, Unanswered
from shared.telemetry import log

A = TypeVar("A", bound=Answer)


class CertificateStanding(StrEnum):
    """สถานะของเกียรติบัตร"""

    GOOD = "good"
    REPLACED = "replaced"
    REVOKED = "revoked"


class VerifiedCertificate(Answer):
    province: str
    fiscal_year: int
    number: int
    copy_number: int
    name: str
    category: str
    text: str
    dated: date
    signed_by: str
    standing: CertificateStanding

    @property
    def title(self) -> str:
        """What the page is headed with."""
        return self.category


class PublicHonour(Answer):
    source: str
    title: str
    honoured: str
    name: str
    day: date
    given_by: str
    place: int


class PublicHonours(Answer):
    fiscal_year: int
    honours: tuple[PublicHonour, ...]
    following: str | None


class PublicCategory(Answer):
    title: str
    title_en: str
    honoured: str


class PublicCall(Answer):
    title: str
    fiscal_year: int
    categories: tuple[PublicCategory, ...]
    opens_at: AwareDatetime
    closes_at: AwareDatetime
    receiving: bool
    contact: str


class PublicCalls(Answer):
    calls: tuple[PublicCall, ...]


class PublicRecords:
    """None: there is no such thing. Each raises `Unanswered`."""

    def __init__(
        self,
        awards_url: str,
        projection_url: str,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        self._awards = Client(awards_url, transport)
        self._projection = Client(projection_url, transport)

    async def certificate(self, code: str) -> VerifiedCertificate | None:
        path = f"/v1/verify/certificates/{code}"
        return await _asked(self._awards, VerifiedCertificate, path, {})

    async def honours(
        self, province: str, fiscal_year: int, after: str | None
    ) -> PublicHonours | None:
        path = f"/v1/public/honours/{province}/{fiscal_year}"
        return await _asked(
            self._projection, PublicHonours, path, {"after": after} if after else {}
        )

    async def calls(self, province: str) -> PublicCalls | None:
        return await _asked(self._projection, PublicCalls, f"/v1/public/award-calls/{province}", {})


async def _asked(client: Client, kind: type[A], path: str, asked: Mapping[str, str]) -> A | None:
    answer = await client.ask("GET", path, params=asked)
    if answer.status_code in {HTTPStatus.NOT_FOUND, HTTPStatus.UNPROCESSABLE_ENTITY}:
        return None
    if answer.status_code != HTTPStatus.OK:
        log.warning("public_record_failed", status=answer.status_code)
        raise Unanswered
    try:
        return kind.model_validate_json(answer.content)
    except ValidationError as error:
        log.error("public_record_unreadable", error, answer=kind.__name__)
        raise Unanswered from error
