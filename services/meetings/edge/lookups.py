"""What a meeting's commands need to know from elsewhere, read before they are decided."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, TypedDict
from uuid import UUID

from fastapi import Depends, Request

from services.meetings.domain.meeting.commands import ConvenedBody, Membership, SealedAgency
from services.meetings.edge.bodies import LetterNumbers
from services.meetings.replicas.bodies import BodyRow
from shared.contracts.bodies import BodyId
from shared.contracts.directory import AgencyId, EditionId
from shared.contracts.letters import ReservationId, letter_prefix
from shared.contracts.meetings import MeetingId
from shared.http.queries import Fresh
from shared.kernel.errors import NotFound, NotYet, RuleViolation
from shared.kernel.message import Province
from shared.replicas.letter_reservations import ReservationRow
from shared.replicas.sealed_editions import EditionRow
from shared.views.reader import ViewReader


class SealedEditionNotFound(NotFound):
    code = "meetings.sealed_edition_not_found"
    th = "ไม่พบทำเนียบที่ปิดผนึกแล้วตามรหัสนี้ กรุณาปิดผนึกทำเนียบก่อนส่งหนังสือเชิญ"
    en = "No sealed edition of this id. Seal the directory before sending invitations."


class BodyNotFound(NotFound):
    code = "meetings.body_not_found"
    th = "ไม่พบองค์คณะตามรหัสนี้ กรุณาจัดตั้งองค์คณะและบันทึกคำสั่งแต่งตั้งในทำเนียบก่อน"
    en = "No body of this id. Establish it and record its appointment order in the directory first."


class ReservationNotFound(NotFound):
    code = "meetings.reservation_not_found"
    th = "ไม่พบการจองเลขหนังสือตามรหัสนี้ กรุณาจองเลขในทะเบียนหนังสือส่งก่อน"
    en = "No reserved letter numbers of this id. Reserve them in the letter register first."


class ReservationInUse(RuleViolation):
    code = "meetings.reservation_in_use"
    th = "เลขหนังสือที่จองไว้นี้ใช้กับการประชุมอื่นไปแล้ว กรุณาจองเลขชุดใหม่"
    en = "These letter numbers went to another meeting already. Reserve new ones."


class SealedEdition(TypedDict):
    """As an invitation takes it."""

    edition_id: EditionId
    edition_fiscal_year: int
    edition_fingerprint: str
    agencies: tuple[SealedAgency, ...]


@dataclass(frozen=True, slots=True)
class KnownBody:
    convened: ConvenedBody
    memberships: tuple[Membership, ...]


class LetterRun(TypedDict):
    """Where the letter numbers begin, and where they have to end."""

    letter_prefix: str
    first_letter: int
    last_letter: int | None
    reservation_id: ReservationId | None


class Lookups:
    """Reads this service's own replicas of the directory."""

    def __init__(
        self,
        editions: ViewReader[EditionRow],
        bodies: ViewReader[BodyRow],
        reservations: ViewReader[ReservationRow],
        fresh: Fresh,
    ) -> None:
        self._editions = editions
        self._bodies = bodies
        self._reservations = reservations
        self._fresh = fresh

    async def sealed_edition(self, province: str, edition_id: UUID) -> SealedEdition:
        """Waits for the caller's own sealing. Raises `SealedEditionNotFound`, or `NotYet` when the
        replica is behind what the caller has done."""
        editions = await self._fresh.of(self._editions, province)
        row = await editions.get(Province(province), str(edition_id))
        if row is None or not row.sealed:
            raise NotYet if self._fresh.stale else SealedEditionNotFound
        return SealedEdition(
            edition_id=EditionId(row.edition_id),
            edition_fiscal_year=row.fiscal_year,
            edition_fingerprint=row.fingerprint,
            agencies=tuple(
                SealedAgency(agency_id=AgencyId(a.agency_id), name=a.name, sector=a.sector)
                for a in row.agencies
            ),
        )

    async def body(self, province: str, body_id: UUID, day: date = date.max) -> KnownBody:
        """By the name of that day. Raises `BodyNotFound` or `NotYet`, as `sealed_edition` does."""
        bodies = await self._fresh.of(self._bodies, province)
        row = await bodies.get(Province(province), str(body_id))
        if row is None:
            raise NotYet if self._fresh.stale else BodyNotFound
        convened = ConvenedBody(
            body_id=BodyId(row.body_id),
            kind=row.kind,
            name=row.name_on(day),
            dissolved=row.dissolved,
        )
        return KnownBody(convened, row.memberships)

    async def letters(
        self, province: str, meeting_id: MeetingId, asked: LetterNumbers
    ) -> LetterRun:
        """Raises `ReservationNotFound`, `ReservationInUse` or `NotYet`."""
        if asked.reservation_id is None:
            assert asked.letter_prefix is not None
            assert asked.first_letter is not None
            return LetterRun(
                letter_prefix=asked.letter_prefix,
                first_letter=asked.first_letter,
                last_letter=None,
                reservation_id=None,
            )
        reservations = await self._fresh.of(self._reservations, province)
        row = await reservations.get(Province(province), str(asked.reservation_id))
        if row is None or row.numbers is None:
            raise NotYet if self._fresh.stale else ReservationNotFound
        if row.used_by not in (None, meeting_id):
            raise ReservationInUse
        return LetterRun(
            letter_prefix=letter_prefix(row.numbers.office, row.numbers.series),
            first_letter=row.numbers.first,
            last_letter=row.numbers.last,
            reservation_id=asked.reservation_id,
        )


async def lookups(request: Request, fresh: Fresh) -> Lookups:
    state = request.app.state
    return Lookups(state.editions, state.bodies, state.reservations, fresh)


Known = Annotated[Lookups, Depends(lookups)]
