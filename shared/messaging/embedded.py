"""The transport without a broker: the inlet reads the very ledgers that Kafka would carry."""

from collections.abc import Mapping, Sequence

from shared.alarm import Alarm
from shared.kernel.reading import RawEvent
from shared.messaging.news import LedgerNews
from shared.messaging.transport import Place

BATCH = 2000  # entries a poll
SWEEP_SECONDS = 0.25  # for commits that another process numbered: nobody rings for those


class EmbeddedInlet:
    """Implements the `Inlet` port over the ledgers of several services."""

    def __init__(self, news: Sequence[LedgerNews]) -> None:
        self._news = news
        self._heard: dict[Place, int] = {}
        self._alarm = Alarm()
        for one in news:
            one.listen(self._alarm)

    async def start(self, heard: Mapping[Place, int]) -> None:
        self._heard = dict(heard)

    async def poll(self) -> Sequence[RawEvent]:
        events = await self._unheard()
        if not events:
            await self._alarm.wait(SWEEP_SECONDS)
            events = await self._unheard()
        return events

    async def handled(self) -> None:
        """Nothing to keep: the consumer's own positions say it all."""

    async def stop(self) -> None:
        """Nothing is open."""

    async def _unheard(self) -> list[RawEvent]:
        events: list[RawEvent] = []
        heard = dict(self._heard)
        for one in self._news:
            for province, head in (await one.heads()).items():
                place = (one.ledger.service, province)
                if heard.get(place, 0) < head and len(events) < BATCH:
                    unheard = await one.events(province, heard.get(place, 0), BATCH)
                    events += unheard
                    if unheard:
                        heard[place] = unheard[-1].seq
        self._heard = heard  # only now: a read that failed half-way has heard nothing
        return events
