"""กระดานกระบวนการ: which steps of the evaluation are done, and which open again."""

from services.projection.views.evidence import State
from services.projection.views.process_board import PROCESS_BOARD
from shared.contracts.meetings import MeetingKind
from shared.contracts.transmittals import Desk
from shared.kernel.message import Event
from shared.views.view import fold
from tests.evaluation import asked as sent
from tests.evaluation import examples as ex
from tests.projection import planned as do
from tests.projection.examples import ledger

IN_PROGRESS, DONE = State.IN_PROGRESS, State.DONE
HANDED = (ex.started(ex.THE_PROVINCE), ex.submitted(ex.THE_PROVINCE))
BACK = ex.returned().model_copy(update={"subject": ex.THE_PROVINCE})
APPROVED = ex.approved(ex.THE_PROVINCE)
OFFICE, GOVERNOR, INTERIOR = Desk.PROVINCIAL_OFFICE, Desk.GOVERNOR, Desk.INTERIOR
ON_THE_WAY = (
    sent.sent(),
    sent.received(OFFICE),
    sent.forwarded(OFFICE, GOVERNOR),
    sent.received(GOVERNOR),
    sent.forwarded(GOVERNOR, INTERIOR),
)


def state(step: str, *events: Event) -> State | None:
    row = fold(PROCESS_BOARD, ledger(events)).get(("TH-67", str(ex.YEAR)))
    found = {one.step: one.state for one in row.steps} if row else {}
    return found.get(step)


def test_a_unit_is_no_evidence_of_the_provinces_steps() -> None:
    assert state("2.4", ex.started(), ex.submitted()) is None


def test_an_assessment_is_there_when_it_is_handed_in_and_stands() -> None:
    assert state("2.4", HANDED[0]) is IN_PROGRESS
    assert state("2.4", *HANDED) is DONE
    assert state("2.4", *HANDED, BACK) is IN_PROGRESS
    restated = ex.restated(ex.THE_PROVINCE)
    assert state("2.4", *HANDED, APPROVED, restated) is IN_PROGRESS
    assert state("2.4", *HANDED, APPROVED, restated, ex.submitted(ex.THE_PROVINCE, 2)) is DONE


def test_the_subcommittee_approves_the_plan_and_the_assessment() -> None:
    plan = (do.submitted(), do.plan_resolved(MeetingKind.SUBCOMMITTEE))
    assessed = (ex.resolved(), APPROVED)
    assert state("2.5", *plan) is IN_PROGRESS
    assert state("2.5", *assessed) is IN_PROGRESS
    assert state("2.5", *plan, *assessed) is DONE


def test_it_is_at_the_ministry_when_interior_has_received_it() -> None:
    assert state("2.6", *ON_THE_WAY) is IN_PROGRESS
    there = (*ON_THE_WAY, sent.received(INTERIOR))
    assert state("2.6", *there) is DONE
    assert state("2.6", *there, sent.sent_back(INTERIOR)) is IN_PROGRESS


def test_a_level_finishes_step_3_1_4() -> None:
    assert state("3.1.4", ex.level_determined()) is DONE
