"""What has happened in a register of outgoing letters (ทะเบียนหนังสือส่ง): gapless numbers.

One register an office and calendar year; circulars (ว) are numbered in a series of their own.
"""

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal, NewType
from uuid import UUID

from pydantic import Field

from shared.kernel.message import Event

ReservationId = NewType("ReservationId", UUID)


class Series(StrEnum):
    """ชุดเลขหนังสือ"""

    ORDINARY = "ordinary"  # ที่ พช 0031/101
    CIRCULAR = "circular"  # ที่ พช 0031/ว 101


class LetterRegisterStarted(Event):
    """เริ่มทะเบียนต่อจากเล่มกระดาษ: the first number of a series that is given here."""

    type: Literal["directory.letter_register_started"] = "directory.letter_register_started"
    version: Literal[1] = 1
    office: str
    year: int
    series: Series
    first: int


class LetterNumbersReserved(Event):
    """จองเลขหนังสือส่ง: from `first` to `last`, the next ones of their series."""

    type: Literal["directory.letter_numbers_reserved"] = "directory.letter_numbers_reserved"
    version: Literal[1] = 1
    reservation_id: ReservationId
    office: str  # letter code and office number, e.g. "พช 0031"
    year: int  # calendar year, Buddhist era
    series: Series
    first: int
    last: int
    subject: str
    dated: date


class LetterNumberVoided(Event):
    """ยกเลิกเลขหนังสือ: the number stays used and says why it carries no letter."""

    type: Literal["directory.letter_number_voided"] = "directory.letter_number_voided"
    version: Literal[1] = 1
    office: str
    year: int
    series: Series
    number: int
    reason: str


LetterEvent = Annotated[
    LetterRegisterStarted | LetterNumbersReserved | LetterNumberVoided,
    Field(discriminator="type"),
]


def letter_prefix(office: str, series: Series) -> str:
    """What stands before a number: "พช 0031/", of a circular "พช 0031/ว "."""
    return f"{office}/ว " if series is Series.CIRCULAR else f"{office}/"


def letter_number(office: str, series: Series, number: int) -> str:
    """เลขที่หนังสือ: "พช 0031/101", of a circular "พช 0031/ว 101"."""
    return f"{letter_prefix(office, series)}{number}"
