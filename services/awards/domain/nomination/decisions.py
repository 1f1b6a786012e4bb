"""Each command on a nomination: the events it causes, or the rule that refuses it."""

from collections.abc import Sequence

from services.awards.domain.nomination import refusals
from services.awards.domain.nomination.checking import (
    accept_nomination,
    appeal_rejection,
    decide_rejection_appeal,
    reject_nomination,
    return_nomination,
)
from services.awards.domain.nomination.commands import (
    AcceptNomination,
    AppealRejection,
    DecideRejectionAppeal,
    DeclareConflict,
    DraftNomination,
    NominationCommand,
    RejectNomination,
    ReturnNomination,
    SubmitNomination,
    WithdrawNomination,
)
from services.awards.domain.nomination.completeness import lacking
from services.awards.domain.nomination.guards import drafted, refuse_others
from services.awards.domain.nomination.state import Nomination, evolve
from shared.contracts.award_values import CaseState, Category, ConflictGround, Honoured
from shared.contracts.nominations import (
    ConflictDeclared,
    NominationDrafted,
    NominationEvent,
    NominationSubmitted,
    NominationWithdrawn,
)
from shared.contracts.people import PersonId
from shared.kernel.canonical import sha256_of
from shared.kernel.decider import Decider
from shared.thai import day_of

MOST_REVISIONS = 100
BY_AN_AGENCY = {Honoured.PERSON, Honoured.AGENCY}


def decide(  # noqa: PLR0911 - one return a command
    command: NominationCommand, nomination: Nomination
) -> Sequence[NominationEvent]:
    match command:
        case DraftNomination():
            return draft_nomination(command, nomination)
        case SubmitNomination():
            return submit_nomination(command, nomination)
        case ReturnNomination():
            return return_nomination(command, nomination)
        case AcceptNomination():
            return accept_nomination(command, nomination)
        case RejectNomination():
            return reject_nomination(command, nomination)
        case AppealRejection():
            return appeal_rejection(command, nomination)
        case DecideRejectionAppeal():
            return decide_rejection_appeal(command, nomination)
        case WithdrawNomination():
            return withdraw_nomination(command, nomination)
        case DeclareConflict():
            return declare_conflict(command, nomination)


def draft_nomination(command: DraftNomination, nomination: Nomination) -> Sequence[NominationEvent]:
    before = nomination.draft
    asked = NominationDrafted(
        nomination_id=command.nomination_id,
        call_id=command.call_id,
        fiscal_year=command.fiscal_year,
        revision=before.revision + 1 if before else 1,
        entry=command.entry,
    )
    refuse_others(command.party, before or asked)
    refuse_others(command.party, asked)
    if before is not None and (before.call_id, before.entry) == (asked.call_id, asked.entry):
        return []
    if before is not None and before.call_id != asked.call_id:
        raise refusals.OtherCall
    if not nomination.being_written:
        raise refusals.NotBeingWritten
    if asked.revision > MOST_REVISIONS:
        raise refusals.TooManyRevisions(MOST_REVISIONS)
    _refuse_misfit(command)
    return [asked]


def submit_nomination(
    command: SubmitNomination, nomination: Nomination
) -> Sequence[NominationEvent]:
    """Also the conflicts that the nominator declares: those members never see the case."""
    draft = drafted(nomination)
    refuse_others(command.party, draft)
    if nomination.state is CaseState.SUBMITTED:
        return []
    if not nomination.being_written:
        raise refusals.NotBeingWritten
    category = _category(command.category)
    _refuse_outside(command, nomination)
    if missing := lacking(draft.entry, category, day_of(command.issued_at)):
        raise refusals.Incomplete.of(missing)
    most = category.entries_a_nominator
    if most is not None and command.entered_before >= most:
        raise refusals.TooManyEntries(most)
    submitted = NominationSubmitted(
        nomination_id=command.nomination_id,
        call_id=draft.call_id,
        fiscal_year=draft.fiscal_year,
        category_id=draft.entry.category_id,
        revision=draft.revision,
        entry_hash=sha256_of(draft.entry),
        grant_id=command.entering.grant_id,
        submitted_at=command.occurred_at or command.issued_at,
    )
    related = [one for one in draft.entry.related_members if one not in nomination.conflicted]
    return [submitted, *(_conflict(draft, one, ConflictGround.RELATIVE) for one in related)]


def withdraw_nomination(
    command: WithdrawNomination, nomination: Nomination
) -> Sequence[NominationEvent]:
    draft = drafted(nomination)
    refuse_others(command.party, draft)
    if nomination.withdrawn is not None:
        return []
    return [
        NominationWithdrawn(
            nomination_id=command.nomination_id,
            call_id=draft.call_id,
            fiscal_year=draft.fiscal_year,
            by=command.by,
            reason=command.reason,
        )
    ]


def declare_conflict(command: DeclareConflict, nomination: Nomination) -> Sequence[NominationEvent]:
    draft = drafted(nomination)
    if command.person_id in nomination.conflicted:
        return []
    if not command.sits:
        raise refusals.NotOfTheGroup
    return [_conflict(draft, command.person_id, command.ground, by_member=command.by_member)]


def _conflict(
    draft: NominationDrafted, person: PersonId, ground: ConflictGround, *, by_member: bool = False
) -> ConflictDeclared:
    return ConflictDeclared(
        nomination_id=draft.nomination_id,
        call_id=draft.call_id,
        fiscal_year=draft.fiscal_year,
        person_id=person,
        ground=ground,
        by_member=by_member,
    )


def _refuse_misfit(command: DraftNomination) -> None:
    honoured = command.entry.nominee.honoured
    if _category(command.category).honoured is not honoured:
        raise refusals.OtherKindHonoured
    if honoured in BY_AN_AGENCY and command.entry.nominator is None:
        raise refusals.NominatorMissing


def _refuse_outside(command: SubmitNomination, nomination: Nomination) -> None:
    """A returned one may come back in its own time, the window or not."""
    returned = nomination.returned if nomination.state is CaseState.RETURNED else None
    if returned is not None:
        if command.issued_at > returned.until:
            raise refusals.ReturnedTooLongAgo
    elif not command.entering.allowed:
        raise refusals.NotReceiving


def _category(category: Category | None) -> Category:
    if category is None:
        raise refusals.CategoryNotOfCall
    return category


NOMINATION = Decider(initial=Nomination(), decide=decide, evolve=evolve)
