"""What the rules need to remember of a kit, and how its one event changes it."""

from dataclasses import dataclass

from shared.contracts.kits import KitEvent, KitPublished


@dataclass(frozen=True, slots=True)
class Kit:
    published: KitPublished | None = None  # the edition in use

    @property
    def edition(self) -> int:
        return self.published.edition if self.published else 0


def evolve(_: Kit, event: KitEvent) -> Kit:
    """Remember a fact. Never refuses, never looks at the clock."""
    return Kit(published=event)
