"""ยกเลิกเลขหนังสือ: a number stays used and says why it carries no letter."""

import pytest

from services.directory.domain.letter_register.refusals import (
    LetterNumberAlreadyVoided,
    LetterNumberNotGiven,
)
from tests.directory.letter_examples import (
    CIRCULAR,
    letters,
    reserved,
    started,
    void,
    voided,
)


@pytest.mark.parametrize("number", [347, 348, 350])
def test_a_number_that_was_given_is_voided(number: int) -> None:
    letters.given(started(347), reserved(347, 350)).when(void(number)).then(voided(number))


@pytest.mark.parametrize("number", [346, 351])
def test_a_number_that_was_not_given_is_not_voided(number: int) -> None:
    history = (started(347), reserved(347, 350))
    letters.given(*history).when(void(number)).refused(LetterNumberNotGiven(number))


def test_the_other_series_has_numbers_of_its_own() -> None:
    history = (reserved(1, 3), reserved(1, 5, 2, CIRCULAR))
    letters.given(*history).when(void(5, CIRCULAR)).then(voided(5, CIRCULAR))
    letters.given(*history).when(void(5)).refused(LetterNumberNotGiven(5))
    letters.given(*history, voided(3)).when(void(3, CIRCULAR)).then(voided(3, CIRCULAR))


def test_voiding_it_again_changes_nothing() -> None:
    letters.given(reserved(1, 3), voided(2)).when(void(2)).then()


def test_a_voided_number_is_not_voided_for_another_reason() -> None:
    refusal = LetterNumberAlreadyVoided(2)
    letters.given(reserved(1, 3), voided(2)).when(void(2, reason="เหตุผลอื่น")).refused(refusal)
