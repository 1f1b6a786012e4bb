"""What can be wrong with a spreadsheet of agencies, each with what to do about it."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from pydantic import Field

from shared.contracts.directory import Agency, AgencyId, Source
from shared.contracts.people import PersonId
from shared.kernel.message import Message
from shared.rules.sectors import SECTOR_NAMES


class RowProblem(Message):
    """One thing to mend. `row` is the number Excel shows; None speaks of the whole file."""

    row: int | None
    column: str | None  # the Thai heading
    code: str
    th: str
    en: str


class Resemblance(StrEnum):
    """Why two agencies may be one."""

    ALIKE = "alike"  # ชื่อคล้ายกัน
    FORMER_NAME = "former_name"  # เป็นชื่อเดิมของหน่วยงาน
    ENDED = "ended"  # หน่วยงานนี้ถูกยุบ รวม หรือแยกไปแล้ว


class LikelyDuplicate(Message):
    """A row that may be another row's agency, or one that the province has already: for a person
    to judge, never merged."""

    row: int
    name: str
    resemblance: Resemblance
    other_row: int | None = None
    other_id: AgencyId | None = None  # of the province's own
    other_name: str


class PlainContact(Message):
    """ผู้ประสานงาน of a row, before what is personal is closed."""

    agency_id: AgencyId
    person_id: PersonId
    name: str = Field(repr=False)
    position: str
    phone: str = Field(repr=False)
    email: str = Field(repr=False)


class Preview(Message):
    """What a spreadsheet would bring into the directory. With any problem, nothing is imported."""

    agencies: tuple[Agency, ...]
    contacts: tuple[PlainContact, ...] = ()
    new: int = 0  # agencies that the province has not had before
    source: Source
    problems: tuple[RowProblem, ...]
    duplicates: tuple[LikelyDuplicate, ...]


class Refused(Exception):
    """The file cannot be read at all, for one reason."""

    def __init__(self, problem: RowProblem, rows: int = 0) -> None:
        super().__init__(problem.code)
        self.problem = problem
        self.rows = rows


_NEEDED_TH = "ชื่อหน่วยงาน และ ประเภท"
_NEEDED_EN = "ชื่อหน่วยงาน (name) and ประเภท (sector)"
_SECTORS = ", ".join(SECTOR_NAMES.values())

_SENTENCES: Final[dict[str, tuple[str, str]]] = {
    "file_empty": (
        "ไฟล์ว่างเปล่า กรุณาเลือกไฟล์ทำเนียบหน่วยงานอีกครั้ง",
        "The file is empty. Choose the directory's spreadsheet again.",
    ),
    "file_too_large": (
        "ไฟล์ใหญ่เกิน {limit} MiB กรุณาลบรูปภาพและแผ่นงานที่ไม่ใช้ แล้วส่งใหม่",
        "The file is larger than {limit} MiB. Remove pictures and unused sheets, then retry.",
    ),
    "not_a_spreadsheet": (
        "ไฟล์นี้ไม่ใช่สเปรดชีต{kind} กรุณาเปิดใน Excel แล้วบันทึกเป็น .xlsx",
        "This is not a spreadsheet{kind}. Open it in Excel and save it as .xlsx.",
    ),
    "file_encrypted": (
        "ไฟล์มีรหัสผ่าน กรุณาเอารหัสผ่านออกแล้วส่งใหม่",
        "The file has a password. Remove the password, then retry.",
    ),
    "file_broken": (
        "ไฟล์เสียหายหรือไม่ครบ กรุณาเปิดใน Excel บันทึกใหม่เป็น .xlsx แล้วส่งอีกครั้ง",
        "The file is damaged or cut off. Open it in Excel, save it anew as .xlsx, then retry.",
    ),
    "file_expands_too_much": (
        "ไฟล์ขยายตัวใหญ่ผิดปกติเมื่อเปิด กรุณาคัดลอกเฉพาะตารางทำเนียบไปยังไฟล์ใหม่",
        "The file grows abnormally when unpacked. Copy only the table into a new file.",
    ),
    "stray_cell": (
        "มีข้อมูลอยู่ไกลถึงเซลล์ {cell} กรุณาลบแถวและคอลัมน์นอกตารางแล้วส่งใหม่",
        "There is data as far out as cell {cell}. Delete what lies outside the table.",
    ),
    "text_unreadable": (
        "อ่านอักษรในไฟล์ไม่ได้ กรุณาบันทึกเป็น CSV UTF-8 หรือ .xlsx",
        "The file's characters cannot be read. Save it as CSV UTF-8 or .xlsx.",
    ),
    "heading_row_missing": (
        f"ไม่พบหัวตาราง {_NEEDED_TH} ใน {{rows}} แถวแรกของแผ่นงาน {{sheets}} กรุณาเพิ่มหัวตาราง",
        f"No headings {_NEEDED_EN} in the first {{rows}} rows of: {{sheets}}. Add the headings.",
    ),
    "several_tables": (
        "มีตารางทำเนียบในหลายแผ่นงาน ({sheets}) กรุณาเหลือไว้แผ่นเดียว หรือตั้งชื่อแผ่นว่า ทำเนียบ",
        "Several sheets have the table ({sheets}). Keep one, or name the right one ทำเนียบ.",
    ),
    "no_agencies": (
        "ใต้หัวตารางไม่มีหน่วยงาน กรุณากรอกรายชื่อหน่วยงานแล้วส่งใหม่",
        "There is no agency below the headings. Fill in the agencies, then retry.",
    ),
    "too_many_agencies": (
        "มีอย่างน้อย {rows} แถว เกินขีดจำกัด {limit} หน่วยงาน กรุณาตรวจสอบว่าเป็นไฟล์ที่ถูกต้อง",
        "At least {rows} rows, over the limit of {limit} agencies. Check that this is the file.",
    ),
    "too_many_problems": (
        "ยังมีปัญหาอีก {more} รายการที่ไม่ได้แสดง กรุณาแก้รายการที่แสดงก่อนแล้วส่งใหม่",
        "{more} more problems are not shown. Mend the ones shown, then retry.",
    ),
    "heading_unknown": (
        "ไม่รู้จักหัวตาราง “{value}” กรุณาแก้ชื่อ หรือลบคอลัมน์นี้",
        "The heading “{value}” is not known. Rename it, or delete the column.",
    ),
    "heading_repeated": (
        "หัวตาราง “{value}” ซ้ำความหมายกับอีกคอลัมน์ กรุณาเหลือไว้คอลัมน์เดียว",
        "The heading “{value}” means the same as another column's. Keep one of them.",
    ),
    "heading_missing": (
        "คอลัมน์ {value} มีข้อมูลแต่ไม่มีหัวตาราง กรุณาใส่หัวตาราง หรือลบคอลัมน์นี้",
        "Column {value} has data but no heading. Give it a heading, or delete the column.",
    ),
    "name_missing": (
        "ไม่มีชื่อหน่วยงาน กรุณากรอกชื่อ หรือลบแถวนี้",
        "The agency's name is missing. Fill it in, or delete the row.",
    ),
    "name_too_short": (
        "ชื่อหน่วยงาน “{value}” สั้นเกินไป กรุณากรอกชื่อเต็ม",
        "The name “{value}” is too short. Write the full name.",
    ),
    "name_like_formula": (
        "ชื่อหน่วยงาน “{value}” ขึ้นต้นด้วย = + - หรือ @ กรุณาลบเครื่องหมายนี้",
        "The name “{value}” begins with = + - or @. Remove that sign.",
    ),
    "text_too_long": (
        "ข้อความยาวเกิน {limit} ตัวอักษร กรุณาย่อให้สั้นลง",
        "The text is longer than {limit} characters. Shorten it.",
    ),
    "sector_missing": (
        f"ไม่มีประเภท (เซลล์ที่ผสานต้องยกเลิกการผสานก่อน) กรุณากรอกอย่างใดอย่างหนึ่ง: {_SECTORS}",
        f"The sector is missing (merged cells must be unmerged). Fill in one of: {_SECTORS}.",
    ),
    "sector_unknown": (
        f"ไม่รู้จักประเภท “{{value}}” กรุณาใช้อย่างใดอย่างหนึ่ง: {_SECTORS}",
        f"The sector “{{value}}” is not known. Use one of: {_SECTORS}.",
    ),
    "district_unknown": (
        "ไม่มีอำเภอ “{value}” ในจังหวัดนี้ กรุณาแก้ไข{near_th}",
        "There is no district “{value}” in this province. Correct it{near_en}.",
    ),
    "phone_malformed": (
        "อ่านหมายเลขโทรศัพท์ “{value}” ไม่ได้ กรุณากรอกเช่น 0 5600 0000 ต่อ 12",
        "The phone number “{value}” cannot be read. Write it like 0 5600 0000 ต่อ 12.",
    ),
    "email_malformed": (
        "อ่านอีเมล “{value}” ไม่ได้ กรุณากรอกเช่น office@example.go.th",
        "The e-mail “{value}” cannot be read. Write it like office@example.go.th.",
    ),
    "contact_missing": (
        "ไม่มีชื่อผู้ประสานงาน กรุณากรอกชื่อ หรือลบตำแหน่ง โทรศัพท์ และอีเมลของผู้ประสานงาน",
        "The contact's name is missing. Fill it in, or clear the contact's other cells.",
    ),
    "not_text": (
        "เซลล์นี้เป็นวันที่หรือค่าจริง/เท็จ กรุณาพิมพ์เป็นข้อความ",
        "The cell holds a date or a true/false value. Type it as text.",
    ),
    "formula_error": (
        "สูตรในเซลล์นี้มีข้อผิดพลาด (เช่น #REF! หรือ #N/A) กรุณาพิมพ์ค่าแทนสูตร",
        "The formula here shows an error (such as #REF! or #N/A). Type the value instead.",
    ),
    "formula_without_value": (
        "สูตรในเซลล์นี้ยังไม่ถูกคำนวณ กรุณาเปิดใน Excel แล้วบันทึก หรือพิมพ์ค่าแทนสูตร",
        "The formula here was never calculated. Open and save it in Excel, or type the value.",
    ),
    "agency_repeated": (
        "หน่วยงาน “{value}” ซ้ำกับแถว {other_row} กรุณาลบแถวที่ซ้ำ",
        "The agency “{value}” repeats row {other_row}. Delete one of the two rows.",
    ),
}
_SHOWN: Final = 300  # characters of a cell that a problem quotes


def problem(
    code: str, *, row: int | None = None, column: str | None = None, **said: object
) -> RowProblem:
    """The problem of this code, its sentences filled with what was found."""
    return _problem(code, row, column, said)


def _problem(
    code: str, row: int | None, column: str | None, said: Mapping[str, object]
) -> RowProblem:
    words = {name: _shortened(value) for name, value in said.items()}
    th, en = (sentence.format(**words) for sentence in _SENTENCES[code])
    return RowProblem(row=row, column=column, code=code, th=th, en=en)


def refused(code: str, **said: object) -> Refused:
    """The reason why nothing of the file can be read."""
    return Refused(_problem(code, None, None, said))


def _shortened(value: object) -> str:
    text = f"{value:,}" if isinstance(value, int) else str(value)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
