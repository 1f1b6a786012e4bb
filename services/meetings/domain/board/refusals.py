"""The rules of a brainstorming board, by the sentence that is shown when one is broken."""

from dataclasses import dataclass

from shared.contracts.boards import Dimension
from shared.kernel.errors import NotAllowed, NotFound, RuleViolation


class BoardNotFound(NotFound):
    code = "meetings.board_not_found"
    th = "ไม่พบกระดานนี้ในการประชุมนี้ กรุณาเปิดกระดานก่อน"
    en = "This meeting has no such board. Open it first."


class BoardAlreadyOpen(RuleViolation):
    code = "meetings.board_already_open"
    th = "เปิดกระดานรหัสนี้ไปแล้วด้วยรายละเอียดอื่น กรุณาใช้รหัสใหม่"
    en = "This board id is in use with other details. Use a new id."


class MeetingIsOver(RuleViolation):
    code = "meetings.meeting_is_over"
    th = "การประชุมนี้ปิดหรืองดไปแล้ว เปิดกระดานไม่ได้ กรุณาเปิดกระดานในการประชุมครั้งอื่น"
    en = "This meeting was closed or cancelled. Open the board at another meeting."


class BoardIsClosed(RuleViolation):
    code = "meetings.board_closed"
    th = "กระดานนี้ปิดและจัดลำดับแล้ว แก้ไขไม่ได้ กรุณาเปิดกระดานใหม่หากต้องการระดมความคิดเห็นต่อ"
    en = "This board is closed and ranked. To go on collecting, open another board."


@dataclass(eq=False)
class BoardIsFull(RuleViolation):
    code = "meetings.board_full"
    th = "กระดานนี้เต็มแล้ว ({what} เกิน {limit}) กรุณาปิดกระดานแล้วเปิดกระดานใหม่"
    en = "This board is full (more than {limit} {what}). Close it and open another."
    what: str
    limit: int


class AgencyWasNotInvited(RuleViolation):
    code = "meetings.agency_was_not_invited"
    th = "หน่วยงานนี้ไม่ได้รับเชิญเข้าประชุมครั้งนี้ จึงเสนอหรือสนับสนุนความคิดเห็นไม่ได้ กรุณาตรวจสอบรายชื่อ"
    en = "The meeting has not invited this agency: it cannot add or support ideas. Check the list."


class IdeaNotFound(NotFound):
    code = "meetings.idea_not_found"
    th = "ไม่พบความคิดเห็นนี้บนกระดาน กรุณาเปิดดูกระดานล่าสุด"
    en = "The board has no such idea. Read the board again."


class IdeaIdInUse(RuleViolation):
    code = "meetings.idea_id_in_use"
    th = "รหัสความคิดเห็นนี้ใช้กับข้อความอื่นบนกระดานนี้ไปแล้ว กรุณาใช้รหัสใหม่"
    en = "This idea id holds another text on this board already. Use a new id."


class IdeaIsWithdrawn(RuleViolation):
    code = "meetings.idea_is_withdrawn"
    th = "ความคิดเห็นนี้ถูกถอนไปแล้ว กรุณาเสนอใหม่เป็นความคิดเห็นใหม่"
    en = "This idea was withdrawn. Add it again as a new one."


class IdeaOfAnotherAgency(NotAllowed):
    code = "meetings.idea_of_another_agency"
    th = "แก้หรือถอนได้เฉพาะความคิดเห็นของหน่วยงานท่าน กรุณาติดต่อเลขานุการการประชุม"
    en = "Only your own agency's ideas are yours to change. Ask the meeting's secretary."


class IdeaNotSupported(RuleViolation):
    code = "meetings.idea_not_supported"
    th = "หน่วยงานนี้ไม่ได้สนับสนุนความคิดเห็นนี้อยู่ จึงไม่มีการสนับสนุนให้ถอน"
    en = "This agency does not support the idea, so there is nothing to withdraw."


class DimensionMissing(RuleViolation):
    code = "meetings.dimension_missing"
    th = "แผนงาน/โครงการต้องระบุมิติ (หลักธรรมทางศาสนา เศรษฐกิจพอเพียง หรือวิถีวัฒนธรรม)"
    en = "A project has to name its dimension: religion, sufficiency or culture."


class GroupNotFound(NotFound):
    code = "meetings.group_not_found"
    th = "ไม่พบกลุ่มนี้บนกระดาน จึงไม่มีกลุ่มให้ยุบ กรุณาเลือกความคิดเห็นที่จะจัดกลุ่ม"
    en = "The board has no such group to dissolve. Choose the ideas to put into it."


@dataclass(eq=False)
class TooManyGroups(RuleViolation):
    code = "meetings.too_many_groups"
    th = "กระดานมีได้ไม่เกิน {limit} กลุ่ม กรุณารวมกลุ่มที่ใกล้เคียงกัน"
    en = "A board has at most {limit} groups. Put like ones together."
    limit: int


class BoardIsEmpty(RuleViolation):
    code = "meetings.board_empty"
    th = "กระดานยังไม่มีความคิดเห็น จึงปิดไม่ได้ กรุณาบันทึกอย่างน้อยหนึ่งข้อ"
    en = "The board holds no idea and cannot be closed. Record at least one."


@dataclass(eq=False)
class DimensionsMissing(RuleViolation):
    code = "meetings.dimensions_missing"
    th = "แผนงาน/โครงการยังไม่ครบ ๓ มิติ ขาด: {names} กรุณาเพิ่มก่อนปิดกระดาน"
    en = "The projects do not cover all three dimensions. Missing: {ids}. Add them, then close."
    missing: tuple[Dimension, ...]

    def said_in_thai(self) -> str:
        return self.th.format(names=", ".join(THAI_NAMES[one] for one in self.missing))

    def said_in_english(self) -> str:
        return self.en.format(ids=", ".join(self.missing))


THAI_NAMES = {
    Dimension.RELIGION: "หลักธรรมทางศาสนา",
    Dimension.SUFFICIENCY: "หลักปรัชญาของเศรษฐกิจพอเพียง",
    Dimension.CULTURE: "วิถีวัฒนธรรม",
}
