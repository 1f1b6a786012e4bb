"""The assembly of the agencies in the directory (2.1), from its date to its minutes."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from services.stack.play.agendas import item, item_id_of, preset
from services.stack.play.secretary import EXAMPLE, Secretary
from shared.contracts.agenda import AgendaHeading
from shared.contracts.meetings import MeetingKind
from shared.kernel.ids import derive_id

TOO_FEW, MISTAKEN, ENOUGH, IN_ALL = 20, 1, 26, 41
BY_HAND = 41
ASSEMBLY_DAY = 14
LETTERS_GO_OUT = 7  # days earlier
TITLE = "ประชุมหน่วยงานทุกภาคส่วนเพื่อขับเคลื่อนจังหวัดคุณธรรม"


class Assembly:
    """One meeting, its quorum and its resolution."""

    def __init__(self, secretary: Secretary, edition_id: UUID) -> None:
        self._secretary = secretary
        self._edition_id = edition_id
        self._invited: list[dict[str, Any]] = []
        self.meeting_id = derive_id(EXAMPLE, secretary.fiscal_year, "assembly")

    async def schedule(self) -> None:
        meeting = {
            "meeting_id": str(self.meeting_id),
            "kind": MeetingKind.ASSEMBLY,
            "number": 1,
            "title": TITLE,
            "starts_at": self._secretary.nine_o_clock(ASSEMBLY_DAY),
            "place": "ห้องประชุมเพชรบูรณ์ ศาลากลางจังหวัดเพชรบูรณ์",
            "fiscal_year": self._secretary.fiscal_year,
        }
        await self._secretary.ask("schedule", "meetings/meetings", meeting)

    async def publish_agenda(self) -> None:
        steps = ("2.1.3", "2.1.4", "2.1.5", "2.1.6")
        matters = await preset(self._secretary, MeetingKind.ASSEMBLY, self.meeting_id, steps)
        opening = item(
            self.meeting_id,
            AgendaHeading.CHAIR_INFORMS,
            "ความสำคัญของการขับเคลื่อนจังหวัดคุณธรรม และบทบาทของหน่วยงานทุกภาคส่วน",
        )
        agenda = {"form": "five_items", "items": [opening, *matters]}
        await self._secretary.ask("agenda", f"{self.path}/agenda", agenda)

    async def invite(self, agencies: int) -> None:
        """A numbered circular to each, from the letter register."""
        dated = self._secretary.day(ASSEMBLY_DAY) - timedelta(days=LETTERS_GO_OUT)
        letters = await self._secretary.reserve_letters(
            "assembly", agencies, f"ขอเชิญเข้าร่วม{TITLE}", dated
        )
        invitations = {"edition_id": str(self._edition_id), "reservation_id": letters}
        await self._secretary.ask("invite", f"{self.path}/invitations", invitations)

    async def send_letters(self) -> None:
        """The first by hand, with a receipt of delivery; all others by post."""
        by_hand = [one["agency_id"] for one in (await self.invited())[:BY_HAND]]
        went_out = {"channel": "hand", "invitees": by_hand, "reference": "ใบนำส่ง 45/2569"}
        await self._secretary.ask("by-hand", f"{self.path}/dispatches", went_out)
        posted = {"channel": "post", "reference": "ไปรษณีย์ลงทะเบียน ชุดที่ 12"}
        await self._secretary.ask("by-post", f"{self.path}/dispatches", posted)

    async def take_replies(self) -> None:
        """One comes, one sends a representative with a letter of authority, one declines."""
        for place, reply in (
            (0, {"answer": "attends"}),
            (1, self._representative()),
            (-1, {"answer": "declines", "note": "ติดราชการสำคัญ"}),
        ):
            invitee = (await self.invited())[place]["agency_id"]
            path = f"{self.path}/invitees/{invitee}/reply"
            await self._secretary.ask(f"reply-{place}", path, reply)

    async def open_and_check_in(self) -> None:
        await self._secretary.ask("open", f"{self.path}/opening")
        for place in range(TOO_FEW):
            await self.check_in(place)

    async def resolve_early(self) -> None:
        """Refused; a play that goes on after a stop may find the quorum or the resolution there."""
        path = f"{self.path}/resolutions"
        answer = await self._secretary.send("resolve-early", path, self.resolution)
        if answer.is_success or answer.json()["code"] != "meetings.quorum_not_met":
            await self._secretary.until(
                f"meetings/{self.meeting_id}",
                lambda told: told["phase"] != "in_session" or bool(told["resolutions"]),
            )

    async def reach_quorum(self) -> None:
        for place in range(TOO_FEW, ENOUGH + MISTAKEN):
            await self.check_in(place)
        mistaken = (await self.invited())[ENOUGH]["agency_id"]
        undo = f"{self.path}/check-ins/{mistaken}/undoing"
        await self._secretary.ask("undo", undo, {"reason": "ลงทะเบียนผิดหน่วยงาน"})

    async def key_in_latecomers(self) -> None:
        """Who came after the desk had closed signed a list on paper."""
        signed = (await self.invited())[ENOUGH + MISTAKEN : IN_ALL + MISTAKEN]
        lines = [{"agency_id": one["agency_id"], "persons": 1} for one in signed]
        await self._secretary.ask("list", f"{self.path}/attendance-lists", {"check_ins": lines})

    async def brief(self) -> None:
        briefing = {
            "summary": "ฝ่ายเลขานุการชี้แจงแผนแม่บทและแนวทางทั้งห้าหัวข้อตามชุดข้อมูลที่แจก",
            "kit_edition": 1,
        }
        held = item_id_of(self.meeting_id, "2.1.3")
        await self._secretary.ask("brief", f"{self.path}/agenda/{held}/holding", briefing)

    async def resolve(self) -> None:
        await self._secretary.ask("resolve", f"{self.path}/resolutions", self.resolution)

    async def close(self) -> None:
        await self._secretary.ask("close", f"{self.path}/closing")
        await self._secretary.ask("minutes", f"{self.path}/minutes/drafts")

    async def check_in(self, place: int) -> None:
        """The agency at this place of the attendance list comes, with one to three persons."""
        method = ("qr", "desk", "paper")[place % 3]
        agency = (await self.invited())[place]["agency_id"]
        body = {"agency_id": agency, "persons": 1 + place % 3, "method": method}
        await self._secretary.ask(f"check-in-{place}", f"{self.path}/check-ins", body)

    async def invited(self) -> list[dict[str, Any]]:
        """By name; read once, because who is invited does not change any more."""
        if not self._invited:
            self._invited = await self.attendance()
        return self._invited

    async def attendance(self) -> list[dict[str, Any]]:
        path = f"meetings/{self.meeting_id}/attendance"
        return list((await self._secretary.read(path, {"limit": 200}))["rows"])

    async def shown(self) -> dict[str, Any]:
        return await self._secretary.read(f"meetings/{self.meeting_id}")

    def _representative(self) -> dict[str, Any]:
        person = {
            "person_id": str(derive_id(self.meeting_id, "representative", 1)),
            "name": "นางสาวอารีย์ มีน้ำใจ",
            "position": "หัวหน้างานบริการลูกค้า",
        }
        dated = self._secretary.day(ASSEMBLY_DAY - 3).isoformat()
        return {
            "answer": "sends_representative",
            "representatives": [person],
            "authority": {"number": "มท 55710/214", "dated": dated},
        }

    @property
    def path(self) -> str:
        return f"meetings/meetings/{self.meeting_id}"

    @property
    def resolution(self) -> dict[str, Any]:
        return {
            "resolution_id": str(derive_id(self.meeting_id, "resolution", 1)),
            "item_id": str(item_id_of(self.meeting_id, "2.1.5")),
            "text": "เห็นชอบร่างประกาศเจตนารมณ์ขับเคลื่อนจังหวัดคุณธรรม และกรอบแผนครบ ๓ มิติ",
            "vote": {"method": "show_of_hands", "in_favour": 25, "abstained": 1},
        }
