"""Papers out: orders as they were signed, and announcements of given texts. Nothing is recorded."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response
from pydantic import Field, StringConstraints

from services.directory.documents.announcement import Announcement, announcement
from services.directory.documents.order import appointment_order
from services.directory.replicas.appointment_orders import OrderRow, key_of
from shared.auth.actor import Actor, Role
from shared.auth.require import require, require_reader
from shared.documents.press import MEDIA_TYPES, Form, Press
from shared.http.files import described, file_response
from shared.http.personal import Vaulted
from shared.http.queries import Fresh
from shared.kernel.errors import NotFound
from shared.kernel.message import Message, Province
from shared.rules.duties import duties
from shared.rules.offices import Offices
from shared.views.reader import ViewReader

router = APIRouter(prefix="/v1/provinces/{province}/directory", tags=["papers"])
Secretary = Annotated[Actor, Depends(require(Role.SECRETARY, Role.SERVICE))]
Reader = Annotated[
    Actor, Depends(require_reader(Role.SECRETARY, Role.SERVICE, ministry_reads=False))
]
Short = Annotated[str, StringConstraints(strip_whitespace=True, max_length=300)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4000)]
FILES = described(*MEDIA_TYPES.values())


@dataclass(frozen=True, slots=True)
class Print:
    """What the papers of the directory are made with."""

    press: Press
    offices: Offices
    orders: ViewReader[OrderRow]


async def print_of(request: Request) -> Print:
    state = request.app.state
    return Print(state.press, state.offices, state.orders)


Printed = Annotated[Print, Depends(print_of)]


class NewAnnouncement(Message):
    """ข้อความที่จะประกาศ"""

    subject: Annotated[Short, Field(min_length=1)]
    paragraphs: Annotated[tuple[Text, ...], Field(min_length=1, max_length=50)]
    dated: Annotated[date, Field(ge=date(2000, 1, 1), le=date(2100, 12, 31))]
    draft: bool = False
    issued_by: Short = ""  # the province when not given
    signed_by: Short = ""  # a position; the governor's when not given


@router.get(
    "/bodies/{body_id}/orders/{order_id}/paper.{form}", responses=FILES, response_class=Response
)
async def order_paper(
    province: str,
    body_id: UUID,
    order_id: UUID,
    form: Form,
    _: Reader,
    printed: Printed,
    vault: Vaulted,
    fresh: Fresh,
) -> Response:
    """คำสั่งแต่งตั้ง พร้อมรายชื่อ หน้าที่และอำนาจ"""
    orders = await fresh.of(printed.orders, province)
    row = await orders.get(Province(province), key_of(body_id, order_id))
    if row is None:
        raise NotFound
    names = await vault.open(Province(province), [one.person.name for one in row.members])
    paper = appointment_order(row, duties()[row.kind], names.of)
    return file_response(await printed.press.file(paper, form), paper.title, form)


@router.post("/papers/announcement.{form}", responses=FILES, response_class=Response)
async def announcement_paper(
    province: str, form: Form, body: NewAnnouncement, _: Secretary, printed: Printed
) -> Response:
    """ประกาศจากข้อความที่ส่งมา: the file only, nothing is kept"""
    told = Announcement(
        subject=body.subject,
        paragraphs=body.paragraphs,
        dated=body.dated,
        draft=body.draft,
        issued_by=body.issued_by,
        signed_by=body.signed_by,
    )
    paper = announcement(told, printed.offices[Province(province)])
    return file_response(await printed.press.file(paper, form), paper.title, form)
