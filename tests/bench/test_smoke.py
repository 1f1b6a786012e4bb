"""The benchmarks can be run: nothing is timed here."""

from pathlib import Path

import pytest

from tests.bench.__main__ import run
from tests.bench.plan import Options
from tests.bench.registry import BENCHMARKS

A_MOMENT = Options(rounds=1, seconds=0.1, events=100, most_tries=1)


@pytest.mark.skipif(not Path("/proc/stat").exists(), reason="CPU is read from /proc, on Linux")
async def test_a_benchmark_leaves_a_table_with_a_row_for_every_goal(tmp_path: Path) -> None:
    table = await run(["G1", "G13"], A_MOMENT, tmp_path)

    rows = [line for line in table.splitlines() if line.startswith(("| G1 ", "| G13 "))]
    assert len(rows) == 3
    assert "not measured" not in table
    assert (tmp_path / "latest.md").read_text(encoding="utf-8") == table


@pytest.mark.parametrize("name", sorted(BENCHMARKS))
def test_every_benchmark_says_what_it_measures(name: str) -> None:
    assert BENCHMARKS[name].__doc__
