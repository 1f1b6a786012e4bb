"""What a file is (ชนิดของไฟล์), told by its bytes and never by its name; few kinds are taken.

What a browser or an office would run is refused: programs, pages, drawings with scripts, macros.
"""

from dataclasses import dataclass
from io import BytesIO
from typing import Final
from zipfile import BadZipFile, ZipFile

import filetype

from shared.kernel.errors import RuleViolation, TooLarge

MOST_BYTES: Final = 20 * 1024 * 1024

PDF: Final = "application/pdf"
PLAIN: Final = "text/plain"
_OFFICE: Final = "application/vnd.openxmlformats-officedocument."
DOCX: Final = f"{_OFFICE}wordprocessingml.document"
XLSX: Final = f"{_OFFICE}spreadsheetml.sheet"
ENDINGS: Final = {  # every kind that is taken, and how its files are called
    PDF: "pdf",
    "image/png": "png",
    "image/jpeg": "jpg",
    "image/webp": "webp",
    "video/mp4": "mp4",
    DOCX: "docx",
    XLSX: "xlsx",
    PLAIN: "txt",
}
_PARTS: Final = {DOCX: "word/document.xml", XLSX: "xl/workbook.xml"}
_MACROS: Final = "vbaproject.bin"
_MARKUP: Final = (b"<", b"#!")  # a page, a drawing, a script
_BOM: Final = b"\xef\xbb\xbf"
_NOT_TEXT: Final = frozenset(range(0x20)) - set(b"\t\n\r\f")


class KindNotTaken(RuleViolation):
    code = "file_kind_not_taken"
    th = "ไม่รับไฟล์ชนิดนี้ กรุณาส่งเป็น PDF, PNG, JPEG, WebP, DOCX, XLSX, MP4 หรือข้อความ (TXT, CSV)"
    en = "Files of this kind are not taken. Send PDF, PNG, JPEG, WebP, DOCX, XLSX, MP4 or text."


@dataclass(eq=False)
class FileTooLarge(TooLarge):
    code = "file_too_large"
    th = "ไฟล์ใหญ่เกินไป ({size} ไบต์ ไม่เกิน {limit} ไบต์) กรุณาย่อหรือแบ่งไฟล์แล้วส่งใหม่"
    en = "The file is too large ({size} bytes, at most {limit}). Make it smaller or split it."


def media_type_of(content: bytes) -> str:
    """Raises `FileTooLarge` and `KindNotTaken`."""
    if len(content) > MOST_BYTES:
        raise FileTooLarge("file", len(content), MOST_BYTES)
    told = filetype.guess_mime(content)
    if told is None and _is_text(content):
        return PLAIN
    if told not in ENDINGS or (told in _PARTS and not _is_plain_office(content, _PARTS[told])):
        raise KindNotTaken
    return str(told)


def _is_text(content: bytes) -> bool:
    """UTF-8 without control characters that does not begin like something to run."""
    try:
        content.decode()
    except UnicodeDecodeError:
        return False
    begins = content.removeprefix(_BOM).lstrip()
    return bool(begins) and not begins.startswith(_MARKUP) and not _NOT_TEXT & set(content)


def _is_plain_office(content: bytes, part: str) -> bool:
    """The document is there, and no macro is."""
    try:
        with ZipFile(BytesIO(content)) as archive:
            names = {name.lower() for name in archive.namelist()}
    except BadZipFile:
        return False
    return part in names and not any(name.endswith(_MACROS) for name in names)
