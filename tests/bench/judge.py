"""From samples to a row of the table: medians, the median of per-round ratios, met or not."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass

from tests.bench.plan import UNITS, Goal, Plan
from tests.bench.rotate import Sample, Samples, kept, values


@dataclass(frozen=True, slots=True)
class Row:
    """One goal, judged."""

    what: str
    goal: str
    ours: str
    peer: str
    ratio: str
    cpu: str
    met: str
    rounds: str


def judge(plan: Plan, samples: Samples) -> list[Row]:
    return [_judged(goal, plan, samples) for goal in plan.goals]


def _judged(goal: Goal, plan: Plan, samples: Samples) -> Row:
    for cell in (goal.ours, goal.peer):
        if cell and cell not in samples:
            why = plan.missing.get(cell, "not run")
            return Row(goal.what, goal.goal, "-", f"{cell}: {why}", "-", "-", "not measured", "-")
    ours, peer = samples[goal.ours], samples.get(goal.peer, ())
    figure, cpu_ratio = _compared(goal, ours, peer)
    return Row(
        what=goal.what,
        goal=goal.goal,
        ours=_spread(ours, goal.measure),
        peer=_of_peer(goal, peer),
        ratio=_ratio(goal, figure, cpu_ratio),
        cpu=" / ".join(_cpu(side) for side in (ours, peer) if side),
        met=_met(goal, figure, cpu_ratio),
        rounds=_rounds(ours, peer),
    )


def _compared(
    goal: Goal, ours: Sequence[Sample], peer: Sequence[Sample]
) -> tuple[float, float | None]:
    """The figure that is held against the goal, and for rates the same by CPU per operation."""
    if not peer:
        return statistics.median(values(ours, goal.measure)), None
    pairs = _pairs(ours, peer)
    theirs = goal.peer_measure or goal.measure
    if goal.minus:
        return statistics.median(a.values[goal.measure] - b.values[theirs] for a, b in pairs), None
    ratio = statistics.median(a.values[goal.measure] / b.values[theirs] for a, b in pairs)
    if goal.measure != "rate":
        return ratio, None
    return ratio, statistics.median(b.values["cpu_us"] / a.values["cpu_us"] for a, b in pairs)


def _pairs(ours: Sequence[Sample], peer: Sequence[Sample]) -> list[tuple[Sample, Sample]]:
    """Rounds in which both were quiet; all rounds when there is none."""
    both = list(zip(ours, peer, strict=False))
    return [(a, b) for a, b in both if a.quiet and b.quiet] or both


def _met(goal: Goal, figure: float, cpu_ratio: float | None) -> str:
    """A rate's goal is met by the rate or by the CPU it took: steal distorts only the first."""
    good = [
        (goal.at_least is None or one >= goal.at_least)
        and (goal.at_most is None or one <= goal.at_most)
        for one in (figure, cpu_ratio)
        if one is not None
    ]
    if goal.at_least is None and goal.at_most is None:
        return "-"
    return "yes" if any(good) else "**no**"


def _ratio(goal: Goal, figure: float, cpu_ratio: float | None) -> str:
    if not goal.peer:
        return "-"
    if goal.minus:
        return f"{figure:+.1f}{UNITS[goal.measure]}"
    return f"×{figure:.2f}" + (f" (CPU ×{cpu_ratio:.2f})" if cpu_ratio is not None else "")


def _of_peer(goal: Goal, peer: Sequence[Sample]) -> str:
    if not peer:
        return "-"
    measure = goal.peer_measure or goal.measure
    name = measure if goal.peer == goal.ours else goal.peer
    return f"{name}: {_spread(peer, measure)}"


def _spread(samples: Sequence[Sample], measure: str) -> str:
    found = values(samples, measure)
    median = statistics.median(found)
    style = ",.0f" if median >= 100 else ",.1f"
    least, most = (format(one, style) for one in (min(found), max(found)))
    return f"{median:{style}}{UNITS[measure]} [{least}–{most}]"


def _cpu(samples: Sequence[Sample]) -> str:
    client, server = (statistics.median(values(samples, m)) for m in ("client_us", "server_us"))
    return f"{client:,.0f} + {server:,.0f}"


def _rounds(ours: Sequence[Sample], peer: Sequence[Sample]) -> str:
    everything = [*ours, *peer]
    quiet = sum(sample.quiet for sample in everything)
    noisy = "" if quiet else " (noisy, shown all the same)"
    assert kept(ours)
    return f"{quiet} / {len(everything) - quiet}{noisy}"
