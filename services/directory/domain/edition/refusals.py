"""The rules of an edition, by the sentence that is shown when one is broken."""

from dataclasses import dataclass

from shared.kernel.errors import NotFound, RuleViolation


class EditionNotFound(NotFound):
    code = "directory.edition_not_found"
    th = "ไม่พบทำเนียบฉบับนี้ กรุณาเปิดทำเนียบก่อน"
    en = "There is no such edition. Open it first."


class EditionAlreadyOpen(RuleViolation):
    code = "directory.edition_already_open"
    th = "เปิดทำเนียบฉบับนี้ไปแล้วด้วยรายละเอียดอื่น หากต้องการแก้ไข กรุณาปิดผนึกแล้วเปิดฉบับถัดไป"
    en = "This edition was opened with other details. To correct it, seal it and open the next."


class EditionIsSealed(RuleViolation):
    code = "directory.edition_sealed"
    th = "ทำเนียบฉบับนี้ปิดผนึกแล้ว แก้ไขไม่ได้ กรุณาเปิดฉบับแก้ไขใหม่พร้อมเหตุผล"
    en = "This edition is sealed and never changes. Open a correcting edition and say why."


class CorrectionNeedsReason(RuleViolation):
    code = "directory.correction_needs_reason"
    th = "ทำเนียบฉบับแก้ไขต้องระบุเหตุผลที่แก้ไข"
    en = "A correcting edition has to say why it is needed."


@dataclass(eq=False)
class PreviousEditionNotSealed(RuleViolation):
    code = "directory.previous_edition_not_sealed"
    th = "ทำเนียบฉบับที่ {number} ยังไม่ปิดผนึก ให้แก้ไขในฉบับนั้น หรือปิดผนึกก่อนเปิดฉบับแก้ไข"
    en = "Edition {number} is not sealed. Correct it there, or seal it before opening the next."
    number: int


class EditionIsEmpty(RuleViolation):
    code = "directory.edition_empty"
    th = "ทำเนียบยังไม่มีหน่วยงาน กรุณานำเข้ารายชื่อก่อนปิดผนึก"
    en = "The edition has no agency. Import the list before sealing it."


@dataclass(eq=False)
class ListUnfinished(RuleViolation):
    code = "directory.list_unfinished"
    th = (
        "รายชื่อที่นำเข้าล่าสุดบันทึกได้ {taken} จาก {in_all} หน่วยงาน "
        "กรุณานำเข้าไฟล์เดิมอีกครั้ง หรือนำเข้าแถวที่เหลือเป็นไฟล์ใหม่ ก่อนปิดผนึก"
    )
    en = (
        "Only {taken} of {in_all} agencies of the last list were recorded. "
        "Import the same file again, or the remaining rows as a new file, before sealing."
    )
    taken: int
    in_all: int


@dataclass(eq=False)
class AgenciesAlreadyListed(RuleViolation):
    code = "directory.agencies_already_listed"
    th = "มีหน่วยงาน {agencies} แห่งอยู่ในทำเนียบฉบับนี้แล้ว กรุณาลบแถวที่ซ้ำแล้วนำเข้าใหม่"
    en = "{agencies} of these agencies are in the edition already. Remove their rows, import again."
    agencies: int


@dataclass(eq=False)
class TooManyAgencies(RuleViolation):
    code = "directory.too_many_agencies"
    th = "ทำเนียบจะมี {agencies} หน่วยงาน เกินขีดจำกัด {limit} กรุณาตรวจสอบไฟล์"
    en = "The edition would hold {agencies} agencies; the limit is {limit}. Check the file."
    agencies: int
    limit: int


class NothingToCarryOver(RuleViolation):
    code = "directory.nothing_to_carry_over"
    th = "ไม่มีหน่วยงานใดในทำเนียบฉบับก่อนที่ยังดำเนินงานอยู่ กรุณานำเข้ารายชื่อจากไฟล์"
    en = "No agency of that edition goes on. Import the list from a file."


class AgencyNotListed(RuleViolation):
    code = "directory.agency_not_listed"
    th = "หน่วยงานนี้ไม่อยู่ในทำเนียบฉบับนี้ กรุณาตรวจสอบรายชื่อ"
    en = "This agency is not in the edition. Check the list."


class AgencyListedTwice(RuleViolation):
    code = "directory.agency_listed_twice"
    th = "ทำเนียบฉบับนี้มีหน่วยงานชื่อนี้ในอำเภอเดียวกันอยู่แล้ว กรุณาตั้งชื่อให้ต่างกัน หรือตัดรายการที่ซ้ำออก"
    en = "An agency of this name is in the edition for the district. Rename or strike one off."
