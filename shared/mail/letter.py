"""A letter by e-mail, the port it goes out through, and what may come back at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from typing import Literal, Protocol


@dataclass(frozen=True, slots=True)
class CalendarPart:
    """An entry for the reader's calendar (RFC 5545), under its method (RFC 5546)."""

    method: Literal["REQUEST", "CANCEL"]
    content: bytes


@dataclass(frozen=True, slots=True)
class Attachment:
    file_name: str
    content: bytes
    subtype: str = "pdf"


@dataclass(frozen=True, slots=True)
class Letter:
    """One e-mail to one office. Its `message_id` is derived: a repeat is known as the same."""

    to: str
    to_name: str
    sender: str
    subject: str
    text: str
    message_id: str
    sent_at: datetime
    calendar: CalendarPart | None = None
    attachments: Sequence[Attachment] = ()

    def __repr__(self) -> str:
        return f"Letter({self.message_id})"  # an address stands in no log


class NotSent(Exception):
    """The letter was not taken. `reason` is a code and a class: never a text that came with it."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Refused(NotSent):
    """It never will be: the address or the letter is at fault."""


class Deferred(NotSent):
    """This one may be taken later."""


class Unreachable(NotSent):
    """No letter can go out now: the mail server or our own account there is at fault."""


class Post(Protocol):
    """Where letters go out."""

    sender: str

    async def send(self, letter: Letter) -> None:
        """Returns once the mail server has taken it. Raises `NotSent`."""
        ...


def encoded(letter: Letter) -> bytes:
    """The letter as it goes over the wire. Raises `Refused` when no e-mail can look like this."""
    try:
        return _message(letter).as_bytes()
    except (MessageError, ValueError, IndexError):  # what the headers' own parser raises
        raise Refused("unwritable") from None


def _message(letter: Letter) -> EmailMessage:
    message = EmailMessage(policy=SMTP)
    message["Subject"] = " ".join(letter.subject.split())
    message["From"] = letter.sender
    name = " ".join(letter.to_name.split())
    message["To"] = Address(display_name=name, addr_spec=letter.to)
    message["Date"] = format_datetime(letter.sent_at)
    message["Message-ID"] = letter.message_id
    message.set_content(letter.text, cte="base64")
    if letter.calendar is not None:
        message.add_alternative(
            letter.calendar.content.decode(),
            subtype="calendar",
            params={"method": letter.calendar.method},
            cte="base64",
        )
    for one in letter.attachments:
        message.add_attachment(
            one.content, maintype="application", subtype=one.subtype, filename=one.file_name
        )
    return message
