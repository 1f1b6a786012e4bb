"""The year's honours of both sources, as the replicas have them at this moment."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from services.awards.domain.honours_roll.commands import Entered
from services.awards.domain.honours_roll.told import RollLine
from services.awards.replicas.announcements import AnnouncementRow, honoured_in
from services.awards.replicas.own_honours import HonourState, OwnHonourRow
from shared.contracts.award_values import Recipient
from shared.contracts.people import Sealed
from shared.contracts.selections import AnnouncedCategory
from shared.http.queries import Fresh
from shared.kernel.message import Province
from shared.privacy.vault import Opened, Vault
from shared.views.reader import ViewReader

MOST_ANNOUNCEMENTS, MOST_HONOURS = 200, 20_000  # of a year
BY_SELECTION = "คณะทำงานคัดเลือก"
NOT_PUBLISHED = "(ไม่ประสงค์ให้เผยแพร่ชื่อ)"

__all__ = ["Roll", "RollLine", "Rolls"]


@dataclass(frozen=True, slots=True)
class Roll:
    announced: Sequence[AnnouncementRow]
    given: Sequence[OwnHonourRow]  # confirmed

    @property
    def entries(self) -> tuple[Entered, ...]:
        selected = [
            Entered(
                selected=True,
                source_id=one.nomination_id,
                title=category.title,
                day=row.dated,
            )
            for row, category, one in self._standing
        ]
        given = [
            Entered(
                selected=False,
                source_id=one.honour_id,
                title=one.content.title,
                day=one.content.given_on.isoformat(),
            )
            for one in self.given
        ]
        return (*selected, *given)

    async def lines(self, vault: Vault, province: Province, *, whole: bool) -> tuple[RollLine, ...]:
        """With the names opened: announced ones are a public record by now, others' by consent.

        `whole`: for whoever sees the names of those too who do not agree to be published.
        """
        told = {
            row.honour_id: row.content.person.name
            for row in self.given
            if row.content.person and (whole or row.content.person_agrees)
        }
        boxes = [one.person.name for _, _, one in self._standing if one.person]
        opened = await vault.open(province, [*boxes, *told.values()])
        return (*self._selected(opened), *self._given(opened, told))

    @property
    def _standing(self) -> list[tuple[AnnouncementRow, AnnouncedCategory, Recipient]]:
        return honoured_in(self.announced)

    def _selected(self, opened: Opened) -> Iterator[RollLine]:
        for row, category, one in self._standing:
            yield RollLine(
                selected=True,
                title=category.title,
                honoured=one.honoured,
                name=opened.of(one.person.name) if one.person else one.name,
                given_by=BY_SELECTION,
                day=row.dated,
            )

    def _given(self, opened: Opened, told: Mapping[UUID, Sealed]) -> Iterator[RollLine]:
        for row in self.given:
            content = row.content
            name = opened.of(told.get(row.honour_id)) or NOT_PUBLISHED
            yield RollLine(
                selected=False,
                title=content.title,
                honoured=content.honoured,
                name=name if content.person else content.name,
                given_by=content.given_by.name,
                day=content.given_on.isoformat(),
            )


class Rolls:
    def __init__(
        self,
        announcements: ViewReader[AnnouncementRow],
        honours: ViewReader[OwnHonourRow],
        fresh: Fresh,
    ) -> None:
        self._announcements = announcements
        self._honours = honours
        self._fresh = fresh

    async def of_year(self, province: str, fiscal_year: int) -> Roll:
        place = Province(province)
        where = {"fiscal_year": fiscal_year}
        announced = await self._fresh.of(self._announcements, province)
        rows = await announced.rows(place, where, MOST_ANNOUNCEMENTS)
        honours = await self._fresh.of(self._honours, province)
        confirmed = where | {"state": str(HonourState.CONFIRMED)}
        given = await honours.rows(place, confirmed, MOST_HONOURS)
        return Roll(
            rows,
            sorted(given, key=lambda row: (row.content.given_on, str(row.honour_id))),
        )
