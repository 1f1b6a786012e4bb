"""เปิดแก้ไขแบบประเมินที่เห็นชอบแล้ว: both stay visible."""

from services.evaluation.domain.assessment import refusals
from services.evaluation.domain.assessment.decisions import ASSESSMENT
from tests.evaluation import asked as ask
from tests.evaluation import examples as ex

APPROVED = (*ex.full(), ex.submitted(), ex.approved())


def test_only_what_is_approved() -> None:
    ask.assessment.given(*APPROVED).when(ask.restate()).then(ex.restated())
    draft = ask.assessment.given(*ex.full())
    draft.when(ask.restate()).refused(refusals.NothingToRestate())


def test_what_was_approved_stays_beside_what_follows() -> None:
    known = ASSESSMENT.after([*APPROVED, ex.restated(), ex.answered("C3", ex.TWO)])
    assert known.approved == (ex.approved(),)
    assert known.approved[0].outcome.total == 5
    assert sum(known.points.values()) == 6
