"""Background loops: run again after a failure, ended by a cancellation whatever comes then."""

import asyncio
from contextlib import suppress

from shared.messaging.supervise import Loop, run_all, supervise


async def ended(loop: Loop) -> bool:
    """Whether a running loop ends within a moment of being cancelled."""
    task = asyncio.create_task(supervise(loop))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel()
    done, _ = await asyncio.wait({task}, timeout=2)
    if not done:
        task.cancel()
    with suppress(asyncio.CancelledError):
        await task
    return bool(done)


async def test_a_loop_that_fails_is_run_again() -> None:
    runs = 0
    twice = asyncio.Event()

    async def failing() -> None:
        nonlocal runs
        runs += 1
        if runs > 1:
            twice.set()
        raise RuntimeError("an outage")

    task = asyncio.create_task(run_all([Loop("test.failing", failing)]))
    await asyncio.wait_for(twice.wait(), 5)
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
    assert runs > 1


async def test_a_cancelled_loop_ends() -> None:
    async def waiting() -> None:
        await asyncio.Event().wait()

    assert await ended(Loop("test.waiting", waiting))


async def test_a_loop_that_cannot_clean_up_ends_all_the_same() -> None:
    """As a seat does, when the database is gone before the process is told to stop."""

    failures = iter(["the database is gone"])

    async def unable() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            for failure in failures:
                raise RuntimeError(failure)

    assert await ended(Loop("test.unable", unable))
