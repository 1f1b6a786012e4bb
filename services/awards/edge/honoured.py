"""Who was announced in a year and stands: for ceremonies and certificates."""

from typing import Annotated

from fastapi import Depends, Request

from services.awards.domain.certificate_register.commands import Due
from services.awards.replicas.announcements import AnnouncementRow, honoured_in
from shared.contracts.award_values import AnnouncementId, Recipient
from shared.contracts.ceremonies import CeremonyPlace
from shared.contracts.selections import AnnouncedCategory
from shared.http.queries import Fresh
from shared.kernel.message import Province
from shared.views.reader import ViewReader

MOST_ANNOUNCEMENTS = 200  # of a year


def filled(category: AnnouncedCategory, fiscal_year: int) -> str:
    """The category's wording with its title and year; other braces are plain text."""
    text = category.certificate_text.replace("{title}", category.title)
    return text.replace("{year}", str(fiscal_year))


class HonouredLookups:
    def __init__(self, announcements: ViewReader[AnnouncementRow], fresh: Fresh) -> None:
        self._announcements = announcements
        self._fresh = fresh

    async def places(self, province: str, fiscal_year: int) -> tuple[CeremonyPlace, ...]:
        """In the order of the announcements."""
        return tuple(
            CeremonyPlace(
                order=0,
                announcement_id=AnnouncementId(row.announcement_id),
                category_id=category.category_id,
                category_title=category.title,
                recipient=recipient,
            )
            for row, category, recipient in await self._standing(province, fiscal_year)
        )

    async def due(self, province: str, fiscal_year: int) -> tuple[Due, ...]:
        return tuple(
            Due(
                announcement_id=AnnouncementId(row.announcement_id),
                category_id=category.category_id,
                category_title=category.title,
                recipient=recipient,
                text=filled(category, fiscal_year),
            )
            for row, category, recipient in await self._standing(province, fiscal_year)
        )

    async def _standing(
        self, province: str, fiscal_year: int
    ) -> list[tuple[AnnouncementRow, AnnouncedCategory, Recipient]]:
        reader = await self._fresh.of(self._announcements, province)
        where = {"fiscal_year": fiscal_year}
        rows = await reader.rows(Province(province), where, MOST_ANNOUNCEMENTS)
        return honoured_in(rows)


async def honoured_of(request: Request, fresh: Fresh) -> HonouredLookups:
    return HonouredLookups(request.app.state.announcements, fresh)


KnownHonoured = Annotated[HonouredLookups, Depends(honoured_of)]
