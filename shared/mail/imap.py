"""The inbox over IMAP (RFC 3501): the standard library's client, in a thread of its own."""

import asyncio
import imaplib
import ssl
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Self, TypeVar
from urllib.parse import unquote, urlsplit

from shared.mail.returned import Arrived, InboxAway
from shared.mail.smtp import LOOPBACK

T = TypeVar("T")

TIMEOUT_SECONDS = 30.0
MOST_AT_ONCE = 50
MOST_BYTES = 262_144  # of one message: a report's own parts stand before the letter it returns
_SCHEMES = {"imap": 143, "imaps": 993}  # the second speaks TLS from the first byte on


@dataclass(frozen=True, slots=True)
class ImapServer:
    """Where the mailbox is, and as whom we read it."""

    host: str
    port: int
    tls: bool
    user: str
    password: str = field(repr=False)
    folder: str = "INBOX"

    @classmethod
    def parse(cls, url: str) -> Self:
        """`imaps://user:password@host:port/folder`, or `imap://…`. Raises `ValueError`."""
        parts = urlsplit(url)
        known = parts.scheme in _SCHEMES and parts.hostname and parts.username and parts.password
        if not known:
            raise ValueError("imaps://user:password@host:port/folder or imap://… is needed")
        return cls(
            host=parts.hostname or "",
            port=parts.port or _SCHEMES[parts.scheme],
            tls=parts.scheme == "imaps",
            user=unquote(parts.username or ""),
            password=unquote(parts.password or ""),
            folder=unquote(parts.path.strip("/")) or "INBOX",
        )


class ImapInbox:
    """Implements the `Inbox` port: one connection a look."""

    def __init__(self, server: ImapServer, timeout_seconds: float = TIMEOUT_SECONDS) -> None:
        self._server = server
        self._timeout = timeout_seconds

    async def unread(self, but: frozenset[str]) -> Sequence[Arrived]:
        return await _in_a_thread(lambda: self._unread(but))

    async def done(self, uids: Sequence[str]) -> None:
        if uids:
            await _in_a_thread(lambda: self._done(uids))

    def _unread(self, but: frozenset[str]) -> list[Arrived]:
        with self._opened(readonly=True) as client:
            _, [found] = client.uid("SEARCH", "UNSEEN")
            uids = [uid for uid in (found or b"").decode().split() if uid not in but]
            return [
                Arrived(uid, content)
                for uid in uids[-MOST_AT_ONCE:]
                if (content := _content(client, uid)) is not None
            ]

    def _done(self, uids: Sequence[str]) -> None:
        with self._opened(readonly=False) as client:
            client.uid("STORE", ",".join(uids), "+FLAGS", r"(\Seen)")

    @contextmanager
    def _opened(self, *, readonly: bool) -> Iterator[imaplib.IMAP4]:
        server = self._server
        client = self._connected()
        try:
            client.login(server.user, server.password)
            answer, _ = client.select(f'"{server.folder}"', readonly=readonly)
            if answer != "OK":
                raise imaplib.IMAP4.error("no such folder")
            yield client
        finally:
            with suppress(imaplib.IMAP4.error, OSError):
                client.logout()

    def _connected(self) -> imaplib.IMAP4:
        """A password never travels in the clear, but on this machine."""
        server = self._server
        if server.tls:
            trust = ssl.create_default_context()
            return imaplib.IMAP4_SSL(
                server.host, server.port, ssl_context=trust, timeout=self._timeout
            )
        client = imaplib.IMAP4(server.host, server.port, timeout=self._timeout)
        if server.host not in LOOPBACK:
            client.starttls(ssl.create_default_context())
        return client


def _content(client: imaplib.IMAP4, uid: str) -> bytes | None:
    """Peeked at, so that it stays unread for people too."""
    _, parts = client.uid("FETCH", uid, f"(BODY.PEEK[]<0.{MOST_BYTES}>)")
    return next((part[1] for part in parts if isinstance(part, tuple)), None)


async def _in_a_thread(work: Callable[[], T]) -> T:
    """Raises `InboxAway`."""
    try:
        return await asyncio.to_thread(work)
    except (imaplib.IMAP4.error, OSError, ValueError) as failure:
        raise InboxAway(type(failure).__name__) from None
