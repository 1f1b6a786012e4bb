"""เปลี่ยนชื่อหน่วยงาน: an agency bears a new name from a day on."""

import pytest
from pydantic import ValidationError

from services.directory.domain.agency.refusals import AgencyHasEnded, NameTaken, NameUnchanged
from shared.contracts.agencies import AgencyEvent, AgencyRenamed
from tests.directory.agency_examples import (
    DAY,
    NEW_NAME,
    SCHOOL,
    SCHOOL_ID,
    WHY,
    agency_life,
    closed,
    merged,
    rename,
    renamed,
    was_split,
)


def test_an_agency_gets_its_new_name() -> None:
    agency_life.given().when(rename()).then(renamed)


def test_it_may_be_renamed_again() -> None:
    back = AgencyRenamed(
        agency_id=SCHOOL_ID, old_name=NEW_NAME, name=SCHOOL, effective=DAY, reason=WHY
    )
    agency_life.given(renamed).when(rename(SCHOOL, known_as=NEW_NAME)).then(back)


def test_the_same_renaming_again_changes_nothing() -> None:
    agency_life.given(renamed).when(rename(known_as=NEW_NAME)).then()


def test_a_name_that_it_bears_already_is_refused() -> None:
    agency_life.given().when(rename(SCHOOL)).refused(NameUnchanged())


def test_a_name_that_another_agency_of_the_district_bears_is_refused() -> None:
    agency_life.given().when(rename(name_taken=True)).refused(NameTaken())


@pytest.mark.parametrize("text", ["=1+1", "@ชื่อ", "-", "ก", " \u200b "])
def test_what_would_not_be_read_as_a_name_again_is_none(text: str) -> None:
    with pytest.raises(ValidationError):
        rename(text)


def test_a_name_is_one_line_of_visible_letters() -> None:
    assert rename("โรงเรียน\u200b\n บ้านน้ำก้อ ").name == "โรงเรียน บ้านน้ำก้อ"


@pytest.mark.parametrize("ending", [merged, closed, was_split()], ids=lambda event: event.type)
def test_an_agency_that_has_ended_is_not_renamed(ending: AgencyEvent) -> None:
    agency_life.given(ending).when(rename()).refused(AgencyHasEnded(since=DAY))


def test_an_agency_that_goes_on_beside_its_parts_may_be_renamed() -> None:
    agency_life.given(was_split(continues=True)).when(rename()).then(renamed)
