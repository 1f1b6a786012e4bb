"""ยกรายชื่อจากทำเนียบฉบับก่อน: a new year's edition begins with the agencies of the last one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.directory.domain.edition import parts
from services.directory.domain.edition.decisions import EDITION, MOST_AGENCIES
from services.directory.domain.edition.refusals import (
    EditionIsSealed,
    EditionNotFound,
    NothingToCarryOver,
    TooManyAgencies,
)
from shared.contracts.directory import AgenciesCarriedOver, Agency, EditionEvent
from tests.directory.examples import (
    agencies,
    carried,
    carry_over_agencies,
    directory,
    listed,
    opened,
    sealed,
    struck_off,
)

THREE = agencies(10, 3)
LONG_NAMED = tuple(
    agency.model_copy(update={"name": "ก" * 200, "ministry": "ข" * 200, "head_position": "ค" * 200})
    for agency in agencies(100, 1_200)
)


def carried_in(history: tuple[EditionEvent, ...]) -> list[Agency]:
    return [
        agency
        for event in history
        if isinstance(event, AgenciesCarriedOver)
        for agency in event.agencies
    ]


def test_the_agencies_of_an_earlier_edition_are_entered() -> None:
    directory.given(opened).when(carry_over_agencies(THREE)).then(carried(THREE))


def test_an_agency_that_is_listed_already_stays_as_it_is_listed() -> None:
    history = (opened, listed(THREE[:1]))
    directory.given(*history).when(carry_over_agencies(THREE)).then(carried(THREE[1:]))


def test_carrying_over_twice_changes_nothing() -> None:
    directory.given(opened, carried(THREE)).when(carry_over_agencies(THREE)).then()


def test_an_agency_that_was_struck_off_does_not_come_back() -> None:
    history = (opened, carried(THREE), struck_off(THREE[0].agency_id))
    directory.given(*history).when(carry_over_agencies(THREE)).then()


def test_a_list_longer_than_a_commit_is_carried_over_in_several() -> None:
    history: tuple[EditionEvent, ...] = (opened,)
    commits = 0
    while events := EDITION.decide(carry_over_agencies(LONG_NAMED), EDITION.after(history)):
        history += tuple(events)
        commits += 1
    assert commits == 3
    assert carried_in(history) == list(LONG_NAMED)
    assert sealed(*history).agencies == len(LONG_NAMED)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(2, 200), st.booleans()), min_size=1, max_size=60))
def test_what_is_left_never_takes_more_commits_than_the_whole(
    names: list[tuple[int, bool]],
) -> None:
    whole = [
        agency.model_copy(update={"name": "ก" * length})
        for (length, _), agency in zip(names, agencies(1, len(names)), strict=True)
    ]
    left = [agency for (_, is_left), agency in zip(names, whole, strict=True) if is_left]
    with pytest.MonkeyPatch.context() as small:
        small.setattr(parts, "BYTES_AN_EVENT", 2_000)
        small.setattr(parts, "BYTES_A_COMMIT", 5_000)
        assert len(parts.in_commits(left)) <= len(parts.in_commits(whole))


def test_an_earlier_edition_of_which_nothing_goes_on_is_refused() -> None:
    directory.given(opened).when(carry_over_agencies(())).refused(NothingToCarryOver())


def test_no_more_than_an_edition_holds_is_carried_over() -> None:
    history = (opened, listed(agencies(1000, MOST_AGENCIES - 2)))
    refusal = TooManyAgencies(agencies=MOST_AGENCIES + 1, limit=MOST_AGENCIES)
    directory.given(*history).when(carry_over_agencies(THREE)).refused(refusal)


def test_an_edition_that_was_not_opened_takes_nothing_over() -> None:
    directory.given().when(carry_over_agencies(THREE)).refused(EditionNotFound())


def test_a_sealed_edition_takes_nothing_over() -> None:
    history = (opened, listed(agencies(50, 2)))
    command = carry_over_agencies(THREE)
    directory.given(*history, sealed(*history)).when(command).refused(EditionIsSealed())
