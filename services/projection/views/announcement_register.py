"""The register of announcements (ทะเบียนประกาศผล): a public record."""

from typing import get_args
from uuid import UUID

from pydantic import AwareDatetime

from shared.contracts.selections import (
    AnnouncedCategory,
    AnnouncementCorrected,
    CategorySuperseded,
    RecipientStruckOff,
    ResultsAnnounced,
)
from shared.kernel.message import Recorded
from shared.views.view import Row, View, changed

Listening = ResultsAnnounced | AnnouncementCorrected | RecipientStruckOff | CategorySuperseded


class AnnouncementRow(Row):
    announcement_id: UUID
    call_id: UUID
    fiscal_year: int
    number: str
    dated: str  # ISO
    issued_by: str
    signed_by: str
    categories: tuple[AnnouncedCategory, ...]
    appeals_until: AwareDatetime
    errata: tuple[AnnouncementCorrected, ...] = ()
    struck_off: tuple[RecipientStruckOff, ...] = ()
    superseded: tuple[CategorySuperseded, ...] = ()


def keys(recorded: Recorded[Listening]) -> list[str]:
    return [str(recorded.event.announcement_id)]


def project(row: AnnouncementRow | None, recorded: Recorded[Listening], _: str) -> AnnouncementRow:
    event = recorded.event
    if isinstance(event, ResultsAnnounced):
        shared = AnnouncementRow.model_fields.keys() & ResultsAnnounced.model_fields.keys()
        told = {name: getattr(event, name) for name in shared - {"dated"}}
        return AnnouncementRow(**told, dated=event.dated.isoformat())
    if row is None:
        raise LookupError("an announcement is issued before anything else")
    match event:
        case AnnouncementCorrected():
            return changed(row, errata=(*row.errata, event))
        case RecipientStruckOff():
            return changed(row, struck_off=(*row.struck_off, event))
        case CategorySuperseded():
            return changed(row, superseded=(*row.superseded, event))


ANNOUNCEMENT_REGISTER = View(
    name="announcement_register",
    version=1,
    row=AnnouncementRow,
    listens=get_args(Listening),
    keys=keys,
    project=project,
    indexes=(("fiscal_year",),),
)
