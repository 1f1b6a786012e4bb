"""Papers of a dissemination: reads what they need and builds them. Nothing is recorded here."""

from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from services.planning.documents.escalation import escalation
from services.planning.documents.plan_letter import Letter, enclosed
from services.planning.edge.plan_letters import PlanLetters
from services.planning.replicas.plan_letters import DisseminationRow, PlanLetterRow
from shared.contracts.directory import AgencyId
from shared.documents.paper import Paper
from shared.documents.press import Press
from shared.kernel.message import Province
from shared.replicas.sealed_editions import ListedAgency
from shared.rules.offices import Offices


@dataclass(frozen=True, slots=True)
class Batch:
    """Letters by the names of their files, each built when its turn comes."""

    count: int
    letters: Iterator[tuple[str, Sequence[Paper]]]


@dataclass(frozen=True)
class DisseminationPapers:
    read: PlanLetters
    press: Press
    offices: Offices

    async def letter(
        self, province: Province, sending: DisseminationRow, agency: UUID
    ) -> Letter | None:
        row = await self.read.letter(province, sending.dissemination_id, agency)
        if row is None:
            return None
        listed = await self.read.offices(province, sending)
        return self._letter(province, sending, row, listed)

    async def envelope(
        self, province: Province, sending: DisseminationRow, agency: AgencyId
    ) -> bytes | None:
        """The letter with its enclosures as one PDF; None when there is none."""
        letter = await self.letter(province, sending, agency)
        return await self.press.book(enclosed(letter)) if letter else None

    async def letters(
        self, province: Province, sending: DisseminationRow, first: int = 1, most: int | None = None
    ) -> Batch:
        """Those from the `first` on, in the order of their numbers."""
        listed = await self.read.offices(province, sending)
        places = {agency: place for place, agency in enumerate(listed)}
        rows = sorted(
            await self.read.of_one(province, sending.dissemination_id),
            key=lambda row: places.get(row.agency_id, len(places)),
        )
        chosen = rows[first - 1 : None if most is None else first - 1 + most]
        letters = (
            (_called(number, row), enclosed(self._letter(province, sending, row, listed)))
            for number, row in enumerate(chosen, start=first)
        )
        return Batch(len(chosen), letters)

    async def escalation(self, province: Province, sending: DisseminationRow, today: date) -> Paper:
        rows = await self.read.of_one(province, sending.dissemination_id)
        late = sorted(
            (row for row in rows if row.escalated and not row.acknowledged),
            key=lambda row: (row.sent_on or today, row.letter_number),
        )
        return escalation(sending, late, self.offices[province], today)

    async def files(self, batch: Batch) -> AsyncIterator[tuple[str, bytes]]:
        for name, papers in batch.letters:
            yield name, await self.press.book(papers)

    def _letter(
        self,
        province: Province,
        sending: DisseminationRow,
        row: PlanLetterRow,
        listed: Mapping[UUID, ListedAgency],
    ) -> Letter:
        return Letter(sending, row, self.offices[province], listed.get(row.agency_id))


def _called(number: int, row: PlanLetterRow) -> str:
    return f"{f'{number:04} {row.letter_number} {row.name}'.replace('/', '-')}.pdf"
