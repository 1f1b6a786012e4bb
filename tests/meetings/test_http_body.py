"""A body's meeting over HTTP: its members of the day, their quorum, its letters' numbers."""

from typing import Any

import pytest

from shared.contracts.bodies import MemberRole
from shared.contracts.meetings import MeetingClosed, MembersInvited, ResolutionAdopted
from tests.http.stack import PROVINCE, Stack, an_id
from tests.meetings.over_http import a_person, a_resolution, story

BODY_ID = an_id("body")
RESERVATION_ID = an_id("reservation")
LETTERS = {"letter_prefix": "พช 0031/", "first_letter": 301}
ORDER = {
    "order_id": an_id("order"),
    "number": 12,
    "dated": "2026-10-01",
    "issued_by": "จังหวัดเพชรบูรณ์",
    "signed_by": "ผู้ว่าราชการจังหวัดเพชรบูรณ์",
    "subject": "แต่งตั้งคณะอนุกรรมการ",
    "effective": "2026-10-01",
}
ROLES = (
    *(MemberRole.CHAIR, MemberRole.VICE_CHAIR, MemberRole.MEMBER),
    *(MemberRole.SECRETARY, MemberRole.ADVISER),
)


async def appointed(services: Stack) -> list[str]:
    """A subcommittee of four who count and an adviser; answers their persons."""
    members = [
        {
            **a_person(number),
            "position": f"ตำแหน่งที่ {number}",
            "role": role,
            "by_office": role is not MemberRole.MEMBER,
        }
        for number, role in enumerate(ROLES)
    ]
    body = {"body_id": BODY_ID, "kind": "subcommittee", "name": "คณะอนุกรรมการส่งเสริมคุณธรรม"}
    appointment = {"order": ORDER, "members": members, "replaces_all": True}
    for path, asked in (
        ("directory/bodies", body),
        (f"directory/bodies/{BODY_ID}/appointments", appointment),
    ):
        answer = await services.post("directory", path, asked)
        assert answer.status_code == 201, answer.text
    return [str(one["person_id"]) for one in members]


async def reserve(services: Stack, count: int) -> None:
    """So many circulars' numbers, the next from 401 on."""
    register = {"office": "พช 0031", "year": 2569, "series": "circular"}
    reservation = {"reservation_id": RESERVATION_ID, "office": "พช 0031", "series": "circular"}
    reservation |= {"subject": "เชิญประชุมคณะอนุกรรมการ", "dated": "2026-11-02"}
    for path, asked in (
        ("directory/letter-registers/starts", {**register, "first": 401}),
        ("directory/letter-registers/reservations", {**reservation, "count": count}),
    ):
        answer = await services.post("directory", path, asked)
        assert answer.status_code == 201, answer.text


async def scheduled(services: Stack, **changed: Any) -> None:
    asked = {"kind": "subcommittee", "body_id": BODY_ID} | changed
    answer = await services.schedule_meeting(**asked)
    assert answer.status_code == 201, answer.text


async def in_session(services: Stack) -> list[str]:
    persons = await appointed(services)
    await scheduled(services)
    invitations = {"body_id": BODY_ID, **LETTERS}
    for path, body in (("member-invitations", invitations), ("opening", {})):
        answer = await services.meeting_post(path, body)
        assert answer.status_code == 201, answer.text
    return persons


async def came(services: Stack, person_id: str, **more: Any) -> int:
    body = {"person_id": person_id, "method": "desk", **more}
    return (await services.meeting_post("member-check-ins", body)).status_code


async def test_a_body_meets_resolves_and_closes(services: Stack) -> None:
    chair, vice_chair, expert, _, adviser = await in_session(services)
    [invited] = [one for one in await story(services) if isinstance(one, MembersInvited)]
    assert (invited.members_in_body, len(invited.invitations)) == (4, 5)

    assert await came(services, vice_chair) == 201
    assert await came(services, adviser) == 201
    refused = await services.meeting_post("resolutions", a_resolution(1))
    assert refused.json()["code"] == "meetings.members_quorum_not_met"
    assert refused.json()["certificate"]["members_present"] == 1
    assert await came(services, expert, substitute=a_person(20)) == 409
    assert await came(services, chair, substitute=a_person(20)) == 201

    unpresided = await services.meeting_post("resolutions", a_resolution(1))
    assert unpresided.json()["code"] == "meetings.nobody_presides"
    presider = {"presider": a_person(1), "in_place_of": "ผู้ว่าราชการจังหวัด"}
    assert (await services.meeting_post("presider", presider)).status_code == 201
    tie = {"method": "secret", "in_favour": 1, "against": 1, "casting_vote": "in_favour"}
    resolution = a_resolution(1, vote=tie)
    assert (await services.meeting_post("resolutions", resolution)).status_code == 201
    undone = await services.meeting_post(
        f"member-check-ins/{chair}/undoing", {"reason": "ออกจากห้องประชุม"}
    )
    assert undone.status_code == 201
    assert (await services.meeting_post("closing")).status_code == 201
    events = await story(services)
    [adopted] = [one for one in events if isinstance(one, ResolutionAdopted)]
    assert (adopted.certificate.members_in_body, adopted.certificate.threshold) == (4, 2)
    assert isinstance(events[-1], MeetingClosed)
    assert events[-1].certificate.members_present == 1
    assert "ตัวอย่าง" not in "".join(event.model_dump_json() for event in events)


async def test_a_members_code_brings_the_member(services: Stack) -> None:
    chair, *_ = await in_session(services)
    base = f"/v1/provinces/{PROVINCE}/meetings/{services.meeting_id}/check-in-codes/{chair}"
    found = await services.clients["meetings"].get(base, headers=services.headers())
    body = {"invitee": chair, "code": found.json()["code"]}
    assert (await services.meeting_post("code-check-ins", body)).status_code == 201
    assert await came(services, chair) == 409


async def test_a_meeting_is_of_a_body_that_the_directory_knows(services: Stack) -> None:
    await appointed(services)
    unknown = await services.schedule_meeting(kind="subcommittee", body_id=an_id("no body"))
    assert (unknown.status_code, unknown.json()["code"]) == (404, "meetings.body_not_found")
    other = await services.schedule_meeting(kind="provincial_board", body_id=BODY_ID)
    assert (other.status_code, other.json()["code"]) == (409, "meetings.body_of_another_kind")
    none = await services.schedule_meeting(kind="subcommittee")
    assert (none.status_code, none.json()["code"]) == (409, "meetings.body_needed")


async def a_board_of(services: Stack, members: int) -> list[dict[str, Any]]:
    """So many by office, the first of them chair and the second secretary."""
    roles = [MemberRole.CHAIR, MemberRole.SECRETARY, *[MemberRole.MEMBER] * (members - 2)]
    seats = [
        {**a_person(number), "position": f"ตำแหน่งที่ {number}", "role": role, "by_office": True}
        for number, role in enumerate(roles)
    ]
    order = ORDER | {"subject": "แต่งตั้งคณะกรรมการ"}
    body = {"body_id": BODY_ID, "kind": "provincial_board", "name": "กรมการจังหวัด"}
    appointment = {"order": order, "members": seats, "replaces_all": True}
    for path, asked in (
        ("directory/bodies", body),
        (f"directory/bodies/{BODY_ID}/appointments", appointment),
    ):
        answer = await services.post("directory", path, asked)
        assert answer.status_code == 201, answer.text
    return seats


async def test_a_board_of_250_is_entered_from_paper_in_one_form(services: Stack) -> None:
    seats = await a_board_of(services, 250)
    lines = [{"person_id": seat["person_id"]} for seat in seats]
    for number in range(1, 125):  # half of them sent somebody
        lines[number] |= {"substitute": a_person(1_000 + number)}
    form = {
        "meeting": {
            "meeting_id": services.meeting_id,
            "kind": "provincial_board",
            "body_id": BODY_ID,
            "number": 10,
            "title": "ประชุมกรมการจังหวัด",
            "starts_at": "2026-10-30T09:00:00+07:00",
            "place": "ศาลากลางจังหวัด",
        },
        "members": {"body_id": BODY_ID, **LETTERS},
        "member_check_ins": lines,
        "presider": {"presider": a_person(0)},
        "resolutions": [a_resolution(1)],
    }
    answer = await services.post("meetings", "meetings/held", form)
    assert answer.status_code == 201, answer.text
    [closing] = [one for one in await story(services) if isinstance(one, MeetingClosed)]
    assert closing.certificate.members_present == closing.certificate.persons_present == 250

    row = (await services.get(f"meetings/{services.meeting_id}")).json()
    assert (row["phase"], row["persons_present"], len(row["resolutions"])) == ("closed", 250, 1)
    path = f"meetings/{services.meeting_id}/members?limit=200"
    first = (await services.get(path)).json()
    second = (await services.get(f"{path}&after={first['following']}")).json()
    rows = [*first["rows"], *second["rows"]]
    assert [one["present"] for one in rows] == [True] * 250
    assert sum(one["substitute"] is not None for one in rows) == 124


async def test_members_on_a_paper_list_are_keyed_in_at_once(services: Stack) -> None:
    chair, vice_chair, *_ = await in_session(services)
    lines = [{"person_id": chair}, {"person_id": vice_chair, "substitute": a_person(77)}]
    answer = await services.meeting_post("member-lists", {"check_ins": lines})
    assert answer.status_code == 201, answer.text
    assert await came(services, chair) == 409
    row = (await services.get(f"meetings/{services.meeting_id}")).json()
    assert (row["persons_present"], row["quorum_met"]) == (2, True)


async def test_a_body_bears_the_name_of_the_day(services: Stack) -> None:
    body = {"body_id": BODY_ID, "kind": "drive_working_group", "name": "คณะทำงานขับเคลื่อนฯ"}
    assert (await services.post("directory", "directory/bodies", body)).status_code == 201
    renaming = {
        "name": "คณะทำงานจังหวัดคุณธรรม",
        "effective": "2026-12-01",
        "order_number": "9/2569",
        "reason": "ตามคำสั่งจังหวัด",
    }
    path = f"directory/bodies/{BODY_ID}/renaming"
    assert (await services.post("directory", path, renaming)).status_code == 201
    shown = (await services.get(f"bodies/{BODY_ID}")).json()  # read in November
    assert (shown["name"], shown["former_names"]) == ("คณะทำงานขับเคลื่อนฯ", [])
    reason = "คำสั่งที่ 9/2569: ตามคำสั่งจังหวัด"
    coming = {"name": renaming["name"], "since": "2026-12-01", "reason": reason}
    assert shown["coming_names"] == [coming]
    for number, starts_at in enumerate(("2026-11-16", "2026-12-16"), start=1):
        scheduled = await services.schedule_meeting(
            meeting_id=an_id("meeting", number),
            number=number,
            kind="drive_working_group",
            body_id=BODY_ID,
            starts_at=f"{starts_at}T09:00:00+07:00",
        )
        assert scheduled.status_code == 201, scheduled.text
    meetings = (await services.get("meetings")).json()["rows"]
    names = {row["number"]: row["body_name"] for row in meetings}
    assert names == {"1/2569": "คณะทำงานขับเคลื่อนฯ", "2/2569": "คณะทำงานจังหวัดคุณธรรม"}


async def test_letters_take_the_numbers_that_were_reserved_for_one_meeting(
    services: Stack,
) -> None:
    await appointed(services)
    await scheduled(services)
    invitations = {"body_id": BODY_ID, "reservation_id": RESERVATION_ID}
    unknown = await services.meeting_post("member-invitations", invitations)
    assert (unknown.status_code, unknown.json()["code"]) == (404, "meetings.reservation_not_found")

    await reserve(services, 5)
    answer = await services.meeting_post("member-invitations", invitations)
    assert answer.status_code == 201, answer.text
    [invited] = [one for one in await story(services) if isinstance(one, MembersInvited)]
    numbers = [one.letter_number for one in invited.invitations]
    assert numbers == [f"พช 0031/ว {number}" for number in range(401, 406)]

    services.meeting_id = an_id("another meeting")
    await scheduled(services, number=2)
    used = await services.meeting_post("member-invitations", invitations)
    assert (used.status_code, used.json()["code"]) == (409, "meetings.reservation_in_use")


async def test_a_reservation_holds_a_number_for_everybody(services: Stack) -> None:
    await appointed(services)
    await scheduled(services)
    await reserve(services, 4)
    invitations = {"body_id": BODY_ID, "reservation_id": RESERVATION_ID}
    answer = await services.meeting_post("member-invitations", invitations)
    assert (answer.status_code, answer.json()["code"]) == (409, "meetings.reservation_too_small")


@pytest.mark.parametrize(
    "letters",
    [
        {},
        {"letter_prefix": "พช 0031/"},
        {"first_letter": 1},
        {**LETTERS, "reservation_id": RESERVATION_ID},
    ],
)
async def test_letter_numbers_come_from_one_place(services: Stack, letters: dict[str, Any]) -> None:
    answer = await services.meeting_post("member-invitations", {"body_id": BODY_ID, **letters})
    assert answer.status_code == 422
