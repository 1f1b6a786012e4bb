"""The rules of a unit, by the sentence that is shown when one is broken."""

from dataclasses import dataclass
from datetime import date

from shared.kernel.errors import NotFound, RuleViolation


class UnitNotFound(NotFound):
    code = "directory.unit_not_found"
    th = "ไม่พบหน่วยนี้ กรุณาขึ้นทะเบียนหน่วยก่อน"
    en = "There is no such unit. Register it first."


class UnitAlreadyRegistered(RuleViolation):
    code = "directory.unit_already_registered"
    th = "ขึ้นทะเบียนหน่วยรหัสนี้ไปแล้วด้วยรายละเอียดอื่น กรุณาใช้รหัสใหม่"
    en = "This unit id is in use with other details. Use a new id."


@dataclass(eq=False)
class UnitIsClosed(RuleViolation):
    code = "directory.unit_closed"
    th = "หน่วยนี้เลิกประเมินแล้วเมื่อ {effective} แก้ไขไม่ได้ กรุณาขึ้นทะเบียนหน่วยใหม่"
    en = "This unit was closed on {effective} and changes no more. Register a new one."
    effective: date


class NameUnchanged(RuleViolation):
    code = "directory.unit_name_unchanged"
    th = "หน่วยนี้ใช้ชื่อนี้อยู่แล้ว กรุณาตรวจสอบชื่อใหม่"
    en = "The unit has this name already. Check the new one."


class OnlyOrganisationsHaveParents(RuleViolation):
    code = "directory.only_organisations_have_parents"
    th = "เฉพาะองค์กรเท่านั้นที่มีองค์กรต้นสังกัด ชุมชนและอำเภอขึ้นตรงต่อจังหวัด กรุณาไม่ระบุต้นสังกัด"
    en = "Only an organisation stands under another one; leave the parent out."


class ParentIsNoOrganisation(RuleViolation):
    code = "directory.parent_is_no_organisation"
    th = "ต้นสังกัดต้องเป็นองค์กร กรุณาเลือกหน่วยประเภทองค์กร"
    en = "A parent has to be an organisation. Choose one."


class ParentIsClosed(RuleViolation):
    code = "directory.parent_closed"
    th = "องค์กรต้นสังกัดเลิกประเมินแล้ว กรุณาเลือกองค์กรอื่น"
    en = "The parent organisation is closed. Choose another one."


class UnitUnderItself(RuleViolation):
    code = "directory.unit_under_itself"
    th = "หน่วยอยู่ใต้ตนเองหรือใต้หน่วยในสังกัดของตนไม่ได้ กรุณาเลือกต้นสังกัดอื่น"
    en = "A unit cannot stand under itself or under a unit below it. Choose another parent."


@dataclass(eq=False)
class TooManyLevels(RuleViolation):
    code = "directory.too_many_levels"
    th = "องค์กรซ้อนกันเกิน {limit} ระดับ กรุณาเลือกต้นสังกัดที่สูงกว่า"
    en = "Organisations would stand more than {limit} levels deep. Choose a parent higher up."
    limit: int


class ParentUnchanged(RuleViolation):
    code = "directory.parent_unchanged"
    th = "หน่วยนี้อยู่ใต้ต้นสังกัดนี้อยู่แล้ว กรุณาตรวจสอบต้นสังกัดใหม่"
    en = "The unit stands there already. Check the new parent."


class UnitsStandBelow(RuleViolation):
    code = "directory.units_stand_below"
    th = "ยังมีองค์กรในสังกัดที่เปิดอยู่ กรุณาย้ายหรือปิดองค์กรเหล่านั้นก่อน"
    en = "Open organisations stand under this one. Move or close them first."
