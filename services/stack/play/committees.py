"""The committees that meet on paper: the subcommittee (2.5) and the strategy committee (2.8)."""

from collections.abc import Sequence
from typing import Any

from services.stack.example.board_members import SEATS
from services.stack.example.plan import DEFERRED, PROJECTS, REFUSED
from services.stack.play.agendas import item, item_id_of
from services.stack.play.bodies import Body
from services.stack.play.evaluating import Evaluating
from services.stack.play.planning import Planning
from services.stack.play.secretary import OFFICE, Secretary
from shared.contracts.agenda import AgendaHeading
from shared.contracts.bodies import MemberRole
from shared.contracts.meetings import MeetingKind
from shared.contracts.planning_values import Matter
from shared.kernel.ids import derive_id

PLACE = "ห้องประชุมสำนักงานวัฒนธรรมจังหวัดเพชรบูรณ์"
CHAIR = SEATS[1]._replace(role=MemberRole.CHAIR)  # the vice-governor
DAYS = {MeetingKind.SUBCOMMITTEE: 35, MeetingKind.STRATEGY_COMMITTEE: 42}
CONSIDERED = AgendaHeading.FOR_CONSIDERATION
Motion = tuple[str, Sequence[dict[str, str]]]  # its words, and what it concerns


class Committee:
    """One body and one meeting of it, held on paper and entered afterwards."""

    def __init__(self, secretary: Secretary, kind: MeetingKind, name: str, order: int) -> None:
        self.body = Body(secretary, kind, name, (CHAIR, *SEATS[2:]), order)
        self.meeting_id = derive_id(self.body.body_id, "meeting", 1)
        self._secretary = secretary

    async def set_up(self) -> None:
        await self.body.establish()
        await self.body.appoint()

    async def resolve(self, matter: str, motions: Sequence[Motion], first_letter: int) -> None:
        """All members came; the vice-governor presided."""
        kind = self.body.kind
        title = f"ประชุม{self.body.name}"
        form = {
            "meeting": self.body.meeting(self.meeting_id, 1, DAYS[kind], title, PLACE),
            "members": {
                "body_id": str(self.body.body_id),
                "letter_prefix": f"{OFFICE}/ว ",
                "first_letter": first_letter,
            },
            "agenda": {"form": "five_items", "items": [item(self.meeting_id, CONSIDERED, matter)]},
            "member_check_ins": [
                {"person_id": self.body.person(place)["person_id"]}
                for place in range(len(self.body.seats))
            ],
            "presider": {"presider": self.body.person(0)},
            "resolutions": [self._resolution(n, *motion) for n, motion in enumerate(motions)],
        }
        await self._secretary.ask(f"held-{self.body.key}", "meetings/meetings/held", form)

    def _resolution(
        self, number: int, text: str, concerns: Sequence[dict[str, str]]
    ) -> dict[str, Any]:
        return {
            "resolution_id": str(derive_id(self.meeting_id, "resolution", number)),
            "item_id": str(item_id_of(self.meeting_id, CONSIDERED)),
            "text": text,
            "concerns": list(concerns),
        }


class Committees:
    """What they resolved on the plan and the self-assessment."""

    def __init__(self, secretary: Secretary, planning: Planning, evaluating: Evaluating) -> None:
        self._planning = planning
        self._evaluating = evaluating
        self._subcommittee = Committee(
            secretary,
            MeetingKind.SUBCOMMITTEE,
            "คณะอนุกรรมการส่งเสริมคุณธรรมจังหวัดเพชรบูรณ์",
            order=1902,
        )
        self._strategy = Committee(
            secretary,
            MeetingKind.STRATEGY_COMMITTEE,
            "คณะกรรมการบริหารยุทธศาสตร์จังหวัดเพชรบูรณ์",
            order=1903,
        )

    async def approve(self) -> None:
        """The plan and the self-assessment, each by a resolution."""
        await self._subcommittee.set_up()
        plan = await self._planning.plan_as_submitted()
        assessment = await self._evaluating.concern()
        motions = [
            ("เห็นชอบแผนปฏิบัติการส่งเสริมคุณธรรมจังหวัดเพชรบูรณ์ตามที่เสนอ", [plan]),
            ("เห็นชอบแบบประเมินตนเองของจังหวัดตามที่เสนอ", [assessment]),
        ]
        await self._subcommittee.resolve("แผนปฏิบัติการและแบบประเมินตนเอง", motions, 41)

    async def include_projects(self) -> None:
        """One resolution a decision, naming the projects it is about and the plan they stand in."""
        await self._strategy.set_up()
        plan = await self._planning.plan_as_submitted()
        included = [n for n in range(len(PROJECTS)) if n not in (DEFERRED, REFUSED)]
        decisions = (
            (Matter.PROJECT_INCLUSION, included, "ให้บรรจุโครงการในแผนยุทธศาสตร์จังหวัด"),
            (Matter.PROJECT_DEFERRAL, [DEFERRED], "ให้เลื่อนการพิจารณาจนกว่าจะได้ที่ดินครบ"),
            (Matter.PROJECT_REFUSAL, [REFUSED], "ไม่บรรจุ เนื่องจากซ้ำกับโครงการของเทศบาล"),
        )
        motions = [
            (text, [self._concern(matter, one, plan) for one in projects])
            for matter, projects, text in decisions
        ]
        await self._strategy.resolve("การบรรจุโครงการในแผนยุทธศาสตร์จังหวัด", motions, 61)

    def _concern(self, matter: Matter, project: int, plan: dict[str, str]) -> dict[str, str]:
        return {
            "what": matter,
            "id": self._planning.project_id(project),
            "version": plan["version"],
            "part_of": plan["id"],
        }
