"""The names of cases, opened for who may see them."""

from collections.abc import Iterable, Mapping
from typing import Annotated
from uuid import UUID

from fastapi import Depends

from services.awards.replicas.cases import Case
from shared.awards.case_row import Clearance
from shared.http.personal import Vaulted
from shared.kernel.message import Province
from shared.privacy.vault import Opened, Vault

WITHHELD = "(ปิดชื่อ)"


class Names:
    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    async def of(
        self, province: str, cases: Iterable[Case], clearance: Clearance
    ) -> Mapping[UUID, str]:
        """By case; withheld in a blind stage."""
        rows = list(cases)
        persons = [one.person for one in rows if one.person and clearance.names(one)]
        opened = await self._vault.open(Province(province), [one.name for one in persons])
        return {
            one.nomination_id: _name(one, opened) if clearance.names(one) else WITHHELD
            for one in rows
        }


def _name(case: Case, opened: Opened) -> str:
    return opened.of(case.person.name) if case.person else case.name


async def names_of(vault: Vaulted) -> Names:
    return Names(vault)


CaseNames = Annotated[Names, Depends(names_of)]
