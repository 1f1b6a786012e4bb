"""One full, realistic example of every event of a letter register."""

from datetime import date
from uuid import UUID

from shared.contracts.letters import (
    LetterNumbersReserved,
    LetterNumberVoided,
    LetterRegisterStarted,
    ReservationId,
    Series,
)
from shared.kernel.message import Event

OFFICE = "พช 0031"

EXAMPLES: tuple[Event, ...] = (
    LetterRegisterStarted(office=OFFICE, year=2569, series=Series.CIRCULAR, first=101),
    LetterNumbersReserved(
        reservation_id=ReservationId(UUID("e4c3b2a1-6f5d-5e4c-9b8a-7f6e5d4c3b01")),
        office=OFFICE,
        year=2569,
        series=Series.CIRCULAR,
        first=101,
        last=230,
        subject="ขอเชิญประชุมหน่วยงานทุกภาคส่วนเพื่อขับเคลื่อนจังหวัดคุณธรรม",
        dated=date(2026, 11, 2),
    ),
    LetterNumberVoided(
        office=OFFICE,
        year=2569,
        series=Series.CIRCULAR,
        number=177,
        reason="พิมพ์ชื่อหน่วยงานผิด ออกเลขใหม่แล้ว",
    ),
)
