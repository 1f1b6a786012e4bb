"""Letters that come back (RFC 3464): which letter, and what the mail systems say of it.

The report holds addresses and whole letters; only the Message-ID and the status class are kept.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from email import message_from_bytes
from email.message import Message
from email.parser import HeaderParser
from email.policy import compat32
from typing import Protocol

_STATUS = re.compile(r"^\s*([45]\.\d{1,3}\.\d{1,3})\b")  # RFC 3463
_MESSAGE_ID = re.compile(r"^\s*(<[^<>\s]{3,200}>)\s*$")


@dataclass(frozen=True, slots=True)
class Returned:
    """ใบแจ้งว่าส่งไม่ถึง of one letter."""

    message_id: str
    status: str  # "5.1.1"

    @property
    def permanent(self) -> bool:
        return self.status.startswith("5")


@dataclass(frozen=True, slots=True)
class Arrived:
    """What lies unread in the mailbox, under the number that it has there."""

    uid: str
    content: bytes


class InboxAway(Exception):
    """The mailbox cannot be read now. `reason` is a kind of error, never a text."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Inbox(Protocol):
    """Where reports arrive. Reading marks nothing; `done` does."""

    async def unread(self, but: frozenset[str]) -> Sequence[Arrived]:
        """The newest unread ones without these, a few at a time. Raises `InboxAway`."""
        ...

    async def done(self, uids: Sequence[str]) -> None:
        """These are read. Raises `InboxAway`."""
        ...


def returned(content: bytes) -> Returned | None:
    """None: it is no report of a letter that came back for good or was given up."""
    report = message_from_bytes(content, policy=compat32)
    if report.get_content_type() != "multipart/report":
        return None
    status, message_id = _failed(report), _original(report)
    return Returned(message_id, status) if status and message_id else None


def _failed(report: Message) -> str | None:
    """The status of the first recipient that was not reached; a delay is no failure."""
    for part in _parts(report, "message/delivery-status"):
        for block in part.get_payload():
            if not isinstance(block, Message):
                continue
            said = _STATUS.match(str(block.get("Status", "")))
            if said and str(block.get("Action", "")).strip().lower() == "failed":
                return said.group(1)
    return None


def _original(report: Message) -> str | None:
    """The Message-ID of the letter, which comes back whole or as its headers."""
    for part in _parts(report, "message/rfc822"):
        for letter in part.get_payload():
            if isinstance(letter, Message) and (found := _named(letter)):
                return found
    for part in _parts(report, "text/rfc822-headers"):
        text = part.get_payload(decode=True)
        if isinstance(text, bytes):
            return _named(HeaderParser().parsestr(text.decode("ascii", "replace").lstrip()))
    return None


def _named(letter: Message) -> str | None:
    found = _MESSAGE_ID.match(str(letter.get("Message-ID", "")))
    return found.group(1) if found else None


def _parts(report: Message, kind: str) -> Iterator[Message]:
    """Those of this kind that hold further messages or text, at the report's own level."""
    parts = report.get_payload()
    for part in parts if isinstance(parts, list) else ():
        if isinstance(part, Message) and part.get_content_type() == kind:
            yield part
