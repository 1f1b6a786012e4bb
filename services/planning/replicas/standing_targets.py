"""The year's targets, and whether they stand (เป้าหมายที่ยังใช้อยู่)."""

from uuid import UUID

from shared.contracts.targets import TargetDropped, TargetRevised, TargetSet
from shared.kernel.message import Recorded
from shared.views.view import Row, View, changed

Listening = TargetSet | TargetRevised | TargetDropped


class TargetRow(Row):
    target_id: UUID
    fiscal_year: int
    text: str
    dropped: bool = False


def keys(recorded: Recorded[Listening]) -> list[str]:
    return [str(recorded.event.target_id)]


def project(row: TargetRow | None, recorded: Recorded[Listening], _: str) -> TargetRow:
    event = recorded.event
    if isinstance(event, TargetSet):
        return TargetRow(target_id=event.target_id, fiscal_year=event.fiscal_year, text=event.text)
    if row is None:
        raise LookupError("a target is set before anything else")
    match event:
        case TargetRevised():
            return changed(row, text=event.text)
        case TargetDropped():
            return changed(row, dropped=True)


STANDING_TARGETS = View(
    name="standing_targets",
    version=1,
    row=TargetRow,
    listens=(TargetSet, TargetRevised, TargetDropped),
    keys=keys,
    project=project,
)
