"""กำหนดพิธีและลำดับผู้เข้ารับ: in the board's meeting, until the first award is presented."""

from services.awards.domain.ceremony import refusals
from tests.awards.ceremony_examples import BOTH, ceremony, place, plan, planned, presented
from tests.awards.examples import CASE, OTHER_CASE, THIRD_CASE

BACKWARDS = (place(OTHER_CASE, 1), place(CASE, 2))


def test_the_order_is_the_announcements_or_the_one_that_is_given() -> None:
    ceremony.given().when(plan()).then(planned(*BOTH))
    ceremony.given().when(plan(OTHER_CASE, CASE)).then(planned(*BACKWARDS))
    ceremony.given(planned()).when(plan(OTHER_CASE, CASE)).then(planned(*BACKWARDS))
    ceremony.given(planned()).when(plan()).then()


def test_it_is_held_in_a_meeting_of_the_provincial_board() -> None:
    ceremony.given().when(plan(of_the_board=False)).refused(refusals.NotABoardMeeting())


def test_only_who_was_announced_is_called_up_and_once() -> None:
    ceremony.given().when(plan(announced=())).refused(refusals.NobodyToHonour())
    for order in ((THIRD_CASE,), (CASE, CASE)):
        ceremony.given().when(plan(*order)).refused(refusals.NotAmongAnnounced())


def test_once_begun_the_order_stays() -> None:
    told = ceremony.given(planned(), presented())
    told.when(plan(OTHER_CASE, CASE)).refused(refusals.CeremonyHasBegun())
