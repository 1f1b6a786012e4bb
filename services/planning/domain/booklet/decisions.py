"""Each command on a booklet: the events it causes, or the rule that refuses it."""

from collections.abc import Sequence

from services.planning.domain.booklet.commands import (
    BookletCommand,
    FreezeBooklet,
    WithdrawBooklet,
)
from services.planning.domain.booklet.refusals import (
    AlreadyWithdrawn,
    EditionNotFrozen,
    EditionTaken,
    PlanHasMovedOn,
    PlanNotSubmitted,
)
from services.planning.domain.booklet.state import Booklet, evolve
from shared.contracts.booklets import BookletEvent, BookletFrozen, BookletWithdrawn
from shared.kernel.decider import Decider


def decide(command: BookletCommand, booklet: Booklet) -> Sequence[BookletEvent]:
    match command:
        case FreezeBooklet():
            return freeze(command, booklet)
        case WithdrawBooklet():
            return withdraw(command, booklet)


def freeze(command: FreezeBooklet, booklet: Booklet) -> Sequence[BookletEvent]:
    """What binds the very same papers as the edition in force is that edition."""
    if not command.latest:
        raise PlanNotSubmitted
    composed, standing = command.composed, booklet.in_force
    if composed is None:
        raise PlanHasMovedOn(command.plan_version, command.latest)
    if standing is not None and standing.bound == composed.bound:
        return []
    if composed.edition != booklet.next_edition:
        raise EditionTaken(composed.edition)
    return [
        BookletFrozen(
            plan_id=command.plan_id,
            fiscal_year=composed.fiscal_year,
            edition=composed.edition,
            plan_version=command.plan_version,
            content_hash=composed.content_hash,
            text_hash=composed.text_hash,
            pdf=composed.pdf,
            pages=composed.pages,
            bound=composed.bound,
        )
    ]


def withdraw(command: WithdrawBooklet, booklet: Booklet) -> Sequence[BookletEvent]:
    if not 1 <= command.edition < booklet.next_edition:
        raise EditionNotFrozen(command.edition)
    edition = booklet.editions[command.edition - 1]
    if edition.withdrawn_because == command.reason:
        return []
    if edition.withdrawn_because:
        raise AlreadyWithdrawn(command.edition)
    return [
        BookletWithdrawn(
            plan_id=command.plan_id,
            fiscal_year=edition.frozen.fiscal_year,
            edition=command.edition,
            reason=command.reason,
        )
    ]


BOOKLET = Decider(initial=Booklet(), decide=decide, evolve=evolve)
