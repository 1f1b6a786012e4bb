"""กระดานกระบวนการ: which steps of planning are done, and which open again."""

import pytest

from services.projection.views.evidence import State
from services.projection.views.process_board import PROCESS_BOARD
from shared.contracts.dissemination import DisseminationId
from shared.contracts.meetings import MeetingKind
from shared.contracts.plans import ProjectDecision, RevisionKind
from shared.contracts.progress import ReviewOutcome
from shared.kernel.message import Event
from shared.views.view import fold
from tests.projection import planned as do
from tests.projection.examples import ledger

BOARD, SUBCOMMITTEE = MeetingKind.PROVINCIAL_BOARD, MeetingKind.SUBCOMMITTEE
ERRATUM = RevisionKind.ERRATUM
IN_PROGRESS, DONE = State.IN_PROGRESS, State.DONE
SIGNED = (do.finalised(), do.completed(), do.text_resolved())
APPROVED = (do.submitted(), do.plan_resolved(BOARD))


def state(step: str, *events: Event) -> State | None:
    row = fold(PROCESS_BOARD, ledger(events)).get(("TH-67", str(do.YEAR)))
    found = {one.step: one.state for one in row.steps} if row else {}
    return found.get(step)


def test_a_submitted_plan_is_the_evidence_of_step_2_1_6() -> None:
    assert state("2.1.6", do.submitted()) is DONE
    assert state("2.1.6", do.finalised()) is None


def test_a_submitted_plan_alone_begins_none_of_the_steps_that_rest_on_it() -> None:
    for step in ("2.2", "2.3", "2.5", "2.8", "3.1.1"):
        assert state(step, do.submitted()) is State.NOT_STARTED


def test_booklet_and_final_text_together_finish_step_2_2() -> None:
    assert state("2.2", do.submitted(), do.frozen()) is IN_PROGRESS
    assert state("2.2", do.finalised(), do.submitted(), do.frozen()) is DONE
    assert state("2.2", do.finalised(), do.submitted(), do.frozen(), do.reopened()) is IN_PROGRESS


@pytest.mark.parametrize("later", [do.booklet_withdrawn(), do.submitted(2)])
def test_a_booklet_that_was_withdrawn_or_overtaken_does_not_count(later: Event) -> None:
    assert state("2.2", do.finalised(), do.submitted(), do.frozen(), later) is IN_PROGRESS


def test_approval_of_both_and_all_signatures_finish_step_2_3() -> None:
    assert state("2.3", *SIGNED, *APPROVED) is DONE


@pytest.mark.parametrize("missing", range(5))
def test_none_of_them_may_be_missing(missing: int) -> None:
    events = [*SIGNED, *APPROVED]
    del events[missing]
    assert state("2.3", *events) is IN_PROGRESS


@pytest.mark.parametrize(
    "later",
    [
        do.revision_opened(),
        do.submitted(2),
        do.reopened(),
        do.plan_resolved(BOARD, 2, carried=False),
    ],
)
def test_a_revision_or_a_reopened_text_opens_step_2_3_again(later: Event) -> None:
    assert state("2.3", *SIGNED, *APPROVED, later) is IN_PROGRESS


def test_an_erratum_leaves_the_approval_as_it_is() -> None:
    later = (do.revision_opened(ERRATUM), do.submitted(2, kind=ERRATUM))
    assert state("2.3", *SIGNED, *APPROVED, *later) is DONE


def test_a_text_that_is_signed_and_approved_anew_finishes_the_step_again() -> None:
    assert state("2.3", *SIGNED, *APPROVED, do.reopened(), *SIGNED) is DONE


def test_a_resolution_on_an_old_version_or_by_another_body_is_no_approval() -> None:
    for resolved in (do.plan_resolved(BOARD, in_force=False), do.plan_resolved(SUBCOMMITTEE)):
        assert state("2.3", *SIGNED, do.submitted(), resolved) is IN_PROGRESS


def test_the_subcommittee_alone_does_not_finish_step_2_5() -> None:
    """The self-assessment is approved there too."""
    assert state("2.5", do.submitted(), do.plan_resolved(SUBCOMMITTEE)) is IN_PROGRESS


def test_every_agency_acknowledges_before_step_2_7_is_done() -> None:
    sent = (do.sending_started(2), do.letters_sent(0), do.acknowledged(1))
    assert state("2.7", *sent) is IN_PROGRESS
    assert state("2.7", *sent, do.acknowledged(2)) is DONE


def test_letters_that_are_still_here_keep_step_2_7_open() -> None:
    sent = (do.sending_started(1), do.letters_sent(1), do.acknowledged(1))
    assert state("2.7", *sent) is IN_PROGRESS


def test_answers_to_an_earlier_plan_do_not_count_for_the_next() -> None:
    first = (do.sending_started(1), do.letters_sent(0), do.acknowledged(1))
    second = do.sending_started(1, DisseminationId(do.PLAN))
    assert state("2.7", *first, second) is IN_PROGRESS


def test_every_project_is_resolved_on_before_step_2_8_is_done() -> None:
    plan, first = do.submitted(projects=2), do.inclusion(0)
    assert state("2.8", plan, first, do.inclusion(0, ProjectDecision.DEFERRED)) is IN_PROGRESS
    assert state("2.8", plan, first, do.inclusion(1, ProjectDecision.REFUSED)) is DONE


def test_every_closing_report_is_accepted_before_step_3_1_1_is_done() -> None:
    plan = do.submitted(projects=2)
    closed = [event for n in (0, 1) for event in (do.reported(n, "Q4"), do.reviewed(n))]
    assert state("3.1.1", plan, do.reported(0)) is IN_PROGRESS
    assert state("3.1.1", plan, *closed[:-1]) is IN_PROGRESS
    assert state("3.1.1", plan, *closed) is DONE
    assert state("3.1.1", plan, *closed, do.reported(1, "Q4", revision=2)) is IN_PROGRESS


def test_a_returned_report_and_one_of_an_earlier_period_close_no_project() -> None:
    plan = do.submitted(projects=1)
    for review in (do.reviewed(0, ReviewOutcome.RETURNED), do.reviewed(0, period="Q1")):
        assert state("3.1.1", plan, do.reported(0, "Q4"), review) is IN_PROGRESS
