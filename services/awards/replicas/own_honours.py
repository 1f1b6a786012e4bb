"""Honours that agencies and units gave themselves (การยกย่องของหน่วยงาน): one row each."""

from enum import StrEnum
from typing import get_args
from uuid import UUID

from shared.contracts.honours import (
    HonourChecked,
    HonourContent,
    HonourOutcome,
    HonourRecorded,
    HonourWithdrawn,
)
from shared.kernel.message import Recorded
from shared.views.view import Row, View, changed

Listening = HonourRecorded | HonourChecked | HonourWithdrawn


class HonourState(StrEnum):
    """สถานะของการยกย่อง"""

    RECORDED = "recorded"  # รอตรวจ
    CONFIRMED = "confirmed"
    RETURNED = "returned"
    WITHDRAWN = "withdrawn"


class OwnHonourRow(Row):
    honour_id: UUID
    fiscal_year: int
    revision: int
    content: HonourContent
    state: HonourState = HonourState.RECORDED


def keys(recorded: Recorded[Listening]) -> list[str]:
    return [str(recorded.event.honour_id)]


def project(row: OwnHonourRow | None, recorded: Recorded[Listening], _: str) -> OwnHonourRow:
    event = recorded.event
    if isinstance(event, HonourRecorded):
        return OwnHonourRow(
            honour_id=event.honour_id,
            fiscal_year=event.fiscal_year,
            revision=event.revision,
            content=event.content,
        )
    if row is None:
        raise LookupError("an honour is recorded before anything else")
    match event:
        case HonourChecked(outcome=outcome):
            confirmed = outcome is HonourOutcome.CONFIRMED
            return changed(row, state=HonourState.CONFIRMED if confirmed else HonourState.RETURNED)
        case HonourWithdrawn():
            return changed(row, state=HonourState.WITHDRAWN)


OWN_HONOURS = View(
    name="own_honours",
    version=1,
    row=OwnHonourRow,
    listens=get_args(Listening),
    keys=keys,
    project=project,
    indexes=(("fiscal_year", "state"),),
)
