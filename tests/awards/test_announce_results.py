"""ประกาศผล: of decided categories, under a number that is used once."""

from datetime import date

from services.awards.domain.announcement import refusals
from tests.awards.selection_examples import (
    announce,
    announced,
    announced_category,
    announcement,
    replaced,
)


def test_decided_categories_are_announced_once() -> None:
    announcement.given().when(announce()).then(announced())
    announcement.given(announced()).when(announce()).then()


def test_a_number_is_used_once() -> None:
    later = announce(dated=date(2026, 12, 9))
    announcement.given(announced()).when(later).refused(refusals.NumberTaken())


def test_nothing_undecided_and_no_decision_twice() -> None:
    announcement.given().when(announce(categories=None)).refused(refusals.NotAllDecided())
    same = replaced(announced_category().selection_hash)
    before = announce(categories=(announced_category(replaces=same),))
    announcement.given().when(before).refused(refusals.AnnouncedBefore())


def test_another_decision_on_a_category_is_announced_in_the_earlier_ones_place() -> None:
    anew = (announced_category(replaces=replaced()),)
    announcement.given().when(announce(categories=anew)).then(announced(categories=anew))
