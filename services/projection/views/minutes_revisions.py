"""Every revision of every meeting's minutes (ฉบับแก้ไขของรายงานการประชุม), whole."""

from typing import get_args
from uuid import UUID

from pydantic import AwareDatetime

from shared.contracts.minutes import MinutesDrafted, MinutesRevised, MinutesSection
from shared.kernel.message import Recorded
from shared.views.view import Row, View

Listening = MinutesDrafted | MinutesRevised
DRAFT = 1


class RevisionRow(Row):
    meeting_id: UUID
    revision: int
    sections: tuple[MinutesSection, ...]
    sha256: str
    note: str
    made_at: AwareDatetime


def key_of(meeting_id: UUID, revision: int) -> str:
    return f"{meeting_id}|{revision:05}"


def keys(recorded: Recorded[Listening]) -> list[str]:
    return [key_of(recorded.event.meeting_id, revision_of(recorded.event))]


def project(_row: RevisionRow | None, recorded: Recorded[Listening], _: str) -> RevisionRow:
    event = recorded.event
    return RevisionRow(
        meeting_id=event.meeting_id,
        revision=revision_of(event),
        sections=event.sections,
        sha256=event.sha256,
        note=event.note if isinstance(event, MinutesRevised) else "",
        made_at=recorded.occurred_at,
    )


def revision_of(event: Listening) -> int:
    return event.revision if isinstance(event, MinutesRevised) else DRAFT


MINUTES_REVISIONS = View(
    name="minutes_revisions",
    version=1,
    row=RevisionRow,
    listens=get_args(Listening),
    keys=keys,
    project=project,
)
