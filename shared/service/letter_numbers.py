"""Letter numbers as a request names them (เลขหนังสือ): a reservation, or a first number by hand."""

from typing import Annotated, Self, TypedDict
from uuid import UUID

from pydantic import Field, StringConstraints, model_validator

from shared.contracts.letters import ReservationId, letter_prefix
from shared.http.queries import Freshness
from shared.kernel.errors import NotFound, NotYet, RuleViolation
from shared.kernel.message import Message, Province
from shared.replicas.letter_reservations import ReservationRow
from shared.views.reader import ViewReader

LetterPrefix = Annotated[str, StringConstraints(max_length=40, pattern=r"^\S.*\S ?$")]
FirstLetter = Annotated[int, Field(ge=1, le=999_999)]


class ReservationNotFound(NotFound):
    code = "letters.reservation_not_found"
    th = "ไม่พบการจองเลขหนังสือตามรหัสนี้ กรุณาจองเลขในทะเบียนหนังสือส่งก่อน"
    en = "No reserved letter numbers of this id. Reserve them in the letter register first."


class ReservationInUse(RuleViolation):
    code = "letters.reservation_in_use"
    th = "เลขหนังสือที่จองไว้นี้ใช้กับเรื่องอื่นไปแล้ว กรุณาจองเลขชุดใหม่"
    en = "These letter numbers were used for another matter already. Reserve new ones."


class LetterNumbers(Message):
    """เลขหนังสือ: from a reservation of the letter register, or counted from a first number."""

    letter_prefix: LetterPrefix | None = None
    first_letter: FirstLetter | None = None
    reservation_id: ReservationId | None = None

    @model_validator(mode="after")
    def _one_source(self) -> Self:
        by_hand = (self.letter_prefix is not None, self.first_letter is not None)
        if by_hand != ((False, False) if self.reservation_id else (True, True)):
            raise ValueError("either reservation_id, or letter_prefix with first_letter")
        return self


class LetterRun(TypedDict):
    """Where the letter numbers begin, and where they have to end."""

    letter_prefix: str
    first_letter: int
    last_letter: int | None
    reservation_id: ReservationId | None


async def letter_run(
    reservations: ViewReader[ReservationRow],
    fresh: Freshness,
    province: str,
    asked: LetterNumbers,
    used_by: UUID,
) -> LetterRun:
    """Raises `ReservationNotFound`, `ReservationInUse` or `NotYet`."""
    if asked.reservation_id is None:
        assert asked.letter_prefix is not None
        assert asked.first_letter is not None
        return LetterRun(
            letter_prefix=asked.letter_prefix,
            first_letter=asked.first_letter,
            last_letter=None,
            reservation_id=None,
        )
    reader = await fresh.of(reservations, province)
    row = await reader.get(Province(province), str(asked.reservation_id))
    if row is None or row.numbers is None:
        raise NotYet if fresh.stale else ReservationNotFound
    if row.used_by not in {None, used_by}:
        raise ReservationInUse
    return LetterRun(
        letter_prefix=letter_prefix(row.numbers.office, row.numbers.series),
        first_letter=row.numbers.first,
        last_letter=row.numbers.last,
        reservation_id=asked.reservation_id,
    )
