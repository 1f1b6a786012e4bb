"""Whom a meeting calls and where their offices are reached, from this service's own replicas."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Request

from services.meetings.domain.invitation.commands import Addressee
from services.meetings.domain.meeting.refusals import MeetingNotFound
from services.meetings.replicas.bodies import BodyRow
from services.meetings.replicas.invitations import CallRow, InviteeRow, invitee_key
from shared.contracts.invitations import InviteeId
from shared.http.queries import Fresh
from shared.kernel.errors import NotYet
from shared.kernel.message import Province
from shared.privacy.vault import Vault
from shared.replicas.sealed_editions import EditionRow
from shared.views.reader import ViewReader

MOST_INVITEES = 5_000
MOST_CHANGED = 200
PAGE = 500
_ADDRESS = re.compile(r"^[!-?A-~]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$")


def is_address(text: str) -> bool:
    """Whether a letter can be addressed to it; the mail server has the last word."""
    return bool(_ADDRESS.fullmatch(text)) and not set(text) & set('<>(),;:"[]\\')


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

    calls: ViewReader[CallRow]
    invited: ViewReader[InviteeRow]
    editions: ViewReader[EditionRow]
    bodies: ViewReader[BodyRow]
    vault: Vault

    async def call(self, province: Province, meeting_id: UUID) -> CallRow | None:
        return await self.calls.get(province, str(meeting_id))

    async def invitee(
        self, province: Province, meeting_id: UUID, invitee: UUID
    ) -> InviteeRow | None:
        return await self.invited.get(province, invitee_key(meeting_id, invitee))

    async def invitees(self, province: Province, meeting_id: UUID) -> Sequence[InviteeRow]:
        where = {"meeting_id": str(meeting_id)}
        return (await self.invited.page(province, where, MOST_INVITEES)).rows

    async def addresses(self, province: Province, call: CallRow) -> Mapping[UUID, str]:
        """The offices' e-mail addresses, or the members', of those that have one."""
        if call.edition_id is None:
            return await self._of_members(province, call)
        edition = await self.editions.get(province, str(call.edition_id))
        agencies = edition.agencies if edition else ()
        return {a.agency_id: a.office_email for a in agencies if is_address(a.office_email)}

    async def _of_members(self, province: Province, call: CallRow) -> Mapping[UUID, str]:
        """A forgotten person has none any more."""
        body = await self.bodies.get(province, str(call.body_id)) if call.body_id else None
        boxes = body.emails if body else ()
        opened = await self.vault.open(province, boxes)
        return {box.person_id: text for box in boxes if is_address(text := opened.of(box))}

    async def queued(self, province: Province) -> Sequence[InviteeRow]:
        """All whose letter waits as an e-mail, by meeting."""
        return await self._all(province, {"stage": "queued"})

    async def sent_as(self, province: Province, message_id: str) -> InviteeRow | None:
        """Whose letter has left under this Message-ID."""
        rows = (await self.invited.page(province, {"message_id": message_id}, 1)).rows
        return rows[0] if rows else None

    async def changed(self, province: Province, now: datetime) -> Sequence[CallRow]:
        """Meetings still to come that were moved or cancelled."""
        page = await self.calls.page(province, {"sequence": {"$gt": 0}}, MOST_CHANGED)
        return [call for call in page.rows if call.starts_at > now]

    async def behind(self, province: Province, call: CallRow) -> Sequence[InviteeRow]:
        """Those who hold an older entry in their calendars."""
        where = {
            "meeting_id": str(call.meeting_id),
            "in_calendar": True,
            "sequence": {"$lt": call.sequence},
        }
        return await self._all(province, where)

    async def _all(self, province: Province, where: Mapping[str, Any]) -> Sequence[InviteeRow]:
        rows: list[InviteeRow] = []
        after: str | None = None
        while len(rows) < MOST_INVITEES:
            page = await self.invited.page(province, where, PAGE, after)
            rows += page.rows
            after = page.following
            if after is None:
                break
        return rows


@dataclass(frozen=True, slots=True)
class Called:
    """A meeting and all whom it invited."""

    call: CallRow
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
        if len(invitees) < call.invitees:
            raise NotYet
        addresses = await self._callings.addresses(Province(province), call)
        return Called(call, addressees(invitees, addresses))

    async def call(self, province: str, meeting_id: UUID) -> CallRow:
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
