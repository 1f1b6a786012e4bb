"""ยกเลิกเป้าหมาย: it stays readable, with the reason, and never comes back."""

from services.planning.domain.target.refusals import TargetIsDropped, TargetNotFound
from shared.contracts.targets import TargetDropped
from tests.meetings.examples import YEAR
from tests.planning.target_examples import DROPPED, SET, TARGET_ID, drop_target, targets


def test_a_target_is_dropped_with_a_reason() -> None:
    targets.given(*SET).when(drop_target()).then(
        TargetDropped(target_id=TARGET_ID, fiscal_year=YEAR, reason="รวมกับเป้าหมายอื่น")
    )


def test_dropping_it_again_for_the_same_reason_changes_nothing() -> None:
    targets.given(*DROPPED).when(drop_target()).then()


def test_a_dropped_target_is_not_dropped_for_another_reason() -> None:
    targets.given(*DROPPED).when(drop_target("เหตุผลอื่น")).refused(TargetIsDropped())


def test_there_is_nothing_to_drop_before_it_is_set() -> None:
    targets.given().when(drop_target()).refused(TargetNotFound())
