"""What one may ask of an office's register of outgoing letters of one calendar year."""

from typing import Annotated
from uuid import UUID

from pydantic import Field

from services.directory.domain.particulars import Day, Subject, Why
from shared.contracts.letters import ReservationId, Series
from shared.kernel.ids import derive_id
from shared.kernel.message import Command, Province

MOST_NUMBERS = 2_500  # a letter to every agency of the largest province, and some


class StartRegister(Command):
    """Go on where the paper register ended (เริ่มทะเบียนหนังสือส่ง)."""

    office: str
    year: int
    series: Series
    first: int


class ReserveLetterNumbers(Command):
    """Take the next numbers of a series for letters to be sent (จองเลขหนังสือ)."""

    reservation_id: ReservationId
    office: str
    year: int
    series: Series
    count: Annotated[int, Field(ge=1, le=MOST_NUMBERS)]
    subject: Subject
    dated: Day


class VoidLetterNumber(Command):
    """Say that a number carries no letter, and why (ยกเลิกเลขหนังสือ)."""

    office: str
    year: int
    series: Series
    number: int
    reason: Why


LetterCommand = StartRegister | ReserveLetterNumbers | VoidLetterNumber


def register_id(province: Province, office: str, year: int) -> UUID:
    """One register an office and calendar year: its id follows from them."""
    return derive_id(province, "letters", office, year)
