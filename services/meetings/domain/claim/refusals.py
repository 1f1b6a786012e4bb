"""The rules of what is given once only, by the sentence that refuses.

Who asks for a number or for letters hears it in the words of `edge/claims.py`.
"""

from dataclasses import dataclass

from shared.contracts.meetings import MeetingId
from shared.kernel.errors import NotFound, RuleViolation


@dataclass(eq=False)
class AlreadyClaimed(RuleViolation):
    code = "meetings.already_claimed"
    th = "การประชุมอื่น ({holder}) ใช้สิทธิ์นี้อยู่แล้ว กรุณาเลือกรายการอื่น"
    en = "Another meeting ({holder}) has this already. Choose another."
    holder: MeetingId


class ClaimNotHeld(NotFound):
    code = "meetings.claim_not_held"
    th = "การประชุมนี้ไม่ได้ถือสิทธิ์ดังกล่าวอยู่ กรุณาตรวจสอบครั้งที่และการประชุม"
    en = "This meeting does not hold that claim. Check the number and the meeting."


class ClaimInUse(RuleViolation):
    code = "meetings.claim_in_use"
    th = "การประชุมนี้ใช้สิทธิ์นี้อยู่ จึงคืนไม่ได้ หากไม่จัดประชุมแล้วให้งดการประชุม"
    en = "The meeting goes by this, so it cannot be given back. Cancel the meeting instead."
