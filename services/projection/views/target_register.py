"""The register of targets (ทะเบียนเป้าหมาย): words, virtues, the ideas behind each, its changes."""

from collections.abc import Mapping
from typing import get_args
from uuid import UUID

from pydantic import AwareDatetime

from shared.contracts.planning_values import IdeaRef
from shared.contracts.targets import TargetDropped, TargetKind, TargetRevised, TargetSet
from shared.kernel.message import ActorId, Message, Recorded
from shared.views.collation import search_text
from shared.views.view import Row, View, changed

Listening = TargetSet | TargetRevised | TargetDropped


class Wording(Message):
    """What the target said before a revision."""

    text: str
    virtues: tuple[str, ...]
    until: AwareDatetime
    reason: str  # of the revision
    revised_by: ActorId


class TargetRow(Row):
    target_id: UUID
    fiscal_year: int
    kind: TargetKind
    text: str
    virtues: tuple[str, ...]
    virtues_rule: str
    ideas: tuple[IdeaRef, ...]
    earlier: tuple[Wording, ...] = ()
    dropped: str | None = None  # the reason
    set_at: AwareDatetime


def keys(recorded: Recorded[Listening]) -> list[str]:
    return [str(recorded.event.target_id)]


def project(row: TargetRow | None, recorded: Recorded[Listening], _: str) -> TargetRow:
    event = recorded.event
    if isinstance(event, TargetSet):
        return TargetRow(
            target_id=event.target_id,
            fiscal_year=event.fiscal_year,
            kind=event.kind,
            text=event.text,
            virtues=event.virtues,
            virtues_rule=event.virtues_rule,
            ideas=event.ideas,
            set_at=recorded.occurred_at,
        )
    if row is None:
        raise LookupError("a target is set before anything else")
    match event:
        case TargetRevised():
            return changed(
                row,
                text=event.text,
                virtues=event.virtues,
                virtues_rule=event.virtues_rule,
                ideas=event.ideas,
                earlier=(*row.earlier, earlier(row, event, recorded)),
            )
        case TargetDropped():
            return changed(row, dropped=event.reason)


def earlier(row: TargetRow, event: TargetRevised, recorded: Recorded[Listening]) -> Wording:
    return Wording(
        text=row.text,
        virtues=row.virtues,
        until=recorded.occurred_at,
        reason=event.reason,
        revised_by=recorded.actor,
    )


def filed(row: TargetRow) -> Mapping[str, str | int]:
    return {"search": search_text(row.text), "set": int(row.set_at.timestamp())}


TARGET_REGISTER = View(
    name="target_register",
    version=1,
    row=TargetRow,
    listens=get_args(Listening),
    keys=keys,
    project=project,
    indexes=(("_set", "_id"),),
    filed=filed,
)
