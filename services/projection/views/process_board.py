"""The process board (กระดานกระบวนการ): which steps have evidence, per province and fiscal year.

A step is never ticked by hand: each event of `evidence.py` is evidence of a step, and says whether
the step is done with it. A resolution alone finishes no step: signatures, scores and transmittals
are proven by events of their own. An assembly that was called off proves nothing any more: its
cancellation stands where its evidence stood, and the step is what the other evidence says.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import get_args

from pydantic import AwareDatetime

from services.projection.views.award_evidence import (
    AWARD_RULES,
    CALL_CANCELLED,
    CALL_OPENED,
    RESTS_ON_A_CALL,
    Awarded,
    award_proofs,
)
from services.projection.views.evaluation_evidence import (
    EVALUATION_RULES,
    Evaluated,
    evaluation_proofs,
)
from services.projection.views.evidence import Listening as Met
from services.projection.views.evidence import Numbers, Proof, State, proofs
from services.projection.views.planning_evidence import (
    RESTS_ON_THE_PLAN,
    Planned,
    planning_proofs,
)
from services.projection.views.planning_rules import RULES
from shared.contracts.boards import BoardKind, Dimension
from shared.contracts.invitations import InvitationsDispatched
from shared.contracts.meetings import MeetingCancelled
from shared.kernel.message import Message, Recorded
from shared.views.view import Row, View, changed

Listening = Met | Planned | Awarded | Evaluated
ADDED_UP: Mapping[str, str] = {  # a long list comes in several events
    "directory.agencies_listed": "agencies",
    "directory.agencies_carried_over": "agencies",
    "directory.members_appointed": "members",
    "planning.plan_acknowledged": "acknowledged",  # once an agency
    "awards.certificates_issued": "certificates",
}
CALLED_OFF = "meetings.meeting_cancelled"
BOARDS_NEEDED: Mapping[str, frozenset[BoardKind]] = {  # closed with ideas, all of them
    "2.1.4": frozenset({BoardKind.PROBLEMS, BoardKind.GOOD_DEEDS}),
    "2.1.5": frozenset({BoardKind.DECLARATION}),
    "2.1.6": frozenset(
        {
            BoardKind.VISION,
            BoardKind.STRATEGIES,
            BoardKind.TACTICS,
            BoardKind.GOALS,
            BoardKind.PROJECTS,
        }
    ),
}


class Evidence(Message):
    """หลักฐาน: the event that proves it, where it stands in the ledger, and its figures."""

    what: str  # the event's type
    service: str
    seq: int
    about: str  # the id of what it is about
    opens: str  # where that is read, behind /v1/provinces/{province}/
    kind: str  # of the board or the meeting, empty for others
    occurred_at: AwareDatetime
    recorded_at: AwareDatetime
    numbers: Numbers
    finishes: bool = False  # the step is done with it, or was with what it stands in for


STEP_RULES: tuple[Mapping[str, Callable[[Sequence[Evidence]], bool]], ...] = (
    RULES,
    AWARD_RULES,
    EVALUATION_RULES,
)


class StepProgress(Message):
    step: str  # id in the process, such as "2.1"
    state: State
    evidence: tuple[Evidence, ...]


class BoardRow(Row):
    fiscal_year: int
    steps: tuple[StepProgress, ...] = ()


def keys(recorded: Recorded[Listening]) -> list[str]:
    """No year, no row: the first shape of a resolution did not say its own."""
    year = recorded.event.fiscal_year
    return [str(year)] if year is not None and proofs_of(recorded.event) else []


def proofs_of(event: Listening) -> list[Proof]:
    if isinstance(event, Planned):
        return planning_proofs(event)
    if isinstance(event, Evaluated):
        return evaluation_proofs(event)
    return award_proofs(event) if isinstance(event, Awarded) else proofs(event)


def project(row: BoardRow | None, recorded: Recorded[Listening], key: str) -> BoardRow | None:
    row = row or BoardRow(fiscal_year=int(key))
    for proof in proofs_of(recorded.event):
        row = proven(row, recorded, proof)
    return row if row.steps else None


def proven(row: BoardRow, recorded: Recorded[Listening], proof: Proof) -> BoardRow:
    before = next((one for one in row.steps if one.step == proof.step), None)
    earlier = before.evidence if before else ()
    if isinstance(recorded.event, InvitationsDispatched) and not _of_assembly(earlier, proof):
        return row
    if isinstance(recorded.event, MeetingCancelled) and not _about_it(earlier, proof):
        return row
    what = recorded.event.type
    evidence = Evidence(
        what=what,
        service=recorded.service,
        seq=recorded.seq,
        about=proof.about,
        opens=proof.opens,
        kind=proof.kind,
        occurred_at=recorded.occurred_at,
        recorded_at=recorded.recorded_at,
        numbers=_added_up(proof, what, earlier),
        finishes=proof.state is State.DONE or _finished_before(earlier, what, proof),
    )
    kept = tuple(sorted((*_beside(earlier, evidence), evidence), key=_when))
    progress = StepProgress(step=proof.step, state=state_of(proof.step, kept), evidence=kept)
    others = [one for one in row.steps if one.step != proof.step]
    steps = sorted([*others, progress], key=lambda one: _order(one.step))
    return changed(row, steps=tuple(steps))


def state_of(step: str, evidence: tuple[Evidence, ...]) -> State:
    ruled = any(step in rules and rules[step](evidence) for rules in STEP_RULES)
    if ruled or any(one.finishes for one in evidence) or brainstormed(step, evidence):
        return State.DONE
    living = any(one.what != CALLED_OFF and not _background(step, one) for one in evidence)
    return State.IN_PROGRESS if living else State.NOT_STARTED


def _background(step: str, evidence: Evidence) -> bool:
    """What the step's rule needs to know, and what does not begin the step."""
    if evidence.what in {CALL_OPENED, CALL_CANCELLED}:
        return step in RESTS_ON_A_CALL
    return evidence.what == "planning.plan_submitted" and step in RESTS_ON_THE_PLAN


def brainstormed(step: str, evidence: tuple[Evidence, ...]) -> bool:
    """Every board that the step needs was closed with ideas; projects lie in all dimensions."""
    needed = BOARDS_NEEDED.get(step)
    closed = {
        one.kind
        for one in evidence
        if one.what == "meetings.board_closed"
        and one.numbers["ideas"]
        and (one.kind != BoardKind.PROJECTS or one.numbers["dimensions"] == len(Dimension))
    }
    return needed is not None and needed <= closed


def _of_assembly(evidence: tuple[Evidence, ...], proof: Proof) -> bool:
    """A body's letters are no evidence here: only agencies that were invited are an assembly."""
    invited = ("meetings.agencies_invited", proof.about)
    return any((one.what, one.about) == invited for one in evidence)


def _added_up(proof: Proof, what: str, evidence: tuple[Evidence, ...]) -> Numbers:
    """With what earlier events of this kind have said of the same thing."""
    figure = ADDED_UP.get(what)
    if figure is None:
        return proof.numbers
    same = [one for one in evidence if (one.what, one.about) == (what, proof.about)]
    return {figure: sum(one.numbers[figure] for one in same) + proof.numbers[figure]}


def _about_it(evidence: tuple[Evidence, ...], proof: Proof) -> bool:
    return any(one.about == proof.about for one in evidence)


def _finished_before(evidence: tuple[Evidence, ...], what: str, proof: Proof) -> bool:
    """What was done once is not undone by newer evidence of the same thing."""
    return any(one.finishes for one in evidence if (one.what, one.about) == (what, proof.about))


def _beside(evidence: tuple[Evidence, ...], newer: Evidence) -> tuple[Evidence, ...]:
    """Newer evidence of a kind about a thing stands in for the older; that a meeting was called
    off, for all that is about it."""
    if newer.what == CALLED_OFF:
        return tuple(one for one in evidence if one.about != newer.about)
    same = (newer.what, newer.about)
    return tuple(one for one in evidence if (one.what, one.about) != same)


def _when(evidence: Evidence) -> tuple[datetime, str, int]:
    """However the ledgers of the services come together."""
    return evidence.occurred_at, evidence.service, evidence.seq


def _order(step: str) -> tuple[int, ...]:
    return tuple(int(part) for part in step.split("."))


PROCESS_BOARD = View(
    name="process_board",
    version=6,
    row=BoardRow,
    listens=get_args(Listening),
    keys=keys,
    project=project,
)
