"""Reads a ledger page by page, a page ahead of whoever uses them."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Coroutine, Sequence
from typing import Any, TypeVar

T = TypeVar("T")


async def pages_ahead(
    page: Callable[[int], Coroutine[Any, Any, Sequence[T]]], last: Callable[[T], int], after: int
) -> AsyncGenerator[Sequence[T], None]:
    """From the number `after` on; the next page is on its way while this one is used.

    `last` is the number that a page ends with, so that the next begins behind it.
    """
    coming = asyncio.create_task(page(after))
    try:
        while found := await coming:
            coming = asyncio.create_task(page(last(found[-1])))
            yield found
    finally:
        # Not cancelled: a driver that is cut off in a read throws its connection away.
        await asyncio.wait([coming])
        coming.cancelled() or coming.exception()
