"""What the rules need to remember of a development plan, and how each event changes it."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from shared.contracts.development import (
    DevelopmentEvent,
    DevelopmentPlanDrafted,
    DevelopmentPlanResolved,
    DevelopmentPlanSubmitted,
    Measure,
    MeasureId,
    MeasurePlaced,
    MeasureRemoved,
)

NO_MEASURES: Mapping[MeasureId, Measure] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class DevelopmentPlan:
    drafted: DevelopmentPlanDrafted | None = None  # the latest draft
    measures: Mapping[MeasureId, Measure] = field(default_factory=lambda: NO_MEASURES)
    removed: tuple[MeasureRemoved, ...] = ()
    versions: tuple[DevelopmentPlanSubmitted, ...] = ()
    resolutions: tuple[DevelopmentPlanResolved, ...] = ()

    @property
    def short(self) -> tuple[str, ...]:
        """The indicators that fell short, by their codes."""
        return tuple(one.indicator for one in self.drafted.shortfalls) if self.drafted else ()

    @property
    def unanswered(self) -> tuple[str, ...]:
        """Those that no measure answers (ตัวชี้วัดที่ยังไม่มีแผนงาน/โครงการรองรับ)."""
        answered = {code for one in self.measures.values() for code in one.indicators}
        return tuple(code for code in self.short if code not in answered)

    @property
    def approved(self) -> bool:
        """The last resolution that counted for the latest version carried it."""
        counted = [
            one
            for one in self.resolutions
            if one.in_force and one.plan_version == len(self.versions)
        ]
        return bool(counted) and counted[-1].hearing.carried


def content_hash(plan: DevelopmentPlan) -> str:
    """Over the canonical JSON of all that is put before the board."""
    content = {
        "drafted": plan.drafted.model_dump(mode="json") if plan.drafted else None,
        "measures": [one.model_dump(mode="json") for one in plan.measures.values()],
    }
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def evolve(plan: DevelopmentPlan, event: DevelopmentEvent) -> DevelopmentPlan:
    """Remember a fact. Never refuses, never looks at the clock."""
    match event:
        case DevelopmentPlanDrafted():
            return replace(plan, drafted=event)
        case MeasurePlaced(measure=measure):
            return replace(plan, measures={**plan.measures, measure.measure_id: measure})
        case MeasureRemoved(measure_id=measure_id):
            kept = {one: kept for one, kept in plan.measures.items() if one != measure_id}
            return replace(plan, measures=kept, removed=(*plan.removed, event))
        case DevelopmentPlanSubmitted():
            return replace(plan, versions=(*plan.versions, event))
        case DevelopmentPlanResolved():
            return replace(plan, resolutions=(*plan.resolutions, event))
