"""A long list, cut into the commits and the events that the log can hold."""

from collections.abc import Sequence
from dataclasses import dataclass

from services.directory.domain.parts import BYTES_AN_EVENT, bytes_of, cut
from shared.contracts.directory import Agency, ListedContact

AGENCIES_AN_EVENT = 200
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
    sizes = {agency.agency_id: bytes_of(agency) for agency in agencies}
    contact_of = {one.agency_id: one for one in contacts if one.agency_id in sizes}
    for agency_id, contact in contact_of.items():
        sizes[agency_id] += bytes_of(contact)

    def part_of(few: tuple[Agency, ...]) -> Part:
        theirs = (contact_of.get(agency.agency_id) for agency in few)
        return Part(few, tuple(contact for contact in theirs if contact))

    def size_of(agency: Agency) -> int:
        return sizes[agency.agency_id]

    return [
        [part_of(few) for few in cut(many, BYTES_AN_EVENT, AGENCIES_AN_EVENT, size_of)]
        for many in cut(agencies, BYTES_A_COMMIT, len(agencies), size_of)
    ]
