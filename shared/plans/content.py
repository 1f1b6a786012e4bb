"""A plan as it is written (แผนที่กำลังจัดทำ): folded from its events, put in reading order, hashed."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TypeVar

import orjson

from shared.contracts.planning_values import IdeaRef, ProjectId
from shared.contracts.plans import (
    PlanContent,
    PlanForewordWritten,
    PlanItem,
    PlanItemId,
    PlanItemPlaced,
    PlanItemRemoved,
    PlanStarted,
    Project,
    ProjectPlaced,
    ProjectRemoved,
    VisionStated,
)

K = TypeVar("K")
V = TypeVar("V")
Writing = (
    PlanForewordWritten
    | VisionStated
    | PlanItemPlaced
    | PlanItemRemoved
    | ProjectPlaced
    | ProjectRemoved
)
NO_ITEMS: Mapping[PlanItemId, PlanItem] = MappingProxyType({})
NO_PROJECTS: Mapping[ProjectId, Project] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Draft:
    """The plan as it stands between two versions."""

    foreword: str = ""
    situation: str = ""
    vision: str = ""
    vision_ideas: tuple[IdeaRef, ...] = ()
    items: Mapping[PlanItemId, PlanItem] = field(default_factory=lambda: NO_ITEMS)
    projects: Mapping[ProjectId, Project] = field(default_factory=lambda: NO_PROJECTS)


def written(draft: Draft, event: Writing) -> Draft:
    match event:
        case PlanForewordWritten():
            return replace(draft, foreword=event.foreword, situation=event.situation)
        case VisionStated():
            return replace(draft, vision=event.text, vision_ideas=event.ideas)
        case PlanItemPlaced(item=item):
            return replace(draft, items={**draft.items, item.item_id: item})
        case PlanItemRemoved(item_id=item_id):
            return replace(draft, items=_without(draft.items, item_id))
        case ProjectPlaced(project=project):
            return replace(draft, projects={**draft.projects, project.project_id: project})
        case ProjectRemoved(project_id=project_id):
            return replace(draft, projects=_without(draft.projects, project_id))


def content_of(started: PlanStarted, draft: Draft) -> PlanContent:
    items = in_order(draft.items.values())
    return PlanContent(
        plan_id=started.plan_id,
        fiscal_year=started.fiscal_year,
        title=started.title,
        foreword=draft.foreword,
        situation=draft.situation,
        vision=draft.vision,
        vision_ideas=draft.vision_ideas,
        items=items,
        projects=under_their_goals(items, draft.projects.values()),
    )


def content_hash(content: PlanContent) -> str:
    """SHA-256 over the content's canonical JSON: keys in order, no spaces."""
    fields = content.model_dump(mode="json")
    return hashlib.sha256(orjson.dumps(fields, option=orjson.OPT_SORT_KEYS)).hexdigest()


def in_order(items: Iterable[PlanItem]) -> tuple[PlanItem, ...]:
    """As a reader meets them: each strategy with its tactics, each tactic with its goals."""
    under: dict[PlanItemId | None, list[PlanItem]] = {}
    for item in sorted(items, key=lambda one: (one.order, one.item_id)):
        under.setdefault(item.under, []).append(item)
    return tuple(_down_from(None, under))


def under_their_goals(
    items: Iterable[PlanItem], projects: Iterable[Project]
) -> tuple[Project, ...]:
    place = {item.item_id: number for number, item in enumerate(items)}
    return tuple(sorted(projects, key=lambda one: (place[one.goal], one.order, one.project_id)))


def _down_from(
    top: PlanItemId | None, under: Mapping[PlanItemId | None, list[PlanItem]]
) -> Iterator[PlanItem]:
    for item in under.get(top, []):
        yield item
        yield from _down_from(item.item_id, under)


def _without(some: Mapping[K, V], key: K) -> Mapping[K, V]:
    return {one: value for one, value in some.items() if one != key}
