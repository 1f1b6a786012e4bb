"""Whom a meeting calls and where their offices are reached, from this service's own replicas."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request

from services.meetings.domain.invitation.commands import Addressee
from services.meetings.domain.meeting.refusals import MeetingNotFound
from services.meetings.replicas import contacts
from services.meetings.replicas.bodies import BodyRow
from services.meetings.replicas.contacts import ContactRow
from services.meetings.replicas.invitees import InviteeRow, key_of
from services.meetings.replicas.meetings import MeetingRow
from shared.contracts.invitations import InviteeId
from shared.http.queries import Fresh
from shared.kernel.errors import NotYet
from shared.kernel.message import Province
from shared.privacy.vault import Vault
from shared.views.reader import Order, ViewReader

MOST_INVITEES = 5_000
MOST_CHANGED = 200
BY_LETTER = Order("place")
_ADDRESS = re.compile(r"^[!-?A-~]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$")


def is_address(text: str) -> bool:
    """Whether a letter can be addressed to it; the mail server has the last word."""
    return bool(_ADDRESS.fullmatch(text)) and not set(text) & set('<>(),;:"[]\\')


def reachable(offices: Sequence[ContactRow]) -> Mapping[UUID, str]:
    return {one.agency_id: one.office_email for one in offices if is_address(one.office_email)}


def addressees(
    invitees: Sequence[InviteeRow], addresses: Mapping[UUID, str]
) -> tuple[Addressee, ...]:
    return tuple(
        Addressee(invitee=InviteeId(one.invitee), name=one.name, has_email=one.invitee in addresses)
        for one in invitees
    )


@dataclass(frozen=True)
class Callings:
    """Readers of the replicas, together."""

    calls: ViewReader[MeetingRow]
    invited: ViewReader[InviteeRow]
    contacts: ViewReader[ContactRow]
    bodies: ViewReader[BodyRow]
    vault: Vault

    async def call(self, province: Province, meeting_id: UUID) -> MeetingRow | None:
        return await self.calls.get(province, str(meeting_id))

    async def invitee(
        self, province: Province, meeting_id: UUID, invitee: UUID
    ) -> InviteeRow | None:
        return await self.invited.get(province, key_of(meeting_id, invitee))

    async def invitees(self, province: Province, meeting_id: UUID) -> Sequence[InviteeRow]:
        """In the order of their letters."""
        where = {"meeting_id": str(meeting_id)}
        return await self.invited.rows(province, where, MOST_INVITEES, BY_LETTER)

    async def addresses(self, province: Province, call: MeetingRow) -> Mapping[UUID, str]:
        """The offices' e-mail addresses, or the members', of those that have one."""
        members = await self.of_members(province, call)
        return {**reachable(await self.contacts_of(province, call)), **members}

    async def contact(
        self, province: Province, call: MeetingRow, agency_id: UUID
    ) -> ContactRow | None:
        if call.edition_id is None:
            return None
        return await self.contacts.get(province, contacts.key_of(call.edition_id, agency_id))

    async def contacts_of(self, province: Province, call: MeetingRow) -> Sequence[ContactRow]:
        """Of the edition whose offices were invited; none when a body's members were."""
        if call.edition_id is None:
            return ()
        where = {"edition_id": str(call.edition_id)}
        return await self.contacts.rows(province, where, MOST_INVITEES)

    async def of_members(self, province: Province, call: MeetingRow) -> Mapping[UUID, str]:
        """Of no agency's meeting; and a forgotten person has none any more."""
        if call.body_id is None:
            return {}
        body = await self.bodies.get(province, str(call.body_id))
        boxes = body.emails if body else ()
        opened = await self.vault.open(province, boxes)
        return {box.person_id: text for box in boxes if is_address(text := opened.of(box))}

    async def queued(self, province: Province) -> Sequence[InviteeRow]:
        """All whose letter waits as an e-mail, by meeting."""
        return await self.invited.rows(province, {"stage": "queued"}, MOST_INVITEES)

    async def sent_as(self, province: Province, message_id: str) -> InviteeRow | None:
        """Whose letter has left under this Message-ID."""
        rows = (await self.invited.page(province, {"message_id": message_id}, 1)).rows
        return rows[0] if rows else None

    async def changed(self, province: Province, now: datetime) -> Sequence[MeetingRow]:
        """Meetings still to come that were moved or cancelled."""
        where = {"sequence": {"$gt": 0}, "_starts": {"$gt": int(now.timestamp())}}
        return (await self.calls.page(province, where, MOST_CHANGED)).rows

    async def behind(self, province: Province, call: MeetingRow) -> Sequence[InviteeRow]:
        """Those who hold an older entry in their calendars."""
        where = {
            "meeting_id": str(call.meeting_id),
            "in_calendar": True,
            "sequence": {"$lt": call.sequence},
        }
        return await self.invited.rows(province, where, MOST_INVITEES)


@dataclass(frozen=True, slots=True)
class Called:
    """A meeting and all whom it invited."""

    call: MeetingRow
    addressees: tuple[Addressee, ...]


class KnownInvitees:
    """The same for a request: waits for what the caller has just done."""

    def __init__(self, callings: Callings, fresh: Fresh) -> None:
        self._callings = callings
        self._fresh = fresh

    async def called(self, province: str, meeting_id: UUID) -> Called:
        """Raises `MeetingNotFound`, or `NotYet` when the replica is behind."""
        call = await self.call(province, meeting_id)
        await self._fresh.of(self._callings.bodies, province)  # also for an e-mail just recorded
        invitees = await self._callings.invitees(Province(province), meeting_id)
        offices = await self._callings.contacts_of(Province(province), call)
        expected = call.invitees if call.edition_id else 0
        if len(invitees) < call.invitees or len(offices) < expected:
            raise NotYet
        members = await self._callings.of_members(Province(province), call)
        return Called(call, addressees(invitees, {**reachable(offices), **members}))

    async def call(self, province: str, meeting_id: UUID) -> MeetingRow:
        """Raises `MeetingNotFound`, or `NotYet` when the replica is behind."""
        await self._fresh.of(self._callings.calls, province)
        await self._fresh.of(self._callings.invited, province)
        call = await self._callings.call(Province(province), meeting_id)
        if call is None:
            raise NotYet if self._fresh.stale else MeetingNotFound
        return call

    async def is_invited(self, province: str, meeting_id: UUID, invitee: UUID) -> bool:
        row = await self._callings.invitee(Province(province), meeting_id, invitee)
        return row is not None


async def known_invitees(request: Request, fresh: Fresh) -> KnownInvitees:
    return KnownInvitees(request.app.state.callings, fresh)


KnownInvited = Annotated[KnownInvitees, Depends(known_invitees)]
