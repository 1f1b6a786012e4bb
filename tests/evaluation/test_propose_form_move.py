"""เสนอย้ายไปใช้แบบประเมินฉบับใหม่: tells what would change, and changes nothing."""

from services.evaluation.domain.assessment import refusals
from services.evaluation.domain.assessment.decisions import ASSESSMENT
from tests.evaluation import asked as ask
from tests.evaluation import examples as ex


def test_the_difference_is_told_once() -> None:
    ask.assessment.given(*ex.full()).when(ask.propose_move()).then(ex.move_proposed())
    told = ask.assessment.given(*ex.full(), ex.move_proposed())
    told.when(ask.propose_move()).then()
    told.when(ask.propose_move(ex.content(), 1)).refused(refusals.SameForm())


def test_nothing_changes_before_it_is_accepted() -> None:
    before, after = (ASSESSMENT.after(one) for one in (ex.full(), [*ex.full(), ex.move_proposed()]))
    assert (after.form, after.answers) == (before.form, before.answers)
    assert after.snapshot == before.snapshot
