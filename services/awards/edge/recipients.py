"""The names of who was announced: a public record, opened all the same through the vault."""

from collections.abc import Iterable
from typing import Annotated

from fastapi import Depends

from shared.contracts.award_values import Recipient
from shared.contracts.selections import ResultsAnnounced
from shared.http.personal import Vaulted
from shared.kernel.message import Province
from shared.privacy.vault import Vault


class Announced:
    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    async def of(self, province: str, announced: ResultsAnnounced) -> dict[str, str]:
        """By nomination."""
        everybody = [one for each in announced.categories for one in each.recipients]
        return await self.names(province, everybody)

    async def names(self, province: str, recipients: Iterable[Recipient]) -> dict[str, str]:
        """By nomination; ลบแล้ว for a forgotten person."""
        wanted = list(recipients)
        boxes = [one.person.name for one in wanted if one.person]
        opened = await self._vault.open(Province(province), boxes)
        return {
            str(one.nomination_id): opened.of(one.person.name) if one.person else one.name
            for one in wanted
        }


async def announced_names(vault: Vaulted) -> Announced:
    return Announced(vault)


RecipientNames = Annotated[Announced, Depends(announced_names)]
