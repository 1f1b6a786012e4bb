"""Papers over HTTP: who may have which, and what is in them."""

import time
from io import BytesIO
from uuid import UUID
from zipfile import ZipFile

import httpx
import pytest

from services.meetings.edge.papers import Papers
from shared.auth.actor import Role
from shared.contracts.meetings import MeetingId, MeetingKind
from shared.contracts.minutes import MinutesDrafted, MinutesSection
from shared.contracts.people import PersonId
from shared.kernel.message import Province
from shared.privacy.vault import ERASED
from tests.documents.pictures import missing_tools, text_of
from tests.http.stack import PROVINCE, Stack, an_id
from tests.meetings.over_http import (
    a_person,
    a_resolution,
    check_in,
    remember,
    to_an_open_assembly,
)

PHETCHABUN = Province(PROVINCE)
pytestmark = pytest.mark.skipif(
    bool(missing_tools()), reason="POPPLER IS MISSING: install poppler-utils"
)


async def paper(services: Stack, name: str, **headers: str | None) -> httpx.Response:
    asked = services.headers(**{"consistency_token": services.fresh or None, **headers})
    path = f"/v1/provinces/{PROVINCE}/meetings/{services.meeting_id}/papers/{name}"
    return await services.clients["meetings"].get(path, headers=asked)


async def said(services: Stack, name: str) -> str:
    answer = await paper(services, name)
    assert answer.status_code == 200, answer.text
    assert answer.headers["Content-Type"] == "application/pdf"
    return text_of(answer.content)


async def draft_minutes(services: Stack) -> None:
    section = MinutesSection(
        item_id=None, number="1", title="เรื่องแจ้ง", matter="แจ้ง", discussion="", resolution="รับทราบ"
    )
    drafted = MinutesDrafted(
        meeting_id=MeetingId(UUID(services.meeting_id)),
        kind=MeetingKind.ASSEMBLY,
        fiscal_year=2570,
        meeting_number="1/2569",
        sections=(section,),
        sha256="a" * 64,
    )
    await remember(services, "meetings", "minutes", drafted)


async def test_a_letter_is_printed_with_its_number_and_its_own_code(services: Stack) -> None:
    agencies = await to_an_open_assembly(services, 57)
    letter = await said(services, f"invitation.pdf?invitee={agencies[0]}")
    assert "ที่ พช ๐๐๓๑/ว ๑" in letter
    assert "๑๖ พฤศจิกายน ๒๕๖๙" in letter
    assert "สแกนเพื่อลงทะเบียน" in letter
    plain = await said(services, f"invitation.pdf?invitee={agencies[0]}&qr=false&style=memo")
    assert "สแกนเพื่อลงทะเบียน" not in plain
    assert "บันทึกข้อความ" in plain


async def test_the_mailer_gets_the_same_letter_and_none_for_a_stranger(services: Stack) -> None:
    agencies = await to_an_open_assembly(services, 3)
    answer = await paper(services, f"invitation.pdf?invitee={agencies[0]}")
    papers: Papers = services.services["meetings"].api.state.papers
    meeting_id = UUID(services.meeting_id)
    letter = await papers.invitation_letter(PHETCHABUN, meeting_id, UUID(agencies[0]))
    assert letter == answer.content
    assert await papers.invitation_letter(PHETCHABUN, meeting_id, UUID(int=9)) is None
    assert await papers.invitation_letter(PHETCHABUN, UUID(int=9), UUID(agencies[0])) is None


async def test_a_hundred_and_fifty_letters_come_as_one_pdf_and_as_a_zip(services: Stack) -> None:
    await to_an_open_assembly(services, 150)
    begun = time.monotonic()
    book = await paper(services, "invitations.pdf")
    archive = await paper(services, "invitations.zip")
    assert time.monotonic() - begun < 12
    assert text_of(book.content).count("\f") == 150
    assert archive.headers["Letters"] == "150"
    with ZipFile(BytesIO(archive.content)) as opened:
        names = opened.namelist()
        assert len(names) == 150
        assert names[0].startswith("0001 พช 0031-ว 101 ")
        assert "ว ๑๐๑" in text_of(opened.read(names[0]))
        assert "ว ๒๕๐" in text_of(opened.read(names[-1]))


async def test_a_part_of_the_letters_can_be_printed_again(services: Stack) -> None:
    await to_an_open_assembly(services, 5)
    pages = (await said(services, "invitations.pdf?first=2&most=3")).split("\f")[:-1]
    assert [f"ว ๑๐{n}" in page for n, page in zip("๒๓๔", pages, strict=True)] == [True] * 3
    assert (await paper(services, "invitations.pdf?first=6")).status_code == 404
    assert (await paper(services, "invitations.pdf?most=1001")).status_code == 422


async def test_a_person_who_was_forgotten_is_erased_from_papers_and_still_counted(
    services: Stack,
) -> None:
    agencies = await to_an_open_assembly(services, 5)
    somebody = a_person(1)
    await check_in(services, agencies[0], people=[somebody])
    there = await said(services, "attendance.pdf")
    assert "นายตัวอย่าง" in there
    await services.platform.vault.forget(PHETCHABUN, PersonId(UUID(somebody["person_id"])))
    gone = await said(services, "attendance.pdf")
    assert "นายตัวอย่าง" not in gone
    assert ERASED in gone
    totals = "หน่วยงานที่เชิญ ๕ แห่ง มาประชุม ๑ แห่ง ไม่มาประชุม ๔ แห่ง"
    assert totals in there
    assert totals in gone


async def test_a_certificate_is_of_the_resolution_that_is_named(services: Stack) -> None:
    agencies = await to_an_open_assembly(services, 57)
    refused = await paper(services, "quorum.pdf")
    assert (refused.status_code, refused.json()["code"]) == (409, "meetings.quorum_not_counted")
    await check_in(services, *agencies[:12])
    assert (await services.meeting_post("resolutions", a_resolution(1))).status_code == 201
    undoing = {"reason": "ลงทะเบียนผิดหน่วยงาน"}
    await services.meeting_post(f"check-ins/{agencies[0]}/undoing", undoing)
    assert "ครบองค์ประชุม" in await said(services, f"quorum.pdf?resolution={an_id('resolution', 1)}")
    assert "สรุปว่าไม่ครบองค์ประชุม" in await said(services, "quorum.pdf")
    other = await paper(services, f"quorum.pdf?resolution={an_id('resolution', 2)}")
    assert other.status_code == 409


async def test_minutes_are_printed_once_they_are_drafted(services: Stack) -> None:
    await to_an_open_assembly(services, 5)
    refused = await paper(services, "minutes.pdf")
    assert (refused.status_code, refused.json()["code"]) == (409, "meetings.minutes_not_drafted")
    await draft_minutes(services)
    assert "มติที่ประชุม" in await said(services, "minutes.pdf")


@pytest.mark.parametrize("name", ["agenda", "attendance", "minutes", "invitation"])
async def test_every_paper_comes_as_docx_too(services: Stack, name: str) -> None:
    agencies = await to_an_open_assembly(services, 3)
    await draft_minutes(services)
    answer = await paper(services, f"{name}.docx?invitee={agencies[0]}")
    assert answer.status_code == 200, answer.text
    assert "wordprocessingml" in answer.headers["Content-Type"]
    assert answer.headers["Content-Disposition"].endswith(".docx")
    assert answer.headers["Cache-Control"] == "no-store"
    with ZipFile(BytesIO(answer.content)) as archive:
        assert "word/document.xml" in archive.namelist()


async def test_an_agency_has_its_own_letter_and_no_other_paper(services: Stack) -> None:
    own, other, *_ = await to_an_open_assembly(services, 5)
    token = services.tokens.header(role=Role.AGENCY, agency=own)["Authorization"]
    allowed = [
        (await paper(services, name, authorization=token)).status_code
        for name in ("invitation.pdf", f"invitation.docx?invitee={own}")
    ]
    assert allowed == [200, 200]
    for name in (f"invitation.pdf?invitee={other}", "attendance.pdf", "invitations.zip"):
        assert (await paper(services, name, authorization=token)).status_code == 403, name


async def test_what_is_not_there_is_said_so(services: Stack) -> None:
    await services.schedule_meeting()
    for name in (f"invitation.pdf?invitee={an_id('nobody')}", "invitation.pdf", "invitations.pdf"):
        answer = await paper(services, name)
        assert (answer.status_code, answer.json()["code"]) == (404, "meetings.invitee_not_found")
    assert (await paper(services, "agenda.odt")).status_code == 422
    services.meeting_id = an_id("no meeting")
    assert (await paper(services, "agenda.pdf")).status_code == 404
