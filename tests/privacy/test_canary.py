"""Nothing personal leaves in the clear: not into the store, the broker, the log, the metrics."""

import logging
from base64 import b64encode
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from urllib.parse import quote
from uuid import UUID

import bson
import httpx
import pytest
from prometheus_client import generate_latest

from services.directory.app import build
from services.stack.connect import connected
from services.stack.running import running
from services.stack.topics import make_topics
from shared.clock import system_clock
from shared.contracts.agencies import ContactNamed
from shared.contracts.directory import AgencyId
from shared.contracts.people import NamedPerson, PersonalField, PersonId, Sealed
from shared.eventstore.execute import Executor, Outcome
from shared.eventstore.verify import first_broken
from shared.kernel.decider import Decider
from shared.kernel.message import ActorId, Command, Province
from shared.privacy.vault import ERASED, Plain
from shared.service.platform import Platform, Service
from shared.service.settings import Settings
from shared.testing.eventually import eventually_is
from shared.testing.fixed import A_MASTER_KEY
from shared.testing.tokens import TokenMaker
from tests.privacy.leaks import Canaries, moment_of, sent, stored

HERE = Province("TH-67")
PERSON = PersonId(UUID("6f0c9a3e-0000-4000-8000-0000000000ca"))
AGENCY = AgencyId(UUID("8e2f4f0a-33c1-5f3d-8f0e-2b7f0a9f1c01"))
NAME, PHONE, EMAIL = "นางสาวนกขมิ้น เหลืองอ่อน", "08 9765 4321", "oriole.canary@example.go.th"
PERSONAL = (
    Plain(PERSON, PersonalField.NAME, NAME),
    Plain(PERSON, PersonalField.PHONE, PHONE),
    Plain(PERSON, PersonalField.EMAIL, EMAIL),
)
CANARIES = Canaries(NAME, "นกขมิ้น", PHONE, "97654321", EMAIL, "oriole.canary")
ON_REQUEST = {"reason": "ตามคำขอของเจ้าของข้อมูล"}


class NameContact(Command):
    """Name whom to ask at an agency (ระบุผู้ประสานงาน)."""

    contact: ContactNamed


CONTACT: Decider[NameContact, None, ContactNamed] = Decider(
    initial=None, decide=lambda command, _: [command.contact], evolve=lambda _, __: None
)


@dataclass
class Nest:
    """The directory at work, with a log that keeps even what the drivers say of each command."""

    platform: Platform
    service: Service
    client: httpx.AsyncClient
    begun: bson.Timestamp
    caplog: pytest.LogCaptureFixture

    async def name_contact(self) -> list[Sealed]:
        """The contact's event, recorded twice under one key, as a client does that is not sure."""
        boxes = await self.platform.vault.close(HERE, PERSONAL)
        assert await self.platform.vault.close(HERE, PERSONAL) == boxes
        first, again = await self._record(boxes), await self._record(boxes)
        assert (first.repeated, again.repeated) == (False, True)
        return boxes

    async def _record(self, boxes: list[Sealed]) -> Outcome:
        name, phone, email = boxes
        person = NamedPerson(person_id=PERSON, name=name, position="นักวิชาการวัฒนธรรม")
        command = NameContact(
            province=HERE,
            issued_by=ActorId("secretary"),
            issued_at=system_clock(),
            idempotency_key="name-the-contact",
            contact=ContactNamed(agency_id=AGENCY, contact=person, phone=phone, email=email),
        )
        executor: Executor = self.service.api.state.executor
        return await executor.execute(CONTACT, f"{HERE}/agency/{AGENCY}", command)

    async def forget(self, path: str = f"{PERSON}/forgetting", **body: str) -> httpx.Response:
        headers = {"Idempotency-Key": f"forget-{len(body)}-{len(path)}"}
        return await self.client.post(
            f"/v1/provinces/{HERE}/directory/persons/{path}", json=body, headers=headers
        )

    async def read(self, boxes: list[Sealed]) -> list[str]:
        opened = await self.platform.vault.open(HERE, boxes)
        return [opened.of(box) for box in boxes]

    async def until_sent(self, events: int) -> None:
        """Numbered, and over the broker where there is one."""

        async def numbered() -> bool:
            heads = await self.platform.ledger("directory").heads()
            return HERE in heads and heads[HERE].seq == events

        await eventually_is(numbered)
        settings = self.platform.settings
        if settings.kafka:

            async def arrived() -> bool:
                return len(await sent(settings.kafka, settings.topic_prefix)) == events

            await eventually_is(arrived, 60)

    async def leaks(self) -> list[str]:
        """Everywhere that a canary sings."""
        settings = self.platform.settings
        places = list(stored(settings.mongo_url, settings.database, self.begun))
        if settings.kafka:
            places += await sent(settings.kafka, settings.topic_prefix)
        places += [(f"log {r.name}", _line(r)) for r in self.caplog.records]
        places.append(("metrics", generate_latest()))
        looked_at = {
            name.rpartition(".")[2] for name, text in places if str(PERSON).encode() in text
        }
        assert {"commits", "keys"} <= looked_at
        assert "directory" in looked_at or not settings.kafka
        return [f"{name}: {form!r}" for name, text in places for form in CANARIES.sung_in(text)]


def _line(record: logging.LogRecord) -> bytes:
    return f"{record.getMessage()} {vars(record)}".encode()


@pytest.fixture(params=["embedded", pytest.param("kafka", marks=pytest.mark.kafka)])
def settings(request: pytest.FixtureRequest, mongo_url: str, database_prefix: str) -> Settings:
    prefix = database_prefix.rstrip("_")
    return Settings(
        mongo_url=mongo_url,
        database=prefix,
        transport=request.param,
        kafka=request.getfixturevalue("kafka_bootstrap") if request.param == "kafka" else "",
        topic_prefix=prefix,
        master_key=A_MASTER_KEY,
    )


@pytest.fixture
async def nest(settings: Settings, caplog: pytest.LogCaptureFixture) -> AsyncIterator[Nest]:
    begun = moment_of(settings.mongo_url)
    caplog.set_level(logging.WARNING, "httpx")  # what the client writes down is the client's
    caplog.set_level(logging.DEBUG)
    tokens = TokenMaker(system_clock)
    async with AsyncExitStack() as exits:
        platform = await exits.enter_async_context(connected(settings, tokens.verifier()))
        if settings.kafka:
            await make_topics(settings)
        service = build(platform)
        await exits.enter_async_context(running([service]))
        client = httpx.AsyncClient(
            transport=httpx.ASGITransport(service.api, raise_app_exceptions=False),
            base_url="http://canary.test",
            headers=tokens.header(),
        )
        yield Nest(platform, service, await exits.enter_async_context(client), begun, caplog)


async def test_no_canary_sings_before_or_after_the_person_is_forgotten(
    nest: Nest, capfd: pytest.CaptureFixture[str]
) -> None:
    boxes = await nest.name_contact()
    assert await nest.read(boxes) == [NAME, PHONE, EMAIL]
    refused = [
        await nest.forget(**ON_REQUEST, name=NAME),
        await nest.forget(f"{quote(EMAIL)}/forgetting", **ON_REQUEST),
    ]
    assert [answer.status_code for answer in refused] == [422, 422]
    await nest.until_sent(1)
    assert await nest.leaks() == []

    assert (await nest.forget(**ON_REQUEST)).status_code == 201
    assert await nest.read(boxes) == [ERASED, ERASED, ERASED]
    await nest.until_sent(2)
    checked = await first_broken(nest.platform.ledger("directory"), HERE)
    assert (checked.broken, checked.events) == (None, 2)
    assert await nest.leaks() == []
    assert CANARIES.sung_in("".join(capfd.readouterr()).encode()) == []


async def test_a_canary_that_got_out_is_found(nest: Nest) -> None:
    """The search itself: one that is let loose in each place is heard there."""
    await nest.read(await nest.name_contact())
    assert await nest.leaks() == []
    loose = nest.platform.database("directory").collection("loose")
    await loose.insert_one({"_id": 1, "text": {"deep": [f"<<{quote(EMAIL)}>>"]}})
    logging.getLogger("khunatham").info("%s", b64encode(f"ab{NAME}".encode()))
    heard = {found.partition(":")[0].rpartition(".")[2] for found in await nest.leaks()}
    assert {"loose", "rs", "log khunatham"} <= heard


@pytest.mark.parametrize("before", ["", "a", "ab"])
def test_a_canary_is_heard_in_every_form(before: str) -> None:
    text = f"{before}{NAME} "
    for form in (text.encode(), b64encode(text.encode()), quote(text).encode()):
        assert Canaries(NAME).sung_in(form), form
    assert Canaries(NAME).sung_in(b"somebody else's") == []
