"""The mailer on a real MongoDB and a real mail server: what goes out, and what is tried again."""

import logging
from collections.abc import AsyncIterator, Sequence
from dataclasses import fields, replace
from datetime import datetime, timedelta
from functools import partial
from uuid import UUID

import pytest
from icalendar import Calendar

from services.meetings.domain.invitation.decisions import MOST_TRIES
from services.meetings.edge.invitees import Callings
from services.meetings.edge.mailer import CANCELLED, TOO_LATE
from services.meetings.replicas.invitees import InviteeRow
from shared.contracts.invitations import (
    InvitationBounced,
    InvitationsDispatched,
    InvitationSent,
    InviteeId,
)
from shared.contracts.meetings import MeetingId
from shared.kernel.fiscal_year import BANGKOK
from shared.kernel.message import Province
from shared.mail.letter import Letter, Unreachable
from shared.mail.memory import MemoryPost
from shared.mail.smtp import MailServer, SmtpPost
from shared.testing.eventually import eventually, eventually_is
from shared.testing.fixed import NOW, FixedClock
from tests.http.stack import Stack, stack
from tests.mail.server import MailBox, free_port, mail_server
from tests.meetings.mailing import (
    SENDER,
    KilledAfterSending,
    call_an_assembly,
    dispatch_by_email,
    mailer,
    memory_post,
    recorded,
    rows_of,
    rows_when,
    use_post,
)

OFFICES = ["culture@example.go.th", "radio@example.go.th", "school@example.go.th"]


@pytest.fixture
async def mailbox() -> AsyncIterator[MailBox]:
    async with mail_server() as box:
        yield box


@pytest.fixture
async def called(services: Stack) -> Stack:
    """An assembly whose e-mails wait."""
    await call_an_assembly(services)
    use_post(services, memory_post())
    await dispatch_by_email(services)
    return services


def post(mailbox: MailBox) -> SmtpPost:
    return SmtpPost(MailServer.parse(mailbox.url), SENDER, timeout_seconds=5)


def entry(letter: Letter) -> tuple[str, Calendar]:
    assert letter.calendar is not None
    return letter.calendar.method, Calendar.from_ical(letter.calendar.content)


async def sent(services: Stack) -> list[InvitationSent]:
    return [one for one in await recorded(services) if isinstance(one, InvitationSent)]


async def bounces(services: Stack) -> list[InvitationBounced]:
    return [one for one in await recorded(services) if isinstance(one, InvitationBounced)]


async def reschedule(services: Stack) -> None:
    body = {
        "starts_at": "2026-12-01T13:30:00+07:00",
        "place": "หอประชุมใหญ่",
        "reason": "ห้องประชุมไม่ว่าง",
    }
    assert (await services.meeting_post("rescheduling", body)).status_code == 201


async def cancel(services: Stack) -> None:
    assert (await services.meeting_post("cancelling", {"reason": "น้ำท่วม"})).status_code == 201


async def test_a_letter_goes_to_every_office_that_has_an_address(
    called: Stack, mailbox: MailBox
) -> None:
    await mailer(called, post(mailbox)).step()
    assert sorted(mailbox.recipients) == OFFICES
    noted = {one.message_id for one in await sent(called)}
    assert noted == {str(letter["Message-ID"]) for letter in mailbox.taken}
    [letter] = [one for one in mailbox.taken if "radio@" in one["To"]]
    assert letter["Subject"] == "ขอเชิญประชุม: ประชุมหน่วยงานทุกภาคส่วน ครั้งที่ 1/2569"
    text = letter.get_body(("plain",))
    assert text is not None
    assert "16 พฤศจิกายน 2569 เวลา 09.00 น." in text.get_content()
    assert "พช 0031/ว 10" in text.get_content()


async def test_the_meeting_stands_in_the_letter_as_a_calendar_entry(called: Stack) -> None:
    box = memory_post()
    await mailer(called, box).step()
    method, calendar = entry(box.sent[0])
    [event] = calendar.walk("VEVENT")
    assert (method, calendar["METHOD"], event["SEQUENCE"]) == ("REQUEST", "REQUEST", 0)
    assert event["UID"] == f"{called.meeting_id}@khunatham"
    assert event["DTSTART"].to_ical() == b"20261116T020000Z"
    assert event["LOCATION"] == "ศาลากลางจังหวัดเพชรบูรณ์"
    assert event["ORGANIZER"] == "mailto:culture@example.go.th"
    assert event["ATTENDEE"] == f"mailto:{box.sent[0].to}"


async def test_the_official_letter_is_attached(called: Stack) -> None:
    async def papers(province: Province, meeting_id: MeetingId, invitee: InviteeId) -> bytes:
        return f"%PDF {province} {meeting_id} {invitee}".encode()

    box = memory_post()
    await mailer(called, box, papers=papers).step()
    attached = {attachment.content for letter in box.sent for attachment in letter.attachments}
    invitees = [row.invitee for row in await rows_of(called) if row.stage is not None]
    assert attached == {f"%PDF TH-67 {called.meeting_id} {one}".encode() for one in invitees}


async def test_a_paper_that_cannot_be_made_keeps_its_own_letter_back_only(called: Stack) -> None:
    made: list[InviteeId] = []

    async def papers(_: Province, __: MeetingId, invitee: InviteeId) -> bytes:
        made.append(invitee)
        if len(made) == 1:
            raise ZeroDivisionError
        return b"%PDF"

    box = memory_post()
    await mailer(called, box, papers=papers).step()
    assert len(box.sent) == 2
    [bounce] = await bounces(called)
    assert (bounce.invitee, bounce.final) == (made[0], False)


async def test_what_was_sent_is_not_sent_again_by_a_replica_that_is_behind(called: Stack) -> None:
    rows = await rows_of(called)

    class Behind(Callings):
        async def queued(self, province: Province) -> Sequence[InviteeRow]:
            assert province == "TH-67"
            return [row for row in rows if row.stage == "queued"]

    box = memory_post()
    known = mailer(called, box)
    readers = known.callings
    behind = replace(
        known, callings=Behind(**{one.name: getattr(readers, one.name) for one in fields(readers)})
    )
    await behind.step()
    await behind.step()
    assert sorted(letter.to for letter in box.sent) == OFFICES
    assert len(await sent(called)) == 3


async def test_a_crash_after_sending_sends_that_letter_once_more_as_the_same(
    called: Stack,
) -> None:
    killed, box = KilledAfterSending(), memory_post()
    with pytest.raises(KeyboardInterrupt):
        await mailer(called, killed).step()
    [lost] = killed.sent
    assert await sent(called) == []
    await mailer(called, box).step()
    [again] = [letter for letter in box.sent if letter.to == lost.to]
    assert again.message_id == lost.message_id
    await mailer(called, box).step()
    assert len(box.sent) == 3


async def test_a_server_that_is_busy_is_asked_again_after_a_pause(
    called: Stack, mailbox: MailBox
) -> None:
    clock = FixedClock()
    mailbox.to_rcpt.append("450 4.2.1 <busy@example.go.th> try again")
    await mailer(called, post(mailbox), clock).step()
    [bounce] = await bounces(called)
    assert (bounce.reason, bounce.final, bounce.attempt) == ("450 4.2.1", False, 1)
    assert len(mailbox.taken) == 2
    await rows_when(called, lambda rows: any(row.attempt == 2 for row in rows))
    clock.advance(timedelta(seconds=59))
    await mailer(called, post(mailbox), clock).step()
    assert len(mailbox.taken) == 2
    clock.advance(timedelta(seconds=1))
    await mailer(called, post(mailbox), clock).step()
    assert sorted(mailbox.recipients) == OFFICES
    assert [one.attempt for one in await sent(called)] == [1, 1, 2]


async def test_every_pause_is_longer_and_the_fifth_failure_final(
    called: Stack, mailbox: MailBox
) -> None:
    clock = FixedClock()
    pauses = [timedelta(), *(timedelta(minutes=m) for m in (1, 10, 60, 360))]
    for number, pause in enumerate(pauses, start=1):
        mailbox.to_rcpt += ["450 4.2.1 busy"] * 3
        clock.advance(pause)
        await mailer(called, post(mailbox), clock).step()
        noted = await bounces(called)
        assert len(noted) == 3 * number
        waits = "queued" if number < MOST_TRIES else "bounced"
        await rows_when(called, partial(stand_at, stage=waits, tries=min(number + 1, MOST_TRIES)))
    assert [one.final for one in (await bounces(called))[-3:]] == [True] * 3
    clock.advance(timedelta(days=1))
    await mailer(called, post(mailbox), clock).step()
    assert mailbox.to_rcpt == []
    assert mailbox.taken == []


async def test_an_address_that_is_refused_is_not_tried_again(
    called: Stack, mailbox: MailBox
) -> None:
    clock = FixedClock()
    mailbox.to_rcpt.append("550 5.1.1 <nobody@example.go.th> unknown")
    await mailer(called, post(mailbox), clock).step()
    [bounce] = await bounces(called)
    assert (bounce.reason, bounce.final) == ("550 5.1.1", True)
    await rows_when(called, lambda rows: any(row.stage == "bounced" for row in rows))
    clock.advance(timedelta(days=1))
    await mailer(called, post(mailbox), clock).step()
    assert len(mailbox.taken) == 2


async def test_where_no_server_answers_only_one_letter_is_tried(called: Stack) -> None:
    nowhere = SmtpPost(MailServer("127.0.0.1", await free_port(), tls=False), SENDER, 5)
    with pytest.raises(Unreachable):
        await mailer(called, nowhere).step()
    [bounce] = await bounces(called)
    assert (bounce.reason, bounce.final) == ("SMTPConnectError", False)


async def test_no_address_stands_in_the_log(
    called: Stack, mailbox: MailBox, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "khunatham")
    mailbox.to_rcpt += ["450 4.2.1 <busy@example.go.th> busy", "550 <gone@example.go.th> gone"]
    await mailer(called, post(mailbox)).step()
    await rows_when(called, lambda rows: any(row.attempt == 2 for row in rows))
    nowhere = SmtpPost(MailServer("127.0.0.1", await free_port(), tls=False), SENDER, 5)
    with pytest.raises(Unreachable):
        await mailer(called, nowhere, FixedClock(NOW + timedelta(days=1))).step()
    told = [one.getMessage() for one in caplog.records if not one.name.startswith("mail.")]
    assert sum("letter_not_sent" in line for line in told) == 3
    assert not [line for line in told if "@example.go.th" in line or "โรงเรียน" in line]
    reasons = {one.reason for one in await bounces(called)}
    assert reasons == {"450 4.2.1", "550", "SMTPConnectError"}


async def test_two_processes_send_one_letter_each_time(
    mongo_url: str, database_prefix: str, mailbox: MailBox
) -> None:
    configured = partial(stack, smtp_url=mailbox.url, mail_from=SENDER)
    first, second = (configured(mongo_url, database_prefix) for _ in range(2))
    async with first as services, second:
        await call_an_assembly(services)
        answer = await services.meeting_post("dispatches", {"channel": "email"})
        assert answer.status_code == 201, answer.text
        await rows_when(services, lambda rows: sum(row.stage == "sent" for row in rows) == 3)
    assert sorted(mailbox.recipients) == OFFICES


async def test_a_seat_that_is_lost_sends_no_more(called: Stack) -> None:
    box = memory_post()
    await mailer(called, box).step(lambda: len(box.sent) < 1)
    assert len(box.sent) == 1


async def test_who_holds_the_entry_is_told_that_the_meeting_moved(called: Stack) -> None:
    box = memory_post()
    await mailer(called, box).step()
    await rows_when(called, lambda rows: sum(row.in_calendar for row in rows) == 3)
    await reschedule(called)
    await until_told(called, box, 6)
    notice = box.sent[-1]
    method, calendar = entry(notice)
    [event] = calendar.walk("VEVENT")
    assert notice.subject.startswith("แจ้งเปลี่ยนแปลงกำหนดการประชุม")
    assert (method, event["SEQUENCE"], event["LOCATION"]) == ("REQUEST", 1, "หอประชุมใหญ่")
    assert event["DTSTART"].to_ical() == b"20261201T063000Z"
    assert event["UID"] == entry(box.sent[0])[1].walk("VEVENT")[0]["UID"]
    await mailer(called, box).step()
    assert len(box.sent) == 6


async def test_who_holds_the_entry_is_told_that_the_meeting_was_cancelled(called: Stack) -> None:
    box = memory_post()
    await mailer(called, box).step()
    await rows_when(called, lambda rows: sum(row.in_calendar for row in rows) == 3)
    await cancel(called)
    await until_told(called, box, 6)
    method, calendar = entry(box.sent[-1])
    [event] = calendar.walk("VEVENT")
    assert (method, event["STATUS"], event["SEQUENCE"]) == ("CANCEL", "CANCELLED", 1)
    assert box.sent[-1].subject.startswith("แจ้งงดการประชุม")
    assert [e.sequence for e in await recorded(called) if isinstance(e, InvitationsDispatched)] == [
        0,
        1,
    ]


def stand_at(rows: Sequence[InviteeRow], stage: str, tries: int) -> bool:
    return sum(row.stage == stage and row.tries == tries for row in rows) == 3


async def until_told(services: Stack, box: MemoryPost, letters: int) -> None:
    """Step until so many letters have left: the replica hears of the change in its own time."""

    async def told() -> bool:
        await mailer(services, box).step()
        return len(box.sent) >= letters

    await eventually_is(told)


async def test_a_meeting_that_was_cancelled_before_invites_nobody(called: Stack) -> None:
    await cancel(called)
    known = mailer(called, memory_post()).callings

    async def heard() -> bool:
        call = await known.call(Province("TH-67"), UUID(called.meeting_id))
        return call is not None and call.cancelled

    await eventually_is(heard)
    box = memory_post()
    await mailer(called, box).step()
    assert box.sent == []
    assert {(one.reason, one.final) for one in await bounces(called)} == {(CANCELLED, True)}


async def test_nobody_is_invited_to_what_has_begun(called: Stack) -> None:
    box, clock = memory_post(), FixedClock(datetime(2026, 11, 16, 9, 0, tzinfo=BANGKOK))
    await mailer(called, box, clock).step()
    assert box.sent == []
    assert {(one.reason, one.final) for one in await bounces(called)} == {(TOO_LATE, True)}


async def test_the_service_sends_by_itself(
    mongo_url: str, database_prefix: str, mailbox: MailBox
) -> None:
    configured = stack(mongo_url, database_prefix, smtp_url=mailbox.url, mail_from=SENDER)
    async with configured as services:
        await call_an_assembly(services)
        answer = await services.meeting_post("dispatches", {"channel": "email"})
        assert answer.status_code == 201, answer.text
        await eventually(lambda: len(mailbox.taken) == 3)
        await rows_when(services, lambda rows: sum(row.stage == "sent" for row in rows) == 3)
    assert sorted(mailbox.recipients) == OFFICES
    for taken in mailbox.taken:
        [paper] = taken.iter_attachments()
        assert paper.get_filename() == "หนังสือเชิญประชุม.pdf"
        assert paper.get_content().startswith(b"%PDF-")


async def test_a_letter_that_is_recorded_otherwise_meanwhile_costs_no_other(called: Stack) -> None:
    class Meddling(MemoryPost):
        async def send(self, letter: Letter) -> None:
            await super().send(letter)
            if len(self.sent) == 1:
                row = next(row for row in await rows_of(called) if row.name == letter.to_name)
                body = {"attempt": 1, "message_id": "<by-hand@example.go.th>"}
                answer = await called.meeting_post(f"invitees/{row.invitee}/sending", body)
                assert answer.status_code == 201, answer.text

    box = Meddling(SENDER)
    await mailer(called, box).step()
    noted = {one.message_id for one in await sent(called)}
    assert noted == {"<by-hand@example.go.th>", *(one.message_id for one in box.sent[1:])}


async def test_what_has_left_is_recorded_although_the_server_goes_away(called: Stack) -> None:
    class GoesAway(MemoryPost):
        async def send(self, letter: Letter) -> None:
            if len(self.sent) == 2:
                raise Unreachable("SMTPServerDisconnected")
            await super().send(letter)

    box = GoesAway(SENDER)
    with pytest.raises(Unreachable):
        await mailer(called, box).step()
    assert [one.message_id for one in await sent(called)] == [one.message_id for one in box.sent]
    assert len(await bounces(called)) == 1
