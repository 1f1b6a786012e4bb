"""The directory service removes what the access log has kept for long enough."""

import asyncio
from datetime import timedelta
from uuid import UUID

from shared.contracts.people import PersonId
from shared.kernel.message import ActorId, Province
from shared.privacy.access import Looker, MongoAccessLog, Wanted
from shared.service.platform import KEYS
from shared.testing.eventually import eventually_is
from shared.testing.fixed import FixedClock
from tests.http.stack import PROVINCE, Stack

HERE = Province(PROVINCE)
DESK = Looker(ActorId("desk"), "meetings.attendance")
THREE_YEARS = timedelta(days=3 * 366)


async def test_a_loop_of_the_service_clears_the_access_log(services: Stack) -> None:
    platform = services.platform
    now = platform.clock()
    for moment in (now - THREE_YEARS, now):
        log = MongoAccessLog(platform.database(KEYS), FixedClock(moment))
        await log.write(HERE, DESK, [PersonId(UUID(int=1))])
    loops = {loop.name: loop for loop in services.services["directory"].loops}
    clearing = asyncio.ensure_future(loops["directory.access_log_clearer"].run())

    async def only_the_new_one_is_left() -> bool:
        return len(await platform.access_log.read(HERE, Wanted(limit=10))) == 1

    await eventually_is(only_the_new_one_is_left)
    clearing.cancel()
    await asyncio.wait({clearing})
