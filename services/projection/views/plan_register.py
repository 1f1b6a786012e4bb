"""The register of plans (ทะเบียนแผน): the texts of each, its versions, what bodies resolved on it.

Projects are rows of `plan_projects`. A version's texts are kept only where they changed with it.
"""

from uuid import UUID

from pydantic import AwareDatetime

from shared.contracts.meetings import MeetingKind
from shared.contracts.planning_values import IdeaRef
from shared.contracts.plans import (
    DimensionCount,
    PlanForewordWritten,
    PlanItem,
    PlanItemPlaced,
    PlanItemRemoved,
    PlanResolved,
    PlanRevisionOpened,
    PlanStarted,
    PlanSubmitted,
    RevisionKind,
    VisionStated,
)
from shared.kernel.message import Message, Recorded
from shared.plans.content import in_order
from shared.views.collation import search_text
from shared.views.view import Row, View, changed

Listening = (
    PlanStarted
    | PlanForewordWritten
    | VisionStated
    | PlanItemPlaced
    | PlanItemRemoved
    | PlanSubmitted
    | PlanRevisionOpened
    | PlanResolved
)
MOST_RESOLUTIONS = 200  # the newest of them


class Texts(Message):
    """ข้อความของแผน: all of it but the projects."""

    foreword: str = ""
    situation: str = ""
    vision: str = ""
    vision_ideas: tuple[IdeaRef, ...] = ()
    items: tuple[PlanItem, ...] = ()


class Version(Message):
    """แผนที่เสนอแล้วหนึ่งฉบับ"""

    number: int
    kind: RevisionKind
    content_hash: str
    projects: int
    budget: int  # satang
    by_dimension: tuple[DimensionCount, ...]
    submitted_at: AwareDatetime
    texts: Texts | None  # None: those of the version before


class Revision(Message):
    """การแก้ไขที่เปิดอยู่"""

    kind: RevisionKind
    reason: str
    opened_at: AwareDatetime


class Resolved(Message):
    """มติหนึ่งมติต่อแผน"""

    kind: MeetingKind
    meeting_id: UUID
    resolution_id: UUID
    carried: bool
    text: str
    content_hash: str
    version: int | None  # None: of no version of this plan
    in_force: bool  # when it was heard
    at: AwareDatetime


class PlanRow(Row):
    plan_id: UUID
    fiscal_year: int
    title: str
    draft: Texts = Texts()
    versions: tuple[Version, ...] = ()
    revision: Revision | None = None
    resolutions: tuple[Resolved, ...] = ()
    started_at: AwareDatetime

    def texts_of(self, number: int) -> Texts:
        """The texts that this version was submitted with."""
        kept = [one.texts for one in self.versions[:number] if one.texts is not None]
        return kept[-1]


def keys(recorded: Recorded[Listening]) -> list[str]:
    return [str(recorded.event.plan_id)]


def project(row: PlanRow | None, recorded: Recorded[Listening], _: str) -> PlanRow:
    event = recorded.event
    if isinstance(event, PlanStarted):
        return PlanRow(
            plan_id=event.plan_id,
            fiscal_year=event.fiscal_year,
            title=event.title,
            started_at=recorded.occurred_at,
        )
    if row is None:
        raise LookupError("a plan is started before anything else")
    match event:
        case PlanSubmitted():
            version = submitted(row, event, recorded.occurred_at)
            return changed(row, versions=(*row.versions, version), revision=None)
        case PlanRevisionOpened():
            at = recorded.occurred_at
            revision = Revision(kind=event.kind, reason=event.reason, opened_at=at)
            return changed(row, revision=revision)
        case PlanResolved():
            heard = (*row.resolutions, resolved(event, recorded.occurred_at))
            return changed(row, resolutions=heard[-MOST_RESOLUTIONS:])
        case PlanForewordWritten() | VisionStated() | PlanItemPlaced() | PlanItemRemoved():
            return changed(row, draft=written(row.draft, event))


def written(
    texts: Texts, event: PlanForewordWritten | VisionStated | PlanItemPlaced | PlanItemRemoved
) -> Texts:
    match event:
        case PlanForewordWritten():
            parts = {"foreword": event.foreword, "situation": event.situation}
            return texts.model_copy(update=parts)
        case VisionStated():
            return texts.model_copy(update={"vision": event.text, "vision_ideas": event.ideas})
        case PlanItemPlaced():
            items = in_order((*without(texts.items, event.item.item_id), event.item))
            return texts.model_copy(update={"items": items})
        case PlanItemRemoved():
            return texts.model_copy(update={"items": without(texts.items, event.item_id)})


def without(items: tuple[PlanItem, ...], item_id: UUID) -> tuple[PlanItem, ...]:
    return tuple(one for one in items if one.item_id != item_id)


def submitted(row: PlanRow, event: PlanSubmitted, at: AwareDatetime) -> Version:
    same = row.versions and row.texts_of(len(row.versions)) == row.draft
    return Version(
        number=event.plan_version,
        kind=event.kind,
        content_hash=event.content_hash,
        projects=len(event.project_ids),
        budget=event.budget,
        by_dimension=event.by_dimension,
        submitted_at=at,
        texts=None if same else row.draft,
    )


def resolved(event: PlanResolved, at: AwareDatetime) -> Resolved:
    return Resolved(
        **event.hearing.model_dump(),
        content_hash=event.content_hash,
        version=event.plan_version,
        in_force=event.in_force,
        at=at,
    )


def filed(row: PlanRow) -> dict[str, str | int]:
    return {"year": row.fiscal_year, "search": search_text(row.title, row.draft.vision)}


PLAN_REGISTER = View(
    name="plan_register",
    version=1,
    row=PlanRow,
    listens=(
        PlanStarted,
        PlanForewordWritten,
        VisionStated,
        PlanItemPlaced,
        PlanItemRemoved,
        PlanSubmitted,
        PlanRevisionOpened,
        PlanResolved,
    ),
    keys=keys,
    project=project,
    indexes=(("_year", "_id"),),
    filed=filed,
)
