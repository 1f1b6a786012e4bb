"""Small, fixed examples of what is asked of a nomination."""

from datetime import datetime
from typing import Any
from uuid import UUID

from services.awards.domain.nomination.commands import (
    AcceptNomination,
    AppealRejection,
    DecideRejectionAppeal,
    DeclareConflict,
    DraftNomination,
    RejectNomination,
    ReturnNomination,
    SubmitNomination,
    WithdrawNomination,
)
from services.awards.domain.nomination.decisions import NOMINATION
from services.awards.domain.party import Party
from shared.awards.entering import Entering
from shared.contracts.award_values import Category, ConflictGround
from shared.contracts.nominations import (
    AppealId,
    ConflictDeclared,
    Deficiency,
    NominationAccepted,
    NominationRejected,
    NominationReturned,
    NominationWithdrawn,
    ReasonCode,
    RejectionAppealDecided,
    RejectionAppealed,
    WithdrawnBy,
)
from shared.contracts.people import PersonalField, PersonId
from shared.kernel.message import ActorId
from shared.testing.scenario import Scenario
from tests.awards.examples import (
    A_DAY,
    CALL,
    CASE,
    CHAIR,
    HEALTH,
    NOON,
    SCHOOL,
    SECRETARY,
    STAMPS,
    YEAR,
    YOUTH,
    category,
    entry,
    sealed,
)

nomination = Scenario(NOMINATION)
OFFICE = Party(secretariat=True)
NOMINATOR = Party(agency_id=SCHOOL.agency_id)
STRANGER = Party(agency_id=HEALTH.agency_id)
OPEN, SHUT = Entering(allowed=True), Entering(allowed=False)
MISSING = (Deficiency(code=ReasonCode.PHOTO_MISSING, note="ขอภาพที่เห็นผลงาน"),)
APPEAL = AppealId(UUID(int=971))
REASON = "เหตุผลที่ชัดเจน"
OTHER_OFFICER = ActorId("another-officer")
UNTIL = NOON + 5 * A_DAY


def draft(party: Party = NOMINATOR, of: Category | None = None, **changed: Any) -> DraftNomination:
    return DraftNomination(
        **STAMPS,
        nomination_id=CASE,
        call_id=CALL,
        fiscal_year=YEAR,
        entry=entry(**changed),
        category=of or category(),
        party=party,
    )


def submit(
    party: Party = NOMINATOR,
    entering: Entering = OPEN,
    before: int = 0,
    at: datetime = NOON,
    **changed: Any,
) -> SubmitNomination:
    return SubmitNomination(
        **STAMPS | {"issued_at": at},
        nomination_id=CASE,
        party=party,
        category=category(**changed),
        entering=entering,
        entered_before=before,
    )


def send_back(
    deficiencies: tuple[Deficiency, ...] = MISSING, until: datetime = UNTIL
) -> ReturnNomination:
    return ReturnNomination(**STAMPS, nomination_id=CASE, deficiencies=deficiencies, until=until)


def sent_back(revision: int = 1) -> NominationReturned:
    return NominationReturned(
        nomination_id=CASE,
        call_id=CALL,
        fiscal_year=YEAR,
        revision=revision,
        deficiencies=MISSING,
        until=UNTIL,
    )


def accept() -> AcceptNomination:
    return AcceptNomination(**STAMPS, nomination_id=CASE)


def accepted(revision: int = 1) -> NominationAccepted:
    return NominationAccepted(
        nomination_id=CASE,
        call_id=CALL,
        fiscal_year=YEAR,
        category_id=YOUTH,
        revision=revision,
    )


def reject(deficiencies: tuple[Deficiency, ...] = MISSING) -> RejectNomination:
    return RejectNomination(
        **STAMPS, nomination_id=CASE, deficiencies=deficiencies, appeal_until=UNTIL
    )


def rejected() -> NominationRejected:
    return NominationRejected(
        nomination_id=CASE,
        call_id=CALL,
        fiscal_year=YEAR,
        revision=1,
        deficiencies=MISSING,
        appeal_until=UNTIL,
        rejected_by=SECRETARY,
    )


def appeal(
    key: AppealId = APPEAL, party: Party = NOMINATOR, at: datetime = NOON
) -> AppealRejection:
    return AppealRejection(
        **STAMPS | {"issued_at": at},
        nomination_id=CASE,
        appeal_id=key,
        grounds=sealed(PersonalField.STORY),
        party=party,
    )


def appealed() -> RejectionAppealed:
    return RejectionAppealed(
        nomination_id=CASE,
        call_id=CALL,
        fiscal_year=YEAR,
        appeal_id=APPEAL,
        grounds=sealed(PersonalField.STORY),
    )


def decide(by: ActorId = OTHER_OFFICER, *, upheld: bool = True) -> DecideRejectionAppeal:
    return DecideRejectionAppeal(
        **STAMPS | {"issued_by": by},
        nomination_id=CASE,
        appeal_id=APPEAL,
        upheld=upheld,
        reason=REASON,
    )


def decided(*, upheld: bool = True) -> RejectionAppealDecided:
    return RejectionAppealDecided(
        nomination_id=CASE,
        call_id=CALL,
        fiscal_year=YEAR,
        appeal_id=APPEAL,
        upheld=upheld,
        reason=REASON,
    )


def withdraw(party: Party = NOMINATOR) -> WithdrawNomination:
    return WithdrawNomination(
        **STAMPS, nomination_id=CASE, by=WithdrawnBy.NOMINATOR, reason=REASON, party=party
    )


def withdrawn() -> NominationWithdrawn:
    return NominationWithdrawn(
        nomination_id=CASE,
        call_id=CALL,
        fiscal_year=YEAR,
        by=WithdrawnBy.NOMINATOR,
        reason=REASON,
    )


def declare(person: PersonId = CHAIR, *, sits: bool = True) -> DeclareConflict:
    return DeclareConflict(
        **STAMPS,
        nomination_id=CASE,
        person_id=person,
        ground=ConflictGround.RELATIVE,
        by_member=True,
        sits=sits,
    )


def conflict(person: PersonId = CHAIR, *, by_member: bool = False) -> ConflictDeclared:
    return ConflictDeclared(
        nomination_id=CASE,
        call_id=CALL,
        fiscal_year=YEAR,
        person_id=person,
        ground=ConflictGround.RELATIVE,
        by_member=by_member,
    )
