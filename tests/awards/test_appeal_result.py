"""อุทธรณ์ผลการคัดเลือก: of an announced category, within the window, once a case."""

from uuid import UUID

from services.awards.domain.announcement import refusals
from services.awards.domain.party import Party
from shared.contracts.selections import ResultAppealId
from shared.contracts.units import UnitId
from shared.kernel.errors import NotFound
from tests.awards.examples import A_DAY, HEALTH, NOON
from tests.awards.selection_examples import (
    UNTIL,
    announced,
    announcement,
    appeal,
    appealed,
    superseded,
)


def test_an_appeal_is_lodged_once() -> None:
    announcement.given(announced()).when(appeal()).then(appealed())
    told = announcement.given(announced(), appealed())
    told.when(appeal()).then()
    told.when(appeal(ResultAppealId(UUID(int=4)))).refused(refusals.ResultAppealTaken())


def test_in_time_and_of_what_was_announced() -> None:
    told = announcement.given(announced())
    told.when(appeal(at=UNTIL + A_DAY)).refused(refusals.ResultAppealTooLate())
    in_time = appeal(at=UNTIL + A_DAY).model_copy(update={"occurred_at": NOON})
    told.when(in_time).then(appealed())  # on paper, keyed in later
    gone = announcement.given(announced(), superseded())
    gone.when(appeal()).refused(refusals.SupersededAlready("13/2570"))
    strange = appeal(category_id=UUID(int=5))
    told.when(strange).refused(refusals.CategoryNotAnnounced())
    announcement.given().when(appeal()).refused(refusals.AnnouncementNotFound())


def test_only_who_entered_the_case_or_the_secretariat_for_it() -> None:
    told = announcement.given(announced())
    told.when(appeal(party=Party(secretariat=True))).then(appealed())
    for other in (Party(agency_id=HEALTH.agency_id), Party(unit_id=UnitId(UUID(int=6))), Party()):
        told.when(appeal(party=other)).refused(NotFound())
