"""The access log is kept for as long as its rule says, and not a moment longer."""

from datetime import datetime, timedelta
from uuid import UUID

from shared.contracts.people import PersonId
from shared.kernel.fiscal_year import BANGKOK
from shared.kernel.message import ActorId, Province
from shared.privacy.access import Looker, MemoryAccessLog, Wanted
from shared.privacy.clearing import AccessLogClearer, years_before
from shared.testing.fixed import FixedClock

HERE = Province("TH-67")
DESK = Looker(ActorId("desk"), "meetings.attendance")
LOOKED = datetime(2026, 11, 2, 9, tzinfo=BANGKOK)


async def left_at(moment: datetime) -> int:
    """How many entries of `LOOKED` a sweep leaves at that moment."""
    clock = FixedClock(LOOKED)
    log = MemoryAccessLog(clock)
    await log.write(HERE, DESK, [PersonId(UUID(int=1))])
    clock.now = moment
    await AccessLogClearer(log, clock).sweep()
    return len(await log.read(HERE, Wanted(limit=10)))


async def test_an_entry_is_kept_for_two_years() -> None:
    over = LOOKED.replace(year=2028)
    assert await left_at(over) == 1
    assert await left_at(over + timedelta(seconds=1)) == 0


def test_the_years_before_a_leap_day_end_on_the_last_of_february() -> None:
    leap = datetime(2028, 2, 29, 12, tzinfo=BANGKOK)
    assert years_before(leap, 2) == datetime(2026, 2, 28, 12, tzinfo=BANGKOK)
    assert years_before(leap, 4) == datetime(2024, 2, 29, 12, tzinfo=BANGKOK)
