"""อุทธรณ์ผลการคัดเลือก: of an announced category, within the window, once a case."""

from uuid import UUID

from services.awards.domain.announcement import refusals
from shared.contracts.selections import ResultAppealId
from tests.awards.examples import A_DAY
from tests.awards.selection_examples import UNTIL, announced, announcement, appeal, appealed


def test_an_appeal_is_lodged_once() -> None:
    announcement.given(announced()).when(appeal()).then(appealed())
    told = announcement.given(announced(), appealed())
    told.when(appeal()).then()
    told.when(appeal(ResultAppealId(UUID(int=4)))).refused(refusals.ResultAppealTaken())


def test_in_time_and_of_what_was_announced() -> None:
    told = announcement.given(announced())
    told.when(appeal(at=UNTIL + A_DAY)).refused(refusals.ResultAppealTooLate())
    strange = appeal(category_id=UUID(int=5))
    told.when(strange).refused(refusals.CategoryNotAnnounced())
    announcement.given().when(appeal()).refused(refusals.AnnouncementNotFound())
