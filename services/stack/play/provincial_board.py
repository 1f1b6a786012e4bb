"""The provincial board (กรมการจังหวัด): appointed, met on paper, and met again to approve (2.3)."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

from services.stack.example.board_members import SEATS, SUBSTITUTE
from services.stack.play.agendas import Item, item, item_id_of, preset
from services.stack.play.bodies import Body
from services.stack.play.secretary import OFFICE, Secretary
from shared.contracts.agenda import AgendaHeading
from shared.contracts.meetings import MeetingKind
from shared.kernel.ids import derive_id

NAME = "กรมการจังหวัดเพชรบูรณ์"
TITLE = "ประชุมกรมการจังหวัดเพชรบูรณ์"
PLACE = "ห้องประชุมภูหลวง ศาลากลางจังหวัดเพชรบูรณ์"
PAPER_DAY, SITTING_DAY = -2, 28  # of the fiscal year
LETTERS_GO_OUT = 7  # days earlier
BY_SUBSTITUTE = 4  # the seat of the police, whose deputy comes
CAME = range(11)


class ProvincialBoard:
    """A body, its order of appointment and two of its meetings."""

    def __init__(self, secretary: Secretary) -> None:
        self._secretary = secretary
        self.body = Body(secretary, MeetingKind.PROVINCIAL_BOARD, NAME, SEATS, order=1843)
        self.paper_id = derive_id(self.body.body_id, "meeting", "on-paper")
        self.meeting_id = derive_id(self.body.body_id, "meeting", "sitting")

    async def enter_paper_meeting(self) -> None:
        """The meeting before, held on paper; its letters came from the paper register."""
        form = {
            "meeting": self._meeting(self.paper_id, PAPER_DAY),
            "members": {
                "body_id": str(self.body.body_id),
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
                {"person_id": self.body.person(place)["person_id"]} for place in CAME[1:]
            ],
            "presider": {"presider": self.body.person(1), "in_place_of": SEATS[0].position},
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
        meeting = self._meeting(self.meeting_id, SITTING_DAY)
        await self._secretary.ask("board-schedule", "meetings/meetings", meeting)
        agenda = {"form": "six_items", "items": await self._agenda()}
        await self._secretary.ask("board-agenda", f"{self.path}/agenda", agenda)

    async def invite(self) -> None:
        dated = self._secretary.day(SITTING_DAY) - timedelta(days=LETTERS_GO_OUT)
        letters = await self._secretary.reserve_letters(
            "provincial-board", len(SEATS), f"ขอเชิญ{TITLE}", dated
        )
        invitations = {"body_id": str(self.body.body_id), "reservation_id": letters}
        await self._secretary.ask("board-invite", f"{self.path}/member-invitations", invitations)

    async def open(self) -> None:
        await self._secretary.ask("board-open", f"{self.path}/opening")
        for place in CAME:
            came: dict[str, Any] = {
                "person_id": self.body.person(place)["person_id"],
                "method": "desk",
            }
            if place == BY_SUBSTITUTE:
                name, position = SUBSTITUTE
                person_id = str(derive_id(self.meeting_id, "substitute", place))
                came["substitute"] = {"person_id": person_id, "name": name, "position": position}
            key = f"board-check-in-{place}"
            await self._secretary.ask(key, f"{self.path}/member-check-ins", came)
        presiding = {"presider": self.body.person(0)}
        await self._secretary.ask("board-presider", f"{self.path}/presider", presiding)

    async def confirm_minutes(self) -> None:
        """Of the meeting before; of the assembly only the next assembly may confirm them."""
        held = item_id_of(self.meeting_id, AgendaHeading.CONFIRM_MINUTES)
        said = {"summary": "ที่ประชุมรับรองรายงานการประชุมครั้งก่อนโดยไม่มีการแก้ไข"}
        await self._secretary.ask("board-held-1", f"{self.path}/agenda/{held}/holding", said)
        confirmation = {"revision": 1, "confirmed_in": str(self.meeting_id)}
        path = f"meetings/meetings/{self.paper_id}/minutes/confirmation"
        await self._secretary.ask("board-confirm", path, confirmation)

    async def approve(self, concerns: Sequence[dict[str, str]]) -> None:
        """Declaration and plan in one resolution, which names the texts that were before it."""
        said = {"summary": "ฝ่ายเลขานุการเสนอร่างที่ได้จากการประชุมหน่วยงานทุกภาคส่วน"}
        matter = item_id_of(self.meeting_id, "2.3")
        await self._secretary.ask("board-held-2", f"{self.path}/agenda/{matter}/holding", said)
        resolution = {
            "resolution_id": str(derive_id(self.meeting_id, "resolution", 1)),
            "item_id": str(matter),
            "text": "เห็นชอบประกาศเจตนารมณ์และแผนปฏิบัติการส่งเสริมคุณธรรมจังหวัด และให้ลงนาม",
            "vote": {"method": "show_of_hands", "in_favour": 10, "abstained": 1},
            "concerns": list(concerns),
        }
        await self._secretary.ask("board-resolve", f"{self.path}/resolutions", resolution)

    async def close(self) -> None:
        await self._secretary.ask("board-close", f"{self.path}/closing")
        await self._secretary.ask("board-minutes", f"{self.path}/minutes/drafts")

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

    def _meeting(self, meeting_id: UUID, day: int) -> Any:
        """The board meets every month: its number within the year is the month's."""
        return self.body.meeting(meeting_id, self._secretary.day(day).month, day, TITLE, PLACE)
