"""G15: how long the second start takes, and what the idle stack holds in memory."""

import asyncio
import os
import shutil
import signal
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx

from shared.local.process import LOOPBACK, free_port
from tests.bench.measure import memory_mb, name_of, tree
from tests.bench.plan import Cell, Goal, Plan, Work
from tests.bench.stand import Stand

_PATIENCE = 120.0
_POLL = 0.02


class Ups:
    """`khunatham up` on data that is there already, until its first page has come."""

    def __init__(self, data: Path) -> None:
        self._data = data

    async def first(self) -> None:
        """The start that makes the data and plays the example."""
        if not self._data.exists():
            await self._start(until_ready=True)

    async def work(self, _seconds: float) -> Work:
        seconds, megabytes = await self._start(until_ready=False)
        return Work(1, seconds=seconds, more={"mb": megabytes})

    async def _start(self, *, until_ready: bool) -> tuple[float, float]:
        port, began = free_port(), time.perf_counter()
        environment = {**os.environ, "KHUNATHAM_DATA": str(self._data)}
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-c",
            "from services.cli import app; app()",
            "up",
            env={**environment, "KHUNATHAM_PORT": str(port)},
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        try:
            await _first_page(port, process)
            seconds = time.perf_counter() - began
            if until_ready:
                await _told_its_address(port, process)
            return seconds, _held(process.pid)
        finally:
            process.send_signal(signal.SIGINT)
            await process.communicate()


async def _first_page(port: int, process: asyncio.subprocess.Process) -> None:
    async with asyncio.timeout(_PATIENCE), httpx.AsyncClient() as client:
        while process.returncode is None:
            try:
                answer = await client.get(f"http://{LOOPBACK}:{port}/", follow_redirects=True)
            except httpx.TransportError:
                await asyncio.sleep(_POLL)
                continue
            answer.raise_for_status()
            return
    raise RuntimeError("khunatham up ended before its first page")


async def _told_its_address(port: int, process: asyncio.subprocess.Process) -> None:
    """It says where it is when the example has been played."""
    assert process.stdout
    async with asyncio.timeout(_PATIENCE):
        while line := await process.stdout.readline():
            if f":{port}" in line.decode(errors="replace"):
                return


def _held(root: int) -> float:
    """Resident memory of all its processes but the database."""
    return sum(memory_mb(pid) for pid in tree(root) if name_of(pid) != "mongod")


@asynccontextmanager
async def g15(stand: Stand) -> AsyncIterator[Plan]:
    """The second start."""
    data = stand.folder / "up"
    ups = Ups(data)
    yield Plan(
        cells={"up": Cell(ups.work, ups.first)},
        goals=[
            Goal("second start to first page", "≤ 8 s", "up", "seconds", at_most=8),
            Goal("memory of the stack without mongod", "≤ 300 MB", "up", "mb", at_most=300),
        ],
        rounds=3,
    )
    shutil.rmtree(data, ignore_errors=True)
