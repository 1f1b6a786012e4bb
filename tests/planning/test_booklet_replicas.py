"""What booklets are bound from follows the plan, the declaration and the meetings."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from services.planning.replicas.booklet_declarations import BOOKLET_DECLARATIONS
from services.planning.replicas.booklet_meetings import BOOKLET_MEETINGS
from services.planning.replicas.booklet_plans import BOOKLET_PLANS
from shared.contracts.declarations import (
    DeclarationCorrected,
    DeclarationFinalised,
    DeclarationReopened,
    SignatoryAdded,
)
from shared.contracts.meetings import Concern, MeetingRescheduled
from shared.contracts.planning_values import Matter
from shared.contracts.plans import Level, PlanItemPlaced, PlanItemRemoved, VisionStated
from shared.replicas.booklets import BOOKLETS
from tests.meetings.examples import NOON as RECORDED
from tests.planning.booklet_contents import contents, the_row
from tests.planning.booklet_examples import (
    BOARD_MEETING,
    DECLARATION,
    ITEMS,
    KEPT,
    NOON,
    PLAN,
    TEXT,
    TEXT_HASH,
    YEAR,
    declared,
    frozen,
    item,
    resolved,
    scheduled,
    signatory,
    signed,
    submitted,
    withdrawn,
    written,
)

ANEW = VisionStated(plan_id=PLAN, fiscal_year=YEAR, text="วิสัยทัศน์ใหม่", ideas=())
NAMED: dict[str, Any] = {"declaration_id": DECLARATION, "fiscal_year": YEAR}
REOPENED = DeclarationReopened(**NAMED, text_hash=TEXT_HASH, reason="แก้ข้อ 2")


def test_what_is_written_after_a_version_is_not_of_that_version() -> None:
    row = the_row(BOOKLET_PLANS, *written(), submitted(), ANEW)
    assert row.submitted is not None
    assert row.submitted.vision == "เพชรบูรณ์ เมืองคนดี วิถีพอเพียง"
    assert row.draft.vision == "วิสัยทัศน์ใหม่"
    assert (row.version, row.submitted_at) == (1, RECORDED + timedelta(minutes=10))


def test_an_item_stands_once_as_it_was_placed_last_and_goes_when_removed() -> None:
    changed = item(1, Level.STRATEGY, "แก้แล้ว")
    placed = PlanItemPlaced(plan_id=PLAN, fiscal_year=YEAR, item=changed)
    row = the_row(BOOKLET_PLANS, *written(), placed)
    assert [one.text for one in row.draft.items if one.item_id == changed.item_id] == ["แก้แล้ว"]
    gone = PlanItemRemoved(plan_id=PLAN, fiscal_year=YEAR, item_id=ITEMS[2].item_id, reason="ซ้ำ")
    row = the_row(BOOKLET_PLANS, *written(), gone)
    assert len(row.draft.items) == len(ITEMS) - 1


def test_the_final_text_is_bound_with_its_signatures_and_errata() -> None:
    erratum = DeclarationCorrected(
        **NAMED, erratum=1, text_hash=TEXT_HASH, printed="วินับ", should_read="วินัย", reason="พิมพ์ผิด"
    )
    late = SignatoryAdded(**NAMED, signatory=signatory(3, "นายอำเภอ"), late=True)
    row = the_row(BOOKLET_DECLARATIONS, *declared(), signed(), erratum, late)
    assert (row.final, row.text_hash) == (TEXT, TEXT_HASH)
    assert len(row.signatories) == 3
    assert [one.signed_at for one in row.signatures] == [NOON + timedelta(hours=1)]
    assert [one.should_read for one in row.errata] == ["วินัย"]


def test_signatures_of_a_text_that_was_given_up_are_none_of_the_next() -> None:
    anew = DeclarationFinalised(**NAMED, draft=1, text_hash="ff" * 32)
    reopened = the_row(BOOKLET_DECLARATIONS, *declared(), signed(), REOPENED)
    assert (reopened.final, reopened.signatures) == (None, ())
    row = the_row(BOOKLET_DECLARATIONS, *declared(), signed(), REOPENED, anew, signed())
    assert (row.text_hash, row.signatures) == ("ff" * 32, ())


def test_a_resolution_is_kept_for_what_it_concerns() -> None:
    elsewhere = Concern(what=Matter.PROJECT_INCLUSION, id=UUID(int=5))
    both = (Concern(what=Matter.DECLARATION, id=DECLARATION, version=TEXT_HASH), elsewhere)
    moved = MeetingRescheduled(
        meeting_id=BOARD_MEETING, starts_at=NOON + timedelta(days=9), place="ห้องใหม่", reason="ฝนตก"
    )
    row = the_row(BOOKLET_MEETINGS, scheduled(), moved, resolved(*both))
    assert (row.place, row.about) == ("ห้องใหม่", (DECLARATION,))
    assert [(one.number, one.version) for one in row.heard] == [(2, TEXT_HASH)]
    assert not the_row(BOOKLET_MEETINGS, scheduled(), resolved(elsewhere)).heard


def test_a_resolution_on_an_older_text_is_told_apart() -> None:
    older = Concern(what=Matter.PLAN, id=PLAN, version="0d" * 32)
    bound = contents(resolved(older))
    assert [bound.of_this(one) for _, one in bound.heard] == [True, False]


def test_the_register_tells_what_was_frozen_and_what_was_withdrawn() -> None:
    row = the_row(BOOKLETS, frozen())
    assert (row.edition, row.sha256, row.withdrawn_at) == (1, KEPT.sha256, None)
    gone = the_row(BOOKLETS, frozen(), withdrawn())
    assert (gone.withdrawn_at, gone.withdrawn_because) == (
        RECORDED + timedelta(minutes=2),
        "พิมพ์ตกหน้า",
    )
