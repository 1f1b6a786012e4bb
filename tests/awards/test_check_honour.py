"""ตรวจสอบการยกย่อง: of the revision that was looked at, not by its giver's own member."""

from services.awards.domain.honour import refusals
from services.awards.domain.honour.decisions import HONOUR
from shared.contracts.honours import HonourOutcome
from tests.awards.examples import SCHOOL
from tests.awards.honour_examples import check, checked, honour, recorded, withdrawn

RETURNED = HonourOutcome.RETURNED


def test_it_is_confirmed_or_returned_with_a_reason() -> None:
    honour.given(recorded()).when(check()).then(checked())
    honour.given(recorded(), checked()).when(check()).then()
    back = check(RETURNED, reason="ขอหลักฐาน")
    honour.given(recorded()).when(back).then(checked(RETURNED, reason="ขอหลักฐาน"))
    honour.given(recorded()).when(check(RETURNED)).refused(refusals.ReturnNeedsReason())


def test_a_member_does_not_check_its_own_agencys() -> None:
    own = check(own=(SCHOOL.agency_id,))
    honour.given(recorded()).when(own).refused(refusals.ChecksOwnAgencysHonour())


def test_a_change_since_is_not_confirmed_unseen() -> None:
    told = honour.given(recorded(), recorded(2, title="อื่น"))
    told.when(check()).refused(refusals.HonourHasMovedOn())
    assert HONOUR.after([recorded(), checked(), recorded(2, title="อื่น")]).checked is None


def test_there_has_to_be_one_that_stands() -> None:
    honour.given().when(check()).refused(refusals.HonourNotFound())
    told = honour.given(recorded(), withdrawn())
    told.when(check()).refused(refusals.HonourWithdrawnAlready())
