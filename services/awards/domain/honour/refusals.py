"""Why an honour is refused, each with what to do next."""

from shared.kernel.errors import NotAllowed, NotFound, RuleViolation


class HonourNotFound(NotFound):
    code = "awards.honour_not_found"
    th = "ไม่พบการยกย่องนี้ กรุณาตรวจสอบรหัส (honour_id)"
    en = "There is no such honour. Check its id (`honour_id`)."


class GivenOutsideYear(RuleViolation):
    code = "awards.honour_outside_year"
    th = "วันที่ให้การยกย่องไม่อยู่ในปีงบประมาณนี้ กรุณาตรวจสอบวันที่หรือปีงบประมาณ"
    en = "The day it was given is not of this fiscal year. Check the day or the year."


class GivenInFuture(RuleViolation):
    code = "awards.honour_in_future"
    th = "วันที่ให้การยกย่องยังมาไม่ถึง กรุณาบันทึกเมื่อมอบแล้ว"
    en = "The day it was given lies in the future. Record it when it has been given."


class OfAnotherYear(RuleViolation):
    code = "awards.honour_of_another_year"
    th = "รหัสนี้บันทึกไว้ในปีงบประมาณอื่น กรุณาใช้รหัสใหม่"
    en = "This id is of another fiscal year. Use a new one."


class HonourWithdrawnAlready(RuleViolation):
    code = "awards.honour_withdrawn_already"
    th = "การยกย่องนี้ถอนออกไปแล้ว กรุณาบันทึกรายการใหม่"
    en = "This honour was withdrawn. Record a new one."


class HonourHasMovedOn(RuleViolation):
    code = "awards.honour_has_moved_on"
    th = "มีการแก้ไขรายการนี้หลังจากที่เปิดดู กรุณาเปิดดูฉบับล่าสุดแล้วตรวจอีกครั้ง"
    en = "It was changed since you looked at it. Look at the newest revision, then check it."


class ReturnNeedsReason(RuleViolation):
    code = "awards.honour_return_needs_reason"
    th = "การส่งคืนต้องระบุเหตุผล กรุณากรอกเหตุผล"
    en = "A return needs a reason. Give one."


class ChecksOwnAgencysHonour(NotAllowed):
    code = "awards.checks_own_agencys_honour"
    th = "ตรวจสอบการยกย่องของหน่วยงานตนเองไม่ได้ กรุณาให้กรรมการท่านอื่นตรวจ"
    en = "You do not check what your own agency gave. Another member has to."
