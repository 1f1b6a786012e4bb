"""One function per command: the events it causes, or the rule that refuses it."""

from collections.abc import Collection, Sequence

from services.planning.domain.ideas import KnownIdea, taken_up
from services.planning.domain.target import refusals
from services.planning.domain.target.commands import (
    DropTarget,
    ReviseTarget,
    SetTarget,
    TargetCommand,
)
from services.planning.domain.target.state import Target, evolve
from shared.contracts.boards import BoardKind
from shared.contracts.planning_values import IdeaRef
from shared.contracts.targets import (
    TargetDropped,
    TargetEvent,
    TargetKind,
    TargetRevised,
    TargetSet,
)
from shared.kernel.decider import Decider
from shared.rules.virtues import VirtueRule

MOST_CHANGES = 100  # every command reads them all
KINDS = {
    BoardKind.PROBLEMS: TargetKind.PROBLEM,
    BoardKind.GOOD_DEEDS: TargetKind.GOOD_DEED,
}
KIND_OF_BOARD = {kind: board for board, kind in KINDS.items()}


def decide(command: TargetCommand, target: Target) -> Sequence[TargetEvent]:
    match command:
        case SetTarget():
            return set_target(command, target)
        case ReviseTarget():
            return revise_target(command, target)
        case DropTarget():
            return drop_target(command, target)


def set_target(command: SetTarget, target: Target) -> Sequence[TargetEvent]:
    if target.first is not None:
        return _set_already(command, target.first)
    year = command.fiscal_year
    rule = _fitting(command.virtues, command.rule, year)
    ideas = _behind(command.ideas, command.known, KINDS, year)
    kinds = {KINDS[one.kind] for one in ideas}
    if len(kinds) > 1:
        raise refusals.IdeasOfTwoKinds
    [kind] = kinds
    return [
        TargetSet(
            target_id=command.target_id,
            fiscal_year=year,
            kind=kind,
            text=command.text,
            virtues=command.virtues,
            virtues_rule=rule.name,
            ideas=command.ideas,
        )
    ]


def revise_target(command: ReviseTarget, target: Target) -> Sequence[TargetEvent]:
    first = _standing(target)
    if _content(command) == (target.text, target.virtues, target.ideas):
        return []
    if target.changes >= MOST_CHANGES:
        raise refusals.TooManyChanges(MOST_CHANGES)
    year = first.fiscal_year
    rule = _fitting(command.virtues, command.rule, year)
    _behind(command.ideas, command.known, {KIND_OF_BOARD[first.kind]}, year, target.ideas)
    return [
        TargetRevised(
            target_id=first.target_id,
            fiscal_year=year,
            text=command.text,
            virtues=command.virtues,
            virtues_rule=rule.name,
            ideas=command.ideas,
            reason=command.reason,
        )
    ]


def drop_target(command: DropTarget, target: Target) -> Sequence[TargetEvent]:
    if target.first is None:
        raise refusals.TargetNotFound
    asked = TargetDropped(
        target_id=target.first.target_id,
        fiscal_year=target.first.fiscal_year,
        reason=command.reason,
    )
    if target.dropped == asked:
        return []
    _standing(target)
    return [asked]


def _set_already(command: SetTarget, first: TargetSet) -> Sequence[TargetEvent]:
    same_year = command.fiscal_year == first.fiscal_year
    if same_year and _content(command) == (first.text, first.virtues, first.ideas):
        return []
    raise refusals.TargetIdInUse


def _standing(target: Target) -> TargetSet:
    if target.first is None:
        raise refusals.TargetNotFound
    if target.dropped is not None:
        raise refusals.TargetIsDropped
    return target.first


def _content(
    command: SetTarget | ReviseTarget,
) -> tuple[str, tuple[str, ...], tuple[IdeaRef, ...]]:
    return command.text, command.virtues, command.ideas


def _behind(
    ideas: Sequence[IdeaRef],
    known: Sequence[KnownIdea],
    kinds: Collection[BoardKind],
    fiscal_year: int,
    already: Collection[IdeaRef] = (),
) -> tuple[KnownIdea, ...]:
    if not ideas:
        raise refusals.NoIdeaBehindIt
    return taken_up(ideas, known, kinds, fiscal_year, already)


def _fitting(virtues: Sequence[str], rule: VirtueRule | None, fiscal_year: int) -> VirtueRule:
    """The year's rule, when it names all these virtues."""
    for virtue in virtues:
        if rule is None or virtue not in rule.codes:
            named = rule.virtues if rule else ()
            thai, codes = ", ".join(one.th for one in named), ", ".join(one.code for one in named)
            raise refusals.NotAVirtueOfTheYear(virtue, fiscal_year, thai or "-", codes or "-")
    assert rule is not None, "a target names at least one virtue"
    return rule


TARGET = Decider(initial=Target(), decide=decide, evolve=evolve)
