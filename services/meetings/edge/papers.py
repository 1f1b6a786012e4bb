"""Papers of a meeting: reads what they need, opens the names, builds them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from services.meetings.documents.agenda import agenda
from services.meetings.documents.attendance import attendance
from services.meetings.documents.invitation import (
    Style,
    addressee_of,
    invitation,
    style_for,
)
from services.meetings.documents.minutes import minutes
from services.meetings.documents.quorum import quorum_certificate
from services.meetings.documents.wording import Names
from services.meetings.edge.codes import CheckInCodes
from services.meetings.edge.invitees import Callings
from services.meetings.replicas.invitees import InviteeRow
from services.meetings.replicas.meetings import Counted, MeetingRow, Resolved
from shared.contracts.meetings import MeetingId
from shared.contracts.people import Sealed
from shared.documents.paper import Paper
from shared.documents.press import Form, Press
from shared.kernel.errors import NotFound, RuleViolation
from shared.kernel.message import Province
from shared.privacy.vault import Vault
from shared.rules.offices import Offices


class PaperKind(StrEnum):
    """เอกสารการประชุม"""

    INVITATION = "invitation"  # หนังสือเชิญ
    AGENDA = "agenda"  # ระเบียบวาระ
    ATTENDANCE = "attendance"  # บัญชีลงชื่อ
    MINUTES = "minutes"  # รายงานการประชุม
    QUORUM = "quorum"  # ใบรับรององค์ประชุม


class NotInvited(NotFound):
    code = "meetings.invitee_not_found"
    th = "ไม่พบผู้ได้รับเชิญรายนี้ กรุณาส่งหนังสือเชิญก่อน หรือตรวจสอบรหัสผู้ได้รับเชิญ (invitee)"
    en = "No such invitee of this meeting. Send the invitations first, or check `invitee`."


class MinutesNotDrafted(RuleViolation):
    code = "meetings.minutes_not_drafted"
    th = "ยังไม่ได้ร่างรายงานการประชุม กรุณาร่างรายงานการประชุมก่อนพิมพ์"
    en = "The minutes have not been drafted. Draft them before printing."


class NothingCounted(RuleViolation):
    code = "meetings.quorum_not_counted"
    th = "ยังไม่มีการนับองค์ประชุมตามที่ขอ กรุณาพิมพ์หลังครบองค์ประชุมหรือหลังมีมติ"
    en = "No such count of the quorum yet. Print it once there is a quorum or a resolution."


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which of the papers of a kind: whose letter, in which style, which resolution's count."""

    invitee: UUID | None = None
    style: Style | None = None
    qr: bool = True
    resolution: UUID | None = None


@dataclass(frozen=True, slots=True)
class Batch:
    """Letters by the names of their files, each built when its turn comes."""

    count: int
    letters: Iterator[tuple[str, Paper]]


class Papers:
    """One province at a time; a forgotten person's name is `ลบแล้ว` from then on."""

    def __init__(
        self,
        callings: Callings,
        vault: Vault,
        press: Press,
        offices: Offices,
        codes: CheckInCodes,
    ) -> None:
        self.callings = callings
        self.press = press
        self._codes = codes
        self._vault = vault
        self._offices = offices

    def through(self, vault: Vault) -> "Papers":
        """The same papers, with their names opened by another vault."""
        return Papers(self.callings, vault, self.press, self._offices, self._codes)

    async def paper(
        self, province: Province, meeting_id: UUID, kind: PaperKind, wanted: Wanted
    ) -> Paper:
        row = await self.meeting(province, meeting_id)
        match kind:
            case PaperKind.INVITATION:
                return await self.letter(province, row, wanted)
            case PaperKind.AGENDA:
                return agenda(row)
            case PaperKind.ATTENDANCE:
                invitees = await self._invitees(province, row)
                return attendance(row, invitees, await self._names(province, row, invitees))
            case PaperKind.MINUTES:
                if not row.sections:
                    raise MinutesNotDrafted
                invitees = await self._invitees(province, row)
                return minutes(row, invitees, await self._names(province, row, invitees))
            case PaperKind.QUORUM:
                counted = _counted(row, wanted.resolution)
                return quorum_certificate(row, counted, self._offices[province])

    async def meeting(self, province: Province, meeting_id: UUID) -> MeetingRow:
        row = await self.callings.call(province, meeting_id)
        if row is None:
            raise NotFound
        return row

    async def letter(self, province: Province, row: MeetingRow, wanted: Wanted) -> Paper:
        if wanted.invitee is None:
            raise NotInvited
        invitee = await self.callings.invitee(province, row.meeting_id, wanted.invitee)
        if invitee is None:
            raise NotInvited
        head = await self._head_of(province, row, invitee)
        names = await self._names(province, row, [invitee])
        return self._letter(province, row, invitee, head, names, wanted)

    async def invitation_letter(
        self, province: Province, meeting_id: UUID, invitee: UUID
    ) -> bytes | None:
        """One letter as PDF, for who sends it on; None when there is none."""
        try:
            row = await self.meeting(province, meeting_id)
            paper = await self.letter(province, row, Wanted(invitee=invitee))
        except NotFound:
            return None
        return await self.press.file(paper, Form.PDF)

    async def letters(
        self, province: Province, row: MeetingRow, first: int = 1, most: int | None = None
    ) -> Batch:
        """The letters from the `first` on, in the order of their numbers."""
        invitees = await self._invitees(province, row)
        chosen = invitees[first - 1 : None if most is None else first - 1 + most]
        heads = await self._heads(province, row)
        names = await self._names(province, row, chosen)
        letters = (
            (
                _called(number, one),
                self._letter(province, row, one, heads.get(one.invitee, ""), names, Wanted()),
            )
            for number, one in enumerate(chosen, start=first)
        )
        return Batch(len(chosen), letters)

    def _letter(  # noqa: PLR0913, PLR0917 - each is a fact of the letter
        self,
        province: Province,
        row: MeetingRow,
        invitee: InviteeRow,
        head: str,
        names: Names,
        wanted: Wanted,
    ) -> Paper:
        addressee = addressee_of(invitee, head, names)
        style = wanted.style or style_for(row, invitee)
        office = self._offices[province]
        code = self._scanned(province, row, invitee) if wanted.qr else ""
        return invitation(row, invitee, addressee, office, style, code=code)

    def _scanned(self, province: Province, row: MeetingRow, invitee: InviteeRow) -> str:
        return self._codes.address(province, MeetingId(row.meeting_id), invitee.invitee)

    async def _invitees(self, province: Province, row: MeetingRow) -> tuple[InviteeRow, ...]:
        return tuple(await self.callings.invitees(province, row.meeting_id))

    async def _head_of(self, province: Province, row: MeetingRow, invitee: InviteeRow) -> str:
        found = await self.callings.contact(province, row, invitee.invitee)
        return found.head_position if found else ""

    async def _heads(self, province: Province, row: MeetingRow) -> dict[UUID, str]:
        found = await self.callings.contacts_of(province, row)
        return {one.agency_id: one.head_position for one in found}

    async def _names(
        self, province: Province, row: MeetingRow, invitees: Iterable[InviteeRow]
    ) -> Names:
        people = [person for one in invitees for person in (one.member, *one.people) if person]
        boxes: list[Sealed] = [person.name for person in people]
        if row.presider is not None:
            boxes.append(row.presider.name)
        return (await self._vault.open(province, boxes)).of


def _called(number: int, invitee: InviteeRow) -> str:
    """By letter and agency; a member's name stands in no file's name."""
    told = f"{number:04} {invitee.letter_number} {invitee.agency_name}".strip()
    return f"{told.replace('/', '-')}.pdf"


def _counted(row: MeetingRow, resolution: UUID | None) -> Counted | Resolved:
    """The count of that resolution; of the meeting as it stands when none is named."""
    if resolution is None and row.quorum is not None:
        return row.quorum
    for resolved in row.resolutions:
        if resolved.number is not None and resolved.resolution_id == resolution:
            return resolved
    raise NothingCounted
