"""The rules of a plan, by the sentence that is shown when one is broken."""

from dataclasses import dataclass

from shared.contracts.boards import Dimension
from shared.contracts.plans import Level
from shared.kernel.errors import NotFound, RuleViolation
from shared.plans.words import DIMENSIONS, LEVELS


class PlanNotFound(NotFound):
    code = "planning.plan_not_found"
    th = "ไม่พบแผนนี้ กรุณาเริ่มจัดทำแผนของปีงบประมาณก่อน"
    en = "There is no such plan. Start the plan of the fiscal year first."


class PlanAlreadyStarted(RuleViolation):
    code = "planning.plan_already_started"
    th = "เริ่มจัดทำแผนของปีงบประมาณนี้ไปแล้วภายใต้ชื่ออื่น กรุณาเปิดแผนที่มีอยู่"
    en = "This year's plan was started under another title. Open the one that is there."


class PlanIsSubmitted(RuleViolation):
    code = "planning.plan_is_submitted"
    th = "แผนเสนอไปแล้ว แก้ไขไม่ได้ กรุณาเปิดการปรับปรุงแผนหรือการแก้คำผิดก่อน"
    en = "The plan is submitted and cannot be changed. Open a revision or an erratum first."


@dataclass(eq=False)
class PlanIsFull(RuleViolation):
    code = "planning.plan_full"
    th = "แผนนี้เต็มแล้ว ({what} ได้ไม่เกิน {limit}) กรุณารวมหรือตัดรายการที่ใกล้เคียงกัน"
    en = "The plan is full (at most {limit} {what}). Put like ones together, or take some out."
    what: str
    limit: int


class PlanItemNotFound(NotFound):
    code = "planning.plan_item_not_found"
    th = "ไม่พบยุทธศาสตร์ กลยุทธ์ หรือเป้าประสงค์นี้ในแผน กรุณาเปิดดูแผนล่าสุด"
    en = "The plan has no such strategy, tactic or goal. Read the plan again."


@dataclass(eq=False)
class WrongParent(RuleViolation):
    code = "planning.wrong_parent"
    th = "{own}ต้องอยู่ภายใต้{wanted} กรุณาเลือกรายการที่จะอยู่ภายใต้ให้ถูกระดับ"
    en = "A {level} stands under {above}. Choose a parent of that level."
    level: Level

    def said_in_thai(self) -> str:
        above = LEVEL_ABOVE[self.level]
        wanted = LEVELS[above] if above else "วิสัยทัศน์ โดยไม่ระบุรายการอื่น"
        return self.th.format(own=LEVELS[self.level], wanted=wanted)

    def said_in_english(self) -> str:
        above = LEVEL_ABOVE[self.level]
        return self.en.format(level=self.level, above=f"a {above}" if above else "the vision alone")


class LevelIsKept(RuleViolation):
    code = "planning.level_is_kept"
    th = "เปลี่ยนระดับของรายการเดิมไม่ได้ กรุณาเพิ่มเป็นรายการใหม่ด้วยรหัสใหม่"
    en = "An item keeps its level. Place a new one under a new id instead."


@dataclass(eq=False)
class SomethingStandsUnder(RuleViolation):
    code = "planning.something_stands_under"
    th = "ยังมี {count} รายการอยู่ภายใต้ ตัดออกไม่ได้ กรุณาย้ายหรือตัดรายการเหล่านั้นก่อน"
    en = "{count} things stand under it. Move them or take them out first."
    count: int


class VisionMissing(RuleViolation):
    code = "planning.vision_missing"
    th = "แผนยังไม่มีวิสัยทัศน์ กรุณากำหนดวิสัยทัศน์ก่อนเสนอแผน"
    en = "The plan states no vision. State it, then submit."


@dataclass(eq=False)
class DimensionsEmpty(RuleViolation):
    code = "planning.dimensions_empty"
    th = "แผนยังไม่ครบ ๓ มิติ มิติที่ยังไม่มีโครงการ: {names} กรุณาเพิ่มโครงการก่อนเสนอแผน"
    en = "Dimensions without a project: {ids}. Add a project to each, then submit."
    empty: tuple[Dimension, ...]

    def said_in_thai(self) -> str:
        return self.th.format(names=", ".join(DIMENSIONS[one] for one in self.empty))

    def said_in_english(self) -> str:
        return self.en.format(ids=", ".join(self.empty))


@dataclass(eq=False)
class DeadEnds(RuleViolation):
    code = "planning.dead_ends"
    th = "รายการเหล่านี้ยังไม่มีอะไรอยู่ภายใต้: {names} กรุณาเพิ่มหรือตัดออกก่อนเสนอแผน"
    en = "{count} items have nothing under them. Add to them or take them out, then submit."
    items: tuple[str, ...]  # as the plan words them

    def said_in_thai(self) -> str:
        return self.th.format(names=", ".join(self.items))

    def said_in_english(self) -> str:
        return self.en.format(count=len(self.items))


class NothingChanged(RuleViolation):
    code = "planning.nothing_changed"
    th = "แผนยังไม่ต่างจากฉบับที่เสนอแล้ว กรุณาแก้ไขก่อนเสนอ หรือใช้ฉบับเดิมต่อไป"
    en = "The plan is still as submitted. Change it first, or go on with the version there is."


@dataclass(eq=False)
class MoreThanWording(RuleViolation):
    code = "planning.more_than_wording"
    th = "การแก้คำผิดแก้ได้เฉพาะถ้อยคำ แต่ยังมีการเปลี่ยนสาระ: {said} กรุณาเปิดการปรับปรุงแผนแทน"
    en = "An erratum changes wording only; {count} other things changed. Open a revision instead."
    changes: tuple[str, ...]

    def said_in_thai(self) -> str:
        return self.th.format(said=" / ".join(self.changes))

    def said_in_english(self) -> str:
        return self.en.format(count=len(self.changes))


class NothingToRevise(RuleViolation):
    code = "planning.nothing_to_revise"
    th = "แผนยังไม่เคยเสนอ แก้ไขได้เลยโดยไม่ต้องเปิดการแก้ไข"
    en = "The plan was never submitted. It can be changed as it is."


LEVEL_ABOVE = {Level.STRATEGY: None, Level.TACTIC: Level.STRATEGY, Level.GOAL: Level.TACTIC}
