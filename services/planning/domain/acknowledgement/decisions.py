"""One function per command: the events it causes, or the rule that refuses it."""

from collections.abc import Sequence

from services.planning.domain.acknowledgement import refusals
from services.planning.domain.acknowledgement.commands import (
    AcknowledgementCommand,
    AcknowledgePlan,
    AnswerTask,
    OpenPlan,
)
from services.planning.domain.acknowledgement.state import Acknowledgement, evolve
from shared.contracts.dissemination import (
    AcknowledgementEvent,
    AnswerWay,
    PlanAcknowledged,
    PlanSeen,
    TaskAnswer,
    TaskAnswered,
)
from shared.kernel.decider import Decider
from shared.kernel.fiscal_year import BANGKOK


def decide(
    command: AcknowledgementCommand, state: Acknowledgement
) -> Sequence[AcknowledgementEvent]:
    match command:
        case OpenPlan():
            return open_plan(command, state)
        case AcknowledgePlan():
            return acknowledge_plan(command, state)
        case AnswerTask():
            return answer_task(command, state)


def open_plan(command: OpenPlan, state: Acknowledgement) -> Sequence[AcknowledgementEvent]:
    if state.seen:
        return []
    letter = command.letter
    return [
        PlanSeen(
            dissemination_id=letter.dissemination_id,
            plan_id=letter.plan_id,
            fiscal_year=letter.fiscal_year,
            agency=letter.agency,
        )
    ]


def acknowledge_plan(
    command: AcknowledgePlan, state: Acknowledgement
) -> Sequence[AcknowledgementEvent]:
    _refuse_without_proof(command)
    letter = command.letter
    before = state.acknowledged
    if before is not None:
        same = (before.way, before.position, before.paper)
        if same != (command.way, command.position, command.paper):
            raise refusals.PlanAcknowledgedAlready(before.position)
        return []
    return [
        PlanAcknowledged(
            dissemination_id=letter.dissemination_id,
            plan_id=letter.plan_id,
            fiscal_year=letter.fiscal_year,
            agency=letter.agency,
            way=command.way,
            position=command.position,
            paper=command.paper,
            acknowledged_at=command.occurred_at or command.issued_at,
            agencies=letter.agencies,
        )
    ]


def answer_task(command: AnswerTask, state: Acknowledgement) -> Sequence[AcknowledgementEvent]:
    """A later answer stands in for the earlier; whether the plan was acknowledged is apart."""
    letter = command.letter
    part = letter.part_in(command.project_id)
    if part is None:
        raise refusals.ProjectConcernsOthers(command.project_id)
    if command.answer is not TaskAnswer.ACCEPTED and not command.reason:
        raise refusals.ReasonOfAnswerNeeded
    _refuse_without_proof(command)
    answered = TaskAnswered(
        dissemination_id=letter.dissemination_id,
        plan_id=letter.plan_id,
        fiscal_year=letter.fiscal_year,
        agency=letter.agency,
        project_id=command.project_id,
        part=part,
        answer=command.answer,
        reason=command.reason,
        way=command.way,
        paper=command.paper,
    )
    return [] if state.answers.get(command.project_id) == answered else [answered]


def _refuse_without_proof(command: AcknowledgePlan | AnswerTask) -> None:
    on_paper = command.way is AnswerWay.ON_PAPER
    if on_paper != (command.paper is not None):
        raise refusals.PaperProofNeeded
    if command.paper and command.paper.dated > command.issued_at.astimezone(BANGKOK).date():
        raise refusals.PaperOfTheFuture


ACKNOWLEDGEMENT = Decider(initial=Acknowledgement(), decide=decide, evolve=evolve)
