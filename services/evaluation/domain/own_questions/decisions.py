"""Each command on a province's own questions: its events, or the rule that refuses it."""

from collections.abc import Sequence

from services.evaluation.domain.own_questions import refusals
from services.evaluation.domain.own_questions.commands import (
    OwnQuestionCommand,
    PlaceOwnQuestion,
    RemoveOwnQuestion,
)
from services.evaluation.domain.own_questions.state import OwnQuestions, evolve
from shared.contracts.forms import OwnQuestionEvent, OwnQuestionPlaced, OwnQuestionRemoved
from shared.kernel.decider import Decider

MOST_QUESTIONS = 30


def decide(command: OwnQuestionCommand, questions: OwnQuestions) -> Sequence[OwnQuestionEvent]:
    match command:
        case PlaceOwnQuestion():
            return place_own_question(command, questions)
        case RemoveOwnQuestion():
            return remove_own_question(command, questions)


def place_own_question(
    command: PlaceOwnQuestion, questions: OwnQuestions
) -> Sequence[OwnQuestionEvent]:
    """Beside the official indicators, never in the place of one."""
    if command.code in command.official:
        raise refusals.OfficialCode(command.code)
    placed = OwnQuestionPlaced(
        questions_id=command.questions_id,
        kind=command.kind,
        code=command.code,
        th=command.th,
        en=command.en,
    )
    if questions.placed.get(command.code) == placed:
        return []
    if command.code not in questions.placed and len(questions.placed) >= MOST_QUESTIONS:
        raise refusals.TooManyOwnQuestions(MOST_QUESTIONS)
    return [placed]


def remove_own_question(
    command: RemoveOwnQuestion, questions: OwnQuestions
) -> Sequence[OwnQuestionEvent]:
    if command.code not in questions.placed:
        raise refusals.OwnQuestionNotFound
    return [
        OwnQuestionRemoved(questions_id=command.questions_id, kind=command.kind, code=command.code)
    ]


OWN_QUESTIONS = Decider(initial=OwnQuestions(), decide=decide, evolve=evolve)
