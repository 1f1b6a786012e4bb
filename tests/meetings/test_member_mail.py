"""The invitations of a body by e-mail: to each member who has an address, in the same ledger."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from shared.contracts.invitations import InvitationBounced, InvitationSent
from shared.mail.memory import MemoryPost
from shared.mail.smtp import MailServer, SmtpPost
from shared.testing.eventually import eventually_is
from tests.http.stack import Stack
from tests.mail.server import MailBox, mail_server
from tests.meetings.mailing import SENDER, mailer, memory_post, recorded, rows_when, use_post
from tests.meetings.test_http_body import BODY_ID, LETTERS, appointed, scheduled


@pytest.fixture
async def mailbox() -> AsyncIterator[MailBox]:
    async with mail_server() as box:
        yield box


@pytest.fixture
async def members(services: Stack) -> list[str]:
    """A subcommittee of five; the first three have an e-mail address, and all are invited."""
    persons = await appointed(services)
    for number, person in enumerate(persons[:3]):
        await record_email(services, person, f"member{number}@example.go.th")
    await scheduled(services)
    answer = await services.meeting_post("member-invitations", {"body_id": BODY_ID, **LETTERS})
    assert answer.status_code == 201, answer.text
    await rows_when(services, lambda rows: len(rows) == len(persons))
    use_post(services, memory_post())
    return persons


async def record_email(services: Stack, person: str, email: str) -> None:
    path = f"directory/bodies/{BODY_ID}/members/{person}/email"
    answer = await services.post("directory", path, {"email": email})
    assert answer.status_code == 201, answer.text


async def dispatch(services: Stack) -> dict[str, Any]:
    answer = await services.meeting_post("dispatches", {"channel": "email"})
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


async def queued(services: Stack, count: int) -> None:
    await rows_when(services, lambda rows: sum(row.stage == "queued" for row in rows) == count)


async def test_every_member_with_an_address_is_invited_and_the_others_are_named(
    services: Stack, members: list[str]
) -> None:
    told = await dispatch(services)
    assert {one["invitee"] for one in told["skipped"]} == set(members[3:])
    await queued(services, 3)
    box = memory_post()
    await mailer(services, box).step()
    assert sorted(letter.to for letter in box.sent) == [
        f"member{number}@example.go.th" for number in range(3)
    ]
    assert {letter.to_name for letter in box.sent} == {f"ตำแหน่งที่ {n}" for n in range(3)}
    assert all(letter.calendar for letter in box.sent)
    sent = [one for one in await recorded(services) if isinstance(one, InvitationSent)]
    assert {str(one.invitee) for one in sent} == set(members[:3])


async def test_a_members_letter_that_comes_back_is_recorded_for_the_member(
    services: Stack, members: list[str], mailbox: MailBox
) -> None:
    await dispatch(services)
    await queued(services, 3)
    mailbox.to_rcpt.append("550 5.1.1 <member@example.go.th> unknown")
    post = SmtpPost(MailServer.parse(mailbox.url), SENDER, timeout_seconds=5)
    await mailer(services, post).step()
    [bounce] = [one for one in await recorded(services) if isinstance(one, InvitationBounced)]
    assert (bounce.reason, bounce.final, str(bounce.invitee) in members) == (
        "550 5.1.1",
        True,
        True,
    )
    assert len(mailbox.taken) == 2
    assert "@" not in bounce.model_dump_json()
    expected = ["failed", "not_sent", "not_sent", "sent", "sent"]

    async def shown() -> bool:
        answer = await services.get(f"meetings/{services.meeting_id}/invitations")
        return sorted(row["delivery"] for row in answer.json()["rows"]) == expected

    await eventually_is(shown)


async def test_the_official_letter_to_a_member_is_attached(
    services: Stack, members: list[str]
) -> None:
    assert members
    await dispatch(services)
    await queued(services, 3)
    box: MemoryPost = memory_post()
    papers = services.services["meetings"].api.state.papers
    await mailer(services, box, papers=papers.invitation_letter).step()
    for letter in box.sent:
        [paper] = letter.attachments
        assert paper.content.startswith(b"%PDF-")


async def test_whose_data_was_deleted_gets_no_letter(services: Stack, members: list[str]) -> None:
    forgotten = await services.post(
        "directory", f"directory/persons/{members[0]}/forgetting", {"reason": "ขอใช้สิทธิลบข้อมูล"}
    )
    assert forgotten.status_code == 201, forgotten.text
    told = await dispatch(services)
    assert {one["invitee"] for one in told["skipped"]} == {members[0], *members[3:]}


async def test_an_email_that_was_taken_away_is_used_no_more(
    services: Stack, members: list[str]
) -> None:
    await record_email(services, members[1], "")
    told = await dispatch(services)
    assert {one["invitee"] for one in told["skipped"]} == {members[1], *members[3:]}


async def test_no_address_of_a_member_is_stored_or_read_in_the_clear(
    services: Stack, members: list[str]
) -> None:
    assert members
    commits = await services.platform.database("directory").collection("commits").find({})
    assert "member0@" not in str(commits)
    path = f"directory/bodies/{BODY_ID}/members/{members[4]}/email"
    for wrong in ("ไม่ใช่อีเมล", "a@example.go.th, b@example.go.th"):
        refused = await services.post("directory", path, {"email": wrong})
        assert refused.status_code == 422
        assert "example" not in refused.text
