"""Why a booklet cannot be frozen or withdrawn, each with what to do next."""

from dataclasses import dataclass

from shared.kernel.errors import NotFound, RuleViolation


class PlanNotSubmitted(RuleViolation):
    code = "planning.booklet_needs_a_submitted_plan"
    th = "แผนนี้ยังไม่ได้เสนอ จึงยังตรึงรูปเล่มไม่ได้ กรุณาเสนอแผน (submission) ก่อน ระหว่างนี้พิมพ์ฉบับร่างได้"
    en = "This plan was not submitted yet. Submit it first; until then print the draft."


@dataclass(eq=False)
class PlanHasMovedOn(RuleViolation):
    code = "planning.booklet_of_another_version"
    th = "แผนที่เสนอล่าสุดคือฉบับที่ {latest} ไม่ใช่ฉบับที่ {asked} กรุณาเปิดดูฉบับล่าสุดแล้วตรึงรูปเล่มฉบับนั้น"
    en = "The version submitted last is {latest}, not {asked}. Look at it, then freeze that one."
    asked: int
    latest: int


@dataclass(eq=False)
class EditionTaken(RuleViolation):
    code = "planning.booklet_edition_taken"
    th = "มีผู้ตรึงรูปเล่มที่ {edition} ไปก่อนแล้ว กรุณาเปิดดูรูปเล่มล่าสุดแล้วลองอีกครั้ง"
    en = "Somebody froze edition {edition} first. Look at the newest booklet, then try again."
    edition: int


@dataclass(eq=False)
class EditionNotFrozen(NotFound):
    code = "planning.booklet_edition_not_found"
    th = "ไม่พบรูปเล่มที่ {edition} ของแผนนี้ กรุณาตรวจสอบเลขที่เล่มในทะเบียนรูปเล่ม"
    en = "No edition {edition} of this plan's booklet. Check the number in the register."
    edition: int


@dataclass(eq=False)
class AlreadyWithdrawn(RuleViolation):
    code = "planning.booklet_already_withdrawn"
    th = "รูปเล่มที่ {edition} ยกเลิกไปแล้วด้วยเหตุผลอื่น ไม่ต้องยกเลิกอีก"
    en = "Edition {edition} was withdrawn already, for another reason. Leave it as it is."
    edition: int
