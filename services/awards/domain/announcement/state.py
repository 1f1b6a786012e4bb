"""What the rules need to remember of an announcement, and how each event changes it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from shared.contracts.award_values import NominationId
from shared.contracts.selections import (
    AnnouncedCategory,
    AnnouncementCorrected,
    AnnouncementEvent,
    CategorySuperseded,
    RecipientStruckOff,
    ResultAppealDecided,
    ResultAppealed,
    ResultAppealId,
    ResultsAnnounced,
)

NO_APPEALS: Mapping[ResultAppealId, ResultAppealed] = MappingProxyType({})
NONE_DECIDED: Mapping[ResultAppealId, ResultAppealDecided] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Announcement:
    announced: ResultsAnnounced | None = None
    errata: tuple[AnnouncementCorrected, ...] = ()
    appeals: Mapping[ResultAppealId, ResultAppealed] = field(default_factory=lambda: NO_APPEALS)
    decided: Mapping[ResultAppealId, ResultAppealDecided] = field(
        default_factory=lambda: NONE_DECIDED
    )
    struck_off: tuple[RecipientStruckOff, ...] = ()
    superseded: tuple[CategorySuperseded, ...] = ()

    @property
    def gone(self) -> frozenset[NominationId]:
        return frozenset(one.nomination_id for one in self.struck_off)

    def replaced(self, category_id: object) -> CategorySuperseded | None:
        """What a newer announcement of the category left behind here."""
        return next((one for one in self.superseded if one.category_id == category_id), None)

    def category(self, category_id: object) -> AnnouncedCategory | None:
        return next((one for one in self._categories if one.category_id == category_id), None)

    def category_of(self, nomination_id: NominationId) -> AnnouncedCategory | None:
        """Where somebody is honoured."""
        for each in self._categories:
            if any(one.nomination_id == nomination_id for one in each.recipients):
                return each
        return None

    @property
    def _categories(self) -> tuple[AnnouncedCategory, ...]:
        return self.announced.categories if self.announced else ()


def evolve(announcement: Announcement, event: AnnouncementEvent) -> Announcement:
    """Remember a fact. Never refuses, never looks at the clock."""
    match event:
        case ResultsAnnounced():
            return replace(announcement, announced=event)
        case AnnouncementCorrected():
            return replace(announcement, errata=(*announcement.errata, event))
        case ResultAppealed():
            return replace(announcement, appeals={**announcement.appeals, event.appeal_id: event})
        case ResultAppealDecided():
            return replace(announcement, decided={**announcement.decided, event.appeal_id: event})
        case RecipientStruckOff():
            return replace(announcement, struck_off=(*announcement.struck_off, event))
        case CategorySuperseded():
            return replace(announcement, superseded=(*announcement.superseded, event))
