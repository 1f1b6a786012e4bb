"""The cases (เรื่องที่เสนอ) as the streams beside the nomination's own need them: one row each."""

from typing import Any, get_args
from uuid import UUID

from shared.awards.case_row import CaseRow
from shared.contracts.award_values import CaseState, Honoured
from shared.contracts.nominations import (
    ConflictDeclared,
    Entry,
    NominationAccepted,
    NominationDrafted,
    NominationRejected,
    NominationReturned,
    NominationSubmitted,
    NominationWithdrawn,
    NomineeAgency,
    NomineePerson,
    NomineeUnit,
    RejectionAppealDecided,
)
from shared.contracts.people import NamedPerson
from shared.contracts.scoring import RoundOpened, RoundTallied
from shared.kernel.message import Recorded
from shared.views.view import View, changed

Deciding = (
    NominationSubmitted
    | NominationReturned
    | NominationAccepted
    | NominationRejected
    | RejectionAppealDecided
    | NominationWithdrawn
)
Listening = NominationDrafted | Deciding | ConflictDeclared | RoundOpened | RoundTallied


class Case(CaseRow):
    state: CaseState = CaseState.DRAFT
    revision: int = 0
    entry_hash: str = ""
    honoured: Honoured
    person: NamedPerson | None = None
    name: str = ""  # of a unit or an agency
    workplace: UUID | None = None


def keys(recorded: Recorded[Listening]) -> list[str]:
    event = recorded.event
    if isinstance(event, RoundOpened):
        return [str(one) for one in event.cases]
    if isinstance(event, RoundTallied):
        ranked = [str(one.nomination_id) for one in event.sheet.ranked]
        return ranked + [str(one.nomination_id) for one in event.sheet.excluded]
    return [str(event.nomination_id)]


def project(row: Case | None, recorded: Recorded[Listening], _: str) -> Case:
    event = recorded.event
    if isinstance(event, NominationDrafted):
        return drafted(row, event)
    if row is None:
        raise LookupError("a case begins with its draft")
    if isinstance(event, RoundOpened):
        return changed(row, judged=True, blind=event.stage.blind)
    if isinstance(event, RoundTallied):
        return changed(row, blind=False)
    if isinstance(event, ConflictDeclared):
        hidden = (*row.hidden_from, event.person_id)
        return changed(row, hidden_from=tuple(dict.fromkeys(hidden)))
    if isinstance(event, NominationSubmitted):
        row = changed(row, entry_hash=event.entry_hash, revision=event.revision)
    return changed(row, state=state_after(event, row.state))


def state_after(event: Deciding, before: CaseState) -> CaseState:
    match event:
        case NominationSubmitted():
            return CaseState.SUBMITTED
        case NominationReturned():
            return CaseState.RETURNED
        case NominationAccepted():
            return CaseState.ACCEPTED
        case NominationRejected():
            return CaseState.REJECTED
        case RejectionAppealDecided(upheld=upheld):
            return CaseState.ACCEPTED if upheld else before
        case NominationWithdrawn():
            return CaseState.WITHDRAWN


def drafted(row: Case | None, event: NominationDrafted) -> Case:
    """What was declared and decided before stays; the content is the newest draft's."""
    fresh: dict[str, Any] = {
        "category_id": event.entry.category_id,
        "nominator": event.entry.nominator.agency_id if event.entry.nominator else None,
        "parties": parties_of(event.entry),
        "revision": event.revision,
        "honoured": event.entry.nominee.honoured,
        **_nominee(event.entry),
    }
    if row is not None:
        return changed(row, **fresh)
    return Case(
        nomination_id=event.nomination_id,
        call_id=event.call_id,
        fiscal_year=event.fiscal_year,
        **fresh,
    )


def parties_of(entry: Entry) -> tuple[UUID, ...]:
    """The agencies whose members are in conflict: who nominates, where the nominee works."""
    nominee = entry.nominee
    found: list[UUID] = [entry.nominator.agency_id] if entry.nominator else []
    if isinstance(nominee, NomineePerson) and nominee.workplace:
        found.append(nominee.workplace.agency_id)
    if isinstance(nominee, NomineeAgency):
        found.append(nominee.agency.agency_id)
    return tuple(dict.fromkeys(found))


def _nominee(entry: Entry) -> dict[str, Any]:
    match entry.nominee:
        case NomineePerson() as one:
            workplace = one.workplace.agency_id if one.workplace else None
            return {"person": one.person, "name": "", "workplace": workplace, "unit": None}
        case NomineeUnit() as one:
            return {"person": None, "name": one.name, "workplace": None, "unit": one.unit_id}
        case NomineeAgency() as one:
            return {"person": None, "name": one.agency.name, "workplace": None, "unit": None}


CASES = View(
    name="cases",
    version=1,
    row=Case,
    listens=get_args(Listening),
    keys=keys,
    project=project,
    indexes=(("call_id", "category_id"), ("nominator",), ("unit",)),
)
