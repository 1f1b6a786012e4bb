"""A body of the example: established, appointed by an order, its members by their seats."""

from collections.abc import Sequence
from typing import Any

from services.stack.example.board_members import Seat
from services.stack.play.secretary import EXAMPLE, Secretary
from shared.contracts.meetings import MeetingKind
from shared.kernel.ids import derive_id

ORDER_DAY = -30  # of the fiscal year


class Body:
    """องค์คณะหนึ่งองค์"""

    def __init__(
        self, secretary: Secretary, kind: MeetingKind, name: str, seats: Sequence[Seat], order: int
    ) -> None:
        self.kind = kind
        self.name = name
        self.seats = seats
        self.key = kind.replace("_", "-")
        self.body_id = derive_id(EXAMPLE, secretary.fiscal_year, self.key)
        self.order_id = derive_id(self.body_id, "order", 1)
        self._secretary = secretary
        self._order = order  # number of the order of appointment

    async def establish(self) -> None:
        body = {"body_id": str(self.body_id), "kind": self.kind, "name": self.name}
        await self._secretary.ask(f"establish-{self.key}", "directory/directory/bodies", body)

    async def appoint(self) -> None:
        day = self._secretary.day(ORDER_DAY).isoformat()
        order = {
            "order_id": str(self.order_id),
            "number": self._order,
            "dated": day,
            "issued_by": "จังหวัดเพชรบูรณ์",
            "signed_by": "ผู้ว่าราชการจังหวัดเพชรบูรณ์",
            "subject": f"แต่งตั้ง{self.name}",
            "effective": day,
        }
        members = [
            {**self.person(place), "role": seat.role, "by_office": True}
            for place, seat in enumerate(self.seats)
        ]
        path = f"directory/directory/bodies/{self.body_id}/appointments"
        appointments = {"order": order, "members": members, "replaces_all": True}
        await self._secretary.ask(f"appoint-{self.key}", path, appointments)

    def person(self, place: int) -> dict[str, str]:
        seat = self.seats[place]
        person_id = str(derive_id(self.body_id, "seat", place))
        return {"person_id": person_id, "name": seat.name, "position": seat.position}

    def meeting(self, meeting_id: object, number: int, day: int, title: str, place: str) -> Any:
        """As it is scheduled."""
        return {
            "meeting_id": str(meeting_id),
            "kind": self.kind,
            "number": number,
            "title": title,
            "starts_at": self._secretary.nine_o_clock(day),
            "place": place,
            "body_id": str(self.body_id),
        }
