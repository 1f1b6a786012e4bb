"""กลับไปใช้ร่างฉบับก่อน: going back is a revision too, so nothing is lost on the way."""

import pytest

from services.meetings.domain.minutes.refusals import (
    MinutesAreConfirmed,
    MinutesNotFound,
    RevisionNotFound,
)
from shared.contracts.minutes import MinutesDrafted, MinutesRevised
from tests.meetings.examples import MEETING_ID
from tests.meetings.minutes_examples import (
    DRAFTED,
    after,
    confirm_minutes,
    minutes,
    restore_revision,
    revise_minutes,
    section,
)

REVISED = after(DRAFTED, revise_minutes(section("1", "แก้ใหม่ทั้งหมด")))


def test_an_earlier_text_becomes_the_next_revision() -> None:
    draft = DRAFTED[0]
    assert isinstance(draft, MinutesDrafted)
    minutes.given(*REVISED).when(restore_revision(1)).then(
        MinutesRevised(
            meeting_id=MEETING_ID,
            revision=3,
            sections=draft.sections,
            sha256=draft.sha256,
            note="กลับไปใช้ฉบับที่ 1",
        )
    )


def test_going_back_to_the_text_in_use_changes_nothing() -> None:
    minutes.given(*REVISED).when(restore_revision(2)).then()
    minutes.given(*after(REVISED, restore_revision(1))).when(restore_revision(1)).then()


@pytest.mark.parametrize("revision", [-1, 0, 3])
def test_there_is_no_going_back_to_what_never_was(revision: int) -> None:
    minutes.given(*REVISED).when(restore_revision(revision)).refused(RevisionNotFound())


def test_there_is_no_going_back_before_the_draft() -> None:
    minutes.given().when(restore_revision(1)).refused(MinutesNotFound())


def test_there_is_no_going_back_after_the_confirmation() -> None:
    history = after(REVISED, confirm_minutes(revision=2))
    minutes.given(*history).when(restore_revision(1)).refused(MinutesAreConfirmed())
