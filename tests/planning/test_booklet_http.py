"""รูปเล่มแผน over HTTP: drafted, frozen, handed out, withdrawn, and verified by whoever holds it."""

import time
from datetime import timedelta
from hashlib import sha256
from io import BytesIO
from typing import Any
from uuid import UUID

from python_calamine import CalamineWorkbook

from shared.auth.actor import Role
from shared.contracts.boards import Dimension
from shared.contracts.plans import ProjectPlaced, VisionStated
from shared.http.pace import Pace
from shared.privacy.vault import ERASED
from shared.views.reader import Token
from tests.documents.pictures import needs_poppler, text_of
from tests.http.stack import Stack, fresh_key
from tests.meetings.over_http import remember
from tests.planning.booklet_examples import (
    GOVERNOR,
    PHETCHABUN,
    PLAN,
    YEAR,
    project,
    submitted,
    written,
)
from tests.planning.booklet_over_http import BOOKLET, a_year, freeze, frozen, got, taken_in

pytestmark = needs_poppler
ANEW = VisionStated(plan_id=PLAN, fiscal_year=YEAR, text="วิสัยทัศน์ที่แก้แล้ว", ideas=())


async def verified(services: Stack, code: str, file: bytes | None = None) -> dict[str, Any]:
    """Asked by nobody in particular, as soon as the register knows of the last command."""
    booklets = services.services["planning"].api.state.booklets
    assert await booklets.fresh(Token.parse(services.fresh))
    planning = services.clients["planning"]
    path = f"/v1/verify/booklets/{code}"
    answer = await (planning.get(path) if file is None else planning.post(path, content=file))
    assert answer.status_code == 200, answer.text
    told: dict[str, Any] = answer.json()
    return told


async def test_a_booklet_is_frozen_kept_and_handed_out_byte_for_byte(services: Stack) -> None:
    await a_year(services)
    told = await frozen(services)
    assert (told["edition"], told["repeated"]) == (1, False)
    assert told["code"].startswith("TH-67-2570-1-")
    file = await got(services, f"{BOOKLET}/editions/1.pdf")
    assert sha256(file.content).hexdigest() == told["sha256"]
    assert file.headers["Content-Disposition"].startswith("attachment")
    said = " ".join(text_of(file.content, "-layout").split())
    for text in ("นายสมชาย ใจดี", "ธนาคารข้าวชุมชน", "มติที่ประชุม", f"/verify/booklets/{told['code']}"):
        assert text in said, text
    assert text_of(file.content).count("\f") == told["pages"]


async def test_freezing_twice_is_freezing_once(services: Stack) -> None:
    await a_year(services)
    key = fresh_key()
    first = (await freeze(services, idempotency_key=key)).json()
    again = (await freeze(services, idempotency_key=key)).json()
    assert again == first | {"repeated": True}
    other = (await freeze(services)).json()
    assert (other["edition"], other["sha256"]) == (1, first["sha256"])
    await remember(services, "planning", "plan", submitted(2, "d1" * 32))
    await frozen(services, 2)
    later = (await freeze(services, idempotency_key=key)).json()
    assert later == first | {"repeated": True}


async def test_a_forgotten_signer_is_in_no_later_booklet(services: Stack) -> None:
    await a_year(services)
    await services.platform.vault.forget(PHETCHABUN, GOVERNOR)
    await frozen(services)
    file = await got(services, f"{BOOKLET}/editions/1.pdf")
    said = text_of(file.content)
    assert "นายสมชาย" not in said
    assert ERASED in said


async def test_only_the_version_submitted_last_is_frozen(services: Stack) -> None:
    refused = await freeze(services)
    assert refused.status_code == 404
    await remember(services, "planning", "plan", *written())
    refused = await freeze(services)
    assert refused.json()["code"] == "planning.booklet_needs_a_submitted_plan"
    await a_year(services)
    refused = await freeze(services, version=2)
    assert (refused.status_code, refused.json()["latest"]) == (409, 1)


async def test_whoever_holds_the_booklet_learns_whether_it_is_the_frozen_one(
    services: Stack,
) -> None:
    await a_year(services)
    told = await frozen(services)
    file = (await got(services, f"{BOOKLET}/editions/1.pdf")).content
    answer = await verified(services, told["code"])
    assert (answer["standing"], answer["file"], answer["sha256"]) == (
        *("in_force", None),
        told["sha256"],
    )
    assert (await verified(services, told["code"].lower(), file))["file"] == "same"
    place = len(file) // 2
    for tampered in (
        file[:place] + bytes([file[place] ^ 1]) + file[place + 1 :],
        file + b"\n",
        b"",
    ):
        answer = await verified(services, told["code"], tampered)
        assert (answer["file"], answer["file_edition"]) == ("altered", None)


async def test_a_later_edition_supersedes_and_a_withdrawn_one_says_so(services: Stack) -> None:
    await a_year(services)
    first = await frozen(services)
    old = (await got(services, f"{BOOKLET}/editions/1.pdf")).content
    await remember(services, "planning", "plan", ANEW, submitted(2, "d1" * 32))
    second = await frozen(services, 2)
    assert second["edition"] == 2
    answer = await verified(services, first["code"])
    assert (answer["standing"], answer["newest_edition"]) == ("superseded", 2)
    answer = await verified(services, second["code"], old)
    assert (answer["file"], answer["file_edition"]) == ("other_edition", 1)
    withdrawal = {"reason": "พิมพ์ตกหน้า"}
    done = await services.post("planning", f"{BOOKLET}/editions/2/withdrawal", withdrawal)
    assert done.status_code == 201, done.text
    answer = await verified(services, second["code"])
    assert answer["standing"] == "withdrawn"
    assert answer["withdrawn_at"] is not None
    assert "พิมพ์ตกหน้า" not in str(answer)
    assert (await verified(services, first["code"]))["standing"] == "in_force"


async def test_a_code_that_was_never_printed_is_unknown(services: Stack) -> None:
    planning = services.clients["planning"]
    await a_year(services)
    told = await frozen(services)
    for code in ("TH-67-2570-1-00000000", "nonsense", told["code"].replace("-2570-1-", "-2570-2-")):
        for answer in (
            await planning.get(f"/v1/verify/booklets/{code}"),
            await planning.post(f"/v1/verify/booklets/{code}", content=b"%PDF"),
        ):
            assert answer.status_code == 404
            assert answer.json()["code"] == "planning.booklet_code_unknown"


async def test_a_draft_is_printed_in_both_forms_and_freezes_nothing(services: Stack) -> None:
    await a_year(services)
    await remember(services, "planning", "plan", ANEW)
    before = await services.events("planning")
    draft = text_of((await got(services, f"{BOOKLET}/draft.pdf")).content)
    assert "วิสัยทัศน์ที่แก้แล้ว" in draft
    assert "แผนที่กำลังจัดทำ" in draft
    assert "/verify/" not in draft
    assert "วิสัยทัศน์ที่แก้แล้ว" not in text_of((await got(services, f"{BOOKLET}/submitted.pdf")).content)
    word = await got(services, f"{BOOKLET}/draft.docx")
    assert "wordprocessingml" in word.headers["Content-Type"]
    assert await services.events("planning") == before


async def test_an_agency_reads_the_frozen_booklet_and_no_draft(services: Stack) -> None:
    await a_year(services)
    await frozen(services)
    agency = services.other_header(Role.AGENCY)
    path = f"{BOOKLET}/editions/1.pdf"
    assert (await got(services, path, authorization=agency)).status_code == 200
    refused = await got(services, f"{BOOKLET}/draft.pdf", authorization=agency)
    assert refused.status_code == 403
    assert (await got(services, f"{BOOKLET}/editions/2.pdf")).status_code == 404
    other = f"plans/{UUID(int=9)}/booklet/draft.pdf"
    assert (await got(services, other)).status_code == 404


async def test_the_register_tells_every_edition_as_a_list_and_as_a_spreadsheet(
    services: Stack,
) -> None:
    await a_year(services)
    first = await frozen(services)
    await remember(services, "planning", "plan", submitted(2, "d1" * 32))
    await frozen(services, 2)
    withdrawal = {"reason": "พิมพ์ตกหน้า"}
    await services.post("planning", f"{BOOKLET}/editions/2/withdrawal", withdrawal)
    listed = (await services.get(f"booklets?fiscal_year={YEAR}")).json()["rows"]
    assert {row["edition"] for row in listed} == {1, 2}
    of = {row["edition"]: row for row in listed}
    assert (of[1]["sha256"], of[1]["withdrawn_at"]) == (first["sha256"], None)
    assert of[2]["withdrawn_because"] == "พิมพ์ตกหน้า"
    assert of[1]["bound"][0]["what"] == "planning.plan"
    assert (await services.get("booklets?fiscal_year=2571")).json()["rows"] == []
    sheet = await services.get("booklets/export.xlsx")
    assert sheet.status_code == 200
    read = CalamineWorkbook.from_filelike(BytesIO(sheet.content)).get_sheet_by_index(0).to_python()
    assert read[1][5] == "สถานะ"
    assert {row[5] for row in read[2:]} == {"ยกเลิกแล้ว", "ตรึงแล้ว"}
    assert first["sha256"] in {row[7] for row in read[2:]}


async def test_a_hundred_projects_are_bound_in_a_few_seconds(services: Stack) -> None:
    dimensions, goals = list(Dimension), (3, 6)
    many = tuple(
        project(n, f"โครงการที่ {n}", dimensions[n % 3], goals[n % 2], n * 1000)
        for n in range(1, 101)
    )
    placed = [ProjectPlaced(plan_id=PLAN, fiscal_year=YEAR, project=one) for one in many]
    await remember(services, "planning", "plan", *written()[:9])
    await remember(services, "planning", "plan", *placed[:50])
    await remember(services, "planning", "plan", *placed[50:], submitted(projects=many))
    await taken_in(services)
    begun = time.monotonic()
    told = await frozen(services)
    assert time.monotonic() - begun < 10
    assert told["pages"] > 40


async def test_one_address_does_not_verify_for_ever(services: Stack) -> None:
    services.services["planning"].api.state.verify_pace = Pace(1, timedelta(minutes=1))
    planning, path = services.clients["planning"], "/v1/verify/booklets/TH-67-2570-9-00000000"
    answers = [await planning.get(path), await planning.post(path, content=b"%PDF-")]
    assert [one.status_code for one in answers] == [404, 429]
