"""The letter of invitation (หนังสือเชิญประชุม): as a letter to outside, or as a memo (2.1.1)."""

from enum import StrEnum

from services.meetings.documents.wording import (
    CANCELLED,
    Names,
    meeting_of,
    role_of,
    session_of,
    when,
)
from services.meetings.replicas.invitees import InviteeRow
from services.meetings.replicas.meetings import MeetingRow
from shared.contracts.directory import Sector
from shared.contracts.meetings import MeetingKind
from shared.documents.paper import (
    Block,
    Dotted,
    Facing,
    Field,
    Foot,
    Garuda,
    Line,
    Paper,
    Paragraph,
    Signature,
)
from shared.rules.offices import Office
from shared.thai import day_of, fiscal_year, full_date

MIDDLE = 8.0  # cm: the date begins in the middle of the page
_TO_MONKS = ("เจ้าอาวาส", "เจ้าคณะ", "รองเจ้าคณะ", "พระ")
_PLACE = 5  # characters that tell whether a position names its agency
_SCAN = "สแกนเพื่อลงทะเบียน"


class Style(StrEnum):
    """แบบหนังสือ"""

    OUTGOING = "outgoing"  # หนังสือภายนอก
    MEMO = "memo"  # บันทึกข้อความ


def style_for(row: MeetingRow, invitee: InviteeRow) -> Style:
    """Offices of the provincial line write memos to each other; all others get a letter."""
    inside = invitee.sector is Sector.PROVINCIAL or row.kind is MeetingKind.PROVINCIAL_BOARD
    return Style.MEMO if inside else Style.OUTGOING


def addressee_of(invitee: InviteeRow, head_position: str, names: Names) -> str:
    """The head of the agency by position, with the agency's name when the position lacks it."""
    if invitee.member is not None:
        return f"{names(invitee.member.name)} {invitee.member.position}".strip()
    agency = invitee.agency_name
    if not head_position:
        return f"หัวหน้าหน่วยงาน {agency}"
    says_where = head_position.endswith(agency[-_PLACE:]) or agency[:_PLACE] in head_position
    return head_position if says_where else f"{head_position} {agency}"


def invitation(  # noqa: PLR0913 - each is a fact of the letter
    row: MeetingRow,
    invitee: InviteeRow,
    addressee: str,
    office: Office,
    style: Style,
    *,
    code: str = "",
) -> Paper:
    head = memo_head if style is Style.MEMO else letter_head
    polite = _to_a_monk(addressee) and style is Style.OUTGOING
    closing = "ขอนมัสการด้วยความเคารพ" if polite else "ขอแสดงความนับถือ"
    signed = Signature((office.signer,), "" if style is Style.MEMO else closing)
    blocks = (
        *head(row, invitee, addressee, office),
        *text_of(row, invitee, office, polite=polite),
        signed,
        _foot(office, style, code),
    )
    return Paper(
        title=f"หนังสือเชิญ{meeting_of(row).removeprefix('การ')} {session_of(row)}",
        blocks=blocks,
        moment=row.invited_at or row.starts_at,
        watermark=CANCELLED if row.cancelled else "",
    )


def subject_of(row: MeetingRow) -> str:
    return f"ขอเชิญ{meeting_of(row).removeprefix('การ')} {session_of(row)}"


def letter_head(
    row: MeetingRow, invitee: InviteeRow, addressee: str, office: Office
) -> tuple[Block, ...]:
    """หนังสือภายนอก, แบบที่ 1 ท้ายระเบียบ"""
    salutation = "นมัสการ" if _to_a_monk(addressee) else "เรียน"
    return (
        Garuda(),
        Facing(f"ที่ {invitee.letter_number}", office.address),
        Line(_dated(row), indent=MIDDLE, before=6),
        Field("เรื่อง", (subject_of(row),)),
        Field(salutation, (addressee,)),
        *_enclosures(row),
    )


def memo_head(
    row: MeetingRow, invitee: InviteeRow, addressee: str, office: Office
) -> tuple[Block, ...]:
    """บันทึกข้อความ, แบบที่ 2 ท้ายระเบียบ"""
    phone = f" โทร. {office.phone}" if office.phone else ""
    return (
        Garuda(height=1.5, heading="บันทึกข้อความ"),
        Dotted((("ส่วนราชการ", f"{office.office}{phone}"),)),
        Dotted((("ที่", invitee.letter_number), ("วันที่", _dated(row)))),
        Dotted((("เรื่อง", subject_of(row)),)),
        Field("เรียน", (addressee,), before=8),
        *_enclosures(row),
    )


def text_of(
    row: MeetingRow, invitee: InviteeRow, office: Office, *, polite: bool
) -> tuple[Block, ...]:
    """Cause, purpose, conclusion."""
    agenda = " รายละเอียดปรากฏตามสิ่งที่ส่งมาด้วย" if row.agenda else ""
    you = "ท่าน" if invitee.member else "พระคุณท่านหรือผู้แทน" if polite else "ท่านหรือผู้แทน"
    as_member = f"ในฐานะ{role_of(row, invitee)}" if invitee.role else ""
    ask = "ขอนิมนต์" if polite else "ขอเรียนเชิญ"
    told = "จึงนมัสการมา" if polite else "จึงเรียนมา"
    return (
        Paragraph(
            f"ด้วย{office.province}กำหนดจัด{meeting_of(row)} {session_of(row)} "
            f"ใน{when(row)} ณ {row.place} "
            f"ตามกระบวนการขับเคลื่อนจังหวัดคุณธรรม ประจำ{fiscal_year(row.fiscal_year)}{agenda}"
        ),
        Paragraph(
            f"ในการนี้ {office.province}{ask}{you}{as_member}"
            "เข้าร่วมประชุมตามวัน เวลา และสถานที่ดังกล่าว "
            "หากไม่สามารถเข้าร่วมประชุมด้วยตนเองได้ โปรดมอบหมายผู้แทนเข้าร่วมประชุม"
            f"พร้อมหนังสือมอบหมาย และแจ้งการตอบรับไปยัง{office.office}ก่อนวันประชุม"
        ),
        Paragraph(f"{told}เพื่อโปรดพิจารณาเข้าร่วมประชุม"),
    )


def _enclosures(row: MeetingRow) -> tuple[Block, ...]:
    return (Field("สิ่งที่ส่งมาด้วย", ("ระเบียบวาระการประชุม จำนวน 1 ชุด",)),) if row.agenda else ()


def _foot(office: Office, style: Style, code: str) -> Foot:
    """Who handles the matter stands in a memo's head already."""
    phone = (f"โทร. {office.phone}",) if office.phone else ()
    lines = () if style is Style.MEMO else (office.office, *phone)
    return Foot(lines, code, _SCAN if code else "")


def _dated(row: MeetingRow) -> str:
    """The day the letters went out; empty, to be written in, before that."""
    return full_date(day_of(row.invited_at)) if row.invited_at else ""


def _to_a_monk(addressee: str) -> bool:
    return addressee.startswith(_TO_MONKS)
