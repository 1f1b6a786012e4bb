"""ประกาศเจตนารมณ์ over HTTP: drafted by two, signed by all sectors, verified by the code."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import httpx
import pytest

from shared.auth.actor import Role
from shared.testing.tokens import NOW
from tests.documents.pictures import missing_tools, text_of
from tests.http.stack import PROVINCE, YEAR, Stack, an_id
from tests.meetings.over_http import seal_directory
from tests.planning.test_files_http import NAME, PDF, put

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


async def open_signing(services: Stack, school: str) -> Any:
    body = {
        "place": "ศาลากลางจังหวัดเพชรบูรณ์",
        "starts_at": "2026-11-02T09:00:00+07:00",
        "signatories": [
            slot(GOVERNOR, "governor", "ผู้ว่าราชการจังหวัดเพชรบูรณ์"),
            slot(SCHOOL, "agency", "ผู้อำนวยการโรงเรียน", school),
        ],
    }
    return await post(services, "signing", body, consistency_token=services.sealed)


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


async def test_the_second_of_two_editors_is_told_and_shown_the_difference(
    services: Stack,
) -> None:
    await done(post(services, "drafts", TEXT, if_match='"v0"'))
    seen = (await read(services)).headers["ETag"]
    first = {**TEXT, "closing": "จึงประกาศมาเพื่อทราบโดยทั่วกัน"}
    await done(post(services, "drafts", first, if_match=seen))
    second = {**TEXT, "title": "ประกาศอีกชื่อหนึ่ง"}
    late = await post(services, "drafts", second, if_match=seen)
    assert told(late) == (412, "stale_version")
    assert late.json()["actual"] == 2
    shown = await read(services, "/differences?before=1&after=2")
    [field] = shown.json()["fields"]
    assert field["field"] == "closing"
    without = await post(services, "drafts", second)
    assert without.status_code == 422


async def test_all_sectors_sign_and_the_paper_is_verified_without_signing_in(
    services: Stack,
) -> None:
    text, schools = await to_a_complete_declaration(services)
    assert (await read(services)).json()["completed"] is True
    codes = services.services["planning"].api.state.declaration_codes
    code = codes.of(PROVINCE, YEAR, text)
    late = slot(LATE, "agency", "ผู้อำนวยการโรงเรียนอีกแห่ง", schools[1])
    await done(post(services, "signatories", late, consistency_token=services.sealed))
    planning = services.clients["planning"]
    answer = await planning.get(f"/v1/verify/declarations/{code.lower()}")
    found = answer.json()
    assert (found["title"], found["fiscal_year"]) == (TEXT["title"], YEAR)
    assert (found["province"], found["province_th"]) == (PROVINCE, "เพชรบูรณ์")
    assert (found["text_hash"], found["state"]) == (text, "complete")
    assert [one["name"] for one in found["signatories"]] == [
        "นายตัวอย่าง ลงนาม1",
        "นายตัวอย่าง ลงนาม2",
    ]
    assert [(one["office"], one["name"]) for one in found["late_joiners"]] == [
        ("ผู้อำนวยการโรงเรียนอีกแห่ง", None)
    ]
    assert "person_id" not in answer.text


async def test_a_forgotten_signer_is_erased_from_the_verification(services: Stack) -> None:
    text, _ = await to_a_complete_declaration(services)
    vault = services.platform.vault
    await vault.forget(PROVINCE, an_id("signer", 2))  # type: ignore[arg-type]
    code = services.services["planning"].api.state.declaration_codes.of(PROVINCE, YEAR, text)
    found = (await services.clients["planning"].get(f"/v1/verify/declarations/{code}")).json()
    assert [one["name"] for one in found["signatories"]][1] == "ลบแล้ว"
    assert found["state"] == "complete"


async def test_the_code_of_a_text_that_was_given_up_says_so(services: Stack) -> None:
    text, _ = await to_a_complete_declaration(services)
    await done(
        post(
            services,
            "errata",
            {
                "printed": "ทุกภาคส่วน",
                "should_read": "ทุกภาคส่วนของจังหวัด",
                "reason": "พิมพ์ตกหล่น",
            },
        )
    )
    await done(post(services, "reopening", {"reason": "ที่ประชุมขอแก้ข้อความ"}))
    seen = (await read(services)).headers["ETag"]
    await done(post(services, "drafts", {**TEXT, "closing": "ข้อความใหม่"}, if_match=seen))
    await done(post(services, "final-text", {"draft": 2}))
    codes = services.services["planning"].api.state.declaration_codes
    new = (await read(services)).json()["text_hash"]
    verify = services.clients["planning"].get
    old_paper = (await verify(f"/v1/verify/declarations/{codes.of(PROVINCE, YEAR, text)}")).json()
    new_paper = (await verify(f"/v1/verify/declarations/{codes.of(PROVINCE, YEAR, new)}")).json()
    assert (old_paper["state"], len(old_paper["signatories"])) == ("given_up", 2)
    assert len(old_paper["errata"]) == 1
    assert (new_paper["state"], new_paper["errata"]) == ("signing", [])
    assert [one["name"] for one in new_paper["signatories"]] == [None, None]


async def test_a_wrong_code_finds_nothing(services: Stack) -> None:
    text, _ = await to_a_complete_declaration(services)
    code = services.services["planning"].api.state.declaration_codes.of(PROVINCE, YEAR, text)
    verify = services.clients["planning"].get
    other = "B" if code[-1] != "B" else "C"
    for wrong in (
        code[:-1] + other,
        code.replace("2570", "2571"),
        code.replace("TH67", "TH57"),
        code.replace("TH67", "TH00"),
        "x" * 30,
    ):
        answer = await verify(f"/v1/verify/declarations/{wrong}")
        assert told(answer) == (404, "planning.verification_code_unknown"), wrong


async def test_who_signs_in_the_system_is_the_office_and_has_just_signed_in(
    services: Stack,
) -> None:
    schools = await agencies(services)
    text = await to_a_final_text(services)
    await done(open_signing(services, schools[0]))
    by_governor, by_school = (f"signatories/{one}/signature" for one in (GOVERNOR, SCHOOL))
    body = signature(text, 1)
    old = await post(services, by_governor, body, authorization=governor(services, minutes=6))
    assert told(old) == (401, "planning.sign_in_again")
    never = services.tokens.header(role=Role.GOVERNOR)["Authorization"]
    unknown = await post(services, by_governor, body, authorization=never)
    assert told(unknown) == (401, "planning.sign_in_again")
    stranger = head_of(services, schools[1])
    other = await post(services, by_school, body, authorization=stranger)
    assert told(other) == (403, "planning.only_the_office_itself")
    nobody = services.tokens.header(role=Role.AGENCY, authenticated_at=NOW)["Authorization"]
    unbound = await post(services, by_school, body, authorization=nobody)
    assert told(unbound) == (403, "planning.agency_of_account_unknown")
    assert (await post(services, by_school, body)).status_code == 403


async def test_a_repeated_signature_is_the_same_signature(services: Stack) -> None:
    schools = await agencies(services)
    text = await to_a_final_text(services)
    await done(open_signing(services, schools[0]))
    path = f"signatories/{GOVERNOR}/signature"
    for minutes, repeated in ((1, False), (2, True)):
        by = governor(services, minutes)
        receipt = await done(
            post(
                services,
                path,
                signature(text, 1),
                authorization=by,
                idempotency_key="the-governors-signature",
            )
        )
        assert receipt["repeated"] is repeated


async def test_paper_is_keyed_in_with_a_scan_that_was_uploaded(services: Stack) -> None:
    schools = await agencies(services)
    text = await to_a_final_text(services)
    await done(open_signing(services, schools[0]))
    path = f"signatories/{SCHOOL}/paper-signature"
    body = signature(
        text,
        2,
        signed_at="2026-11-01T10:00:00+07:00",
        scan={"sha256": NAME, "title": "แผ่นลงนามของโรงเรียน"},
    )
    assert told(await post(services, path, body)) == (404, "file_not_kept")
    assert (await put(services, PDF)).status_code == 201
    await done(post(services, path, body))
    tomorrow = {**body, "signed_at": "2026-11-05T10:00:00+07:00"}
    assert told(await post(services, path, tomorrow)) == (409, "occurred_in_future")


async def test_an_office_may_refuse_and_says_why(services: Stack) -> None:
    schools = await agencies(services)
    text = await to_a_final_text(services)
    await done(open_signing(services, schools[0]))
    path = f"signatories/{SCHOOL}/refusal"
    body = {"text_hash": text, "reason": "รอหนังสือมอบอำนาจ"}
    await done(post(services, path, body, authorization=head_of(services, schools[0])))
    by_another = await post(services, path, body, authorization=head_of(services, schools[1]))
    assert told(by_another) == (403, "planning.only_the_office_itself")


async def test_the_sectors_are_those_of_the_newest_sealed_edition(services: Stack) -> None:
    await to_a_final_text(services)
    unsealed = await open_signing(services, an_id("nobody"))
    assert told(unsealed) == (409, "planning.no_sealed_edition")
    [school] = await agencies(services, 1)
    stranger = await open_signing(services, an_id("nobody"))
    assert told(stranger) == (409, "planning.office_not_listed")
    await seal_directory(services, 2, number=2)
    await done(open_signing(services, school))


@pytest.mark.skipif(bool(missing_tools()), reason="POPPLER IS MISSING: install poppler-utils")
async def test_the_papers_are_printed_for_who_may_see_names(services: Stack) -> None:
    text, schools = await to_a_complete_declaration(services)
    code = services.services["planning"].api.state.declaration_codes.of(PROVINCE, YEAR, text)
    paper = await read(services, "/papers/declaration.pdf")
    assert paper.headers["Content-Type"] == "application/pdf"
    for words in (TEXT["title"], "นายตัวอย่าง ลงนาม๑", code):
        assert words in text_of(paper.content)
    sheet = text_of((await read(services, "/papers/signature-sheet.pdf")).content)
    assert "ทุกภาคส่วนลงนามครบแล้ว" in sheet
    docx = await read(services, "/papers/declaration.docx")
    assert docx.content.startswith(b"PK")
    by_agency = await read(
        services, "/papers/declaration.pdf", authorization=head_of(services, schools[0])
    )
    assert by_agency.status_code == 403
    none = await services.clients["planning"].get(
        f"/v1/provinces/{PROVINCE}/declarations/2568/papers/declaration.pdf",
        headers=services.headers(),
    )
    assert told(none) == (404, "planning.declaration_not_found")
