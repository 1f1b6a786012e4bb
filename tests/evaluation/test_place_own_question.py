"""เพิ่มคำถามของจังหวัด: beside the official form, never instead of it."""

from services.evaluation.domain.own_questions import refusals
from services.evaluation.domain.own_questions.decisions import MOST_QUESTIONS
from tests.evaluation import asked as ask
from tests.evaluation import examples as ex


def test_a_question_is_placed_once_and_may_be_worded_anew() -> None:
    ask.own_questions.given().when(ask.place()).then(ex.own_question())
    told = ask.own_questions.given(ex.own_question())
    told.when(ask.place()).then()
    anew = "ชุมชนมีผ้าทอพื้นถิ่นหรือไม่"
    told.when(ask.place(th=anew)).then(ex.own_question(th=anew))


def test_an_official_indicator_is_nobodys_to_change() -> None:
    ask.own_questions.given().when(ask.place("C1")).refused(refusals.OfficialCode("C1"))


def test_there_is_a_limit() -> None:
    full = [ex.own_question(f"X{n}") for n in range(MOST_QUESTIONS)]
    told = ask.own_questions.given(*full)
    told.when(ask.place("Y1")).refused(refusals.TooManyOwnQuestions(MOST_QUESTIONS))
