"""The register of award ceremonies (ทะเบียนพิธีมอบรางวัล): when, where, who came."""

from typing import get_args
from uuid import UUID

from pydantic import AwareDatetime

from shared.contracts.ceremonies import (
    AwardPresented,
    CeremonyHeld,
    CeremonyPlace,
    CeremonyPlanned,
    RecipientAbsent,
)
from shared.kernel.message import Recorded
from shared.views.view import Row, View, changed

Listening = CeremonyPlanned | AwardPresented | RecipientAbsent | CeremonyHeld


class CeremonyRow(Row):
    ceremony_id: UUID
    fiscal_year: int
    meeting_id: UUID
    place: str
    starts_at: AwareDatetime
    presenter: str
    places: tuple[CeremonyPlace, ...]
    presented: tuple[UUID, ...] = ()
    absent: tuple[UUID, ...] = ()
    held_at: AwareDatetime | None = None


def keys(recorded: Recorded[Listening]) -> list[str]:
    return [str(recorded.event.ceremony_id)]


def project(row: CeremonyRow | None, recorded: Recorded[Listening], _: str) -> CeremonyRow:
    event = recorded.event
    if isinstance(event, CeremonyPlanned):
        shared = CeremonyRow.model_fields.keys() & CeremonyPlanned.model_fields.keys()
        return CeremonyRow(**{name: getattr(event, name) for name in shared})
    if row is None:
        raise LookupError("a ceremony is planned before anything else")
    match event:
        case AwardPresented(nomination_id=one):
            return changed(
                row, presented=_with(row.presented, one), absent=_without(row.absent, one)
            )
        case RecipientAbsent(nomination_id=one):
            return changed(
                row, absent=_with(row.absent, one), presented=_without(row.presented, one)
            )
        case CeremonyHeld():
            return changed(row, held_at=recorded.occurred_at)


def _with(some: tuple[UUID, ...], one: UUID) -> tuple[UUID, ...]:
    return (*_without(some, one), one)


def _without(some: tuple[UUID, ...], gone: UUID) -> tuple[UUID, ...]:
    return tuple(one for one in some if one != gone)


CEREMONY_REGISTER = View(
    name="ceremony_register",
    version=1,
    row=CeremonyRow,
    listens=get_args(Listening),
    keys=keys,
    project=project,
    indexes=(("fiscal_year",),),
)
