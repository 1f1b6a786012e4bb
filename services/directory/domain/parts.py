"""Long lists are recorded in several events: one event holds 256 KiB."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from shared.kernel.message import Value

V = TypeVar("V", bound=Value)
BYTES_AN_EVENT = 240_000  # the rest is for what stands beside the list


def in_parts(values: Sequence[V]) -> list[tuple[V, ...]]:
    """The values in their order, cut so that each part fits into one event."""
    return cut(values, BYTES_AN_EVENT, len(values))


def cut(
    values: Sequence[V], most_bytes: int, most: int, size_of: Callable[[V], int] | None = None
) -> list[tuple[V, ...]]:
    """The values in their order, in as few parts of so many bytes and values as can be."""
    size_of = size_of or bytes_of
    parts: list[list[V]] = []
    size = 0
    for value in values:
        bytes_more = size_of(value)
        size += bytes_more
        if not parts or size > most_bytes or len(parts[-1]) == most:
            parts.append([])
            size = bytes_more
        parts[-1].append(value)
    return [tuple(part) for part in parts]


def bytes_of(value: Value) -> int:
    """As an event holds it: Thai takes three bytes a letter."""
    return len(value.model_dump_json().encode())
