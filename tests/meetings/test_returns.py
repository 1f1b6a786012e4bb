"""Letters that come back to the office's mailbox are recorded for whom they were."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest

from services.meetings.edge.returns import Returns
from shared.contracts.invitations import InvitationBounced
from shared.mail.memory import MemoryPost
from shared.mail.returned import Arrived
from tests.http.stack import Stack
from tests.mail.reports import report
from tests.meetings.mailing import (
    call_an_assembly,
    dispatch_by_email,
    mailer,
    memory_post,
    recorded,
    rows_when,
    use_post,
)


@dataclass
class MemoryInbox:
    """Implements `Inbox`."""

    messages: dict[str, bytes] = field(default_factory=dict)
    read: list[str] = field(default_factory=list)
    fetched: list[str] = field(default_factory=list)

    async def unread(self, but: frozenset[str]) -> Sequence[Arrived]:
        found = [uid for uid in self.messages if uid not in {*self.read, *but}]
        self.fetched += found
        return [Arrived(uid, self.messages[uid]) for uid in found]

    async def done(self, uids: Sequence[str]) -> None:
        self.read += uids


@pytest.fixture
async def sent(services: Stack) -> MemoryPost:
    """Three letters that have left, which the replica knows."""
    await call_an_assembly(services)
    box = memory_post()
    use_post(services, box)
    await dispatch_by_email(services)
    await mailer(services, box).step()
    await rows_when(services, lambda rows: sum(row.stage == "sent" for row in rows) == 3)
    return box


def returns(services: Stack, inbox: MemoryInbox) -> Returns:
    return Returns(mailer(services, memory_post()), inbox)


async def bounces(services: Stack) -> list[InvitationBounced]:
    return [one for one in await recorded(services) if isinstance(one, InvitationBounced)]


async def test_a_report_is_recorded_for_its_letter_and_read(
    services: Stack, sent: MemoryPost
) -> None:
    letter = sent.sent[1]
    inbox = MemoryInbox({"1": report(letter.message_id)})
    await returns(services, inbox).step()
    [bounce] = await bounces(services)
    rows = await rows_when(services, lambda rows: any(row.stage == "bounced" for row in rows))
    [row] = [row for row in rows if row.stage == "bounced"]
    assert (row.name, bounce.invitee) == (letter.to_name, row.invitee)
    assert (bounce.reason, bounce.final, inbox.read) == ("5.1.1", True, ["1"])
    assert "@" not in bounce.model_dump_json()


async def test_what_was_given_up_for_now_goes_out_again(services: Stack, sent: MemoryPost) -> None:
    inbox = MemoryInbox({"1": report(sent.sent[0].message_id, status="4.4.7")})
    await returns(services, inbox).step()
    [bounce] = await bounces(services)
    assert bounce.final is False
    await rows_when(services, lambda rows: any(row.attempt == 2 for row in rows))


async def test_a_report_that_comes_twice_is_one_bounce(services: Stack, sent: MemoryPost) -> None:
    content = report(sent.sent[0].message_id)
    inbox = MemoryInbox({"1": content, "2": content})
    await returns(services, inbox).step()
    assert len(await bounces(services)) == 1
    assert inbox.read == ["1", "2"]


async def test_other_messages_stay_unread_and_are_looked_at_once(
    services: Stack, sent: MemoryPost
) -> None:
    assert sent.sent
    inbox = MemoryInbox(
        {"1": b"Subject: hello\r\n\r\nhello", "2": report("<unknown@example.go.th>")}
    )
    reader = returns(services, inbox)
    await reader.step()
    await reader.step()
    assert inbox.read == []
    assert inbox.fetched == ["1", "2", "2"]  # the letter may be one that the replica will hear of
    assert await bounces(services) == []
