"""The rules of a declaration's text, by the sentence that is shown when one is broken."""

from dataclasses import dataclass

from shared.kernel.errors import NotFound, RuleViolation


class DeclarationNotFound(NotFound):
    code = "planning.declaration_not_found"
    th = "ยังไม่มีประกาศเจตนารมณ์ของปีนี้ กรุณาร่างประกาศก่อน"
    en = "There is no declaration of this year yet. Draft it first."


class DraftNotFound(NotFound):
    code = "planning.draft_not_found"
    th = "ไม่พบร่างฉบับนี้ กรุณาตรวจสอบเลขฉบับร่าง"
    en = "The declaration has no such draft. Check its number."


class TextIsFinal(RuleViolation):
    code = "planning.text_is_final"
    th = "ประกาศมีข้อความสุดท้ายแล้ว กรุณาเปิดแก้ไขข้อความก่อน ลายมือชื่อที่มีจะไม่นับกับข้อความใหม่"
    en = "The text is final. Reopen it first; signatures will not count for a new text."


class TextIsNotFinal(RuleViolation):
    code = "planning.text_is_not_final"
    th = "ยังไม่ได้กำหนดข้อความสุดท้าย กรุณากำหนดข้อความสุดท้ายจากร่างก่อน"
    en = "No text is final yet. Finalise a draft first."


@dataclass(eq=False)
class DraftIsNotTheLast(RuleViolation):
    code = "planning.draft_is_not_the_last"
    th = "ร่างล่าสุดคือฉบับที่ {last} กรุณาตรวจสอบร่างล่าสุดก่อนกำหนดเป็นข้อความสุดท้าย"
    en = "The last draft is number {last}. Read it before you make it final."
    last: int


@dataclass(eq=False)
class TooManyDrafts(RuleViolation):
    code = "planning.too_many_drafts"
    th = "ประกาศมีครบ {limit} ร่างแล้ว กรุณากำหนดร่างล่าสุดเป็นข้อความสุดท้าย"
    en = "The declaration has {limit} drafts. Finalise the last one."
    limit: int


@dataclass(eq=False)
class TooManyErrata(RuleViolation):
    code = "planning.too_many_errata"
    th = "ประกาศมีใบแก้คำผิดครบ {limit} รายการแล้ว กรุณาเปิดแก้ไขข้อความและลงนามใหม่"
    en = "The declaration has {limit} errata. Reopen the text and have it signed anew."
    limit: int


class TextIsNotSigned(RuleViolation):
    code = "planning.text_is_not_signed"
    th = "ยังไม่มีผู้ลงนามในข้อความนี้ จึงไม่ต้องมีใบแก้คำผิด กรุณาเปิดแก้ไขข้อความ"
    en = "Nobody has signed this text yet: no erratum is needed. Reopen the text."


class PrintedNotInText(RuleViolation):
    code = "planning.printed_not_in_text"
    th = "ไม่พบข้อความที่ขอแก้ในประกาศที่ลงนาม กรุณาคัดข้อความให้ตรงตามที่พิมพ์"
    en = "The signed text does not hold these words. Copy them exactly as they are printed."
