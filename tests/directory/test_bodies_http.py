"""Bodies over HTTP: an order is recorded with names that only the keys can read."""

from typing import Any

import pytest

from shared.contracts.bodies import MembersAppointed
from shared.contracts.catalogue import DIRECTORY
from shared.contracts.directory import AgenciesListed
from shared.kernel.message import Event, Province
from tests.http.stack import PROVINCE, Stack, an_id, example_sheet

BODY_ID = an_id("body")
NAME = "นางสาวกัลยา ทดสอบระบบ"


def member(number: int, role: str = "member", **changed: Any) -> dict[str, Any]:
    named = {"person_id": an_id("person", number), "name": f"{NAME} {number}", "role": role}
    return named | changed


def appointment(*members: dict[str, Any], **changed: Any) -> dict[str, Any]:
    order = {
        "order_id": an_id("order"),
        "number": 4521,
        "dated": "2026-10-28",
        "issued_by": "จังหวัดเพชรบูรณ์",
        "signed_by": "ผู้ว่าราชการจังหวัดเพชรบูรณ์",
        "subject": "แต่งตั้งคณะทำงานขับเคลื่อนจังหวัดคุณธรรม",
        "effective": "2026-10-28",
    }
    governor = {
        "person_id": an_id("governor"),
        "position": "ผู้ว่าราชการจังหวัดเพชรบูรณ์",
        "role": "chair",
        "by_office": True,
    }
    whole = [governor, member(1, "secretary", position="วัฒนธรรมจังหวัด"), *members]
    return {"order": order | changed, "members": whole, "replaces_all": True}


async def establish(services: Stack) -> None:
    body = {"body_id": BODY_ID, "kind": "drive_working_group", "name": "คณะทำงานขับเคลื่อนฯ"}
    answer = await services.post("directory", "directory/bodies", body)
    assert answer.status_code == 201, answer.text


async def recorded(services: Stack) -> tuple[list[Event], str]:
    """All events of the directory, and the text they are stored as."""
    stored = await services.platform.database("directory").collection("commits").find({})
    facts = [fact for document in stored for fact in document["events"]]
    texts = [str(fact["data"]) for fact in facts]
    events = [
        DIRECTORY.decode(fact["type"], fact["schema"], text)
        for fact, text in zip(facts, texts, strict=True)
    ]
    return events, "\n".join(texts)


async def test_an_appointment_order_is_recorded_without_a_readable_name(services: Stack) -> None:
    await establish(services)
    path = f"directory/bodies/{BODY_ID}/appointments"
    answer = await services.post("directory", path, appointment(member(2)))
    assert answer.status_code == 201, answer.text
    events, text = await recorded(services)
    [event] = [one for one in events if isinstance(one, MembersAppointed)]
    assert (event.order.number, event.fiscal_year) == ("4521/2569", 2570)
    assert (event.kind, event.body_name) == ("drive_working_group", "คณะทำงานขับเคลื่อนฯ")
    assert "กัลยา" not in text
    assert "ผู้ว่าราชการจังหวัดเพชรบูรณ์" in text
    names = [one.person.name for one in event.members]
    opened = await services.platform.vault.open(Province(PROVINCE), names)
    assert [opened.of(name) for name in names] == ["", f"{NAME} 1", f"{NAME} 2"]


async def test_an_order_sent_twice_is_recorded_once(services: Stack) -> None:
    await establish(services)
    path = f"directory/bodies/{BODY_ID}/appointments"
    key = "the-same-key"
    first = await services.post("directory", path, appointment(member(2)), idempotency_key=key)
    again = await services.post("directory", path, appointment(member(2)), idempotency_key=key)
    assert (first.json()["repeated"], again.json()["repeated"]) == (False, True)
    other_key = await services.post("directory", path, appointment(member(2)))
    assert other_key.status_code == 201
    assert await services.events() == 2


async def an_agency(services: Stack) -> tuple[str, str]:
    """One that the directory lists: its id and its name."""
    await services.open_edition()
    answer = await services.import_sheet(example_sheet())
    assert answer.status_code == 201, answer.text
    events, _ = await recorded(services)
    [first, *_] = [one for one in events if isinstance(one, AgenciesListed)]
    return str(first.agencies[0].agency_id), first.agencies[0].name


async def test_a_members_agency_is_looked_up_in_the_directory(services: Stack) -> None:
    agency_id, name = await an_agency(services)
    await establish(services)
    path = f"directory/bodies/{BODY_ID}/appointments"
    unknown = appointment(member(2, agency_id=an_id("no agency")))
    refused = await services.post("directory", path, unknown)
    assert refused.json()["code"] == "directory.agencies_of_members_unknown"
    assert refused.json()["first"] == an_id("no agency")

    known = appointment(member(2, agency_id=agency_id, agency_name="ชื่อที่พิมพ์เอง"))
    assert (await services.post("directory", path, known)).status_code == 201
    events, _ = await recorded(services)
    [event] = [one for one in events if isinstance(one, MembersAppointed)]
    assert event.members[-1].agency_name == name


async def test_only_a_member_by_office_goes_without_a_name(services: Stack) -> None:
    await establish(services)
    path = f"directory/bodies/{BODY_ID}/appointments"
    nameless = appointment(member(2, name=" "), member(3, name=""))
    answer = await services.post("directory", path, nameless)
    assert (answer.status_code, answer.json()["code"]) == (422, "directory.members_without_name")
    assert answer.json()["members"] == 2
    assert await services.events() == 1


@pytest.mark.parametrize(
    ("changed", "path"),
    [
        ({"dated": "2569-10-28"}, "body.order.dated"),
        ({"effective": "2006-09-30"}, "body.order.effective"),
        ({"number": 0}, "body.order.number"),
        ({"until": "tomorrow"}, "body.order.until"),
    ],
)
async def test_an_order_that_cannot_be_is_refused_by_field(
    services: Stack, changed: dict[str, Any], path: str
) -> None:
    await establish(services)
    answer = await services.post(
        "directory", f"directory/bodies/{BODY_ID}/appointments", appointment(**changed)
    )
    assert answer.status_code == 422
    assert [one["path"] for one in answer.json()["fields"]] == [path]


async def test_an_order_of_more_than_three_hundred_is_refused(services: Stack) -> None:
    await establish(services)
    path = f"directory/bodies/{BODY_ID}/appointments"
    crowd = [member(number) for number in range(2, 301)]
    answer = await services.post("directory", path, appointment(*crowd))
    assert (answer.status_code, answer.json()["code"]) == (422, "malformed_request")
    answer = await services.post("directory", path, appointment(*crowd[:-1]))
    assert answer.status_code == 201, answer.text


async def test_a_body_lives_from_its_order_to_its_dissolution(services: Stack) -> None:
    await establish(services)
    base = f"directory/bodies/{BODY_ID}"
    await services.post("directory", f"{base}/appointments", appointment(member(2)))
    leaving = {"ended": "2027-01-01", "reason": "โอนย้ายไปจังหวัดอื่น"}
    ending = f"{base}/members/{an_id('person', 2)}/ending"
    assert (await services.post("directory", ending, leaving)).status_code == 201
    twice = await services.post("directory", ending, leaving | {"ended": "2027-02-01"})
    assert twice.json()["code"] == "directory.not_a_member_on_that_day"
    dissolving = {"dissolved": "2027-09-30", "reason": "ภารกิจสิ้นสุด"}
    assert (await services.post("directory", f"{base}/dissolution", dissolving)).status_code == 201
    late = appointment(member(3), order_id=an_id("order", 2), number=9)
    refused = await services.post("directory", f"{base}/appointments", late)
    assert (refused.status_code, refused.json()["code"]) == (409, "directory.body_dissolved")
    assert refused.json()["dissolved"] == "2027-09-30"
