"""What the rules need to remember of a selection, and how each event changes it."""

from dataclasses import dataclass, replace

from shared.contracts.selections import (
    SelectionDecided,
    SelectionEvent,
    SelectionProposed,
    SelectionResolved,
)


@dataclass(frozen=True, slots=True)
class Selection:
    proposed: SelectionProposed | None = None  # the newest
    resolutions: tuple[SelectionResolved, ...] = ()
    decided: SelectionDecided | None = None  # the newest

    @property
    def stands(self) -> bool:
        """Whether what was proposed last is what was decided."""
        return (
            self.proposed is not None
            and self.decided is not None
            and self.decided.selection_hash == self.proposed.selection_hash
        )


def evolve(selection: Selection, event: SelectionEvent) -> Selection:
    """Remember a fact. Never refuses, never looks at the clock."""
    match event:
        case SelectionProposed():
            return replace(selection, proposed=event)
        case SelectionResolved():
            return replace(selection, resolutions=(*selection.resolutions, event))
        case SelectionDecided():
            return replace(selection, decided=event)
