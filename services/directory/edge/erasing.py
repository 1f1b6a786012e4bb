"""Destroys the keys of all forgotten persons again, whatever became of the request that asked.

A process may die between the record and the destruction, and a restored copy of the keys brings
back what was destroyed since it was taken. So each start goes through everyone who was ever
forgotten, and from then on through whoever is added.
"""

import asyncio

from services.directory.replicas.forgotten_persons import ForgottenRow
from shared.kernel.message import Province
from shared.kernel.ports import Ledger
from shared.privacy.vault import Vault
from shared.views.reader import ViewReader

REST_SECONDS = 5.0
A_PAGE = 200


class Eraser:
    """Any number may be at work: destroying a key again changes nothing."""

    def __init__(self, forgotten: ViewReader[ForgottenRow], ledger: Ledger, vault: Vault) -> None:
        self._forgotten = forgotten
        self._ledger = ledger
        self._vault = vault
        self._done: dict[Province, str] = {}

    async def run(self) -> None:
        while True:
            await self.sweep()
            await asyncio.sleep(REST_SECONDS)

    async def sweep(self) -> None:
        for province in await self._ledger.heads():
            while rows := await self._next(province):
                for row in rows:
                    await self._vault.forget(province, row.person_id)
                    self._done[province] = row.key

    async def _next(self, province: Province) -> list[ForgottenRow]:
        page = await self._forgotten.page(province, limit=A_PAGE, after=self._done.get(province))
        return list(page.rows)
