"""What the rules need to remember of a meeting's minutes, and how each event changes it."""

from dataclasses import dataclass, replace

from shared.contracts.minutes import (
    MinutesConfirmed,
    MinutesCorrected,
    MinutesDrafted,
    MinutesEvent,
    MinutesRevised,
    MinutesSection,
)


@dataclass(frozen=True, slots=True)
class Revision:
    sections: tuple[MinutesSection, ...]
    sha256: str
    note: str


@dataclass(frozen=True, slots=True)
class Minutes:
    drafted: MinutesDrafted | None = None
    revisions: tuple[Revision, ...] = ()  # the draft first
    confirmed: MinutesConfirmed | None = None
    errata: tuple[MinutesCorrected, ...] = ()


def evolve(minutes: Minutes, event: MinutesEvent) -> Minutes:
    """Remember a fact. Never refuses, never looks at the clock."""
    match event:
        case MinutesDrafted(sections=sections, sha256=sha256):
            return replace(minutes, drafted=event, revisions=(Revision(sections, sha256, ""),))
        case MinutesRevised(sections=sections, sha256=sha256, note=note):
            revision = Revision(sections, sha256, note)
            return replace(minutes, revisions=(*minutes.revisions, revision))
        case MinutesConfirmed():
            return replace(minutes, confirmed=event)
        case MinutesCorrected():
            return replace(minutes, errata=(*minutes.errata, event))
