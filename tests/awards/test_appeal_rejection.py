"""อุทธรณ์การไม่รับพิจารณา: by whose it is, in time, once."""

from uuid import UUID

from services.awards.domain.nomination import refusals
from shared.contracts.nominations import AppealId
from tests.awards.examples import A_DAY, drafted, submitted
from tests.awards.nomination_examples import (
    STRANGER,
    UNTIL,
    appeal,
    appealed,
    nomination,
    rejected,
)

REJECTED = (drafted(), submitted(), rejected())


def test_a_rejection_is_appealed_against_once() -> None:
    nomination.given(*REJECTED).when(appeal()).then(appealed())
    nomination.given(*REJECTED, appealed()).when(appeal()).then()
    again = appeal(AppealId(UUID(int=3)))
    nomination.given(*REJECTED, appealed()).when(again).refused(refusals.OneAppealOnly())


def test_in_time_and_by_whose_it_is() -> None:
    told = nomination.given(*REJECTED)
    told.when(appeal(at=UNTIL)).then(appealed())
    told.when(appeal(at=UNTIL + A_DAY)).refused(refusals.AppealTooLate())
    told.when(appeal(party=STRANGER)).refused(refusals.NominationNotFound())


def test_there_has_to_be_a_rejection() -> None:
    nomination.given(drafted()).when(appeal()).refused(refusals.NotRejected())
