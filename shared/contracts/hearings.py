"""What a meeting's resolution says of the things that it concerns (มติที่เกี่ยวข้อง)."""

from collections.abc import Iterator

from shared.contracts.common import Hearing
from shared.contracts.meetings import Concern, ResolutionAdopted, ResolutionRejected

Resolved = ResolutionAdopted | ResolutionRejected
RESOLVED = (ResolutionAdopted, ResolutionRejected)


def hearing_of(event: Resolved) -> Hearing:
    return Hearing(
        kind=event.kind,
        meeting_id=event.meeting_id,
        resolution_id=event.resolution_id,
        carried=isinstance(event, ResolutionAdopted),
        text=event.text,
    )


def concerns_of(event: Resolved, *matters: str) -> Iterator[Concern]:
    """Those of the resolution's concerns that are of these matters."""
    return (concern for concern in event.concerns if concern.what in matters)
