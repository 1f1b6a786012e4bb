"""What a referral needs to know: of its meetings and forerunners, read from their own streams."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request

from services.meetings.domain.meeting.commands import ConvenedBody
from services.meetings.domain.meeting.decisions import MEETING
from services.meetings.domain.meeting.refusals import MeetingNotFound
from services.meetings.domain.meeting.state import Meeting, Phase, Resolved
from services.meetings.domain.referral.commands import Dealing, Earlier, ItemResolution
from services.meetings.domain.referral.decisions import REFERRAL
from services.meetings.domain.referral.refusals import ReferralNotFound
from services.meetings.domain.referral.state import Referral
from services.meetings.edge.lookups import Known, Lookups
from shared.contracts.agenda import AgendaItemId
from shared.contracts.meetings import MeetingId, ResolutionAdopted, ResolutionId
from shared.contracts.referrals import ItemReferred, ReferralId
from shared.eventstore.execute import Executor
from shared.kernel.ids import stream_name


class ReferralLookups:
    """The streams are this service's own, so nothing here is ever behind."""

    def __init__(self, executor: Executor, directory: Lookups) -> None:
        self._executor = executor
        self._directory = directory

    async def body(self, province: str, body_id: UUID) -> ConvenedBody:
        """Raises `BodyNotFound` or `NotYet`."""
        return (await self._directory.body(province, body_id)).convened

    async def dealing(
        self,
        province: str,
        meeting_id: MeetingId,
        item_id: AgendaItemId,
        resolution_id: ResolutionId | None = None,
    ) -> Dealing:
        """Raises `MeetingNotFound`."""
        meeting = await self._meeting(province, meeting_id)
        if meeting.scheduled is None:
            raise MeetingNotFound
        resolved = {one.item_id for one in meeting.resolutions.values()}
        return Dealing(
            meeting_id=meeting_id,
            kind=meeting.scheduled.kind,
            fiscal_year=meeting.scheduled.fiscal_year,
            body_id=meeting.scheduled.body_id,
            body_name=meeting.scheduled.body_name,
            cancelled=meeting.phase is Phase.CANCELLED,
            item=meeting.agenda_item(item_id),
            dealt_with=item_id in meeting.held or item_id in resolved,
            resolution=_resolution(meeting, resolution_id),
        )

    async def answer(
        self, province: str, referral_id: ReferralId, resolution_id: ResolutionId
    ) -> ItemResolution | None:
        """The resolution of the meeting on whose agenda the matter stands."""
        placed = (await self._referral(province, referral_id)).placed
        if placed is None:
            return None
        return _resolution(await self._meeting(province, placed.meeting_id), resolution_id)

    async def earlier(self, province: str, previous: ReferralId | None) -> Earlier | None:
        """Raises `ReferralNotFound`."""
        if previous is None:
            return None
        referral = await self._referral(province, previous)
        if referral.referred is None:
            raise ReferralNotFound
        placed = referral.placed
        return Earlier(
            first=referral.referred.first,
            meeting_id=placed.meeting_id if placed else None,
            item_id=placed.item_id if placed else None,
        )

    async def referred(self, province: str, referral_id: ReferralId) -> ItemReferred:
        """Raises `ReferralNotFound`."""
        referred = (await self._referral(province, referral_id)).referred
        if referred is None:
            raise ReferralNotFound
        return referred

    async def _meeting(self, province: str, meeting_id: MeetingId) -> Meeting:
        stream = stream_name(province, "meeting", meeting_id)
        return (await self._executor.state(MEETING, stream))[0]

    async def _referral(self, province: str, referral_id: ReferralId) -> Referral:
        stream = stream_name(province, "referral", referral_id)
        return (await self._executor.state(REFERRAL, stream))[0]


def _resolution(meeting: Meeting, resolution_id: ResolutionId | None) -> ItemResolution | None:
    resolved: Resolved | None = meeting.resolutions.get(resolution_id) if resolution_id else None
    if resolved is None:
        return None
    return ItemResolution(
        resolution_id=resolved.resolution_id,
        item_id=resolved.item_id,
        text=resolved.text,
        carried=isinstance(resolved, ResolutionAdopted),
        concerns=resolved.concerns,
    )


async def referral_lookups(request: Request, known: Known) -> ReferralLookups:
    return ReferralLookups(request.app.state.executor, known)


KnownReferrals = Annotated[ReferralLookups, Depends(referral_lookups)]
