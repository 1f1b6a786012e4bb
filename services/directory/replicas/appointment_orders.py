"""Appointment orders as they were signed (คำสั่งแต่งตั้ง): one row an order, never changed."""

from uuid import UUID

from shared.contracts.bodies import AppointmentOrder, BodyKind, Member, MembersAppointed
from shared.kernel.message import Recorded
from shared.views.view import Row, View


class OrderRow(Row):
    body_id: UUID
    kind: BodyKind
    body_name: str
    order: AppointmentOrder
    members: tuple[Member, ...]
    replaces_all: bool


def key_of(body_id: UUID, order_id: UUID) -> str:
    return f"{body_id}|{order_id}"


def keys(recorded: Recorded[MembersAppointed]) -> list[str]:
    return [key_of(recorded.event.body_id, recorded.event.order.order_id)]


def project(_: OrderRow | None, recorded: Recorded[MembersAppointed], __: str) -> OrderRow:
    event = recorded.event
    return OrderRow(
        body_id=event.body_id,
        kind=event.kind,
        body_name=event.body_name,
        order=event.order,
        members=event.members,
        replaces_all=event.replaces_all,
    )


APPOINTMENT_ORDERS = View(
    name="appointment_orders",
    version=1,
    row=OrderRow,
    listens=(MembersAppointed,),
    keys=keys,
    project=project,
)
