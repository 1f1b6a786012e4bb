"""What a round costs: CPU of the processes concerned, of strangers, and time the host took away."""

import os
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")
_PROC = Path("/proc")
_MACHINE_BUSY = (0, 1, 2, 5, 6)  # user, nice, system, irq, softirq
_MACHINE_STEAL = 7


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of CPU between two looks; strangers and steal in cores."""

    seconds: float
    client: float
    server: float
    strangers: float
    steal: float


@dataclass(frozen=True, slots=True)
class _Look:
    at: float
    busy: float
    steal: float
    ours: float
    client: float
    server: float


class Meter:
    """Reads the clocks of a client and of its servers; everything else that runs is a stranger."""

    def __init__(self, client: Sequence[int], server: Sequence[int]) -> None:
        self._client = client
        self._server = server
        self._began = self._look()

    def stop(self) -> Cost:
        now, then = self._look(), self._began
        seconds = now.at - then.at
        ours = now.ours - then.ours
        return Cost(
            seconds=seconds,
            client=now.client - then.client,
            server=now.server - then.server,
            strangers=max(0.0, now.busy - then.busy - ours) / seconds,
            steal=(now.steal - then.steal) / seconds,
        )

    def _look(self) -> _Look:
        table = dict(_processes())
        machine = _machine()
        return _Look(
            at=time.perf_counter(),
            busy=sum(machine[field] for field in _MACHINE_BUSY) / _TICKS,
            steal=machine[_MACHINE_STEAL] / _TICKS,
            ours=_tree_cpu(table, os.getpid()),
            client=sum(_client_cpu(table, pid) for pid in self._client),
            server=sum(_tree_cpu(table, pid) for pid in self._server),
        )


@dataclass(frozen=True, slots=True)
class _Process:
    parent: int
    ticks: int  # its own and those of its children that have ended


def tree(root: int) -> list[int]:
    """A process and all its descendants."""
    return _tree(dict(_processes()), root)


def memory_mb(pid: int, field: str = "VmRSS") -> float:
    """`VmRSS` is what it holds now, `VmHWM` the most it ever held."""
    for line in (_PROC / str(pid) / "status").read_text().splitlines():
        if line.startswith(f"{field}:"):
            return int(line.split()[1]) / 1024
    return 0.0


def name_of(pid: int) -> str:
    return (_PROC / str(pid) / "comm").read_text().strip()


def fsyncs_a_second(folder: Path, seconds: float = 0.5) -> float:
    """How often 8 kB can be written and made durable here."""
    path = folder / "fsync.probe"
    block, done, until = b"x" * 8192, 0, time.perf_counter() + seconds
    with path.open("wb") as file:
        while time.perf_counter() < until:
            file.write(block)
            file.flush()
            os.fdatasync(file.fileno())
            done += 1
    path.unlink()
    return done / seconds


def _client_cpu(table: dict[int, _Process], pid: int) -> float:
    """This very process without its children: those are the servers."""
    return time.process_time() if pid == os.getpid() else _tree_cpu(table, pid)


def _tree_cpu(table: dict[int, _Process], root: int) -> float:
    return sum(table[pid].ticks for pid in _tree(table, root)) / _TICKS


def _tree(table: dict[int, _Process], root: int) -> list[int]:
    found = [root] if root in table else []
    for pid in found:
        found += [child for child, process in table.items() if process.parent == pid]
    return found


def _processes() -> Iterator[tuple[int, _Process]]:
    for entry in _PROC.iterdir():
        if entry.name.isdigit():
            with suppress(FileNotFoundError, ProcessLookupError):
                fields = (entry / "stat").read_text().rpartition(")")[2].split()
                ticks = sum(int(field) for field in fields[11:15])
                yield int(entry.name), _Process(int(fields[1]), ticks)


def _machine() -> list[int]:
    line = (_PROC / "stat").read_text().partition("\n")[0]
    return [int(field) for field in line.split()[1:]]
