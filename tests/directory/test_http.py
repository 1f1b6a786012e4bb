"""The directory over HTTP: the two requests of an import, and every file that is refused whole."""

import zipfile
from io import BytesIO

import pytest

from tests.directory.workbooks import (
    CHAMBER,
    CULTURE,
    HEADINGS,
    Rows,
    agency,
    csv_text,
    preview,
    xlsx,
    zipped,
)
from tests.http.stack import Stack, example_sheet, fresh_key

GOOD = xlsx([HEADINGS, CULTURE, CHAMBER])


def zip_bomb() -> bytes:
    """A workbook whose one sheet is 300 MB of nothing."""
    with zipfile.ZipFile(BytesIO(GOOD)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    return zipped(parts | {"xl/worksheets/sheet1.xml": b" " * 300_000_000})


ROWS: dict[str, tuple[Rows, list[int | None]]] = {
    "no name": ([HEADINGS, CULTURE, agency(name="")], [3]),
    "a sector nobody knows": ([HEADINGS, agency(sector="ราชการลับ")], [2]),
    "a district of another province": ([HEADINGS, CULTURE, agency(district="เชียงดาว")], [3]),
    "a repeated row": ([HEADINGS, CULTURE, CHAMBER, CULTURE], [4]),
    "an unreadable e-mail": ([HEADINGS, agency(email="culture at example")], [2]),
    "an unreadable phone": ([HEADINGS, agency(phone="ถามที่โต๊ะ")], [2]),
    "a formula that shows an error": ([HEADINGS, agency(name={"value": "#REF!"})], [2]),
    "a name that begins as a formula": ([HEADINGS, agency(name="=SUM(A1)")], [2]),
    "a heading nobody knows": ([(*HEADINGS, "เบอร์ลับ"), (*CULTURE, "1")], [1]),
    "only headings": ([HEADINGS], [None]),
    "the wrong sheet": ([["งบประมาณ", "บาท"], ["กระดาษ", 100]], [None]),
    "more agencies than an edition holds": (
        [HEADINGS, *(agency(name=f"หน่วยงาน {number}") for number in range(2_001))],
        [None],
    ),
}
FILES = {
    "nothing": b"",
    "not a spreadsheet": b"%PDF-1.7 not a spreadsheet at all",
    "a cut-off workbook": GOOD[: len(GOOD) // 2],
    "a zip of something else": zipped({"letter.txt": "เรียน".encode()}),
}


async def refused_whole(
    services: Stack, content: bytes, name: str = "agencies.xlsx"
) -> list[int | None]:
    """The rows that the refusal names; nothing was recorded by preview or import."""
    assert (await services.open_edition()).status_code == 201
    previewed = await services.upload("previews", content, name)
    assert previewed.status_code == 200
    assert previewed.json()["problems"]
    answer = await services.import_sheet(content, name)
    assert answer.status_code == 422, answer.text
    told = answer.json()
    assert told["code"] == "directory.sheet_has_problems"
    assert told["problems"] == previewed.json()["problems"]
    assert all(problem["th"] and problem["en"] for problem in told["problems"])
    assert await services.events() == 1  # the opening
    return [problem["row"] for problem in told["problems"]]


async def test_the_example_provinces_workbook_is_imported_and_sealed(services: Stack) -> None:
    assert (await services.open_edition()).status_code == 201
    previewed = (await services.upload("previews", example_sheet())).json()
    assert (previewed["problems"], previewed["agencies"], previewed["rows"]) == ([], 130, 130)
    assert await services.events() == 1
    assert (await services.import_sheet(example_sheet())).status_code == 201
    sealing = await services.seal_edition()
    assert (sealing.status_code, sealing.json()["stream_version"]) == (201, 3)


@pytest.mark.parametrize("kind", ROWS)
async def test_a_file_with_a_wrong_row_is_refused_whole(services: Stack, kind: str) -> None:
    rows, wrong = ROWS[kind]
    assert await refused_whole(services, xlsx(rows)) == wrong


@pytest.mark.parametrize("kind", FILES)
async def test_a_file_that_is_no_table_is_refused_whole(services: Stack, kind: str) -> None:
    assert await refused_whole(services, FILES[kind]) == [None]


async def test_a_zip_bomb_is_refused_whole(services: Stack) -> None:
    assert await refused_whole(services, zip_bomb()) == [None]


async def test_a_csv_of_the_thai_code_page_is_imported(services: Stack) -> None:
    content = csv_text([HEADINGS, CULTURE, CHAMBER]).encode("cp874")
    await services.open_edition()
    assert (await services.import_sheet(content, "agencies.csv")).status_code == 201
    assert await services.events() == 2


async def test_another_file_than_the_previewed_one_is_refused(services: Stack) -> None:
    await services.open_edition()
    answer = await services.import_sheet(GOOD, sha256="0" * 64)
    assert (answer.status_code, answer.json()["code"]) == (422, "directory.sheet_changed")
    assert await services.events() == 1


async def test_a_file_without_its_preview_is_refused(services: Stack) -> None:
    await services.open_edition()
    answer = await services.upload(f"editions/{services.edition_id}/imports", GOOD)
    assert answer.status_code == 422
    assert [field["path"] for field in answer.json()["fields"]] == ["body.sha256"]


async def test_a_text_where_a_file_belongs_is_refused(services: Stack) -> None:
    answer = await services.clients["directory"].post(
        "/v1/provinces/TH-67/directory/previews",
        data={"sheet": "not a file"},
        headers=services.command_headers(),
    )
    assert answer.status_code == 422
    assert answer.json()["code"] == "malformed_request"


async def test_a_file_sent_twice_is_imported_once(services: Stack) -> None:
    await services.open_edition()
    previewed = (await services.upload("previews", GOOD)).json()
    path, form = f"editions/{services.edition_id}/imports", {"sha256": previewed["sha256"]}
    key = fresh_key()
    first = await services.upload(path, GOOD, form=form, idempotency_key=key)
    again = await services.upload(path, GOOD, form=form, idempotency_key=key)
    assert (first.json()["repeated"], again.json()["repeated"]) == (False, True)
    other_key = await services.upload(path, GOOD, form=form)
    assert other_key.status_code == 201
    assert await services.events() == 2


async def test_a_sealed_edition_takes_no_file(services: Stack) -> None:
    await services.open_edition()
    await services.import_sheet(GOOD)
    await services.seal_edition()
    answer = await services.import_sheet(xlsx([HEADINGS, agency(name="โรงเรียนใหม่")]))
    assert (answer.status_code, answer.json()["code"]) == (409, "directory.edition_sealed")
    assert await services.events() == 3


async def test_a_correcting_edition_needs_its_reason(services: Stack) -> None:
    await services.open_edition()
    await services.import_sheet(GOOD)
    body = {"fiscal_year": 2570, "number": 2}
    early = await services.post("directory", "directory/editions", body | {"reason": "ยุบรวม"})
    assert (early.status_code, early.json()["code"]) == (
        409,
        "directory.previous_edition_not_sealed",
    )
    await services.seal_edition()
    refused = await services.post("directory", "directory/editions", body)
    assert (refused.status_code, refused.json()["code"]) == (
        409,
        "directory.correction_needs_reason",
    )
    accepted = await services.post("directory", "directory/editions", body | {"reason": "ยุบรวม"})
    assert accepted.status_code == 201


async def test_an_empty_edition_is_not_sealed(services: Stack) -> None:
    await services.open_edition()
    answer = await services.seal_edition()
    assert (answer.status_code, answer.json()["code"]) == (409, "directory.edition_empty")


async def test_an_edition_is_found_where_its_opening_says(services: Stack) -> None:
    opened = await services.open_edition()
    assert opened.json()["edition_id"] == services.edition_id
    told = await services.clients["directory"].get(
        opened.headers["Location"], headers=services.headers(consistency_token=services.fresh)
    )
    assert told.json() == {
        "edition_id": services.edition_id,
        "fiscal_year": 2570,
        "number": 1,
        "reason": "",
        "sealed": False,
        "fingerprint": "",
        "agencies": 0,
    }


async def test_a_year_has_one_first_edition(services: Stack) -> None:
    first, second = await services.open_edition(), await services.open_edition()
    assert first.json()["edition_id"] == second.json()["edition_id"]
    assert await services.events() == 1
    other = await services.post(
        "directory", "directory/editions", {"fiscal_year": 2570, "reason": "อีกฉบับหนึ่ง"}
    )
    assert (other.status_code, other.json()["code"]) == (409, "directory.edition_already_open")


async def test_an_entry_is_corrected_and_another_struck_off_before_the_sealing(
    services: Stack,
) -> None:
    await services.open_edition()
    await services.import_sheet(GOOD)
    culture, chamber = (one.agency_id for one in preview(GOOD).agencies)
    entry = f"directory/editions/{services.edition_id}/agencies"
    right = {"name": "สำนักงานวัฒนธรรม", "sector": "provincial", "district": "6701"}
    corrected = await services.post(
        "directory", f"{entry}/{culture}/correction", right | {"reason": "พิมพ์ผิด"}
    )
    struck = await services.post(
        "directory", f"{entry}/{chamber}/striking-off", {"reason": "ไม่ใช่หน่วยงาน"}
    )
    assert (corrected.status_code, struck.status_code) == (201, 201)
    await services.seal_edition()
    late = await services.post(
        "directory", f"{entry}/{culture}/correction", right | {"reason": "พิมพ์ผิด", "name": "อื่น"}
    )
    assert (late.status_code, late.json()["code"]) == (409, "directory.edition_sealed")
    told = await services.clients["directory"].get(
        f"/v1/provinces/TH-67/directory/editions/{services.edition_id}",
        headers=services.headers(consistency_token=services.fresh),
    )
    assert (told.json()["agencies"], told.json()["sealed"]) == (1, True)


async def test_only_a_sealed_edition_is_carried_over(services: Stack) -> None:
    await services.open_edition()
    later = (await services.post("directory", "directory/editions", {"fiscal_year": 2571})).json()
    path = f"directory/editions/{later['edition_id']}/carrying-over"
    answer = await services.post("directory", path, {"from_edition_id": services.edition_id})
    assert (answer.status_code, answer.json()["code"]) == (
        404,
        "directory.sealed_edition_not_found",
    )


async def test_what_the_province_has_already_is_compared_with_a_file(services: Stack) -> None:
    await services.open_edition()
    await services.import_sheet(GOOD)
    alike = xlsx([HEADINGS, agency(name="สนง.วัฒนธรรม จ.เพชรบูรณ์")])
    [likely] = (await services.upload("previews", alike)).json()["duplicates"]
    assert (likely["row"], likely["other_row"], likely["resemblance"]) == (2, None, "alike")
    assert likely["other_name"] == CULTURE[1]
