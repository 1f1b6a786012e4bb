"""The meetings that something may be held in (การประชุมที่มีอยู่จริง)."""

from typing import get_args
from uuid import UUID

from shared.contracts.meetings import MeetingCancelled, MeetingKind, MeetingScheduled
from shared.kernel.message import Recorded
from shared.views.view import Row, View, changed

Listening = MeetingScheduled | MeetingCancelled


class MeetingRow(Row):
    meeting_id: UUID
    kind: MeetingKind
    fiscal_year: int
    cancelled: bool = False


def keys(recorded: Recorded[Listening]) -> list[str]:
    return [str(recorded.event.meeting_id)]


def project(row: MeetingRow | None, recorded: Recorded[Listening], _: str) -> MeetingRow:
    event = recorded.event
    if isinstance(event, MeetingScheduled):
        return MeetingRow(
            meeting_id=event.meeting_id, kind=event.kind, fiscal_year=event.fiscal_year
        )
    if row is None:
        raise LookupError("a meeting is scheduled before it is called off")
    return changed(row, cancelled=True)


MEETINGS_HELD = View(
    name="meetings_held",
    version=1,
    row=MeetingRow,
    listens=get_args(Listening),
    keys=keys,
    project=project,
)
