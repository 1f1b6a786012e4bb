"""Appends in flight at the same moment go out together, as one unordered insert.

Alone, a commit is sent at once. While one insert is on its way the next callers wait and then share
the next one; each hears its own outcome. A caller that is cancelled takes nothing back: the insert
belongs to this worker, not to the caller.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Sequence

from shared.mongo import Doc

Insert = Callable[[Sequence[Doc]], Awaitable[set[int]]]
_MOST_TOGETHER = 500
_MOST_BYTES = 12 * 1024 * 1024


class GroupCommit:
    """Shares inserts between callers. `put` answers whether the document was inserted."""

    def __init__(self, insert: Insert) -> None:
        self._insert = insert
        self._waiting: deque[tuple[Doc, int, asyncio.Future[bool]]] = deque()
        self._worker: asyncio.Task[None] | None = None

    async def put(self, document: Doc, size: int) -> bool:
        """True when inserted, False when a unique index refused it.

        Raises what the insert raised when its outcome is not known.
        """
        outcome: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self._waiting.append((document, size, outcome))
        if self._worker is None or self._worker.done():
            self._worker = asyncio.create_task(self._work())
        return await asyncio.shield(outcome)

    async def _work(self) -> None:
        while self._waiting:
            await self._send(self._next_group())

    def _next_group(self) -> list[tuple[Doc, asyncio.Future[bool]]]:
        group: list[tuple[Doc, asyncio.Future[bool]]] = []
        bytes_left = _MOST_BYTES
        while self._waiting and len(group) < _MOST_TOGETHER:
            document, size, outcome = self._waiting[0]
            if group and size > bytes_left:
                break
            self._waiting.popleft()
            bytes_left -= size
            group.append((document, outcome))
        return group

    async def _send(self, group: list[tuple[Doc, asyncio.Future[bool]]]) -> None:
        try:
            refused = await self._insert([document for document, _ in group])
        except Exception as error:  # noqa: BLE001 - handed to every caller, none is swallowed
            for _, outcome in group:
                outcome.set_exception(error)
                outcome.exception()  # a cancelled caller will not collect it
            return
        for index, (_, outcome) in enumerate(group):
            outcome.set_result(index not in refused)
