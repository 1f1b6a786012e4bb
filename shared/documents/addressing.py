"""How official letters speak to whom they are addressed to (คำขึ้นต้น คำลงท้าย)."""

from enum import StrEnum

MIDDLE = 8.0  # cm: the date begins in the middle of the page
_MONKS = ("เจ้าอาวาส", "เจ้าคณะ", "รองเจ้าคณะ", "พระ")
_PLACE = 5  # characters that tell whether a position names its agency


class Style(StrEnum):
    """แบบหนังสือ"""

    OUTGOING = "outgoing"  # หนังสือภายนอก
    MEMO = "memo"  # บันทึกข้อความ


def head_of(agency: str, position: str) -> str:
    """The head of the agency by position, with the agency's name when the position lacks it."""
    if not position:
        return f"หัวหน้าหน่วยงาน {agency}"
    says_where = position.endswith(agency[-_PLACE:]) or agency[:_PLACE] in position
    return position if says_where else f"{position} {agency}"


def to_a_monk(addressee: str) -> bool:
    return addressee.startswith(_MONKS)


def salutation(addressee: str) -> str:
    return "นมัสการ" if to_a_monk(addressee) else "เรียน"


def closing(addressee: str, style: Style) -> str:
    """A memo has none."""
    if style is Style.MEMO:
        return ""
    return "ขอนมัสการด้วยความเคารพ" if to_a_monk(addressee) else "ขอแสดงความนับถือ"
