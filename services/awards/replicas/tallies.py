"""The tallied rounds (ใบสรุปคะแนนของแต่ละรอบ): one row a round, its newest tally."""

from typing import get_args
from uuid import UUID

from shared.contracts.award_values import Category
from shared.contracts.scoring import RoundOpened, RoundReopened, RoundTallied, ScoreSheet
from shared.kernel.message import Recorded
from shared.views.view import Row, View, changed

Listening = RoundOpened | RoundTallied | RoundReopened


class TallyRow(Row):
    round_id: UUID
    call_id: UUID
    fiscal_year: int
    category: Category
    stage: int
    sheet: ScoreSheet | None = None  # None: not tallied, or opened again
    sheet_hash: str = ""

    @property
    def last(self) -> bool:
        """Whether it is the last stage of its category: the one that a selection is founded on."""
        return self.stage == len(self.category.stages)


def keys(recorded: Recorded[Listening]) -> list[str]:
    return [str(recorded.event.round_id)]


def project(row: TallyRow | None, recorded: Recorded[Listening], _: str) -> TallyRow:
    event = recorded.event
    if isinstance(event, RoundOpened):
        return TallyRow(
            round_id=event.round_id,
            call_id=event.call_id,
            fiscal_year=event.fiscal_year,
            category=event.category,
            stage=event.stage.number,
        )
    if row is None:
        raise LookupError("a round is opened before anything else")
    match event:
        case RoundTallied():
            return changed(row, sheet=event.sheet, sheet_hash=event.sheet_hash)
        case RoundReopened():
            return changed(row, sheet=None, sheet_hash="")


TALLIES = View(
    name="tallies",
    version=1,
    row=TallyRow,
    listens=get_args(Listening),
    keys=keys,
    project=project,
)
