"""The rounds of scoring (ทะเบียนรอบการให้คะแนน): which, by whom, until when; nothing of the cases."""

from typing import get_args
from uuid import UUID

from pydantic import AwareDatetime

from shared.contracts.award_values import Category, Judge, Stage
from shared.contracts.scoring import (
    RoundOpened,
    RoundReopened,
    RoundTallied,
    ScoresCommitted,
    SheetUnlocked,
)
from shared.kernel.message import Recorded
from shared.views.view import Row, View, changed

Listening = RoundOpened | RoundTallied | RoundReopened | ScoresCommitted | SheetUnlocked


class RoundRow(Row):
    round_id: UUID
    call_id: UUID
    fiscal_year: int
    category: Category
    stage: Stage
    judges: tuple[Judge, ...]
    due_at: AwareDatetime
    committed: tuple[UUID, ...] = ()  # judges whose sheets are locked
    tally: int = 0  # 0: not tallied, or opened again
    sheet_hash: str = ""
    reopened_because: str = ""


def keys(recorded: Recorded[Listening]) -> list[str]:
    return [str(recorded.event.round_id)]


def project(row: RoundRow | None, recorded: Recorded[Listening], _: str) -> RoundRow:
    event = recorded.event
    if isinstance(event, RoundOpened):
        shared = RoundRow.model_fields.keys() & RoundOpened.model_fields.keys()
        return RoundRow(**{name: getattr(event, name) for name in shared})
    if row is None:
        raise LookupError("a round is opened before anything else")
    match event:
        case ScoresCommitted(judge=judge):
            return changed(row, committed=tuple(dict.fromkeys((*row.committed, judge))))
        case SheetUnlocked(judge=judge):
            return changed(row, committed=tuple(one for one in row.committed if one != judge))
        case RoundTallied():
            return changed(row, tally=event.tally, sheet_hash=event.sheet_hash)
        case RoundReopened():
            return changed(row, tally=0, sheet_hash="", reopened_because=event.reason)


ROUND_REGISTER = View(
    name="round_register",
    version=1,
    row=RoundRow,
    listens=get_args(Listening),
    keys=keys,
    project=project,
    indexes=(("call_id",),),
)
