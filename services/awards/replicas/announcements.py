"""The announcements (ประกาศผลที่ออกแล้ว): one row each, with who was struck off since."""

from collections.abc import Sequence
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

    @property
    def place(self) -> tuple[str, int]:
        """In the order of days and numbers."""
        return self.dated, int(self.number.partition("/")[0])


Announced = tuple[AnnouncementRow, AnnouncedCategory]


def in_force(rows: Sequence[AnnouncementRow]) -> list[Announced]:
    """The categories of a call or a year that no newer one of its announcements replaces."""
    replaced = {
        (one.replaces.announcement_id, one.category_id)
        for row in rows
        for one in row.categories
        if one.replaces
    }
    return [
        (row, one)
        for row in sorted(rows, key=lambda row: row.place)
        for one in row.categories
        if (row.announcement_id, one.category_id) not in replaced
    ]


def honoured_in(
    rows: Sequence[AnnouncementRow],
) -> list[tuple[AnnouncementRow, AnnouncedCategory, Recipient]]:
    """Who is honoured, in the order of the announcements."""
    return [
        (row, category, one)
        for row, category in in_force(rows)
        for one in category.recipients
        if one.nomination_id not in row.struck_off
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
