"""A long list, cut into the events and the commits that the log can hold."""

from collections.abc import Sequence
from dataclasses import dataclass

from shared.contracts.directory import Agency, ListedContact
from shared.kernel.message import Value

AGENCIES_AN_EVENT = 200
BYTES_AN_EVENT = 240_000  # an event holds 256 KiB; Thai takes three bytes a letter
BYTES_A_COMMIT = 960_000  # a commit holds 1 MiB


@dataclass(frozen=True, slots=True)
class Part:
    """Agencies that fit into one event, and their contacts that fit into another."""

    agencies: tuple[Agency, ...]
    contacts: tuple[ListedContact, ...]
    size: int


def in_parts(agencies: Sequence[Agency], contacts: Sequence[ListedContact] = ()) -> list[Part]:
    """The agencies in their order, each part with the contacts of its own agencies."""
    contact_of = {contact.agency_id: contact for contact in contacts}
    cut: list[list[Agency]] = []
    sizes: list[int] = []
    for agency in agencies:
        more = _size(agency) + _size(contact_of.get(agency.agency_id))
        if not cut or sizes[-1] + more > BYTES_AN_EVENT or len(cut[-1]) == AGENCIES_AN_EVENT:
            cut.append([])
            sizes.append(0)
        cut[-1].append(agency)
        sizes[-1] += more
    return [
        Part(
            agencies=tuple(part),
            contacts=tuple(contact_of[a.agency_id] for a in part if a.agency_id in contact_of),
            size=size,
        )
        for part, size in zip(cut, sizes, strict=True)
    ]


def in_commits(parts: Sequence[Part]) -> list[list[Part]]:
    """The parts in their order, as many together as one commit holds."""
    cut: list[list[Part]] = []
    size = 0
    for part in parts:
        size += part.size
        if not cut or size > BYTES_A_COMMIT:
            cut.append([])
            size = part.size
        cut[-1].append(part)
    return cut


def _size(value: Value | None) -> int:
    return 0 if value is None else len(value.model_dump_json().encode())
