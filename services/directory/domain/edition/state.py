"""What the rules need to remember of an edition, and how each event changes it."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType

from shared.contracts.directory import (
    AgenciesCarriedOver,
    AgenciesListed,
    Agency,
    AgencyEntryCorrected,
    AgencyId,
    AgencyStruckOff,
    ContactsListed,
    EditionEvent,
    EditionOpened,
    EditionSealed,
)


class Phase(StrEnum):
    ABSENT = "absent"
    OPEN = "open"
    SEALED = "sealed"


@dataclass(frozen=True, slots=True)
class Intake:
    """A list on its way in, a file's or an earlier edition's: a long one takes several commits."""

    taken: frozenset[AgencyId] = frozenset()
    in_all: int = 0

    @property
    def finished(self) -> bool:
        return len(self.taken) >= self.in_all


NOBODY: Mapping[AgencyId, Agency] = MappingProxyType({})
NOTHING: Mapping[str, Intake] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Edition:
    phase: Phase = Phase.ABSENT
    fiscal_year: int = 0
    number: int = 0
    reason: str = ""
    agencies: Mapping[AgencyId, Agency] = field(default_factory=lambda: NOBODY)
    struck_off: frozenset[AgencyId] = frozenset()
    intakes: Mapping[str, Intake] = field(default_factory=lambda: NOTHING)  # by what they came from
    latest: Intake = field(default_factory=Intake)


def fingerprint(edition: Edition) -> str:
    """SHA-256 over the ids of the agencies, sorted: the same agencies, the same fingerprint."""
    ids = "\n".join(sorted(str(agency_id) for agency_id in edition.agencies))
    return hashlib.sha256(ids.encode()).hexdigest()


def evolve(edition: Edition, event: EditionEvent) -> Edition:  # noqa: PLR0911 - one return an event
    """Remember a fact. Never refuses, never looks at the clock."""
    match event:
        case EditionOpened(fiscal_year=fiscal_year, number=number, reason=reason):
            return replace(
                edition, phase=Phase.OPEN, fiscal_year=fiscal_year, number=number, reason=reason
            )
        case AgenciesListed(agencies=agencies, source=source):
            return _taken_in(edition, source.sha256, agencies, source.rows)
        case ContactsListed():
            return edition  # they came with their agencies
        case AgenciesCarriedOver(from_edition_id=origin, agencies=agencies, in_all=in_all):
            return _taken_in(edition, str(origin), agencies, in_all)
        case AgencyEntryCorrected(agency=agency):
            return replace(edition, agencies={**edition.agencies, agency.agency_id: agency})
        case AgencyStruckOff(agency_id=agency_id):
            kept = {one: agency for one, agency in edition.agencies.items() if one != agency_id}
            return replace(edition, agencies=kept, struck_off=edition.struck_off | {agency_id})
        case EditionSealed():
            return replace(edition, phase=Phase.SEALED)


def _taken_in(edition: Edition, origin: str, agencies: tuple[Agency, ...], in_all: int) -> Edition:
    listed = {agency.agency_id: agency for agency in agencies}
    before = edition.intakes.get(origin, Intake())
    intake = Intake(before.taken | listed.keys(), in_all)
    return replace(
        edition,
        agencies={**edition.agencies, **listed},
        intakes={**edition.intakes, origin: intake},
        latest=intake,
    )
