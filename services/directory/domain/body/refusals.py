"""The rules of a body, by the sentence that is shown when one is broken."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from shared.kernel.errors import NotFound, RuleViolation


class BodyNotFound(NotFound):
    code = "directory.body_not_found"
    th = "ไม่พบองค์คณะนี้ กรุณาจัดตั้งองค์คณะก่อน"
    en = "There is no such body. Establish it first."


class BodyAlreadyEstablished(RuleViolation):
    code = "directory.body_already_established"
    th = "จัดตั้งองค์คณะรหัสนี้ไปแล้วด้วยรายละเอียดอื่น กรุณาใช้รหัสใหม่"
    en = "This body id is in use with other details. Use a new id."


class BodyNameUnchanged(RuleViolation):
    code = "directory.body_name_unchanged"
    th = "องค์คณะใช้ชื่อนี้อยู่แล้วในวันที่มีผล กรุณาตรวจสอบชื่อใหม่"
    en = "The body has this name on that day already. Check the new one."


@dataclass(eq=False)
class RenamedSince(RuleViolation):
    code = "directory.body_renamed_since"
    th = "บันทึกการเปลี่ยนชื่อที่มีผล {effective} ไปแล้ว การเปลี่ยนชื่อครั้งใหม่ต้องมีผลหลังจากวันนั้น"
    en = "A new name took effect on {effective} already. The next takes effect after that day."
    effective: date


@dataclass(eq=False)
class AgenciesOfMembersUnknown(RuleViolation):
    code = "directory.agencies_of_members_unknown"
    th = (
        "ไม่พบหน่วยงานต้นสังกัดของกรรมการในทำเนียบ {agencies} แห่ง (แห่งแรกรหัส {first}) "
        "กรุณาเลือกหน่วยงานจากทำเนียบ หรือระบุเฉพาะชื่อหากไม่อยู่ในทำเนียบ"
    )
    en = (
        "{agencies} agency(ies) of members are not in the directory (the first is {first}). Choose "
        "them from the directory, or give the name alone of one that is not in it."
    )
    agencies: int
    first: UUID


@dataclass(eq=False)
class BodyIsDissolved(RuleViolation):
    code = "directory.body_dissolved"
    th = "องค์คณะนี้ยุบเลิกแล้วเมื่อ {dissolved} กรุณาจัดตั้งองค์คณะใหม่"
    en = "This body was dissolved on {dissolved}. Establish a new one."
    dissolved: date


class OrderIdInUse(RuleViolation):
    code = "directory.order_id_in_use"
    th = "รหัสคำสั่งนี้บันทึกไปแล้วด้วยรายละเอียดอื่น กรุณาใช้รหัสใหม่"
    en = "This order id is in use with other details. Use a new id."


@dataclass(eq=False)
class OrderAlreadyRecorded(RuleViolation):
    code = "directory.order_already_recorded"
    th = "บันทึกคำสั่งที่ {number} ขององค์คณะนี้ไปแล้ว กรุณาตรวจสอบเลขที่คำสั่ง"
    en = "Order {number} of this body is recorded already. Check the order's number."
    number: str


@dataclass(eq=False)
class TermEndsBeforeItBegins(RuleViolation):
    code = "directory.term_ends_before_it_begins"
    th = "วาระสิ้นสุด {until} ก่อนวันเริ่ม {effective} กรุณาตรวจสอบวันที่ในคำสั่ง"
    en = "The term ends on {until}, before it begins on {effective}. Check the order's days."
    effective: date
    until: date


@dataclass(eq=False)
class OrderBeforeTheOneInForce(RuleViolation):
    code = "directory.order_before_the_one_in_force"
    th = "คำสั่งมีผล {effective} ก่อนคำสั่งแต่งตั้งทั้งคณะที่ใช้อยู่ ({in_force_since}) กรุณาบันทึกคำสั่งตามลำดับวันที่มีผล"
    en = (
        "The order takes effect on {effective}, before the one that appointed the whole body "
        "({in_force_since}). Record orders in the order of their effect."
    )
    effective: date
    in_force_since: date


@dataclass(eq=False)
class PersonNamedTwice(RuleViolation):
    code = "directory.person_named_twice"
    th = "มี {persons} คนที่ปรากฏในคำสั่งนี้มากกว่าหนึ่งครั้ง กรุณาให้แต่ละคนมีตำแหน่งเดียว"
    en = "{persons} person(s) stand in this order more than once. Give each one role."
    persons: int


@dataclass(eq=False)
class OfficeNotNamed(RuleViolation):
    code = "directory.office_not_named"
    th = "กรรมการโดยตำแหน่ง {members} รายยังไม่ได้ระบุตำแหน่ง กรุณาระบุตำแหน่งให้ครบ"
    en = "{members} member(s) by office have no position. Name the office of each."
    members: int


@dataclass(eq=False)
class NotOneChair(RuleViolation):
    code = "directory.not_one_chair"
    th = "องค์คณะต้องมีประธานหนึ่งคน แต่จะมี {chairs} คน กรุณาแก้ตำแหน่งในคำสั่ง หรือบันทึกการพ้นตำแหน่งของคนเดิมก่อน"
    en = (
        "A body has exactly one chair; it would have {chairs}. Correct the roles in the order, or "
        "end the earlier chair's membership first."
    )
    chairs: int


class NoSecretary(RuleViolation):
    code = "directory.no_secretary"
    th = "คำสั่งแต่งตั้งทั้งคณะต้องมีเลขานุการ กรุณาระบุกรรมการและเลขานุการ"
    en = "An order that appoints the whole body names a secretary. Add one."


class NothingToAddTo(RuleViolation):
    code = "directory.nothing_to_add_to"
    th = "องค์คณะนี้ยังไม่มีคำสั่งแต่งตั้งทั้งคณะ กรุณาบันทึกคำสั่งนั้นก่อนแต่งตั้งเพิ่ม"
    en = "This body has no order that appointed it as a whole. Record that one before adding to it."


@dataclass(eq=False)
class AlreadyMembers(RuleViolation):
    code = "directory.already_members"
    th = "มี {persons} คนเป็นกรรมการอยู่แล้ว หากเปลี่ยนตำแหน่ง กรุณาบันทึกการพ้นตำแหน่งเดิมก่อน"
    en = "{persons} of them are members already. To change a role, end the membership first."
    persons: int


@dataclass(eq=False)
class TooManyMembers(RuleViolation):
    code = "directory.too_many_members"
    th = "องค์คณะจะมีกรรมการ {members} คน เกินขีดจำกัด {limit} กรุณาตรวจสอบคำสั่ง"
    en = "The body would have {members} members; the limit is {limit}. Check the order."
    members: int
    limit: int


@dataclass(eq=False)
class NotAMemberOnThatDay(RuleViolation):
    code = "directory.not_a_member_on_that_day"
    th = "บุคคลนี้ไม่ได้เป็นกรรมการในวันที่ {ended} กรุณาตรวจสอบรายชื่อและวันที่"
    en = "This person is no member on {ended}. Check the list of members and the day."
    ended: date
