"""Why a certificate is refused, each with what to do next."""

from dataclasses import dataclass

from shared.kernel.errors import NotFound, RuleViolation


class NotDue(RuleViolation):
    code = "awards.certificate_not_due"
    th = "มีผู้ที่ไม่ได้ประกาศผลหรือถูกเพิกถอน จึงออกเกียรติบัตรไม่ได้ กรุณาตรวจสอบรายการ"
    en = "Somebody was not announced, or was struck off. Check the list."


@dataclass(eq=False)
class TooManyAtOnce(RuleViolation):
    code = "awards.too_many_certificates_at_once"
    th = "ออกได้ครั้งละไม่เกิน {most} ใบ กรุณาแบ่งออกเป็นชุด"
    en = "At most {most} at a time. Issue them in parts."
    most: int


class CertificateNotFound(NotFound):
    code = "awards.certificate_not_found"
    th = "ไม่พบเกียรติบัตรเลขที่นี้ กรุณาตรวจสอบเลขที่"
    en = "No certificate has this number. Check it."


class CertificateIsRevoked(RuleViolation):
    code = "awards.certificate_is_revoked"
    th = "เกียรติบัตรนี้ถูกเพิกถอนแล้ว จึงออกใบแทนไม่ได้"
    en = "This certificate was revoked. No copy is issued of it."
