"""Why something of a transmittal is refused, each with what to do next."""

from dataclasses import dataclass

from shared.kernel.errors import NotFound, RuleViolation


class TransmittalNotFound(NotFound):
    code = "evaluation.transmittal_not_found"
    th = "ยังไม่ได้จัดส่งแบบประเมินนี้ กรุณาตรวจสอบรหัส (transmittal_id)"
    en = "This assessment was not sent yet. Check the id (`transmittal_id`)."


class NothingApproved(RuleViolation):
    code = "evaluation.nothing_approved"
    th = "แบบประเมินของจังหวัดยังไม่ได้รับความเห็นชอบจากคณะอนุกรรมการ จึงยังจัดส่งไม่ได้"
    en = "The subcommittee has not approved the province's assessment. Have it approved first."


class SentAlready(RuleViolation):
    code = "evaluation.sent_already"
    th = "แบบประเมินฉบับนี้จัดส่งไปแล้วด้วยหนังสือฉบับอื่น"
    en = "This assessment was sent already, under another letter."


class NotAtThisDesk(RuleViolation):
    code = "evaluation.not_at_this_desk"
    th = "แบบประเมินยังไม่ได้ส่งมาถึงที่นี่ กรุณารอการส่งต่อจากหน่วยก่อนหน้า"
    en = "The assessment was not sent to this desk. Wait for the desk before."


class NotReceivedHere(RuleViolation):
    code = "evaluation.not_received_here"
    th = "ยังไม่ได้ลงรับแบบประเมิน กรุณาลงรับก่อนเสนอหรือส่งต่อ"
    en = "The assessment is not entered in this desk's register. Receive it first."


class ReceivedAlready(RuleViolation):
    code = "evaluation.received_already"
    th = "ลงรับแบบประเมินนี้ไปแล้วด้วยเลขรับอื่น"
    en = "The assessment was received already, under another number."


@dataclass(eq=False)
class NotTheNextDesk(RuleViolation):
    code = "evaluation.not_the_next_desk"
    th = "จากที่นี่ส่งต่อได้เฉพาะ {following} กรุณาเลือกใหม่"
    en = "From here it goes to {following} only. Choose again."
    following: str


class SentBackAlready(RuleViolation):
    code = "evaluation.sent_back_already"
    th = "แบบประเมินถูกส่งกลับให้แก้ไขแล้ว กรุณารอฉบับแก้ไข"
    en = "The assessment was sent back for correction. Wait for the corrected one."
