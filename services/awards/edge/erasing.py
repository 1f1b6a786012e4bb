"""What is past its time, proposed once a day; and the files of what was confirmed, erased.

Nothing is gone before a person has confirmed it. The keys are destroyed by the directory, which
hears the confirmation; here the files go, again at each start, so that a kill in between or a
restored copy changes nothing.
"""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from services.awards.domain.erasure.commands import ProposeErasure
from services.awards.domain.erasure.decisions import ERASURE
from services.awards.replicas.announcements import AnnouncementRow
from services.awards.replicas.calls import CallRow
from services.awards.replicas.cases import Case
from services.awards.replicas.confirmed_erasures import ConfirmedErasureRow
from services.awards.replicas.evidence_files import EvidenceRow
from shared.clock import Clock
from shared.contracts.award_values import CallId, NominationId, nominee_id_of
from shared.contracts.erasures import Erasable, erasure_id_of
from shared.eventstore.execute import Executor
from shared.files.store import Files
from shared.kernel.ids import derive_id, stream_name
from shared.kernel.message import SYSTEM, Province
from shared.kernel.ports import Ledger
from shared.rules.load import Record, retention
from shared.thai import day_of
from shared.views.reader import ViewReader

LOOK_SECONDS = 3600.0
MOST_CALLS, MOST_CASES, MOST_FILES = 1_000, 10_000, 10_000
A_COMMIT = 400  # nominations proposed at once
KIND = "erasure"


@dataclass(frozen=True)
class Kept:
    """The replicas that say what is kept."""

    calls: ViewReader[CallRow]
    cases: ViewReader[Case]
    announcements: ViewReader[AnnouncementRow]
    files: ViewReader[EvidenceRow]
    confirmed: ViewReader[ConfirmedErasureRow]

    async def due(
        self, province: Province, call: CallRow, today: date
    ) -> tuple[tuple[Erasable, ...], date] | None:
        """What of a call is past its time, and since when; None while it runs."""
        announced = await self._announcements(province, call)
        since = _over(call, announced)
        years = retention(Record.NOMINATION_NOT_CHOSEN, today).years
        if since is None or years is None or today < _later(since, years):
            return None
        honoured = {
            one.nomination_id
            for row in announced
            for each in row.categories
            for one in each.recipients
        }
        waiting = {
            one.nomination_id for row in announced for one in row.appeals if one.upheld is None
        }
        where = {"call_id": str(call.call_id)}
        cases = await self.cases.rows(province, where, MOST_CASES)
        gone = [one for one in cases if one.nomination_id not in honoured | waiting]
        files = await self._files(province, [one.nomination_id for one in gone])
        erasable = tuple(_erasable(one, files) for one in gone[:A_COMMIT])
        return erasable, _later(since, years)

    async def shared_by(self, province: Province, sha256: str) -> frozenset[UUID]:
        """The nominations that have named a file."""
        row = await self.files.get(province, sha256)
        return frozenset(row.nominations) if row else frozenset()

    async def _announcements(self, province: Province, call: CallRow) -> Sequence[AnnouncementRow]:
        where = {"call_id": str(call.call_id)}
        return await self.announcements.rows(province, where, MOST_CALLS)

    async def _files(
        self, province: Province, nominations: Sequence[UUID]
    ) -> Mapping[UUID, list[str]]:
        found: dict[UUID, list[str]] = {one: [] for one in nominations}
        where = {"nominations": {"$in": [str(one) for one in nominations]}}
        for row in await self.files.rows(province, where, MOST_FILES):
            for one in row.nominations:
                if one in found:
                    found[one].append(row.sha256)
        return found


@dataclass
class Proposing:
    """Any number may be at work: the same proposal again is the same commit."""

    kept: Kept
    executor: Executor
    ledger: Ledger
    clock: Clock

    async def run(self) -> None:
        while True:
            await self.step()
            await asyncio.sleep(LOOK_SECONDS)

    async def step(self) -> None:
        for province in await self.ledger.heads():
            for call in await self.kept.calls.rows(province, {}, MOST_CALLS):
                await self._propose(province, call)

    async def _propose(self, province: Province, call: CallRow) -> None:
        now = self.clock()
        found = await self.kept.due(province, call, day_of(now))
        if found is None or not found[0]:
            return
        due, since = found
        erasure_id = erasure_id_of(call.call_id)
        named = sorted(str(one.nomination_id) for one in due)
        command = ProposeErasure(
            province=province,
            issued_by=SYSTEM,
            issued_at=now,
            idempotency_key=str(derive_id(erasure_id, day_of(now), *named)),
            erasure_id=erasure_id,
            call_id=CallId(call.call_id),
            fiscal_year=call.fiscal_year,
            due=due,
            since=since,
            rule=Record.NOMINATION_NOT_CHOSEN,
        )
        stream = stream_name(province, KIND, erasure_id)
        await self.executor.execute(ERASURE, stream, command)


@dataclass
class FileEraser:
    """Any number may be at work: what is gone is gone."""

    kept: Kept
    ledger: Ledger
    files: Files
    rest_seconds: float = 5.0
    _done: dict[Province, str] = field(default_factory=dict)

    async def run(self) -> None:
        while True:
            await self.sweep()
            await asyncio.sleep(self.rest_seconds)

    async def sweep(self) -> None:
        for province in await self.ledger.heads():
            while rows := await self._next(province):
                for row in rows:
                    await self._erase(province, row)
                    self._done[province] = row.key

    async def _next(self, province: Province) -> list[ConfirmedErasureRow]:
        page = await self.kept.confirmed.page(province, limit=50, after=self._done.get(province))
        return list(page.rows)

    async def _erase(self, province: Province, row: ConfirmedErasureRow) -> None:
        gone = {one.nomination_id for one in row.nominations}
        earlier = await self.kept.confirmed.rows(province, {}, MOST_CALLS)
        gone |= {one.nomination_id for each in earlier for one in each.nominations}
        for sha256 in {one for each in row.nominations for one in each.files}:
            if await self.kept.shared_by(province, sha256) <= gone:
                await self.files.erase(province, sha256)


def _over(call: CallRow, announced: Sequence[AnnouncementRow]) -> date | None:
    """The day of the results; of a call without any the day on which it was closed."""
    if announced:
        return max(date.fromisoformat(row.dated) for row in announced)
    return day_of(call.closed_at) if call.closed_at else None


def _later(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # 29 February
        return day.replace(year=day.year + years, month=3, day=1)


def _erasable(case: Case, files: Mapping[UUID, list[str]]) -> Erasable:
    return Erasable(
        nomination_id=NominationId(case.nomination_id),
        person_id=nominee_id_of(case.nomination_id),
        files=tuple(sorted(files.get(case.nomination_id, ()))),
    )
