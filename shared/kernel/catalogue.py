"""The catalogue of event types: from an event to its stored text and back, through upcasters.

A stored text is never rewritten. When a shape changes, its `version` rises and an upcaster turns
the older text's fields into the newer ones while reading.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from pydantic import TypeAdapter
from pydantic_core import from_json

from shared.kernel.message import Event

Upcaster = Callable[[dict[str, Any]], dict[str, Any]]


class UnknownEvent(Exception):
    """A type or a future version that this program does not know. Never a reason to lose it."""

    def __init__(self, type_: str, version: int) -> None:
        super().__init__(f"{type_} version {version}")
        self.type = type_
        self.version = version


@dataclass(frozen=True)
class Catalogue:
    """Event classes by type name, with upcasters by (type, the version they read)."""

    classes: Mapping[str, type[Event]]
    upcasters: Mapping[tuple[str, int], Upcaster]

    @classmethod
    def of(
        cls,
        *events: type[Event],
        upcasters: Mapping[tuple[str, int], Upcaster] | None = None,
    ) -> "Catalogue":
        return cls({name_of(event): event for event in events}, dict(upcasters or {}))

    def knows(self, type_: str) -> bool:
        return type_ in self.classes

    def decode(self, type_: str, version: int, text: str | bytes) -> Event:
        """Read a stored text as the current class of its type.

        Raises `UnknownEvent` for a type or a version from the future, `ValidationError` for a
        text that is not of its shape.
        """
        known = self.classes.get(type_)
        if known is None:
            raise UnknownEvent(type_, version)
        current = version_of(known)
        if version == current:
            return known.model_validate_json(text)
        if version > current:
            raise UnknownEvent(type_, version)
        return known.model_validate(self._upcast(type_, version, current, from_json(text)))

    def _upcast(
        self, type_: str, version: int, current: int, fields: dict[str, Any]
    ) -> dict[str, Any]:
        for step in range(version, current):
            fields = self.upcasters[type_, step](fields)
        return fields | {"version": current}

    def schemas(self) -> dict[str, dict[str, Any]]:
        """JSON Schema of every event, by `<type>.v<version>`."""
        return {
            f"{name}.v{version_of(event)}": TypeAdapter(event).json_schema(mode="serialization")
            for name, event in sorted(self.classes.items())
        }


def encode(event: Event) -> str:
    """The text that is stored, hashed and published."""
    return event.model_dump_json()


@cache
def name_of(event: type[Event]) -> str:
    (name,) = get_args(event.model_fields["type"].annotation)
    return str(name)


@cache
def version_of(event: type[Event]) -> int:
    (version,) = get_args(event.model_fields["version"].annotation)
    return int(version)


def members(union: object) -> tuple[type[Event], ...]:
    """The classes of an `Annotated[A | B, Field(discriminator=…)]`."""
    inner = get_args(union)
    first = inner[0]
    found: Iterable[type[Event]] = get_args(first) or (first,)
    return tuple(found)
