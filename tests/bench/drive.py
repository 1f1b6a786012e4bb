"""Drives many callers for some seconds and keeps the time that each operation took."""

import asyncio
import threading
import time
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from tests.bench.plan import Work

T = TypeVar("T")
Operation = Callable[[int, int], Awaitable[object]]  # caller, and how many it has done before


async def until(
    condition: Callable[[], bool] | Callable[[], Awaitable[bool]], every: float = 0.005
) -> None:
    """Look again and again: what is waited for rings no bell that this process could hear."""
    while True:
        found = condition()
        if found if isinstance(found, bool) else await found:
            return
        await asyncio.sleep(every)


async def callers(count: int, seconds: float, operation: Operation) -> Work:
    """Each caller does one after the other; together they are `count` at a time."""
    latencies: list[float] = []
    clock = time.perf_counter
    until = clock() + seconds

    async def caller(number: int) -> None:
        turn = 0
        while (began := clock()) < until:
            await operation(number, turn)
            latencies.append(clock() - began)
            turn += 1

    began = clock()
    await asyncio.gather(*(caller(number) for number in range(count)))
    return Work(len(latencies), latencies, clock() - began)


async def threads(count: int, seconds: float, operation: Callable[[int, int], object]) -> Work:
    """The same for a client that blocks."""
    latencies: list[float] = []
    lock, clock = threading.Lock(), time.perf_counter

    def caller(number: int) -> None:
        mine, turn, until = [], 0, clock() + seconds
        while (began := clock()) < until:
            operation(number, turn)
            mine.append(clock() - began)
            turn += 1
        with lock:
            latencies.extend(mine)

    began = clock()
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(count) as pool:
        await asyncio.gather(*(loop.run_in_executor(pool, caller, n) for n in range(count)))
    return Work(len(latencies), latencies, clock() - began)


async def each(count: int, items: Sequence[T], operation: Callable[[T], Awaitable[object]]) -> Work:
    """Every item once, so many at a time."""
    latencies: list[float] = []
    clock = time.perf_counter
    waiting = iter(items)

    async def caller() -> None:
        for item in waiting:
            began = clock()
            await operation(item)
            latencies.append(clock() - began)

    began = clock()
    await asyncio.gather(*(caller() for _ in range(count)))
    return Work(len(latencies), latencies, clock() - began)
