"""The names in cases, opened for whoever may see the case; withheld in a blind stage."""

from collections.abc import Iterable, Mapping
from typing import Annotated
from uuid import UUID

from fastapi import Depends

from services.projection.views.case_register import CaseOfRegister
from shared.awards.case_row import Clearance
from shared.http.personal import Vaulted
from shared.kernel.message import Province
from shared.privacy.vault import Vault


class CaseTexts:
    """Names and headlines of cases."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    async def names(
        self, province: str, rows: Iterable[CaseOfRegister], clearance: Clearance
    ) -> Mapping[UUID, str | None]:
        """By case; None: withheld."""
        cases = list(rows)
        shown = [one for one in cases if clearance.names(one)]
        boxes = [one.person.name for one in shown if one.person]
        opened = await self._vault.open(Province(province), boxes)
        named = {
            one.nomination_id: opened.of(one.person.name) if one.person else one.name
            for one in shown
        }
        return {one.nomination_id: named.get(one.nomination_id) for one in cases}

    async def headlines(self, province: str, rows: Iterable[CaseOfRegister]) -> Mapping[UUID, str]:
        cases = list(rows)
        opened = await self._vault.open(Province(province), [one.headline for one in cases])
        return {one.nomination_id: opened.of(one.headline) for one in cases}


async def case_texts(vault: Vaulted) -> CaseTexts:
    return CaseTexts(vault)


Texts = Annotated[CaseTexts, Depends(case_texts)]
