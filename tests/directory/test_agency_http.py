"""An agency over HTTP: what happens to it between two editions, and what old papers still say."""

from typing import Any

import httpx
import pytest

from services.directory.edge.known import agency_id_of
from services.directory.edge.workbook import write_workbook
from shared.contracts.directory import edition_id_of
from shared.kernel.message import Province
from tests.directory.workbooks import CHAMBER, CULTURE, HEADINGS, agency, preview, xlsx
from tests.http.stack import PROVINCE, YEAR, Stack, an_id, fresh_key

COLUMNS = ("ผู้ประสานงาน", "ตำแหน่งผู้ประสานงาน", "โทรศัพท์ผู้ประสานงาน", "อีเมลผู้ประสานงาน")
SOMYING = ("นางสาวสมหญิง ใจดี", "นักวิชาการวัฒนธรรม", "081 234 5678", "somying@example.go.th")
SCHOOL = agency(name="โรงเรียนบ้านน้ำก้อ", sector="การศึกษา", district="หล่มสัก")
GOOD = xlsx([(*HEADINGS, *COLUMNS), (*CULTURE, *SOMYING), CHAMBER, SCHOOL])
CULTURE_ID, CHAMBER_ID, SCHOOL_ID = (one.agency_id for one in preview(GOOD).agencies)
NEXT_YEAR = str(edition_id_of(PROVINCE, YEAR + 1, 1))
DAY = "2026-11-02"
WHY = {"effective": DAY, "reason": "ตามประกาศกระทรวง"}
PERSON = an_id("somchai")
SOMCHAI = {"person_id": PERSON, "name": "นายสมชาย รักดี", "phone": "089 000 0000"}


async def ask(services: Stack, path: str, body: dict[str, Any] | None = None) -> httpx.Response:
    return await services.post("directory", f"directory/{path}", body)


async def about(services: Stack, agency_id: object, what: str, **body: Any) -> httpx.Response:
    return await ask(services, f"agencies/{agency_id}/{what}", body)


async def exported(
    services: Stack, edition_id: str, kind: str = "xlsx", **headers: str | None
) -> httpx.Response:
    return await services.clients["directory"].get(
        f"/v1/provinces/{PROVINCE}/directory/editions/{edition_id}/export?format={kind}",
        headers=services.headers(consistency_token=services.fresh or None, **headers),
    )


async def names_in(services: Stack, edition_id: str) -> list[str]:
    file = await exported(services, edition_id)
    assert file.status_code == 200, file.text
    return [one.name for one in preview(file.content).agencies]


@pytest.fixture
async def listed(services: Stack) -> Stack:
    """A sealed edition of three agencies, one with a contact."""
    for answer in (
        await services.open_edition(),
        await services.import_sheet(GOOD),
        await services.seal_edition(),
    ):
        assert answer.status_code == 201, answer.text
    return services


async def carried_over(services: Stack) -> list[str]:
    """The names with which the next year begins."""
    opened = await ask(services, "editions", {"fiscal_year": YEAR + 1})
    assert opened.json()["edition_id"] == NEXT_YEAR
    body = {"from_edition_id": services.edition_id}
    carried = await ask(services, f"editions/{NEXT_YEAR}/carrying-over", body)
    assert carried.status_code == 201, carried.text
    return await names_in(services, NEXT_YEAR)


async def test_a_renamed_agency_has_its_new_name_next_year_and_its_old_one_on_old_papers(
    listed: Stack,
) -> None:
    before = await names_in(listed, listed.edition_id)
    answer = await about(listed, CULTURE_ID, "renaming", name="วัฒนธรรมเพชรบูรณ์", **WHY)
    assert answer.status_code == 201, answer.text
    assert await carried_over(listed) == ["วัฒนธรรมเพชรบูรณ์", *before[1:]]
    assert await names_in(listed, listed.edition_id) == before


async def test_a_renaming_that_is_sent_again_is_answered_the_same(listed: Stack) -> None:
    key, body = fresh_key(), {"name": "วัฒนธรรมเพชรบูรณ์", **WHY}
    path = f"directory/agencies/{CULTURE_ID}/renaming"
    first = await listed.post("directory", path, body, idempotency_key=key)
    again = await listed.post("directory", path, body, idempotency_key=key)
    assert again.json() == first.json() | {"repeated": True}


async def test_mergers_splits_and_closings_are_carried_into_the_next_year(listed: Stack) -> None:
    parts = [
        {"name": f"โรงเรียนน้ำก้อ {n}", "sector": "education", "district": "6703"} for n in (1, 2)
    ]
    for answer in (
        await about(listed, CULTURE_ID, "merging", into=str(CHAMBER_ID), **WHY),
        await about(listed, SCHOOL_ID, "splitting", parts=parts, continues=False, **WHY),
    ):
        assert answer.status_code == 201, answer.text
    part = agency_id_of(Province(PROVINCE), "โรงเรียนน้ำก้อ 2", "6703")
    assert (await about(listed, part, "closing", **WHY)).status_code == 201
    assert await carried_over(listed) == [CHAMBER[1], "โรงเรียนน้ำก้อ 1"]


async def test_an_agency_is_not_merged_into_itself_nor_into_one_that_has_ended(
    listed: Stack,
) -> None:
    itself = await about(listed, CULTURE_ID, "merging", into=str(CULTURE_ID), **WHY)
    assert (itself.status_code, itself.json()["code"]) == (409, "directory.merged_into_itself")
    await about(listed, CHAMBER_ID, "closing", **WHY)
    ended = await about(listed, CULTURE_ID, "merging", into=str(CHAMBER_ID), **WHY)
    assert (ended.status_code, ended.json()["code"]) == (409, "directory.successor_has_ended")


async def test_a_split_does_not_bring_an_agency_that_is_there_already(listed: Stack) -> None:
    part = {"name": CHAMBER[1], "sector": "private", "district": "6703"}
    answer = await about(listed, SCHOOL_ID, "splitting", parts=[part], continues=True, **WHY)
    assert (answer.status_code, answer.json()["code"]) == (409, "directory.parts_already_known")


async def test_a_district_of_another_province_is_refused(listed: Stack) -> None:
    part = {"name": "โรงเรียนใหม่", "sector": "education", "district": "5001"}
    answer = await about(listed, SCHOOL_ID, "splitting", parts=[part], continues=True, **WHY)
    assert (answer.status_code, answer.json()["code"]) == (
        422,
        "directory.district_not_of_province",
    )


@pytest.mark.parametrize(
    ("what", "body"),
    [
        ("renaming", {"name": "ชื่อใหม่", **WHY}),
        ("merging", {"into": str(CHAMBER_ID), **WHY}),
        ("closing", WHY),
        ("contacts", SOMCHAI),
        (f"contacts/{PERSON}/removal", {"reason": "ย้าย"}),
    ],
)
async def test_an_agency_that_nobody_listed_is_not_found(
    services: Stack, what: str, body: dict[str, Any]
) -> None:
    answer = await about(services, an_id("nobody"), what, **body)
    assert (answer.status_code, answer.json()["code"]) == (404, "directory.agency_not_found")
    assert await services.events() == 0


async def test_what_is_personal_is_nowhere_in_the_store_and_stands_in_the_export(
    listed: Stack,
) -> None:
    assert (await about(listed, CHAMBER_ID, "contacts", **SOMCHAI)).status_code == 201
    file = await exported(listed, listed.edition_id)
    contacts = {one.name: one for one in preview(file.content).contacts}
    assert set(contacts) == {SOMYING[0], SOMCHAI["name"]}
    assert contacts[SOMYING[0]].email == SOMYING[3]
    database = listed.platform.database("directory")
    for collection in ("commits", "known_agencies__1", "known_editions__1"):
        stored = repr(await database.collection(collection).find({}))
        assert CULTURE[1] in stored or collection == "commits"
        for text in (SOMYING[0], SOMYING[2], SOMYING[3], SOMCHAI["name"], SOMCHAI["phone"]):
            assert text not in stored


async def test_a_contact_is_removed(listed: Stack) -> None:
    await about(listed, CHAMBER_ID, "contacts", **SOMCHAI)
    removal = f"contacts/{PERSON}/removal"
    assert (await about(listed, CHAMBER_ID, removal, reason="ย้าย")).status_code == 201
    again = await about(listed, CULTURE_ID, removal, reason="ย้าย")
    assert (again.status_code, again.json()["code"]) == (404, "directory.contact_not_found")
    file = await exported(listed, listed.edition_id)
    assert [one.name for one in preview(file.content).contacts] == [SOMYING[0]]


async def test_a_forgotten_contact_is_left_out_of_the_export(listed: Stack) -> None:
    file = await exported(listed, listed.edition_id)
    [somying] = preview(file.content).contacts
    await listed.platform.vault.forget(Province(PROVINCE), somying.person_id)
    file = await exported(listed, listed.edition_id, "csv")
    assert file.headers["content-type"].startswith("text/csv")
    again = preview(file.content, "a.csv")
    assert (len(again.agencies), again.contacts) == (3, ())


async def test_a_forgotten_contact_is_not_imported_again_until_it_was_removed(
    listed: Stack,
) -> None:
    [somying] = preview(GOOD).contacts
    await listed.platform.vault.forget(Province(PROVINCE), somying.person_id)
    opened = await ask(listed, "editions", {"fiscal_year": YEAR + 1})
    listed.edition_id = opened.json()["edition_id"]
    refused = await listed.import_sheet(GOOD)
    assert (refused.status_code, refused.json()["code"]) == (409, "directory.contacts_forgotten")
    assert refused.json()["agency_ids"] == [str(CULTURE_ID)]
    removal = f"contacts/{somying.person_id}/removal"
    await about(listed, CULTURE_ID, removal, reason="ลบข้อมูลแล้ว")
    assert (await listed.import_sheet(GOOD)).status_code == 201


async def test_an_export_is_imported_into_the_next_edition_as_it_was(listed: Stack) -> None:
    file = await exported(listed, listed.edition_id)
    before = preview(file.content)
    assert write_workbook(before.agencies, before.contacts) == file.content
    body = {"fiscal_year": YEAR, "number": 2, "reason": "แก้คำผิด"}
    second = (await ask(listed, "editions", body)).json()["edition_id"]
    listed.edition_id = second
    assert (await listed.import_sheet(file.content)).status_code == 201
    again = await exported(listed, second)
    assert again.content == file.content


async def test_a_name_that_another_agency_of_the_district_bears_is_refused(listed: Stack) -> None:
    body = {"name": CHAMBER[1], **WHY}
    answer = await about(listed, SCHOOL_ID, "renaming", **body)  # both stand in Lom Sak
    assert (answer.status_code, answer.json()["code"]) == (409, "directory.name_taken")
    assert (await about(listed, CULTURE_ID, "renaming", **body)).status_code == 201


@pytest.mark.parametrize(
    "changed",
    [
        {"name": "-"},
        {"name": "#REF!"},
        {"phone": "ถามที่โต๊ะ"},
        {"email": "somchai at example"},
        {"position": "ก" * 201},
    ],
)
async def test_a_contact_that_could_not_be_imported_again_is_not_named(
    listed: Stack, changed: dict[str, str]
) -> None:
    answer = await about(listed, CHAMBER_ID, "contacts", **(SOMCHAI | changed))
    assert answer.status_code == 422
    assert [one["path"] for one in answer.json()["fields"]] == [f"body.{next(iter(changed))}"]
