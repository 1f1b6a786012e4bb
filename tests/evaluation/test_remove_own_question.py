"""ตัดคำถามของจังหวัดออก"""

from services.evaluation.domain.own_questions import refusals
from tests.evaluation import asked as ask
from tests.evaluation import examples as ex


def test_only_what_is_asked_is_taken_out() -> None:
    told = ask.own_questions.given(ex.own_question())
    told.when(ask.remove()).then(ex.own_question_removed())
    gone = ask.own_questions.given(ex.own_question(), ex.own_question_removed())
    gone.when(ask.remove()).refused(refusals.OwnQuestionNotFound())
