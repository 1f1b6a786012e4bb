"""ถอนโครงการออกจากแผน: it stays readable in the versions that had it."""

from services.planning.domain.plan.refusals import PlanIsSubmitted
from services.planning.domain.plan.refusals_of_projects import ProjectNotFound
from shared.contracts.plans import ProjectRemoved
from tests.meetings.examples import YEAR
from tests.planning.plan_examples import (
    PLAN_ID,
    after,
    drafted,
    plan,
    project_id,
    remove_project,
    started,
    submitted,
)


def test_a_project_is_removed_with_the_reason() -> None:
    removed = ProjectRemoved(
        plan_id=PLAN_ID, fiscal_year=YEAR, project_id=project_id(1), reason="ไม่มีงบประมาณ"
    )
    plan.given(*drafted()).when(remove_project()).then(removed)


def test_what_is_not_in_the_plan_is_not_removed() -> None:
    plan.given(*started()).when(remove_project()).refused(ProjectNotFound())
    gone = after(drafted(), remove_project())
    plan.given(*gone).when(remove_project()).refused(ProjectNotFound())


def test_a_submitted_plan_loses_no_project() -> None:
    plan.given(*submitted()).when(remove_project()).refused(PlanIsSubmitted())
