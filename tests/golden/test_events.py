"""Every event's golden file: a stored shape that changes by accident fails here.

A golden file is never edited. A new shape is a new `version` with a golden file of its own, and the
old file must still be read, through its upcaster.
"""

import json
from pathlib import Path

import pytest

from shared.contracts.catalogue import CATALOGUE
from shared.kernel.catalogue import encode, version_of
from shared.kernel.message import Event
from tests.golden.examples import GOLDEN

HERE = Path(__file__).parent
NAMES = sorted(f"{name}.v{version_of(kind)}" for name, kind in CATALOGUE.classes.items())
EVER = sorted(
    f"{name}.v{version}"
    for name, kind in CATALOGUE.classes.items()
    for version in range(1, version_of(kind) + 1)
)
FILES = sorted(path.stem for path in HERE.glob("*.json"))


def decoded(name: str) -> tuple[Event, str]:
    """The event in a golden file, and the text it was read from."""
    text = (HERE / f"{name}.json").read_text(encoding="utf-8").rstrip("\n")
    type_, _, version = name.rpartition(".v")
    return CATALOGUE.decode(type_, int(version), text), text


def test_every_shape_that_an_event_ever_had_has_a_golden_file() -> None:
    assert [name for name in EVER if name not in FILES] == []


@pytest.mark.parametrize("name", FILES)
def test_a_golden_file_is_of_an_event_in_the_catalogue(name: str) -> None:
    type_, _, version = name.rpartition(".v")
    assert CATALOGUE.knows(type_)
    assert 1 <= int(version) <= version_of(CATALOGUE.classes[type_])


@pytest.mark.parametrize("name", NAMES)
def test_a_stored_event_is_read_and_written_again_to_the_letter(name: str) -> None:
    event, text = decoded(name)
    assert encode(event) == text


@pytest.mark.parametrize("event", GOLDEN, ids=lambda event: f"{event.type}")
def test_a_golden_file_says_what_its_example_says(event: Event) -> None:
    found, _ = decoded(f"{event.type}.v{event.version}")
    assert found == event


@pytest.mark.parametrize("name", FILES)
def test_an_old_shape_is_still_read_as_the_newest(name: str) -> None:
    event, _ = decoded(name)
    assert event.version == version_of(type(event))


@pytest.mark.parametrize("name", FILES)
def test_a_golden_file_fills_every_field(name: str) -> None:
    _, text = decoded(name)
    fields = json.loads(text)
    assert not [key for key, value in fields.items() if value in (None, "", [], {})]


def test_the_examples_are_one_for_every_event() -> None:
    assert sorted(f"{event.type}.v{event.version}" for event in GOLDEN) == NAMES
