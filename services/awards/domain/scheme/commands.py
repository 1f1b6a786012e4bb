"""What one may ask of a year's categories and criteria (หลักเกณฑ์การคัดเลือก)."""

from shared.contracts.award_values import Category, CategoryId, SchemeId
from shared.contracts.common import Hearing
from shared.contracts.quorum import QuorumCertificate
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Command, LookedUp
from shared.kernel.values import Reason, Sha256


class AdoptCategories(Command):
    """Begin with the year's categories of the rule data (ใช้ประเภทรางวัลตั้งต้นของปี)."""

    scheme_id: SchemeId
    fiscal_year: FiscalYear
    presets: LookedUp[tuple[Category, ...]]
    rule: LookedUp[str]


class PlaceCategory(Command):
    """Set a category with its criteria, or change it (กำหนดหรือแก้ไขประเภทรางวัล)."""

    scheme_id: SchemeId
    fiscal_year: FiscalYear
    category: Category


class RemoveCategory(Command):
    """Take a category out (ตัดประเภทรางวัลออก)."""

    scheme_id: SchemeId
    category_id: CategoryId
    reason: Reason


class SubmitCriteria(Command):
    """Put the criteria before the working group's meeting (เสนอหลักเกณฑ์ต่อที่ประชุม)."""

    scheme_id: SchemeId


class ReopenCriteria(Command):
    """Open the criteria for changes again (เปิดแก้ไขหลักเกณฑ์)."""

    scheme_id: SchemeId
    reason: Reason


class RecordCriteriaResolution(Command):
    """Record what a meeting resolved on the criteria (บันทึกมติต่อหลักเกณฑ์)."""

    scheme_id: SchemeId
    hearing: Hearing
    certificate: QuorumCertificate
    content_hash: Sha256  # of what was before the meeting


SchemeCommand = (
    AdoptCategories
    | PlaceCategory
    | RemoveCategory
    | SubmitCriteria
    | ReopenCriteria
    | RecordCriteriaResolution
)
