"""What boards and minutes need to know of a meeting, read before their commands are decided."""

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request

from services.meetings.domain.meeting.refusals import MeetingNotFound
from services.meetings.domain.minutes.commands import (
    MeetingRecord,
    PrintedHeading,
    Sitting,
    VotedResolution,
)
from services.meetings.replicas.invitees import InviteeRow, key_of
from services.meetings.replicas.kits import KitRow
from services.meetings.replicas.meetings import MeetingRow, Resolved
from shared.contracts.agenda import FORMS
from shared.contracts.bodies import BodyId
from shared.contracts.meetings import MeetingId
from shared.http.queries import Fresh
from shared.kernel.errors import NotFound, NotYet
from shared.kernel.message import Province
from shared.rules.load import agenda_headings
from shared.views.reader import ViewReader


@dataclass(eq=False)
class KitEditionNotFound(NotFound):
    code = "meetings.kit_edition_not_found"
    th = "ชุดข้อมูลชี้แจงของปี {fiscal_year} ยังไม่มีฉบับนี้ กรุณาเผยแพร่ชุดข้อมูลก่อนบันทึกการชี้แจง"
    en = "The kit of {fiscal_year} has no such edition. Publish it before recording the briefing."
    fiscal_year: int


class MeetingLookups:
    """Reads this service's own replicas; each waits for what the caller has just done."""

    def __init__(self, request: Request, fresh: Fresh) -> None:
        self._meetings: ViewReader[MeetingRow] = request.app.state.meetings
        self._invitees: ViewReader[InviteeRow] = request.app.state.invitees
        self._kits: ViewReader[KitRow] = request.app.state.kits
        self._fresh = fresh

    async def meeting(self, province: str, meeting_id: UUID) -> MeetingRow:
        """Raises `MeetingNotFound`, or `NotYet` when the replica is behind the caller."""
        meetings = await self._fresh.of(self._meetings, province)
        row = await meetings.get(Province(province), str(meeting_id))
        if row is None:
            raise NotYet if self._fresh.stale else MeetingNotFound
        return row

    async def invites(self, province: str, meeting_id: UUID, agency_id: UUID | None) -> bool:
        """Whether the meeting has invited the agency. Raises `NotYet` as `meeting` does."""
        if agency_id is None:
            return False
        invitees = await self._fresh.of(self._invitees, province)
        row = await invitees.get(Province(province), key_of(meeting_id, agency_id))
        if row is None and self._fresh.stale:
            raise NotYet
        return row is not None and row.member is None

    async def kit_edition(self, province: str, fiscal_year: int, edition: int | None) -> int | None:
        """The edition as a briefing names it, if the year has had it.

        Raises `KitEditionNotFound`, or `NotYet` as `meeting` does.
        """
        if edition is None:
            return None
        kits = await self._fresh.of(self._kits, province)
        row = await kits.get(Province(province), str(fiscal_year))
        if row is None or edition > row.edition:
            raise NotYet if self._fresh.stale else KitEditionNotFound(fiscal_year)
        return edition


async def meeting_lookups(request: Request, fresh: Fresh) -> MeetingLookups:
    return MeetingLookups(request, fresh)


KnownMeetings = Annotated[MeetingLookups, Depends(meeting_lookups)]


def sitting(row: MeetingRow) -> Sitting:
    return Sitting(
        meeting_id=MeetingId(row.meeting_id),
        kind=row.kind,
        body_id=None if row.body_id is None else BodyId(row.body_id),
        fiscal_year=row.fiscal_year,
        number=row.number,
        starts_at=row.starts_at,
        sat=row.opened_at is not None,
    )


def record(row: MeetingRow) -> MeetingRecord:
    return MeetingRecord(
        sitting=sitting(row),
        headings=tuple(
            PrintedHeading(heading=heading, title=agenda_headings()[heading].th)
            for heading in (FORMS[row.form] if row.form else ())
        ),
        items=row.agenda,
        held=row.held,
        resolutions=tuple(map(_voted, row.resolutions)),
        attendance=row.quorum.certificate if row.quorum and row.closed_at else None,
    )


def _voted(one: Resolved) -> VotedResolution:
    return VotedResolution.model_validate(one.model_dump(include=set(VotedResolution.model_fields)))
