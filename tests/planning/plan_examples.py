"""Small, fixed examples in the words of a plan: three projects, one a dimension."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from services.planning.domain.plan.commands import (
    OpenPlanRevision,
    PlacePlanItem,
    PlaceProject,
    PlanCommand,
    PlannedBudgetLine,
    PlannedIndicator,
    PlannedItem,
    PlannedMilestone,
    PlannedProject,
    RecordPlanResolution,
    RecordProjectResolution,
    RemovePlanItem,
    RemoveProject,
    StartPlan,
    StateVision,
    SubmitPlan,
    Surroundings,
    WriteForeword,
)
from services.planning.domain.plan.decisions import PLAN
from shared.contracts.boards import BoardId, Dimension, IdeaId
from shared.contracts.common import AgencyRef, Hearing
from shared.contracts.directory import AgencyId
from shared.contracts.meetings import MeetingId, MeetingKind, ResolutionId
from shared.contracts.planning_values import IdeaRef, ProjectId, TargetId
from shared.contracts.plans import (
    IndicatorId,
    Level,
    MilestoneId,
    PlanEvent,
    PlanItemId,
    PlanSubmitted,
    Project,
    ProjectDecision,
    ProjectPlaced,
    RevisionKind,
    plan_id_of,
)
from shared.kernel.fiscal_year import first_day, last_day
from shared.rules.alignments import alignment_schemes
from shared.rules.budget_sources import budget_sources
from shared.testing.scenario import Scenario
from tests.meetings.examples import NOON, PHETCHABUN, SECRETARY, YEAR

PLAN_ID = plan_id_of(PHETCHABUN, YEAR)
STRATEGY = PlanItemId(UUID(int=11))
TACTIC = PlanItemId(UUID(int=12))
GOAL = PlanItemId(UUID(int=13))
CULTURE = AgencyRef(agency_id=AgencyId(UUID(int=1000)), name="สำนักงานวัฒนธรรมจังหวัดเพชรบูรณ์")
SCHOOL = AgencyRef(agency_id=AgencyId(UUID(int=1001)), name="โรงเรียนเพชรพิทยาคม")
STRANGER = AgencyId(UUID(int=1999))
TARGET = TargetId(UUID(int=50))
DROPPED = TargetId(UUID(int=51))
IDEA = IdeaRef(board_id=BoardId(UUID(int=3)), idea_id=IdeaId(UUID(int=10_001)))
SURROUNDINGS = Surroundings(
    agencies=(CULTURE, SCHOOL),
    targets=(TARGET,),
    sources=budget_sources(NOON.date()),
    schemes=alignment_schemes(first_day(YEAR), last_day(YEAR)),
    elsewhere=False,
)
LINES = {
    Dimension.RELIGION: "ลานธรรม ลานวิถีไทย",
    Dimension.SUFFICIENCY: "ครัวเรือนพอเพียง",
    Dimension.CULTURE: "ผ้าทอเมืองเพชรบูรณ์",
}

plan = Scenario(PLAN)


def project_id(place: int) -> ProjectId:
    return ProjectId(UUID(int=100 + place))


def _stamps(key: str) -> Mapping[str, Any]:
    return {
        "province": PHETCHABUN,
        "issued_by": SECRETARY,
        "issued_at": NOON,
        "idempotency_key": key,
        "plan_id": PLAN_ID,
    }


def start_plan(title: str = "แผนส่งเสริมคุณธรรมจังหวัดเพชรบูรณ์", **more: Any) -> StartPlan:
    return StartPlan(**{**_stamps("start-plan"), "fiscal_year": YEAR, "title": title, **more})


def write_foreword(foreword: str = "คำนำ", situation: str = "สถานการณ์") -> WriteForeword:
    return WriteForeword(**_stamps("foreword"), foreword=foreword, situation=situation)


def state_vision(text: str = "เพชรบูรณ์เมืองคนดี") -> StateVision:
    return StateVision(**_stamps("vision"), text=text, ideas=(IDEA,))


def place_item(
    level: Level, item_id: PlanItemId, under: PlanItemId | None, text: str = "", order: int = 1
) -> PlacePlanItem:
    item = PlannedItem(
        item_id=item_id, level=level, under=under, order=order, text=text or f"ข้อความ {level}"
    )
    return PlacePlanItem(**_stamps("item"), item=item)


STRUCTURE: tuple[PlanCommand, ...] = (
    place_item(Level.STRATEGY, STRATEGY, None),
    place_item(Level.TACTIC, TACTIC, STRATEGY),
    place_item(Level.GOAL, GOAL, TACTIC),
)


def remove_item(item_id: PlanItemId = GOAL) -> RemovePlanItem:
    return RemovePlanItem(**_stamps("remove-item"), item_id=item_id, reason="รวมกับข้ออื่น")


def planned(place: int = 1, /, **changed: Any) -> PlannedProject:
    dimension = changed.get("dimension", Dimension.RELIGION)
    fields: dict[str, Any] = {
        "project_id": project_id(place),
        "goal": GOAL,
        "order": place,
        "title": LINES[dimension],
        "rationale": "สืบเนื่องจากเวทีระดมความคิดเห็น",
        "dimension": dimension,
        "owner": CULTURE.agency_id,
        "partners": (SCHOOL.agency_id,),
        "target_group": "เยาวชน",
        "place": "๑๑ อำเภอ",
        "starts": date(2026, 11, 1),
        "ends": date(2027, 8, 31),
        "budget": (PlannedBudgetLine(source="provincial_budget", amount=12_500_050),),
        "milestones": (
            PlannedMilestone(
                milestone_id=MilestoneId(UUID(int=200 + place)),
                title="ประชุมเตรียมการ",
                due=date(2026, 12, 15),
            ),
        ),
        "indicators": (indicator(place),),
        "alignments": ({"scheme": "moral_action_plan_2", "code": "G1"},),
        "targets": (TARGET,),
        "ideas": (IDEA,),
    }
    return PlannedProject.model_validate(fields | changed)


def indicator(place: int = 1, **changed: Any) -> PlannedIndicator:
    fields: dict[str, Any] = {
        "indicator_id": IndicatorId(UUID(int=300 + place)),
        "title": "เยาวชนเข้าร่วม",
        "unit": "คน",
        "baseline": Decimal(100),
        "target": Decimal(150),
        "due": (date(2027, 3, 31), date(2027, 9, 30)),
    }
    return PlannedIndicator.model_validate(fields | changed)


def place_project(
    place: int = 1,
    /,
    *,
    asked_by: AgencyId | None = None,
    known: Surroundings = SURROUNDINGS,
    **changed: Any,
) -> PlaceProject:
    return PlaceProject(
        **_stamps("project"), project=planned(place, **changed), asked_by=asked_by, known=known
    )


PROJECTS: tuple[PlanCommand, ...] = tuple(
    place_project(place, dimension=dimension) for place, dimension in enumerate(LINES, start=1)
)


def remove_project(place: int = 1) -> RemoveProject:
    return RemoveProject(**_stamps("remove"), project_id=project_id(place), reason="ไม่มีงบประมาณ")


submit_plan = SubmitPlan(**_stamps("submit"))


def open_revision(
    kind: RevisionKind = RevisionKind.REVISION, reason: str = "ปรับตามข้อเสนอแนะ"
) -> OpenPlanRevision:
    return OpenPlanRevision(**_stamps("revise"), kind=kind, reason=reason)


def hearing(
    number: int = 1, kind: MeetingKind = MeetingKind.PROVINCIAL_BOARD, *, carried: bool = True
) -> Hearing:
    return Hearing(
        kind=kind,
        meeting_id=MeetingId(UUID(int=900)),
        resolution_id=ResolutionId(UUID(int=900 + number)),
        carried=carried,
        text="เห็นชอบแผน",
    )


def record_resolution(content_hash: str, number: int = 1, **more: Any) -> RecordPlanResolution:
    return RecordPlanResolution(
        **_stamps("resolution"), hearing=hearing(number, **more), content_hash=content_hash
    )


def record_project_resolution(
    content_hash: str,
    place: int = 1,
    decision: ProjectDecision = ProjectDecision.INCLUDED,
    number: int = 1,
) -> RecordProjectResolution:
    return RecordProjectResolution(
        **_stamps("project-resolution"),
        project_id=project_id(place),
        decision=decision,
        hearing=hearing(number, MeetingKind.STRATEGY_COMMITTEE),
        content_hash=content_hash,
    )


def after(history: Sequence[PlanEvent], *commands: PlanCommand) -> tuple[PlanEvent, ...]:
    """The history with what these commands add to it."""
    events = tuple(history)
    for command in commands:
        events += tuple(PLAN.decide(command, PLAN.after(events)))
    return events


def started() -> tuple[PlanEvent, ...]:
    return after((), start_plan())


def structured() -> tuple[PlanEvent, ...]:
    return after(started(), state_vision(), *STRUCTURE)


def drafted() -> tuple[PlanEvent, ...]:
    """All that a submission needs."""
    return after(structured(), write_foreword(), *PROJECTS)


def submitted() -> tuple[PlanEvent, ...]:
    return after(drafted(), submit_plan)


def submission(history: Sequence[PlanEvent], version: int = 1) -> PlanSubmitted:
    versions = (one for one in history if isinstance(one, PlanSubmitted))
    return next(one for one in versions if one.plan_version == version)


def project_of(history: Sequence[PlanEvent], place: int = 1) -> Project:
    """As it was placed last."""
    placed = [one.project for one in history if isinstance(one, ProjectPlaced)]
    return next(one for one in reversed(placed) if one.project_id == project_id(place))
