"""What the rules need to remember of an edition, and how each event changes it."""

import hashlib
from dataclasses import dataclass, replace
from enum import StrEnum

from shared.contracts.directory import (
    AgenciesListed,
    AgencyId,
    EditionEvent,
    EditionOpened,
    EditionSealed,
    Sector,
)


class Phase(StrEnum):
    ABSENT = "absent"
    OPEN = "open"
    SEALED = "sealed"


@dataclass(frozen=True, slots=True)
class Edition:
    phase: Phase = Phase.ABSENT
    fiscal_year: int = 0
    number: int = 0
    reason: str = ""
    sectors: tuple[tuple[AgencyId, Sector], ...] = ()
    sources: frozenset[str] = frozenset()

    @property
    def agency_ids(self) -> frozenset[AgencyId]:
        return frozenset(agency_id for agency_id, _ in self.sectors)


def fingerprint(edition: Edition) -> str:
    """SHA-256 over the ids of the agencies, sorted: the same agencies, the same fingerprint."""
    ids = "\n".join(sorted(str(agency_id) for agency_id in edition.agency_ids))
    return hashlib.sha256(ids.encode()).hexdigest()


def evolve(edition: Edition, event: EditionEvent) -> Edition:
    """Remember a fact. Never refuses, never looks at the clock."""
    match event:
        case EditionOpened(fiscal_year=fiscal_year, number=number, reason=reason):
            return replace(
                edition, phase=Phase.OPEN, fiscal_year=fiscal_year, number=number, reason=reason
            )
        case AgenciesListed(agencies=agencies, source=source):
            listed = tuple((agency.agency_id, agency.sector) for agency in agencies)
            return replace(
                edition,
                sectors=edition.sectors + listed,
                sources=edition.sources | {source.sha256},
            )
        case EditionSealed():
            return replace(edition, phase=Phase.SEALED)
