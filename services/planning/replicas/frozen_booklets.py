"""The booklet of a plan that is in force (รูปเล่มแผน): where readers of a letter find it."""

from typing import get_args
from uuid import UUID

from shared.contracts.booklets import BookletFrozen, BookletWithdrawn
from shared.kernel.message import Recorded
from shared.views.view import Row, View, changed

Listening = BookletFrozen | BookletWithdrawn


class FrozenBookletRow(Row):
    plan_id: UUID
    edition: int = 0
    plan_version: int = 0
    sha256: str = ""  # empty: withdrawn


def keys(recorded: Recorded[Listening]) -> list[str]:
    return [str(recorded.event.plan_id)]


def project(
    row: FrozenBookletRow | None, recorded: Recorded[Listening], _: str
) -> FrozenBookletRow:
    event = recorded.event
    row = row or FrozenBookletRow(plan_id=event.plan_id)
    match event:
        case BookletFrozen():
            return changed(
                row,
                edition=event.edition,
                plan_version=event.plan_version,
                sha256=event.pdf.sha256,
            )
        case BookletWithdrawn():
            return changed(row, sha256="") if event.edition == row.edition else row


FROZEN_BOOKLETS = View(
    name="frozen_booklets",
    version=1,
    row=FrozenBookletRow,
    listens=get_args(Listening),
    keys=keys,
    project=project,
)
