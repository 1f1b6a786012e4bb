"""Waiting for a condition: tests never sleep for a time that somebody guessed."""

import asyncio
from collections.abc import Awaitable, Callable

LOOK_SECONDS = 0.01


async def eventually(condition: Callable[[], bool], seconds: float = 20.0) -> None:
    """Return when the condition holds; `TimeoutError` when it does not come true in time."""
    async with asyncio.timeout(seconds):
        while not condition():  # noqa: ASYNC110 - a test cannot make its subject ring
            await asyncio.sleep(LOOK_SECONDS)


async def eventually_is(ask: Callable[[], Awaitable[bool]], seconds: float = 20.0) -> None:
    """The same for a condition that has to be asked for."""
    async with asyncio.timeout(seconds):
        while not await ask():  # noqa: ASYNC110 - the same
            await asyncio.sleep(LOOK_SECONDS)
