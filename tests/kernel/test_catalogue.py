"""Stored texts are read for ever: through upcasters when old, not at all when from the future."""

from typing import Any, Literal

import pytest
from pydantic import ValidationError

from shared.kernel.catalogue import Catalogue, UnknownEvent, encode, name_of, version_of
from shared.kernel.message import Event
from shared.testing.ledgers import NOTES, Closed, Noted


class Moved(Event):
    type: Literal["notes.moved"] = "notes.moved"
    version: Literal[3] = 3
    to: str


def from_1(fields: dict[str, Any]) -> dict[str, Any]:
    return {"target": fields["place"]}


def from_2(fields: dict[str, Any]) -> dict[str, Any]:
    return {"to": fields["target"].upper()}


MOVES = Catalogue.of(Moved, upcasters={("notes.moved", 1): from_1, ("notes.moved", 2): from_2})


def test_what_is_written_is_read_back() -> None:
    event = Noted(text="ประชุม")
    assert NOTES.decode("notes.noted", 2, encode(event)) == event
    assert NOTES.decode("notes.noted", 2, encode(event).encode()) == event
    assert NOTES.decode("notes.closed", 1, encode(Closed())) == Closed()


@pytest.mark.parametrize(
    ("version", "text"), [(1, '{"place":"a"}'), (2, '{"target":"a"}'), (3, '{"to":"A"}')]
)
def test_an_old_text_goes_through_every_upcaster_from_its_version_on(
    version: int, text: str
) -> None:
    read = text if version < 3 else '{"type":"notes.moved","version":3,"to":"A"}'
    assert MOVES.decode("notes.moved", version, read) == Moved(to="A")


@pytest.mark.parametrize(("type_", "version"), [("notes.moved", 4), ("notes.unheard", 1)])
def test_the_future_is_named_and_not_guessed(type_: str, version: int) -> None:
    with pytest.raises(UnknownEvent) as unknown:
        MOVES.decode(type_, version, "{}")
    assert (unknown.value.type, unknown.value.version) == (type_, version)
    assert MOVES.knows(type_) is (type_ == "notes.moved")


@pytest.mark.parametrize("text", ["", "{}", '{"type":"notes.closed","version":3,"to":"a"}'])
def test_a_text_that_is_not_of_its_shape_is_refused(text: str) -> None:
    with pytest.raises(ValidationError):
        MOVES.decode("notes.moved", 3, text)


def test_a_field_that_a_reader_does_not_know_is_passed_over() -> None:
    text = '{"type":"notes.moved","version":3,"to":"A","added":"later"}'
    assert MOVES.decode("notes.moved", 3, text) == Moved(to="A")


def test_names_and_versions_are_read_from_the_class() -> None:
    assert (name_of(Moved), version_of(Moved)) == ("notes.moved", 3)
    assert set(MOVES.schemas()) == {"notes.moved.v3"}
