"""Why something of an assessment is refused, each with what to do next."""

from dataclasses import dataclass

from services.evaluation.domain.assessment.wording import WORDS
from shared.contracts.assessments import Finding
from shared.kernel.errors import NotFound, RuleViolation


class AssessmentNotFound(NotFound):
    code = "evaluation.assessment_not_found"
    th = "ยังไม่มีแบบประเมินนี้ กรุณาเริ่มการประเมินก่อน หรือตรวจสอบรหัส (assessment_id)"
    en = "There is no such assessment. Start it first, or check its id (`assessment_id`)."


class IndicatorNotInForm(RuleViolation):
    code = "evaluation.indicator_not_in_form"
    th = "แบบประเมินฉบับนี้ไม่มีตัวชี้วัดที่ระบุ กรุณาตรวจสอบรหัสตัวชี้วัด"
    en = "The form has no such indicator. Check the code."


@dataclass(eq=False)
class PointsNotInBands(RuleViolation):
    code = "evaluation.points_not_in_bands"
    th = "ตัวชี้วัด {indicator} ให้คะแนนได้เฉพาะ {bands} กรุณาเลือกใหม่"
    en = "{indicator} gives {bands} points only. Choose one of them."
    indicator: str
    bands: str


class NotOpenForAnswers(RuleViolation):
    code = "evaluation.not_open_for_answers"
    th = "แบบประเมินส่งไปแล้ว จึงแก้ไขไม่ได้ หากต้องแก้ไข กรุณาขอให้ส่งคืนหรือเปิดแก้ไขก่อน"
    en = "The assessment was handed in. Have it returned or restated before you change it."


class SectionNotYours(RuleViolation):
    code = "evaluation.section_not_yours"
    th = "ตัวชี้วัดนี้ไม่ได้มอบหมายให้หน่วยงานของท่าน กรุณาติดต่อเลขานุการ"
    en = "This indicator is not assigned to your agency. Ask the secretary."


class NotAskedHere(RuleViolation):
    code = "evaluation.not_asked_here"
    th = "จังหวัดไม่ได้ถามคำถามข้อนี้ กรุณาตรวจสอบรหัสคำถาม"
    en = "The province does not ask this question. Check its code."


@dataclass(eq=False)
class TooMuchEvidence(RuleViolation):
    code = "evaluation.too_much_evidence"
    th = "แนบหลักฐานครบ {most} รายการแล้ว กรุณานำรายการที่ไม่ใช้ออกก่อน"
    en = "There are {most} pieces of evidence already. Take out one that is not used."
    most: int


class EvidenceFromTheFuture(RuleViolation):
    code = "evaluation.evidence_from_the_future"
    th = "วันที่เกิดเหตุการณ์ในหลักฐานอยู่ในอนาคต กรุณาตรวจสอบวันที่"
    en = "What the evidence shows cannot have happened in the future. Check its day."


class EvidenceTaken(RuleViolation):
    code = "evaluation.evidence_taken"
    th = "รหัสหลักฐานนี้ใช้กับไฟล์อื่นแล้ว กรุณาใช้รหัสใหม่"
    en = "This id belongs to another piece of evidence. Use a new one."


class EvidenceNotFound(NotFound):
    code = "evaluation.evidence_not_found"
    th = "ไม่พบหลักฐานนี้ กรุณาตรวจสอบรหัส (evidence_id)"
    en = "There is no such evidence. Check its id (`evidence_id`)."


@dataclass(eq=False)
class NotReady(RuleViolation):
    code = "evaluation.assessment_not_ready"
    th = "ยังส่งไม่ได้: {lacking} กรุณาแก้ไขแล้วส่งใหม่"
    en = "It cannot be handed in: {lacking_en}. Mend it, then hand it in."
    findings: tuple[Finding, ...]
    lacking: str
    lacking_en: str

    @classmethod
    def of(cls, findings: tuple[Finding, ...]) -> "NotReady":
        words = [(one.indicator, *WORDS[one.what]) for one in findings]
        return cls(
            findings,
            ", ".join(f"{code} {th}".strip() for code, th, _ in words),
            ", ".join(f"{code} {en}".strip() for code, _, en in words),
        )


class TimeIsOver(RuleViolation):
    code = "evaluation.time_is_over"
    th = "พ้นกำหนดส่งแบบประเมินแล้ว หากมีเหตุจำเป็น กรุณาขอให้เลขานุการอนุญาตเป็นกรณี"
    en = "The time to hand it in is over. Ask the secretary for an exception."


class NotSubmitted(RuleViolation):
    code = "evaluation.not_submitted"
    th = "แบบประเมินยังไม่ได้ส่ง หรือพิจารณาไปแล้ว"
    en = "The assessment is not handed in, or was judged already."


class OtherSnapshot(RuleViolation):
    code = "evaluation.other_snapshot"
    th = "แบบประเมินที่ส่งล่าสุดไม่ใช่ฉบับที่อ้าง กรุณาเปิดดูฉบับล่าสุดแล้วอ้างแฮชใหม่"
    en = "The assessment handed in last is another one. Look at it, then name its hash."


class SubcommitteeApproves(RuleViolation):
    code = "evaluation.subcommittee_approves"
    th = "แบบประเมินของจังหวัดเห็นชอบโดยมติคณะอนุกรรมการเท่านั้น กรุณาเสนอต่อที่ประชุม"
    en = "The province's assessment is approved by the subcommittee's resolution only."


class NothingToRestate(RuleViolation):
    code = "evaluation.nothing_to_restate"
    th = "แบบประเมินยังไม่ได้รับความเห็นชอบ จึงไม่ต้องเปิดแก้ไข"
    en = "The assessment is not approved, so there is nothing to restate."


class SameForm(RuleViolation):
    code = "evaluation.same_form"
    th = "แบบประเมินใช้ฉบับล่าสุดอยู่แล้ว"
    en = "The assessment is on this version of the form already."


class NoMoveProposed(RuleViolation):
    code = "evaluation.no_move_proposed"
    th = "ไม่มีการเสนอย้ายไปใช้แบบประเมินฉบับนี้ กรุณาเสนอก่อน หรือตรวจสอบลายนิ้วมือ"
    en = "No move to this form was proposed. Propose it first, or check the fingerprint."
