"""Why an announcement is refused, each with what to do next."""

from dataclasses import dataclass

from shared.kernel.errors import NotFound, RuleViolation


class AnnouncementNotFound(NotFound):
    code = "awards.announcement_not_found"
    th = "ไม่พบประกาศนี้ กรุณาตรวจสอบเลขที่ประกาศ"
    en = "There is no such announcement. Check its number."


class NumberTaken(RuleViolation):
    code = "awards.announcement_number_taken"
    th = "เลขที่ประกาศนี้ใช้ไปแล้ว กรุณาใช้เลขถัดไป"
    en = "This number was used already. Take the next one."


class NotAllDecided(RuleViolation):
    code = "awards.categories_not_decided"
    th = "ยังมีประเภทที่คณะทำงานไม่ได้มีมติ กรุณาเสนอผลต่อที่ประชุมก่อนประกาศ"
    en = "The working group has not decided on every category. Put them before its meeting first."


class AnnouncedBefore(RuleViolation):
    code = "awards.category_announced_before"
    th = "มีประเภทที่ประกาศผลตามมตินี้ไปแล้วในประกาศอื่น กรุณาตัดออก"
    en = "What was decided in a category was announced already. Leave it out."


@dataclass(eq=False)
class SupersededAlready(RuleViolation):
    code = "awards.category_superseded"
    th = "ประเภทนี้มีประกาศฉบับใหม่แทนแล้ว กรุณาดำเนินการในประกาศที่ {number}"
    en = "A newer announcement took this category's place. Turn to number {number}."
    number: str


class NoSuchRecipient(NotFound):
    code = "awards.no_such_recipient"
    th = "ไม่พบผู้นี้ในประกาศ กรุณาตรวจสอบรหัส (nomination_id)"
    en = "Nobody of this id stands in the announcement. Check it (`nomination_id`)."


class CategoryNotAnnounced(RuleViolation):
    code = "awards.category_not_announced"
    th = "ประเภทนี้ไม่อยู่ในประกาศฉบับนี้ กรุณาตรวจสอบเลขที่ประกาศ"
    en = "The results of this category were not announced here. Check the announcement's number."


class NotConsidered(RuleViolation):
    code = "awards.case_not_considered"
    th = "เรื่องนี้ไม่ได้เข้ารับการพิจารณาคัดเลือก จึงไม่มีผลให้แจ้ง"
    en = "This case was not considered in the selection. There is no result to tell of it."


@dataclass(eq=False)
class TooManyLetters(RuleViolation):
    code = "awards.too_many_letters"
    th = "มีหนังสือแจ้งผลเกิน {most} ฉบับ กรุณาพิมพ์ทีละฉบับ"
    en = "There are more than {most} letters. Print them one at a time."
    most: int


class ResultAppealTooLate(RuleViolation):
    code = "awards.result_appeal_too_late"
    th = "พ้นกำหนดเวลาอุทธรณ์ผลการคัดเลือกแล้ว"
    en = "The time for appeals is over."


class ResultAppealTaken(RuleViolation):
    code = "awards.result_appeal_taken"
    th = "เรื่องนี้อุทธรณ์ไปแล้ว กรุณารอผลวินิจฉัย"
    en = "An appeal was lodged already. Wait for its decision."


class ResultAppealNotFound(NotFound):
    code = "awards.result_appeal_not_found"
    th = "ไม่พบอุทธรณ์นี้ กรุณาตรวจสอบรหัส (appeal_id)"
    en = "There is no such appeal. Check its id (`appeal_id`)."


class ResultAppealDecidedAlready(RuleViolation):
    code = "awards.result_appeal_decided_already"
    th = "อุทธรณ์นี้วินิจฉัยไปแล้ว"
    en = "This appeal was decided already."


class TooManyErrata(RuleViolation):
    code = "awards.too_many_errata"
    th = "แก้คำผิดครบจำนวนแล้ว กรุณาออกประกาศใหม่"
    en = "There are too many errata. Issue a new announcement."
