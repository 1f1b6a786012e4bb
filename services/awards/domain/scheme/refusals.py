"""Why a category or the criteria are refused, each with what to do next."""

from dataclasses import dataclass

from shared.kernel.errors import NotFound, RuleViolation


class SchemeNotFound(NotFound):
    code = "awards.scheme_not_found"
    th = "ปีงบประมาณนี้ยังไม่มีหลักเกณฑ์การคัดเลือก กรุณากำหนดประเภทรางวัลก่อน"
    en = "This fiscal year has no categories yet. Set one first."


class CategoryNotFound(NotFound):
    code = "awards.category_not_found"
    th = "ไม่พบประเภทรางวัลนี้ กรุณาตรวจสอบรหัสประเภท (category_id)"
    en = "There is no such category. Check its id (`category_id`)."


class CriteriaAreFixed(RuleViolation):
    code = "awards.criteria_are_fixed"
    th = "หลักเกณฑ์เสนอต่อที่ประชุมหรือมีผลใช้แล้ว หากต้องแก้ไข กรุณาเปิดแก้ไข (reopening) พร้อมเหตุผลก่อน"
    en = "The criteria are before the meeting or in force. Reopen them, with a reason, first."


class NothingToReopen(RuleViolation):
    code = "awards.nothing_to_reopen"
    th = "หลักเกณฑ์ยังแก้ไขได้อยู่ ไม่ต้องเปิดแก้ไข"
    en = "The criteria are open for changes already. There is nothing to reopen."


class NoCategories(RuleViolation):
    code = "awards.no_categories"
    th = "ยังไม่มีประเภทรางวัล กรุณากำหนดอย่างน้อยหนึ่งประเภทก่อนเสนอ"
    en = "There is no category yet. Set at least one before you submit."


@dataclass(eq=False)
class TooManyCategories(RuleViolation):
    code = "awards.too_many_categories"
    th = "มีประเภทรางวัลครบ {most} ประเภทแล้ว กรุณาตัดประเภทที่ไม่ใช้ออกก่อน"
    en = "There are {most} categories already. Take out one that is not used."
    most: int


@dataclass(eq=False)
class CodeTaken(RuleViolation):
    code = "awards.category_code_taken"
    th = "รหัสประเภท “{used}” ใช้กับประเภทอื่นของปีนี้แล้ว กรุณาใช้รหัสอื่น"
    en = 'The code "{used}" belongs to another category of this year. Use another one.'
    used: str


@dataclass(eq=False)
class WeightsDoNotAddUp(RuleViolation):
    code = "awards.weights_do_not_add_up"
    th = "ค่าน้ำหนักของเกณฑ์รวมกันได้ {total} ต้องได้ 100 กรุณาปรับค่าน้ำหนัก"
    en = "The weights of the criteria add up to {total} and have to make 100. Change them."
    total: int


@dataclass(eq=False)
class StandsTwice(RuleViolation):
    code = "awards.stands_twice"
    th = "“{what}” ซ้ำกันในประเภทนี้ กรุณาให้เหลือครั้งเดียว"
    en = '"{what}" stands twice in this category. Leave it once.'
    what: str


class AgesOfPersonsOnly(RuleViolation):
    code = "awards.ages_of_persons_only"
    th = "กำหนดช่วงอายุได้เฉพาะประเภทบุคคล กรุณาลบช่วงอายุออก"
    en = "Only a category of persons has an age band. Take it out."


class AgesUpsideDown(RuleViolation):
    code = "awards.ages_upside_down"
    th = "อายุต่ำสุดมากกว่าอายุสูงสุด กรุณาตรวจสอบช่วงอายุ"
    en = "The least age is above the greatest. Check the age band."


class StagesOutOfOrder(RuleViolation):
    code = "awards.stages_out_of_order"
    th = "รอบการพิจารณาต้องเรียงเลขจาก 1 ต่อเนื่องกัน กรุณาแก้ไขลำดับรอบ"
    en = "The stages are numbered from 1 without gaps. Put them in order."


class BlindNeedsItsStory(RuleViolation):
    code = "awards.blind_stage_needs_its_story"
    th = "รอบที่ปิดชื่อต้องมีผลงานที่ไม่ระบุชื่อ กรุณาเพิ่ม blind_story ในสิ่งที่ต้องยื่น"
    en = "A blind stage needs a story that names nobody. Add `blind_story` to what is required."


class VoteComesLast(RuleViolation):
    code = "awards.vote_comes_last"
    th = "การลงมติเป็นวิธีสุดท้ายเมื่อคะแนนเท่ากัน กรุณาย้ายไว้ลำดับท้าย"
    en = "A vote is the last way to break a tie. Put it at the end."
