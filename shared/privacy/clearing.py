"""Removes entries of the access log when their time is over (พ้นระยะเวลาเก็บรักษา)."""

import asyncio
from datetime import datetime

from shared.clock import Clock
from shared.kernel.fiscal_year import BANGKOK
from shared.privacy.access import AccessLog
from shared.rules.load import Record, retention

REST_SECONDS = 3600.0


class AccessLogClearer:
    """Any number may be at work: what is gone is gone."""

    def __init__(self, log: AccessLog, clock: Clock) -> None:
        self._log = log
        self._clock = clock

    async def run(self) -> None:
        while True:
            await self.sweep()
            await asyncio.sleep(REST_SECONDS)

    async def sweep(self) -> None:
        now = self._clock().astimezone(BANGKOK)
        years = retention(Record.ACCESS_LOG, now.date()).years
        if years is not None:
            await self._log.clear(years_before(now, years))


def years_before(moment: datetime, years: int) -> datetime:
    """The same day and hour; of a leap day the day before it, where the year has none."""
    year = moment.year - years
    try:
        return moment.replace(year=year)
    except ValueError:
        return moment.replace(year=year, day=28)
