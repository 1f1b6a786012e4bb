"""The resolutions of the meetings, one by one (ทะเบียนมติ)."""

from enum import StrEnum
from uuid import UUID

from pydantic import AwareDatetime

from services.projection.views.meeting_row import (
    AdoptedResolution,
    MeetingRow,
    PutToTheVote,
    RejectedResolution,
)
from shared.contracts.meetings import MeetingKind
from shared.views.collation import search_text
from shared.views.view import Row


class Outcome(StrEnum):
    """ผลการลงมติ"""

    ADOPTED = "adopted"  # เห็นชอบ
    REJECTED = "rejected"  # ไม่เห็นชอบ


class ResolutionEntry(Row):
    """มติหนึ่งเรื่อง with the meeting that resolved it, which is numbered ครั้งที่ n/ปี."""

    meeting_id: UUID
    meeting_kind: MeetingKind
    meeting_number: str
    meeting_title: str
    body_name: str
    fiscal_year: int
    outcome: Outcome
    number: int | None  # within the meeting; only adopted ones are numbered
    decided_at: AwareDatetime
    resolution: PutToTheVote


def resolutions_of(row: MeetingRow, words: str | None) -> list[ResolutionEntry]:
    """Those that hold the words, in the order they were put to the vote."""
    looked_for = search_text(words or "")
    entries = [
        *(_entry(row, one, Outcome.ADOPTED, one.adopted_at) for one in row.resolutions),
        *(_entry(row, one, Outcome.REJECTED, one.rejected_at) for one in row.rejected),
    ]
    held = [one for one in entries if looked_for in search_text(one.resolution.text)]
    return sorted(held, key=lambda one: one.decided_at)


def _entry(
    row: MeetingRow,
    one: AdoptedResolution | RejectedResolution,
    outcome: Outcome,
    decided_at: AwareDatetime,
) -> ResolutionEntry:
    return ResolutionEntry(
        meeting_id=row.meeting_id,
        meeting_kind=row.kind,
        meeting_number=row.number,
        meeting_title=row.title,
        body_name=row.body_name,
        fiscal_year=row.fiscal_year,
        outcome=outcome,
        number=one.number if isinstance(one, AdoptedResolution) else None,
        decided_at=decided_at,
        resolution=PutToTheVote(**{n: getattr(one, n) for n in PutToTheVote.model_fields}),
    )
