"""The boards of the assembly (2.1.4 to 2.1.6): ideas, support, groups, ranking."""

import asyncio
from typing import Any
from uuid import UUID

from services.stack.example.ideas import BOARDS, Board, Idea
from services.stack.play.agendas import item_id_of
from services.stack.play.assembly import ENOUGH, Assembly
from services.stack.play.secretary import Secretary
from shared.contracts.boards import BoardKind
from shared.kernel.ids import derive_id

STRIDE = 5  # which agencies support an idea; they overlap, and grouped ideas have more together
HELD = {
    "2.1.4": "ที่ประชุมเสนอปัญหาที่อยากแก้และความดีที่อยากทำ จัดกลุ่มและจัดลำดับตามจำนวนหน่วยงานที่สนับสนุน",
    "2.1.5": "ที่ประชุมร่วมกันเสนอถ้อยคำของร่างประกาศเจตนารมณ์",
    "2.1.6": "ที่ประชุมร่วมกันร่างวิสัยทัศน์ ยุทธศาสตร์ กลยุทธ์ เป้าประสงค์ และโครงการครบ ๓ มิติ",
}
STEPS = {
    "2.1.4": (BoardKind.PROBLEMS, BoardKind.GOOD_DEEDS),
    "2.1.5": (BoardKind.DECLARATION,),
    "2.1.6": (
        BoardKind.VISION,
        BoardKind.STRATEGIES,
        BoardKind.TACTICS,
        BoardKind.GOALS,
        BoardKind.PROJECTS,
    ),
}


class Brainstorm:
    """What the agencies say, written down by the secretary."""

    def __init__(self, secretary: Secretary, assembly: Assembly) -> None:
        self._secretary = secretary
        self._assembly = assembly
        self._known = ""  # the invitations are: what the boards record needs no further waiting

    def board_id(self, kind: BoardKind) -> UUID:
        return derive_id(self._assembly.meeting_id, "board", kind)

    def idea_id(self, kind: BoardKind, place: int) -> str:
        return str(derive_id(self.board_id(kind), "idea", place))

    async def hold(self, *steps: str) -> None:
        """The boards of these items of the agenda, all at once; then the items are dealt with."""
        self._known = self._secretary.fresh
        boards = [kind for step in steps for kind in STEPS[step]]
        await asyncio.gather(*(self.fill(kind, BOARDS[kind]) for kind in boards))
        for step in steps:
            held = item_id_of(self._assembly.meeting_id, step)
            path = f"{self._assembly.path}/agenda/{held}/holding"
            await self._secretary.ask(f"held-{step}", path, {"summary": HELD[step]})

    async def fill(self, kind: BoardKind, board: Board) -> None:
        opening = {"board_id": str(self.board_id(kind)), "kind": kind, "title": board.title}
        await self._secretary.ask(f"board-{kind}", f"{self._assembly.path}/boards", opening)
        for place, idea in enumerate(board.ideas):
            await self.put_forward(kind, place, idea)
        for number, (title, together) in enumerate(board.groups):
            group = {
                "group_id": str(derive_id(self.board_id(kind), "group", number)),
                "title": title,
                "idea_ids": [self.idea_id(kind, place) for place in together],
            }
            await self._ask(f"group-{kind}-{number}", kind, "groups", group)
        await self._ask(f"close-{kind}", kind, "closing", {})

    async def put_forward(self, kind: BoardKind, place: int, idea: Idea) -> None:
        invited = await self._assembly.invited()
        (owner,) = (one["agency_id"] for one in invited if one["agency_name"] == idea.agency)
        said = {
            "idea_id": self.idea_id(kind, place),
            "text": idea.text,
            "dimension": idea.dimension,
            "agency_id": owner,
        }
        await self._ask(f"idea-{kind}-{place}", kind, "ideas", said)
        path = f"ideas/{self.idea_id(kind, place)}/support"
        for voice in range(idea.support):
            supporter = invited[(place * STRIDE + voice) % ENOUGH]["agency_id"]
            key = f"support-{kind}-{place}-{voice}"
            await self._ask(key, kind, path, {"agency_id": supporter})

    async def _ask(self, key: str, kind: BoardKind, rest: str, body: dict[str, Any]) -> None:
        """The opening has waited for the invitations: nothing here has to wait again."""
        path = f"{self._assembly.path}/boards/{self.board_id(kind)}/{rest}"
        await self._secretary.ask(key, path, body, after=self._known)
