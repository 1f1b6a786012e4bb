"""ตอบรับงานในโครงการ: of the letter, with a reason unless accepted; a later answer stands in."""

from typing import Any

from services.planning.domain.acknowledgement.commands import AnswerTask
from services.planning.domain.acknowledgement.refusals import (
    PaperProofNeeded,
    ProjectConcernsOthers,
    ReasonOfAnswerNeeded,
)
from shared.contracts.dissemination import AnswerWay, Part, TaskAnswer, TaskAnswered
from tests.planning.dissemination_examples import (
    PLAN,
    RIVER,
    ROAD,
    SENDING,
    YEAR,
    acknowledgements,
    office,
    stamped,
    told,
)

ACCEPTED, IN_PART, DECLINED = TaskAnswer


def answer(
    what: TaskAnswer = ACCEPTED, reason: str = "", place: int = 0, **changed: Any
) -> AnswerTask:
    fields: dict[str, Any] = {"project_id": ROAD, "way": AnswerWay.IN_SYSTEM, "paper": None}
    return AnswerTask(
        **stamped("answer"), letter=told(place), answer=what, reason=reason, **fields | changed
    )


def answered(
    what: TaskAnswer = ACCEPTED, reason: str = "", place: int = 0, part: Part = Part.OWNER
) -> TaskAnswered:
    return TaskAnswered(
        dissemination_id=SENDING,
        plan_id=PLAN,
        fiscal_year=YEAR,
        agency=office(place),
        project_id=ROAD,
        part=part,
        answer=what,
        reason=reason,
        way=AnswerWay.IN_SYSTEM,
        paper=None,
    )


def test_the_owner_and_the_partner_answer_for_their_parts() -> None:
    acknowledgements.given().when(answer()).then(answered())
    partner = answered(place=1, part=Part.PARTNER)
    acknowledgements.given().when(answer(place=1)).then(partner)


def test_a_project_that_is_not_in_the_letter_is_not_answered() -> None:
    given = acknowledgements.given()
    given.when(answer(project_id=RIVER)).refused(ProjectConcernsOthers(RIVER))
    given.when(answer(place=2)).refused(ProjectConcernsOthers(ROAD))


def test_who_does_not_accept_all_of_it_says_why() -> None:
    given = acknowledgements.given()
    given.when(answer(IN_PART)).refused(ReasonOfAnswerNeeded())
    given.when(answer(DECLINED)).refused(ReasonOfAnswerNeeded())
    given.when(answer(DECLINED, "ไม่มีงบประมาณ")).then(answered(DECLINED, "ไม่มีงบประมาณ"))


def test_a_later_answer_stands_in_for_the_earlier() -> None:
    given = acknowledgements.given(answered(DECLINED, "ไม่มีงบประมาณ"))
    given.when(answer()).then(answered())


def test_the_same_answer_again_is_no_news() -> None:
    given = acknowledgements.given(answered(), answered(DECLINED, "ไม่มีคน"))
    given.when(answer(DECLINED, "ไม่มีคน")).then()


def test_an_answer_on_paper_has_its_proof() -> None:
    command = answer(way=AnswerWay.ON_PAPER)
    acknowledgements.given().when(command).refused(PaperProofNeeded())
