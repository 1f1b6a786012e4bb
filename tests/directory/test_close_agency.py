"""ยุบเลิกหน่วยงาน: an agency ends and nobody takes its place."""

import pytest

from services.directory.domain.agency.refusals import AgencyHasEnded
from shared.contracts.agencies import AgencyEvent
from tests.directory.agency_examples import DAY, agency_life, close, closed, merged, was_split


def test_an_agency_is_closed() -> None:
    agency_life.given().when(close).then(closed)


def test_closing_again_changes_nothing() -> None:
    agency_life.given(closed).when(close).then()


@pytest.mark.parametrize("ending", [merged, was_split()], ids=lambda event: event.type)
def test_an_agency_that_has_ended_otherwise_is_not_closed(ending: AgencyEvent) -> None:
    agency_life.given(ending).when(close).refused(AgencyHasEnded(since=DAY))
