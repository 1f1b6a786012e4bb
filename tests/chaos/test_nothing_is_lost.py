"""Processes are killed and paused at every arrow: whatever was accepted is there, once, in order.

`CHAOS_RUNS=1000` makes more runs; `CHAOS_SEED=17` repeats one, `CHAOS_SEED=10-19` some.
"""

import os
from collections.abc import Sequence

import pytest

from tests.chaos.conftest import Runs
from tests.chaos.plan import Plan, plan_of

USUAL_RUNS = 200
pytestmark = pytest.mark.chaos


def plans(*, kafka: bool) -> list[Plan]:
    return [plan for plan in map(plan_of, seeds()) if plan.kafka == kafka]


def seeds() -> Sequence[int]:
    first, _, last = os.environ.get("CHAOS_SEED", "").partition("-")
    if first:
        return range(int(first), int(last or first) + 1)
    return range(int(os.environ.get("CHAOS_RUNS", USUAL_RUNS)))


def name(plan: Plan) -> str:
    return f"{plan.seed}-{plan.kind}-{plan.arrow}"


@pytest.mark.parametrize("plan", plans(kafka=False), ids=name)
def test_nothing_is_lost(plan: Plan, runs: Runs) -> None:
    result = runs.result_of(plan)
    assert not result.wrong, f"{plan.told}\n{result.said}"


@pytest.mark.parametrize("plan", plans(kafka=True), ids=name)
def test_nothing_is_lost_over_kafka(plan: Plan, kafka_runs: Runs) -> None:
    result = kafka_runs.result_of(plan)
    assert not result.wrong, f"{plan.told}\n{result.said}"
