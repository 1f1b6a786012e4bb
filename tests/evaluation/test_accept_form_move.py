"""ยืนยันการย้าย: what stays the same keeps its answer."""

from services.evaluation.domain.assessment import refusals
from services.evaluation.domain.assessment.decisions import ASSESSMENT
from tests.evaluation import asked as ask
from tests.evaluation import examples as ex

PROPOSED = (*ex.full(), ex.move_proposed())


def test_what_was_looked_at_is_accepted_once() -> None:
    ask.assessment.given(*PROPOSED).when(ask.accept_move()).then(ex.moved())
    ask.assessment.given(*PROPOSED, ex.moved()).when(ask.accept_move()).then()
    told = ask.assessment.given(*ex.full())
    told.when(ask.accept_move()).refused(refusals.NoMoveProposed())


def test_what_changed_is_to_be_answered_again() -> None:
    known = ASSESSMENT.after([*PROPOSED, ex.moved()])
    assert list(known.answers) == ["C1"]
    assert known.form == ex.ref(ex.newer(), 2)
    assert list(known.evidence) == [ex.EVIDENCE]
