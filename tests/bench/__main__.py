"""`python -m tests.bench [NAME …] [--quick]`: runs the benchmarks and writes a table."""

import argparse
import asyncio
import gc
import json
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from shared.clock import system_clock
from tests.bench.judge import Row, judge
from tests.bench.measure import fsyncs_a_second
from tests.bench.plan import Options
from tests.bench.registry import BENCHMARKS
from tests.bench.rotate import Samples, rotate
from tests.bench.stand import Stand
from tests.bench.table import machine, markdown

QUICK = Options(rounds=2, seconds=0.5, events=200_000, most_tries=1)


async def run(names: Sequence[str], options: Options, out: Path) -> str:
    """Run them one after the other; the table is written anew after each. Answers the table."""
    rows: dict[str, list[Row]] = {}
    raw: dict[str, Any] = {}
    table = ""
    with tempfile.TemporaryDirectory(prefix="khunatham-bench-") as folder:
        fsyncs = fsyncs_a_second(Path(folder))
        with Stand(Path(folder), options) as stand:
            line = machine(await stand.mongo.version(), fsyncs)
            try:
                for name in names:
                    _tell(f"{name}")
                    rows[name], raw[name] = await _one(name, stand, options)
                    table = markdown(line, rows)
                    _write(out, table, raw)
            finally:
                await stand.close()
    return table


async def _one(name: str, stand: Stand, options: Options) -> tuple[list[Row], Any]:
    async with BENCHMARKS[name](stand) as plan:
        samples = await rotate(plan, options, lambda told: _tell(f"  {name} {told}"))
        return judge(plan, samples), _plain(samples)


def _plain(samples: Samples) -> dict[str, list[dict[str, Any]]]:
    return {cell: [asdict(sample) for sample in of_cell] for cell, of_cell in samples.items()}


def _write(out: Path, table: str, raw: dict[str, Any]) -> None:
    out.mkdir(parents=True, exist_ok=True)
    (out / "latest.md").write_text(table, encoding="utf-8")
    (out / "latest.json").write_text(json.dumps(raw), encoding="utf-8")


def _tell(line: str) -> None:
    print(line, file=sys.stderr, flush=True)  # noqa: T201 - a command line


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(BENCHMARKS))
    parser.add_argument("--quick", action="store_true", help="small and rough, a few minutes")
    parser.add_argument("--out", type=Path, default=Path("bench-results"))
    parser.add_argument("--rounds", type=int)
    parser.add_argument("--events", type=int, help="of a rebuild")
    parser.add_argument("--huge", action="store_true", help="also a rebuild of 8 million")
    return parser.parse_args()


def main() -> None:
    asked = _asked()
    base = QUICK if asked.quick else Options()
    options = Options(
        rounds=asked.rounds or base.rounds,
        seconds=base.seconds,
        events=asked.events or base.events,
        most_tries=base.most_tries,
        huge=asked.huge,
    )
    names = [name.upper() for name in asked.names] or list(BENCHMARKS)
    if unknown := [name for name in names if name not in BENCHMARKS]:
        sys.exit(f"No benchmark {', '.join(unknown)}. There are {', '.join(BENCHMARKS)}.")
    gc.collect()
    gc.freeze()  # as the platform does once it has started
    table = asyncio.run(run(names, options, asked.out))
    stamped = asked.out / f"{system_clock():%Y%m%dT%H%M%SZ}.md"
    stamped.write_text(table, encoding="utf-8")
    print(table)  # noqa: T201


if __name__ == "__main__":
    main()
