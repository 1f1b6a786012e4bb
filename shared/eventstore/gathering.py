"""Requests that are made at the same moment go out as one (group commit, group read).

Alone, a request goes at once. While one is on its way the next callers wait and then share the
next one; each hears its own outcome. A caller that is cancelled takes nothing back: what goes out
belongs to this worker, not to the caller.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

I = TypeVar("I")  # noqa: E741 - an item that is asked for
O = TypeVar("O")  # noqa: E741 - and its outcome

_MOST_BYTES = 12 * 1024 * 1024


class Gathering(Generic[I, O]):
    """Shares one request between callers. `ask` answers one outcome for each item, in order."""

    def __init__(self, ask: Callable[[Sequence[I]], Awaitable[Sequence[O]]], most: int) -> None:
        self._ask = ask
        self._most = most
        self._waiting: deque[tuple[I, int, asyncio.Future[O]]] = deque()
        self._worker: asyncio.Task[None] | None = None

    async def put(self, item: I, size: int = 0) -> O:
        """This item's outcome. `size` in bytes keeps what goes out together within one message.

        Raises what the request raised: its outcome is then not known.
        """
        outcome: asyncio.Future[O] = asyncio.get_running_loop().create_future()
        self._waiting.append((item, size, outcome))
        if self._worker is None or self._worker.done():
            self._worker = asyncio.create_task(self._work())
        return await asyncio.shield(outcome)

    async def _work(self) -> None:
        while self._waiting:
            await self._send(self._next_group())

    def _next_group(self) -> list[tuple[I, asyncio.Future[O]]]:
        group: list[tuple[I, asyncio.Future[O]]] = []
        bytes_left = _MOST_BYTES
        while self._waiting and len(group) < self._most:
            item, size, outcome = self._waiting[0]
            if group and size > bytes_left:
                break
            self._waiting.popleft()
            bytes_left -= size
            group.append((item, outcome))
        return group

    async def _send(self, group: list[tuple[I, asyncio.Future[O]]]) -> None:
        try:
            outcomes = await self._ask([item for item, _ in group])
        except Exception as error:  # noqa: BLE001 - handed to every caller, none is swallowed
            for _, outcome in group:
                outcome.set_exception(error)
                outcome.exception()  # a cancelled caller will not collect it
            return
        for (_, outcome), one in zip(group, outcomes, strict=True):
            outcome.set_result(one)
