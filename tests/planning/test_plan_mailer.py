"""The letters of a plan as e-mails, and the reminders: what goes out, and what is recorded."""

from dataclasses import replace
from datetime import timedelta

import pytest

from services.planning.edge.dissemination_papers import DisseminationPapers
from services.planning.edge.plan_mailer import NO_PAPER
from services.planning.edge.verify_codes import Coded
from shared.contracts.catalogue import PLANNING
from shared.contracts.dissemination import (
    Escalated,
    PlanLetterBounced,
    PlanLettersSent,
    RemindersSent,
)
from shared.contracts.invitations import Channel
from shared.kernel.ids import stream_name
from shared.kernel.message import Event
from shared.mail.letter import Deferred, Refused, Unreachable
from shared.mail.memory import MemoryPost
from shared.testing.eventually import eventually_is
from shared.testing.fixed import FixedClock
from tests.documents.pictures import needs_poppler, text_of
from tests.http.stack import PROVINCE, Stack
from tests.meetings.mailing import KilledAfterSending, memory_post
from tests.meetings.over_http import remember
from tests.planning.booklet_examples import frozen
from tests.planning.disseminating import (
    HERE,
    PORTAL,
    as_agency,
    disseminate,
    mailer,
    post,
    reminding,
    rows_when,
    use_post,
)

OFFICES = ["culture@example.go.th", "radio@example.go.th", "school@example.go.th"]


async def recorded(services: Stack, sending: str) -> list[Event]:
    """What the letters' own stream holds."""
    stream = stream_name(PROVINCE, "dissemination", sending)
    store = services.services["planning"].api.state.executor._store
    return [
        PLANNING.decode(fact.type, fact.schema, fact.data)
        for commit in await store.read(stream)
        for fact in commit.facts
    ]


async def queue(services: Stack) -> tuple[str, dict[str, str]]:
    """By e-mail to the three, and the replica knows that they wait."""
    sending, offices = await disseminate(services)
    use_post(services, memory_post())
    answer = await post(services, sending, "sendings", {"channel": "email"})
    assert answer.status_code == 201, answer.text
    await rows_when(services, sending, lambda rows: sum(r.stage == "queued" for r in rows) == 3)
    return sending, offices


async def send_by_email(services: Stack) -> tuple[str, dict[str, str]]:
    sending, offices = await queue(services)
    await mailer(services, memory_post()).step()
    await rows_when(services, sending, lambda rows: sum(r.stage == "sent" for r in rows) == 3)
    return sending, offices


async def test_a_letter_goes_to_every_office_that_has_an_address_in_one_record(
    services: Stack,
) -> None:
    sending, _ = await queue(services)
    box = memory_post()
    await mailer(services, box).step()
    assert sorted(letter.to for letter in box.sent) == OFFICES
    [event] = [one for one in await recorded(services, sending) if isinstance(one, PlanLettersSent)]
    assert (event.channel, len(event.agencies), event.outstanding) == (Channel.EMAIL, 3, 1)
    [radio] = [letter for letter in box.sent if letter.to.startswith("radio")]
    assert "- คลื่นความดี" in radio.text
    assert "ภายในวันที่ 16 พฤศจิกายน 2569" in radio.text
    assert radio.text.count("https://") == 1
    assert f"{PORTAL}\n" in radio.text
    await mailer(services, box).step()
    assert len(box.sent) == 3


async def test_the_letter_leads_to_the_page_that_verifies_the_booklet(services: Stack) -> None:
    await queue(services)
    await remember(services, "planning", "booklet", frozen())
    known, box = mailer(services, memory_post()), memory_post()
    [sending] = await known.papers.read.latest(HERE)

    async def is_known() -> bool:
        return await known.papers.read.booklet(HERE, sending) is not None

    await eventually_is(is_known)
    await replace(known, post=box).step()
    code = Coded(HERE, sending.fiscal_year, 1).code
    assert all(f"{PORTAL}/verify/booklets/{code}\n" in letter.text for letter in box.sent)
    answer = await services.clients["planning"].get(f"/v1/verify/booklets/{code}")
    assert answer.json()["standing"] == "in_force"


@needs_poppler
async def test_the_letter_its_tasks_and_the_form_are_attached(services: Stack) -> None:
    await queue(services)
    box = memory_post()
    await mailer(services, box).step()
    [radio] = [letter for letter in box.sent if letter.to.startswith("radio")]
    [attached] = radio.attachments
    pages = text_of(attached.content).split("\f")[:-1]
    assert len(pages) == 3
    assert "แบบตอบรับแผน" in pages[2]


async def test_a_crash_after_sending_sends_the_letter_once_more_as_the_same(
    services: Stack,
) -> None:
    await queue(services)
    killed, box = KilledAfterSending(), memory_post()
    with pytest.raises(KeyboardInterrupt):
        await mailer(services, killed).step()
    await mailer(services, box).step()
    [lost] = killed.sent
    [again] = [letter for letter in box.sent if letter.to == lost.to]
    assert again.message_id == lost.message_id
    assert len(box.sent) == 3


async def test_what_is_not_taken_is_tried_again_after_a_pause(services: Stack) -> None:
    sending, _ = await queue(services)
    clock, box = FixedClock(), memory_post()
    box.failures += [Deferred("450 4.2.1"), Refused("550 5.1.1")]
    await mailer(services, box, clock).step()
    assert len(box.sent) == 1
    await rows_when(services, sending, lambda rows: any(r.attempt == 2 for r in rows))
    await mailer(services, box, clock).step()
    assert len(box.sent) == 1
    clock.advance(timedelta(minutes=1))
    await mailer(services, box, clock).step()
    assert len(box.sent) == 2
    noted = [one for one in await recorded(services, sending) if isinstance(one, PlanLetterBounced)]
    assert [(one.reason, one.final) for one in noted] == [("450 4.2.1", False), ("550 5.1.1", True)]


async def test_a_paper_that_cannot_be_made_keeps_its_own_letter_back(services: Stack) -> None:
    sending, _ = await queue(services)

    class Broken(DisseminationPapers):
        async def envelope(self, *_: object) -> bytes:
            raise ZeroDivisionError

    known, box = mailer(services, memory_post()), memory_post()
    papers = Broken(known.papers.read, known.papers.press, known.papers.offices)
    broken = replace(known, papers=papers, post=box)
    await broken.step()
    assert box.sent == []
    noted = [one for one in await recorded(services, sending) if isinstance(one, PlanLetterBounced)]
    assert [(one.reason, one.final) for one in noted] == [(NO_PAPER, False)] * 3


async def test_on_its_day_each_agency_that_has_not_answered_gets_one_mail(services: Stack) -> None:
    sending, offices = await send_by_email(services)
    own = as_agency(services, offices["โรงเรียน"])
    body = {"position": "ผู้อำนวยการ"}
    await post(services, sending, "acknowledgement", body, authorization=own)
    await rows_when(services, sending, lambda rows: any(r.acknowledged for r in rows))
    clock, box = FixedClock(), memory_post()
    clock.advance(timedelta(days=13))
    await reminding(services, box, clock).step()
    assert box.sent == []
    clock.advance(timedelta(days=1))
    await reminding(services, box, clock).step()
    await reminding(services, box, clock).step()
    assert sorted(letter.to for letter in box.sent) == OFFICES[:2]
    assert "(เตือนครั้งที่ 1)" in box.sent[0].text
    [event] = [one for one in await recorded(services, sending) if isinstance(one, RemindersSent)]
    assert (event.round, event.channel, event.rule, len(event.agencies)) == (
        1,
        Channel.EMAIL,
        "reminders.plan_letters.v1",
        2,
    )


async def test_a_reminder_that_was_not_taken_was_not_sent(services: Stack) -> None:
    sending, _ = await send_by_email(services)
    clock, box = FixedClock(), memory_post()
    clock.advance(timedelta(days=14))
    box.failures += [Refused("550 5.1.1"), Unreachable("SMTPConnectError")]
    one = reminding(services, box, clock)
    with pytest.raises(Unreachable):
        await one.step()
    assert [e for e in await recorded(services, sending) if isinstance(e, RemindersSent)] == []
    await one.step()
    assert len(box.sent) == 2  # the address that was refused is not tried over and over
    [event] = [e for e in await recorded(services, sending) if isinstance(e, RemindersSent)]
    assert len(event.agencies) == 2


async def test_a_letter_that_was_not_sent_is_not_reminded_of(services: Stack) -> None:
    sending, _ = await disseminate(services)
    clock, box = FixedClock(), memory_post()
    clock.advance(timedelta(days=60))
    await reminding(services, box, clock).step()
    assert box.sent == []
    assert len(await recorded(services, sending)) == 1


@pytest.mark.parametrize("box", [None, MemoryPost()])
async def test_the_governor_hears_once_with_or_without_a_mail_server(
    services: Stack, box: MemoryPost | None
) -> None:
    sending, _ = await send_by_email(services)
    clock = FixedClock()
    clock.advance(timedelta(days=45))
    await reminding(services, box, clock).step()
    await reminding(services, box, clock).step()
    [event] = [one for one in await recorded(services, sending) if isinstance(one, Escalated)]
    assert len(event.agencies) == 3
    await rows_when(services, sending, lambda rows: sum(r.escalated for r in rows) == 3)
