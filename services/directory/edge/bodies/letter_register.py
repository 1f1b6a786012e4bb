"""What a request about a letter register may hold: strict, an unknown field is refused."""

import re
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, StringConstraints

from services.directory.domain.letter_register.commands import MOST_NUMBERS
from services.directory.domain.names import arabic, clean
from services.directory.domain.particulars import Day, Subject, Why
from shared.contracts.letters import ReservationId, Series
from shared.kernel.message import Message

_LETTERS_THEN_DIGITS = re.compile(r"^([ก-ฮ]+) ?(?=[0-9])")


def one_way_to_write(office: Any) -> Any:
    """ "พช ๐๐๓๑", "พช0031" and "พช 0031" are one office, hence one register."""
    if not isinstance(office, str):
        return office
    return _LETTERS_THEN_DIGITS.sub(r"\1 ", arabic(clean(office)))


Office = Annotated[
    str,
    BeforeValidator(one_way_to_write),
    StringConstraints(pattern=r"^[ก-ฮ]{2,4} [0-9]{2,6}(\.[0-9]{1,3}){0,2}(\([0-9]{1,2}\))?$"),
    Field(description='รหัสตัวพยัญชนะและเลขประจำของเจ้าของเรื่อง เช่น "พช 0031"'),
]
Year = Annotated[int, Field(ge=2550, le=2650, description="ปีปฏิทิน พ.ศ.")]
Number = Annotated[int, Field(ge=1, le=999_999)]


class RegisterStart(Message):
    """ทะเบียนที่ต่อจากเล่มกระดาษ"""

    office: Office
    year: Year
    series: Series
    first: Number


class NewReservation(Message):
    """การจองเลขหนังสือ: of the register of the calendar year the letters are dated in"""

    reservation_id: ReservationId
    office: Office
    series: Series
    count: Annotated[int, Field(ge=1, le=MOST_NUMBERS)] = 1
    subject: Subject
    dated: Day


class Voiding(Message):
    """เลขที่จะยกเลิกพร้อมเหตุผล"""

    office: Office
    year: Year
    series: Series
    number: Number
    reason: Why
