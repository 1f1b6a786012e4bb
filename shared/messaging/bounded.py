"""Starting and stopping a Kafka client in bounded time, whatever the broker does."""

import asyncio
from collections.abc import Awaitable

from shared.telemetry import log

ACK_SECONDS = 15.0
STOP_SECONDS = 3.0


async def begun(starting: Awaitable[None]) -> None:
    """Wait for the driver's start. Cancelled half-way it would leave a socket open, so it gets a
    moment to end even when nobody waits any more."""
    task = asyncio.ensure_future(starting)
    try:
        await asyncio.wait({task}, timeout=ACK_SECONDS)
    except asyncio.CancelledError:
        await asyncio.wait({task}, timeout=STOP_SECONDS)
        raise
    finally:
        if not task.done():
            task.cancel()
        elif not task.cancelled():
            task.exception()  # collected here, for a caller that was cancelled never does
    if task.cancelled() or not task.done():
        raise TimeoutError
    task.result()


async def ended(ending: Awaitable[None]) -> bool:
    """Whether it ended in its bounded time; what has not is left to the driver's time-outs."""
    task = asyncio.ensure_future(ending)
    done, _ = await asyncio.wait({task}, timeout=STOP_SECONDS)
    if not done:
        task.cancel()
    elif failure := task.exception():
        log.warning("kafka_closing_failed", error=type(failure).__name__)
    return bool(done)
