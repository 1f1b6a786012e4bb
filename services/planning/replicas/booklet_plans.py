"""A plan's words as they are bound (ข้อความของแผนสำหรับรูปเล่ม): being written, and as submitted.

The projects stand in a replica of their own.
"""

from uuid import UUID

from pydantic import AwareDatetime

from shared.contracts.plans import (
    PlanForewordWritten,
    PlanItem,
    PlanItemPlaced,
    PlanItemRemoved,
    PlanStarted,
    PlanSubmitted,
    VisionStated,
)
from shared.kernel.message import Message, Recorded
from shared.views.view import Row, View, changed

Writing = PlanForewordWritten | VisionStated | PlanItemPlaced | PlanItemRemoved
Listening = PlanStarted | Writing | PlanSubmitted


class PlanWords(Message):
    foreword: str = ""
    situation: str = ""
    vision: str = ""
    items: tuple[PlanItem, ...] = ()


class BookletPlanRow(Row):
    plan_id: UUID
    fiscal_year: int
    title: str
    draft: PlanWords = PlanWords()
    submitted: PlanWords | None = None  # of the latest version
    version: int = 0
    content_hash: str = ""
    projects: tuple[UUID, ...] = ()  # of the latest version
    submitted_at: AwareDatetime | None = None


def keys(recorded: Recorded[Listening]) -> list[str]:
    return [str(recorded.event.plan_id)]


def project(row: BookletPlanRow | None, recorded: Recorded[Listening], _: str) -> BookletPlanRow:
    event = recorded.event
    if isinstance(event, PlanStarted):
        return BookletPlanRow(
            plan_id=event.plan_id, fiscal_year=event.fiscal_year, title=event.title
        )
    if row is None:
        raise LookupError("a plan is started before anything else")
    if isinstance(event, PlanSubmitted):
        return changed(
            row,
            submitted=row.draft,
            version=event.plan_version,
            content_hash=event.content_hash,
            projects=event.project_ids,
            submitted_at=recorded.occurred_at,
        )
    return changed(row, draft=written(row.draft, event))


def written(draft: PlanWords, event: Writing) -> PlanWords:
    match event:
        case PlanForewordWritten():
            told = {"foreword": event.foreword, "situation": event.situation}
            return draft.model_copy(update=told)
        case VisionStated():
            return draft.model_copy(update={"vision": event.text})
        case PlanItemPlaced():
            others = _others(draft, event.item.item_id)
            return draft.model_copy(update={"items": (*others, event.item)})
        case PlanItemRemoved():
            return draft.model_copy(update={"items": _others(draft, event.item_id)})


def _others(draft: PlanWords, item_id: UUID) -> tuple[PlanItem, ...]:
    return tuple(item for item in draft.items if item.item_id != item_id)


BOOKLET_PLANS = View(
    name="booklet_plans",
    version=1,
    row=BookletPlanRow,
    listens=(
        PlanStarted,
        PlanForewordWritten,
        VisionStated,
        PlanItemPlaced,
        PlanItemRemoved,
        PlanSubmitted,
    ),
    keys=keys,
    project=project,
)
