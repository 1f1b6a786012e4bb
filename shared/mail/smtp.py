"""The post over SMTP. What a server says may hold the address, so only its codes are kept."""

import re
from dataclasses import dataclass, field
from email.utils import parseaddr
from typing import Self
from urllib.parse import unquote, urlsplit

import aiosmtplib

from shared.mail.letter import Deferred, Letter, NotSent, Refused, Unreachable, encoded

TIMEOUT_SECONDS = 30.0
LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
_SCHEMES = {"smtp": 587, "smtps": 465}  # the second speaks TLS from the first byte on
_CLASS = re.compile(r"^\s*([245]\.\d{1,3}\.\d{1,3})\b")  # RFC 3463
_PERMANENT = range(500, 600)


@dataclass(frozen=True, slots=True)
class MailServer:
    """Where the mail server is, and as whom we speak to it."""

    host: str
    port: int
    tls: bool
    user: str | None = None
    password: str | None = field(default=None, repr=False)

    @classmethod
    def parse(cls, url: str) -> Self:
        """`smtp://user:password@host:port`, or `smtps://…`. Raises `ValueError`."""
        parts = urlsplit(url)
        if parts.scheme not in _SCHEMES or not parts.hostname:
            raise ValueError("smtp://user:password@host:port or smtps://… is needed")
        return cls(
            host=parts.hostname,
            port=parts.port or _SCHEMES[parts.scheme],
            tls=parts.scheme == "smtps",
            user=unquote(parts.username) if parts.username else None,
            password=unquote(parts.password) if parts.password else None,
        )

    @property
    def start_tls(self) -> bool | None:
        """A password never travels in the clear; without one, TLS where the server offers it."""
        if self.tls:
            return False
        return True if self.password and self.host not in LOOPBACK else None


class SmtpPost:
    """Implements the `Post` port: one connection a letter."""

    def __init__(
        self, server: MailServer, sender: str, timeout_seconds: float = TIMEOUT_SECONDS
    ) -> None:
        self.sender = sender
        self._server = server
        self._timeout = timeout_seconds

    async def send(self, letter: Letter) -> None:
        message = encoded(letter)
        _, sender = parseaddr(letter.sender)
        client = aiosmtplib.SMTP(
            hostname=self._server.host,
            port=self._server.port,
            username=self._server.user,
            password=self._server.password,
            use_tls=self._server.tls,
            start_tls=self._server.start_tls,
            timeout=self._timeout,
        )
        try:
            async with client:
                await client.sendmail(sender, letter.to, message)
        except (aiosmtplib.SMTPException, OSError, ValueError) as failure:
            raise judged(failure) from None


def judged(failure: Exception) -> NotSent:
    """Who is at fault: this letter for ever, this letter for now, or the way to the server."""
    if isinstance(failure, aiosmtplib.SMTPRecipientsRefused):
        return _answered(failure.recipients[0])
    if isinstance(failure, aiosmtplib.SMTPDataError):
        return _answered(failure)
    if isinstance(failure, aiosmtplib.SMTPNotSupported | ValueError):
        return Refused(type(failure).__name__)
    if isinstance(failure, aiosmtplib.SMTPResponseException):
        return Unreachable(_codes(failure))
    return Unreachable(type(failure).__name__)


def _answered(refusal: aiosmtplib.SMTPResponseException) -> NotSent:
    kind = Refused if refusal.code in _PERMANENT else Deferred
    return kind(_codes(refusal))


def _codes(answer: aiosmtplib.SMTPResponseException) -> str:
    found = _CLASS.match(answer.message)
    return f"{answer.code} {found.group(1)}" if found else str(answer.code)
