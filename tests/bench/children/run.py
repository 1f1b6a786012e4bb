"""Runs a module of the benchmark in a process of its own."""

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Child:
    """It prints one line of JSON when it is ready, and ends when its input is closed."""

    process: asyncio.subprocess.Process
    told: dict[str, Any]

    @property
    def pid(self) -> int:
        return self.process.pid


async def answer_of(module: str, *arguments: str) -> dict[str, Any]:
    """What the module prints at its end."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        f"tests.bench.children.{module}",
        *arguments,
        stdout=asyncio.subprocess.PIPE,
    )
    out, _ = await process.communicate()
    if process.returncode:
        raise RuntimeError(f"{module} ended with {process.returncode}")
    answer: dict[str, Any] = json.loads(out)
    return answer


@asynccontextmanager
async def living(module: str, *arguments: str) -> AsyncIterator[Child]:
    """The module at work until the block ends."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        f"tests.bench.children.{module}",
        *arguments,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdin
    assert process.stdout
    try:
        line = await process.stdout.readline()
        if not line:
            raise RuntimeError(f"{module} ended before it was ready")
        yield Child(process, json.loads(line))
    finally:
        process.stdin.close()
        await process.wait()


async def until_input_ends() -> None:
    """For the child: wait until the parent closes the pipe, or is gone."""
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.buffer.read)
