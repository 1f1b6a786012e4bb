"""Each command on the erasing of nominations: the events it causes, or the rule that refuses it."""

from collections.abc import Sequence

from services.awards.domain.erasure import refusals
from services.awards.domain.erasure.commands import (
    ConfirmErasure,
    ErasureCommand,
    ProposeErasure,
    SpareNomination,
)
from services.awards.domain.erasure.state import Erasure, evolve
from shared.contracts.erasures import (
    ErasureConfirmed,
    ErasureEvent,
    ErasureProposed,
    NominationSpared,
)
from shared.kernel.decider import Decider
from shared.thai import day_of


def decide(command: ErasureCommand, erasure: Erasure) -> Sequence[ErasureEvent]:
    match command:
        case ProposeErasure():
            return propose_erasure(command, erasure)
        case SpareNomination():
            return spare_nomination(command, erasure)
        case ConfirmErasure():
            return confirm_erasure(command, erasure)


def propose_erasure(command: ProposeErasure, erasure: Erasure) -> Sequence[ErasureEvent]:
    """What is due and neither waits, nor is spared today, nor is gone already."""
    today = day_of(command.issued_at)
    due = tuple(
        one
        for one in command.due
        if one.nomination_id not in erasure.proposed
        and one.nomination_id not in erasure.erased
        and not erasure.spared_on(one.nomination_id, today)
    )
    if not due:
        return []
    return [
        ErasureProposed(
            erasure_id=command.erasure_id,
            call_id=command.call_id,
            fiscal_year=command.fiscal_year,
            nominations=due,
            rule=command.rule,
            due=command.since,
        )
    ]


def spare_nomination(command: SpareNomination, erasure: Erasure) -> Sequence[ErasureEvent]:
    last = _last(erasure)
    asked = NominationSpared(
        erasure_id=command.erasure_id,
        call_id=last.call_id,
        fiscal_year=last.fiscal_year,
        nomination_id=command.nomination_id,
        until=command.until,
        reason=command.reason,
    )
    if erasure.spared.get(command.nomination_id) == asked:
        return []
    if command.nomination_id not in erasure.proposed:
        raise refusals.NotProposed
    if command.until <= day_of(command.issued_at):
        raise refusals.SparedTooShort
    return [asked]


def confirm_erasure(command: ConfirmErasure, erasure: Erasure) -> Sequence[ErasureEvent]:
    """Only what was proposed; what is gone already is not erased again."""
    last = _last(erasure)
    wanted = [one for one in dict.fromkeys(command.nominations) if one not in erasure.erased]
    if not set(wanted) <= erasure.proposed.keys():
        raise refusals.NotProposed
    if not wanted:
        return []
    return [
        ErasureConfirmed(
            erasure_id=command.erasure_id,
            call_id=last.call_id,
            fiscal_year=last.fiscal_year,
            nominations=tuple(erasure.proposed[one] for one in wanted),
            rule=last.rule,
        )
    ]


def _last(erasure: Erasure) -> ErasureProposed:
    if erasure.last is None:
        raise refusals.ErasureNotFound
    return erasure.last


ERASURE = Decider(initial=Erasure(), decide=decide, evolve=evolve)
