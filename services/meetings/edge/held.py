"""From one form to the steps of a meeting that was held on paper, each stamped with its day."""

from dataclasses import dataclass

from services.meetings.domain.meeting.commands import (
    AdoptResolution,
    CloseMeeting,
    HoldAgendaItem,
    InviteAgencies,
    InviteMembers,
    KeyInAttendanceList,
    KeyInMembers,
    NamePresider,
    OpenMeeting,
    PaperStep,
    PublishAgenda,
    ScheduleMeeting,
)
from services.meetings.edge.bodies import NewMeeting
from services.meetings.edge.bodies_held import HeldMeeting
from services.meetings.edge.lookups import Lookups
from services.meetings.edge.meeting_lookups import MeetingLookups
from services.meetings.edge.people import named, named_lines, named_seats
from shared.kernel.fiscal_year import BANGKOK, BUDDHIST_ERA, fiscal_year_of
from shared.kernel.policy import Stamps
from shared.privacy.vault import Vault
from shared.rules.load import quorum_rule, steps_by_kind


async def scheduling(
    province: str, body: NewMeeting, stamps: Stamps, known: Lookups
) -> ScheduleMeeting:
    """The command with the quorum rule of the day and the body that meets."""
    day = body.starts_at.astimezone(BANGKOK).date()
    found = await known.body(province, body.body_id, day) if body.body_id else None
    return ScheduleMeeting(
        **stamps,
        meeting_id=body.meeting_id,
        kind=body.kind,
        fiscal_year=body.fiscal_year or fiscal_year_of(body.starts_at),
        number=f"{body.number}/{day.year + BUDDHIST_ERA}",
        title=body.title,
        starts_at=body.starts_at,
        place=body.place,
        quorum_rule=quorum_rule(body.kind, day),
        body=found.convened if found else None,
    )


@dataclass(frozen=True, slots=True)
class OnPaper:
    """A form that was filled in after the meeting."""

    province: str
    form: HeldMeeting
    stamps: Stamps
    known: Lookups
    kits: MeetingLookups
    vault: Vault

    async def steps(self) -> tuple[PaperStep, ...]:
        """In the order in which it all happened."""
        meeting = self.form.meeting
        schedule = await scheduling(self.province, meeting, self.stamps, self.known)
        return (
            schedule,
            *self._agenda(),
            *await self._invitations(),
            OpenMeeting(**self.stamps, meeting_id=meeting.meeting_id),
            *await self._agencies(),
            *await self._members(),
            *await self._presider(),
            *await self._items(schedule.fiscal_year),
            *self._resolutions(),
            CloseMeeting(**self.stamps, meeting_id=meeting.meeting_id),
        )

    def _agenda(self) -> list[PublishAgenda]:
        agenda, meeting_id = self.form.agenda, self.form.meeting.meeting_id
        if agenda is None:
            return []
        return [
            PublishAgenda(
                **self.stamps,
                meeting_id=meeting_id,
                form=agenda.form,
                items=agenda.items,
                steps_by_kind=steps_by_kind(),
            )
        ]

    async def _invitations(self) -> list[InviteAgencies | InviteMembers]:
        meeting_id = self.form.meeting.meeting_id
        if (agencies := self.form.agencies) is not None:
            edition = await self.known.sealed_edition(self.province, agencies.edition_id)
            letters = await self.known.letters(self.province, meeting_id, agencies)
            return [InviteAgencies(**self.stamps, **letters, **edition, meeting_id=meeting_id)]
        if (members := self.form.members) is not None:
            body = await self.known.body(self.province, members.body_id)
            letters = await self.known.letters(self.province, meeting_id, members)
            return [
                InviteMembers(
                    **self.stamps,
                    **letters,
                    meeting_id=meeting_id,
                    body_id=members.body_id,
                    memberships=body.memberships,
                )
            ]
        return []

    async def _agencies(self) -> list[KeyInAttendanceList]:
        lines = await named_lines(self.vault, self.province, self.form.check_ins)
        meeting_id = self.form.meeting.meeting_id
        if not lines:
            return []
        return [KeyInAttendanceList(**self.stamps, meeting_id=meeting_id, check_ins=lines)]

    async def _members(self) -> list[KeyInMembers]:
        lines = await named_seats(self.vault, self.province, self.form.member_check_ins)
        meeting_id = self.form.meeting.meeting_id
        if not lines:
            return []
        return [KeyInMembers(**self.stamps, meeting_id=meeting_id, check_ins=lines)]

    async def _presider(self) -> list[NamePresider]:
        presiding = self.form.presider
        if presiding is None:
            return []
        [presider] = await named(self.vault, self.province, [presiding.presider])
        return [
            NamePresider(
                **self.stamps,
                meeting_id=self.form.meeting.meeting_id,
                presider=presider,
                in_place_of=presiding.in_place_of,
            )
        ]

    async def _items(self, fiscal_year: int) -> list[HoldAgendaItem]:
        meeting_id = self.form.meeting.meeting_id
        for item in self.form.held:
            await self.kits.kit_edition(self.province, fiscal_year, item.kit_edition)
        return [
            HoldAgendaItem(**self.stamps, **dict(item), meeting_id=meeting_id)
            for item in self.form.held
        ]

    def _resolutions(self) -> list[AdoptResolution]:
        meeting_id = self.form.meeting.meeting_id
        return [
            AdoptResolution(**self.stamps, **motion.said(), meeting_id=meeting_id)
            for motion in self.form.resolutions
        ]
