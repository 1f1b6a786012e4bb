"""The numbers of meetings: which one is next, and holding one before the meeting is scheduled."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query
from pydantic import BaseModel

from services.meetings.domain.claim.decisions import CLAIM
from services.meetings.domain.claim.refusals import AlreadyClaimed
from services.meetings.domain.meeting.unique import NO_BODY, MeetingNumber
from services.meetings.edge.bodies import CalendarYear, WantedNumber
from services.meetings.edge.claims import KIND, Claiming
from services.meetings.edge.http.meeting import PREFIX, Secretary
from services.meetings.edge.lookups import Known, Lookups
from services.meetings.edge.numbers import KnownNumbers
from shared.auth.actor import Actor, Role
from shared.auth.require import require_reader
from shared.contracts.bodies import BodyId
from shared.contracts.meetings import MeetingId, MeetingKind
from shared.http.commands import Now, Receipt, Run, Stamped
from shared.kernel.fiscal_year import BANGKOK, BUDDHIST_ERA

router = APIRouter(prefix=PREFIX, tags=["meetings"])
Reader = Annotated[Actor, Depends(require_reader(Role.SECRETARY, Role.AUDITOR, Role.SERVICE))]
Year = Annotated[CalendarYear | None, Query(description="ปีปฏิทิน (พ.ศ.) ไม่ระบุ = ปีนี้")]


class NextNumber(BaseModel):
    """ครั้งถัดไปขององค์คณะ, as far as is known by now: another officer may be faster."""

    kind: MeetingKind
    body_id: BodyId | None
    number: int
    year: int
    said: str  # "4/2569"


@router.get("/next-number")
async def next_number(
    province: str,
    _: Reader,
    known: Known,
    numbers: KnownNumbers,
    now: Now,
    body_id: BodyId | None = None,
    year: Year = None,
) -> NextNumber:
    """ครั้งถัดไปของการประชุมขององค์คณะ ไม่ระบุองค์คณะ = การประชุมหน่วยงานในทำเนียบ"""
    year = year or now().astimezone(BANGKOK).year + BUDDHIST_ERA
    kind = MeetingKind.ASSEMBLY
    if body_id is not None:
        kind = MeetingKind((await known.body(province, body_id)).convened.kind.value)
    number = await numbers.following(province, kind, body_id, year)
    return NextNumber(kind=kind, body_id=body_id, number=number, year=year, said=f"{number}/{year}")


@router.post("/{meeting_id}/claims", status_code=201)
async def take_claim(
    province: str,
    meeting_id: MeetingId,
    body: WantedNumber,
    secretary: Secretary,
    stamp: Stamped,
    known: Known,
    claims: Claiming,
    run: Run,
) -> Receipt:
    """จองครั้งที่ไว้ก่อนกำหนดการประชุม: for a minute at least, for ever once it is scheduled"""
    number = await _number(province, body, known)
    command = await claims.taking(stamp.by(secretary), meeting_id, number)
    try:
        return await run(CLAIM, KIND, command.claim_id, command)
    except AlreadyClaimed:
        raise await claims.refusal(command.province, number) from None


@router.post("/{meeting_id}/claims/release", status_code=201)
async def release_claim(
    province: str,
    meeting_id: MeetingId,
    body: WantedNumber,
    secretary: Secretary,
    stamp: Stamped,
    known: Known,
    claims: Claiming,
    run: Run,
) -> Receipt:
    """คืนครั้งที่ที่จองไว้แต่ไม่ใช้"""
    number = await _number(province, body, known)
    command = await claims.releasing(stamp.by(secretary), meeting_id, number)
    return await run(CLAIM, KIND, command.claim_id, command)


async def _number(province: str, body: WantedNumber, known: Lookups) -> MeetingNumber:
    """Raises `BodyNotFound` or `NotYet`."""
    of = NO_BODY
    if body.body_id is not None:
        of = (await known.body(province, body.body_id)).convened.name
    return MeetingNumber(body.kind, body.body_id, f"{body.number}/{body.year}", of)
