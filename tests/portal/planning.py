"""A planning service that verifies what a test gives it, over the same HTTP."""

from dataclasses import dataclass, field
from typing import Any

import httpx

CODE = "TH-67-2570-2-3f9a1c2e"
FROZEN = "ab" * 32


def booklet(**told: Any) -> dict[str, Any]:
    return {
        "code": CODE,
        "province": "TH-67",
        "title": "แผนปฏิบัติการส่งเสริมคุณธรรมจังหวัดเพชรบูรณ์",
        "fiscal_year": 2570,
        "edition": 2,
        "plan_version": 3,
        "standing": "in_force",
        "newest_edition": 2,
        "sha256": FROZEN,
        "size": 1_500_000,
        "pages": 53,
        "frozen_at": "2026-12-01T09:00:00+07:00",
        "withdrawn_at": None,
        "file": None,
        "file_edition": None,
        **told,
    }


def signatory(office: str, **told: Any) -> dict[str, Any]:
    unsigned = {"order": 1, "on_behalf_of": "", "position": None, "name": None, "way": None}
    return {"office": office, "signed_at": None, **unsigned, **told}


def declaration(**told: Any) -> dict[str, Any]:
    governor = signatory(
        "ผู้ว่าราชการจังหวัดเพชรบูรณ์",
        name="นายสมชาย ใจดี",
        position="ผู้ว่าราชการจังหวัดเพชรบูรณ์",
        signed_at="2026-11-16T10:00:00+07:00",
    )
    return {
        "title": "ประกาศเจตนารมณ์จังหวัดคุณธรรม จังหวัดเพชรบูรณ์",
        "fiscal_year": 2570,
        "province": "TH-67",
        "province_th": "เพชรบูรณ์",
        "text_hash": "7e" * 32,
        "state": "complete",
        "signatories": [governor, signatory("ผู้อำนวยการ", on_behalf_of="โรงเรียนเพชรพิทยาคม")],
        "late_joiners": [signatory("เจ้าอาวาส", on_behalf_of="วัดมหาธาตุ")],
        "errata": [{"erratum": 1, "printed": "วินับ", "should_read": "วินัย"}],
        **told,
    }


@dataclass
class FakePlanning:
    """By path below /v1/verify: a body, or a status; the rest is not there."""

    answers: dict[str, Any] = field(default_factory=dict)
    asked: list[httpx.Request] = field(default_factory=list)
    down: bool = False

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(request)
        if self.down:
            raise httpx.ConnectError("refused", request=request)
        answer = self.answers.get(request.url.path.partition("/v1/verify/")[2], 404)
        if isinstance(answer, int):
            return httpx.Response(answer, json={"code": "refused"})
        shown = request.url.params.get("sha256")
        if callable(answer):
            return httpx.Response(200, json=answer(shown))
        return httpx.Response(200, json=answer)
