"""The assembly over HTTP: what has to hold when the numbers are near the threshold."""

from typing import Any

from shared.auth.actor import Role
from shared.contracts.meetings import (
    AttendanceListKeyedIn,
    MeetingClosed,
    QuorumLost,
    ResolutionAdopted,
)
from shared.contracts.quorum import QuorumCertificate
from shared.kernel.message import Province
from tests.http.stack import PROVINCE, Stack, an_id
from tests.meetings.over_http import (
    a_person,
    a_resolution,
    check_in,
    seal_directory,
    story,
    to_an_open_assembly,
)
from tests.meetings.test_kits_http import LINK, publish, topics


async def certificates(services: Stack) -> list[QuorumCertificate]:
    return [one.certificate for one in await story(services) if isinstance(one, ResolutionAdopted)]


async def test_of_57_agencies_12_are_needed_however_many_are_added_later(services: Stack) -> None:
    agencies = await to_an_open_assembly(services, 57)
    assert len(agencies) == 57
    meeting_edition = services.edition_id
    await seal_directory(services, 67, number=2)
    assert services.edition_id != meeting_edition

    await check_in(services, *agencies[:11])
    refused = await services.meeting_post("resolutions", a_resolution(1))
    assert refused.json()["code"] == "meetings.quorum_not_met"
    assert refused.json()["certificate"]["threshold"] == 12
    await check_in(services, agencies[11])
    assert (await services.meeting_post("resolutions", a_resolution(1))).status_code == 201
    [proof] = await certificates(services)
    assert (proof.agencies_in_directory, proof.threshold, proof.agencies_present) == (57, 12, 12)


async def test_one_person_for_three_agencies_is_one_person_and_three_agencies(
    services: Stack,
) -> None:
    agencies = await to_an_open_assembly(services, 15)  # three are needed
    await check_in(services, *agencies[:3], people=[a_person(1)])
    refused = await services.meeting_post("resolutions", a_resolution(1))
    certificate = refused.json()["certificate"]
    assert refused.json()["code"] == "meetings.quorum_not_met"
    assert (certificate["agencies_present"], certificate["persons_present"]) == (3, 1)
    assert (certificate["met_by_agencies"], certificate["met_by_persons"]) == (True, False)

    await check_in(services, agencies[3], persons=2, people=[a_person(2), a_person(3)])
    assert (await services.meeting_post("resolutions", a_resolution(1))).status_code == 201
    [proof] = await certificates(services)
    assert (proof.agencies_present, proof.persons_present, proof.threshold) == (4, 3, 3)


async def test_a_check_in_undone_leaves_the_resolution_and_refuses_the_next(
    services: Stack,
) -> None:
    agencies = await to_an_open_assembly(services, 15)
    await check_in(services, *agencies[:3])
    assert (await services.meeting_post("resolutions", a_resolution(1))).status_code == 201
    undoing = {"reason": "ลงทะเบียนผิดหน่วยงาน"}
    undone = await services.meeting_post(f"check-ins/{agencies[0]}/undoing", undoing)
    assert undone.status_code == 201

    refused = await services.meeting_post("resolutions", a_resolution(2))
    assert (refused.status_code, refused.json()["code"]) == (409, "meetings.quorum_not_met")
    again = await services.meeting_post("resolutions", a_resolution(1))
    assert again.status_code == 201
    assert [proof.met for proof in await certificates(services)] == [True]
    assert any(isinstance(event, QuorumLost) for event in await story(services))


async def test_a_meeting_has_its_agenda_from_the_preset_to_the_resolution(services: Stack) -> None:
    agencies = await to_an_open_assembly(services, 5)
    path = f"/v1/provinces/{PROVINCE}/meetings/agenda-presets/assembly"
    answer = await services.clients["meetings"].get(path, headers=services.headers())
    preset = answer.json()
    assert [heading["number"] for heading in preset["headings"]] == [1, 2, 3, 4, 5]
    items = [
        {
            "item_id": an_id("item", item["th"]),
            "heading": item["heading"],
            "title": item["th"],
            "steps": item["steps"],
            "minutes": item["minutes"],
        }
        for heading in preset["headings"]
        for item in heading["items"]
    ]
    agenda = {"form": preset["form"], "items": items}
    assert (await services.meeting_post("agenda", agenda)).status_code == 201

    briefing, brainstorm = items[0]["item_id"], items[1]["item_id"]
    told: dict[str, Any] = {"summary": "ฝ่ายเลขานุการชี้แจงชุดข้อมูล"}
    without = await services.meeting_post(f"agenda/{briefing}/holding", told)
    assert without.json()["code"] == "meetings.briefing_names_its_kit"
    told |= {"kit_edition": 1}
    unpublished = await services.meeting_post(f"agenda/{briefing}/holding", told)
    assert unpublished.json()["code"] == "meetings.kit_edition_not_found"
    assert (await publish(services, topics(LINK))).status_code == 201
    held = await services.meeting_post(f"agenda/{briefing}/holding", told)
    assert held.status_code == 201
    await check_in(services, agencies[0])
    concern = {"what": "planning.targets", "id": an_id("targets")}
    vote = {"method": "recorded", "in_favour": 1}
    vote |= {"ballots": [{"voter": agencies[0], "choice": "in_favour"}]}
    resolution = a_resolution(1, item_id=brainstorm, concerns=[concern], vote=vote)
    assert (await services.meeting_post("resolutions", resolution)).status_code == 201
    [adopted] = [one for one in await story(services) if isinstance(one, ResolutionAdopted)]
    assert (adopted.steps, adopted.concerns[0].what) == (("2.1.4",), "planning.targets")


async def test_a_paper_list_is_keyed_in_and_names_travel_closed(services: Stack) -> None:
    agencies = await to_an_open_assembly(services, 15)
    lines = [
        {"agency_id": agency, "persons": 2, "people": [a_person(place)]}
        for place, agency in enumerate(agencies[:3])
    ]
    friday = "2026-10-30T09:00:00+07:00"
    body = {"check_ins": lines, "occurred_at": friday}
    answer = await services.meeting_post("attendance-lists", body)
    assert answer.status_code == 201, answer.text
    [keyed] = [one for one in await story(services) if isinstance(one, AttendanceListKeyedIn)]
    assert "ตัวอย่าง" not in keyed.model_dump_json()
    boxes = [person.name for line in keyed.check_ins for person in line.people]
    opened = await services.platform.vault.open(Province(PROVINCE), boxes)
    assert opened.of(boxes[1]) == "นายตัวอย่าง คนที่1"


async def test_a_representative_checks_in_by_the_code_of_the_invitation(services: Stack) -> None:
    agencies = await to_an_open_assembly(services, 5)
    base = f"/v1/provinces/{PROVINCE}/meetings/{services.meeting_id}/check-in-codes/{agencies[0]}"
    meetings = services.clients["meetings"]
    found = (await meetings.get(base, headers=services.headers())).json()
    picture = await meetings.get(f"{base}/picture", headers=services.headers())
    assert picture.headers["content-type"] == "image/svg+xml"
    assert found["scanned"].endswith(f"{agencies[0]}/{found['code']}")

    of_the_agency = services.tokens.header(role=Role.AGENCY, agency=agencies[0])["Authorization"]
    of_another = services.tokens.header(role=Role.AGENCY, agency=agencies[1])["Authorization"]
    body = {"invitee": agencies[0], "code": found["code"], "persons": 1}
    wrong = await services.meeting_post(
        "code-check-ins", {**body, "invitee": agencies[1]}, authorization=of_another
    )
    assert (wrong.status_code, wrong.json()["code"]) == (403, "meetings.wrong_check_in_code")
    stranger = await services.meeting_post("code-check-ins", body, authorization=of_another)
    assert (stranger.status_code, stranger.json()["code"]) == (403, "not_allowed")
    right = await services.meeting_post("code-check-ins", body, authorization=of_the_agency)
    assert right.status_code == 201
    twice = await services.meeting_post("code-check-ins", body, authorization=of_the_agency)
    assert twice.json()["code"] == "meetings.agency_already_present"


async def test_a_meeting_is_moved_and_called_off(services: Stack) -> None:
    await services.schedule_meeting()
    moved = {"starts_at": "2026-11-20T13:00:00+07:00", "place": "หอประชุม", "reason": "ห้องไม่ว่าง"}
    assert (await services.meeting_post("rescheduling", moved)).status_code == 201
    next_year = {**moved, "starts_at": "2027-01-04T09:00:00+07:00"}
    refused = await services.meeting_post("rescheduling", next_year)
    assert (refused.status_code, refused.json()["number"]) == (409, "1/2569")
    assert (await services.meeting_post("cancelling", {"reason": "น้ำท่วม"})).status_code == 201
    late = await services.meeting_post("opening")
    assert (late.status_code, late.json()["code"]) == (409, "meetings.wrong_phase")


async def on_paper(services: Stack) -> tuple[dict[str, Any], dict[str, str | None]]:
    """A form of 15 invited and 3 present, and the header that waits for their directory."""
    agencies = await to_an_open_assembly(services, 15)
    services.meeting_id = an_id("on paper")
    form = {
        "meeting": {
            "meeting_id": services.meeting_id,
            "kind": "assembly",
            "number": 2,
            "title": "ประชุมที่จัดไปแล้ว",
            "starts_at": "2026-10-30T09:00:00+07:00",
            "place": "ศาลากลาง",
        },
        "agencies": {
            "edition_id": services.edition_id,
            "letter_prefix": "พช 0031/ว ",
            "first_letter": 301,
        },
        "check_ins": [{"agency_id": agency, "persons": 1} for agency in agencies[:3]],
        "resolutions": [a_resolution(1)],
    }
    return form, {"consistency_token": services.sealed}


async def test_a_meeting_on_paper_that_cannot_have_been_is_not_entered_at_all(
    services: Stack,
) -> None:
    form, sealed = await on_paper(services)
    few = {**form, "check_ins": form["check_ins"][:2]}
    refused = await services.post("meetings", "meetings/held", few, **sealed)
    assert (refused.status_code, refused.json()["code"]) == (409, "meetings.quorum_not_met")

    briefing = {"item_id": an_id("briefing"), "heading": "for_information", "title": "ชี้แจงข้อมูล"}
    agenda = {"form": "five_items", "items": [{**briefing, "steps": ["2.1.3"]}]}
    held = [{"item_id": an_id("briefing"), "summary": "ชี้แจงชุดข้อมูล", "kit_edition": 1}]
    told = await services.post(
        "meetings", "meetings/held", {**form, "agenda": agenda, "held": held}
    )
    assert (told.status_code, told.json()["code"]) == (404, "meetings.kit_edition_not_found")

    tomorrow = {**form["meeting"], "starts_at": "2026-11-03T09:00:00+07:00"}
    early = await services.post("meetings", "meetings/held", {**form, "meeting": tomorrow})
    assert (early.status_code, early.json()["code"]) == (409, "occurred_in_future")
    assert await story(services) == []


async def test_a_meeting_on_paper_is_entered_in_one_form(services: Stack) -> None:
    form, sealed = await on_paper(services)
    once = {**sealed, "idempotency_key": "a-form-sent-twice"}
    for repeated in (False, True):
        answer = await services.post("meetings", "meetings/held", form, **once)
        assert answer.status_code == 201, answer.text
        assert answer.json()["repeated"] is repeated
    *_, ended = await story(services)
    assert isinstance(ended, MeetingClosed)
    assert (ended.resolutions, ended.certificate.agencies_present) == (1, 3)
    row = (await services.get(f"meetings/{services.meeting_id}")).json()
    assert row["closed_at"].startswith("2026-10-30T02:00:00")
