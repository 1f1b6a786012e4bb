"""An edition's life: any sequence of commands folds, and a sealing always equals a recount."""

from collections import Counter
from collections.abc import Sequence
from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from services.directory.domain.edition.commands import EditionCommand
from services.directory.domain.edition.decisions import EDITION
from shared.contracts.directory import (
    AgenciesCarriedOver,
    AgenciesListed,
    AgencyEntryCorrected,
    AgencyStruckOff,
    EditionEvent,
    EditionSealed,
    Sector,
    Source,
)
from shared.kernel.errors import DomainError
from tests.directory.examples import (
    agencies,
    carry_over_agencies,
    correct_agency_entry,
    list_agencies,
    open_edition,
    seal_edition,
    strike_off_agency,
)


def file_of(first: int, count: int, sector: Sector) -> EditionCommand:
    source = Source(file_name="ทำเนียบ.xlsx", sha256=f"{first}-{count}-{sector}", rows=count)
    return list_agencies(agencies(first, count, sector), source)


MOVES: st.SearchStrategy[EditionCommand] = st.one_of(
    st.just(open_edition()),
    st.builds(open_edition, number=st.integers(1, 3), reason=st.sampled_from(["", "แก้คำผิด"])),
    st.builds(file_of, st.integers(0, 400), st.integers(0, 250), st.sampled_from(Sector)),
    st.builds(
        lambda first, count: carry_over_agencies(agencies(first, count)),
        st.integers(0, 400),
        st.integers(0, 250),
    ),
    st.builds(
        lambda number, sector: correct_agency_entry(agencies(number, 1, sector)[0]),
        st.integers(0, 400),
        st.sampled_from(Sector),
    ),
    st.integers(0, 400).map(lambda number: strike_off_agency(agencies(number, 1)[0].agency_id)),
    st.just(seal_edition),
)
YEARS = st.lists(MOVES, max_size=12).map(lambda moves: [open_edition(), *moves])


def lived(commands: Sequence[EditionCommand]) -> tuple[EditionEvent, ...]:
    """The events of those commands that were accepted."""
    events: tuple[EditionEvent, ...] = ()
    for command in commands:
        with suppress(DomainError):
            events += tuple(EDITION.decide(command, EDITION.after(events)))
    return events


def recounted(history: Sequence[EditionEvent]) -> dict[str, Sector]:
    """The sectors of the agencies, counted in a way of its own."""
    found: dict[str, Sector] = {}
    for event in history:
        if isinstance(event, AgenciesListed | AgenciesCarriedOver):
            assert not found.keys() & {str(agency.agency_id) for agency in event.agencies}
            found |= {str(agency.agency_id): agency.sector for agency in event.agencies}
        elif isinstance(event, AgencyEntryCorrected):
            found[str(event.agency.agency_id)] = event.agency.sector
        elif isinstance(event, AgencyStruckOff):
            del found[str(event.agency_id)]
    return found


@settings(max_examples=80, deadline=None)
@given(YEARS)
def test_a_sealing_always_equals_a_recount(year: list[EditionCommand]) -> None:
    history = lived(year)
    everyone = recounted(history)
    for event in history:
        if isinstance(event, EditionSealed):
            assert event.agencies == len(everyone)
            assert {c.sector: c.agencies for c in event.by_sector} == Counter(everyone.values())


@settings(max_examples=40, deadline=None)
@given(YEARS)
def test_nothing_follows_a_sealing(year: list[EditionCommand]) -> None:
    history = lived(year)
    assert all(not isinstance(event, EditionSealed) for event in history[:-1])


@settings(max_examples=40, deadline=None)
@given(YEARS)
def test_a_history_read_twice_gives_the_same_edition(year: list[EditionCommand]) -> None:
    history = lived(year)
    assert EDITION.after(history) == EDITION.after(history)
