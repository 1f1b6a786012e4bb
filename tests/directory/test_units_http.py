"""Units over HTTP: districts by name or code, parents by the directory's own replica."""

from typing import Any

import httpx
import pytest

from shared.contracts.catalogue import DIRECTORY
from shared.contracts.units import UnitRegistered
from tests.http.stack import Stack, an_id

CHANGE = {"effective": "2027-01-01", "reason": "ปรับโครงสร้าง"}


def unit(name: str, parent: str | None = None, **changed: Any) -> dict[str, Any]:
    fields = {
        "unit_id": an_id("unit", name),
        "kind": "organisation",
        "name": name,
        "district": "หล่มสัก",
        "parent": parent and an_id("unit", parent),
    }
    return fields | changed


async def register(services: Stack, *args: Any, **changed: Any) -> httpx.Response:
    return await services.post("directory", "directory/units", unit(*args, **changed))


async def change(services: Stack, who: str, what: str, **body: Any) -> httpx.Response:
    path = f"directory/units/{an_id('unit', who)}/{what}"
    return await services.post("directory", path, CHANGE | body)


async def registered(services: Stack) -> list[UnitRegistered]:
    stored = await services.platform.database("directory").collection("commits").find({})
    events = [
        DIRECTORY.decode(fact["type"], fact["schema"], fact["data"])
        for document in stored
        for fact in document["events"]
    ]
    return [event for event in events if isinstance(event, UnitRegistered)]


@pytest.mark.parametrize("district", ["หล่มสัก", "อ.หล่มสัก", "6703", "๖๗๐๓", "Lom Sak"])
async def test_a_district_is_recorded_by_its_official_code(services: Stack, district: str) -> None:
    assert (await register(services, "โรงเรียน", district=district)).status_code == 201
    [event] = await registered(services)
    assert event.district == "6703"


@pytest.mark.parametrize("district", ["เชียงดาว", "5001", "9999", "หล่มซัก"])
async def test_a_district_of_another_province_is_refused(services: Stack, district: str) -> None:
    answer = await register(services, "โรงเรียน", district=district)
    assert (answer.status_code, answer.json()["code"]) == (
        422,
        "directory.district_not_in_province",
    )
    assert await services.events() == 0


async def test_a_misspelt_district_is_answered_with_those_near_it(services: Stack) -> None:
    answer = await register(services, "โรงเรียน", district="หล่มซัก")
    assert "หล่มสัก" in answer.json()["near"]


async def test_units_stand_in_a_tree_without_rings(services: Stack) -> None:
    assert (await register(services, "กระทรวง")).status_code == 201
    assert (await register(services, "กรม", "กระทรวง")).status_code == 201
    assert (await register(services, "สำนักงาน", "กรม")).status_code == 201
    ring = await change(services, "กระทรวง", "moving", parent=an_id("unit", "สำนักงาน"))
    assert (ring.status_code, ring.json()["code"]) == (409, "directory.unit_under_itself")
    up = await change(services, "สำนักงาน", "moving", parent=an_id("unit", "กระทรวง"))
    assert up.status_code == 201
    now = await change(services, "กรม", "moving", parent=an_id("unit", "สำนักงาน"))
    assert now.status_code == 201, now.text


async def test_a_parent_nobody_knows_is_not_found(services: Stack) -> None:
    answer = await register(services, "โรงเรียน", "ที่ไม่มี")
    assert (answer.status_code, answer.json()["code"]) == (404, "directory.parent_not_found")


async def test_a_community_is_no_parent(services: Stack) -> None:
    await register(services, "ชุมชน", kind="community")
    answer = await register(services, "โรงเรียน", "ชุมชน")
    assert (answer.status_code, answer.json()["code"]) == (
        409,
        "directory.parent_is_no_organisation",
    )


async def test_an_organisation_closes_after_those_below_it(services: Stack) -> None:
    await register(services, "กรม")
    await register(services, "สำนักงาน", "กรม")
    refused = await change(services, "กรม", "closing")
    assert (refused.status_code, refused.json()["code"]) == (409, "directory.units_stand_below")
    assert (await change(services, "สำนักงาน", "closing")).status_code == 201
    assert (await change(services, "กรม", "closing")).status_code == 201
    late = await register(services, "หน่วยใหม่", "กรม")
    assert (late.status_code, late.json()["code"]) == (409, "directory.parent_closed")


async def test_a_unit_is_renamed_and_stays_where_it_is(services: Stack) -> None:
    await register(services, "กรม")
    assert (await change(services, "กรม", "renaming", name="กรมใหม่")).status_code == 201
    closed = await change(services, "กรม", "closing")
    assert (closed.status_code, closed.json()["stream_version"]) == (201, 3)


async def test_a_registration_sent_again_is_the_same_though_its_parent_has_closed(
    services: Stack,
) -> None:
    await register(services, "กรม")
    body, key = unit("สำนักงาน", "กรม"), "the-same-key"
    await services.post("directory", "directory/units", body, idempotency_key=key)
    await change(services, "สำนักงาน", "moving", parent=None)
    await change(services, "กรม", "closing")
    again = await services.post("directory", "directory/units", body, idempotency_key=key)
    assert (again.status_code, again.json()["repeated"]) == (201, True)


async def test_a_list_is_answered_unit_by_unit(services: Stack) -> None:
    listed = [
        unit("กรม"),
        unit("สำนักงาน", "กรม"),
        unit("ชุมชน", "กรม", kind="community"),
        unit("โรงเรียน", district="เชียงดาว"),
        unit("หน่วยที่ลอยอยู่", "ที่ไม่มี"),
        unit("ศูนย์", "สำนักงาน"),
    ]
    body, key = {"units": listed}, "the-same-key"
    answer = await services.post("directory", "directory/units/lists", body, idempotency_key=key)
    assert answer.status_code == 200, answer.text
    told = answer.json()
    assert told["registered"] == 3
    assert [one["unit_id"] for one in told["answers"]] == [one["unit_id"] for one in listed]
    assert [one["refused"] and one["refused"]["code"] for one in told["answers"]] == [
        None,
        None,
        "directory.only_organisations_have_parents",
        "directory.district_not_in_province",
        "directory.parent_not_found",
        None,
    ]
    again = await services.post("directory", "directory/units/lists", body, idempotency_key=key)
    receipts = [one["receipt"] for one in again.json()["answers"] if one["receipt"]]
    assert [receipt["repeated"] for receipt in receipts] == [True, True, True]
    assert len(await registered(services)) == 3
    later = await register(services, "หน่วยถัดไป", "ศูนย์")
    assert later.status_code == 201, later.text


async def test_a_list_of_five_hundred_is_registered_and_one_more_is_refused(
    services: Stack,
) -> None:
    many = [unit(f"ชุมชนที่ {number}", kind="community") for number in range(501)]
    refused = await services.post("directory", "directory/units/lists", {"units": many})
    assert refused.status_code == 422
    answer = await services.post("directory", "directory/units/lists", {"units": many[:500]})
    assert (answer.status_code, answer.json()["registered"]) == (200, 500)
    assert await services.events() == 500
