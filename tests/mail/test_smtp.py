"""The post over SMTP, against a real server: what is taken, what comes back, and why."""

from datetime import UTC, datetime

import pytest

from shared.mail.letter import Attachment, CalendarPart, Deferred, Letter, Refused, Unreachable
from shared.mail.smtp import MailServer, SmtpPost
from tests.mail.server import MailBox, free_port

OFFICE = "หน่วยงาน, ที่ 1"
LETTER = Letter(
    to="office@example.go.th",
    to_name=OFFICE,
    sender="วัฒนธรรมจังหวัด <culture@example.go.th>",
    subject="ขอเชิญประชุม\r\nBcc: someone@example.org",
    text="เรียน หน่วยงานที่ 1\n",
    message_id="<one@example.go.th>",
    sent_at=datetime(2026, 11, 2, 2, 0, tzinfo=UTC),
    calendar=CalendarPart("REQUEST", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"),
    attachments=(Attachment("หนังสือเชิญ.pdf", b"%PDF-1.7"),),
)


def post(mailbox: MailBox) -> SmtpPost:
    return SmtpPost(MailServer.parse(mailbox.url), LETTER.sender, timeout_seconds=5)


def to(address: str) -> Letter:
    return Letter(
        to=address,
        to_name=OFFICE,
        sender=LETTER.sender,
        subject="ขอเชิญประชุม",
        text="",
        message_id="<two@example.go.th>",
        sent_at=LETTER.sent_at,
    )


async def test_a_letter_arrives_as_it_was_written(mailbox: MailBox) -> None:
    await post(mailbox).send(LETTER)
    [taken] = mailbox.taken
    assert mailbox.recipients == ["office@example.go.th"]
    assert taken["Message-ID"] == "<one@example.go.th>"
    assert taken["Date"] == "Mon, 02 Nov 2026 02:00:00 +0000"
    assert taken["To"].addresses[0].display_name == OFFICE
    assert taken["From"].addresses[0].addr_spec == "culture@example.go.th"
    text = taken.get_body(("plain",))
    assert text is not None
    assert text.get_content().strip() == "เรียน หน่วยงานที่ 1"
    parts = {part.get_content_type(): part for part in taken.walk()}
    assert parts["text/calendar"].get_param("method") == "REQUEST"
    assert "BEGIN:VCALENDAR" in parts["text/calendar"].get_content()
    assert parts["application/pdf"].get_filename() == "หนังสือเชิญ.pdf"
    assert parts["application/pdf"].get_content() == b"%PDF-1.7"


async def test_a_title_cannot_add_a_header(mailbox: MailBox) -> None:
    await post(mailbox).send(LETTER)
    [taken] = mailbox.taken
    assert taken["Bcc"] is None
    assert taken["Subject"] == "ขอเชิญประชุม Bcc: someone@example.org"


@pytest.mark.parametrize(
    ("answer", "kind", "reason"),
    [
        ("450 4.2.1 <office@example.go.th> busy", Deferred, "450 4.2.1"),
        ("550 5.1.1 <office@example.go.th> unknown", Refused, "550 5.1.1"),
        ("550 office@example.go.th unknown", Refused, "550"),
    ],
)
async def test_an_address_is_judged_by_the_servers_code(
    mailbox: MailBox, answer: str, kind: type[Refused | Deferred], reason: str
) -> None:
    mailbox.to_rcpt.append(answer)
    with pytest.raises(kind) as failed:
        await post(mailbox).send(LETTER)
    assert failed.value.reason == reason
    assert "office@" not in repr(failed.value)
    assert failed.value.__cause__ is None


@pytest.mark.parametrize(
    ("answer", "kind"), [("451 4.3.0 later", Deferred), ("554 5.6.0 never", Refused)]
)
async def test_so_is_the_letter(
    mailbox: MailBox, answer: str, kind: type[Refused | Deferred]
) -> None:
    mailbox.to_data.append(answer)
    with pytest.raises(kind):
        await post(mailbox).send(LETTER)
    assert mailbox.taken == []


async def test_where_nobody_listens_no_letter_is_at_fault() -> None:
    server = MailServer("127.0.0.1", await free_port(), tls=False)
    with pytest.raises(Unreachable):
        await SmtpPost(server, LETTER.sender, timeout_seconds=5).send(LETTER)


async def test_a_password_does_not_travel_in_the_clear() -> None:
    assert MailServer.parse("smtp://user:secret@mail.example.go.th").start_tls is True
    assert MailServer.parse("smtp://mail.example.go.th").start_tls is None
    assert MailServer.parse("smtp://user:secret@127.0.0.1:25").start_tls is None


@pytest.mark.parametrize(
    "address",
    ["", "office", "a@b.go.th, c@d.go.th", "a@b.go.th\r\nBcc: c@d.go.th", "สำนักงาน@example.go.th"],
)
async def test_what_is_no_address_is_refused_for_good(mailbox: MailBox, address: str) -> None:
    with pytest.raises(Refused):
        await post(mailbox).send(to(address))
    assert mailbox.taken == []


def test_a_mail_server_is_named_by_its_url() -> None:
    server = MailServer.parse("smtps://user%40office:p%3Ass@mail.example.go.th")
    assert (server.host, server.port, server.tls) == ("mail.example.go.th", 465, True)
    assert (server.user, server.password) == ("user@office", "p:ss")
    assert "p:ss" not in repr(server)
    assert MailServer.parse("smtp://127.0.0.1:1025").port == 1025


@pytest.mark.parametrize("url", ["mail.example.go.th", "http://mail.example.go.th", "smtp://"])
def test_anything_else_names_none(url: str) -> None:
    with pytest.raises(ValueError, match="smtp://user:password@host:port"):
        MailServer.parse(url)


def test_a_letter_in_a_log_shows_no_address() -> None:
    assert "office@" not in repr(LETTER)
