"""The projection alone, over ledgers that a test writes itself."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, fields
from typing import Any

from services.projection.edge.award_reading import AwardReaders
from services.projection.edge.names import sealed_in
from services.projection.edge.reading import Readers
from shared.eventstore.mongo import MongoEventStore, create_indexes
from shared.kernel.catalogue import name_of
from shared.kernel.message import Event, Province
from shared.privacy.vault import Plain
from shared.testing.ledgers import commit_with, fact, number_all
from shared.views.reader import Token
from tests.http.stack import PROVINCE, Stack, stack

SERVICES = ("directory", "meetings", "planning", "awards", "evaluation")
EVENTS_A_COMMIT = 50


@dataclass
class Shelf:
    """What the year's services would have written, and a secretary who reads it."""

    stack: Stack
    versions: dict[tuple[str, str], int] = field(default_factory=dict)  # by service and stream

    async def write(self, events: Sequence[Event], province: str = PROVINCE) -> None:
        """Into the ledger of the service whose events these are; every view takes them in."""
        service = name_of(type(events[0])).partition(".")[0]
        for first in range(0, len(events), EVENTS_A_COMMIT):
            token = await self._append(service, events[first : first + EVENTS_A_COMMIT], province)
            news = self.stack.platform.news(service)
            await number_all(news.ledger, news)
            await self._taken_in(token)

    async def _append(self, service: str, events: Sequence[Event], province: str) -> Token:
        stream = f"{province}/year/1"
        before = self.versions.get((service, stream), 0)
        last = self.versions[service, stream] = before + len(events)
        closed = [await self._closed(event, Province(province)) for event in events]
        facts = tuple(fact(before + n, event) for n, event in enumerate(closed, start=1))
        store = MongoEventStore(self.stack.platform.database(service))
        commit = await store.append(commit_with(stream, facts, last))
        return Token(service, Province(province), commit.commit_id)

    async def _closed(self, event: Event, province: Province) -> Event:
        """The event with boxes of the vault instead of those that `year.py` made up."""
        written = event.model_dump_json()
        for box in set(sealed_in(event)):
            if "-of-" in box.box:
                plain = Plain(box.person_id, box.field, box.box)
                [real] = await self.stack.platform.vault.close(province, [plain])
                written = written.replace(f'"{box.box}"', f'"{real.box}"')
        return type(event).model_validate_json(written)

    async def _taken_in(self, token: Token) -> None:
        """Wait for every view that hears it."""
        state = self.stack.services["projection"].api.state
        groups: tuple[Readers, AwardReaders] = (state.readers, state.award_readers)
        for name, reader in [
            (one.name, getattr(group, one.name)) for group in groups for one in fields(group)
        ]:
            assert await getattr(reader, "waiting", reader).fresh(token), name  # of cases

    async def get(self, path: str, province: str = PROVINCE, **headers: str | None) -> Any:
        answer = await self.stack.get(path, province, **headers)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def rows(self, path: str) -> list[Any]:
        """All pages of a list, put together."""
        joined = "&" if "?" in path else "?"
        found: list[Any] = []
        page = await self.get(path)
        while True:
            found += page["rows"]
            if page["following"] is None:
                return found
            page = await self.get(f"{path}{joined}after={page['following']}")


@asynccontextmanager
async def shelf(mongo_url: str, prefix: str) -> AsyncIterator[Shelf]:
    async with stack(mongo_url, prefix, ["projection"]) as running:
        for service in SERVICES:
            await create_indexes(running.platform.database(service))
        yield Shelf(running)
