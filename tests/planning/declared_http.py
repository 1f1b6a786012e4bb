"""A declaration over HTTP: how tests draft it, plan its signing and sign it."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import httpx

from shared.auth.actor import Role
from shared.testing.tokens import NOW
from tests.http.stack import PROVINCE, YEAR, Stack, an_id
from tests.meetings.over_http import seal_directory

HOME = f"declarations/{YEAR}"
TEXT: Mapping[str, Any] = {
    "title": "ประกาศเจตนารมณ์จังหวัดคุณธรรม",
    "preamble": "ทุกภาคส่วนขอประกาศเจตนารมณ์ร่วมกัน ดังนี้",
    "pledges": ["จะยึดมั่นในหลักธรรมทางศาสนา"],
    "closing": "จึงประกาศมาเพื่อทราบ",
}
GOVERNOR, SCHOOL, LATE = an_id("governor's slot"), an_id("school's slot"), an_id("late slot")


def told(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json().get("code", "")


async def done(asked: Any) -> Any:
    answer = await asked
    assert answer.status_code == 201, answer.text
    return answer.json()


async def post(services: Stack, path: str, body: Mapping[str, Any], **headers: str | None) -> Any:
    return await services.post("planning", f"{HOME}/{path}", body, **headers)


async def read(services: Stack, path: str = "", **headers: str | None) -> httpx.Response:
    return await services.clients["planning"].get(
        f"/v1/provinces/{PROVINCE}/{HOME}{path}", headers=services.headers(**headers)
    )


async def agencies(services: Stack, number: int = 2) -> list[str]:
    """An edition of so many schools, sealed."""
    await seal_directory(services, number)
    return [row["agency_id"] for row in (await services.get("agencies")).json()["rows"]]


def slot(signatory_id: str, kind: str, position: str, agency: str | None = None) -> dict[str, Any]:
    return {
        "signatory_id": signatory_id,
        "kind": kind,
        "position": position,
        "agency_id": agency,
    }


async def to_a_final_text(services: Stack) -> str:
    await done(post(services, "drafts", TEXT, if_match='"v0"'))
    await done(post(services, "final-text", {"draft": 1}))
    shown = (await read(services)).json()
    return str(shown["text_hash"])


async def open_signing(
    services: Stack, school: str, meeting: str | None = None, fresh: str | None = None
) -> Any:
    body = {
        "place": "ศาลากลางจังหวัดเพชรบูรณ์",
        "starts_at": "2026-11-02T09:00:00+07:00",
        "meeting_id": meeting,
        "signatories": [
            slot(GOVERNOR, "governor", "ผู้ว่าราชการจังหวัดเพชรบูรณ์"),
            slot(SCHOOL, "agency", "ผู้อำนวยการโรงเรียน", school),
        ],
    }
    return await post(services, "signing", body, consistency_token=fresh or services.sealed)


def signature(text_hash: str, number: int, **more: Any) -> dict[str, Any]:
    signer = {"person_id": an_id("signer", number), "name": f"นายตัวอย่าง ลงนาม{number}"}
    return {"text_hash": text_hash, "signer": signer, **more}


def governor(services: Stack, minutes: int = 1) -> str:
    at = NOW - timedelta(minutes=minutes)
    return services.tokens.header(role=Role.GOVERNOR, authenticated_at=at)["Authorization"]


def head_of(services: Stack, agency: str) -> str:
    return services.tokens.header(role=Role.AGENCY, agency=agency, authenticated_at=NOW)[
        "Authorization"
    ]


async def to_a_complete_declaration(services: Stack) -> tuple[str, list[str]]:
    schools = await agencies(services)
    text = await to_a_final_text(services)
    await done(open_signing(services, schools[0]))
    path = f"signatories/{GOVERNOR}/signature"
    await done(post(services, path, signature(text, 1), authorization=governor(services)))
    path = f"signatories/{SCHOOL}/signature"
    by = head_of(services, schools[0])
    await done(post(services, path, signature(text, 2), authorization=by))
    return text, schools
