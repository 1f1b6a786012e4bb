"""The announcements (ประกาศผลที่ออกแล้ว): one row each, with who was struck off since."""

from typing import get_args
from uuid import UUID

from pydantic import AwareDatetime

from shared.contracts.award_values import Recipient
from shared.contracts.selections import (
    AnnouncedCategory,
    RecipientStruckOff,
    ResultAppealDecided,
    ResultAppealed,
    ResultsAnnounced,
)
from shared.kernel.message import Message, Recorded
from shared.views.view import Row, View, changed

Listening = ResultsAnnounced | RecipientStruckOff | ResultAppealed | ResultAppealDecided


class Lodged(Message):
    """An appeal, and whether it was found right; None: not decided yet."""

    appeal_id: UUID
    category_id: UUID
    nomination_id: UUID
    upheld: bool | None = None


class AnnouncementRow(Row):
    announcement_id: UUID
    call_id: UUID
    fiscal_year: int
    number: str
    dated: str  # ISO
    signed_by: str
    categories: tuple[AnnouncedCategory, ...]
    announced_at: AwareDatetime
    struck_off: tuple[UUID, ...] = ()
    appeals: tuple[Lodged, ...] = ()

    def standing(self) -> list[tuple[AnnouncedCategory, Recipient]]:
        """Who is honoured, in the order of the announcement."""
        return [
            (category, one)
            for category in self.categories
            for one in category.recipients
            if one.nomination_id not in self.struck_off
        ]


def keys(recorded: Recorded[Listening]) -> list[str]:
    return [str(recorded.event.announcement_id)]


def project(row: AnnouncementRow | None, recorded: Recorded[Listening], _: str) -> AnnouncementRow:
    event = recorded.event
    if isinstance(event, ResultsAnnounced):
        return AnnouncementRow(
            announcement_id=event.announcement_id,
            call_id=event.call_id,
            fiscal_year=event.fiscal_year,
            number=event.number,
            dated=event.dated.isoformat(),
            signed_by=event.signed_by,
            categories=event.categories,
            announced_at=recorded.occurred_at,
        )
    if row is None:
        raise LookupError("an announcement is issued before anything else")
    match event:
        case RecipientStruckOff():
            return changed(row, struck_off=(*row.struck_off, event.nomination_id))
        case ResultAppealed():
            lodged = Lodged(
                appeal_id=event.appeal_id,
                category_id=event.category_id,
                nomination_id=event.nomination_id,
            )
            return changed(row, appeals=(*row.appeals, lodged))
        case ResultAppealDecided():
            return changed(row, appeals=_decided(row.appeals, event))


def _decided(appeals: tuple[Lodged, ...], event: ResultAppealDecided) -> tuple[Lodged, ...]:
    return tuple(
        one.model_copy(update={"upheld": event.upheld}) if one.appeal_id == event.appeal_id else one
        for one in appeals
    )


ANNOUNCEMENTS = View(
    name="announcements",
    version=1,
    row=AnnouncementRow,
    listens=get_args(Listening),
    keys=keys,
    project=project,
    indexes=(("call_id",), ("fiscal_year",)),
)
