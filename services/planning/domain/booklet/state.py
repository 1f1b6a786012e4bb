"""What the rules need to remember of a plan's booklets, and how each event changes it."""

from dataclasses import dataclass, replace

from shared.contracts.booklets import BookletEvent, BookletFrozen, BookletWithdrawn


@dataclass(frozen=True, slots=True)
class Edition:
    frozen: BookletFrozen
    stream_version: int  # when it was frozen
    withdrawn_because: str = ""  # empty: it stands


@dataclass(frozen=True, slots=True)
class Booklet:
    """The editions, oldest first; the first one is edition 1."""

    editions: tuple[Edition, ...] = ()
    stream_version: int = 0

    @property
    def next_edition(self) -> int:
        return len(self.editions) + 1

    @property
    def in_force(self) -> BookletFrozen | None:
        """The newest edition, unless it was withdrawn."""
        if not self.editions or self.editions[-1].withdrawn_because:
            return None
        return self.editions[-1].frozen

    def newest_at(self, stream_version: int) -> BookletFrozen:
        """The newest edition that there was then."""
        known = [one for one in self.editions if one.stream_version <= stream_version]
        return known[-1].frozen


def evolve(booklet: Booklet, event: BookletEvent) -> Booklet:
    """Remember a fact. Never refuses, never looks at the clock."""
    version = booklet.stream_version + 1
    match event:
        case BookletFrozen():
            return Booklet((*booklet.editions, Edition(event, version)), version)
        case BookletWithdrawn():
            place = event.edition - 1
            withdrawn = replace(booklet.editions[place], withdrawn_because=event.reason)
            before, after = booklet.editions[:place], booklet.editions[place + 1 :]
            return Booklet((*before, withdrawn, *after), version)
