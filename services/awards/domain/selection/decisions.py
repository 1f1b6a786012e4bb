"""Each command on a selection: the events it causes, or the rule that refuses it."""

from collections.abc import Sequence

from services.awards.domain.selection import refusals
from services.awards.domain.selection.commands import (
    Founded,
    ProposeSelection,
    RecordSelectionResolution,
    SelectionCommand,
)
from services.awards.domain.selection.state import Selection, evolve
from shared.contracts.award_values import NominationId
from shared.contracts.meetings import MeetingKind
from shared.contracts.scoring import RankedCase
from shared.contracts.selections import (
    Proposal,
    SelectionDecided,
    SelectionEvent,
    SelectionProposed,
    SelectionResolved,
)
from shared.kernel.canonical import sha256_of
from shared.kernel.decider import Decider


def decide(command: SelectionCommand, selection: Selection) -> Sequence[SelectionEvent]:
    match command:
        case ProposeSelection():
            return propose_selection(command, selection)
        case RecordSelectionResolution():
            return record_selection_resolution(command, selection)


def propose_selection(command: ProposeSelection, selection: Selection) -> Sequence[SelectionEvent]:
    """Founded on one score sheet, in its order, unless it says why it is not."""
    founded, before = command.founded, selection.proposed
    if founded is None:
        raise refusals.NotTallied
    proposal = Proposal(
        selection_id=command.selection_id,
        round_id=founded.round_id,
        sheet_hash=command.sheet_hash,
        chosen=command.chosen,
        reserves=command.reserves,
        departs_because=command.departs_because,
    )
    if before is not None and before.proposal == proposal:
        return []
    decided = selection.decided
    if decided is not None and command.overturned != decided.selection_hash:
        raise refusals.DecidedAlready
    _refuse_unfounded(command, founded)
    return [
        SelectionProposed(
            selection_id=command.selection_id,
            call_id=command.call_id,
            fiscal_year=founded.fiscal_year,
            category_id=command.category_id,
            revision=before.revision + 1 if before else 1,
            proposal=proposal,
            selection_hash=sha256_of(proposal),
        )
    ]


def record_selection_resolution(
    command: RecordSelectionResolution, selection: Selection
) -> Sequence[SelectionEvent]:
    """Whatever was resolved is recorded; the working group's yes to what stands decides it."""
    proposed = selection.proposed
    if proposed is None:
        raise refusals.SelectionNotFound
    if any(one.hearing == command.hearing for one in selection.resolutions):
        return []
    of_the_group = command.hearing.kind is MeetingKind.SELECTION_WORKING_GROUP
    resolved = SelectionResolved(
        selection_id=command.selection_id,
        call_id=proposed.call_id,
        fiscal_year=proposed.fiscal_year,
        category_id=proposed.category_id,
        hearing=command.hearing,
        certificate=command.certificate,
        selection_hash=command.selection_hash,
        in_force=of_the_group and proposed.selection_hash == command.selection_hash,
    )
    if not (resolved.in_force and command.hearing.carried) or selection.stands:
        return [resolved]
    return [resolved, _decided(command, proposed)]


def _decided(command: RecordSelectionResolution, proposed: SelectionProposed) -> SelectionDecided:
    return SelectionDecided(
        selection_id=command.selection_id,
        call_id=proposed.call_id,
        fiscal_year=proposed.fiscal_year,
        category_id=proposed.category_id,
        proposal=proposed.proposal,
        selection_hash=proposed.selection_hash,
        hearing=command.hearing,
        certificate=command.certificate,
    )


def _refuse_unfounded(command: ProposeSelection, founded: Founded) -> None:
    if command.sheet_hash != founded.sheet_hash:
        raise refusals.OtherSheet(founded.sheet_hash)
    named = (*command.chosen, *command.reserves)
    if len(set(named)) < len(named):
        raise refusals.ChosenTwice
    ranks = {one.nomination_id: one for one in founded.sheet.ranked if one.passes}
    if not set(named) <= ranks.keys():
        raise refusals.NotOnSheet
    if not set(named).isdisjoint(command.withdrawn):
        raise refusals.ChosenWithdrew
    quota = founded.category.quota
    if quota is not None and len(command.chosen) > quota:
        raise refusals.QuotaExceeded(quota)
    if not command.departs_because and not in_order(named, founded.sheet.ranked):
        raise refusals.DepartureNeedsReason


def in_order(named: Sequence[NominationId], ranked: Sequence[RankedCase]) -> bool:
    """Best first without leaving anybody out; among those who tie the meeting's word counts."""
    ranks = [one.rank for one in ranked if one.passes]
    places = {one.nomination_id: one.rank for one in ranked}
    return [places[one] for one in named] == ranks[: len(named)]


SELECTION = Decider(initial=Selection(), decide=decide, evolve=evolve)
