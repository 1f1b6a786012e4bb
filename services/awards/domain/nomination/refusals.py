"""Why a nomination is refused, each with what to do next."""

from dataclasses import dataclass

from shared.contracts.nominations import ReasonCode
from shared.kernel.errors import NotAllowed, NotFound, RuleViolation

WORDS = {
    ReasonCode.STORY_MISSING: ("ประวัติและผลงาน", "the story"),
    ReasonCode.BLIND_STORY_MISSING: ("ผลงานโดยไม่ระบุชื่อ", "the story that names nobody"),
    ReasonCode.BLIND_STORY_NAMES: ("ข้อความปิดชื่อที่ยังระบุชื่อ", "a blind text that names somebody"),
    ReasonCode.EVIDENCE_MISSING: ("เอกสารหลักฐาน", "evidence"),
    ReasonCode.PHOTO_MISSING: ("ภาพถ่าย", "a photo"),
    ReasonCode.ENDORSEMENT_MISSING: ("หนังสือรับรองของหน่วยงาน", "the agency's endorsement"),
    ReasonCode.NOT_INFORMED: ("วันที่แจ้งผู้ถูกเสนอชื่อให้ทราบ", "the day the nominee was informed"),
    ReasonCode.CONSENT_MISSING: ("ความยินยอมของผู้ปกครอง", "the guardian's consent"),
    ReasonCode.OUTSIDE_AGE_BAND: ("อายุตามช่วงที่กำหนด", "an age within the band"),
    ReasonCode.WRONG_CATEGORY: ("ประเภทที่ตรงกับผู้ถูกเสนอ", "the fitting category"),
    ReasonCode.HONOURED_BEFORE: ("ไม่เคยได้รับการยกย่องประเภทนี้", "no such honour before"),
    ReasonCode.NOT_OF_THE_PROVINCE: ("อยู่ในจังหวัด", "being of the province"),
    ReasonCode.UNREADABLE_FILE: ("ไฟล์ที่เปิดอ่านได้", "a readable file"),
    ReasonCode.OTHER: ("ข้ออื่น", "other"),
}


class NominationNotFound(NotFound):
    code = "awards.nomination_not_found"
    th = "ไม่พบเรื่องที่เสนอนี้ กรุณาตรวจสอบรหัส (nomination_id)"
    en = "There is no such nomination. Check its id (`nomination_id`)."


class CategoryNotOfCall(RuleViolation):
    code = "awards.category_not_of_call"
    th = "ประเภทนี้ไม่อยู่ในประกาศเชิญชวน กรุณาเลือกประเภทที่เปิดรับ"
    en = "This category is not part of the call. Choose one of those that are."


class OtherKindHonoured(RuleViolation):
    code = "awards.other_kind_honoured"
    th = "ประเภทนี้ยกย่องผู้รับอีกแบบหนึ่ง กรุณาเลือกประเภทให้ตรงกับผู้ถูกเสนอ"
    en = "This category honours another kind of recipient. Choose the one that fits."


class OtherCall(RuleViolation):
    code = "awards.other_call"
    th = "เรื่องนี้อยู่ในประกาศเชิญชวนอื่น กรุณาใช้รหัสใหม่"
    en = "This nomination belongs to another call. Use a new id."


class NominatorMissing(RuleViolation):
    code = "awards.nominator_missing"
    th = "การเสนอชื่อบุคคลหรือหน่วยงานต้องมีหน่วยงานผู้เสนอ กรุณาระบุ (nominator_id)"
    en = "A person or an agency is nominated by an agency. Name it (`nominator_id`)."


class NotBeingWritten(RuleViolation):
    code = "awards.nomination_not_being_written"
    th = "เรื่องนี้ยื่นแล้วจึงแก้ไขไม่ได้ หากต้องแก้ไข กรุณาติดต่อเลขานุการให้ส่งคืน"
    en = "It was handed in and cannot be changed. Ask the secretary to return it."


@dataclass(eq=False)
class TooManyRevisions(RuleViolation):
    code = "awards.too_many_revisions"
    th = "แก้ไขครบ {most} ครั้งแล้ว กรุณายื่นหรือถอนเรื่องนี้"
    en = "It was revised {most} times. Hand it in or withdraw it."
    most: int


@dataclass(eq=False)
class Incomplete(RuleViolation):
    code = "awards.nomination_incomplete"
    th = "ยังยื่นไม่ได้ ขาด: {lacking} กรุณาเพิ่มแล้วยื่นใหม่"
    en = "It is not complete: {lacking_en}. Add what is missing, then hand it in."
    reasons: tuple[ReasonCode, ...]
    lacking: str
    lacking_en: str

    @classmethod
    def of(cls, reasons: tuple[ReasonCode, ...]) -> "Incomplete":
        words = [WORDS[one] for one in reasons]
        return cls(reasons, ", ".join(th for th, _ in words), ", ".join(en for _, en in words))


class NotReceiving(RuleViolation):
    code = "awards.call_not_receiving"
    th = "ขณะนี้ไม่อยู่ในช่วงเวลารับ หากมีเหตุจำเป็น กรุณาขอข้อยกเว้นจากเลขานุการ"
    en = "The call does not take entries now. Ask the secretary for an exception."


class ReturnedTooLongAgo(RuleViolation):
    code = "awards.returned_too_long_ago"
    th = "พ้นกำหนดเวลาแก้ไขแล้ว กรุณาติดต่อเลขานุการ"
    en = "The time to mend it is over. Ask the secretary."


@dataclass(eq=False)
class TooManyEntries(RuleViolation):
    code = "awards.too_many_entries"
    th = "หน่วยงานนี้เสนอในประเภทนี้ครบ {most} รายแล้ว กรุณาถอนรายเดิมก่อน"
    en = "This agency has entered {most} in this category already. Withdraw one first."
    most: int


class NotBeforeChecker(RuleViolation):
    code = "awards.nomination_not_handed_in"
    th = "เรื่องนี้ไม่ได้รอการตรวจ กรุณาดูสถานะล่าสุด"
    en = "It is not waiting to be checked. Look at its state."


class DeficienciesMissing(RuleViolation):
    code = "awards.deficiencies_missing"
    th = "กรุณาระบุข้อที่ไม่ครบหรือไม่เข้าหลักเกณฑ์อย่างน้อยหนึ่งข้อ"
    en = "Say at least one thing that is missing or does not fit."


class UntilHasPassed(RuleViolation):
    code = "awards.until_has_passed"
    th = "กำหนดเวลาแก้ไขผ่านไปแล้ว กรุณากำหนดเวลาที่ยังมาไม่ถึง"
    en = "The time given has passed already. Give a later one."


class NotRejected(RuleViolation):
    code = "awards.not_rejected"
    th = "เรื่องนี้ไม่ได้ถูกปฏิเสธ จึงไม่มีอะไรให้อุทธรณ์"
    en = "It was not rejected. There is nothing to appeal against."


class AppealTooLate(RuleViolation):
    code = "awards.appeal_too_late"
    th = "พ้นกำหนดเวลาอุทธรณ์แล้ว"
    en = "The time for an appeal is over."


class AppealNotFound(NotFound):
    code = "awards.appeal_not_found"
    th = "ไม่พบอุทธรณ์นี้ กรุณาตรวจสอบรหัส (appeal_id)"
    en = "There is no such appeal. Check its id (`appeal_id`)."


class AppealDecidedAlready(RuleViolation):
    code = "awards.appeal_decided_already"
    th = "อุทธรณ์นี้วินิจฉัยไปแล้ว"
    en = "This appeal was decided already."


class OneAppealOnly(RuleViolation):
    code = "awards.one_appeal_only"
    th = "เรื่องนี้อุทธรณ์ไปแล้ว กรุณารอผลวินิจฉัย"
    en = "An appeal was lodged already. Wait for its decision."


class RejectedByTheSame(NotAllowed):
    code = "awards.rejected_by_the_same"
    th = "ผู้ที่ไม่รับพิจารณาเรื่องนี้วินิจฉัยอุทธรณ์เองไม่ได้ กรุณาให้ผู้อื่นวินิจฉัย"
    en = "Who rejected it does not decide the appeal. Somebody else has to."


class NotOfTheGroup(RuleViolation):
    code = "awards.person_not_of_the_group"
    th = "บุคคลนี้ไม่ใช่กรรมการในคณะทำงานคัดเลือก กรุณาตรวจสอบรหัส (person_id)"
    en = "This person is not of the selection working group. Check the id (`person_id`)."
