"""The results as Markdown: one line about the machine, one row a goal."""

import os
import platform
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.bench.judge import Row

_COLUMNS = (
    "",
    "what",
    "goal",
    "ours, median [min–max]",
    "peer or limit",
    "ratio",
    "CPU µs an op, client + server (ours / peer)",
    "met",
    "rounds kept / dropped",
)


def machine(mongod: str, fsyncs: float) -> str:
    return (
        f"{os.cpu_count()} cores ({_processor()}), Linux {platform.release()}, "
        f"Python {platform.python_version()}, mongod {mongod}, {fsyncs:,.0f} fsync/s of 8 kB"
    )


def markdown(machine_line: str, rows: Mapping[str, Sequence[Row]]) -> str:
    lines = [machine_line, "", _line(_COLUMNS), _line(["---"] * len(_COLUMNS))]
    for name, of_benchmark in rows.items():
        lines += [_line((name, *_cells(row))) for row in of_benchmark]
    return "\n".join(lines) + "\n"


def _cells(row: Row) -> tuple[str, ...]:
    return row.what, row.goal, row.ours, row.peer, row.ratio, row.cpu, row.met, row.rounds


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()
