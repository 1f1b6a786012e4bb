"""The invitations over HTTP: from the dispatch to the reply, and what is refused."""

from typing import Any

import pytest

from services.meetings.replicas.invitees import InviteeRow
from shared.auth.actor import Role
from shared.contracts.invitations import InvitationDelivered, ReplyRecorded
from tests.http.stack import PROVINCE, Stack, an_id
from tests.meetings.mailing import (
    HERE,
    call_an_assembly,
    dispatch_by_email,
    facts,
    mailer,
    memory_post,
    recorded,
    rows_when,
    use_post,
)

SCHOOL, CHAMBER = "โรงเรียนเพชรพิทยาคม", "หอการค้าจังหวัดเพชรบูรณ์"
REPRESENTATIVE = {
    "person_id": an_id("person"),
    "name": "นางสาวกัญญารัตน์ ทดสอบระบบ",
    "position": "ครูชำนาญการ",
}
REPLY = {
    "answer": "sends_representative",
    "representatives": [REPRESENTATIVE],
    "authority": {"number": "ศธ 0123/45", "dated": "2026-11-01", "sha256": "ab" * 32},
}


def agency(services: Stack, agency_id: str, province: str = PROVINCE) -> str:
    return services.tokens.header(role=Role.AGENCY, provinces=[province], agency=agency_id)[
        "Authorization"
    ]


def row_of(rows: Any, name: str) -> InviteeRow:
    [row] = [row for row in rows if row.name == name]
    assert isinstance(row, InviteeRow)
    return row


async def test_without_a_mail_server_no_email_is_promised(services: Stack) -> None:
    await call_an_assembly(services)
    answer = await services.meeting_post("dispatches", {"channel": "email"})
    assert (answer.status_code, answer.json()["code"]) == (409, "meetings.no_mail_server")
    assert await facts(services) == []
    notice = await services.meeting_post("change-notices")
    assert (notice.status_code, notice.json()["code"]) == (409, "meetings.no_mail_server")


async def test_who_has_no_email_is_named_and_reached_by_post(services: Stack) -> None:
    invitees = await call_an_assembly(services)
    use_post(services, memory_post())
    answer = await services.meeting_post("dispatches", {"channel": "email"})
    assert answer.status_code == 201, answer.text
    assert answer.json()["skipped"] == [{"invitee": invitees[CHAMBER], "name": CHAMBER}]
    again = await services.meeting_post("dispatches", {"channel": "email"})
    assert (again.status_code, again.json()["code"]) == (409, "meetings.without_office_email")
    assert again.json()["names"] == [CHAMBER]
    by_post = {"channel": "post", "reference": "EG 1234 5678 9 TH"}
    posted = await services.meeting_post("dispatches", by_post)
    assert (posted.status_code, posted.json()["skipped"]) == (201, [])
    assert [getattr(event, "outstanding", None) for event in await recorded(services)] == [1, 0]


async def test_a_letter_is_followed_to_its_receiver(services: Stack) -> None:
    invitees = await call_an_assembly(services)
    by_hand = {"channel": "hand", "invitees": [invitees[CHAMBER]]}
    assert (await services.meeting_post("dispatches", by_hand)).status_code == 201
    path = f"invitees/{invitees[CHAMBER]}"
    came_back = {"attempt": 1, "reason": "สำนักงานปิด"}
    assert (await services.meeting_post(f"{path}/bounce", came_back)).status_code == 201
    taken = {"received_by": "ฝ่ายธุรการ"}
    refused = await services.meeting_post(f"{path}/delivery", taken)
    assert refused.json()["code"] == "meetings.letter_came_back"
    assert (await services.meeting_post("dispatches", by_hand)).status_code == 201
    assert (await services.meeting_post(f"{path}/delivery", taken)).status_code == 201
    rows = await rows_when(services, lambda rows: any(one.stage == "delivered" for one in rows))
    row = row_of(rows, CHAMBER)
    assert (row.channel, row.attempt, row.letter_number) == ("hand", 2, "พช 0031/ว 102")
    [delivered] = [e for e in await recorded(services) if isinstance(e, InvitationDelivered)]
    assert delivered.received_by == "ฝ่ายธุรการ"


async def test_an_office_that_sends_by_itself_records_it(services: Stack) -> None:
    invitees = await call_an_assembly(services)
    use_post(services, memory_post())
    await dispatch_by_email(services)
    body = {"attempt": 1, "message_id": "<own@example.go.th>"}
    path = f"invitees/{invitees[SCHOOL]}/sending"
    machine = services.tokens.header(role=Role.SERVICE, commands=["record_sent"])
    answer = await services.meeting_post(path, body, authorization=machine["Authorization"])
    assert answer.status_code == 201, answer.text
    box = memory_post()
    await mailer(services, box).step()
    assert sorted(letter.to for letter in box.sent) == [
        "culture@example.go.th",
        "radio@example.go.th",
    ]


async def test_an_agency_answers_for_itself_only(services: Stack) -> None:
    invitees = await call_an_assembly(services)
    school = agency(services, invitees[SCHOOL])
    own = f"invitees/{invitees[SCHOOL]}/reply"
    assert (await services.meeting_post(own, REPLY, authorization=school)).status_code == 201
    others = f"invitees/{invitees[CHAMBER]}/reply"
    refused = await services.meeting_post(others, REPLY, authorization=school)
    assert (refused.status_code, refused.json()["code"]) == (403, "not_allowed")
    elsewhere = agency(services, invitees[SCHOOL], "TH-57")
    assert (await services.meeting_post(own, REPLY, authorization=elsewhere)).status_code == 404
    nobody = services.tokens.header(role=Role.AGENCY)["Authorization"]
    assert (await services.meeting_post(own, REPLY, authorization=nobody)).status_code == 403
    assert len(await recorded(services)) == 1


async def test_a_machine_answers_only_when_its_token_says_so(services: Stack) -> None:
    invitees = await call_an_assembly(services)
    own = f"invitees/{invitees[SCHOOL]}/reply"
    both = [Role.AGENCY, Role.SERVICE]
    unnamed = services.tokens.header(role=both, commands=["record_sent"], agency="another")
    refused = await services.meeting_post(own, REPLY, authorization=unnamed["Authorization"])
    assert refused.status_code == 403
    named = services.tokens.header(role=Role.SERVICE, commands=["record_reply"])
    answer = await services.meeting_post(own, REPLY, authorization=named["Authorization"])
    assert answer.status_code == 201, answer.text


async def test_a_representatives_name_is_stored_closed(services: Stack) -> None:
    invitees = await call_an_assembly(services)
    path = f"invitees/{invitees[SCHOOL]}/reply"
    assert (await services.meeting_post(path, REPLY)).status_code == 201
    stored = "".join(data for _, _, data in await facts(services))
    assert "กัญญารัตน์" not in stored
    [reply] = await recorded(services)
    assert isinstance(reply, ReplyRecorded)
    [person] = reply.representatives
    opened = await services.platform.vault.open(HERE, [person.name])
    assert opened.of(person.name) == REPRESENTATIVE["name"]


async def test_a_reply_that_is_sent_twice_is_one_reply(services: Stack) -> None:
    invitees = await call_an_assembly(services)
    path = f"invitees/{invitees[SCHOOL]}/reply"
    first = await services.meeting_post(path, REPLY, idempotency_key="the-same-reply")
    second = await services.meeting_post(path, REPLY, idempotency_key="the-same-reply")
    assert (first.status_code, second.status_code) == (201, 201)
    assert (first.json()["repeated"], second.json()["repeated"]) == (False, True)
    assert len(await recorded(services)) == 1


async def test_who_was_not_invited_does_not_answer(services: Stack) -> None:
    await call_an_assembly(services)
    stranger = an_id("stranger")
    own = agency(services, stranger)
    path = f"invitees/{stranger}/reply"
    refused = await services.meeting_post(path, {"answer": "attends"}, authorization=own)
    assert (refused.status_code, refused.json()["code"]) == (409, "meetings.not_among_invitees")


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("dispatches", {"channel": "post"}),
        (f"invitees/{an_id('invitee')}/reply", {"answer": "attends"}),
    ],
)
async def test_a_meeting_that_nobody_scheduled_has_no_letters(
    services: Stack, path: str, body: dict[str, Any]
) -> None:
    answer = await services.meeting_post(path, body)
    assert (answer.status_code, answer.json()["code"]) == (404, "meetings.meeting_not_found")


async def test_a_meeting_that_invited_nobody_sends_nothing(services: Stack) -> None:
    await services.schedule_meeting()
    answer = await services.meeting_post("dispatches", {"channel": "post"})
    assert (answer.status_code, answer.json()["code"]) == (409, "meetings.no_invitees_yet")


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("dispatches", {"channel": "fax"}),
        ("dispatches", {"channel": "post", "reference": "x" * 81}),
        ("dispatches", {"channel": "post", "invitees": ["not-an-id"]}),
        (f"invitees/{an_id('i')}/reply", {"answer": "perhaps"}),
        (f"invitees/{an_id('i')}/reply", {"answer": "attends", "seats": 3}),
        (f"invitees/{an_id('i')}/reply", {**REPLY, "authority": {"number": "", "dated": ""}}),
        (f"invitees/{an_id('i')}/bounce", {"attempt": 0, "reason": "สำนักงานปิด"}),
        (f"invitees/{an_id('i')}/sending", {"attempt": 1, "message_id": "no brackets"}),
    ],
)
async def test_what_cannot_be_read_is_refused_by_its_field(
    services: Stack, path: str, body: dict[str, Any]
) -> None:
    answer = await services.meeting_post(path, body)
    assert (answer.status_code, answer.json()["code"]) == (422, "malformed_request")
