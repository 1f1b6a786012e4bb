"""เพิกถอนผู้ได้รับการยกย่อง"""

from services.awards.domain.announcement import refusals
from tests.awards.examples import OTHER_CASE
from tests.awards.selection_examples import (
    announced,
    announcement,
    strike_off,
    struck_off,
    superseded,
)


def test_a_recipient_is_struck_off_once() -> None:
    announcement.given(announced()).when(strike_off()).then(struck_off())
    announcement.given(announced(), struck_off()).when(strike_off()).then()


def test_only_who_was_announced() -> None:
    told = announcement.given(announced())
    told.when(strike_off(OTHER_CASE)).refused(refusals.NoSuchRecipient())
    gone = announcement.given(announced(), superseded())
    gone.when(strike_off()).refused(refusals.SupersededAlready("13/2570"))
    announcement.given().when(strike_off()).refused(refusals.AnnouncementNotFound())
