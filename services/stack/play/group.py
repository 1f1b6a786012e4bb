"""The selection working group of the example: appointed, and its two meetings held on paper."""

from collections.abc import Mapping, Sequence
from typing import Any

from services.stack.example.honours import GROUP
from services.stack.play.agendas import item, item_id_of
from services.stack.play.secretary import EXAMPLE, OFFICE, Secretary
from shared.contracts.agenda import AgendaHeading
from shared.contracts.meetings import MeetingKind
from shared.kernel.ids import derive_id

NAME = "คณะทำงานคัดเลือกยกย่องเชิดชูเกียรติจังหวัดเพชรบูรณ์"
PLACE = "ห้องประชุมสำนักงานวัฒนธรรมจังหวัดเพชรบูรณ์"
ORDER_DAY = -20  # of the fiscal year
CONSIDERED = AgendaHeading.FOR_CONSIDERATION
Concern = dict[str, str]


class Group:
    """คณะทำงานคัดเลือกฯ"""

    def __init__(self, secretary: Secretary) -> None:
        self._secretary = secretary
        self._appointed = ""  # the appointment's Consistency-Token: meetings have to know of it
        self.body_id = derive_id(EXAMPLE, secretary.fiscal_year, "selection-working-group")

    def person_id(self, place: int) -> str:
        """The persons are the same every year: accounts are bound to them."""
        return str(derive_id(EXAMPLE, "selection-member", place))

    async def appoint(self, agencies: Mapping[str, str]) -> None:
        """By the governor's order; each member but the chair was sent by an agency."""
        day = self._secretary.day(ORDER_DAY).isoformat()
        body = {
            "body_id": str(self.body_id),
            "kind": MeetingKind.SELECTION_WORKING_GROUP,
            "name": NAME,
        }
        await self._secretary.ask("group-establish", "directory/directory/bodies", body)
        order = {
            "order_id": str(derive_id(self.body_id, "order", 1)),
            "number": 1955,
            "dated": day,
            "issued_by": "จังหวัดเพชรบูรณ์",
            "signed_by": "ผู้ว่าราชการจังหวัดเพชรบูรณ์",
            "subject": f"แต่งตั้ง{NAME}",
            "effective": day,
        }
        appointments = {
            "order": order,
            "members": [self._member(place, agencies) for place in range(len(GROUP))],
            "replaces_all": True,
            "fiscal_year": self._secretary.fiscal_year,
        }
        path = f"directory/directory/bodies/{self.body_id}/appointments"
        await self._secretary.ask("group-appoint", path, appointments)
        self._appointed = self._secretary.fresh

    async def resolve(
        self, number: int, day: int, first_letter: int, text: str, concerns: Sequence[Concern]
    ) -> None:
        """A meeting of the whole group on paper, with one resolution."""
        meeting_id = derive_id(self.body_id, "meeting", number)
        form = {
            "meeting": {
                "meeting_id": str(meeting_id),
                "kind": MeetingKind.SELECTION_WORKING_GROUP,
                "number": number,
                "title": f"ประชุม{NAME} ครั้งที่ {number}",
                "starts_at": self._secretary.nine_o_clock(day),
                "place": PLACE,
                "body_id": str(self.body_id),
            },
            "members": {
                "body_id": str(self.body_id),
                "letter_prefix": f"{OFFICE}/ว ",
                "first_letter": first_letter,
            },
            "agenda": {"form": "five_items", "items": [item(meeting_id, CONSIDERED, text)]},
            "member_check_ins": [
                {"person_id": self.person_id(place)} for place in range(len(GROUP))
            ],
            "presider": {"presider": self._named(0)},
            "resolutions": [
                {
                    "resolution_id": str(derive_id(meeting_id, "resolution", 1)),
                    "item_id": str(item_id_of(meeting_id, CONSIDERED)),
                    "text": text,
                    "concerns": list(concerns),
                }
            ],
        }
        key, path = f"group-meeting-{number}", "meetings/meetings/held"
        await self._secretary.ask(key, path, form, after=self._appointed)

    def _named(self, place: int) -> dict[str, str]:
        seat, _agency = GROUP[place]
        return {
            "person_id": self.person_id(place),
            "name": seat.name,
            "position": seat.position,
        }

    def _member(self, place: int, agencies: Mapping[str, str]) -> dict[str, Any]:
        seat, agency = GROUP[place]
        member = {**self._named(place), "role": seat.role, "by_office": True}
        return {**member, "agency_id": agencies[agency]} if agency else member
