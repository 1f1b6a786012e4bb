"""What has happened to the plan's booklet (รูปเล่มแผน), step 2.2."""

from typing import Annotated, Literal

from pydantic import Field

from shared.contracts.common import StoredFile
from shared.contracts.planning_values import PlanId
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.message import Event, Value


class BoundPaper(Value):
    """เอกสารที่รวมอยู่ในเล่ม: a declaration, a quorum certificate, a resolution, by its hash."""

    what: str  # "planning.plan", "planning.declaration", "meetings.quorum_certificate", …
    id: str
    sha256: str


class BookletFrozen(Event):
    """ตรึงรูปเล่มแผน: the very bytes of the PDF, and of what it was made."""

    type: Literal["planning.booklet_frozen"] = "planning.booklet_frozen"
    version: Literal[1] = 1
    plan_id: PlanId
    fiscal_year: FiscalYear
    edition: int
    plan_version: int
    content_hash: str
    text_hash: str | None  # of the declaration in it
    pdf: StoredFile
    pages: int
    bound: tuple[BoundPaper, ...]


class BookletWithdrawn(Event):
    """ยกเลิกรูปเล่ม: its verification says so from now on."""

    type: Literal["planning.booklet_withdrawn"] = "planning.booklet_withdrawn"
    version: Literal[1] = 1
    plan_id: PlanId
    fiscal_year: FiscalYear
    edition: int
    reason: str


BookletEvent = Annotated[BookletFrozen | BookletWithdrawn, Field(discriminator="type")]
