"""เสนอผลการคัดเลือก: founded on one score sheet, in its order unless it says why not."""

from services.awards.domain.selection import refusals
from tests.awards.examples import CASE, HASH, OTHER_CASE, THIRD_CASE, category
from tests.awards.selection_examples import (
    FOUNDED,
    SHEET_HASH,
    decided,
    propose,
    proposed,
    resolved,
    selection,
)


def test_the_best_of_the_sheet_are_proposed() -> None:
    selection.given().when(propose()).then(proposed())
    selection.given(proposed()).when(propose()).then()
    both = propose(CASE, OTHER_CASE, reserves=())
    told = proposed(2, chosen=(CASE, OTHER_CASE), reserves=())
    selection.given(proposed()).when(both).then(told)


def test_it_names_the_newest_sheet() -> None:
    selection.given().when(propose(founded=None)).refused(refusals.NotTallied())
    older = propose(sheet_hash=HASH)
    selection.given().when(older).refused(refusals.OtherSheet(SHEET_HASH))


def test_another_order_says_why() -> None:
    backwards = propose(OTHER_CASE, reserves=(CASE,))
    selection.given().when(backwards).refused(refusals.DepartureNeedsReason())
    because = "ผู้ได้คะแนนสูงสุดขอถอนด้วยวาจา"
    told = propose(OTHER_CASE, reserves=(CASE,), departs_because=because)
    selection.given().when(told).then(
        proposed(chosen=(OTHER_CASE,), reserves=(CASE,), departs_because=because)
    )


def test_only_who_passed_within_the_quota_and_once() -> None:
    told = selection.given()
    told.when(propose(THIRD_CASE)).refused(refusals.NotOnSheet())
    told.when(propose(withdrawn=(CASE,))).refused(refusals.ChosenWithdrew())
    told.when(propose(withdrawn=(OTHER_CASE,))).refused(refusals.ChosenWithdrew())
    told.when(propose(CASE, reserves=(CASE,))).refused(refusals.ChosenTwice())
    one = FOUNDED.model_copy(update={"category": category(quota=1)})
    many = propose(CASE, OTHER_CASE, reserves=(), founded=one)
    told.when(many).refused(refusals.QuotaExceeded(1))
    strict = FOUNDED.model_copy(
        update={
            "sheet": FOUNDED.sheet.model_copy(
                update={
                    "ranked": tuple(
                        case.model_copy(update={"passes": False}) for case in FOUNDED.sheet.ranked
                    )
                }
            )
        }
    )
    told.when(propose(founded=strict)).refused(refusals.NotOnSheet())


def test_what_is_decided_changes_only_by_an_appeal_upheld_against_it() -> None:
    told = selection.given(proposed(), resolved(), decided())
    told.when(propose(reserves=())).refused(refusals.DecidedAlready())
    of_an_earlier_one = propose(reserves=(), overturned="0" * 64)
    told.when(of_an_earlier_one).refused(refusals.DecidedAlready())
    again = propose(reserves=(), overturned=decided().selection_hash)
    told.when(again).then(proposed(2, reserves=()))
