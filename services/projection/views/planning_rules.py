"""When the steps of planning are done with the evidence they have.

These steps can open again: a plan that is revised has to be approved anew, a text that is reopened
has to be signed anew. So their state follows from what stands in the evidence, by ledger number.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from services.projection.views.evidence import Numbers
from services.projection.views.planning_evidence import CLOSING
from shared.contracts.meetings import MeetingKind
from shared.contracts.plans import RevisionKind


class Piece(Protocol):
    """A piece of evidence, as far as a rule looks at it."""

    @property
    def what(self) -> str: ...
    @property
    def about(self) -> str: ...
    @property
    def seq(self) -> int: ...
    @property
    def kind(self) -> str: ...
    @property
    def numbers(self) -> Numbers: ...


Pieces = Sequence[Piece]


def last(pieces: Pieces, what: str, *kinds: str) -> int:
    """The number of the newest piece of this type (and of one of these kinds); 0: there is none."""
    found = (one.seq for one in _all(pieces, what) if not kinds or one.kind in kinds)
    return max(found, default=0)


def carried(pieces: Pieces, what: str, kind: MeetingKind) -> int:
    """The number of the body's newest resolution, when it carried what was in force; else 0."""
    newest = _newest([one for one in pieces if one.kind == kind], what)
    return newest.seq if newest and newest.numbers["carried"] and newest.numbers["in_force"] else 0


def plan_approved(pieces: Pieces, kind: MeetingKind) -> bool:
    """Carried after the last version that was more than an erratum; no revision is open."""
    revised = last(pieces, "plan_revision_opened", RevisionKind.REVISION)
    submitted = last(pieces, "plan_submitted", RevisionKind.REVISION)
    return carried(pieces, "plan_resolved", kind) > max(revised, submitted) > 0


def text_in_force(pieces: Pieces) -> int:
    """The number under which the text in force was made final; 0: none is."""
    final = last(pieces, "declaration_finalised")
    return final if final > last(pieces, "declaration_reopened") else 0


def booklet_and_declaration(pieces: Pieces) -> bool:
    frozen = last(pieces, "booklet_frozen")
    standing = frozen > max(last(pieces, "booklet_withdrawn"), last(pieces, "plan_submitted"))
    return standing and text_in_force(pieces) > 0


def approved_and_signed(pieces: Pieces) -> bool:
    """The board carried plan and text in force, and the governor and every sector signed it."""
    final = text_in_force(pieces)
    board = MeetingKind.PROVINCIAL_BOARD
    signed = last(pieces, "declaration_completed") > final > 0
    resolved = carried(pieces, "declaration_resolved", board) > final
    return signed and resolved and plan_approved(pieces, board)


def every_agency_acknowledged(pieces: Pieces) -> bool:
    """Of the newest plan that was sent out: all letters are gone, and all are answered."""
    started = _newest(pieces, "dissemination_started")
    if started is None:
        return False
    of_it = [one for one in pieces if one.about == started.about]
    sent, answered = _newest(of_it, "plan_letters_sent"), _newest(of_it, "plan_acknowledged")
    if sent is None or answered is None or sent.numbers["outstanding"]:
        return False
    return answered.numbers["acknowledged"] >= started.numbers["agencies"]


def every_project_resolved(pieces: Pieces) -> bool:
    submitted = _newest(pieces, "plan_submitted")
    resolved = _all(pieces, "project_inclusion_resolved")
    return submitted is not None and len(resolved) >= submitted.numbers["projects"] > 0


def every_project_closed(pieces: Pieces) -> bool:
    """The newest closing report of every project is accepted."""
    submitted = _newest(pieces, "plan_submitted")
    reported = {one.about: one.seq for one in _all(pieces, "progress_reported")}
    accepted = [
        one
        for one in _all(pieces, "progress_reviewed")
        if one.about.endswith(CLOSING)
        and one.numbers["accepted"]
        and one.seq > reported.get(one.about, 0)
    ]
    return submitted is not None and len(accepted) >= submitted.numbers["projects"] > 0


def presented(pieces: Pieces) -> bool:
    """Resolved on as it stood, whichever way the board decided."""
    newest = _newest(pieces, "development_plan_resolved")
    return newest is not None and bool(newest.numbers["in_force"])


def _all(pieces: Pieces, what: str) -> list[Piece]:
    return [one for one in pieces if one.what == f"planning.{what}"]


def _newest(pieces: Pieces, what: str) -> Piece | None:
    return max(_all(pieces, what), key=lambda one: one.seq, default=None)


RULES: Mapping[str, Callable[[Pieces], bool]] = {
    "2.1.5": lambda pieces: last(pieces, "declaration_drafted") > 0,
    "2.1.6": lambda pieces: last(pieces, "plan_submitted") > 0,
    "2.2": booklet_and_declaration,
    "2.3": approved_and_signed,
    "2.7": every_agency_acknowledged,
    "2.8": every_project_resolved,
    "3.1.1": every_project_closed,
    "3.1.5": lambda pieces: (
        last(pieces, "development_plan_submitted") > last(pieces, "development_plan_drafted")
    ),
    "3.1.6": presented,
}
