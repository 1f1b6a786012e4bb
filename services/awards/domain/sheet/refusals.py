"""Why scores are refused, each with what to do next."""

from dataclasses import dataclass

from shared.kernel.errors import NotFound, RuleViolation


class SheetNotFound(NotFound):
    code = "awards.sheet_not_found"
    th = "ยังไม่มีคะแนนในใบให้คะแนนนี้ กรุณาให้คะแนนก่อน"
    en = "There are no scores on this sheet yet. Give some first."


class CaseNotYours(NotFound):
    code = "awards.case_not_yours"
    th = "ไม่พบเรื่องนี้ในรายการที่ท่านได้รับมอบหมาย กรุณาตรวจสอบรายการ"
    en = "This case is not among those you have. Check your list."


class SheetIsCommitted(RuleViolation):
    code = "awards.sheet_is_committed"
    th = "ท่านยืนยันคะแนนแล้ว จึงแก้ไขไม่ได้"
    en = "Your scores are committed and cannot be changed."


class ScoredTooLate(RuleViolation):
    code = "awards.scored_too_late"
    th = "รอบนี้สรุปคะแนนแล้ว จึงให้คะแนนไม่ได้"
    en = "This round is tallied. No scores are taken any more."


class CaseStandsTwice(RuleViolation):
    code = "awards.case_stands_twice"
    th = "มีเรื่องซ้ำกันในรายการคะแนน กรุณาให้เหลือครั้งเดียว"
    en = "A case stands twice in the list. Leave it once."


class CriteriaNotAllScored(RuleViolation):
    code = "awards.criteria_not_all_scored"
    th = "กรุณาให้คะแนนครบทุกข้อตามหลักเกณฑ์ ข้อละครั้งเดียว"
    en = "Give points for every criterion, once each."


@dataclass(eq=False)
class PointsOutOfRange(RuleViolation):
    code = "awards.points_out_of_range"
    th = "คะแนนข้อ “{criterion}” ต้องอยู่ระหว่าง 0 ถึง {most}"
    en = 'The points for "{criterion}" lie between 0 and {most}.'
    criterion: str
    most: int


@dataclass(eq=False)
class CasesNotScored(RuleViolation):
    code = "awards.cases_not_scored"
    th = "ยังเหลืออีก {cases} เรื่องที่ท่านยังไม่ได้ให้คะแนน กรุณาให้คะแนนให้ครบก่อนยืนยัน"
    en = "{cases} of your cases have no scores yet. Score them before you commit."
    cases: int


class RoundNotReopened(RuleViolation):
    code = "awards.round_not_reopened"
    th = "ปลดใบให้คะแนนได้เฉพาะรอบที่เปิดอีกครั้ง กรุณาเปิดรอบอีกครั้งก่อน"
    en = "A sheet is unlocked only in a round that was opened again. Open the round again first."
