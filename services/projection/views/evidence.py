"""Which event is evidence of which step (หลักฐานของขั้นตอน), and how far it brings the step.

Where a step is proven by several events together, `process_board.py` puts them together.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from shared.contracts.boards import BoardClosed, BoardKind, BoardOpened
from shared.contracts.bodies import BodyKind, MembersAppointed
from shared.contracts.directory import (
    AgenciesCarriedOver,
    AgenciesListed,
    EditionOpened,
    EditionSealed,
)
from shared.contracts.invitations import InvitationsDispatched
from shared.contracts.kits import KitPublished, Topic
from shared.contracts.meetings import (
    AgenciesInvited,
    AgendaItemHeld,
    AgendaPublished,
    MeetingCancelled,
    MeetingClosed,
    MeetingKind,
    MeetingScheduled,
    ResolutionAdopted,
)

Listening = (
    EditionOpened
    | AgenciesListed
    | AgenciesCarriedOver
    | EditionSealed
    | MembersAppointed
    | KitPublished
    | MeetingScheduled
    | MeetingCancelled
    | AgendaPublished
    | AgenciesInvited
    | InvitationsDispatched
    | AgendaItemHeld
    | ResolutionAdopted
    | MeetingClosed
    | BoardOpened
    | BoardClosed
)
Numbers = dict[str, int | bool]

AGENDA_STEPS = frozenset({"2.1.3", "2.1.4", "2.1.5", "2.1.6"})
CALLING_STEPS = ("2.1", "2.1.1", "2.1.2")  # what an assembly proves before it sits
SITTINGS: Mapping[MeetingKind, frozenset[str]] = {  # what each kind of meeting deals with
    MeetingKind.ASSEMBLY: AGENDA_STEPS,
    MeetingKind.PROVINCIAL_BOARD: frozenset({"2.3", "2.9.5", "3.1.6"}),
    MeetingKind.SUBCOMMITTEE: frozenset({"2.5"}),
    MeetingKind.STRATEGY_COMMITTEE: frozenset({"2.8"}),
    MeetingKind.SELECTION_WORKING_GROUP: frozenset({"2.9.1", "2.9.3"}),
    MeetingKind.DRIVE_WORKING_GROUP: frozenset(),
}
APPOINTMENTS: Mapping[BodyKind, str] = {
    BodyKind.SELECTION_WORKING_GROUP: "2.9",
    BodyKind.DRIVE_WORKING_GROUP: "3.1",
}
BOARD_STEPS: Mapping[BoardKind, str] = {
    BoardKind.PROBLEMS: "2.1.4",
    BoardKind.GOOD_DEEDS: "2.1.4",
    BoardKind.DECLARATION: "2.1.5",
    BoardKind.VISION: "2.1.6",
    BoardKind.STRATEGIES: "2.1.6",
    BoardKind.TACTICS: "2.1.6",
    BoardKind.GOALS: "2.1.6",
    BoardKind.PROJECTS: "2.1.6",
}


class State(StrEnum):
    """สถานะของขั้นตอน as far as events can say; lateness depends on the day of reading."""

    NOT_STARTED = "not_started"  # what was begun was called off
    IN_PROGRESS = "in_progress"
    DONE = "done"


class Proof(NamedTuple):
    """What one event says of one step."""

    step: str
    state: State
    about: str  # the id of what it is about
    opens: str  # where that is read, behind /v1/provinces/{province}/
    numbers: Numbers
    kind: str = ""  # of the board or the meeting


def proofs(event: Listening) -> list[Proof]:  # noqa: PLR0911 - one return a matter
    """The steps that the event is evidence of; none when it is of another matter."""
    match event:
        case EditionOpened() | AgenciesListed() | AgenciesCarriedOver() | EditionSealed():
            return [_of_edition(event)]
        case MembersAppointed():
            return _of_appointment(event)
        case KitPublished():
            return [_of_kit(event)]
        case BoardOpened() | BoardClosed():
            return [_of_board(event)]
        case AgendaItemHeld() | ResolutionAdopted():
            return _of_item(event)
        case AgenciesInvited() | InvitationsDispatched():
            return [_of_letters(event)]
        case MeetingCancelled():
            return _of_calling_off(event)
        case MeetingScheduled() | AgendaPublished() | MeetingClosed():
            return [_of_assembly(event)] if event.kind is MeetingKind.ASSEMBLY else []


def _done(*, when: bool) -> State:
    return State.DONE if when else State.IN_PROGRESS


def _of_edition(
    event: EditionOpened | AgenciesListed | AgenciesCarriedOver | EditionSealed,
) -> Proof:
    about = str(event.edition_id)
    opens = f"editions/{about}"
    match event:
        case EditionOpened():
            return Proof("1.2", State.IN_PROGRESS, about, opens, {"number": event.number})
        case AgenciesListed() | AgenciesCarriedOver():
            listed: Numbers = {"agencies": len(event.agencies)}
            return Proof("1.2", State.IN_PROGRESS, about, opens, listed)
        case EditionSealed():
            return Proof("1.2", State.DONE, about, opens, {"agencies": event.agencies})


def _of_appointment(event: MembersAppointed) -> list[Proof]:
    step = APPOINTMENTS.get(event.kind)
    members: Numbers = {"members": len(event.members)}
    opens = f"bodies/{event.body_id}"
    proof = (State.DONE, str(event.order.order_id), opens, members, event.kind)
    return [Proof(step, *proof)] if step else []


def _of_kit(event: KitPublished) -> Proof:
    done = _done(when={one.topic for one in event.topics} == set(Topic))
    about = f"{event.fiscal_year}/{event.edition}"
    numbers: Numbers = {"edition": event.edition, "topics": len(event.topics)}
    return Proof("1.1", done, about, f"kits/{about}", numbers)


def _of_board(event: BoardOpened | BoardClosed) -> Proof:
    about = str(event.board_id)
    numbers: Numbers = {}
    if isinstance(event, BoardClosed):
        numbers = {"ideas": event.ideas, "dimensions": len(event.dimensions)}
    step = BOARD_STEPS[event.kind]
    return Proof(step, State.IN_PROGRESS, about, f"boards/{about}", numbers, event.kind)


def _of_item(event: AgendaItemHeld | ResolutionAdopted) -> list[Proof]:
    """Of the steps that the item names, those that this kind of meeting deals with."""
    opens = f"meetings/{event.meeting_id}"
    steps = [step for step in event.steps if step in SITTINGS[event.kind]]
    numbers: Numbers = {}
    if isinstance(event, ResolutionAdopted):
        about = str(event.resolution_id)
        numbers = {"number": event.number, "in_favour": event.vote.in_favour}
    else:
        about = str(event.item_id)
        if event.kit_edition is not None:
            numbers = {"kit_edition": event.kit_edition}
    briefed = "kit_edition" in numbers
    return [
        Proof(step, _done(when=briefed and step == "2.1.3"), about, opens, numbers, event.kind)
        for step in steps
    ]


def _of_letters(event: AgenciesInvited | InvitationsDispatched) -> Proof:
    about = str(event.meeting_id)
    opens = f"meetings/{about}/invitations"
    match event:
        case AgenciesInvited():
            letters: Numbers = {"letters": event.agencies_in_directory}
            return Proof("2.1.1", State.IN_PROGRESS, about, opens, letters)
        case InvitationsDispatched():
            left: Numbers = {"outstanding": event.outstanding}
            return Proof("2.1.1", _done(when=event.outstanding == 0), about, opens, left)


def _of_assembly(event: MeetingScheduled | AgendaPublished | MeetingClosed) -> Proof:
    about = str(event.meeting_id)
    opens = f"meetings/{about}"
    match event:
        case MeetingScheduled():
            return Proof("2.1", State.IN_PROGRESS, about, opens, {}, event.kind)
        case AgendaPublished():
            covered = AGENDA_STEPS & {step for item in event.items for step in item.steps}
            figures: Numbers = {"edition": event.edition, "steps": len(covered)}
            done = _done(when=covered == AGENDA_STEPS)
            return Proof("2.1.2", done, about, opens, figures, event.kind)
        case MeetingClosed():
            done = _done(when=event.certificate.met)
            return Proof("2.1", done, about, opens, _quorum(event), event.kind)


def _of_calling_off(event: MeetingCancelled) -> list[Proof]:
    """That what the meeting proved so far is proven no more."""
    if event.kind is not MeetingKind.ASSEMBLY:
        return []
    about = str(event.meeting_id)
    opens = f"meetings/{about}"
    return [Proof(step, State.NOT_STARTED, about, opens, {}, event.kind) for step in CALLING_STEPS]


def _quorum(event: MeetingClosed) -> Numbers:
    certificate = event.certificate
    return {
        "agencies_in_directory": certificate.agencies_in_directory,
        "threshold": certificate.threshold,
        "agencies_present": certificate.agencies_present,
        "persons_present": certificate.persons_present,
        "quorum_met": certificate.met,
        "resolutions": event.resolutions,
    }
