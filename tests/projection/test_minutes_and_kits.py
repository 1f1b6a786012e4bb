"""ทะเบียนรายงานการประชุมและชุดข้อมูลชี้แจง: every revision and every edition is kept."""

import pytest

from services.projection.views.kit_editions import KIT_EDITIONS, key_of
from services.projection.views.minutes_register import MINUTES_REGISTER, MinutesRow
from services.projection.views.minutes_revisions import MINUTES_REVISIONS
from shared.kernel.message import Event
from shared.views.view import fold
from tests.projection.examples import ledger
from tests.projection.year import (
    ASSEMBLY,
    BOARD_MEETING,
    YEAR,
    confirmed,
    drafted,
    erratum,
    kit,
    revised,
)


def minutes(*events: Event) -> MinutesRow:
    return fold(MINUTES_REGISTER, ledger((drafted(), *events)))["TH-67", str(ASSEMBLY)]


def test_the_draft_is_the_first_revision() -> None:
    row = minutes(revised(2))
    assert [(one.revision, one.sha256, one.note) for one in row.revisions] == [
        (1, "a" * 64, ""),
        (2, "b" * 64, "แก้คำผิด"),
    ]
    assert (row.meeting_number, row.confirmation) == ("1/2569", None)


def test_the_next_meeting_confirms_a_certain_text() -> None:
    confirmation = minutes(revised(2), confirmed).confirmation
    assert confirmation is not None
    assert (confirmation.revision, confirmation.sha256) == (2, "b" * 64)
    assert (confirmation.meeting_id, confirmation.meeting_number) == (BOARD_MEETING, "2/2569")


def test_an_erratum_stands_beside_a_text_that_stays_as_it_was() -> None:
    row = minutes(revised(2), confirmed, erratum)
    assert [(one.printed, one.should_read) for one in row.errata] == [("รงเรียน", "โรงเรียน")]
    assert len(row.revisions) == 2


def test_minutes_begin_with_their_draft() -> None:
    with pytest.raises(LookupError):
        fold(MINUTES_REGISTER, ledger([revised(2)]))


def test_every_revision_can_be_read_whole() -> None:
    rows = fold(MINUTES_REVISIONS, ledger([drafted(), revised(2), revised(3, "ร่าง")])).values()
    assert [(row.revision, row.sections[0].matter) for row in rows] == [
        (1, "ร่าง"),
        (2, "แก้แล้ว"),
        (3, "ร่าง"),
    ]


def test_every_edition_of_the_kit_is_kept() -> None:
    rows = fold(KIT_EDITIONS, ledger([kit(), kit(2)]))
    assert [row.what_changed for row in rows.values()] == ["", "ปรับปรุงเนื้อหา"]
    assert len(rows["TH-67", key_of(YEAR, 2)].topics) == 5
