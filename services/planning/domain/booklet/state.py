"""What the rules need to remember of a plan's booklets, and how each event changes it."""

from dataclasses import dataclass, replace

from shared.contracts.booklets import BookletEvent, BookletFrozen, BookletWithdrawn


@dataclass(frozen=True, slots=True)
class Edition:
    frozen: BookletFrozen
    withdrawn_because: str = ""  # empty: it stands


@dataclass(frozen=True, slots=True)
class Booklet:
    """The editions, oldest first; the first one is edition 1."""

    editions: tuple[Edition, ...] = ()

    @property
    def next_edition(self) -> int:
        return len(self.editions) + 1

    @property
    def in_force(self) -> BookletFrozen | None:
        """The newest edition, unless it was withdrawn."""
        if not self.editions or self.editions[-1].withdrawn_because:
            return None
        return self.editions[-1].frozen


def evolve(booklet: Booklet, event: BookletEvent) -> Booklet:
    """Remember a fact. Never refuses, never looks at the clock."""
    match event:
        case BookletFrozen():
            return Booklet((*booklet.editions, Edition(event)))
        case BookletWithdrawn():
            place = event.edition - 1
            withdrawn = replace(booklet.editions[place], withdrawn_because=event.reason)
            before, after = booklet.editions[:place], booklet.editions[place + 1 :]
            return Booklet((*before, withdrawn, *after))
