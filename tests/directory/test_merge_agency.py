"""รวมหน่วยงาน: an agency goes into another and is no agency of its own any more."""

import pytest

from services.directory.domain.agency.refusals import (
    AgencyHasEnded,
    MergedIntoItself,
    SuccessorHasEnded,
)
from shared.contracts.agencies import AgencyEvent
from shared.contracts.directory import AgencyId
from tests.directory.agency_examples import (
    COLLEGE,
    DAY,
    PARTS,
    SCHOOL_ID,
    agency_life,
    closed,
    merge,
    merged,
    renamed,
    was_split,
)


def test_an_agency_is_merged_into_another() -> None:
    agency_life.given(renamed).when(merge()).then(merged)


def test_the_same_merger_again_changes_nothing() -> None:
    agency_life.given(merged).when(merge()).then()


def test_an_agency_is_not_merged_into_itself() -> None:
    agency_life.given().when(merge(into=SCHOOL_ID)).refused(MergedIntoItself())


def test_an_agency_is_not_merged_into_one_that_has_ended() -> None:
    agency_life.given().when(merge(into_ended=True)).refused(SuccessorHasEnded(name=COLLEGE))


@pytest.mark.parametrize("ending", [closed, was_split()], ids=lambda event: event.type)
def test_an_agency_that_has_ended_is_not_merged(ending: AgencyEvent) -> None:
    agency_life.given(ending).when(merge()).refused(AgencyHasEnded(since=DAY))


def test_an_agency_is_merged_once() -> None:
    other: AgencyId = PARTS[0].agency_id
    agency_life.given(merged).when(merge(into=other)).refused(AgencyHasEnded(since=DAY))
