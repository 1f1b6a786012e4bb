"""News of a service's ledgers inside one process: a ring, and the heads while we number them."""

from collections.abc import Mapping

from shared.alarm import Alarm
from shared.kernel.message import Province
from shared.kernel.ports import Ledger


class LedgerNews:
    """Who numbers the ledger tells; who reads it asks. Each listener has an alarm of its own."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self._told: dict[Province, int] | None = None
        self._listeners: list[Alarm] = []

    def listen(self, alarm: Alarm) -> None:
        self._listeners.append(alarm)

    def tell(self, heads: Mapping[Province, int]) -> None:
        """The heads as they are now, from the process that holds the seat."""
        self._told = dict(heads)
        for alarm in self._listeners:
            alarm.ring()

    def forget(self) -> None:
        """Another process may be numbering now: what was told is no longer sure."""
        self._told = None

    async def heads(self) -> Mapping[Province, int]:
        if self._told is not None:
            return self._told
        return {province: head.seq for province, head in (await self.ledger.heads()).items()}
