"""มอบหมายเรื่องใหม่: to the least loaded who may."""

from services.awards.domain.round import refusals
from tests.awards.examples import CASE, CHAIR, JUDGE, OTHER_CASE, THIRD_JUDGE
from tests.awards.scoring_examples import (
    OPENED,
    assigned,
    reassign,
    reassigned,
    round_opened,
    scoring,
    tallied,
)

SPARSE = (round_opened(), assigned({CHAIR: (CASE,), JUDGE: (), THIRD_JUDGE: (OTHER_CASE,)}))


def test_the_least_loaded_who_may_takes_it() -> None:
    """The judge without a case is in conflict with this one."""
    scoring.given(*SPARSE).when(reassign()).then(reassigned(THIRD_JUDGE))


def test_nobody_takes_it_where_nobody_may() -> None:
    scoring.given(*OPENED).when(reassign()).then(reassigned(None))


def test_who_gave_it_away_does_not_get_it_back() -> None:
    history = (*SPARSE, reassigned(THIRD_JUDGE))
    scoring.given(*history).when(reassign()).then()
    scoring.given(*history).when(reassign(THIRD_JUDGE)).then(reassigned(None, THIRD_JUDGE))


def test_only_an_assigned_case_of_a_round_that_is_not_tallied() -> None:
    scoring.given(*OPENED).when(reassign(JUDGE)).refused(refusals.NotAssigned())
    scoring.given(*OPENED, tallied()).when(reassign()).refused(refusals.RoundIsTallied())
    scoring.given().when(reassign()).refused(refusals.RoundNotFound())
