"""Why a call is refused, each with what to do next."""

from dataclasses import dataclass

from shared.kernel.errors import NotFound, RuleViolation


class CallNotFound(NotFound):
    code = "awards.call_not_found"
    th = "ไม่พบประกาศเชิญชวนนี้ กรุณาตรวจสอบรหัสประกาศ (call_id)"
    en = "There is no such call. Check its id (`call_id`)."


class CriteriaNotFrozen(RuleViolation):
    code = "awards.criteria_not_frozen"
    th = "คณะทำงานยังไม่เห็นชอบหลักเกณฑ์ของปีนี้ จึงยังเปิดรับไม่ได้ กรุณาเสนอหลักเกณฑ์ต่อที่ประชุมคณะทำงานก่อน"
    en = "The working group has not adopted this year's criteria. Put them before it first."


@dataclass(eq=False)
class OtherCriteriaInForce(RuleViolation):
    code = "awards.other_criteria_in_force"
    th = "หลักเกณฑ์ที่มีผลใช้ไม่ใช่ฉบับที่อ้าง กรุณาเปิดดูหลักเกณฑ์ล่าสุด แล้วอ้างแฮช {in_force}"
    en = "Other criteria are in force. Look at them, then name their hash, {in_force}."
    in_force: str


class CategoryNotInCriteria(RuleViolation):
    code = "awards.category_not_in_criteria"
    th = "มีประเภทที่ไม่อยู่ในหลักเกณฑ์ที่มีผลใช้ กรุณาเลือกจากหลักเกณฑ์ของปี"
    en = "A category is not part of the criteria in force. Choose from those."


class CallAlreadyOpened(RuleViolation):
    code = "awards.call_already_opened"
    th = "ประกาศเชิญชวนรหัสนี้เปิดไปแล้วด้วยเนื้อหาอื่น กรุณาใช้รหัสใหม่ หรือแก้เวลาด้วยการขยายเวลา"
    en = "A call of this id was opened with another content. Use a new id, or extend that one."


class WindowUpsideDown(RuleViolation):
    code = "awards.window_upside_down"
    th = "เวลาปิดรับต้องอยู่หลังเวลาเปิดรับอย่างน้อยหนึ่งชั่วโมงและไม่เกินหนึ่งปี กรุณาตรวจสอบวันเวลา"
    en = "A call closes an hour to a year after it opens. Check the times."


class OpensBeforeCriteria(RuleViolation):
    code = "awards.call_opens_before_criteria"
    th = "เปิดรับก่อนวันที่คณะทำงานเห็นชอบหลักเกณฑ์ไม่ได้ กรุณาเลื่อนเวลาเปิดรับ"
    en = "A call does not open before its criteria were adopted. Choose a later moment."


class CallIsOver(RuleViolation):
    code = "awards.call_is_over"
    th = "ประกาศเชิญชวนนี้ปิดรับหรือยกเลิกแล้ว จึงแก้ไขไม่ได้"
    en = "This call is closed or cancelled. It does not change any more."


class NotLonger(RuleViolation):
    code = "awards.extension_not_longer"
    th = "เวลาปิดรับใหม่ต้องอยู่หลังเวลาเดิม กรุณาตรวจสอบวันเวลา"
    en = "The new moment has to be after the one before. Check the date."


class PublishedInFuture(RuleViolation):
    code = "awards.published_in_future"
    th = "วันที่ประชาสัมพันธ์อยู่ในอนาคต กรุณาบันทึกเมื่อประชาสัมพันธ์แล้ว"
    en = "The publicity lies in the future. Record it when it has happened."


@dataclass(eq=False)
class TooMuchPublicity(RuleViolation):
    code = "awards.too_much_publicity"
    th = "บันทึกการประชาสัมพันธ์ครบ {most} รายการแล้ว กรุณารวมรายการที่เหมือนกัน"
    en = "There are {most} records of publicity already. Put alike ones together."
    most: int


class OneEntrantOnly(RuleViolation):
    code = "awards.one_entrant_only"
    th = "กรุณาระบุหน่วยงานหรือหน่วยที่สมัครอย่างใดอย่างหนึ่ง"
    en = "Name either an agency or a unit."


class GrantTooShort(RuleViolation):
    code = "awards.grant_too_short"
    th = "กำหนดเวลาของข้อยกเว้นต้องอยู่หลังเวลาปิดรับ กรุณาตรวจสอบวันเวลา"
    en = "An exception reaches beyond the close of the call. Check the date."


class GrantTaken(RuleViolation):
    code = "awards.grant_taken"
    th = "รหัสข้อยกเว้นนี้ใช้กับรายอื่นแล้ว กรุณาใช้รหัสใหม่"
    en = "This exception's id belongs to another one. Use a new id."


@dataclass(eq=False)
class TooManyGrants(RuleViolation):
    code = "awards.too_many_grants"
    th = "ให้ข้อยกเว้นครบ {most} รายแล้ว กรุณาขยายเวลารับแทน"
    en = "{most} exceptions were granted already. Extend the call instead."
    most: int


class EarlyCloseNeedsReason(RuleViolation):
    code = "awards.early_close_needs_reason"
    th = "การปิดรับก่อนกำหนดต้องระบุเหตุผล กรุณากรอกเหตุผล"
    en = "An early close needs a reason. Give one."
