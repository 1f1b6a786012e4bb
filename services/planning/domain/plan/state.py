"""What the rules need to remember of a plan, and how each event changes it."""

from dataclasses import dataclass, field, replace
from uuid import UUID

from shared.contracts.meetings import ResolutionId
from shared.contracts.planning_values import ProjectId
from shared.contracts.plans import (
    PlanContent,
    PlanEvent,
    PlanForewordWritten,
    PlanItemPlaced,
    PlanItemRemoved,
    PlanResolved,
    PlanRevisionOpened,
    PlanStarted,
    PlanSubmitted,
    ProjectInclusionResolved,
    ProjectPlaced,
    ProjectRemoved,
    RevisionKind,
    VisionStated,
)
from shared.plans.content import Draft, content_of, written

Heard = tuple[ResolutionId, UUID]  # a resolution, and what of ours it was about


@dataclass(frozen=True, slots=True)
class Version:
    """แผนที่เสนอแล้วหนึ่งฉบับ"""

    number: int
    kind: RevisionKind
    content_hash: str
    content: PlanContent


@dataclass(frozen=True, slots=True)
class Plan:
    started: PlanStarted | None = None
    draft: Draft = field(default_factory=Draft)
    versions: tuple[Version, ...] = ()
    revision: PlanRevisionOpened | None = None  # the one that is open
    ever: frozenset[ProjectId] = frozenset()  # every project that was in the plan at any time
    heard: frozenset[Heard] = frozenset()
    events: int = 0

    @property
    def latest(self) -> Version | None:
        return self.versions[-1] if self.versions else None

    @property
    def open(self) -> bool:
        """Whether it may be written: before its first version, and while a revision is open."""
        return self.started is not None and (not self.versions or self.revision is not None)

    @property
    def content(self) -> PlanContent:
        """The plan as it is being written."""
        assert self.started is not None
        return content_of(self.started, self.draft)

    def version_of(self, content_hash: str) -> Version | None:
        """The newest version of that content."""
        alike = (one for one in reversed(self.versions) if one.content_hash == content_hash)
        return next(alike, None)

    def in_force(self, version: Version) -> bool:
        """Whether only errata have followed it."""
        return all(
            one.kind is RevisionKind.ERRATUM for one in self.versions if one.number > version.number
        )


def evolve(plan: Plan, event: PlanEvent) -> Plan:
    """Remember a fact. Never refuses, never looks at the clock."""
    return replace(_remembered(plan, event), events=plan.events + 1)


def _remembered(plan: Plan, event: PlanEvent) -> Plan:  # noqa: PLR0911 - one return an event
    match event:
        case PlanStarted():
            return replace(plan, started=event)
        case PlanForewordWritten() | VisionStated() | PlanItemPlaced() | PlanItemRemoved():
            return replace(plan, draft=written(plan.draft, event))
        case ProjectPlaced():
            ever = plan.ever | {event.project.project_id}
            return replace(plan, draft=written(plan.draft, event), ever=ever)
        case ProjectRemoved():
            return replace(plan, draft=written(plan.draft, event))
        case PlanSubmitted():
            version = Version(event.plan_version, event.kind, event.content_hash, plan.content)
            return replace(plan, versions=(*plan.versions, version), revision=None)
        case PlanRevisionOpened():
            return replace(plan, revision=event)
        case PlanResolved(hearing=hearing, plan_id=plan_id):
            return replace(plan, heard=plan.heard | {(hearing.resolution_id, plan_id)})
        case ProjectInclusionResolved(hearing=hearing, project_id=project_id):
            return replace(plan, heard=plan.heard | {(hearing.resolution_id, project_id)})
