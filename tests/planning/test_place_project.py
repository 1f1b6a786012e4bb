"""เสนอหรือแก้ไขโครงการ: agencies of the directory, days in their order, money from known sources."""

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from services.planning.domain.plan import refusals_of_projects as refusals
from services.planning.domain.plan.commands import PlannedBudgetLine, PlannedMilestone
from services.planning.domain.plan.decisions import MOST_PROJECTS, PLAN
from services.planning.domain.plan.refusals import PlanIsFull, PlanIsSubmitted, PlanNotFound
from shared.contracts.boards import Dimension
from shared.contracts.plans import (
    Alignment,
    BudgetLine,
    Indicator,
    IndicatorId,
    Milestone,
    MilestoneId,
    PlanItemId,
    Project,
    ProjectPlaced,
)
from shared.kernel.errors import DomainError
from tests.meetings.examples import YEAR
from tests.planning.plan_examples import (
    CULTURE,
    DROPPED,
    GOAL,
    IDEA,
    PLAN_ID,
    SCHOOL,
    STRANGER,
    SURROUNDINGS,
    TACTIC,
    TARGET,
    after,
    drafted,
    indicator,
    place_project,
    plan,
    project_id,
    project_of,
    started,
    structured,
    submitted,
)

PROJECT = Project(
    project_id=project_id(1),
    goal=GOAL,
    order=1,
    title="ลานธรรม ลานวิถีไทย",
    rationale="สืบเนื่องจากเวทีระดมความคิดเห็น",
    dimension=Dimension.RELIGION,
    owner=CULTURE,
    partners=(SCHOOL,),
    target_group="เยาวชน",
    place="๑๑ อำเภอ",
    starts=date(2026, 11, 1),
    ends=date(2027, 8, 31),
    budget=(BudgetLine(source="provincial_budget", amount=12_500_050),),
    milestones=(
        Milestone(
            milestone_id=MilestoneId(UUID(int=201)), title="ประชุมเตรียมการ", due=date(2026, 12, 15)
        ),
    ),
    indicators=(
        Indicator(
            indicator_id=IndicatorId(UUID(int=301)),
            title="เยาวชนเข้าร่วม",
            unit="คน",
            baseline=Decimal(100),
            target=Decimal(150),
            more_is_better=True,
            due=(date(2027, 3, 31), date(2027, 9, 30)),
        ),
    ),
    alignments=(
        Alignment(scheme="moral_action_plan_2", code="G1", rule="alignments.moral_action_plan_2.1"),
    ),
    targets=(TARGET,),
    ideas=(IDEA,),
    budget_rule="budget_sources.1",
)
NEIGHBOUR = SCHOOL.agency_id


def line(source: str, amount: int, in_kind: str = "") -> PlannedBudgetLine:
    return PlannedBudgetLine(source=source, amount=amount, in_kind=in_kind)


def refused(refusal: DomainError, **changed: Any) -> None:
    plan.given(*structured()).when(place_project(**changed)).refused(refusal)


def taken(**changed: Any) -> Project:
    """The project as it was placed."""
    return project_of(after(structured(), place_project(**changed)))


def test_a_project_is_placed_with_the_names_and_the_rules_of_the_day() -> None:
    event = ProjectPlaced(plan_id=PLAN_ID, fiscal_year=YEAR, project=PROJECT)
    plan.given(*structured()).when(place_project()).then(event)


def test_placing_it_alike_changes_nothing_also_when_submitted() -> None:
    plan.given(*drafted()).when(place_project()).then()
    plan.given(*submitted()).when(place_project()).then()


def test_placing_it_again_changes_it() -> None:
    history = after(drafted(), place_project(title="ลานธรรมทุกวันพระ"))
    assert project_of(history) == PROJECT.model_copy(update={"title": "ลานธรรมทุกวันพระ"})


def test_a_submitted_plan_takes_no_project() -> None:
    plan.given(*submitted()).when(place_project(title="อื่นๆ")).refused(PlanIsSubmitted())


def test_there_is_no_project_without_a_plan() -> None:
    plan.given().when(place_project()).refused(PlanNotFound())


@pytest.mark.parametrize("goal", [TACTIC, PlanItemId(UUID(int=99))])
def test_a_project_stands_under_a_goal(goal: PlanItemId) -> None:
    refused(refusals.GoalNeeded(), goal=goal)
    plan.given(*started()).when(place_project()).refused(refusals.GoalNeeded())


def test_an_agency_places_its_own_project() -> None:
    event = ProjectPlaced(plan_id=PLAN_ID, fiscal_year=YEAR, project=PROJECT)
    own = place_project(asked_by=CULTURE.agency_id)
    plan.given(*structured()).when(own).then(event)


def test_an_agency_places_no_other_agencys_project() -> None:
    refused(refusals.ProjectOfAnotherAgency(), asked_by=NEIGHBOUR)


def test_an_agency_neither_takes_a_project_over_nor_gives_one_away() -> None:
    taking = place_project(asked_by=NEIGHBOUR, owner=NEIGHBOUR, partners=())
    giving = place_project(asked_by=CULTURE.agency_id, owner=NEIGHBOUR, partners=())
    for command in (taking, giving):
        plan.given(*drafted()).when(command).refused(refusals.ProjectOfAnotherAgency())


def test_the_secretariat_gives_a_project_to_another_agency() -> None:
    history = after(drafted(), place_project(owner=NEIGHBOUR, partners=()))
    assert project_of(history).owner == SCHOOL


def test_owner_and_partners_are_of_the_years_directory() -> None:
    refused(refusals.AgenciesNotListed((STRANGER,)), owner=STRANGER)
    refused(refusals.AgenciesNotListed((STRANGER,)), partners=(STRANGER,))


def test_targets_are_of_the_year_and_stand() -> None:
    refused(refusals.TargetsNotStanding((DROPPED,)), targets=(TARGET, DROPPED))


def test_an_id_of_another_plan_is_not_used_again() -> None:
    elsewhere = SURROUNDINGS.model_copy(update={"elsewhere": True})
    refused(refusals.ProjectIdInUse(), known=elsewhere)


@pytest.mark.parametrize(
    ("what", "changed"),
    [
        ("partners", {"partners": (SCHOOL.agency_id, SCHOOL.agency_id)}),
        ("partners", {"partners": (CULTURE.agency_id,)}),
        ("budget", {"budget": (line("fund", 1), line("fund", 2))}),
        ("indicators", {"indicators": (indicator(), indicator(title="ซ้ำกัน"))}),
        ("indicators.due", {"indicators": (indicator(due=(date(2027, 3, 31),) * 2),)}),
        ("targets", {"targets": (TARGET, TARGET)}),
        ("alignments", {"alignments": ({"scheme": "sdg", "code": "16"},) * 2}),
    ],
)
def test_nothing_is_named_twice(what: str, changed: dict[str, Any]) -> None:
    refused(refusals.SaidTwice(what), **changed)


def test_a_milestones_id_is_its_own() -> None:
    one = PlannedMilestone(
        milestone_id=MilestoneId(UUID(int=1)), title="เตรียมการ", due=date(2027, 1, 1)
    )
    refused(refusals.SaidTwice("milestones"), milestones=(one, one))


def test_a_project_ends_after_it_starts() -> None:
    refused(refusals.EndsBeforeItStarts(), starts=date(2027, 9, 1))


def test_a_project_lies_in_the_year_or_the_ones_beside_it() -> None:
    around = (date(2025, 10, 1), date(2028, 9, 30))
    assert taken(starts=around[0], ends=around[1]).ends == around[1]
    refused(refusals.OutOfTime("starts", *around), starts=date(2025, 9, 30))
    refused(refusals.OutOfTime("ends", *around), ends=date(2028, 10, 1))


def test_milestones_lie_within_the_project() -> None:
    late = PlannedMilestone(
        milestone_id=MilestoneId(UUID(int=1)), title="สรุปผล", due=date(2027, 9, 1)
    )
    own = (date(2026, 11, 1), date(2027, 8, 31))
    refused(refusals.OutOfTime("milestones", *own), milestones=(late,))


def test_a_value_is_due_from_the_projects_start_on_and_may_be_counted_afterwards() -> None:
    early = (indicator(due=(date(2026, 10, 31),)),)
    times = (date(2026, 11, 1), date(2028, 9, 30))
    refused(refusals.OutOfTime("indicators", *times), indicators=early)
    afterwards = (indicator(due=(date(2027, 12, 31),)),)
    assert taken(indicators=afterwards).indicators[0].due == (date(2027, 12, 31),)


def test_money_comes_from_a_known_source() -> None:
    refused(refusals.SourceUnknown("lottery"), budget=(line("lottery", 100),))


def test_what_costs_nothing_has_no_amount() -> None:
    refused(refusals.NoCostHasNoAmount("no_cost"), budget=(line("no_cost", 1),))
    assert taken(budget=(line("no_cost", 0),)).total == 0


def test_every_other_source_gives_money_or_something_in_kind() -> None:
    refused(refusals.AmountNeeded("community"), budget=(line("community", 0),))
    given = taken(budget=(line("community", 0, "แรงงานและสถานที่"),)).budget
    assert given == (BudgetLine(source="community", amount=0, in_kind="แรงงานและสถานที่"),)


@pytest.mark.parametrize(("scheme", "code"), [("sdg", "18"), ("no_such_plan", "1")])
def test_alignments_are_of_the_rule_data(scheme: str, code: str) -> None:
    unknown = refusals.AlignmentUnknown(scheme, code)
    refused(unknown, alignments=({"scheme": scheme, "code": code},))


@pytest.mark.parametrize(("better", "target"), [(True, 99), (False, 101)])
def test_an_indicator_does_not_aim_backwards(better: bool, target: int) -> None:
    backwards = indicator(target=Decimal(target), more_is_better=better)
    refused(refusals.IndicatorAimsBackwards(1, "เยาวชนเข้าร่วม"), indicators=(backwards,))
    unknown = indicator(baseline=None, target=Decimal(target), more_is_better=better)
    assert taken(indicators=(unknown,)).indicators[0].baseline is None


def test_a_plan_holds_so_many_projects() -> None:
    many = [
        ProjectPlaced(
            plan_id=PLAN_ID,
            fiscal_year=YEAR,
            project=PROJECT.model_copy(update={"project_id": project_id(1000 + place)}),
        )
        for place in range(MOST_PROJECTS)
    ]
    room = PLAN.after((*structured(), *many[1:]))
    assert len(PLAN.decide(place_project(), room)) == 1
    full = PlanIsFull(what="projects", limit=MOST_PROJECTS)
    plan.given(*structured(), *many).when(place_project()).refused(full)
