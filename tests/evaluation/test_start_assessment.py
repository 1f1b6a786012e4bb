"""เริ่มการประเมินตนเอง: once a year, and the form it began with stays."""

from tests.evaluation import asked as ask
from tests.evaluation import examples as ex


def test_it_is_started_once() -> None:
    ask.assessment.given().when(ask.start()).then(ex.started())
    ask.assessment.given(ex.started()).when(ask.start()).then()


def test_a_form_that_is_published_later_changes_nothing() -> None:
    newer = ask.start().model_copy(update={"form": ex.ref(ex.newer(), 2)})
    ask.assessment.given(ex.started()).when(newer).then()
