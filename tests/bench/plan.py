"""What a benchmark consists of: cells run in rotation, and goals to judge them by."""

import os
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

Measure = Literal["rate", "p50", "p99", "us", "client_us", "server_us", "cpu_us", "mb", "seconds"]
UNITS: Mapping[str, str] = {
    "rate": "/s",
    "p50": " ms",
    "p99": " ms",
    "us": " µs",
    "client_us": " µs",
    "server_us": " µs",
    "cpu_us": " µs",
    "mb": " MB",
    "seconds": " s",
}


@dataclass(frozen=True)
class Work:
    """What one round did. `seconds`, `cpu` and `more` stand in for what the runner measured when
    the work was done in a process of its own."""

    ops: int
    latencies: Sequence[float] = ()  # seconds of each operation
    seconds: float | None = None
    cpu: float | None = None
    more: Mapping[str, float] = field(default_factory=dict)


async def _nothing() -> None:
    """Most rounds need no preparation."""


@dataclass(frozen=True)
class Cell:
    """One way of doing the work, for about the seconds it is given."""

    work: Callable[[float], Awaitable[Work]]
    prepare: Callable[[], Awaitable[None]] = _nothing  # before each round, not measured
    client: Sequence[int] = field(default_factory=lambda: (os.getpid(),))
    server: Sequence[int] = ()


@dataclass(frozen=True)
class Goal:
    """One row of the table: ours against a peer of the same run (a ratio), or against a limit.

    `minus` compares by difference: what ours costs more than the peer.
    """

    what: str
    goal: str
    ours: str
    measure: Measure = "rate"
    peer: str = ""
    peer_measure: Measure | None = None
    at_least: float | None = None
    at_most: float | None = None
    minus: bool = False


@dataclass(frozen=True)
class Plan:
    """A benchmark that is ready to run. `missing` says why a peer's cell is not there."""

    cells: Mapping[str, Cell]
    goals: Sequence[Goal]
    missing: Mapping[str, str] = field(default_factory=dict)
    rounds: int | None = None  # of whole runs that take long; None: as the command line says


@dataclass(frozen=True, slots=True)
class Options:
    """How much of everything."""

    rounds: int = 5
    seconds: float = 1.2
    events: int = 1_000_000
    most_tries: int = 2  # rounds run at the most, as a multiple of `rounds`, when some are noisy
    huge: bool = False

    def few(self, full: int, quick: int) -> int:
        """The full count, or the quick one in a short run."""
        return full if self.seconds >= 1 else quick
