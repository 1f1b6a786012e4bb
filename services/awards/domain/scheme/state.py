"""What the rules need to remember of a year's criteria, and how each event changes it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from shared.contracts.award_values import Category, CategoryId
from shared.contracts.schemes import (
    CategoryPlaced,
    CategoryRemoved,
    CriteriaFrozen,
    CriteriaReopened,
    CriteriaResolved,
    CriteriaSubmitted,
    SchemeEvent,
)
from shared.kernel.canonical import sha256_of
from shared.kernel.fiscal_year import FiscalYear

NONE: Mapping[CategoryId, Category] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Scheme:
    fiscal_year: FiscalYear | None = None  # None: nothing was ever set
    categories: Mapping[CategoryId, Category] = field(default_factory=lambda: NONE)
    removed: tuple[CategoryRemoved, ...] = ()
    versions: int = 0  # that were submitted
    submitted: CriteriaSubmitted | None = None  # before a meeting or in force
    frozen: CriteriaFrozen | None = None  # the newest that was adopted
    reopened: CriteriaReopened | None = None  # the last time
    resolutions: tuple[CriteriaResolved, ...] = ()

    @property
    def ordered(self) -> tuple[Category, ...]:
        return tuple(sorted(self.categories.values(), key=lambda one: one.code))

    @property
    def content_hash(self) -> str:
        """SHA-256 of the canonical categories, in the order of their codes."""
        return sha256_of(self.ordered)

    @property
    def in_force(self) -> bool:
        """Whether what was submitted last is what the working group adopted."""
        return (
            self.submitted is not None
            and self.frozen is not None
            and self.frozen.scheme_version == self.submitted.scheme_version
        )


def evolve(scheme: Scheme, event: SchemeEvent) -> Scheme:
    """Remember a fact. Never refuses, never looks at the clock."""
    match event:
        case CategoryPlaced(category=category):
            placed = {**scheme.categories, category.category_id: category}
            return replace(scheme, fiscal_year=event.fiscal_year, categories=placed)
        case CategoryRemoved(category_id=gone):
            kept = {one: category for one, category in scheme.categories.items() if one != gone}
            return replace(scheme, categories=kept, removed=(*scheme.removed, event))
        case CriteriaSubmitted():
            return replace(scheme, submitted=event, versions=event.scheme_version)
        case CriteriaReopened():
            return replace(scheme, submitted=None, reopened=event)
        case CriteriaResolved():
            return replace(scheme, resolutions=(*scheme.resolutions, event))
        case CriteriaFrozen():
            return replace(scheme, frozen=event)
