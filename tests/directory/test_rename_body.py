"""เปลี่ยนชื่อองค์คณะ: another name from a day on; what is of an earlier day keeps the earlier one."""

import pytest

from services.directory.domain.body import refusals
from services.directory.domain.body.commands import RenameBody
from services.directory.domain.body.decisions import BODY
from tests.directory.body_examples import (
    APRIL,
    DECEMBER,
    NAME,
    NEW_NAME,
    OCTOBER,
    STANDING,
    WHOLE,
    appoint,
    appointed,
    body,
    dissolved,
    established,
    order,
    rename_body,
    renamed,
)

THIRD = "คณะทำงานจังหวัดคุณธรรม"


def test_a_body_is_renamed_from_the_name_it_has_on_that_day() -> None:
    body.given(*STANDING).when(rename_body()).then(renamed())
    later = renamed(NEW_NAME, THIRD, APRIL)
    body.given(*STANDING, renamed()).when(rename_body(THIRD, APRIL)).then(later)


def test_a_body_may_get_its_old_name_back() -> None:
    back = renamed(NEW_NAME, NAME, APRIL)
    body.given(*STANDING, renamed()).when(rename_body(NAME, APRIL)).then(back)


def test_renaming_it_again_changes_nothing() -> None:
    history = (*STANDING, renamed(), renamed(NEW_NAME, THIRD, APRIL))
    body.given(*history).when(rename_body()).then()
    body.given(*history, dissolved()).when(rename_body()).then()


@pytest.mark.parametrize("other", [rename_body(reason="เหตุผลอื่น"), rename_body(THIRD, OCTOBER)])
def test_names_follow_one_another_by_day(other: RenameBody) -> None:
    body.given(*STANDING, renamed()).when(other).refused(refusals.RenamedSince(DECEMBER))


def test_the_name_it_has_is_no_new_name() -> None:
    body.given(*STANDING).when(rename_body(NAME)).refused(refusals.BodyNameUnchanged())
    again = rename_body(NEW_NAME, APRIL)
    body.given(*STANDING, renamed()).when(again).refused(refusals.BodyNameUnchanged())


def test_neither_a_dissolved_body_nor_one_that_is_not_there_is_renamed() -> None:
    refusal = refusals.BodyIsDissolved(APRIL)
    body.given(*STANDING, dissolved()).when(rename_body()).refused(refusal)
    body.given().when(rename_body()).refused(refusals.BodyNotFound())


def test_a_name_is_borne_from_its_day_on() -> None:
    state = BODY.after((established, renamed(), renamed(NEW_NAME, THIRD, APRIL)))
    days = (OCTOBER, DECEMBER, APRIL)
    assert [state.name_on(day) for day in days] == [NAME, NEW_NAME, THIRD]


def test_an_order_names_the_body_as_it_is_called_on_its_day() -> None:
    history = (established, renamed())
    before, after = order(effective=OCTOBER), order(effective=DECEMBER)
    body.given(*history).when(appoint(by=before)).then(appointed(by=before))
    of_the_day = appointed(by=after).model_copy(update={"body_name": NEW_NAME})
    body.given(*history).when(appoint(by=after)).then(of_the_day)


def test_an_order_that_was_recorded_before_the_renaming_is_still_the_same_order() -> None:
    recorded = appointed(WHOLE, order(effective=DECEMBER))
    again = appoint(WHOLE, order(effective=DECEMBER))
    body.given(established, recorded, renamed()).when(again).then()
