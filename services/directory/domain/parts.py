"""Long lists are recorded in several events: one event holds 256 KiB."""

from collections.abc import Sequence
from typing import TypeVar

from shared.kernel.message import Value

V = TypeVar("V", bound=Value)
BYTES_AN_EVENT = 240_000  # the rest is for what stands beside the list


def in_parts(values: Sequence[V]) -> list[tuple[V, ...]]:
    """The values in their order, cut so that each part fits into one event."""
    parts: list[list[V]] = []
    size = 0
    for value in values:
        bytes_more = len(value.model_dump_json().encode())
        size += bytes_more
        if not parts or size > BYTES_AN_EVENT:
            parts.append([])
            size = bytes_more
        parts[-1].append(value)
    return [tuple(part) for part in parts]
