"""Everybody honoured in a year (ทำเนียบผู้ได้รับการยกย่อง), of both sources: one row each (3.1.3).

A row of the selection is there from the announcement on, so nothing unannounced can be in it.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, get_args
from uuid import UUID

from shared.contracts.award_values import Honoured, Recipient
from shared.contracts.ceremonies import AwardPresented, CertificateRevoked, CertificatesIssued
from shared.contracts.honours import (
    HonourChecked,
    HonourOutcome,
    HonourRecorded,
    HonourWithdrawn,
)
from shared.contracts.people import NamedPerson
from shared.contracts.selections import AnnouncedCategory, RecipientStruckOff, ResultsAnnounced
from shared.kernel.message import Recorded
from shared.views.collation import search_text
from shared.views.view import Row, View, changed

Later = (
    RecipientStruckOff
    | CertificatesIssued
    | CertificateRevoked
    | AwardPresented
    | HonourChecked
    | HonourWithdrawn
)
Listening = ResultsAnnounced | HonourRecorded | Later


class Source(StrEnum):
    """แหล่งที่มา"""

    SELECTION = "selection"  # คณะทำงานคัดเลือก
    OTHERS = "others"  # หน่วยงานและองค์กรพิจารณาเอง


class Standing(StrEnum):
    """สถานะในทำเนียบ"""

    RECORDED = "recorded"  # รอตรวจ
    RETURNED = "returned"
    STANDS = "stands"  # ประกาศแล้ว หรือตรวจแล้ว
    GONE = "gone"  # เพิกถอนหรือถอนแล้ว


class HonourRow(Row):
    source: Source
    source_id: UUID  # of the nomination or the honour
    fiscal_year: int
    title: str
    honoured: Honoured
    person: NamedPerson | None
    name: str  # empty of a person
    day: str  # ISO
    given_by: str
    giver: UUID | None = None  # the agency or unit that recorded it
    number: str = ""  # of the announcement
    place: int = 0
    certificate: int | None = None
    presented: bool = False
    standing: Standing
    public: bool  # may stand on the public page
    revision: int = 1


def keys(recorded: Recorded[Listening]) -> list[str]:
    event = recorded.event
    match event:
        case ResultsAnnounced(categories=categories):
            return [str(one.nomination_id) for each in categories for one in each.recipients]
        case CertificatesIssued(certificates=certificates):
            return [str(one.recipient.nomination_id) for one in certificates]
        case RecipientStruckOff() | AwardPresented() | CertificateRevoked():
            return [str(event.nomination_id)]
        case HonourRecorded() | HonourChecked() | HonourWithdrawn():
            return [str(event.honour_id)]


def project(row: HonourRow | None, recorded: Recorded[Listening], key: str) -> HonourRow:
    event = recorded.event
    if isinstance(event, ResultsAnnounced):
        return announced(event, UUID(key), row)
    if isinstance(event, HonourRecorded):
        return recorded_by_others(event)
    if row is None:
        raise LookupError("an honour is announced or recorded before anything else")
    return changed(row, **_changes(event, key))


def _changes(event: Later, key: str) -> dict[str, Any]:
    match event:
        case RecipientStruckOff() | HonourWithdrawn():
            return {"standing": Standing.GONE}
        case AwardPresented():
            return {"presented": True}
        case CertificateRevoked():
            return {"certificate": None}
        case CertificatesIssued(certificates=certificates):
            mine = (one for one in certificates if str(one.recipient.nomination_id) == key)
            return {"certificate": next(mine).number}
        case HonourChecked(outcome=outcome):
            stands = outcome is HonourOutcome.CONFIRMED
            return {"standing": Standing.STANDS if stands else Standing.RETURNED}


def announced(event: ResultsAnnounced, nomination_id: UUID, before: HonourRow | None) -> HonourRow:
    """Announced anew after an appeal, one keeps what was received."""
    category, one = _recipient(event, nomination_id)
    return HonourRow(
        source=Source.SELECTION,
        source_id=nomination_id,
        fiscal_year=event.fiscal_year,
        title=category.title,
        honoured=one.honoured,
        person=one.person,
        name=one.name,
        day=event.dated.isoformat(),
        given_by=event.issued_by,
        number=event.number,
        place=one.place,
        certificate=before.certificate if before else None,
        presented=before is not None and before.presented,
        standing=Standing.STANDS,
        public=True,
    )


def _recipient(event: ResultsAnnounced, nomination_id: UUID) -> tuple[AnnouncedCategory, Recipient]:
    return next(
        (category, one)
        for category in event.categories
        for one in category.recipients
        if one.nomination_id == nomination_id
    )


def recorded_by_others(event: HonourRecorded) -> HonourRow:
    content = event.content
    agency = content.given_by.agency
    return HonourRow(
        source=Source.OTHERS,
        source_id=event.honour_id,
        fiscal_year=event.fiscal_year,
        title=content.title,
        honoured=content.honoured,
        person=content.person,
        name=content.name,
        day=content.given_on.isoformat(),
        given_by=content.given_by.name,
        giver=agency.agency_id if agency else content.given_by.unit_id,
        standing=Standing.RECORDED,
        public=content.person is None or content.person_agrees,
        revision=event.revision,
    )


def filed(row: HonourRow) -> Mapping[str, str | int]:
    """Found by titles and names of units and agencies; a person's name is not searched for."""
    return {"search": search_text(f"{row.title} {row.name} {row.given_by}")}


HONOURS_REGISTER = View(
    name="honours_register",
    version=2,
    row=HonourRow,
    listens=get_args(Listening),
    keys=keys,
    project=project,
    indexes=(("fiscal_year", "standing"), ("giver",)),
    filed=filed,
)
