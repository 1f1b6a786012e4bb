"""The rules of a plan's letters, by the sentence that is shown when one is broken."""

from dataclasses import dataclass

from shared.contracts.directory import AgencyId
from shared.kernel.errors import NotFound, RuleViolation


class DisseminationNotFound(NotFound):
    code = "planning.dissemination_not_found"
    th = "ยังไม่ได้เริ่มส่งแผนตามรหัสนี้ กรุณาเริ่มส่งแผนที่ได้รับความเห็นชอบก่อน"
    en = "The letters of this plan have not been written. Start the dissemination first."


class PlanNotSubmittedYet(RuleViolation):
    code = "planning.plan_to_send_not_submitted"
    th = "แผนนี้ยังเป็นร่าง ยังไม่ได้เสนอ กรุณาเสนอแผนและให้คณะกรมการจังหวัดเห็นชอบก่อนส่ง"
    en = (
        "This plan is a draft still. Submit it and have the provincial board approve it before "
        "it is sent."
    )


@dataclass(eq=False)
class PlanNotApproved(RuleViolation):
    code = "planning.plan_not_approved_by_board"
    th = "แผนฉบับที่ {plan_version} ยังไม่มีมติเห็นชอบของคณะกรมการจังหวัด (2.3) กรุณาเสนอที่ประชุมก่อนส่งแผน"
    en = (
        "Version {plan_version} of the plan lacks the approval of the provincial board (2.3). "
        "Bring it before the board first."
    )
    plan_version: int


class PlanAlreadySentOut(RuleViolation):
    code = "planning.plan_already_sent_out"
    th = "แผนฉบับนี้เริ่มส่งไปแล้ว กรุณาส่งหนังสือที่ยังค้าง หรือเสนอแผนฉบับแก้ไขก่อนเริ่มใหม่"
    en = (
        "The letters of this version exist already. Send those outstanding, or submit a revised "
        "version first."
    )


@dataclass(eq=False)
class EditionOfAnotherYear(RuleViolation):
    code = "planning.edition_of_another_year"
    th = "ทำเนียบเป็นของปีงบประมาณ {edition} แต่แผนเป็นของปี {plan} กรุณาเลือกทำเนียบของปีเดียวกัน"
    en = "The edition is of fiscal year {edition}, the plan of {plan}. Choose one of the same year."
    edition: int
    plan: int


@dataclass(eq=False)
class LetterReservationTooSmall(RuleViolation):
    code = "planning.letter_reservation_too_small"
    th = "จองเลขหนังสือไว้ {reserved} เลข แต่ต้องใช้ {needed} เลข กรุณาจองเพิ่มเป็นชุดเดียว"
    en = "{reserved} letter numbers are reserved, {needed} are needed. Reserve them all in one run."
    reserved: int
    needed: int


@dataclass(eq=False)
class TooManyTasks(RuleViolation):
    code = "planning.too_many_tasks_in_a_letter"
    th = (
        "{name} มีโครงการในแผน {count} โครงการ หนังสือหนึ่งฉบับมีได้ไม่เกิน {most} กรุณาตรวจหน่วยงานร่วมดำเนินการ"
    )
    en = "{name} has {count} projects in the plan; a letter holds {most}. Check who takes part."
    name: str
    count: int
    most: int


@dataclass(eq=False)
class NotInThisDissemination(RuleViolation):
    code = "planning.agency_without_plan_letter"
    th = "มี {count} หน่วยงานที่ไม่มีหนังสือในการส่งแผนครั้งนี้ กรุณาตรวจสอบรายชื่อ"
    en = "{count} of these agencies have no letter here. Check the list."
    agencies: tuple[AgencyId, ...]
    count: int


class EveryPlanLetterSent(RuleViolation):
    code = "planning.every_plan_letter_sent"
    th = "ส่งหนังสือครบทุกหน่วยงานแล้ว หากต้องการส่งซ้ำกรุณาระบุหน่วยงาน"
    en = "Every letter has been sent. To send one again, name its agency."


@dataclass(eq=False)
class AgenciesWithoutEmail(RuleViolation):
    code = "planning.agencies_without_email"
    th = "มี {count} หน่วยงานที่ไม่มีอีเมลของสำนักงาน กรุณาส่งทางไปรษณีย์หรือนำส่ง"
    en = "{count} agencies have no office e-mail. Send by post or by hand."
    agencies: tuple[AgencyId, ...]
    count: int


@dataclass(eq=False)
class PlanLetterUnderWay(RuleViolation):
    code = "planning.plan_letter_under_way"
    th = "ส่งหนังสือถึง {count} หน่วยงานไปแล้ว หากต้องการส่งซ้ำกรุณาระบุ again"
    en = "{count} of these letters are under way. To send them again, say `again`."
    agencies: tuple[AgencyId, ...]
    count: int


@dataclass(eq=False)
class PlanEmailStillQueued(RuleViolation):
    code = "planning.plan_email_still_queued"
    th = "อีเมลถึง {count} หน่วยงานยังอยู่ในคิวและจะออกไปเอง กรุณารอ หรือส่งทางอื่น"
    en = "{count} e-mails are queued and go out by themselves. Wait, or send another way."
    agencies: tuple[AgencyId, ...]
    count: int


class PlanLetterNotSent(RuleViolation):
    code = "planning.plan_letter_not_sent"
    th = "ยังไม่ได้ส่งหนังสือถึงหน่วยงานนี้ กรุณาส่งหนังสือก่อน"
    en = "Nothing has been sent to this agency. Send the letter first."


class NotInThePlanQueue(RuleViolation):
    code = "planning.plan_email_not_queued"
    th = "ไม่มีอีเมลฉบับใดในรายการนี้รออยู่ในคิว กรุณาตรวจสอบทะเบียนการส่ง"
    en = "None of these e-mails waits in the queue. Look at the ledger."


@dataclass(eq=False)
class AnotherPlanAttempt(RuleViolation):
    code = "planning.another_plan_letter_attempt"
    th = "ข่าวนี้เป็นของการส่งครั้งที่ {attempt} แต่ล่าสุดคือครั้งที่ {latest} กรุณาตรวจสอบทะเบียนการส่ง"
    en = "This is news of attempt {attempt}; the latest is {latest}. Look at the ledger."
    attempt: int
    latest: int


class PlanLetterCameBack(RuleViolation):
    code = "planning.plan_letter_came_back"
    th = "หนังสือฉบับนี้ตีกลับแล้ว กรุณาส่งใหม่ทางอื่น"
    en = "This letter came back already. Send it again another way."


class NobodyToRemind(RuleViolation):
    code = "planning.nobody_to_remind"
    th = "วันนี้ไม่มีหน่วยงานที่ถึงกำหนดเตือน (เตือนเฉพาะหน่วยงานที่ได้รับหนังสือแล้วและยังไม่ตอบรับ)"
    en = (
        "Nobody is due to be reminded today: only agencies whose letter was sent and that have "
        "not acknowledged are. Look at the calendar."
    )


class NobodyToEscalate(RuleViolation):
    code = "planning.nobody_to_escalate"
    th = "ยังไม่มีหน่วยงานที่พ้นกำหนดเสนอผู้ว่าราชการจังหวัด กรุณาตรวจสอบปฏิทินการเตือน"
    en = "No agency is so late that the governor has to hear of it. Look at the calendar."
