"""A long list, cut into the commits and the events that the log can hold."""

from collections.abc import Callable, Sequence
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


def in_commits(
    agencies: Sequence[Agency], contacts: Sequence[ListedContact] = ()
) -> list[list[Part]]:
    """The agencies in their order, each in one part with its contact, as few commits as can be."""
    contact_of = {contact.agency_id: contact for contact in contacts}
    sizes = {a.agency_id: _size(a) + _size(contact_of.get(a.agency_id)) for a in agencies}

    def part_of(cut: Sequence[Agency]) -> Part:
        theirs = (contact_of.get(agency.agency_id) for agency in cut)
        return Part(tuple(cut), tuple(contact for contact in theirs if contact))

    def size_of(agency: Agency) -> int:
        return sizes[agency.agency_id]

    return [
        [part_of(cut) for cut in _cut(commit, size_of, BYTES_AN_EVENT, AGENCIES_AN_EVENT)]
        for commit in _cut(agencies, size_of, BYTES_A_COMMIT, len(agencies))
    ]


def _cut(
    agencies: Sequence[Agency], size_of: Callable[[Agency], int], most_bytes: int, most: int
) -> list[list[Agency]]:
    cut: list[list[Agency]] = []
    size = 0
    for agency in agencies:
        size += size_of(agency)
        if not cut or size > most_bytes or len(cut[-1]) == most:
            cut.append([])
            size = size_of(agency)
        cut[-1].append(agency)
    return cut


def _size(value: Value | None) -> int:
    return 0 if value is None else len(value.model_dump_json().encode())
