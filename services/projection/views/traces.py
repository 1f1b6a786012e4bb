"""From an idea to its result (ร่องรอยจากความคิดเห็นสู่ผลลัพธ์): ideas, targets and projects.

Each names what it grew from. Who asks follows these names forwards or back.
"""

from collections.abc import Mapping
from enum import StrEnum
from uuid import UUID

from pydantic import AwareDatetime

from shared.contracts.boards import IdeaAdded, IdeaReworded, IdeaWithdrawn
from shared.contracts.plans import (
    ProjectDecision,
    ProjectInclusionResolved,
    ProjectPlaced,
    ProjectRemoved,
)
from shared.contracts.progress import Measured, ProgressReported
from shared.contracts.targets import TargetDropped, TargetRevised, TargetSet
from shared.kernel.message import Recorded
from shared.views.collation import search_text
from shared.views.view import Row, View, changed

Listening = (
    IdeaAdded
    | IdeaReworded
    | IdeaWithdrawn
    | TargetSet
    | TargetRevised
    | TargetDropped
    | ProjectPlaced
    | ProjectRemoved
    | ProjectInclusionResolved
    | ProgressReported
)


class Stage(StrEnum):
    """ช่วงของร่องรอย"""

    IDEA = "idea"  # ความคิดเห็น
    TARGET = "target"  # เป้าหมาย
    PROJECT = "project"  # โครงการ


class Result(Row):
    """ผลล่าสุดของโครงการ"""

    period: str
    revision: int
    percent: int
    measured: tuple[Measured, ...]
    reported_at: AwareDatetime


class TraceRow(Row):
    trace_id: UUID  # of the idea, the target or the project
    stage: Stage
    fiscal_year: int
    text: str
    kind: str  # of the board, of the target; of a project its dimension
    sources: tuple[UUID, ...]  # what it grew from
    given_up: bool = False  # withdrawn, dropped, removed
    decision: ProjectDecision | None = None  # of the strategy committee (2.8)
    result: Result | None = None


def keys(recorded: Recorded[Listening]) -> list[str]:
    match recorded.event:
        case IdeaAdded() | IdeaReworded() | IdeaWithdrawn() as event:
            return [str(event.idea_id)]
        case TargetSet() | TargetRevised() | TargetDropped() as event:
            return [str(event.target_id)]
        case ProjectPlaced(project=project):
            return [str(project.project_id)]
        case ProjectRemoved() | ProjectInclusionResolved() | ProgressReported() as event:
            return [str(event.project_id)]


def project(row: TraceRow | None, recorded: Recorded[Listening], _: str) -> TraceRow:
    match recorded.event:
        case IdeaAdded() | TargetSet() | ProjectPlaced() as event:
            return begun(row, event)
        case event:
            if row is None:
                raise LookupError("nothing comes before the idea, the target, the project itself")
            return gone_on(row, event, recorded)


def begun(row: TraceRow | None, event: IdeaAdded | TargetSet | ProjectPlaced) -> TraceRow:
    match event:
        case IdeaAdded():
            return TraceRow(
                trace_id=event.idea_id,
                stage=Stage.IDEA,
                fiscal_year=event.fiscal_year,
                text=event.text,
                kind=event.kind,
                sources=(),
            )
        case TargetSet():
            return TraceRow(
                trace_id=event.target_id,
                stage=Stage.TARGET,
                fiscal_year=event.fiscal_year,
                text=event.text,
                kind=event.kind,
                sources=tuple(one.idea_id for one in event.ideas),
            )
        case ProjectPlaced(project=placed):
            return TraceRow(
                trace_id=placed.project_id,
                stage=Stage.PROJECT,
                fiscal_year=event.fiscal_year,
                text=placed.title,
                kind=placed.dimension,
                sources=(*placed.targets, *(one.idea_id for one in placed.ideas)),
                decision=row.decision if row else None,
                result=row.result if row else None,
            )


def gone_on(row: TraceRow, event: Listening, recorded: Recorded[Listening]) -> TraceRow:
    match event:
        case IdeaReworded():
            return changed(row, text=event.text)
        case TargetRevised():
            return changed(row, text=event.text, sources=tuple(one.idea_id for one in event.ideas))
        case IdeaWithdrawn() | TargetDropped() | ProjectRemoved():
            return changed(row, given_up=True)
        case ProjectInclusionResolved():
            return changed(row, decision=event.decision)
        case ProgressReported():
            return changed(row, result=result_of(row.result, event, recorded))
        case IdeaAdded() | TargetSet() | ProjectPlaced():
            raise LookupError("it begins only once")


def result_of(
    result: Result | None, event: ProgressReported, recorded: Recorded[Listening]
) -> Result:
    """The newest period's newest revision; periods sort by their codes."""
    if result and event.period < result.period:
        return result
    return Result(
        period=event.period,
        revision=event.revision,
        percent=event.figures.percent,
        measured=event.figures.measured,
        reported_at=recorded.occurred_at,
    )


def filed(row: TraceRow) -> Mapping[str, str | int]:
    return {"search": search_text(row.text)}


TRACES = View(
    name="traces",
    version=1,
    row=TraceRow,
    listens=(
        IdeaAdded,
        IdeaReworded,
        IdeaWithdrawn,
        TargetSet,
        TargetRevised,
        TargetDropped,
        ProjectPlaced,
        ProjectRemoved,
        ProjectInclusionResolved,
        ProgressReported,
    ),
    keys=keys,
    project=project,
    indexes=(("sources",), ("fiscal_year", "stage")),
    filed=filed,
)
