"""เสนอแผน: complete in three dimensions, frozen under its hash; an erratum changes words alone."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from services.planning.domain.plan.commands import PlanCommand, PlannedBudgetLine
from services.planning.domain.plan.decisions import PLAN
from services.planning.domain.plan.refusals import (
    DeadEnds,
    DimensionsEmpty,
    MoreThanWording,
    NothingChanged,
    PlanNotFound,
    VisionMissing,
)
from shared.contracts.boards import Dimension
from shared.contracts.plans import (
    DimensionCount,
    Level,
    PlanItemId,
    PlanSubmitted,
    RevisionKind,
)
from shared.plans.content import content_hash
from tests.meetings.examples import YEAR
from tests.planning.plan_examples import (
    GOAL,
    PLAN_ID,
    PROJECTS,
    SCHOOL,
    STRATEGY,
    STRUCTURE,
    TACTIC,
    after,
    drafted,
    indicator,
    open_revision,
    place_item,
    place_project,
    plan,
    project_id,
    remove_project,
    started,
    state_vision,
    structured,
    submission,
    submit_plan,
    submitted,
    write_foreword,
)

BUDGET = 12_500_050


def test_a_complete_plan_is_frozen_as_its_first_version() -> None:
    history = drafted()
    event = PlanSubmitted(
        plan_id=PLAN_ID,
        fiscal_year=YEAR,
        plan_version=1,
        kind=RevisionKind.REVISION,
        content_hash=content_hash(PLAN.after(history).content),
        project_ids=(project_id(1), project_id(2), project_id(3)),
        budget=3 * BUDGET,
        by_dimension=tuple(
            DimensionCount(dimension=one, projects=1, budget=BUDGET) for one in Dimension
        ),
    )
    plan.given(*history).when(submit_plan).then(event)


def test_submitting_twice_changes_nothing() -> None:
    plan.given(*submitted()).when(submit_plan).then()


def test_there_is_nothing_to_submit_without_a_plan() -> None:
    plan.given().when(submit_plan).refused(PlanNotFound())


def test_a_plan_without_a_vision_is_not_submitted() -> None:
    history = after(started(), *STRUCTURE, *PROJECTS)
    plan.given(*history).when(submit_plan).refused(VisionMissing())


@pytest.mark.parametrize(("place", "empty"), list(enumerate(Dimension, start=1)))
def test_a_plan_with_an_empty_dimension_is_not_submitted(place: int, empty: Dimension) -> None:
    history = after(drafted(), remove_project(place))
    plan.given(*history).when(submit_plan).refused(DimensionsEmpty((empty,)))


def test_the_refusal_names_the_empty_dimensions_in_thai() -> None:
    said = DimensionsEmpty((Dimension.RELIGION, Dimension.CULTURE)).said_in_thai()
    assert "หลักธรรมทางศาสนา, วิถีวัฒนธรรม" in said


@pytest.mark.parametrize(
    ("level", "under", "name"),
    [
        (Level.STRATEGY, None, "ยุทธศาสตร์ ว่าง"),
        (Level.TACTIC, STRATEGY, "กลยุทธ์ ว่าง"),
        (Level.GOAL, TACTIC, "เป้าประสงค์ ว่าง"),
    ],
)
def test_every_branch_of_the_plan_leads_to_a_project(
    level: Level, under: PlanItemId | None, name: str
) -> None:
    empty = place_item(level, PlanItemId(UUID(int=77)), under, "ว่าง")
    plan.given(*after(drafted(), empty)).when(submit_plan).refused(DeadEnds((name,)))


def test_a_revision_is_the_next_version() -> None:
    history = after(submitted(), open_revision(), remove_and_replace(), submit_plan)
    second = submission(history, 2)
    assert (second.plan_version, second.kind) == (2, RevisionKind.REVISION)
    assert second.content_hash != submission(history, 1).content_hash


def remove_and_replace() -> PlanCommand:
    return place_project(1, budget=(PlannedBudgetLine(source="no_cost", amount=0),))


def test_a_revision_in_which_nothing_changed_is_no_version() -> None:
    history = after(submitted(), open_revision())
    plan.given(*history).when(submit_plan).refused(NothingChanged())


def test_the_same_content_has_the_same_hash_whatever_the_way_there() -> None:
    otherwise = after(
        started(), *STRUCTURE, *reversed(PROJECTS), write_foreword(), state_vision("อื่น")
    )
    otherwise = after(otherwise, state_vision(), submit_plan)
    assert submission(otherwise).content_hash == submission(submitted()).content_hash


WORDING: Sequence[PlanCommand] = (
    state_vision("เพชรบูรณ์ เมืองคนดี"),
    write_foreword("คำนำที่แก้คำผิด"),
    place_item(Level.GOAL, GOAL, TACTIC, "ถ้อยคำที่แก้แล้ว"),
    place_project(1, title="ลานธรรมและลานวิถีไทย", rationale="แก้คำ", place="ทุกอำเภอ"),
    place_project(1, indicators=(indicator(title="เยาวชนที่เข้าร่วม"),)),
)


@pytest.mark.parametrize("wording", WORDING)
def test_an_erratum_changes_words(wording: PlanCommand) -> None:
    history = after(submitted(), open_revision(RevisionKind.ERRATUM), wording, submit_plan)
    second = submission(history, 2)
    assert (second.kind, second.budget) == (RevisionKind.ERRATUM, 3 * BUDGET)


SUBSTANCE: dict[str, dict[str, Any]] = {
    "หน่วยงานเจ้าของ": {"owner": SCHOOL.agency_id, "partners": ()},
    "หน่วยงานร่วม": {"partners": ()},
    "งบประมาณ": {"budget": (PlannedBudgetLine(source="provincial_budget", amount=1),)},
    "วันสิ้นสุด": {"ends": "2027-08-30"},
    "ตัวชี้วัด": {"indicators": (indicator(target=Decimal(200)),)},
    "เป้าหมายของจังหวัด": {"targets": ()},
    "ขั้นตอนสำคัญ": {"milestones": ()},
    "ความสอดคล้อง": {"alignments": ()},
}


@pytest.mark.parametrize(("label", "changed"), list(SUBSTANCE.items()))
def test_an_erratum_changes_nothing_else(label: str, changed: dict[str, Any]) -> None:
    history = after(submitted(), open_revision(RevisionKind.ERRATUM), place_project(1, **changed))
    with pytest.raises(MoreThanWording) as refusal:
        PLAN.decide(submit_plan, PLAN.after(history))
    [said] = refusal.value.changes
    assert said.startswith("แก้ไขโครงการ ลานธรรม ลานวิถีไทย")
    assert label in said
    assert "กรุณาเปิดการปรับปรุงแผน" in refusal.value.said_in_thai()


def test_an_erratum_takes_no_project_out_and_none_in() -> None:
    opened = after(submitted(), open_revision(RevisionKind.ERRATUM))
    new = place_project(4, dimension=Dimension.RELIGION, title="โครงการใหม่")
    refusal = MoreThanWording(("เพิ่มโครงการ โครงการใหม่",))
    plan.given(*after(opened, new)).when(submit_plan).refused(refusal)
    fourth = after(structured(), *PROJECTS, new, submit_plan, open_revision(RevisionKind.ERRATUM))
    refusal = MoreThanWording(("ตัดโครงการ โครงการใหม่ออก",))
    plan.given(*after(fourth, remove_project(4))).when(submit_plan).refused(refusal)


def test_an_erratum_moves_no_project_to_another_dimension() -> None:
    two = after(drafted(), place_project(4, dimension=Dimension.RELIGION), submit_plan)
    history = after(
        two,
        open_revision(RevisionKind.ERRATUM),
        place_project(4, dimension=Dimension.CULTURE, title="ลานธรรม ลานวิถีไทย"),
    )
    with pytest.raises(MoreThanWording):
        PLAN.decide(submit_plan, PLAN.after(history))
