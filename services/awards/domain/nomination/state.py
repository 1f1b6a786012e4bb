"""What the rules need to remember of a nomination, and how each event changes it."""

from dataclasses import dataclass, replace

from shared.contracts.award_values import CaseState
from shared.contracts.nominations import (
    ConflictDeclared,
    NominationAccepted,
    NominationDrafted,
    NominationEvent,
    NominationRejected,
    NominationReturned,
    NominationSubmitted,
    NominationWithdrawn,
    NomineeUnit,
    RejectionAppealDecided,
    RejectionAppealed,
)
from shared.contracts.people import PersonId


@dataclass(frozen=True, slots=True)
class Nomination:
    draft: NominationDrafted | None = None  # the newest
    state: CaseState = CaseState.DRAFT
    submitted: NominationSubmitted | None = None
    returned: NominationReturned | None = None
    rejected: NominationRejected | None = None
    appeal: RejectionAppealed | None = None
    appeal_decided: RejectionAppealDecided | None = None
    withdrawn: NominationWithdrawn | None = None
    conflicted: frozenset[PersonId] = frozenset()

    @property
    def being_written(self) -> bool:
        return self.state in {CaseState.DRAFT, CaseState.RETURNED}


def owner_of(draft: NominationDrafted) -> tuple[object, object]:
    """The agency that nominates, or the unit that applies."""
    entry = draft.entry
    unit = entry.nominee.unit_id if isinstance(entry.nominee, NomineeUnit) else None
    return (entry.nominator.agency_id if entry.nominator else None, unit)


def evolve(  # noqa: PLR0911 - one return an event
    nomination: Nomination, event: NominationEvent
) -> Nomination:
    """Remember a fact. Never refuses, never looks at the clock."""
    match event:
        case NominationDrafted():
            return replace(nomination, draft=event)
        case NominationSubmitted():
            return replace(nomination, submitted=event, state=CaseState.SUBMITTED)
        case NominationReturned():
            return replace(nomination, returned=event, state=CaseState.RETURNED)
        case NominationAccepted():
            return replace(nomination, state=CaseState.ACCEPTED)
        case NominationRejected():
            return replace(nomination, rejected=event, state=CaseState.REJECTED)
        case RejectionAppealed():
            return replace(nomination, appeal=event)
        case RejectionAppealDecided(upheld=upheld):
            state = CaseState.ACCEPTED if upheld else nomination.state
            return replace(nomination, appeal_decided=event, state=state)
        case NominationWithdrawn():
            return replace(nomination, withdrawn=event, state=CaseState.WITHDRAWN)
        case ConflictDeclared(person_id=person):
            return replace(nomination, conflicted=nomination.conflicted | {person})
