"""Secret addresses for calendar programs, which can send no token. No rule lives here."""

from typing import Annotated, Self
from uuid import UUID

from fastapi import APIRouter, Depends, Request
from pydantic import model_validator

from services.meetings.domain.calendar_address.commands import (
    OpenCalendarAddress,
    RevokeCalendarAddress,
)
from services.meetings.domain.calendar_address.decisions import CALENDAR_ADDRESS
from services.meetings.domain.calendar_address.state import CalendarAddress
from services.meetings.edge.acting import ForAnotherAgency
from shared.auth.actor import Actor, Role
from shared.auth.require import require
from shared.contracts.calendars import CalendarAddressId, CalendarScope, HolderId
from shared.http.commands import Receipt, Run, Stamped
from shared.kernel.errors import NotAllowed
from shared.kernel.ids import derive_id, stream_name
from shared.kernel.message import Message

router = APIRouter(prefix="/v1/provinces/{province}/calendar-addresses", tags=["calendar"])
KIND = "calendar_address"
OF_THEIR_OWN = frozenset({Role.AGENCY, Role.UNIT})
KNOW_PERSONS = frozenset({Role.SECRETARY, Role.GOVERNOR, Role.PROVINCIAL_OFFICE, Role.MEMBER})
Holder = Annotated[
    Actor,
    Depends(
        require(
            Role.SECRETARY,
            Role.GOVERNOR,
            Role.PROVINCIAL_OFFICE,
            Role.MEMBER,
            Role.AGENCY,
            Role.UNIT,
            Role.AUDITOR,
        )
    ),
]


class NewCalendarAddress(Message):
    """ขอบเขตของปฏิทินที่ต้องการ"""

    scope: CalendarScope = CalendarScope.PROVINCE
    subject: UUID | None = None  # the agency or the person

    @model_validator(mode="after")
    def _says_whose(self) -> Self:
        if (self.scope is CalendarScope.PROVINCE) != (self.subject is None):
            raise ValueError("subject: the agency or the person, none for the province")
        return self


class AddressReceipt(Receipt):
    """ใบรับรายการ พร้อมที่อยู่ลับ: give it to a calendar program and to nobody else."""

    address_id: CalendarAddressId
    address: str  # empty: it is another account's


@router.post("", status_code=201)
async def open_calendar_address(
    request: Request,
    province: str,
    body: NewCalendarAddress,
    holder: Holder,
    stamp: Stamped,
    run: Run,
) -> AddressReceipt:
    """ออกที่อยู่ลับของปฏิทินสำหรับบัญชีนี้: ขอซ้ำได้ที่อยู่เดิมจนกว่าจะยกเลิก"""
    _refuse_others(holder, body)
    holder_id = _holder_id(province, holder)
    address_id = CalendarAddressId(
        derive_id("calendar address", province, holder_id, body.scope, body.subject)
    )
    command = OpenCalendarAddress(
        **stamp.by(holder),
        address_id=address_id,
        holder=holder_id,
        scope=body.scope,
        subject=body.subject,
    )
    receipt = await run(CALENDAR_ADDRESS, KIND, address_id, command)
    return await _told(request, province, address_id, holder_id, receipt)


@router.post("/{address_id}/revocation", status_code=201)
async def revoke_calendar_address(
    request: Request,
    province: str,
    address_id: CalendarAddressId,
    holder: Holder,
    stamp: Stamped,
    run: Run,
) -> AddressReceipt:
    """ยกเลิกที่อยู่เดิมและออกที่อยู่ใหม่: ของตนเอง หรือของผู้อื่นโดยฝ่ายเลขานุการ"""
    holder_id = _holder_id(province, holder)
    command = RevokeCalendarAddress(
        **stamp.by(holder),
        address_id=address_id,
        holder=holder_id,
        for_office=Role.SECRETARY in holder.roles,
    )
    receipt = await run(CALENDAR_ADDRESS, KIND, address_id, command)
    return await _told(request, province, address_id, holder_id, receipt)


def _holder_id(province: str, holder: Actor) -> HolderId:
    return HolderId(derive_id("calendar holder", province, holder.actor_id))


def _refuse_others(holder: Actor, body: NewCalendarAddress) -> None:
    """An agency subscribes to its own meetings; a person's are for who may know the person."""
    if body.scope is CalendarScope.PERSON and not holder.roles & KNOW_PERSONS:
        raise NotAllowed
    own = holder.roles <= OF_THEIR_OWN
    if body.scope is CalendarScope.AGENCY and own and holder.agency != str(body.subject):
        raise ForAnotherAgency


async def _told(
    request: Request,
    province: str,
    address_id: CalendarAddressId,
    holder_id: HolderId,
    receipt: Receipt,
) -> AddressReceipt:
    stream = stream_name(province, KIND, address_id)
    state: CalendarAddress = (await request.app.state.executor.state(CALENDAR_ADDRESS, stream))[0]
    mine = state.opened is not None and state.opened.holder == holder_id
    secret = request.app.state.calendar_addresses.secret(province, address_id, state.edition)
    address = f"{request.app.state.calendar_url}/v1/calendar/{secret}.ics"
    return AddressReceipt(
        **receipt.model_dump(), address_id=address_id, address=address if mine else ""
    )
