"""The rules of an agency, by the sentence that is shown when one is broken."""

from dataclasses import dataclass
from datetime import date

from shared.kernel.errors import NotFound, RuleViolation


class AgencyNotFound(NotFound):
    code = "directory.agency_not_found"
    th = "ไม่พบหน่วยงานนี้ในทำเนียบของจังหวัด กรุณาตรวจสอบรายชื่อ"
    en = "No such agency in the province's directory. Check the list."


@dataclass(eq=False)
class AgencyHasEnded(RuleViolation):
    code = "directory.agency_has_ended"
    th = "หน่วยงานนี้ถูกยุบ รวม หรือแยกไปแล้วเมื่อ {since} แก้ไขไม่ได้ กรุณาทำรายการที่หน่วยงานที่รับช่วงต่อ"
    en = "This agency was merged, split up or closed on {since}. Turn to the one that follows it."
    since: date


class NameUnchanged(RuleViolation):
    code = "directory.name_unchanged"
    th = "ชื่อใหม่เหมือนชื่อปัจจุบัน กรุณาตรวจสอบชื่อที่กรอก"
    en = "The new name is the one it has. Check what was entered."


class NameTaken(RuleViolation):
    code = "directory.name_taken"
    th = "มีหน่วยงานอื่นในอำเภอเดียวกันใช้ชื่อนี้อยู่แล้ว กรุณาตั้งชื่อให้ต่างกัน หรือรวมหน่วยงาน"
    en = "Another agency of the district bears this name. Choose another, or merge the two."


class MergedIntoItself(RuleViolation):
    code = "directory.merged_into_itself"
    th = "รวมหน่วยงานเข้ากับตัวเองไม่ได้ กรุณาเลือกหน่วยงานที่รับช่วงต่อ"
    en = "An agency cannot be merged into itself. Choose the one that goes on."


@dataclass(eq=False)
class SuccessorHasEnded(RuleViolation):
    code = "directory.successor_has_ended"
    th = "{name} ถูกยุบ รวม หรือแยกไปแล้ว กรุณาเลือกหน่วยงานที่ยังดำเนินงานอยู่"
    en = "{name} was merged, split up or closed itself. Choose an agency that goes on."
    name: str


@dataclass(eq=False)
class TooFewParts(RuleViolation):
    code = "directory.too_few_parts"
    th = "การแยกหน่วยงานต้องมีหน่วยงานใหม่อย่างน้อย {needed} แห่ง กรุณาเพิ่ม หรือใช้การเปลี่ยนชื่อแทน"
    en = "A split needs at least {needed} new agencies. Add one, or rename the agency instead."
    needed: int


class PartsAlike(RuleViolation):
    code = "directory.parts_alike"
    th = "หน่วยงานใหม่ต้องไม่ซ้ำกันเอง และไม่ซ้ำกับหน่วยงานที่ถูกแยก กรุณาตั้งชื่อให้ต่างกัน"
    en = "The parts have to differ from each other and from the agency. Name them differently."


@dataclass(eq=False)
class PartsAlreadyKnown(RuleViolation):
    code = "directory.parts_already_known"
    th = "จังหวัดมีหน่วยงานชื่อนี้อยู่แล้ว: {names} กรุณาตั้งชื่ออื่น หรือรวมเข้ากับหน่วยงานนั้น"
    en = "The province has these agencies already: {names}. Choose other names, or merge."
    names: str


@dataclass(eq=False)
class TooManyContacts(RuleViolation):
    code = "directory.too_many_contacts"
    th = "หน่วยงานหนึ่งมีผู้ประสานงานได้ไม่เกิน {limit} คน กรุณาถอดคนเดิมออกก่อน"
    en = "An agency has at most {limit} contacts. Remove one of them first."
    limit: int


class ContactNotFound(NotFound):
    code = "directory.contact_not_found"
    th = "บุคคลนี้ไม่ได้เป็นผู้ประสานงานของหน่วยงานนี้ กรุณาตรวจสอบรายชื่อ"
    en = "This person is no contact of the agency. Check the list."
