"""แยกหน่วยงาน: an agency becomes several, or goes on beside those that leave it."""

import pytest

from services.directory.domain.agency.refusals import (
    AgencyHasEnded,
    PartsAlike,
    PartsAlreadyKnown,
    TooFewParts,
)
from shared.contracts.agencies import AgencyEvent
from tests.directory.agency_examples import (
    DAY,
    PARTS,
    SCHOOL_ID,
    agency_life,
    closed,
    merged,
    split,
    was_split,
)


def test_an_agency_is_split_into_several() -> None:
    agency_life.given().when(split()).then(was_split())


def test_one_part_leaves_an_agency_that_goes_on() -> None:
    command = split(PARTS[:1], continues=True)
    agency_life.given().when(command).then(was_split(PARTS[:1], continues=True))


def test_an_agency_that_goes_on_may_be_split_again() -> None:
    before = was_split(PARTS[:1], continues=True)
    command = split(PARTS[1:], continues=True)
    agency_life.given(before).when(command).then(was_split(PARTS[1:], continues=True))


@pytest.mark.parametrize("continues", [True, False])
def test_the_same_split_again_changes_nothing(continues: bool) -> None:
    known = tuple(part.name for part in PARTS)
    command = split(continues=continues, known=known)
    agency_life.given(was_split(continues=continues)).when(command).then()


def test_an_agency_that_ends_leaves_at_least_two() -> None:
    agency_life.given().when(split(PARTS[:1])).refused(TooFewParts(needed=2))


def test_parts_differ_from_each_other() -> None:
    agency_life.given().when(split((PARTS[0], PARTS[0]))).refused(PartsAlike())


def test_parts_differ_from_the_agency() -> None:
    itself = PARTS[0].model_copy(update={"agency_id": SCHOOL_ID})
    agency_life.given().when(split((itself, PARTS[1]))).refused(PartsAlike())


def test_parts_are_new_to_the_province() -> None:
    command = split(known=(PARTS[1].name,))
    agency_life.given().when(command).refused(PartsAlreadyKnown(names=PARTS[1].name))


@pytest.mark.parametrize("ending", [merged, closed], ids=lambda event: event.type)
def test_an_agency_that_has_ended_is_not_split(ending: AgencyEvent) -> None:
    agency_life.given(ending).when(split()).refused(AgencyHasEnded(since=DAY))
