"""The register of outgoing letters (ทะเบียนหนังสือส่ง): every number, what for, and the voided."""

from datetime import date
from typing import get_args
from uuid import UUID

from shared.contracts.letters import (
    LetterNumbersReserved,
    LetterNumberVoided,
    Series,
    letter_number,
)
from shared.kernel.message import Recorded
from shared.views.collation import search_text
from shared.views.view import Row, View, changed

Listening = LetterNumbersReserved | LetterNumberVoided


class LetterRow(Row):
    """A number; `voided` says why it carries no letter."""

    office: str
    year: int  # calendar year, Buddhist era
    series: Series
    number: int
    written: str  # as it stands on the letter
    subject: str
    dated: date
    reservation_id: UUID
    voided: str | None = None


def key_of(office: str, year: int, series: Series, number: int) -> str:
    return f"{office}|{year}|{series}|{number:07}"


def keys(recorded: Recorded[Listening]) -> list[str]:
    event = recorded.event
    match event:
        case LetterNumbersReserved():
            numbers = range(event.first, event.last + 1)
            return [key_of(event.office, event.year, event.series, one) for one in numbers]
        case LetterNumberVoided():
            return [key_of(event.office, event.year, event.series, event.number)]


def project(row: LetterRow | None, recorded: Recorded[Listening], key: str) -> LetterRow:
    event = recorded.event
    match event:
        case LetterNumbersReserved():
            return reserved(event, int(key.rpartition("|")[2]))
        case LetterNumberVoided():
            if row is None:
                raise LookupError("a number is reserved before it is voided")
            return changed(row, voided=event.reason)


def reserved(event: LetterNumbersReserved, number: int) -> LetterRow:
    return LetterRow(
        office=event.office,
        year=event.year,
        series=event.series,
        number=number,
        written=letter_number(event.office, event.series, number),
        subject=event.subject,
        dated=event.dated,
        reservation_id=event.reservation_id,
    )


def filed(row: LetterRow) -> dict[str, str | int]:
    return {"search": search_text(row.subject, row.written)}


LETTER_REGISTER = View(
    name="letter_register",
    version=1,
    row=LetterRow,
    listens=get_args(Listening),
    keys=keys,
    project=project,
    indexes=(("year", "series", "number", "_id"),),
    filed=filed,
)
