"""The rules of the development plan, by the sentence that is shown when one is broken."""

from dataclasses import dataclass

from shared.kernel.errors import NotFound, RuleViolation


class DevelopmentPlanNotFound(NotFound):
    code = "planning.development_plan_not_found"
    th = "ยังไม่มีร่างแผนพัฒนาของปีนี้ กรุณาร่างแผนจากผลการประเมินก่อน"
    en = "No development plan of this year yet. Draft it from the evaluation first."


class MeasureNotFound(NotFound):
    code = "planning.measure_not_found"
    th = "ไม่พบแผนงาน/โครงการเพิ่มเติมนี้ในร่างแผนพัฒนา กรุณาตรวจสอบรหัส"
    en = "The development plan has no such measure. Check its id."


@dataclass(eq=False)
class IndicatorsNotShort(RuleViolation):
    code = "planning.indicators_not_short"
    th = "ตัวชี้วัดนี้ไม่อยู่ในรายการที่ยังไม่ถึงเกณฑ์: {named} กรุณาเลือกจากรายการของร่างแผน"
    en = "These indicators did not fall short: {named}. Choose from the draft's list."
    indicators: tuple[str, ...]

    def said_in_thai(self) -> str:
        return self.th.format(named=", ".join(self.indicators))

    def said_in_english(self) -> str:
        return self.en.format(named=", ".join(self.indicators))


@dataclass(eq=False)
class TooManyMeasures(RuleViolation):
    code = "planning.too_many_measures"
    th = "ร่างแผนพัฒนามีแผนงาน/โครงการครบ {limit} รายการแล้ว กรุณารวมรายการ"
    en = "The development plan has {limit} measures, the most there may be. Join some."
    limit: int


class DevelopmentPlanIsEmpty(RuleViolation):
    code = "planning.development_plan_is_empty"
    th = "ร่างแผนพัฒนายังไม่มีแผนงาน/โครงการ กรุณาเสนออย่างน้อยหนึ่งรายการ"
    en = "The development plan holds no measure. Propose at least one."


@dataclass(eq=False)
class ShortfallsUnanswered(RuleViolation):
    code = "planning.shortfalls_unanswered"
    th = "ตัวชี้วัดที่ยังไม่มีแผนงาน/โครงการรองรับ: {named} กรุณาเสนอให้ครบก่อนเสนอแผน"
    en = "No measure answers these indicators: {ids}. Propose one for each, then submit."
    indicators: tuple[str, ...]
    titles: tuple[str, ...]

    def said_in_thai(self) -> str:
        each = zip(self.indicators, self.titles, strict=True)
        return self.th.format(named=", ".join(f"{code} {title}" for code, title in each))

    def said_in_english(self) -> str:
        return self.en.format(ids=", ".join(self.indicators))
