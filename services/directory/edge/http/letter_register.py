"""HTTP in, commands out. No rule lives here; a route's signature says who may call it."""

from typing import Annotated

from fastapi import APIRouter, Depends

from services.directory.domain.letter_register.commands import (
    ReserveLetterNumbers,
    StartRegister,
    VoidLetterNumber,
    register_id,
)
from services.directory.domain.letter_register.decisions import LETTER_REGISTER
from services.directory.edge.bodies.letter_register import NewReservation, RegisterStart, Voiding
from shared.auth.actor import Actor, Role
from shared.auth.require import require
from shared.http.commands import Receipt, Run, Stamped
from shared.kernel.fiscal_year import BUDDHIST_ERA

router = APIRouter(prefix="/v1/provinces/{province}/directory/letter-registers", tags=["directory"])
Secretary = Annotated[Actor, Depends(require(Role.SECRETARY, Role.SERVICE))]
KIND = "letters"


@router.post("/starts", status_code=201)
async def start_register(
    body: RegisterStart, secretary: Secretary, stamp: Stamped, run: Run
) -> Receipt:
    """เริ่มทะเบียนหนังสือส่งต่อจากเล่มกระดาษ: at the number after its last one"""
    command = StartRegister(
        **stamp.by(secretary),
        office=body.office,
        year=body.year,
        series=body.series,
        first=body.first,
    )
    return await run(LETTER_REGISTER, KIND, _key(command), command)


@router.post("/reservations", status_code=201)
async def reserve_letter_numbers(
    body: NewReservation, secretary: Secretary, stamp: Stamped, run: Run
) -> Receipt:
    """จองเลขหนังสือส่งเลขถัดไป: without a gap, one after the other"""
    command = ReserveLetterNumbers(
        **stamp.by(secretary),
        reservation_id=body.reservation_id,
        office=body.office,
        year=body.dated.year + BUDDHIST_ERA,
        series=body.series,
        count=body.count,
        subject=body.subject,
        dated=body.dated,
    )
    return await run(LETTER_REGISTER, KIND, _key(command), command)


@router.post("/voidings", status_code=201)
async def void_letter_number(
    body: Voiding, secretary: Secretary, stamp: Stamped, run: Run
) -> Receipt:
    """ยกเลิกเลขหนังสือพร้อมเหตุผล: the number stays used"""
    command = VoidLetterNumber(
        **stamp.by(secretary),
        office=body.office,
        year=body.year,
        series=body.series,
        number=body.number,
        reason=body.reason,
    )
    return await run(LETTER_REGISTER, KIND, _key(command), command)


def _key(command: StartRegister | ReserveLetterNumbers | VoidLetterNumber) -> object:
    return register_id(command.province, command.office, command.year)
