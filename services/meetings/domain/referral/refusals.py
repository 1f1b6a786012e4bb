"""The rules of referrals, by the sentence that is shown when one is broken."""

from dataclasses import dataclass
from datetime import date

from shared.kernel.errors import NotFound, RuleViolation


class ReferralNotFound(NotFound):
    code = "meetings.referral_not_found"
    th = "ไม่พบเรื่องที่ส่งนี้ กรุณาเลือกจากทะเบียนส่งเรื่อง"
    en = "No such referral. Choose one from the register of referrals."


class ReferralIdInUse(RuleViolation):
    code = "meetings.referral_id_in_use"
    th = "รหัสนี้เป็นของเรื่องอื่นที่ส่งไปแล้ว กรุณาใช้รหัสใหม่"
    en = "Another matter was referred under this id. Use a new one."


class NotOnThatAgenda(RuleViolation):
    code = "meetings.referred_item_not_on_agenda"
    th = "เรื่องนี้ไม่อยู่ในระเบียบวาระของการประชุมที่ระบุ กรุณาเผยแพร่ระเบียบวาระที่มีเรื่องนี้ก่อน"
    en = "The item is not on that meeting's agenda. Publish an agenda that holds it first."


class NotDealtWithYet(RuleViolation):
    code = "meetings.referred_item_not_dealt_with"
    th = "การประชุมยังไม่ได้พิจารณาเรื่องนี้ กรุณาบันทึกการดำเนินระเบียบวาระหรือมติก่อนส่งเรื่องต่อ"
    en = "The meeting has not dealt with the item. Record that it was held or resolved on first."


class NoSuchResolution(RuleViolation):
    code = "meetings.no_resolution_on_the_item"
    th = "ไม่พบมตินี้ในเรื่องดังกล่าว กรุณาระบุมติที่ที่ประชุมลงในระเบียบวาระเรื่องนั้น"
    en = "There is no such resolution on that item. Name the one the meeting passed on it."


class ReferringNotCarried(RuleViolation):
    code = "meetings.referring_not_carried"
    th = "มติที่อ้างไม่ผ่านความเห็นชอบ จึงใช้ส่งเรื่องต่อไม่ได้ กรุณาอ้างมติที่เห็นชอบ"
    en = "The resolution named was not carried. Name one that was."


class ReferredToItself(RuleViolation):
    code = "meetings.referred_to_itself"
    th = "ส่งเรื่องถึงองค์คณะของตนเองไม่ได้ กรุณาเลือกองค์คณะอื่น"
    en = "A body does not refer a matter to itself. Choose another body."


@dataclass(eq=False)
class ReferredToDissolved(RuleViolation):
    code = "meetings.referred_to_dissolved_body"
    th = "{name} ถูกยุบเลิกแล้ว กรุณาส่งถึงองค์คณะที่ยังมีอยู่"
    en = "{name} is dissolved. Refer the matter to a body that exists."
    name: str
    dissolved: date


class NotWhatWasReferred(RuleViolation):
    code = "meetings.previous_is_another_matter"
    th = "เรื่องก่อนหน้าที่อ้างไม่ได้บรรจุในระเบียบวาระเรื่องนี้ กรุณาตรวจสอบหรือเว้นว่างหากเริ่มจากที่นี่"
    en = "The previous referral was not placed on this item. Check it, or leave it out."


class NotReceivedYet(RuleViolation):
    code = "meetings.referral_not_received"
    th = "ยังไม่ได้ลงรับเรื่องนี้ กรุณาลงรับก่อนบรรจุในระเบียบวาระ"
    en = "The referral was not received yet. Enter its receipt before placing it on an agenda."


class ReceivedAlready(RuleViolation):
    code = "meetings.referral_received_already"
    th = "ลงรับเรื่องนี้แล้วด้วยเลขรับอื่น กรุณาเปิดดูทะเบียนส่งเรื่อง"
    en = "The referral was received under another receipt. Look it up in the register."


class ReceivedInFuture(RuleViolation):
    code = "meetings.referral_received_in_future"
    th = "วันที่ลงรับอยู่ในอนาคต กรุณาตรวจสอบวันที่ (ปีเป็น ค.ศ. ในช่องนี้)"
    en = "It cannot be received on a day to come. Check the date (the year is Gregorian here)."


class NotTheReceivingBody(RuleViolation):
    code = "meetings.agenda_of_another_body"
    th = "การประชุมนี้ไม่ใช่ขององค์คณะผู้รับเรื่อง กรุณาเลือกการประชุมขององค์คณะผู้รับ"
    en = "That meeting is not of the receiving body. Choose one that is."


class PlacedInCancelledMeeting(RuleViolation):
    code = "meetings.agenda_of_a_cancelled_meeting"
    th = "การประชุมนี้งดแล้ว กรุณาบรรจุเรื่องในการประชุมครั้งอื่น"
    en = "That meeting was cancelled. Place the matter on another meeting's agenda."


class OnNoAgendaYet(RuleViolation):
    code = "meetings.referral_on_no_agenda"
    th = "เรื่องนี้ยังไม่ได้บรรจุในระเบียบวาระใด กรุณาบรรจุก่อนแจ้งมติ"
    en = "The matter is on no agenda yet. Place it on one before answering."


class ReferralEnded(RuleViolation):
    code = "meetings.referral_ended"
    th = "เรื่องนี้สิ้นสุดแล้ว (มีมติ ส่งคืน หรือถอน) หากต้องการดำเนินการต่อกรุณาส่งเรื่องใหม่"
    en = "This referral has ended: answered, returned or withdrawn. Refer the matter anew."
