"""Why a question of a province's own is refused, each with what to do next."""

from dataclasses import dataclass

from shared.kernel.errors import NotFound, RuleViolation


@dataclass(eq=False)
class OfficialCode(RuleViolation):
    code = "evaluation.official_code"
    th = "รหัส {used} เป็นตัวชี้วัดของแบบประเมินกลาง จังหวัดแก้ไขไม่ได้ กรุณาใช้รหัสอื่น"
    en = "{used} is an indicator of the official form, which no province changes. Use another code."
    used: str


@dataclass(eq=False)
class TooManyOwnQuestions(RuleViolation):
    code = "evaluation.too_many_own_questions"
    th = "จังหวัดมีคำถามของตนเองครบ {most} ข้อแล้ว กรุณาตัดข้อที่ไม่ใช้ออกก่อน"
    en = "There are {most} questions of your own already. Take out one that is not used."
    most: int


class OwnQuestionNotFound(NotFound):
    code = "evaluation.own_question_not_found"
    th = "ไม่พบคำถามของจังหวัดข้อนี้ กรุณาตรวจสอบรหัส"
    en = "There is no such question of the province's own. Check its code."
