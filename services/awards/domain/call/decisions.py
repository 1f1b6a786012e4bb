"""Each command on a call: the events it causes, or the rule that refuses it."""

from collections.abc import Sequence
from datetime import timedelta

from services.awards.domain.call import refusals
from services.awards.domain.call.commands import (
    CallCommand,
    CancelCall,
    CloseCall,
    ExtendCall,
    FrozenCriteria,
    GrantLateEntry,
    OpenCall,
    PubliciseCall,
)
from services.awards.domain.call.state import Call, evolve
from shared.contracts.award_values import Category
from shared.contracts.calls import (
    CallCancelled,
    CallClosed,
    CallEvent,
    CallExtended,
    CallOpened,
    CallPublicised,
    LateEntryGranted,
)
from shared.kernel.decider import Decider
from shared.thai import day_of

SHORTEST, LONGEST = timedelta(hours=1), timedelta(days=366)
MOST_PUBLICITY = 200
MOST_GRANTS = 100


def decide(command: CallCommand, call: Call) -> Sequence[CallEvent]:
    match command:
        case OpenCall():
            return open_call(command, call)
        case PubliciseCall():
            return publicise_call(command, call)
        case ExtendCall():
            return extend_call(command, call)
        case GrantLateEntry():
            return grant_late_entry(command, call)
        case CloseCall():
            return close_call(command, call)
        case CancelCall():
            return cancel_call(command, call)


def open_call(command: OpenCall, call: Call) -> Sequence[CallEvent]:
    """It names the criteria it is judged by: those that the working group has adopted."""
    frozen = command.frozen
    if call.opened is None and frozen is None:
        raise refusals.CriteriaNotFrozen
    asked = _opened(command, frozen, call)
    if call.opened is not None:
        if call.opened == asked:
            return []
        raise refusals.CallAlreadyOpened
    return [asked]


def publicise_call(command: PubliciseCall, call: Call) -> Sequence[CallEvent]:
    opened = _opened_of(call)
    asked = CallPublicised(
        call_id=command.call_id,
        fiscal_year=opened.fiscal_year,
        publicity_id=command.publicity_id,
        channel=command.channel,
        where=command.where,
        published_on=command.published_on,
        reach=command.reach,
        link=command.link,
        proof=command.proof,
    )
    if call.publicity.get(command.publicity_id) == asked:
        return []
    if command.published_on > day_of(command.issued_at):
        raise refusals.PublishedInFuture
    if command.publicity_id not in call.publicity and len(call.publicity) >= MOST_PUBLICITY:
        raise refusals.TooMuchPublicity(MOST_PUBLICITY)
    return [asked]


def extend_call(command: ExtendCall, call: Call) -> Sequence[CallEvent]:
    opened = _opened_of(call)
    asked = CallExtended(
        call_id=command.call_id,
        fiscal_year=opened.fiscal_year,
        closes_at=command.closes_at,
        reason=command.reason,
    )
    if call.extended[-1:] == (asked,):
        return []
    _refuse_over(call)
    if command.closes_at <= call.closes_at(opened):
        raise refusals.NotLonger
    if command.closes_at - opened.opens_at > LONGEST:
        raise refusals.WindowUpsideDown
    return [asked]


def grant_late_entry(command: GrantLateEntry, call: Call) -> Sequence[CallEvent]:
    opened = _opened_of(call)
    asked = LateEntryGranted(
        call_id=command.call_id,
        fiscal_year=opened.fiscal_year,
        grant_id=command.grant_id,
        category_id=command.category_id,
        agency=command.agency,
        unit_id=command.unit_id,
        until=command.until,
        reason=command.reason,
    )
    known = call.grants.get(command.grant_id)
    if known is not None:
        if known == asked:
            return []
        raise refusals.GrantTaken
    _refuse_unfit_grant(command, call, opened)
    return [asked]


def close_call(command: CloseCall, call: Call) -> Sequence[CallEvent]:
    """An early close says why; after the window it is only noted."""
    opened = _opened_of(call)
    if call.closed is not None:
        return []
    _refuse_over(call)
    early = command.issued_at < call.closes_at(opened)
    if early and not command.reason:
        raise refusals.EarlyCloseNeedsReason
    return [
        CallClosed(
            call_id=command.call_id,
            fiscal_year=opened.fiscal_year,
            early=early,
            reason=command.reason,
        )
    ]


def cancel_call(command: CancelCall, call: Call) -> Sequence[CallEvent]:
    opened = _opened_of(call)
    asked = CallCancelled(
        call_id=command.call_id, fiscal_year=opened.fiscal_year, reason=command.reason
    )
    if call.cancelled == asked:
        return []
    _refuse_over(call)
    return [asked]


def _opened(command: OpenCall, frozen: FrozenCriteria | None, call: Call) -> CallOpened:
    """The same request again is the same call, whatever has been adopted since."""
    categories = call.opened.categories if call.opened else _chosen(command, frozen)
    return CallOpened(
        call_id=command.call_id,
        scheme_id=command.scheme_id,
        fiscal_year=command.fiscal_year,
        title=command.title,
        content_hash=command.content_hash,
        categories=tuple(one for one in categories if one.category_id in command.category_ids),
        opens_at=command.opens_at,
        closes_at=command.closes_at,
        channels=command.channels,
        contact=command.contact,
    )


def _chosen(command: OpenCall, frozen: FrozenCriteria | None) -> tuple[Category, ...]:
    if frozen is None:
        raise refusals.CriteriaNotFrozen
    if frozen.content_hash != command.content_hash:
        raise refusals.OtherCriteriaInForce(frozen.content_hash)
    if not set(command.category_ids) <= {one.category_id for one in frozen.categories}:
        raise refusals.CategoryNotInCriteria
    if not SHORTEST <= command.closes_at - command.opens_at <= LONGEST:
        raise refusals.WindowUpsideDown
    if command.opens_at < frozen.frozen_at:
        raise refusals.OpensBeforeCriteria
    return frozen.categories


def _refuse_unfit_grant(command: GrantLateEntry, call: Call, opened: CallOpened) -> None:
    if call.cancelled is not None:
        raise refusals.CallIsOver
    if (command.agency is None) is (command.unit_id is None):
        raise refusals.OneEntrantOnly
    if command.category_id not in {one.category_id for one in opened.categories}:
        raise refusals.CategoryNotInCriteria
    if command.until <= call.closes_at(opened) and call.closed is None:
        raise refusals.GrantTooShort
    if len(call.grants) >= MOST_GRANTS:
        raise refusals.TooManyGrants(MOST_GRANTS)


def _refuse_over(call: Call) -> None:
    if call.over:
        raise refusals.CallIsOver


def _opened_of(call: Call) -> CallOpened:
    if call.opened is None:
        raise refusals.CallNotFound
    return call.opened


CALL = Decider(initial=Call(), decide=decide, evolve=evolve)
