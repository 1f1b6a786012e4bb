"""The rules of a letter register, by the sentence that is shown when one is broken."""

from dataclasses import dataclass

from shared.kernel.errors import RuleViolation


@dataclass(eq=False)
class RegisterInUse(RuleViolation):
    code = "directory.letter_register_in_use"
    th = "ทะเบียนนี้ออกเลขไปแล้ว เลขถัดไปคือ {following} เปลี่ยนเลขเริ่มต้นไม่ได้ กรุณาใช้เลขถัดไป"
    en = "Numbers were given from this register; the next is {following}. Go on from there."
    following: int


class ReservationIdInUse(RuleViolation):
    code = "directory.reservation_id_in_use"
    th = "รหัสการจองนี้ใช้ไปแล้วด้วยรายละเอียดอื่น กรุณาใช้รหัสใหม่"
    en = "This reservation id is in use with other details. Use a new id."


@dataclass(eq=False)
class LetterNumberNotGiven(RuleViolation):
    code = "directory.letter_number_not_given"
    th = "ยังไม่ได้ออกเลข {number} จากทะเบียนนี้ จึงยกเลิกไม่ได้ กรุณาตรวจสอบเลขและชุดเลข"
    en = "Number {number} was not given from this register. Check the number and its series."
    number: int


@dataclass(eq=False)
class LetterNumberAlreadyVoided(RuleViolation):
    code = "directory.letter_number_already_voided"
    th = "เลข {number} ยกเลิกไปแล้วด้วยเหตุผลอื่น ไม่ต้องยกเลิกซ้ำ"
    en = "Number {number} is voided already, for another reason. There is nothing more to do."
    number: int
