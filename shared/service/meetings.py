"""Whether a meeting that a request names is one: looked up in this service's own replica."""

from typing import Annotated

from fastapi import Depends, Request

from shared.contracts.meetings import MeetingId
from shared.http.queries import Fresh
from shared.kernel.errors import NotFound, NotYet
from shared.kernel.message import Province
from shared.replicas.meetings_held import MeetingRow
from shared.views.reader import ViewReader


class MeetingNotFound(NotFound):
    code = "meeting_not_found"
    th = "ไม่พบการประชุมนี้ หรือการประชุมงดไปแล้ว กรุณาตรวจสอบรหัสการประชุม (meeting_id)"
    en = "There is no such meeting, or it was called off. Check its id (`meeting_id`)."


class MeetingLookups:
    """Waits for what the caller has just scheduled."""

    def __init__(self, meetings: ViewReader[MeetingRow], fresh: Fresh) -> None:
        self._meetings = meetings
        self._fresh = fresh

    async def held(self, province: str, meeting_id: MeetingId | None) -> MeetingId | None:
        """The meeting, when there is one of this id. Raises `MeetingNotFound` or `NotYet`."""
        if meeting_id is None:
            return None
        reader = await self._fresh.of(self._meetings, province)
        row = await reader.get(Province(province), str(meeting_id))
        if row is None and self._fresh.stale:
            raise NotYet
        if row is None or row.cancelled:
            raise MeetingNotFound
        return meeting_id


async def meeting_lookups(request: Request, fresh: Fresh) -> MeetingLookups:
    return MeetingLookups(request.app.state.meetings_held, fresh)


KnownMeetings = Annotated[MeetingLookups, Depends(meeting_lookups)]
