"""The provincial board (กรมการจังหวัด): appointed, met on paper, and met again to approve (2.3)."""

from datetime import timedelta
from typing import Any

from services.stack.example.board_members import SEATS, SUBSTITUTE
from services.stack.play.agendas import Item, item, item_id_of, preset
from services.stack.play.secretary import EXAMPLE, OFFICE, Secretary
from shared.contracts.agenda import AgendaHeading
from shared.contracts.meetings import MeetingKind
from shared.kernel.ids import derive_id

NAME = "กรมการจังหวัดเพชรบูรณ์"
TITLE = "ประชุมกรมการจังหวัดเพชรบูรณ์"
PLACE = "ห้องประชุมภูหลวง ศาลากลางจังหวัดเพชรบูรณ์"
ORDER_DAY, PAPER_DAY, SITTING_DAY = -30, -2, 28  # of the fiscal year
LETTERS_GO_OUT = 7  # days earlier
BY_SUBSTITUTE = 4  # the seat of the police, whose deputy comes
CAME = range(11)


class ProvincialBoard:
    """A body, its order of appointment and two of its meetings."""

    def __init__(self, secretary: Secretary) -> None:
        year = secretary.fiscal_year
        self._secretary = secretary
        self.body_id = derive_id(EXAMPLE, year, "provincial-board")
        self.order_id = derive_id(self.body_id, "order", 1)
        self.paper_id = derive_id(self.body_id, "meeting", "on-paper")
        self.meeting_id = derive_id(self.body_id, "meeting", "sitting")

    async def establish(self) -> None:
        body = {"body_id": str(self.body_id), "kind": MeetingKind.PROVINCIAL_BOARD, "name": NAME}
        await self._secretary.ask("establish", "directory/directory/bodies", body)

    async def appoint(self) -> None:
        day = self._secretary.day(ORDER_DAY).isoformat()
        order = {
            "order_id": str(self.order_id),
            "number": 1843,
            "dated": day,
            "issued_by": "จังหวัดเพชรบูรณ์",
            "signed_by": "ผู้ว่าราชการจังหวัดเพชรบูรณ์",
            "subject": f"แต่งตั้ง{NAME}",
            "effective": day,
        }
        members = [
            {**self._person(place), "role": seat.role, "by_office": True}
            for place, seat in enumerate(SEATS)
        ]
        path = f"directory/directory/bodies/{self.body_id}/appointments"
        appointments = {"order": order, "members": members, "replaces_all": True}
        await self._secretary.ask("appoint", path, appointments)

    async def enter_paper_meeting(self) -> None:
        """The meeting before, held on paper; its letters came from the paper register."""
        form = {
            "meeting": self._meeting(str(self.paper_id), PAPER_DAY),
            "members": {
                "body_id": str(self.body_id),
                "letter_prefix": f"{OFFICE}/ว ",
                "first_letter": 88,
            },
            "agenda": {
                "form": "six_items",
                "items": [
                    item(
                        self.paper_id,
                        AgendaHeading.FOR_CONSIDERATION,
                        "แนวทางการขับเคลื่อนจังหวัดคุณธรรมประจำปีงบประมาณใหม่",
                    )
                ],
            },
            "member_check_ins": [
                {"person_id": self._person(place)["person_id"]} for place in CAME[1:]
            ],
            "presider": {"presider": self._person(1), "in_place_of": SEATS[0].position},
            "resolutions": [
                {
                    "resolution_id": str(derive_id(self.paper_id, "resolution", 1)),
                    "item_id": str(item_id_of(self.paper_id, AgendaHeading.FOR_CONSIDERATION)),
                    "text": "เห็นชอบให้เชิญหน่วยงานทุกภาคส่วนประชุมระดมความคิดเห็นในเดือนตุลาคม",
                }
            ],
        }
        await self._secretary.ask("board-on-paper", "meetings/meetings/held", form)
        await self._secretary.ask(
            "board-paper-minutes", f"meetings/meetings/{self.paper_id}/minutes/drafts"
        )

    async def schedule(self) -> None:
        meeting = self._meeting(str(self.meeting_id), SITTING_DAY)
        await self._secretary.ask("board-schedule", "meetings/meetings", meeting)
        agenda = {"form": "six_items", "items": await self._agenda()}
        await self._secretary.ask("board-agenda", f"{self.path}/agenda", agenda)

    async def invite(self) -> None:
        dated = self._secretary.day(SITTING_DAY) - timedelta(days=LETTERS_GO_OUT)
        letters = await self._secretary.reserve_letters(
            "provincial-board", len(SEATS), f"ขอเชิญ{TITLE}", dated
        )
        invitations = {"body_id": str(self.body_id), "reservation_id": letters}
        await self._secretary.ask("board-invite", f"{self.path}/member-invitations", invitations)

    async def open(self) -> None:
        await self._secretary.ask("board-open", f"{self.path}/opening")
        for place in CAME:
            came: dict[str, Any] = {
                "person_id": self._person(place)["person_id"],
                "method": "desk",
            }
            if place == BY_SUBSTITUTE:
                name, position = SUBSTITUTE
                person_id = str(derive_id(self.meeting_id, "substitute", place))
                came["substitute"] = {"person_id": person_id, "name": name, "position": position}
            key = f"board-check-in-{place}"
            await self._secretary.ask(key, f"{self.path}/member-check-ins", came)
        presiding = {"presider": self._person(0)}
        await self._secretary.ask("board-presider", f"{self.path}/presider", presiding)

    async def confirm_minutes(self) -> None:
        """Of the meeting before; of the assembly only the next assembly may confirm them."""
        held = item_id_of(self.meeting_id, AgendaHeading.CONFIRM_MINUTES)
        said = {"summary": "ที่ประชุมรับรองรายงานการประชุมครั้งก่อนโดยไม่มีการแก้ไข"}
        await self._secretary.ask("board-held-1", f"{self.path}/agenda/{held}/holding", said)
        confirmation = {"revision": 1, "confirmed_in": str(self.meeting_id)}
        path = f"meetings/meetings/{self.paper_id}/minutes/confirmation"
        await self._secretary.ask("board-confirm", path, confirmation)

    async def approve(self) -> None:
        said = {"summary": "ฝ่ายเลขานุการเสนอร่างที่ได้จากการประชุมหน่วยงานทุกภาคส่วน"}
        matter = item_id_of(self.meeting_id, "2.3")
        await self._secretary.ask("board-held-2", f"{self.path}/agenda/{matter}/holding", said)
        resolution = {
            "resolution_id": str(derive_id(self.meeting_id, "resolution", 1)),
            "item_id": str(matter),
            "text": "เห็นชอบประกาศเจตนารมณ์และแผนปฏิบัติการส่งเสริมคุณธรรมจังหวัด และให้ลงนาม",
            "vote": {"method": "show_of_hands", "in_favour": 10, "abstained": 1},
        }
        await self._secretary.ask("board-resolve", f"{self.path}/resolutions", resolution)

    async def close(self) -> None:
        await self._secretary.ask("board-close", f"{self.path}/closing")
        await self._secretary.ask("board-minutes", f"{self.path}/minutes/drafts")

    async def over(self) -> bool:
        """Whether the last thing that is played is there."""
        return (await self._secretary.get(f"meetings/{self.meeting_id}/minutes")).is_success

    @property
    def path(self) -> str:
        return f"meetings/meetings/{self.meeting_id}"

    async def _agenda(self) -> list[Item]:
        kind = MeetingKind.PROVINCIAL_BOARD
        confirming = AgendaHeading.CONFIRM_MINUTES
        return [
            item(self.meeting_id, confirming, "รับรองรายงานการประชุมครั้งก่อน", 5),
            *await preset(self._secretary, kind, self.meeting_id, ("2.3",)),
        ]

    def _meeting(self, meeting_id: str, day: int) -> dict[str, Any]:
        """The board meets every month: its number within the year is the month's."""
        return {
            "meeting_id": meeting_id,
            "kind": MeetingKind.PROVINCIAL_BOARD,
            "number": self._secretary.day(day).month,
            "title": TITLE,
            "starts_at": self._secretary.nine_o_clock(day),
            "place": PLACE,
            "body_id": str(self.body_id),
        }

    def _person(self, place: int) -> dict[str, str]:
        seat = SEATS[place]
        person_id = str(derive_id(self.body_id, "seat", place))
        return {"person_id": person_id, "name": seat.name, "position": seat.position}
