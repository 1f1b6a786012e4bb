"""มีประกาศฉบับใหม่แทน: a category gives way to a newer announcement, once."""

from services.awards.domain.announcement import refusals
from tests.awards.examples import CASE, OTHER_CASE, SELECTION
from tests.awards.selection_examples import (
    announced,
    announcement,
    struck_off,
    supersede,
    superseded,
)


def test_whom_the_newer_one_leaves_out_is_struck_off_in_the_same_commit() -> None:
    off = struck_off("มีประกาศฉบับใหม่แทน ที่ 13/2570")
    announcement.given(announced()).when(supersede(OTHER_CASE)).then(superseded(), off)
    announcement.given(announced()).when(supersede(CASE)).then(superseded())
    gone = announcement.given(announced(), struck_off())
    gone.when(supersede(OTHER_CASE)).then(superseded())


def test_only_once_and_only_what_was_announced() -> None:
    told = announcement.given(announced(), superseded())
    told.when(supersede(CASE)).then()
    told.when(supersede(CASE, number="14/2570")).then()
    announcement.given(announced()).when(supersede(CASE, category_id=SELECTION)).then()
    announcement.given().when(supersede(CASE)).refused(refusals.AnnouncementNotFound())
