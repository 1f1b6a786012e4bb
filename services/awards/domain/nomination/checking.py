"""The secretariat checks what was handed in, and hears appeals (การตรวจ และการอุทธรณ์)."""

from collections.abc import Sequence

from services.awards.domain.nomination import refusals
from services.awards.domain.nomination.commands import (
    AcceptNomination,
    AppealRejection,
    DecideRejectionAppeal,
    RejectNomination,
    ReturnNomination,
)
from services.awards.domain.nomination.guards import drafted, refuse_others
from services.awards.domain.nomination.state import Nomination
from shared.contracts.award_values import CaseState
from shared.contracts.nominations import (
    NominationAccepted,
    NominationEvent,
    NominationRejected,
    NominationReturned,
    NominationSubmitted,
    RejectionAppealDecided,
    RejectionAppealed,
)


def return_nomination(
    command: ReturnNomination, nomination: Nomination
) -> Sequence[NominationEvent]:
    draft, returned = drafted(nomination), nomination.returned
    asked = NominationReturned(
        nomination_id=command.nomination_id,
        call_id=draft.call_id,
        fiscal_year=draft.fiscal_year,
        revision=draft.revision,
        deficiencies=command.deficiencies,
        until=command.until,
    )
    if nomination.state is CaseState.RETURNED and returned == asked:
        return []
    _before_checker(nomination)
    if not command.deficiencies:
        raise refusals.DeficienciesMissing
    if command.until <= command.issued_at:
        raise refusals.UntilHasPassed
    return [asked]


def accept_nomination(
    command: AcceptNomination, nomination: Nomination
) -> Sequence[NominationEvent]:
    drafted(nomination)
    if nomination.state is CaseState.ACCEPTED:
        return []
    submitted = _before_checker(nomination)
    return [
        NominationAccepted(
            nomination_id=command.nomination_id,
            call_id=submitted.call_id,
            fiscal_year=submitted.fiscal_year,
            category_id=submitted.category_id,
            revision=submitted.revision,
        )
    ]


def reject_nomination(
    command: RejectNomination, nomination: Nomination
) -> Sequence[NominationEvent]:
    draft, rejected = drafted(nomination), nomination.rejected
    same = rejected is not None and rejected.deficiencies == command.deficiencies
    if nomination.state is CaseState.REJECTED and same:
        return []
    _before_checker(nomination)
    if not command.deficiencies:
        raise refusals.DeficienciesMissing
    return [
        NominationRejected(
            nomination_id=command.nomination_id,
            call_id=draft.call_id,
            fiscal_year=draft.fiscal_year,
            revision=draft.revision,
            deficiencies=command.deficiencies,
            appeal_until=command.appeal_until,
            rejected_by=command.issued_by,
        )
    ]


def appeal_rejection(command: AppealRejection, nomination: Nomination) -> Sequence[NominationEvent]:
    draft, rejected = drafted(nomination), nomination.rejected
    refuse_others(command.party, draft)
    asked = RejectionAppealed(
        nomination_id=command.nomination_id,
        call_id=draft.call_id,
        fiscal_year=draft.fiscal_year,
        appeal_id=command.appeal_id,
        grounds=command.grounds,
    )
    if nomination.appeal == asked:
        return []
    if nomination.appeal is not None:
        raise refusals.OneAppealOnly
    if rejected is None or nomination.state is not CaseState.REJECTED:
        raise refusals.NotRejected
    if command.issued_at > rejected.appeal_until:
        raise refusals.AppealTooLate
    return [asked]


def decide_rejection_appeal(
    command: DecideRejectionAppeal, nomination: Nomination
) -> Sequence[NominationEvent]:
    draft, appeal = drafted(nomination), nomination.appeal
    if appeal is None or appeal.appeal_id != command.appeal_id:
        raise refusals.AppealNotFound
    asked = RejectionAppealDecided(
        nomination_id=command.nomination_id,
        call_id=draft.call_id,
        fiscal_year=draft.fiscal_year,
        appeal_id=command.appeal_id,
        upheld=command.upheld,
        reason=command.reason,
    )
    if nomination.appeal_decided == asked:
        return []
    if nomination.appeal_decided is not None or nomination.state is CaseState.WITHDRAWN:
        raise refusals.AppealDecidedAlready
    if nomination.rejected and nomination.rejected.rejected_by == command.issued_by:
        raise refusals.RejectedByTheSame
    return [asked]


def _before_checker(nomination: Nomination) -> NominationSubmitted:
    if nomination.submitted is None or nomination.state is not CaseState.SUBMITTED:
        raise refusals.NotBeforeChecker
    return nomination.submitted
