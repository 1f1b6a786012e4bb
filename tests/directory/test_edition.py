"""An edition's life: any sequence of commands folds, and a sealing always equals a recount."""

from collections import Counter
from collections.abc import Sequence
from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from services.directory.domain.edition.commands import EditionCommand
from services.directory.domain.edition.decisions import EDITION
from shared.contracts.directory import (
    AgenciesListed,
    Agency,
    EditionEvent,
    EditionSealed,
    Sector,
    Source,
)
from shared.kernel.errors import DomainError
from tests.directory.examples import agencies, list_agencies, open_edition, seal_edition


def file_of(first: int, count: int, sector: Sector) -> EditionCommand:
    source = Source(file_name="ทำเนียบ.xlsx", sha256=f"{first}-{count}-{sector}", rows=count)
    return list_agencies(agencies(first, count, sector), source)


MOVES: st.SearchStrategy[EditionCommand] = st.one_of(
    st.just(open_edition()),
    st.builds(open_edition, number=st.integers(1, 3), reason=st.sampled_from(["", "แก้คำผิด"])),
    st.builds(file_of, st.integers(0, 400), st.integers(0, 250), st.sampled_from(Sector)),
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


def listed(history: Sequence[EditionEvent]) -> list[Agency]:
    return [a for event in history if isinstance(event, AgenciesListed) for a in event.agencies]


@settings(max_examples=80, deadline=None)
@given(YEARS)
def test_a_sealing_always_equals_a_recount(year: list[EditionCommand]) -> None:
    history = lived(year)
    everyone = listed(history)
    for event in history:
        if isinstance(event, EditionSealed):
            assert event.agencies == len(everyone) == len({a.agency_id for a in everyone})
            assert {c.sector: c.agencies for c in event.by_sector} == Counter(
                a.sector for a in everyone
            )


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
