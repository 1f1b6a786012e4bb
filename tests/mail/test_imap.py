"""The inbox over IMAP, against a server on loopback."""

from collections.abc import AsyncIterator

import pytest
from pydantic import SecretStr, ValidationError

from shared.mail.imap import ImapInbox, ImapServer
from shared.mail.returned import Arrived, InboxAway
from shared.service.settings import Settings
from tests.mail.imap_server import Folder, imap_server
from tests.mail.reports import report
from tests.mail.server import free_port

NOTHING: frozenset[str] = frozenset()


@pytest.fixture
async def folder() -> AsyncIterator[Folder]:
    async with imap_server() as found:
        found.messages = {"7": report(), "9": b"Subject: hello\r\n\r\nhello"}
        yield found


def inbox(folder: Folder) -> ImapInbox:
    return ImapInbox(ImapServer.parse(folder.url), timeout_seconds=5)


async def test_what_is_unread_is_looked_at_and_stays_unread(folder: Folder) -> None:
    found = await inbox(folder).unread(NOTHING)
    assert found == [Arrived("7", folder.messages["7"]), Arrived("9", folder.messages["9"])]
    assert folder.seen == set()
    assert any(line.startswith("EXAMINE") for line in folder.asked)


async def test_what_was_looked_at_before_is_not_fetched_again(folder: Folder) -> None:
    assert [one.uid for one in await inbox(folder).unread(frozenset({"9"}))] == ["7"]
    assert not [line for line in folder.asked if line.startswith("UID FETCH 9")]


async def test_what_is_done_is_read(folder: Folder) -> None:
    await inbox(folder).done(["7"])
    assert folder.seen == {"7"}
    assert [one.uid for one in await inbox(folder).unread(NOTHING)] == ["9"]


async def test_nothing_done_asks_nothing(folder: Folder) -> None:
    await inbox(folder).done([])
    assert folder.asked == []


@pytest.mark.parametrize(("old", "new"), [("secret", "wrong"), ("INBOX", "Elsewhere")])
async def test_a_mailbox_that_does_not_open_is_away(folder: Folder, old: str, new: str) -> None:
    server = ImapServer.parse(folder.url.replace(old, new))
    with pytest.raises(InboxAway) as away:
        await ImapInbox(server, timeout_seconds=5).unread(NOTHING)
    assert away.value.reason == "error"


async def test_where_nobody_listens_the_mailbox_is_away() -> None:
    server = ImapServer.parse(f"imap://a:b@127.0.0.1:{await free_port()}")
    with pytest.raises(InboxAway):
        await ImapInbox(server, timeout_seconds=5).unread(NOTHING)


def test_an_address_names_server_account_and_folder() -> None:
    server = ImapServer.parse("imaps://office%40x.go.th:p%2Fw@mail.go.th/Returned")
    assert (server.host, server.port, server.tls) == ("mail.go.th", 993, True)
    assert (server.user, server.password, server.folder) == ("office@x.go.th", "p/w", "Returned")
    assert "p/w" not in repr(server)


@pytest.mark.parametrize("url", ["pop3://a:b@c", "imaps://c", "imaps://a@c", "imaps://"])
def test_a_wrong_address_is_told(url: str) -> None:
    with pytest.raises(ValidationError) as wrong:
        Settings(imap_url=SecretStr(url))
    assert [error["loc"] for error in wrong.value.errors()] == [("imap_url",)]
