"""The signature sheet as it is shown: what counts for the text in force, and what never does."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from uuid import UUID

from pydantic import AwareDatetime, BaseModel

from services.projection.edge.names import Names, Person
from services.projection.views.signature_sheet import Refusal, SheetRow, Slot
from shared.contracts.common import AgencyRef
from shared.contracts.declarations import DeclarationSigned, SignatoryKind, SigningWay
from shared.contracts.directory import Sector
from shared.views.collation import search_text
from shared.views.reader import BadCursor


class Standing(StrEnum):
    """สถานะการลงนามในข้อความที่ใช้อยู่"""

    SIGNED = "signed"  # ลงนามแล้ว
    REFUSED = "refused"  # ไม่ลงนาม
    OUTSTANDING = "outstanding"  # ยังไม่ลงนาม


class ShownSignature(BaseModel):
    """ลายมือชื่อหนึ่งราย"""

    text_hash: str
    signer: Person
    way: SigningWay
    signed_at: AwareDatetime
    place: str
    in_meeting: bool
    authority: str  # number of the letter of authority, empty when the office itself signed
    scan: str  # SHA-256 of the signed sheet, empty in the system
    late: bool


class ShownSlot(BaseModel):
    """ผู้ลงนามหนึ่งลำดับ"""

    signatory_id: UUID
    order: int
    kind: SignatoryKind
    position: str
    agency: AgencyRef | None
    ministry: str
    sectors: tuple[Sector, ...]
    late: bool
    standing: Standing
    signature: ShownSignature | None  # over the text in force: no other counts
    refusal: str | None
    over_earlier_texts: tuple[ShownSignature, ...]


class ShownSheet(BaseModel):
    """บัญชีลงนาม ทีละหน้า"""

    text_hash: str | None  # of the text in force
    place: str
    starts_at: AwareDatetime | None
    sectors_required: tuple[Sector, ...]
    sectors_signed: tuple[Sector, ...]
    signatories: int
    signed: int
    former: tuple[ShownSlot, ...]  # who was in an earlier plan and has signed an earlier text
    rows: tuple[ShownSlot, ...]
    following: str | None


def slots_of(row: SheetRow, names: Names) -> list[ShownSlot]:
    """In the order of the ceremony, late joiners last."""
    slots = [_shown(one, row.text_hash, names) for one in row.slots]
    return sorted(slots, key=lambda one: (one.late, one.order))


def sheet(
    row: SheetRow, page: Sequence[ShownSlot], following: str | None, names: Names
) -> ShownSheet:
    slots = slots_of(row, Names(None))
    signed = [one for one in slots if one.standing is Standing.SIGNED]
    there = {sector for one in signed for sector in one.sectors}
    return ShownSheet(
        text_hash=row.text_hash,
        place=row.place,
        starts_at=row.starts_at,
        sectors_required=row.sectors_required,
        sectors_signed=tuple(sector for sector in Sector if sector in there),
        signatories=len(slots),
        signed=len(signed),
        former=tuple(_shown(one, row.text_hash, names) for one in row.former),
        rows=tuple(page),
        following=following,
    )


def found_in(
    slots: Sequence[ShownSlot], standing: Standing | None, sector: Sector | None, q: str | None
) -> list[ShownSlot]:
    wanted = search_text(q or "")
    return [
        one
        for one in slots
        if (standing is None or one.standing is standing)
        and (sector is None or sector in one.sectors)
        and wanted in search_text(" ".join(_words(one)))
    ]


def page_of(
    slots: Sequence[ShownSlot], limit: int, after: str | None
) -> tuple[Sequence[ShownSlot], str | None]:
    """A page begins behind the signatory that `after` names. Raises `BadCursor`."""
    first = 0
    if after is not None:
        places = {str(one.signatory_id): place for place, one in enumerate(slots, start=1)}
        if after not in places:
            raise BadCursor
        first = places[after]
    page = slots[first : first + limit]
    more = len(slots) > first + limit
    return page, str(page[-1].signatory_id) if more else None


def _words(one: ShownSlot) -> Iterator[str]:
    yield one.position
    yield one.agency.name if one.agency else one.ministry


def _shown(slot: Slot, text_hash: str | None, names: Names) -> ShownSlot:
    signature = next((one for one in slot.signatures if one.text_hash == text_hash), None)
    refusal = next((one for one in reversed(slot.refusals) if one.text_hash == text_hash), None)
    one = slot.signatory
    return ShownSlot(
        signatory_id=one.signatory_id,
        order=one.order,
        kind=one.kind,
        position=one.position,
        agency=one.agency,
        ministry=one.ministry,
        sectors=one.sectors,
        late=signature.late if signature else slot.late,
        standing=_standing(signature, refusal),
        signature=_signature(signature, names) if signature else None,
        refusal=refusal.reason if refusal and not signature else None,
        over_earlier_texts=tuple(
            _signature(it, names) for it in slot.signatures if it.text_hash != text_hash
        ),
    )


def _standing(signature: DeclarationSigned | None, refusal: Refusal | None) -> Standing:
    if signature is not None:
        return Standing.SIGNED
    return Standing.REFUSED if refusal else Standing.OUTSTANDING


def _signature(one: DeclarationSigned, names: Names) -> ShownSignature:
    return ShownSignature(
        text_hash=one.text_hash,
        signer=names.person(one.signer),
        way=one.way,
        signed_at=one.signed_at,
        place=one.place,
        in_meeting=one.in_meeting,
        authority=one.authority.number if one.authority else "",
        scan=one.scan.sha256 if one.scan else "",
        late=one.late,
    )
