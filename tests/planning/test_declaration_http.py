"""ประกาศเจตนารมณ์ over HTTP: drafted by two, printed, verified by the code on its paper."""

from datetime import timedelta

from shared.http.pace import Pace
from tests.documents.pictures import needs_poppler, text_of
from tests.http.stack import PROVINCE, YEAR, Stack, an_id
from tests.planning.declared_http import (
    LATE,
    TEXT,
    done,
    head_of,
    post,
    read,
    slot,
    to_a_complete_declaration,
    told,
)


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


@needs_poppler
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


async def test_one_address_does_not_ask_for_ever(services: Stack) -> None:
    state = services.services["planning"].api.state
    state.verify_pace = Pace(2, timedelta(minutes=1))
    asked = [
        told(await services.clients["planning"].get(f"/v1/verify/declarations/{'x' * 30}"))
        for _ in range(3)
    ]
    assert asked[:2] == 2 * [(404, "planning.verification_code_unknown")]
    assert asked[2] == (429, "too_many_requests")
