"""Runs the cells of a plan in rotation and drops the rounds in which strangers disturbed them."""

import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from tests.bench.measure import Cost, Meter
from tests.bench.plan import Cell, Options, Plan, Work

MOST_STRANGERS = 0.30  # cores
MOST_STEAL = 0.35
Told = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Sample:
    """One cell in one round."""

    turn: int
    quiet: bool
    values: Mapping[str, float]


Samples = Mapping[str, Sequence[Sample]]


async def rotate(plan: Plan, options: Options, told: Told) -> Samples:
    """Every cell in turn, round after round, until enough rounds were quiet for all."""
    wanted = min(plan.rounds or options.rounds, options.rounds)
    samples: dict[str, list[Sample]] = {name: [] for name in plan.cells}
    for turn in range(wanted * options.most_tries):
        if _enough(samples, wanted):
            break
        for name, cell in plan.cells.items():
            sample = await _sample(cell, options.seconds, turn)
            samples[name].append(sample)
            told(f"{name}: {_short(sample)}")
    return samples


def kept(samples: Sequence[Sample]) -> Sequence[Sample]:
    """The quiet ones; all of them when none was."""
    return [sample for sample in samples if sample.quiet] or samples


def values(samples: Sequence[Sample], measure: str) -> list[float]:
    return [sample.values[measure] for sample in kept(samples) if measure in sample.values]


def _enough(samples: Samples, wanted: int) -> bool:
    return all(sum(s.quiet for s in of_cell) >= wanted for of_cell in samples.values())


async def _sample(cell: Cell, seconds: float, turn: int) -> Sample:
    await cell.prepare()
    meter = Meter(cell.client, cell.server)
    work = await cell.work(seconds)
    cost = meter.stop()
    quiet = cost.strangers <= MOST_STRANGERS and cost.steal <= MOST_STEAL
    noise = {"strangers": cost.strangers, "steal": cost.steal}
    return Sample(turn, quiet, _figures(work, cost) | noise)


def _figures(work: Work, cost: Cost) -> dict[str, float]:
    seconds = cost.seconds if work.seconds is None else work.seconds
    client = cost.client if work.cpu is None else work.cpu
    ops = max(1, work.ops)
    figures = {
        "rate": work.ops / seconds,
        "us": seconds / ops * 1e6,
        "seconds": seconds,
        "client_us": client / ops * 1e6,
        "server_us": cost.server / ops * 1e6,
        "cpu_us": (client + cost.server) / ops * 1e6,
    }
    if len(work.latencies) > 1:
        hundredths = statistics.quantiles(work.latencies, n=100, method="inclusive")
        figures |= {"p50": hundredths[49] * 1e3, "p99": hundredths[98] * 1e3}
    return figures | dict(work.more)


def _short(sample: Sample) -> str:
    figures = sample.values
    told = f"{figures['rate']:,.0f}/s"
    if "p50" in figures:
        told += f", p50 {figures['p50']:.1f} ms, p99 {figures['p99']:.1f} ms"
    told += f", CPU {figures['client_us']:,.0f} + {figures['server_us']:,.0f} µs"
    noise = f"strangers {figures['strangers']:.2f}, steal {figures['steal']:.2f}"
    return told + ("" if sample.quiet else f" (dropped: {noise})")
