"""The rules of an agency's answers, by the sentence that is shown when one is broken."""

from dataclasses import dataclass

from shared.contracts.planning_values import ProjectId
from shared.kernel.errors import RuleViolation


@dataclass(eq=False)
class PlanAcknowledgedAlready(RuleViolation):
    code = "planning.plan_acknowledged_already"
    th = "หน่วยงานนี้รับทราบแผนไปแล้ว โดย{position} หากต้องการเปลี่ยนคำตอบให้ตอบรายโครงการ"
    en = (
        "This agency has acknowledged the plan already. To change an answer, answer its projects "
        "one by one."
    )
    position: str


@dataclass(eq=False)
class ProjectConcernsOthers(RuleViolation):
    code = "planning.project_concerns_others"
    th = "โครงการนี้ไม่ได้อยู่ในหนังสือถึงหน่วยงานนี้ กรุณาเลือกโครงการจากบัญชีงานในหนังสือ"
    en = "This project is not in the agency's letter. Choose one of the tasks in the letter."
    project_id: ProjectId


class ReasonOfAnswerNeeded(RuleViolation):
    code = "planning.reason_of_answer_needed"
    th = "กรุณาระบุเหตุผล: รับส่วนใด หรือเหตุใดจึงไม่รับ"
    en = "Say which part is accepted, or why the task is declined."


class PaperProofNeeded(RuleViolation):
    code = "planning.paper_proof_needed"
    th = "การตอบรับบนกระดาษต้องมีเลขที่และวันที่ของหนังสือ กรุณาระบุให้ครบ"
    en = "An answer on paper needs the number and the day of its letter. Give both."


class PaperOfTheFuture(RuleViolation):
    code = "planning.paper_of_the_future"
    th = "หนังสือตอบรับลงวันที่ในอนาคต กรุณาตรวจสอบวันที่"
    en = "The letter of answer is dated in the future. Check its date."
