"""What the rules need to remember of an announcement, and how each event changes it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from shared.contracts.award_values import NominationId
from shared.contracts.selections import (
    AnnouncementCorrected,
    AnnouncementEvent,
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

    @property
    def recipients(self) -> frozenset[NominationId]:
        categories = self.announced.categories if self.announced else ()
        return frozenset(one.nomination_id for each in categories for one in each.recipients)

    @property
    def gone(self) -> frozenset[NominationId]:
        return frozenset(one.nomination_id for one in self.struck_off)

    def upheld(self, category_id: object) -> bool:
        """Whether an appeal in this category was found right."""
        return any(
            self.decided[key].upheld and appeal.category_id == category_id
            for key, appeal in self.appeals.items()
            if key in self.decided
        )


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
