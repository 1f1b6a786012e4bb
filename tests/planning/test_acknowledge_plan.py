"""รับทราบแผน: once, in the system or on paper with its number and day."""

from datetime import timedelta
from typing import Any

from services.planning.domain.acknowledgement.commands import AcknowledgePlan
from services.planning.domain.acknowledgement.refusals import (
    PaperOfTheFuture,
    PaperProofNeeded,
    PlanAcknowledgedAlready,
)
from shared.contracts.common import PaperProof
from shared.contracts.dissemination import AnswerWay, PlanAcknowledged
from shared.testing.fixed import NOW
from tests.planning.dissemination_examples import (
    PLAN,
    SENDING,
    TODAY,
    YEAR,
    acknowledgements,
    office,
    stamped,
    told,
)

PAPER = PaperProof(number="ศธ 04001/77", dated=TODAY)
HEAD = "ผู้อำนวยการ"


def acknowledge(position: str = HEAD, **changed: Any) -> AcknowledgePlan:
    fields: dict[str, Any] = {"way": AnswerWay.IN_SYSTEM, "paper": None, **changed}
    return AcknowledgePlan(**stamped("ack"), letter=told(), position=position, **fields)


def acknowledged(**changed: Any) -> PlanAcknowledged:
    fields: dict[str, Any] = {"way": AnswerWay.IN_SYSTEM, "paper": None, **changed}
    return PlanAcknowledged(
        dissemination_id=SENDING,
        plan_id=PLAN,
        fiscal_year=YEAR,
        agency=office(0),
        position=HEAD,
        acknowledged_at=NOW,
        agencies=3,
        **fields,
    )


ON_PAPER: dict[str, Any] = {"way": AnswerWay.ON_PAPER, "paper": PAPER}


def test_an_agency_acknowledges_in_the_system() -> None:
    acknowledgements.given().when(acknowledge()).then(acknowledged())


def test_a_letter_of_acknowledgement_is_keyed_in_with_its_number_and_day() -> None:
    acknowledgements.given().when(acknowledge(**ON_PAPER)).then(acknowledged(**ON_PAPER))


def test_without_them_it_is_not() -> None:
    without = acknowledge(way=AnswerWay.ON_PAPER)
    acknowledgements.given().when(without).refused(PaperProofNeeded())


def test_nor_with_a_day_to_come() -> None:
    late = PAPER.model_copy(update={"dated": TODAY + timedelta(days=1)})
    command = acknowledge(way=AnswerWay.ON_PAPER, paper=late)
    acknowledgements.given().when(command).refused(PaperOfTheFuture())


def test_it_is_done_once() -> None:
    given = acknowledgements.given(acknowledged())
    given.when(acknowledge()).then()
    given.when(acknowledge("หัวหน้าฝ่าย")).refused(PlanAcknowledgedAlready(HEAD))
    given.when(acknowledge(**ON_PAPER)).refused(PlanAcknowledgedAlready(HEAD))
