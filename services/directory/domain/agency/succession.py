"""Who an agency is on a day: its name then, or those that have taken its place (ผู้รับช่วงต่อ)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from shared.contracts.directory import Agency, AgencyId


@dataclass(frozen=True, slots=True)
class Standing:
    """An agency as it stands on a day. One that has ended is followed by its successors, if any;
    one that was split and goes on is followed by its parts as well."""

    agency: Agency
    ended: bool
    successors: tuple[AgencyId, ...]


def carried_over(
    listed: Sequence[Agency], standings: Mapping[AgencyId, Standing]
) -> tuple[Agency, ...]:
    """The agencies of an earlier list as they stand: renamed ones under their new names, each
    successor once and in the place of the first that it follows, closed ones not at all."""
    unchanged = {a.agency_id: Standing(a, ended=False, successors=()) for a in listed}
    everyone = {**unchanged, **standings}
    seen: set[AgencyId] = set()
    return tuple(
        standing.agency
        for agency in listed
        for standing in _followed(agency.agency_id, everyone, seen)
        if not standing.ended
    )


def _followed(
    agency_id: AgencyId, standings: Mapping[AgencyId, Standing], seen: set[AgencyId]
) -> Iterator[Standing]:
    """The agency and all that follow it, however far, each once."""
    waiting = [agency_id]
    while waiting:
        one = waiting.pop(0)
        if one not in seen and one in standings:
            seen.add(one)
            yield standings[one]
            waiting += standings[one].successors
