"""ทะเบียนแผนพัฒนา: what fell short, what answers it, and what is not needed any more."""

import pytest

from services.projection.views.development_register import DEVELOPMENT_REGISTER, DevelopmentRow
from shared.kernel.message import Event
from shared.views.view import fold
from tests.planning.development_examples import (
    ANSWERED,
    FOLLOWING,
    P6,
    PLAN,
    SIGNING,
    SUBMITTED,
    drafted,
    hash_after,
    hearing,
    measure,
    placed,
    removed,
    resolved,
)
from tests.projection.examples import ledger


def register(*events: Event) -> DevelopmentRow:
    return fold(DEVELOPMENT_REGISTER, ledger(events))["TH-67", str(PLAN)]


def test_what_no_measure_answers_is_named() -> None:
    assert register(drafted()).unanswered == ("P4", "P6")
    assert register(*ANSWERED).unanswered == ()
    assert register(*ANSWERED, removed()).unanswered == ("P4",)


def test_a_changed_measure_keeps_its_place() -> None:
    row = register(*ANSWERED, placed(measure(SIGNING, "P4", budget=1)))
    assert [one.measure.measure_id for one in row.measures] == [SIGNING, FOLLOWING]
    assert row.measures[0].measure.budget == 1


def test_a_measure_whose_shortfall_is_gone_stays_and_is_marked() -> None:
    row = register(*ANSWERED, drafted(P6))
    assert [(one.gone, one.needed) for one in row.measures] == [(("P4",), False), ((), True)]
    assert (row.drafts, row.unanswered) == (2, ())


def test_a_change_after_the_submission_is_told() -> None:
    assert not register(*SUBMITTED).changed_since_submission
    assert register(*SUBMITTED, placed(measure(budget=1))).changed_since_submission
    assert not register(*ANSWERED).changed_since_submission


def test_only_a_resolution_in_force_approves() -> None:
    frozen = hash_after(*ANSWERED)
    assert register(*SUBMITTED, resolved(hearing(), frozen)).approved
    assert not register(*SUBMITTED, resolved(hearing(carried=False), frozen)).approved
    assert not register(*SUBMITTED, resolved(hearing(), "a" * 64, None, in_force=False)).approved
    assert not register(*SUBMITTED).approved


def test_a_development_plan_begins_with_its_draft() -> None:
    with pytest.raises(LookupError):
        register(placed(measure()))
