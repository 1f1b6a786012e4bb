"""Why a round is refused, each with what to do next."""

from dataclasses import dataclass

from shared.kernel.errors import NotFound, RuleViolation


class RoundNotFound(NotFound):
    code = "awards.round_not_found"
    th = "ไม่พบรอบการให้คะแนนนี้ กรุณาตรวจสอบรหัสรอบ (round_id)"
    en = "There is no such round. Check its id (`round_id`)."


class StageNotDeclared(RuleViolation):
    code = "awards.stage_not_declared"
    th = "หลักเกณฑ์ของประเภทนี้ไม่มีรอบดังกล่าว กรุณาตรวจสอบประเภทและรอบ"
    en = "The criteria declare no such stage of this category. Check category and stage."


class CallStillOpen(RuleViolation):
    code = "awards.call_still_open"
    th = "ประกาศเชิญชวนยังไม่ปิดรับ กรุณาปิดรับก่อนเปิดรอบการให้คะแนน"
    en = "The call still takes entries. Close it before you open a round."


class StageBeforeNotTallied(RuleViolation):
    code = "awards.stage_before_not_tallied"
    th = "รอบก่อนหน้ายังไม่ได้สรุปคะแนน กรุณาสรุปคะแนนรอบก่อน"
    en = "The stage before is not tallied. Tally it first."


class NothingToJudge(RuleViolation):
    code = "awards.nothing_to_judge"
    th = "ไม่มีเรื่องที่รับพิจารณาในประเภทนี้ กรุณาตรวจและรับเรื่องก่อน"
    en = "No case of this category was accepted. Check and accept what was handed in."


class RoundOpenedAlready(RuleViolation):
    code = "awards.round_opened_already"
    th = "รอบนี้เปิดไปแล้ว กรุณาดำเนินการในรอบเดิม"
    en = "This round was opened already. Go on with it."


@dataclass(eq=False)
class RoundTooLarge(RuleViolation):
    code = "awards.round_too_large"
    th = "รอบนี้มีเรื่องคูณกรรมการเกิน {most} กรุณากำหนดจำนวนกรรมการต่อเรื่อง"
    en = "Cases times judges exceed {most}. Set how many judges a case has."
    most: int


class NotAssigned(RuleViolation):
    code = "awards.case_not_assigned"
    th = "กรรมการท่านนี้ไม่ได้รับมอบหมายเรื่องนี้ กรุณาตรวจสอบรายการที่มอบหมาย"
    en = "This judge does not have the case. Check the assignments."


class RoundIsTallied(RuleViolation):
    code = "awards.round_is_tallied"
    th = "รอบนี้สรุปคะแนนแล้ว หากจำเป็นต้องแก้ไข กรุณาเปิดรอบอีกครั้งพร้อมเหตุผล"
    en = "This round is tallied. Open it again, with a reason, if it has to change."


class RoundNotTallied(RuleViolation):
    code = "awards.round_not_tallied"
    th = "รอบนี้ยังไม่ได้สรุปคะแนน จึงไม่ต้องเปิดอีกครั้ง"
    en = "This round is not tallied. There is nothing to open again."


class RoundIsDecidedOn(RuleViolation):
    code = "awards.round_is_decided_on"
    th = "มีผลการคัดเลือกที่อ้างคะแนนรอบนี้แล้ว จึงเปิดอีกครั้งไม่ได้"
    en = "A selection is founded on this round's scores. It cannot be opened again."


@dataclass(eq=False)
class SheetsNotCommitted(RuleViolation):
    code = "awards.sheets_not_committed"
    th = "ยังมีกรรมการ {judges} คนที่ไม่ได้ยืนยันคะแนน กรุณาติดตาม หรือระบุว่าไม่นับ พร้อมเหตุผล"
    en = "{judges} judges have not committed their scores. Ask them, or leave them out and say why."
    judges: int


class AbsenceNeedsReason(RuleViolation):
    code = "awards.absence_needs_reason"
    th = "การไม่นับคะแนนของกรรมการต้องระบุเหตุผล กรุณากรอกเหตุผล"
    en = "Leaving out a judge needs a reason. Give one."
