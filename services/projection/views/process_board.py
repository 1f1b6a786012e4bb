"""The process board (กระดานกระบวนการ): which steps have evidence, per province and fiscal year.

A step is never ticked by hand: each event listed here is evidence of a step, and says whether the
step is done with it.
"""

from enum import StrEnum

from pydantic import AwareDatetime

from shared.contracts.directory import AgenciesListed, EditionOpened, EditionSealed
from shared.contracts.meetings import AgenciesInvited, MeetingClosed, MeetingScheduled
from shared.kernel.message import Message, Recorded
from shared.views.view import Row, View, changed

Listening = (
    EditionOpened
    | AgenciesListed
    | EditionSealed
    | MeetingScheduled
    | AgenciesInvited
    | MeetingClosed
)


class State(StrEnum):
    """สถานะของขั้นตอน as far as events can say; lateness depends on the day of reading."""

    IN_PROGRESS = "in_progress"
    DONE = "done"


class Evidence(Message):
    """หลักฐาน: the event that proves it, where it stands in the ledger, and its figures."""

    what: str  # the event's type
    service: str
    seq: int
    about: str  # id of the edition or meeting
    occurred_at: AwareDatetime
    recorded_at: AwareDatetime
    numbers: dict[str, int | bool]


class StepProgress(Message):
    step: str  # id in the process, such as "2.1"
    state: State
    evidence: tuple[Evidence, ...]


class BoardRow(Row):
    fiscal_year: int
    steps: tuple[StepProgress, ...] = ()


def keys(recorded: Recorded[Listening]) -> list[str]:
    return [str(recorded.event.fiscal_year)]


def project(row: BoardRow | None, recorded: Recorded[Listening], _: str) -> BoardRow:
    step, state, about, numbers = proves(recorded.event)
    row = row or BoardRow(fiscal_year=recorded.event.fiscal_year)
    if isinstance(recorded.event, AgenciesListed):  # a list may come in several events
        numbers = {"agencies": len(recorded.event.agencies) + listed_before(row, about)}
    evidence = Evidence(
        what=recorded.event.type,
        service=recorded.service,
        seq=recorded.seq,
        about=about,
        occurred_at=recorded.occurred_at,
        recorded_at=recorded.recorded_at,
        numbers=numbers,
    )
    return changed(row, steps=with_evidence(row.steps, step, state, evidence))


def listed_before(row: BoardRow, edition: str) -> int:
    """How many agencies the edition's earlier events have listed."""
    return sum(
        one.numbers["agencies"]
        for step in row.steps
        for one in step.evidence
        if (one.what, one.about) == ("directory.agencies_listed", edition)
    )


def proves(event: Listening) -> tuple[str, State, str, dict[str, int | bool]]:
    """Which step the event is evidence of, whether the step is done with it, and its figures."""
    match event:
        case EditionOpened():
            return "1.2", State.IN_PROGRESS, str(event.edition_id), {"number": event.number}
        case AgenciesListed():
            listed: dict[str, int | bool] = {"agencies": len(event.agencies)}
            return "1.2", State.IN_PROGRESS, str(event.edition_id), listed
        case EditionSealed():
            return "1.2", State.DONE, str(event.edition_id), {"agencies": event.agencies}
        case MeetingScheduled():
            return "2.1", State.IN_PROGRESS, str(event.meeting_id), {}
        case AgenciesInvited():
            letters: dict[str, int | bool] = {"letters": event.agencies_in_directory}
            return "2.1.1", State.IN_PROGRESS, str(event.meeting_id), letters
        case MeetingClosed():
            done = State.DONE if event.certificate.met else State.IN_PROGRESS
            return "2.1", done, str(event.meeting_id), _quorum(event)


def with_evidence(
    steps: tuple[StepProgress, ...], step: str, state: State, evidence: Evidence
) -> tuple[StepProgress, ...]:
    """Newer evidence of a kind about a thing stands in for the older; done stays done."""
    before = next((one for one in steps if one.step == step), None)
    kept = tuple(
        one
        for one in (before.evidence if before else ())
        if (one.what, one.about) != (evidence.what, evidence.about)
    )
    done = before is not None and before.state is State.DONE
    progress = StepProgress(
        step=step, state=State.DONE if done else state, evidence=(*kept, evidence)
    )
    others = [one for one in steps if one.step != step]
    return tuple(sorted([*others, progress], key=lambda one: _order(one.step)))


def _order(step: str) -> tuple[int, ...]:
    return tuple(int(part) for part in step.split("."))


def _quorum(event: MeetingClosed) -> dict[str, int | bool]:
    certificate = event.certificate
    return {
        "agencies_in_directory": certificate.agencies_in_directory,
        "threshold": certificate.threshold,
        "agencies_present": certificate.agencies_present,
        "persons_present": certificate.persons_present,
        "quorum_met": certificate.met,
        "resolutions": event.resolutions,
    }


PROCESS_BOARD = View(
    name="process_board",
    version=2,
    row=BoardRow,
    listens=(
        EditionOpened,
        AgenciesListed,
        EditionSealed,
        MeetingScheduled,
        AgenciesInvited,
        MeetingClosed,
    ),
    keys=keys,
    project=project,
)
