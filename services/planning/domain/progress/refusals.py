"""The rules of progress reports, by the sentence that is shown when one is broken."""

from dataclasses import dataclass

from shared.contracts.planning_values import ProjectId
from shared.kernel.errors import NotAllowed, NotFound, RuleViolation


@dataclass(eq=False)
class ReportNotFound(NotFound):
    code = "planning.report_not_found"
    th = "ยังไม่มีรายงานของงวด {period} กรุณารายงานผลของงวดนี้ก่อน"
    en = "No report of period {period} yet. Report the period first."
    period: str


@dataclass(eq=False)
class ReportOfAnotherAgency(NotAllowed):
    code = "planning.report_of_another_agency"
    th = "โครงการนี้อยู่ในความรับผิดชอบของ{owner} รายงานแทนไม่ได้ กรุณาแจ้งหน่วยงานเจ้าของโครงการ"
    en = "This project belongs to another agency. Ask its owner to report."
    owner: str
    project_id: ProjectId


@dataclass(eq=False)
class PeriodIsReported(RuleViolation):
    code = "planning.period_is_reported"
    th = "งวด {period} รายงานไว้แล้ว (ฉบับที่ {revision}) กรุณาบันทึกเป็นการแก้ไขรายงานพร้อมเหตุผล"
    en = "Period {period} is reported (revision {revision}). Record a correction with its reason."
    period: str
    revision: int


@dataclass(eq=False)
class PercentFalls(RuleViolation):
    code = "planning.percent_falls"
    th = "ร้อยละความสำเร็จของงวด {later} ({then}) ต่ำกว่างวด {earlier} ({before}) กรุณาระบุเหตุผลที่ลดลง"
    en = "Period {later} has {then} percent, below period {earlier} with {before}. Give the reason."
    earlier: str
    before: int
    later: str
    then: int


@dataclass(eq=False)
class MilestonesNotOfProject(RuleViolation):
    code = "planning.milestones_not_of_project"
    th = "มีขั้นตอนที่ไม่อยู่ในโครงการตามแผนฉบับที่ {plan_version} กรุณาเลือกขั้นตอนจากแผน"
    en = (
        "Milestones that version {plan_version} of the project does not have. Choose from the plan."
    )
    plan_version: int
    milestones: tuple[str, ...]


@dataclass(eq=False)
class IndicatorsNotOfProject(RuleViolation):
    code = "planning.indicators_not_of_project"
    th = "มีตัวชี้วัดที่ไม่อยู่ในโครงการตามแผนฉบับที่ {plan_version} กรุณาเลือกตัวชี้วัดจากแผน"
    en = (
        "Indicators that version {plan_version} of the project does not have. Choose from the plan."
    )
    plan_version: int
    indicators: tuple[str, ...]


@dataclass(eq=False)
class SourcesNotOfProject(RuleViolation):
    code = "planning.sources_not_of_project"
    th = "มีการเบิกจ่ายจากแหล่งงบประมาณที่โครงการไม่มี ({named}) กรุณาเลือกแหล่งตามแผน หรือแก้ไขแผนก่อน"
    en = "Money from sources that the project does not have ({named}). Choose from the plan."
    sources: tuple[str, ...]

    def said_in_thai(self) -> str:
        return self.th.format(named=", ".join(self.sources))

    def said_in_english(self) -> str:
        return self.en.format(named=", ".join(self.sources))


@dataclass(eq=False)
class EvidenceMissing(RuleViolation):
    code = "planning.evidence_missing"
    th = "ค่าตัวชี้วัดต้องมีไฟล์หลักฐาน ยังขาด: {titles} กรุณาแนบหลักฐานให้ครบ"
    en = "Values of indicators need a file as evidence. Attach one to each that is listed."
    titles: str
    indicators: tuple[str, ...]


class HappensInFuture(RuleViolation):
    code = "planning.happens_in_future"
    th = "วันที่บรรลุขั้นตอนหรือวันที่วัดค่าอยู่ในอนาคต กรุณาตรวจสอบวันที่"
    en = "A milestone or a value is of a day to come. Check the days."


@dataclass(eq=False)
class NothingCorrected(RuleViolation):
    code = "planning.nothing_corrected"
    th = "ข้อมูลตรงกับรายงานฉบับที่ {revision} กรุณาแก้ไขข้อมูลก่อนส่ง"
    en = "This is what revision {revision} says already. Change it before sending."
    revision: int


@dataclass(eq=False)
class TooManyCorrections(RuleViolation):
    code = "planning.too_many_corrections"
    th = "รายงานของงวดนี้แก้ไขครบ {limit} ฉบับแล้ว กรุณาหารือกับเลขานุการของจังหวัด"
    en = "This report has {limit} revisions, the most there may be. Talk to the secretary."
    limit: int


@dataclass(eq=False)
class ReportIsNotTheLast(RuleViolation):
    code = "planning.report_is_not_the_last"
    th = "รายงานฉบับล่าสุดคือฉบับที่ {last} กรุณาอ่านฉบับนั้นก่อนตรวจ"
    en = "The last revision is number {last}. Read that one before you review."
    last: int


class ReviewedByReporter(RuleViolation):
    code = "planning.reviewed_by_reporter"
    th = "ผู้บันทึกรายงานตรวจรายงานของตนเองไม่ได้ กรุณาให้เจ้าหน้าที่คนอื่นตรวจ"
    en = "Whoever recorded a report may not review it. Ask another officer."


@dataclass(eq=False)
class ReportIsReviewed(RuleViolation):
    code = "planning.report_is_reviewed"
    th = "รายงานฉบับที่ {revision} ตรวจแล้ว หากต้องเปลี่ยนผล กรุณาบันทึกการแก้ไขรายงานแล้วตรวจใหม่"
    en = "Revision {revision} has been reviewed. Record a correction, then review that one."
    revision: int


class SayWhyReturned(RuleViolation):
    code = "planning.say_why_returned"
    th = "การส่งคืนรายงานต้องระบุสิ่งที่ต้องแก้ไข กรุณาระบุเหตุผล"
    en = "A returned report says what has to be corrected. Give the reason."
