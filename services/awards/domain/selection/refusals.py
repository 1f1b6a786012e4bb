"""Why a selection is refused, each with what to do next."""

from dataclasses import dataclass

from shared.kernel.errors import NotFound, RuleViolation


class SelectionNotFound(NotFound):
    code = "awards.selection_not_found"
    th = "ยังไม่มีผลการคัดเลือกของประเภทนี้ กรุณาเสนอผลก่อน"
    en = "There is no selection in this category yet. Propose one first."


class NotTallied(RuleViolation):
    code = "awards.last_stage_not_tallied"
    th = "รอบสุดท้ายของประเภทนี้ยังไม่ได้สรุปคะแนน กรุณาสรุปคะแนนก่อน"
    en = "The last stage of this category is not tallied. Tally it first."


@dataclass(eq=False)
class OtherSheet(RuleViolation):
    code = "awards.other_score_sheet"
    th = "ใบสรุปคะแนนล่าสุดไม่ใช่ฉบับที่อ้าง กรุณาเปิดดูฉบับล่าสุด แล้วอ้างแฮช {sheet_hash}"
    en = "The newest score sheet is another one. Look at it, then name its hash, {sheet_hash}."
    sheet_hash: str


class NotOnSheet(RuleViolation):
    code = "awards.chosen_not_on_sheet"
    th = "มีเรื่องที่ไม่อยู่ในใบสรุปคะแนน หรือคะแนนไม่ถึงเกณฑ์ผ่าน กรุณาตรวจสอบรายการ"
    en = "A case is not on the score sheet or does not reach the pass mark. Check the list."


class ChosenWithdrew(RuleViolation):
    code = "awards.chosen_withdrew"
    th = "มีเรื่องที่เจ้าของถอนไปแล้วในผลที่เสนอ กรุณานำออกจากรายการ"
    en = "A case in the proposal was withdrawn by its entrant. Take it out of the list."


class ChosenTwice(RuleViolation):
    code = "awards.chosen_twice"
    th = "มีเรื่องซ้ำกันในผลที่เสนอ กรุณาให้เหลือครั้งเดียว"
    en = "A case stands twice in the proposal. Leave it once."


@dataclass(eq=False)
class QuotaExceeded(RuleViolation):
    code = "awards.quota_exceeded"
    th = "ประเภทนี้มอบได้ไม่เกิน {quota} รางวัล กรุณาย้ายส่วนที่เกินเป็นสำรอง"
    en = "This category has {quota} awards at most. Move the others to the reserves."
    quota: int


class DepartureNeedsReason(RuleViolation):
    code = "awards.departure_needs_reason"
    th = "ผลที่เสนอไม่เป็นไปตามลำดับคะแนน กรุณาระบุเหตุผล (departs_because)"
    en = "The proposal departs from the order of the scores. Say why (`departs_because`)."


class DecidedAlready(RuleViolation):
    code = "awards.selection_decided_already"
    th = "ประเภทนี้มีมติแล้ว จะเสนอใหม่ได้เมื่อมีอุทธรณ์ที่วินิจฉัยว่าฟังขึ้นเท่านั้น"
    en = "This category is decided. A new proposal needs an appeal that was upheld."
