"""Why erasing is refused, each with what to do next."""

from shared.kernel.errors import NotFound, RuleViolation


class ErasureNotFound(NotFound):
    code = "awards.erasure_not_found"
    th = "ยังไม่มีการเสนอลบของประกาศนี้"
    en = "Nothing of this call was proposed for erasing."


class NotProposed(RuleViolation):
    code = "awards.erasure_not_proposed"
    th = "มีเรื่องที่ไม่ได้อยู่ในรายการเสนอลบ กรุณาตรวจสอบรายการ"
    en = "A nomination was not proposed for erasing. Check the list."


class SparedTooShort(RuleViolation):
    code = "awards.spared_too_short"
    th = "วันที่ยกเว้นถึงต้องเป็นวันที่ยังมาไม่ถึง กรุณาตรวจสอบวันที่"
    en = "The day it is kept until has passed. Give a later one."
