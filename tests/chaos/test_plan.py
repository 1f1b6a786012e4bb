"""The usual number of runs visits every arrow in every way."""

from itertools import product

import pytest

from tests.chaos.arrows import NUMBERING, PUBLISHING, REACTING, READING, STORING
from tests.chaos.plan import KINDS, plan_of
from tests.chaos.test_nothing_is_lost import USUAL_RUNS

pytestmark = pytest.mark.chaos
PLANS = [plan_of(seed) for seed in range(USUAL_RUNS)]


def test_every_arrow_is_visited_by_kill_and_pause_with_and_without_a_second_process() -> None:
    visited = {(plan.arrow, plan.kind, plan.standby) for plan in PLANS}
    arrows = (*NUMBERING, *PUBLISHING, *READING, *REACTING, *STORING)
    assert visited == set(product(arrows, KINDS, (False, True)))


def test_at_least_thirty_runs_go_over_kafka_and_the_publisher_only_stops_there() -> None:
    assert sum(plan.kafka for plan in PLANS) >= 30
    assert all(plan.kafka for plan in PLANS if plan.arrow in PUBLISHING)


def test_a_policy_is_stopped_on_both_transports() -> None:
    assert {plan.kafka for plan in PLANS if plan.arrow in REACTING} == {False, True}


def test_the_same_seed_is_the_same_run() -> None:
    assert [plan_of(seed) for seed in range(USUAL_RUNS)] == PLANS
