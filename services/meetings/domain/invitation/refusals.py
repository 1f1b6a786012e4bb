"""The rules of a meeting's invitations, by the sentence that is shown when one is broken."""

from dataclasses import dataclass

from shared.contracts.invitations import InviteeId
from shared.kernel.errors import RuleViolation


class NoLettersAnyMore(RuleViolation):
    code = "meetings.no_letters_of_a_cancelled_meeting"
    th = "การประชุมนี้งดแล้ว จึงส่งหนังสือเชิญหรือตอบรับไม่ได้ หากจัดใหม่ให้กำหนดการประชุมใหม่"
    en = "This meeting was cancelled: no letters and no replies. Schedule a new meeting instead."


class NoInviteesYet(RuleViolation):
    code = "meetings.no_invitees_yet"
    th = "การประชุมนี้ยังไม่มีผู้ได้รับเชิญ กรุณาออกหนังสือเชิญก่อนส่ง"
    en = "Nobody is invited to this meeting yet. Issue the invitations before sending them."


@dataclass(eq=False)
class NotAmongInvitees(RuleViolation):
    code = "meetings.not_among_invitees"
    th = "มีผู้รับ {count} รายที่การประชุมนี้ไม่ได้เชิญ กรุณาตรวจสอบรายชื่อผู้ได้รับเชิญ"
    en = "{count} of these were not invited to this meeting. Check the list of invitees."
    invitees: tuple[InviteeId, ...]
    count: int


class EveryInvitationDispatched(RuleViolation):
    code = "meetings.every_invitation_dispatched"
    th = "ส่งหนังสือเชิญครบทุกรายแล้ว หากต้องการส่งซ้ำกรุณาระบุผู้รับ"
    en = "Every invitation has been sent. To send one again, name its invitees."


@dataclass(eq=False)
class InvitationUnderWay(RuleViolation):
    code = "meetings.invitation_under_way"
    th = "ส่งหนังสือถึงผู้รับแล้ว {count} รายและยังไม่ตีกลับ หากต้องการส่งซ้ำให้ระบุว่าส่งอีกครั้ง (again)"
    en = "{count} of these letters are under way and have not come back. To send again, say so."
    invitees: tuple[InviteeId, ...]
    count: int


@dataclass(eq=False)
class EmailStillQueued(RuleViolation):
    code = "meetings.email_still_queued"
    th = "อีเมล {count} ฉบับยังรอส่งอยู่และจะออกไปเอง กรุณารอ หรือส่งทางไปรษณีย์หรือนำส่งแทน"
    en = "{count} e-mails are still queued and go out by themselves. Wait, or use post or hand."
    invitees: tuple[InviteeId, ...]
    count: int


@dataclass(eq=False)
class WithoutOfficeEmail(RuleViolation):
    code = "meetings.without_office_email"
    th = "ไม่มีอีเมลของสำนักงานหรือของกรรมการในทำเนียบ {count} ราย กรุณาบันทึกอีเมล หรือส่งทางไปรษณีย์หรือนำส่ง"
    en = "{count} invitees have no e-mail in the directory. Record one, or send by post or by hand."
    invitees: tuple[InviteeId, ...]
    names: tuple[str, ...]
    count: int


class NothingDispatched(RuleViolation):
    code = "meetings.nothing_dispatched"
    th = "ยังไม่ได้ส่งหนังสือเชิญถึงผู้รับรายนี้ กรุณาบันทึกการส่งก่อน"
    en = "Nothing has been sent to this invitee. Record the dispatch first."


@dataclass(eq=False)
class AnotherAttempt(RuleViolation):
    code = "meetings.another_attempt"
    th = "การส่งครั้งล่าสุดถึงผู้รับรายนี้คือครั้งที่ {latest} ไม่ใช่ครั้งที่ {attempt} กรุณาเปิดดูสถานะล่าสุด"
    en = "The latest attempt is number {latest}, not {attempt}. Look at the newest state."
    attempt: int
    latest: int


class NotInTheQueue(RuleViolation):
    code = "meetings.not_in_the_queue"
    th = "หนังสือฉบับนี้ไม่ได้รอส่งทางอีเมล กรุณาเปิดดูสถานะล่าสุด"
    en = "This letter does not wait in the outgoing e-mail. Look at the newest state."


class LetterNamedTwice(RuleViolation):
    code = "meetings.letter_named_twice"
    th = "มีหนังสือถึงผู้รับรายเดียวกันมากกว่าหนึ่งฉบับในรายการ กรุณาระบุผู้รับละหนึ่งฉบับ"
    en = "An invitee is named twice in this list. Name each letter once."


class EmailNotSentYet(RuleViolation):
    code = "meetings.email_not_sent_yet"
    th = "อีเมลฉบับนี้ยังไม่ออกจากระบบ จึงยืนยันการรับไม่ได้ กรุณารอให้ส่งออกก่อน"
    en = "This e-mail has not left yet and cannot have been received. Wait until it is sent."


class LetterCameBack(RuleViolation):
    code = "meetings.letter_came_back"
    th = "หนังสือฉบับนี้ส่งไม่ถึงแล้ว กรุณาส่งใหม่ก่อน"
    en = "This letter came back. Send it again first."


class AlreadyDelivered(RuleViolation):
    code = "meetings.already_delivered"
    th = "บันทึกการรับหนังสือฉบับนี้แล้ว หากเข้าใจผิดกรุณาส่งใหม่อีกครั้ง"
    en = "This letter was recorded as received. If that is wrong, send it again."


class NobodyToTell(RuleViolation):
    code = "meetings.nobody_to_tell"
    th = "ไม่มีผู้ได้รับเชิญทางอีเมลที่ต้องแจ้งการเปลี่ยนแปลง กรุณาแจ้งทางอื่น"
    en = "Nobody holds a calendar entry that has to change. Tell the invitees another way."


class RepresentativeNeeded(RuleViolation):
    code = "meetings.representative_needed"
    th = "ตอบว่าส่งผู้แทน แต่ยังไม่ได้ระบุผู้แทน กรุณาระบุชื่ออย่างน้อยหนึ่งคน"
    en = "The reply sends a representative but names none. Name at least one person."


class NobodyComes(RuleViolation):
    code = "meetings.nobody_comes"
    th = "ตอบว่าไม่เข้าร่วม จึงมีผู้แทนหรือหนังสือมอบหมายไม่ได้ กรุณาเปลี่ยนคำตอบหรือลบรายชื่อ"
    en = "Who declines sends nobody. Change the answer, or leave out the names and the letter."


class AuthorityWithoutRepresentative(RuleViolation):
    code = "meetings.authority_without_representative"
    th = "หนังสือมอบหมายใช้กับคำตอบว่าส่งผู้แทนเท่านั้น กรุณาเปลี่ยนคำตอบหรือลบหนังสือมอบหมาย"
    en = "A letter of authority is a representative's. Change the answer or leave the letter out."


class AuthorityOfTheFuture(RuleViolation):
    code = "meetings.authority_of_the_future"
    th = "หนังสือมอบหมายลงวันที่ในอนาคต กรุณาตรวจสอบวันที่ (ปีเป็น ค.ศ. ในช่องนี้)"
    en = "The letter of authority is dated in the future. Check the date (the year is Gregorian)."


class PersonNamedTwice(RuleViolation):
    code = "meetings.representative_named_twice"
    th = "ระบุผู้แทนคนเดียวกันซ้ำ กรุณาระบุแต่ละคนครั้งเดียว"
    en = "The same person is named twice. Name each representative once."
