"""The state of a stream, for who has to answer from it and not from a view."""

from typing import Annotated, Any, TypeVar
from uuid import UUID

from fastapi import Depends, Request

from shared.eventstore.execute import Executor
from shared.kernel.decider import Decider
from shared.kernel.ids import stream_name

S = TypeVar("S")


class Streams:
    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    async def state(
        self, decider: Decider[Any, S, Any], province: str, kind: str, key: UUID
    ) -> tuple[S, int]:
        """What has been decided so far, and the stream's version; the beginning of a new one."""
        return await self._executor.state(decider, stream_name(province, kind, key))


async def streams_of(request: Request) -> Streams:
    return Streams(request.app.state.executor)


KnownStreams = Annotated[Streams, Depends(streams_of)]


def etag(version: int) -> str:
    return f'"v{version}"'
