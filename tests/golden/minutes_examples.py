"""One full, realistic example of every event of a meeting's minutes."""

from uuid import UUID

from shared.contracts.agenda import AgendaItemId
from shared.contracts.meetings import MeetingId, MeetingKind
from shared.contracts.minutes import (
    MinutesConfirmed,
    MinutesCorrected,
    MinutesDrafted,
    MinutesRevised,
    MinutesSection,
)
from shared.kernel.message import Event

MEETING = MeetingId(UUID("2c0a7d54-91b7-5c6d-b1a5-7f1e4b7c3d21"))
NEXT = MeetingId(UUID("2c0a7d54-91b7-5c6d-b1a5-7f1e4b7c3d22"))
DECLARATION = MinutesSection(
    item_id=AgendaItemId(UUID("f0b2d6a4-8c13-5e7f-a295-3d6b1c0e9f51")),
    number="4.1",
    title="ร่างประกาศเจตนารมณ์จังหวัดคุณธรรม",
    matter="วัฒนธรรมจังหวัดเสนอร่างประกาศเจตนารมณ์",
    discussion="ผู้แทนหอการค้าจังหวัดขอให้เพิ่มเรื่องความซื่อสัตย์ในการค้า",
    resolution="มติที่ 1: เห็นชอบ (เห็นพ้องกัน)",
)
OTHER = MinutesSection(
    item_id=None, number="5", title="เรื่องอื่น ๆ", matter="ไม่มี", discussion="", resolution=""
)

EXAMPLES: tuple[Event, ...] = (
    MinutesDrafted(
        meeting_id=MEETING,
        kind=MeetingKind.ASSEMBLY,
        fiscal_year=2570,
        meeting_number="1/2569",
        sections=(DECLARATION, OTHER),
        sha256="1b" * 32,
    ),
    MinutesRevised(
        meeting_id=MEETING,
        revision=2,
        sections=(DECLARATION, OTHER),
        sha256="2c" * 32,
        note="เพิ่มการอภิปรายของหอการค้าจังหวัด",
    ),
    MinutesConfirmed(
        meeting_id=MEETING,
        fiscal_year=2570,
        revision=2,
        sha256="2c" * 32,
        confirmed_in=NEXT,
        confirmed_in_number="1/2570",
    ),
    MinutesCorrected(
        meeting_id=MEETING,
        erratum=1,
        section="4.1",
        printed="หอการค้าจังหวัด",
        should_read="หอการค้าจังหวัดเพชรบูรณ์",
        reason="พิมพ์ชื่อหน่วยงานไม่ครบ",
    ),
)
