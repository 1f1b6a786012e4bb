"""The test's end of the workers' lines: what each has said, and whether it still lives."""

import asyncio
import os
import signal
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

PATIENCE_SECONDS = 40.0
LOOK_AGAIN_SECONDS = 0.05
SOON_SECONDS = 0.1


class NotInTime(AssertionError):
    """What was waited for did not happen."""


async def until(
    happens: Callable[[], Awaitable[bool]],
    what: str,
    seconds: float = PATIENCE_SECONDS,
    every: float = LOOK_AGAIN_SECONDS,
) -> None:
    """Wait until something is so. Raises `NotInTime`."""
    clock = asyncio.get_running_loop().time
    deadline = clock() + seconds
    while not await happens():
        if clock() > deadline:
            raise NotInTime(what)
        await asyncio.sleep(every)


@dataclass
class Worker:
    """One process."""

    name: str
    pid: int = 0
    words: list[str] = field(default_factory=list)
    heard: asyncio.Condition = field(default_factory=asyncio.Condition)
    line: asyncio.StreamWriter | None = None
    gone: bool = False

    def has_said(self, word: str) -> bool:
        return word in self.words

    async def says(self, word: str, seconds: float = PATIENCE_SECONDS) -> None:
        try:
            async with asyncio.timeout(seconds), self.heard:
                await self.heard.wait_for(lambda: word in self.words or self.gone)
        except TimeoutError:
            raise NotInTime(f"{self.name}: {word}") from None
        if word not in self.words:
            raise NotInTime(f"{self.name} ended before it said {word}")

    async def has_soon_said(self, word: str) -> bool:
        try:
            await self.says(word, SOON_SECONDS)
        except NotInTime:
            if self.gone:
                raise
            return False
        return True

    async def kill(self) -> None:
        self._signal(signal.SIGKILL)
        async with self.heard:
            await self.heard.wait_for(lambda: self.gone)

    def pause(self) -> None:
        self._signal(signal.SIGSTOP)

    def wake(self) -> None:
        self._signal(signal.SIGCONT)

    async def resume(self) -> None:
        """Let it go on from where it was stopped."""
        self.wake()
        await self.go()
        await self.says("resumed")

    async def go(self) -> None:
        assert self.line is not None
        self.line.write(b"go\n")
        await self.line.drain()

    def _signal(self, number: signal.Signals) -> None:
        if not self.gone:
            os.kill(self.pid, number)


class Control:
    """Listens on a socket that the workers of one run connect to."""

    def __init__(self, folder: Path) -> None:
        self.address = str(folder / "control")
        self.workers: dict[str, Worker] = {}
        self._server: asyncio.Server | None = None

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_unix_server(self._listen, self.address)
        return self

    async def __aexit__(self, *_: object) -> None:
        for worker in self.workers.values():
            if worker.line is not None:
                await worker.kill()
        assert self._server is not None
        self._server.close()

    def expect(self, name: str) -> Worker:
        worker = self.workers[name] = Worker(name)
        return worker

    async def _listen(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        name = (await reader.readline()).decode().strip()
        worker = self.workers[name]
        worker.line = writer
        try:
            await self._hear(worker, "connected")
            async for word in reader:
                await self._hear(worker, word.decode().strip())
        except ConnectionResetError:
            pass  # killed
        finally:
            worker.gone = True
            await self._hear(worker, "ended")
            writer.close()

    async def _hear(self, worker: Worker, word: str) -> None:
        async with worker.heard:
            worker.words.append(word)
            worker.heard.notify_all()
