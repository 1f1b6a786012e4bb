"""Background loops that never die in silence: a failure is logged, counted and tried again."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from shared.telemetry import log
from shared.telemetry.metrics import LOOP_FAILURES

_FIRST_PAUSE = 0.2
_LONGEST_PAUSE = 5.0
_CALM_SECONDS = 30.0  # after this long without a failure the pauses begin small again


@dataclass(frozen=True, slots=True)
class Loop:
    """A coroutine that is meant to run for ever."""

    name: str
    run: Callable[[], Awaitable[None]]


async def supervise(loop: Loop) -> None:
    """Run the loop until cancelled, again after each failure, with growing pauses.

    A loop that fails while it cleans up after its cancellation has ended all the same: its failure
    stands in the place of the cancellation, and would be taken for one to go on after.
    """
    task = asyncio.current_task()
    assert task is not None
    pause = _FIRST_PAUSE
    clock = asyncio.get_running_loop().time
    while True:
        began = clock()
        try:
            await loop.run()
        except Exception as failure:  # written down and tried again, not swallowed
            LOOP_FAILURES.labels(loop.name).inc()
            log.error("loop_failed", failure, loop=loop.name)
            if task.cancelling():
                raise asyncio.CancelledError from failure
        pause = _FIRST_PAUSE if clock() - began > _CALM_SECONDS else pause
        await asyncio.sleep(pause)
        pause = min(pause * 2, _LONGEST_PAUSE)


async def run_all(loops: list[Loop]) -> None:
    """Supervise all of them until cancelled; returns when each has ended its cleaning up."""
    async with asyncio.TaskGroup() as group:
        for loop in loops:
            group.create_task(supervise(loop), name=loop.name)
