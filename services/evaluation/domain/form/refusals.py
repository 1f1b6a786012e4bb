"""Why a form is refused, each with what to do next."""

from dataclasses import dataclass

from shared.kernel.errors import NotFound, RuleViolation


class FormNotFound(NotFound):
    code = "evaluation.form_not_found"
    th = "ยังไม่มีแบบประเมินฉบับนี้ กรุณาตรวจสอบประเภทและเลขฉบับ"
    en = "There is no such form. Check its kind and its version."


@dataclass(eq=False)
class VersionNotRaised(RuleViolation):
    code = "evaluation.form_version_not_raised"
    th = "เนื้อหาแบบประเมินเปลี่ยนไป จึงต้องเป็นฉบับที่ {following} กรุณาแก้เลขฉบับ"
    en = "The content has changed, so this has to be version {following}. Raise the version."
    following: int


@dataclass(eq=False)
class YearGoesBack(RuleViolation):
    code = "evaluation.form_year_goes_back"
    th = "ฉบับก่อนเริ่มใช้ปีงบประมาณ พ.ศ. {from_year} ฉบับใหม่เริ่มใช้ก่อนหน้านั้นไม่ได้ กรุณาแก้ปีที่เริ่มใช้"
    en = "The version before is used from fiscal year {from_year}. Choose that year or a later one."
    from_year: int


@dataclass(eq=False)
class FormUnfit(RuleViolation):
    code = "evaluation.form_unfit"
    th = "แบบประเมินยังใช้ไม่ได้: {what} กรุณาแก้ไขแล้วส่งใหม่"
    en = "The form cannot be used: {what_en} Mend it and send it again."
    what: str
    what_en: str
