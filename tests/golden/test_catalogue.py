"""How stored texts are read: older shapes through upcasters, newer ones not at all."""

from typing import Any, Literal

import pytest
from pydantic import ValidationError

from shared.contracts.catalogue import CATALOGUE
from shared.contracts.directory import AgenciesListed, EditionOpened
from shared.kernel.catalogue import Catalogue, UnknownEvent, encode
from shared.kernel.message import Event
from tests.directory.examples import open_edition
from tests.golden.examples import GOLDEN


class SigningHeld(Event):
    """พิธีลงนาม: its third shape; the first had one `who`, the second no `place`."""

    type: Literal["test.signing_held"] = "test.signing_held"
    version: Literal[3] = 3
    signers: tuple[str, ...]
    place: str


def with_several_signers(fields: dict[str, Any]) -> dict[str, Any]:
    return {"type": fields["type"], "signers": [fields["who"]]}


def with_a_place(fields: dict[str, Any]) -> dict[str, Any]:
    return {**fields, "place": "ศาลากลางจังหวัด"}


SIGNINGS = Catalogue.of(
    SigningHeld,
    upcasters={
        ("test.signing_held", 1): with_several_signers,
        ("test.signing_held", 2): with_a_place,
    },
)
NAME = "test.signing_held"
HELD = SigningHeld(signers=("ผู้ว่าราชการจังหวัด",), place="ศาลากลางจังหวัด")


def test_the_oldest_shape_goes_through_every_upcaster() -> None:
    text = '{"type":"test.signing_held","version":1,"who":"ผู้ว่าราชการจังหวัด"}'
    assert SIGNINGS.decode(NAME, 1, text) == HELD


def test_a_later_shape_goes_through_the_later_upcasters_only() -> None:
    text = '{"type":"test.signing_held","version":2,"signers":["ผู้ว่าราชการจังหวัด"]}'
    assert SIGNINGS.decode(NAME, 2, text.encode()) == HELD


def test_the_newest_shape_is_read_as_it_is() -> None:
    assert SIGNINGS.decode(NAME, 3, encode(HELD)) == HELD


def test_a_shape_of_the_future_is_not_guessed_at() -> None:
    with pytest.raises(UnknownEvent) as unknown:
        SIGNINGS.decode(NAME, 4, encode(HELD))
    assert (unknown.value.type, unknown.value.version) == (NAME, 4)


def test_a_type_nobody_knows_is_not_guessed_at() -> None:
    with pytest.raises(UnknownEvent):
        SIGNINGS.decode("test.signing_forgotten", 1, "{}")
    assert not SIGNINGS.knows("test.signing_forgotten")
    assert SIGNINGS.knows(NAME)


def test_a_text_that_is_not_of_its_shape_is_refused() -> None:
    with pytest.raises(ValidationError):
        SIGNINGS.decode(NAME, 3, '{"type":"test.signing_held","version":3,"signers":"one"}')


@pytest.mark.parametrize("event", GOLDEN, ids=lambda event: f"{event.type}")
def test_a_reader_ignores_fields_that_a_newer_writer_added(event: Event) -> None:
    text = encode(event)[:-1] + ',"added_later":{"by":"a newer program"}}'
    assert CATALOGUE.decode(event.type, event.version, text) == event


def test_a_reader_ignores_them_inside_values_too() -> None:
    [event] = [one for one in GOLDEN if isinstance(one, AgenciesListed)]
    text = encode(event).replace('"agency_id"', '"added_later":1,"agency_id"')
    assert CATALOGUE.decode(event.type, event.version, text) == event


def test_a_command_refuses_fields_it_does_not_know() -> None:
    fields = dict(open_edition()) | {"added_later": 1}
    with pytest.raises(ValidationError) as refused:
        type(open_edition()).model_validate(fields)
    [problem] = refused.value.errors()
    assert (problem["type"], problem["loc"]) == ("extra_forbidden", ("added_later",))


def test_a_message_never_changes_after_it_was_made() -> None:
    with pytest.raises(ValidationError):
        setattr(GOLDEN[0], "number", 3)  # noqa: B010 - a plain assignment is refused by mypy
    assert isinstance(GOLDEN[0], EditionOpened)
    assert GOLDEN[0].number == 2
