"""ลบข้อมูลส่วนบุคคล: a person is forgotten once and for ever, for a reason that names nobody."""

from uuid import UUID

import pytest

from services.directory.domain.person.commands import ForgetPerson
from services.directory.domain.person.decisions import (
    PERSON,
    ForgettingNeedsReason,
    PersonAlreadyForgotten,
)
from shared.contracts.people import PersonForgotten, PersonId
from shared.testing.scenario import Scenario
from tests.directory.examples import NOON, PHETCHABUN, SECRETARY

PERSON_ID = PersonId(UUID(int=7))
ON_REQUEST = "ตามคำขอของเจ้าของข้อมูล"
person = Scenario(PERSON)
forgotten = PersonForgotten(person_id=PERSON_ID, reason=ON_REQUEST)


def forget_person(reason: str = ON_REQUEST) -> ForgetPerson:
    return ForgetPerson(
        province=PHETCHABUN,
        issued_by=SECRETARY,
        issued_at=NOON,
        idempotency_key="forget-person",
        person_id=PERSON_ID,
        reason=reason,
    )


def test_a_person_is_forgotten_with_the_reason() -> None:
    person.given().when(forget_person()).then(forgotten)


@pytest.mark.parametrize("reason", ["", "   "])
def test_forgetting_needs_a_reason(reason: str) -> None:
    person.given().when(forget_person(reason)).refused(ForgettingNeedsReason())


def test_forgetting_again_for_the_same_reason_changes_nothing() -> None:
    person.given(forgotten).when(forget_person()).then()


def test_forgetting_again_for_another_reason_is_refused() -> None:
    person.given(forgotten).when(forget_person("พ้นจากตำแหน่ง")).refused(PersonAlreadyForgotten())


def test_asking_again_without_a_reason_is_refused() -> None:
    person.given(forgotten).when(forget_person("")).refused(ForgettingNeedsReason())
