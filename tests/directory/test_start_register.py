"""เริ่มทะเบียนหนังสือส่ง: an office goes on where its paper register ended."""

from services.directory.domain.letter_register.refusals import RegisterInUse
from tests.directory.letter_examples import (
    CIRCULAR,
    letters,
    reserve,
    reserved,
    start_register,
    started,
)


def test_a_register_goes_on_where_the_paper_ended() -> None:
    letters.given().when(start_register(347)).then(started(347))
    letters.given(started(347)).when(reserve(2)).then(reserved(347, 348))


def test_each_series_has_a_start_of_its_own() -> None:
    letters.given(started(347)).when(start_register(12, CIRCULAR)).then(started(12, CIRCULAR))
    history = (started(347), started(12, CIRCULAR))
    letters.given(*history).when(reserve(1, 1, CIRCULAR)).then(reserved(12, 12, 1, CIRCULAR))


def test_starting_it_again_changes_nothing() -> None:
    letters.given(started(347)).when(start_register(347)).then()
    letters.given(started(347), reserved(347, 350)).when(start_register(347)).then()


def test_a_mistyped_start_is_set_anew_before_the_first_number() -> None:
    letters.given(started(374)).when(start_register(347)).then(started(347))
    letters.given(started(374), started(347)).when(reserve(1)).then(reserved(347, 347))


def test_a_register_that_gave_numbers_is_not_started() -> None:
    letters.given(reserved(1, 3)).when(start_register(1)).refused(RegisterInUse(4))
    history = (started(347), reserved(347, 350))
    letters.given(*history).when(start_register(500)).refused(RegisterInUse(351))
    letters.given(*history).when(start_register(500, CIRCULAR)).then(started(500, CIRCULAR))
