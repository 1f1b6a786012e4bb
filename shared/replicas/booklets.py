"""The editions of the plans' booklets (ทะเบียนรูปเล่มแผน): one row an edition, by plan and number."""

from uuid import UUID

from pydantic import AwareDatetime

from shared.contracts.booklets import BookletFrozen, BookletWithdrawn, BoundPaper
from shared.kernel.message import Recorded
from shared.views.view import Row, View, changed

Listening = BookletFrozen | BookletWithdrawn


class BookletRow(Row):
    plan_id: UUID
    fiscal_year: int
    edition: int
    plan_version: int
    content_hash: str
    text_hash: str | None  # of the declaration in it
    sha256: str  # of the PDF
    size: int
    pages: int
    bound: tuple[BoundPaper, ...]
    frozen_at: AwareDatetime
    withdrawn_at: AwareDatetime | None = None
    withdrawn_because: str = ""


def key_of(plan_id: UUID, edition: int) -> str:
    return f"{plan_id}|{edition:05}"


def keys(recorded: Recorded[Listening]) -> list[str]:
    return [key_of(recorded.event.plan_id, recorded.event.edition)]


def project(row: BookletRow | None, recorded: Recorded[Listening], _: str) -> BookletRow:
    event = recorded.event
    match event:
        case BookletFrozen():
            return BookletRow(
                plan_id=event.plan_id,
                fiscal_year=event.fiscal_year,
                edition=event.edition,
                plan_version=event.plan_version,
                content_hash=event.content_hash,
                text_hash=event.text_hash,
                sha256=event.pdf.sha256,
                size=event.pdf.size,
                pages=event.pages,
                bound=event.bound,
                frozen_at=recorded.occurred_at,
            )
        case BookletWithdrawn():
            if row is None:
                raise LookupError("an edition is frozen before it is withdrawn")
            return changed(row, withdrawn_at=recorded.occurred_at, withdrawn_because=event.reason)


def filed(row: BookletRow) -> dict[str, str | int]:
    return {"frozen": int(row.frozen_at.timestamp() * 1000)}


BOOKLETS = View(
    name="booklets",
    version=1,
    row=BookletRow,
    listens=(BookletFrozen, BookletWithdrawn),
    keys=keys,
    project=project,
    indexes=(("plan_id", "edition"), ("_frozen", "_id")),
    filed=filed,
)
