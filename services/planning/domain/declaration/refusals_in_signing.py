"""The rules of the signing, by the sentence that is shown when one is broken."""

from dataclasses import dataclass

from shared.contracts.declarations import SignatoryKind
from shared.contracts.directory import Sector
from shared.kernel.errors import NotAllowed, NotFound, RuleViolation, Unauthenticated


class SigningIsNotOpen(RuleViolation):
    code = "planning.signing_is_not_open"
    th = "ยังไม่ได้เปิดพิธีลงนาม กรุณากำหนดผู้ลงนามและเปิดพิธีก่อน"
    en = "The signing is not open. Plan who signs and open it first."


class SigningHasBegun(RuleViolation):
    code = "planning.signing_has_begun"
    th = "มีผู้ลงนามในข้อความนี้แล้ว เปลี่ยนแผนทั้งพิธีไม่ได้ กรุณาเพิ่มผู้ลงนามทีละราย"
    en = "Somebody has signed this text: the plan stays. Add signatories one by one."


class GovernorSignsFirst(RuleViolation):
    code = "planning.governor_signs_first"
    th = "ผู้ว่าราชการจังหวัดต้องเป็นผู้ลงนามลำดับแรกและมีเพียงตำแหน่งเดียว กรุณาจัดลำดับใหม่"
    en = "The governor is the first to sign, and only once. Put the order right."


@dataclass(eq=False)
class SectorsWithoutSignatory(RuleViolation):
    code = "planning.sectors_without_signatory"
    th = "ยังไม่มีผู้ลงนามของภาคส่วน: {names} กรุณาเพิ่มผู้ลงนามให้ครบทุกภาคส่วน"
    en = "No signatory stands for these sectors: {names}. Add one for each."
    sectors: tuple[Sector, ...]

    @property
    def fields(self) -> dict[str, object]:
        return {"sectors": self.sectors, "names": ", ".join(self.sectors)}


class NoSealedEdition(RuleViolation):
    code = "planning.no_sealed_edition"
    th = "ยังไม่มีทำเนียบที่ปิดผนึกของปีนี้ จึงไม่รู้ว่ามีภาคส่วนใดบ้าง กรุณาปิดผนึกทำเนียบก่อน"
    en = (
        "No edition of this year is sealed, so its sectors are not known. Seal the directory first."
    )


@dataclass(eq=False)
class OfficeNotListed(RuleViolation):
    code = "planning.office_not_listed"
    th = "ผู้ลงนาม “{position}” ไม่อยู่ในทำเนียบที่ปิดผนึกของปีนี้ กรุณาระบุหน่วยงานหรือกระทรวงตามทำเนียบ"
    en = (
        "{position!r} is not in the year's sealed edition. Name an agency or ministry listed there."
    )
    position: str


@dataclass(eq=False)
class SignatoryTwice(RuleViolation):
    code = "planning.signatory_twice"
    th = "“{position}” มีอยู่ในรายชื่อผู้ลงนามแล้ว กรุณาระบุเพียงครั้งเดียว"
    en = "{position!r} is among the signatories already. Name each only once."
    position: str


@dataclass(eq=False)
class TooManySignatories(RuleViolation):
    code = "planning.too_many_signatories"
    th = "ผู้ลงนามเกินขีดจำกัด {limit} ราย กรุณาให้ผู้แทนกระทรวงลงนามแทนหน่วยงานในสังกัด"
    en = "More than {limit} signatories. Let representatives of ministries sign for their agencies."
    limit: int


class SignatoryNotFound(NotFound):
    code = "planning.signatory_not_found"
    th = "ไม่พบผู้ลงนามรายนี้ในพิธี กรุณาเพิ่มผู้ลงนามก่อน"
    en = "No such signatory. Add the office to the signatories first."


@dataclass(eq=False)
class NotTheTextInForce(RuleViolation):
    code = "planning.not_the_text_in_force"
    th = "ข้อความที่จะลงนามไม่ใช่ข้อความสุดท้าย กรุณาอ่านข้อความสุดท้าย ({text_hash:.12}…) แล้วลงนามใหม่"
    en = "This is not the text in force. Read that one ({text_hash:.12}…), then sign it."
    text_hash: str


class AlreadySigned(RuleViolation):
    code = "planning.already_signed"
    th = "ตำแหน่งนี้ลงนามในข้อความนี้แล้ว ไม่ต้องลงนามซ้ำ"
    en = "This office has signed this text already. Nothing more is to be done."


@dataclass(eq=False)
class OnlyTheOfficeItself(NotAllowed):
    code = "planning.only_the_office_itself"
    th = "ลงนามในระบบได้เฉพาะเจ้าของตำแหน่ง ({position}) หากลงนามบนกระดาษแล้ว ให้เลขานุการบันทึกพร้อมสแกน"
    en = "Only the office itself ({position}) signs in the system. The secretary keys in paper."
    position: str
    kind: SignatoryKind


class OnlyTheSecretariat(NotAllowed):
    code = "planning.only_the_secretariat_keys_in"
    th = "ลายมือชื่อบนกระดาษบันทึกโดยเลขานุการเท่านั้น กรุณาส่งเอกสารให้เลขานุการของจังหวัด"
    en = "Signatures on paper are keyed in by the secretary. Hand the paper to the secretariat."


class SignInAgain(Unauthenticated):
    code = "planning.sign_in_again"
    th = "การลงนามต้องยืนยันตัวตนภายใน 5 นาทีที่ผ่านมา กรุณาเข้าสู่ระบบอีกครั้งแล้วลงนาม"
    en = "To sign, you have to have signed in within the last 5 minutes. Sign in again, then sign."


class GovernorHasNotSigned(RuleViolation):
    code = "planning.governor_has_not_signed"
    th = "ผู้ว่าราชการจังหวัดยังไม่ได้ลงนามในข้อความนี้ กรุณาลงนามหลังผู้ว่าราชการจังหวัด"
    en = "The governor has not signed this text yet. Sign after the governor."


class ScanMissing(RuleViolation):
    code = "planning.scan_missing"
    th = "ลายมือชื่อบนกระดาษต้องมีไฟล์สแกน กรุณาอัปโหลดสแกนก่อนบันทึก"
    en = "A signature on paper needs its scan. Upload the scan first."


@dataclass(eq=False)
class AuthorityMissing(RuleViolation):
    code = "planning.authority_missing"
    th = "ผู้ลงนามไม่ได้ดำรงตำแหน่ง “{position}” กรุณาระบุหนังสือมอบอำนาจหรือคำสั่งรักษาราชการแทน"
    en = "The signer does not hold the office {position!r}. Name the letter of authority."
    position: str


class NotSignedInAMeeting(RuleViolation):
    code = "planning.not_signed_in_a_meeting"
    th = "พิธีลงนามนี้ไม่ได้จัดในการประชุม กรุณาไม่ระบุว่าลงนามในที่ประชุม"
    en = "This signing is not held in a meeting. Do not say that it was signed in one."
