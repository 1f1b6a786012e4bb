"""What has happened to a year's categories and criteria (หลักเกณฑ์การคัดเลือก), step 2.9.1.

The working group sets them, adopts them by its resolution, and the hash of what it adopted is what
a call names: criteria are frozen before a call opens.
"""

from typing import Annotated, Literal

from pydantic import Field

from shared.contracts.award_values import Category, CategoryId, SchemeId
from shared.contracts.common import Hearing
from shared.contracts.quorum import QuorumCertificate
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Event


class CategoryPlaced(Event):
    """กำหนดหรือแก้ไขประเภทรางวัลพร้อมเกณฑ์และค่าน้ำหนัก: the whole category."""

    type: Literal["awards.category_placed"] = "awards.category_placed"
    version: Literal[1] = 1
    scheme_id: SchemeId
    fiscal_year: FiscalYear
    category: Category
    rule: str  # version of the rule data it was taken from; empty: set by hand


class CategoryRemoved(Event):
    """ตัดประเภทรางวัลออก"""

    type: Literal["awards.category_removed"] = "awards.category_removed"
    version: Literal[1] = 1
    scheme_id: SchemeId
    fiscal_year: FiscalYear
    category_id: CategoryId
    reason: str


class CriteriaSubmitted(Event):
    """เสนอหลักเกณฑ์ต่อที่ประชุมคณะทำงาน: nothing changes while they are before the meeting."""

    type: Literal["awards.criteria_submitted"] = "awards.criteria_submitted"
    version: Literal[1] = 1
    scheme_id: SchemeId
    fiscal_year: FiscalYear
    scheme_version: int
    content_hash: str  # SHA-256 of the canonical categories, in the order of their codes
    categories: tuple[Category, ...]


class CriteriaReopened(Event):
    """เปิดแก้ไขหลักเกณฑ์: calls that are open keep the criteria that they named."""

    type: Literal["awards.criteria_reopened"] = "awards.criteria_reopened"
    version: Literal[1] = 1
    scheme_id: SchemeId
    fiscal_year: FiscalYear
    scheme_version: int  # that is given up
    content_hash: str
    reason: str


class CriteriaResolved(Event):
    """ที่ประชุมพิจารณาหลักเกณฑ์; whether they were those that are submitted."""

    type: Literal["awards.criteria_resolved"] = "awards.criteria_resolved"
    version: Literal[1] = 1
    scheme_id: SchemeId
    fiscal_year: FiscalYear
    hearing: Hearing
    certificate: QuorumCertificate
    content_hash: str  # of what was before the meeting
    in_force: bool


class CriteriaFrozen(Event):
    """หลักเกณฑ์มีผลใช้ ตรึงด้วยแฮช: the selection working group adopted them (2.9.1)."""

    type: Literal["awards.criteria_frozen"] = "awards.criteria_frozen"
    version: Literal[1] = 1
    scheme_id: SchemeId
    fiscal_year: FiscalYear
    scheme_version: int
    content_hash: str
    categories: tuple[Category, ...]


SchemeEvent = Annotated[
    CategoryPlaced
    | CategoryRemoved
    | CriteriaSubmitted
    | CriteriaReopened
    | CriteriaResolved
    | CriteriaFrozen,
    Field(discriminator="type"),
]
