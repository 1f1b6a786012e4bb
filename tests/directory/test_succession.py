"""ผู้รับช่วงต่อ: who an agency of an earlier edition is by now."""

from collections.abc import Sequence
from datetime import date, timedelta

from services.directory.domain.agency.succession import carried_over
from services.directory.replicas.agencies import AGENCIES, AgencyRow
from shared.contracts.agencies import AgencyEvent, AgencyRenamed
from shared.contracts.directory import Agency, Sector
from shared.kernel.message import Event
from shared.views.view import fold
from tests.directory.agency_examples import (
    COLLEGE,
    COLLEGE_ID,
    DAY,
    NEW_NAME,
    PARTS,
    SCHOOL,
    SCHOOL_ID,
    WHY,
    closed,
    merged,
    renamed,
    was_split,
)
from tests.directory.examples import agencies, listed
from tests.projection.examples import ledger

THE_SCHOOL = Agency(agency_id=SCHOOL_ID, name=SCHOOL, sector=Sector.EDUCATION)
THE_COLLEGE = Agency(agency_id=COLLEGE_ID, name=COLLEGE, sector=Sector.EDUCATION)
(OTHER,) = agencies(10, 1)
EARLIER = (THE_SCHOOL, OTHER, THE_COLLEGE)
THE_DAY_BEFORE = DAY - timedelta(days=1)


def rows_after(*events: AgencyEvent) -> Sequence[AgencyRow]:
    everything: tuple[Event, ...] = (listed(EARLIER), *events)
    return list(fold(AGENCIES, ledger(everything)).values())


def names_after(*events: AgencyEvent, on: date = DAY) -> list[str]:
    standings = {row.agency.agency_id: row.standing_on(on) for row in rows_after(*events)}
    return [agency.name for agency in carried_over(EARLIER, standings)]


def test_what_has_not_changed_is_carried_over_as_it_is() -> None:
    assert names_after() == [SCHOOL, OTHER.name, COLLEGE]


def test_a_renamed_agency_bears_its_new_name_from_that_day_on() -> None:
    assert names_after(renamed) == [NEW_NAME, OTHER.name, COLLEGE]
    assert names_after(renamed, on=THE_DAY_BEFORE) == [SCHOOL, OTHER.name, COLLEGE]


def test_a_merged_agency_goes_into_the_one_that_is_listed_already() -> None:
    assert names_after(merged) == [COLLEGE, OTHER.name]
    assert names_after(merged, on=THE_DAY_BEFORE) == [SCHOOL, OTHER.name, COLLEGE]


def test_a_split_agency_is_followed_by_its_parts() -> None:
    parts = [part.name for part in PARTS]
    assert names_after(was_split()) == [*parts, OTHER.name, COLLEGE]
    assert names_after(was_split(), on=THE_DAY_BEFORE) == [SCHOOL, OTHER.name, COLLEGE]


def test_one_that_goes_on_stands_before_its_parts() -> None:
    parts = [part.name for part in PARTS]
    assert names_after(was_split(continues=True)) == [SCHOOL, *parts, OTHER.name, COLLEGE]


def test_a_closed_agency_is_not_carried_over() -> None:
    assert names_after(closed) == [OTHER.name, COLLEGE]


def test_a_successor_is_followed_to_its_own_successor() -> None:
    college_closed = closed.model_copy(update={"agency_id": COLLEGE_ID, "name": COLLEGE})
    assert names_after(merged, college_closed) == [OTHER.name]


def test_two_that_name_each_other_do_not_go_round_for_ever() -> None:
    back = merged.model_copy(update={"agency_id": COLLEGE_ID, "into": SCHOOL_ID})
    assert names_after(merged, back) == [OTHER.name]


def test_a_successor_comes_under_its_name_of_that_day() -> None:
    college_renamed = AgencyRenamed(
        agency_id=COLLEGE_ID, old_name=COLLEGE, name="วิทยาลัยชุมชน", effective=DAY, reason=WHY
    )
    assert names_after(merged, college_renamed) == ["วิทยาลัยชุมชน", OTHER.name]


def test_an_agency_that_nothing_is_known_of_is_carried_over_as_listed() -> None:
    stranger = agencies(99, 1)
    assert carried_over(stranger, {}) == stranger
