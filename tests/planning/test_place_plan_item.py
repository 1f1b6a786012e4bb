"""กำหนดยุทธศาสตร์ กลยุทธ์ เป้าประสงค์: each under one of the level above."""

from uuid import UUID

import pytest

from services.planning.domain.plan.decisions import MOST_EVENTS, MOST_ITEMS
from services.planning.domain.plan.refusals import (
    LevelIsKept,
    PlanIsFull,
    PlanIsSubmitted,
    WrongParent,
)
from shared.contracts.plans import Level, PlanItem, PlanItemId, PlanItemPlaced, VisionStated
from tests.meetings.examples import YEAR
from tests.planning.plan_examples import (
    GOAL,
    PLAN_ID,
    STRATEGY,
    STRUCTURE,
    TACTIC,
    after,
    place_item,
    plan,
    started,
    structured,
    submitted,
)

NEW = PlanItemId(UUID(int=19))


def placed(
    level: Level, item_id: PlanItemId, under: PlanItemId | None, text: str = ""
) -> PlanItemPlaced:
    item = PlanItem(
        item_id=item_id, level=level, under=under, order=1, text=text or f"ข้อความ {level}"
    )
    return PlanItemPlaced(plan_id=PLAN_ID, fiscal_year=YEAR, item=item)


def test_a_strategy_a_tactic_and_a_goal_are_placed() -> None:
    assert after(started(), *STRUCTURE)[1:] == (
        placed(Level.STRATEGY, STRATEGY, None),
        placed(Level.TACTIC, TACTIC, STRATEGY),
        placed(Level.GOAL, GOAL, TACTIC),
    )


def test_placing_it_again_changes_it() -> None:
    again = place_item(Level.STRATEGY, STRATEGY, None, "ถ้อยคำใหม่")
    plan.given(*structured()).when(again).then(placed(Level.STRATEGY, STRATEGY, None, "ถ้อยคำใหม่"))


def test_placing_it_alike_changes_nothing() -> None:
    plan.given(*structured()).when(STRUCTURE[0]).then()


@pytest.mark.parametrize(
    ("level", "under"),
    [
        (Level.STRATEGY, STRATEGY),
        (Level.TACTIC, None),
        (Level.TACTIC, TACTIC),
        (Level.GOAL, STRATEGY),
        (Level.GOAL, None),
        (Level.GOAL, NEW),
        (Level.STRATEGY, NEW),
    ],
)
def test_each_stands_under_one_of_the_level_above(level: Level, under: PlanItemId | None) -> None:
    plan.given(*structured()).when(place_item(level, NEW, under)).refused(WrongParent(level))


def test_who_chose_the_wrong_level_is_told_the_right_one() -> None:
    assert "เป้าประสงค์ต้องอยู่ภายใต้กลยุทธ์" in WrongParent(Level.GOAL).said_in_thai()
    assert "under the vision alone" in WrongParent(Level.STRATEGY).said_in_english()


def test_an_item_keeps_its_level() -> None:
    changed = place_item(Level.STRATEGY, TACTIC, None)
    plan.given(*structured()).when(changed).refused(LevelIsKept())


def test_a_submitted_plan_takes_no_item() -> None:
    new = place_item(Level.STRATEGY, NEW, None)
    plan.given(*submitted()).when(new).refused(PlanIsSubmitted())


def test_a_plan_holds_so_many_items() -> None:
    many = [
        placed(Level.STRATEGY, PlanItemId(UUID(int=5_000 + place)), None)
        for place in range(MOST_ITEMS)
    ]
    new = place_item(Level.STRATEGY, NEW, None)
    plan.given(*started(), *many[1:]).when(new).then(placed(Level.STRATEGY, NEW, None))
    full = PlanIsFull(what="items", limit=MOST_ITEMS)
    plan.given(*started(), *many).when(new).refused(full)


def test_a_plan_takes_so_many_changes() -> None:
    said = VisionStated(plan_id=PLAN_ID, fiscal_year=YEAR, text="วิสัยทัศน์", ideas=())
    new = place_item(Level.STRATEGY, NEW, None)
    full = PlanIsFull(what="changes", limit=MOST_EVENTS)
    plan.given(*started(), *[said] * (MOST_EVENTS - 1)).when(new).refused(full)
