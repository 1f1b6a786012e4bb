"""The ballots of recorded votes (คะแนนเสียงที่ลงโดยเปิดเผย): one row per resolution so voted on."""

from typing import get_args
from uuid import UUID

from shared.contracts.meetings import ResolutionAdopted, ResolutionRejected
from shared.contracts.voting import Vote
from shared.kernel.message import Recorded
from shared.views.view import Row, View

Listening = ResolutionAdopted | ResolutionRejected


class BallotsRow(Row):
    resolution_id: UUID
    meeting_id: UUID
    vote: Vote


def keys(recorded: Recorded[Listening]) -> list[str]:
    """A vote by any other way has no ballots."""
    event = recorded.event
    return [str(event.resolution_id)] if event.vote.ballots else []


def project(_row: BallotsRow | None, recorded: Recorded[Listening], _: str) -> BallotsRow:
    event = recorded.event
    return BallotsRow(
        resolution_id=event.resolution_id, meeting_id=event.meeting_id, vote=event.vote
    )


BALLOTS = View(
    name="ballots",
    version=1,
    row=BallotsRow,
    listens=get_args(Listening),
    keys=keys,
    project=project,
)
