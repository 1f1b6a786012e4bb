"""One full, realistic example of every event of a plan's booklet."""

from uuid import UUID

from shared.contracts.booklets import BookletFrozen, BookletWithdrawn, BoundPaper
from shared.contracts.common import StoredFile
from shared.contracts.planning_values import PlanId
from shared.kernel.message import Event

PLAN = PlanId(UUID("5b1f3c7e-2a64-5d0b-8f19-3c7a9e1d4b60"))
DECLARATION = "0d9a6f42-7c1b-5e83-b2a7-6e4f1c8d3a95"
RESOLUTION = "2c0a7d54-91b7-5c6d-b1a5-7f1e4b7c3d23"

EXAMPLES: tuple[Event, ...] = (
    BookletFrozen(
        plan_id=PLAN,
        fiscal_year=2570,
        edition=2,
        plan_version=3,
        content_hash="c4" * 32,
        text_hash="7e" * 32,
        pdf=StoredFile(
            sha256="9f" * 32,
            title="แผนปฏิบัติการส่งเสริมคุณธรรมจังหวัดเพชรบูรณ์ เล่มที่ 2",
            media_type="application/pdf",
            size=1_529_598,
        ),
        pages=53,
        bound=(
            BoundPaper(what="planning.plan", id=str(PLAN), sha256="c4" * 32),
            BoundPaper(what="planning.declaration", id=DECLARATION, sha256="7e" * 32),
            BoundPaper(what="planning.declaration_signatures", id=DECLARATION, sha256="a9" * 32),
            BoundPaper(what="meetings.resolution", id=RESOLUTION, sha256="48" * 32),
            BoundPaper(what="meetings.quorum_certificate", id=RESOLUTION, sha256="80" * 32),
        ),
    ),
    BookletWithdrawn(
        plan_id=PLAN,
        fiscal_year=2570,
        edition=2,
        reason="พิมพ์ตกตารางงบประมาณ จึงยกเลิกและตรึงรูปเล่มใหม่",
    ),
)
