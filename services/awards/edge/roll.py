"""The year's honours of both sources, as the replicas have them at this moment."""

from collections.abc import Sequence
from dataclasses import dataclass

from services.awards.domain.honours_roll.commands import Entered
from services.awards.domain.honours_roll.told import RollLine
from services.awards.replicas.announcements import AnnouncementRow
from services.awards.replicas.own_honours import HonourState, OwnHonourRow
from shared.http.queries import Fresh
from shared.kernel.message import Province
from shared.privacy.vault import Vault
from shared.views.reader import ViewReader

MOST_ANNOUNCEMENTS, MOST_HONOURS = 200, 20_000  # of a year
BY_SELECTION = "คณะทำงานคัดเลือก"

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
            for row in self.announced
            for category, one in row.standing()
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

    async def lines(self, vault: Vault, province: Province) -> tuple[RollLine, ...]:
        """With the names opened: a public record by now."""
        standing = [(row, *pair) for row in self.announced for pair in row.standing()]
        boxes = [one.person.name for _, _, one in standing if one.person]
        boxes += [one.content.person.name for one in self.given if one.content.person]
        opened = await vault.open(province, boxes)
        selected = [
            RollLine(
                selected=True,
                title=category.title,
                honoured=one.honoured,
                name=opened.of(one.person.name) if one.person else one.name,
                given_by=BY_SELECTION,
                day=row.dated,
            )
            for row, category, one in standing
        ]
        given = [
            RollLine(
                selected=False,
                title=row.content.title,
                honoured=row.content.honoured,
                name=opened.of(row.content.person.name) if row.content.person else row.content.name,
                given_by=row.content.given_by.name,
                day=row.content.given_on.isoformat(),
            )
            for row in self.given
        ]
        return (*selected, *given)


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
            sorted(rows, key=lambda row: (row.dated, row.number)),
            sorted(given, key=lambda row: (row.content.given_on, str(row.honour_id))),
        )
