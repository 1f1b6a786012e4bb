"""The rules of minutes, by the sentence that is shown when one is broken."""

from dataclasses import dataclass

from shared.kernel.errors import NotFound, RuleViolation


class MinutesNotFound(NotFound):
    code = "meetings.minutes_not_found"
    th = "ยังไม่มีรายงานการประชุมครั้งนี้ กรุณาร่างรายงานการประชุมก่อน"
    en = "This meeting has no minutes yet. Draft them first."


class RevisionNotFound(NotFound):
    code = "meetings.revision_not_found"
    th = "ไม่พบร่างฉบับนี้ กรุณาตรวจสอบเลขฉบับ"
    en = "The minutes have no such revision. Check its number."


class MeetingHasNotSat(RuleViolation):
    code = "meetings.meeting_has_not_sat"
    th = "ยังไม่ได้เปิดประชุม จึงยังไม่มีอะไรให้จดรายงาน กรุณาเปิดประชุมก่อน"
    en = "The meeting was not opened: there is nothing to minute. Open it first."


@dataclass(eq=False)
class TooManySections(RuleViolation):
    code = "meetings.too_many_sections"
    th = "รายงานมี {sections} หัวข้อ เกินขีดจำกัด {limit} กรุณารวมเรื่องในระเบียบวาระ"
    en = "The minutes would have {sections} sections; the limit is {limit}. Join agenda items."
    sections: int
    limit: int


@dataclass(eq=False)
class TooManyRevisions(RuleViolation):
    code = "meetings.too_many_revisions"
    th = "ร่างรายงานมีครบ {limit} ฉบับแล้ว กรุณาเสนอฉบับล่าสุดให้ที่ประชุมรับรอง"
    en = "The minutes have {limit} revisions. Put the last one before the meeting."
    limit: int


class MinutesAreConfirmed(RuleViolation):
    code = "meetings.minutes_are_confirmed"
    th = "ที่ประชุมรับรองรายงานนี้แล้ว แก้ไขข้อความไม่ได้ กรุณาบันทึกเป็นใบแก้คำผิด"
    en = "These minutes are confirmed and never change. Record an erratum instead."


class MinutesAreNotConfirmed(RuleViolation):
    code = "meetings.minutes_are_not_confirmed"
    th = "รายงานนี้ยังไม่ได้รับรอง กรุณาแก้ไขในร่างโดยตรง"
    en = "These minutes are not confirmed yet. Revise the draft itself."


@dataclass(eq=False)
class RevisionIsNotTheLast(RuleViolation):
    code = "meetings.revision_is_not_the_last"
    th = "ร่างฉบับล่าสุดคือฉบับที่ {last} กรุณาตรวจสอบว่าที่ประชุมรับรองฉบับใด"
    en = "The last revision is number {last}. Check which one the meeting confirmed."
    last: int


class MeetingIsNotClosed(RuleViolation):
    code = "meetings.meeting_is_not_closed"
    th = "การประชุมที่จดรายงานนี้ยังไม่ปิด จึงรับรองไม่ได้ กรุณาปิดประชุมก่อน"
    en = "The meeting of these minutes is not closed. Close it first."


class ConfirmedByAnotherBody(RuleViolation):
    code = "meetings.confirmed_by_another_body"
    th = "การประชุมที่รับรองเป็นของคณะอื่น กรุณาเลือกการประชุมครั้งต่อไปของคณะเดียวกัน"
    en = "The confirming meeting is of another body. Choose a later meeting of the same one."


class ConfirmedTooEarly(RuleViolation):
    code = "meetings.confirmed_too_early"
    th = "การประชุมที่รับรองต้องเป็นครั้งหลังจากการประชุมนี้ กรุณาเลือกการประชุมครั้งต่อไป"
    en = "Only a later meeting can confirm these minutes. Choose one that came after."


class ConfirmingMeetingHasNotSat(RuleViolation):
    code = "meetings.confirming_meeting_has_not_sat"
    th = "การประชุมที่จะรับรองยังไม่ได้เปิดประชุม กรุณาบันทึกการรับรองเมื่อเปิดประชุมแล้ว"
    en = "The confirming meeting was not opened. Record the confirmation once it has sat."


@dataclass(eq=False)
class PrintedNotFound(RuleViolation):
    code = "meetings.printed_not_found"
    th = "ไม่พบข้อความที่ขอแก้ในหัวข้อ {section} ของรายงานที่รับรอง กรุณาคัดข้อความให้ตรงตามที่พิมพ์"
    en = "Section {section} does not hold this text. Copy the words exactly as they are printed."
    section: str
