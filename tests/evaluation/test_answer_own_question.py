"""ตอบคำถามของจังหวัด: what the province asks, and it counts for no level."""

from services.evaluation.domain.assessment import refusals
from services.evaluation.domain.assessment.decisions import ASSESSMENT
from tests.evaluation import asked as ask
from tests.evaluation import examples as ex


def test_only_what_the_province_asks() -> None:
    told = ask.assessment.given(ex.started())
    told.when(ask.answer_own()).then(ex.own_answered())
    told.when(ask.answer_own(asked=False)).refused(refusals.NotAskedHere())
    ask.assessment.given(ex.started(), ex.own_answered()).when(ask.answer_own()).then()


def test_it_counts_for_no_level() -> None:
    with_it = ASSESSMENT.after([*ex.full(), ex.own_answered()])
    assert with_it.points == ASSESSMENT.after(ex.full()).points
