"""ความต่างของแผน: item by item, field by field, in words; and what an erratum may not touch."""

from datetime import date

from services.planning.domain.plan.decisions import PLAN
from shared.contracts.common import AgencyRef
from shared.contracts.plans import Level, PlanContent, PlanItemId
from shared.plans.content import content_hash, in_order
from shared.plans.differences import Change, Part, What, beyond_wording, differences
from tests.planning.plan_examples import (
    CULTURE,
    GOAL,
    STRATEGY,
    TACTIC,
    after,
    drafted,
    place_item,
    place_project,
    project_id,
    remove_project,
    state_vision,
    write_foreword,
)


def content(*commands: object) -> PlanContent:
    return PLAN.after(after(drafted(), *commands)).content  # type: ignore[arg-type]


def changed(*commands: object) -> list[Change]:
    return list(differences(content(), content(*commands)))


def test_what_is_alike_does_not_differ() -> None:
    assert changed() == []


def test_the_plans_own_texts_are_told_field_by_field() -> None:
    [change] = changed(state_vision("เมืองคุณธรรม"), write_foreword("คำนำใหม่"))
    assert (change.part, change.what) == (Part.PLAN, What.CHANGED)
    assert [(one.field, one.before, one.after) for one in change.fields] == [
        ("foreword", "คำนำ", "คำนำใหม่"),
        ("vision", "เพชรบูรณ์เมืองคนดี", "เมืองคุณธรรม"),
    ]


def test_an_item_is_told_with_its_level() -> None:
    [change] = changed(place_item(Level.GOAL, GOAL, TACTIC, "เป้าใหม่"))
    assert change.said == "แก้ไขเป้าประสงค์ เป้าใหม่: ข้อความ จาก “ข้อความ goal” เป็น “เป้าใหม่”"
    assert change.wording


def test_a_projects_fields_are_told_as_readers_see_them() -> None:
    [change] = changed(
        place_project(ends=date(2027, 9, 30), budget=({"source": "no_cost", "amount": 0},))
    )
    assert [(one.label, one.before, one.after) for one in change.fields] == [
        ("วันสิ้นสุด", "31 สิงหาคม 2570", "30 กันยายน 2570"),
        ("งบประมาณ", "provincial_budget 125,000.50 บาท", "no_cost 0.00 บาท"),
    ]
    assert not change.wording


def test_sources_are_told_by_their_names_where_they_are_given() -> None:
    after_it = content(place_project(budget=({"source": "no_cost", "amount": 0},)))
    [change] = differences(content(), after_it, {"no_cost": "ไม่ใช้งบประมาณ"})
    assert change.fields[0].after == "ไม่ใช้งบประมาณ 0.00 บาท"


def test_what_came_and_went_is_told() -> None:
    one, other = changed(remove_project(1), place_project(4, title="ใหม่ทั้งหมด"))
    assert (one.what, one.id, one.said) == (What.ADDED, project_id(4), "เพิ่มโครงการ ใหม่ทั้งหมด")
    assert (other.what, other.said) == (What.REMOVED, "ตัดโครงการ ลานธรรม ลานวิถีไทยออก")


def test_a_move_to_another_goal_is_more_than_wording() -> None:
    second = PlanItemId(project_id(77))
    before = content(place_item(Level.GOAL, second, TACTIC, "เป้าที่สอง", order=2))
    moved = before.model_copy(
        update={
            "projects": tuple(
                one.model_copy(update={"goal": second}) if one.project_id == project_id(1) else one
                for one in before.projects
            )
        }
    )
    [change] = beyond_wording(before, moved)
    assert (change.fields[0].before, change.fields[0].after) == ("ข้อความ goal", "เป้าที่สอง")


def test_an_agency_under_another_name_is_the_same_agency() -> None:
    before = content()
    renamed = AgencyRef(agency_id=CULTURE.agency_id, name="วัฒนธรรมจังหวัด")
    projects = tuple(one.model_copy(update={"owner": renamed}) for one in before.projects)
    after_it = before.model_copy(update={"projects": projects})
    assert len(differences(before, after_it)) == 3
    assert beyond_wording(before, after_it) == ()


def test_the_hash_is_of_all_that_is_written() -> None:
    assert content_hash(content()) == content_hash(content())
    for other in (state_vision("อื่น"), remove_project(), place_project(title="อื่นๆ")):
        assert content_hash(content(other)) != content_hash(content())


def test_items_are_read_from_the_top_down_in_their_order() -> None:
    first = PlanItemId(project_id(88))
    items = content(place_item(Level.STRATEGY, first, None, "ก่อน", order=1)).items
    swapped = [
        one.model_copy(update={"order": 2}) if one.item_id == STRATEGY else one for one in items
    ]
    assert [one.item_id for one in in_order(reversed(swapped))] == [first, STRATEGY, TACTIC, GOAL]
