"""What a paper (เอกสารราชการ) consists of, from top to bottom: pure data, no layout engine.

Sizes are points of TH Sarabun, in which the official forms are given (16 for text); the writers
scale them to their own face. All texts are plain: nothing a user typed is ever markup. Figures are
Arabic here and become Thai numerals when they are printed.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, NamedTuple

TEXT = 16.0
PARAGRAPH_INDENT = 2.5  # cm, as the regulation has it
DRAFT = "ร่าง"

Align = Literal["left", "center", "right"]


@dataclass(frozen=True, slots=True)
class Garuda:
    """ที่ว่างสำหรับตราครุฑ: kept free, the office prints on its own paper. Heading beside it or none."""

    height: float = 3.0  # cm
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    text: str
    align: Align = "left"
    bold: bool = False
    size: float = TEXT
    before: float = 0.0
    indent: float = 0.0  # cm


@dataclass(frozen=True, slots=True)
class Facing:
    """ที่ … on the left, the office with its address on the right."""

    left: str
    right: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """A label and what it names, which hangs beside it: เรื่อง, เรียน, สิ่งที่ส่งมาด้วย."""

    label: str
    lines: tuple[str, ...]
    before: float = 6.0
    bold: bool = False


def hash_told(label: str, sha256: str) -> Field:
    """On lines of its own: how it breaks tells nothing of what it is a hash of."""
    half = len(sha256) // 2
    return Field(label, (sha256[:half], sha256[half:]))


@dataclass(frozen=True, slots=True)
class Dotted:
    """One line of a memo's head: labels in bold, their texts on dotted lines."""

    fields: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: str
    indent: float = PARAGRAPH_INDENT
    before: float = 6.0
    lead: str = ""  # printed bold in front of the text, as มติที่ประชุม


@dataclass(frozen=True, slots=True)
class Divider:
    """เส้นคั่นกลางหน้า under a heading."""


@dataclass(frozen=True, slots=True)
class Table:
    widths: tuple[float, ...]  # cm, 16 in all; 24.7 on a paper that lies
    rows: tuple[tuple[str, ...], ...]
    head: tuple[str, ...] = ()
    centred: tuple[int, ...] = ()
    ruled: bool = True
    tall: bool = False  # room to sign in every row


@dataclass(frozen=True, slots=True)
class Signature:
    """Room to sign, the name in brackets (dotted when it is not known), the position."""

    lines: tuple[str, ...]
    closing: str = ""
    name: str = ""


class Signed(NamedTuple):
    """One place to sign. `note` stands in the room to sign when it was not signed by hand here."""

    name: str  # dotted when it is not known
    lines: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Signatures:
    """ลายมือชื่อหลายราย: two side by side; one alone stands in the middle."""

    places: tuple[Signed, ...]


@dataclass(frozen=True, slots=True)
class Foot:
    """At the foot of the page: who handles the matter, and a QR picture when there is a code."""

    lines: tuple[str, ...]
    code: str = ""
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """หัวข้อของเล่ม: stands in the table of contents, down to level 3."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Contents:
    """สารบัญ: every heading with its page; an office program fills the pages in by itself."""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """ขึ้นหน้าใหม่"""


Block = (
    Garuda
    | Line
    | Facing
    | Field
    | Dotted
    | Paragraph
    | Divider
    | Table
    | Signature
    | Signatures
    | Foot
    | Heading
    | Contents
    | PageBreak
)


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper. `moment` is written into the file, so the same paper is the same bytes."""

    title: str
    blocks: tuple[Block, ...]
    moment: datetime
    watermark: str = field(default="")  # "ร่าง" while it is not final
    lying: bool = False  # แนวนอน
    numbered: bool = True  # its pages from the second on
    running: Foot | None = None  # at the foot of every page but the first
