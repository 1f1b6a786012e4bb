"""The register of disseminations (ทะเบียนการส่งแผน): one row each time a version was sent out."""

from datetime import date
from typing import get_args
from uuid import UUID

from pydantic import AwareDatetime

from shared.contracts.dissemination import DisseminationStarted, PlanLettersSent
from shared.contracts.meetings import MeetingKind
from shared.kernel.message import Recorded
from shared.views.view import Row, View, changed

Listening = DisseminationStarted | PlanLettersSent


class DisseminationRow(Row):
    dissemination_id: UUID
    plan_id: UUID
    fiscal_year: int
    plan_title: str
    plan_version: int
    content_hash: str
    approved_by: tuple[MeetingKind, ...]  # when the letters were written
    edition_id: UUID
    agencies: int
    dated: date
    reply_by: date
    rule: str
    outstanding: int  # agencies to which nothing has been sent
    started_at: AwareDatetime


def keys(recorded: Recorded[Listening]) -> list[str]:
    return [str(recorded.event.dissemination_id)]


def project(
    row: DisseminationRow | None, recorded: Recorded[Listening], _: str
) -> DisseminationRow:
    event = recorded.event
    if isinstance(event, DisseminationStarted):
        return row or _started(event, recorded.occurred_at)
    if row is None:
        raise LookupError("letters are written before they are sent")
    return changed(row, outstanding=event.outstanding)


def _started(event: DisseminationStarted, at: AwareDatetime) -> DisseminationRow:
    told = event.model_dump(include=set(DisseminationRow.model_fields))
    return DisseminationRow(**told, outstanding=event.agencies, started_at=at)


def filed(row: DisseminationRow) -> dict[str, str | int]:
    return {"day": row.dated.isoformat()}


DISSEMINATION_REGISTER = View(
    name="dissemination_register",
    version=1,
    row=DisseminationRow,
    listens=get_args(Listening),
    keys=keys,
    project=project,
    indexes=(("_day", "_id"),),
    filed=filed,
)
