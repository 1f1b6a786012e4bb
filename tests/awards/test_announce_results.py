"""ประกาศผล: of decided categories, under a number that is used once."""

from datetime import date

from services.awards.domain.announcement import refusals
from tests.awards.selection_examples import announce, announced, announcement


def test_decided_categories_are_announced_once() -> None:
    announcement.given().when(announce()).then(announced())
    announcement.given(announced()).when(announce()).then()


def test_a_number_is_used_once() -> None:
    later = announce(dated=date(2026, 12, 9))
    announcement.given(announced()).when(later).refused(refusals.NumberTaken())


def test_nothing_undecided_and_nothing_twice() -> None:
    announcement.given().when(announce(categories=None)).refused(refusals.NotAllDecided())
    before = announce(announced_before=True)
    announcement.given().when(before).refused(refusals.AnnouncedBefore())
