"""The rules of a target, by the sentence that is shown when one is broken."""

from dataclasses import dataclass

from shared.kernel.errors import NotFound, RuleViolation


class TargetNotFound(NotFound):
    code = "planning.target_not_found"
    th = "ไม่พบเป้าหมายนี้ กรุณากำหนดเป้าหมายก่อน หรือตรวจสอบรหัสเป้าหมาย"
    en = "No such target. Set it first, or check its id."


class TargetIdInUse(RuleViolation):
    code = "planning.target_id_in_use"
    th = "รหัสนี้เป็นของเป้าหมายอื่นแล้ว กรุณาใช้รหัสใหม่ หรือปรับเป้าหมายเดิม"
    en = "This id is another target's. Use a new id, or revise that target."


class TargetIsDropped(RuleViolation):
    code = "planning.target_is_dropped"
    th = "เป้าหมายนี้ยกเลิกไปแล้ว กรุณากำหนดเป็นเป้าหมายใหม่"
    en = "This target was dropped. Set a new one."


class NoIdeaBehindIt(RuleViolation):
    code = "planning.no_idea_behind_target"
    th = "เป้าหมายต้องมาจากความคิดเห็นบนกระดานอย่างน้อยหนึ่งข้อ กรุณาเลือกความคิดเห็นที่เป็นที่มา"
    en = "A target grows from at least one idea of a board. Choose the ideas behind it."


class IdeasOfTwoKinds(RuleViolation):
    code = "planning.ideas_of_two_kinds"
    th = "ความคิดเห็นมาจากทั้งกระดานปัญหาที่อยากแก้และความดีที่อยากทำ กรุณาแยกเป็นสองเป้าหมาย"
    en = "The ideas are of boards of both kinds, problems and good deeds. Set two targets."


@dataclass(eq=False)
class NotAVirtueOfTheYear(RuleViolation):
    code = "planning.not_a_virtue_of_the_year"
    th = "“{virtue}” ไม่อยู่ในคุณธรรมของปีงบประมาณ {fiscal_year} กรุณาเลือกจาก: {virtues}"
    en = "{virtue!r} is none of the virtues of fiscal year {fiscal_year}. Choose from: {codes}."
    virtue: str
    fiscal_year: int
    virtues: str  # as Thai readers know them
    codes: str


@dataclass(eq=False)
class TooManyChanges(RuleViolation):
    code = "planning.too_many_target_changes"
    th = "เป้าหมายนี้ปรับครบ {limit} ครั้งแล้ว กรุณายกเลิกแล้วกำหนดเป็นเป้าหมายใหม่"
    en = "This target was revised {limit} times. Drop it and set a new one."
    limit: int
