"""Each command on an honour: the events it causes, or the rule that refuses it."""

from collections.abc import Sequence
from datetime import date

from services.awards.domain.honour import refusals
from services.awards.domain.honour.commands import (
    CheckHonour,
    HonourCommand,
    RecordHonour,
    WithdrawHonour,
)
from services.awards.domain.honour.state import Honour, evolve
from services.awards.domain.party import Party
from shared.contracts.honours import (
    GivenBy,
    HonourChecked,
    HonourEvent,
    HonourOutcome,
    HonourRecorded,
    HonourWithdrawn,
)
from shared.kernel.decider import Decider
from shared.kernel.fiscal_year import first_day, last_day
from shared.thai import day_of


def decide(command: HonourCommand, honour: Honour) -> Sequence[HonourEvent]:
    match command:
        case RecordHonour():
            return record_honour(command, honour)
        case CheckHonour():
            return check_honour(command, honour)
        case WithdrawHonour():
            return withdraw_honour(command, honour)


def record_honour(command: RecordHonour, honour: Honour) -> Sequence[HonourEvent]:
    before = honour.recorded
    _refuse_others(command.giver, command.content.given_by)
    if before is not None:
        _refuse_others(command.giver, before.content.given_by)
        if before.fiscal_year != command.fiscal_year:
            raise refusals.OfAnotherYear
    if honour.withdrawn is not None:
        raise refusals.HonourWithdrawnAlready
    if before is not None and before.content == command.content:
        return []
    _refuse_day(command.content.given_on, command.fiscal_year, day_of(command.issued_at))
    return [
        HonourRecorded(
            honour_id=command.honour_id,
            fiscal_year=command.fiscal_year,
            revision=before.revision + 1 if before else 1,
            content=command.content,
        )
    ]


def check_honour(command: CheckHonour, honour: Honour) -> Sequence[HonourEvent]:
    """Of the revision that was looked at; a later word stands in for an earlier one."""
    recorded = _recorded(honour)
    given_by = recorded.content.given_by
    if given_by.agency and given_by.agency.agency_id in command.own_agencies:
        raise refusals.ChecksOwnAgencysHonour
    if honour.withdrawn is not None:
        raise refusals.HonourWithdrawnAlready
    if command.revision != recorded.revision:
        raise refusals.HonourHasMovedOn
    if command.outcome is HonourOutcome.RETURNED and not command.reason:
        raise refusals.ReturnNeedsReason
    asked = HonourChecked(
        honour_id=command.honour_id,
        fiscal_year=recorded.fiscal_year,
        revision=command.revision,
        outcome=command.outcome,
        reason=command.reason,
    )
    return [] if honour.checked == asked else [asked]


def withdraw_honour(command: WithdrawHonour, honour: Honour) -> Sequence[HonourEvent]:
    recorded = _recorded(honour)
    _refuse_others(command.giver, recorded.content.given_by)
    if honour.withdrawn is not None:
        return []
    return [
        HonourWithdrawn(
            honour_id=command.honour_id,
            fiscal_year=recorded.fiscal_year,
            reason=command.reason,
        )
    ]


def _refuse_others(giver: Party, given_by: GivenBy) -> None:
    """Another's honour is not there."""
    agency = given_by.agency.agency_id if given_by.agency else None
    own = (giver.agency_id, giver.unit_id) == (agency, given_by.unit_id)
    if not giver.secretariat and not own:
        raise refusals.HonourNotFound


def _refuse_day(given_on: date, fiscal_year: int, today: date) -> None:
    if not first_day(fiscal_year) <= given_on <= last_day(fiscal_year):
        raise refusals.GivenOutsideYear
    if given_on > today:
        raise refusals.GivenInFuture


def _recorded(honour: Honour) -> HonourRecorded:
    if honour.recorded is None:
        raise refusals.HonourNotFound
    return honour.recorded


HONOUR = Decider(initial=Honour(), decide=decide, evolve=evolve)
