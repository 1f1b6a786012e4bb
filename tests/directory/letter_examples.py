"""Small, fixed examples of a register of outgoing letters."""

from datetime import UTC, date, datetime
from uuid import UUID

from services.directory.domain.letter_register.commands import (
    ReserveLetterNumbers,
    StartRegister,
    VoidLetterNumber,
)
from services.directory.domain.letter_register.decisions import LETTER_REGISTER
from shared.contracts.letters import (
    LetterNumbersReserved,
    LetterNumberVoided,
    LetterRegisterStarted,
    ReservationId,
    Series,
)
from shared.kernel.message import ActorId, Province
from shared.testing.scenario import Scenario

NOON = datetime(2026, 11, 2, 5, 0, tzinfo=UTC)
PHETCHABUN = Province("TH-67")
SECRETARY = ActorId("secretary")
OFFICE = "พช 0031"
YEAR = 2569
DATED = date(2026, 11, 2)
SUBJECT = "ขอเชิญประชุมหน่วยงานทุกภาคส่วน"
WHY = "พิมพ์ผิด ไม่ได้ส่ง"
ORDINARY, CIRCULAR = Series.ORDINARY, Series.CIRCULAR

letters = Scenario(LETTER_REGISTER)


def reservation_id(number: int) -> ReservationId:
    return ReservationId(UUID(int=600 + number))


def start_register(first: int, series: Series = ORDINARY) -> StartRegister:
    return StartRegister(
        province=PHETCHABUN,
        issued_by=SECRETARY,
        issued_at=NOON,
        idempotency_key="start-register",
        office=OFFICE,
        year=YEAR,
        series=series,
        first=first,
    )


def started(first: int, series: Series = ORDINARY) -> LetterRegisterStarted:
    return LetterRegisterStarted(office=OFFICE, year=YEAR, series=series, first=first)


def reserve(
    count: int,
    number: int = 1,
    series: Series = ORDINARY,
    *,
    subject: str = SUBJECT,
    dated: date = DATED,
) -> ReserveLetterNumbers:
    return ReserveLetterNumbers(
        province=PHETCHABUN,
        issued_by=SECRETARY,
        issued_at=NOON,
        idempotency_key="reserve-letter-numbers",
        reservation_id=reservation_id(number),
        office=OFFICE,
        year=YEAR,
        series=series,
        count=count,
        subject=subject,
        dated=dated,
    )


def reserved(
    first: int, last: int, number: int = 1, series: Series = ORDINARY
) -> LetterNumbersReserved:
    return LetterNumbersReserved(
        reservation_id=reservation_id(number),
        office=OFFICE,
        year=YEAR,
        series=series,
        first=first,
        last=last,
        subject=SUBJECT,
        dated=DATED,
    )


def void(number: int, series: Series = ORDINARY, reason: str = WHY) -> VoidLetterNumber:
    return VoidLetterNumber(
        province=PHETCHABUN,
        issued_by=SECRETARY,
        issued_at=NOON,
        idempotency_key="void-letter-number",
        office=OFFICE,
        year=YEAR,
        series=series,
        number=number,
        reason=reason,
    )


def voided(number: int, series: Series = ORDINARY) -> LetterNumberVoided:
    return LetterNumberVoided(office=OFFICE, year=YEAR, series=series, number=number, reason=WHY)
