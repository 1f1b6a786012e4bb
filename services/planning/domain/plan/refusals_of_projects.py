"""The rules of a project in a plan, by the sentence that is shown when one is broken."""

from dataclasses import dataclass
from datetime import date

from shared.contracts.directory import AgencyId
from shared.contracts.planning_values import TargetId
from shared.kernel.errors import NotAllowed, NotFound, RuleViolation


class ProjectNotFound(NotFound):
    code = "planning.project_not_found"
    th = "ไม่พบโครงการนี้ในแผน กรุณาเปิดดูแผนล่าสุด"
    en = "The plan has no such project. Read the plan again."


class ProjectOfAnotherAgency(NotAllowed):
    code = "planning.project_of_another_agency"
    th = "หน่วยงานเสนอและแก้ไขได้เฉพาะโครงการที่ตนเป็นเจ้าของ กรุณาติดต่อเลขานุการของจังหวัด"
    en = "An agency places the projects that it owns, no others. Ask the province's secretary."


class ProjectIdInUse(RuleViolation):
    code = "planning.project_id_in_use"
    th = "รหัสโครงการนี้ใช้ในแผนของปีอื่นแล้ว กรุณาใช้รหัสใหม่"
    en = "Another year's plan has a project of this id. Use a new id."


class GoalNeeded(RuleViolation):
    code = "planning.goal_needed"
    th = "โครงการต้องอยู่ภายใต้เป้าประสงค์ที่มีอยู่ในแผน กรุณาเลือกเป้าประสงค์"
    en = "A project stands under a goal of the plan. Choose one."


@dataclass(eq=False)
class AgenciesNotListed(RuleViolation):
    code = "planning.agencies_not_listed"
    th = "มี {count} หน่วยงานที่ไม่อยู่ในทำเนียบที่ปิดผนึกของปี กรุณาเลือกหน่วยงานจากทำเนียบ"
    en = "{count} agencies are not in the year's sealed directory. Choose from the directory."
    agencies: tuple[AgencyId, ...]

    def said_in_thai(self) -> str:
        return self.th.format(count=len(self.agencies))

    def said_in_english(self) -> str:
        return self.en.format(count=len(self.agencies))


@dataclass(eq=False)
class TargetsNotStanding(RuleViolation):
    code = "planning.targets_not_standing"
    th = "มี {count} เป้าหมายที่ไม่มีในปีนี้หรือถูกยกเลิกแล้ว กรุณาเลือกเป้าหมายที่ยังใช้อยู่"
    en = "{count} targets are not this year's or were dropped. Choose targets that stand."
    targets: tuple[TargetId, ...]

    def said_in_thai(self) -> str:
        return self.th.format(count=len(self.targets))

    def said_in_english(self) -> str:
        return self.en.format(count=len(self.targets))


@dataclass(eq=False)
class SaidTwice(RuleViolation):
    code = "planning.said_twice"
    th = "โครงการระบุซ้ำในช่อง {what} กรุณาระบุแต่ละรายการเพียงครั้งเดียว"
    en = "The project names the same thing twice in {what}. Name each once."
    what: str


@dataclass(eq=False)
class OutOfTime(RuleViolation):
    code = "planning.out_of_time"
    th = "วันที่ในช่อง {what} ต้องอยู่ระหว่าง {first} ถึง {last} กรุณาตรวจสอบ (ปีเป็น ค.ศ. ในข้อความนี้)"
    en = "A day in {what} has to be from {first} to {last}. Check the days."
    what: str
    first: date
    last: date


class EndsBeforeItStarts(RuleViolation):
    code = "planning.ends_before_it_starts"
    th = "วันสิ้นสุดโครงการอยู่ก่อนวันเริ่มต้น กรุณาตรวจสอบวันที่"
    en = "The project ends before it starts. Check the days."


@dataclass(eq=False)
class SourceUnknown(RuleViolation):
    code = "planning.source_unknown"
    th = "ไม่มีแหล่งงบประมาณรหัส {source} กรุณาเลือกจากรายการแหล่งงบประมาณ"
    en = "There is no budget source {source}. Choose from the list of sources."
    source: str


@dataclass(eq=False)
class NoCostHasNoAmount(RuleViolation):
    code = "planning.no_cost_has_no_amount"
    th = "แหล่ง {source} คือไม่ใช้งบประมาณ จำนวนเงินต้องเป็น 0 กรุณาแก้จำนวนเงินหรือเลือกแหล่งอื่น"
    en = "Source {source} costs nothing: its amount is 0. Correct the amount or the source."
    source: str


@dataclass(eq=False)
class AmountNeeded(RuleViolation):
    code = "planning.amount_needed"
    th = "แหล่ง {source} ต้องมีจำนวนเงินหรือสิ่งที่ร่วมสมทบ กรุณาระบุ หรือเลือกไม่ใช้งบประมาณ"
    en = "Source {source} needs an amount or what is given in kind. Fill it in, or choose no cost."
    source: str


@dataclass(eq=False)
class AlignmentUnknown(RuleViolation):
    code = "planning.alignment_unknown"
    th = "ไม่มีรหัส {scheme} {alignment} ในแผนระดับชาติของปีนี้ กรุณาเลือกจากรายการ"
    en = "There is no {scheme} {alignment} among the national plans of the year. Choose one."
    scheme: str
    alignment: str


@dataclass(eq=False)
class IndicatorAimsBackwards(RuleViolation):
    code = "planning.indicator_aims_backwards"
    th = "ตัวชี้วัด {title} มีค่าเป้าหมายแย่กว่าค่าฐาน กรุณาตรวจสอบค่าหรือทิศทางของตัวชี้วัด"
    en = (
        "Indicator {number} aims to be worse than its baseline. Check its figures or its direction."
    )
    number: int
    title: str
