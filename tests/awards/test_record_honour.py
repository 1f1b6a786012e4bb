"""บันทึกการยกย่องของหน่วยงาน: by its giver, of a day of the year that has come."""

from datetime import date

from services.awards.domain.honour import refusals
from tests.awards.honour_examples import (
    OFFICE,
    STRANGER,
    checked,
    honour,
    record,
    recorded,
    withdrawn,
)


def test_it_is_recorded_and_mended_by_its_giver() -> None:
    honour.given().when(record()).then(recorded())
    honour.given(recorded()).when(record()).then()
    told = honour.given(recorded(), checked())
    told.when(record(OFFICE, title="ครูดีศรีแผ่นดิน")).then(recorded(2, title="ครูดีศรีแผ่นดิน"))


def test_anothers_is_not_there() -> None:
    honour.given().when(record(STRANGER)).refused(refusals.HonourNotFound())
    honour.given(recorded()).when(record(STRANGER)).refused(refusals.HonourNotFound())


def test_its_day_is_of_the_year_and_has_come() -> None:
    told = honour.given()
    told.when(record(given_on=date(2026, 9, 30))).refused(refusals.GivenOutsideYear())
    told.when(record(given_on=date(2026, 12, 2))).refused(refusals.GivenInFuture())
    honour.given(recorded()).when(record(year=2571)).refused(refusals.OfAnotherYear())


def test_what_was_withdrawn_stays_so() -> None:
    told = honour.given(recorded(), withdrawn())
    told.when(record(title="อื่น")).refused(refusals.HonourWithdrawnAlready())
