"""The papers of a dissemination over HTTP: who may have which, and what is in them."""

from io import BytesIO
from zipfile import ZipFile

import httpx

from shared.auth.actor import Role
from tests.documents.pictures import needs_poppler, text_of
from tests.http.stack import PROVINCE, Stack
from tests.planning.disseminating import as_agency, disseminate

pytestmark = needs_poppler


async def paper(services: Stack, sending: str, name: str, **headers: str | None) -> httpx.Response:
    asked = services.headers(**{"consistency_token": services.fresh or None, **headers})
    path = f"/v1/provinces/{PROVINCE}/disseminations/{sending}/papers/{name}"
    return await services.clients["planning"].get(path, headers=asked)


async def test_an_office_of_the_provincial_line_gets_a_memo_and_all_others_a_letter(
    services: Stack,
) -> None:
    sending, offices = await disseminate(services)
    memo = text_of(
        (await paper(services, sending, f"letter.pdf?agency={offices['วัฒนธรรม']}")).content
    )
    assert "บันทึกข้อความ" in memo
    assert "พช ๐๐๓๑/ว ๒๐๑" in memo
    letter = await paper(services, sending, f"letter.pdf?agency={offices['โรงเรียน']}")
    assert "บันทึกข้อความ" not in text_of(letter.content)
    assert "๒ พฤศจิกายน ๒๕๖๙" in text_of(letter.content)
    tasks = await paper(services, sending, f"tasks.pdf?agency={offices['โรงเรียน']}")
    assert "ถนนปลอดขยะ" in text_of(tasks.content)
    form = await paper(services, sending, f"answer-form.docx?agency={offices['โรงเรียน']}")
    assert form.content.startswith(b"PK")


async def test_an_agency_may_have_its_own_and_no_other(services: Stack) -> None:
    sending, offices = await disseminate(services)
    own = as_agency(services, offices["หอการค้า"])
    mine = await paper(services, sending, "letter.pdf", authorization=own)
    assert "หอการค้า" in text_of(mine.content)
    other = f"letter.pdf?agency={offices['โรงเรียน']}"
    assert (await paper(services, sending, other, authorization=own)).status_code == 403
    assert (await paper(services, sending, "letters.zip", authorization=own)).status_code == 403
    assert (await paper(services, sending, "letter.pdf")).status_code == 422
    unknown = f"letter.pdf?agency={sending}"
    assert (await paper(services, sending, unknown)).json()["code"] == (
        "planning.plan_letter_not_found"
    )


async def test_all_letters_come_as_one_pdf_and_as_a_zip_in_the_order_of_their_numbers(
    services: Stack,
) -> None:
    sending, _ = await disseminate(services)
    book = text_of((await paper(services, sending, "letters.pdf")).content)
    assert book.count("\f") == 4 + 3 + 4  # letters, lists of projects, forms
    places = [book.index(f"ว ๒๐{digit}") for digit in "๑๒๓๔"]
    assert places == sorted(places)
    archive = await paper(services, sending, "letters.zip")
    assert archive.headers["Letters"] == "4"
    with ZipFile(BytesIO(archive.content)) as opened:
        names = opened.namelist()
        assert names[0].startswith("0001 พช 0031-ว 201 ")
        assert "ว ๒๐๔" in text_of(opened.read(names[3]))
    part = text_of((await paper(services, sending, "letters.pdf?first=4")).content)
    assert "ว ๒๐๔" in part
    assert "ว ๒๐๓" not in part
    assert (await paper(services, sending, "letters.pdf?first=5")).status_code == 404


async def test_the_governor_has_the_list_of_the_late(services: Stack) -> None:
    sending, _ = await disseminate(services)
    governor = services.other_header(Role.GOVERNOR)
    answer = await paper(services, sending, "escalation.pdf", authorization=governor)
    said = text_of(answer.content)
    assert "เรียน" in said
    assert "ยังไม่ตอบรับ ๐ แห่ง" in said
