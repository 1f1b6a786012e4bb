"""Why a ceremony is refused, each with what to do next."""

from dataclasses import dataclass

from shared.kernel.errors import NotFound, RuleViolation


class CeremonyNotFound(NotFound):
    code = "awards.ceremony_not_found"
    th = "ไม่พบพิธีนี้ กรุณาตรวจสอบรหัสพิธี (ceremony_id)"
    en = "There is no such ceremony. Check its id (`ceremony_id`)."


class NotABoardMeeting(RuleViolation):
    code = "awards.not_a_board_meeting"
    th = "พิธีมอบรางวัลจัดในการประชุมกรมการจังหวัด กรุณาเลือกการประชุมของกรมการจังหวัด"
    en = "A ceremony is held in a meeting of the provincial board. Choose one of those."


class NobodyToHonour(RuleViolation):
    code = "awards.nobody_to_honour"
    th = "ปีนี้ยังไม่มีผู้ที่ประกาศผล กรุณาประกาศผลก่อน"
    en = "Nobody was announced for this year. Announce the results first."


class NotAmongAnnounced(RuleViolation):
    code = "awards.not_among_announced"
    th = "ในลำดับมีผู้ที่ไม่ได้ประกาศผล ถูกเพิกถอน หรือซ้ำกัน กรุณาตรวจสอบลำดับ"
    en = "The order names somebody who was not announced, was struck off, or stands twice."


class CeremonyHasBegun(RuleViolation):
    code = "awards.ceremony_has_begun"
    th = "พิธีเริ่มมอบรางวัลแล้ว จึงเปลี่ยนลำดับไม่ได้"
    en = "Awards were presented already. The order does not change any more."


class NotInOrder(NotFound):
    code = "awards.not_in_ceremony"
    th = "ผู้นี้ไม่อยู่ในลำดับของพิธี กรุณาตรวจสอบรหัส (nomination_id)"
    en = "This recipient is not in the order. Check the id (`nomination_id`)."


class CeremonyIsOver(RuleViolation):
    code = "awards.ceremony_is_over"
    th = "พิธีจัดเสร็จแล้ว จึงแก้ไขไม่ได้"
    en = "The ceremony is over. Nothing in it changes any more."


@dataclass(eq=False)
class NotAllCalled(RuleViolation):
    code = "awards.not_all_called"
    th = "ยังเหลือ {left} รายที่ไม่ได้บันทึกว่ารับหรือไม่มารับ กรุณาบันทึกให้ครบ"
    en = "{left} recipients are neither presented nor absent. Record them first."
    left: int
