"""From the ideas of the assembly to the plan and the text that go before the board (2.1.4, 2.2)."""

from typing import Any

from services.stack.example.plan import (
    BRANCHES,
    DECLARATION,
    FOREWORD,
    PROJECTS,
    SITUATION,
    TARGETS,
    Card,
    Project,
)
from services.stack.play.assembly import Assembly
from services.stack.play.brainstorm import Brainstorm
from services.stack.play.secretary import EXAMPLE, Secretary
from shared.contracts.boards import BoardKind
from shared.contracts.declarations import declaration_id_of
from shared.contracts.planning_values import Matter
from shared.contracts.plans import Level, plan_id_of
from shared.kernel.ids import derive_id

TITLE = "แผนปฏิบัติการส่งเสริมคุณธรรมจังหวัดเพชรบูรณ์"
QUARTER_DAYS = (91, 181, 272, 364)


class Planning:
    """Targets, declaration, plan and booklet."""

    def __init__(self, secretary: Secretary, assembly: Assembly, brainstorm: Brainstorm) -> None:
        self._secretary = secretary
        self._assembly = assembly
        self._brainstorm = brainstorm
        self.plan_id = plan_id_of(EXAMPLE, secretary.fiscal_year)
        self.declaration = f"planning/declarations/{secretary.fiscal_year}"
        self.plan = f"planning/plans/{self.plan_id}"

    async def set_targets(self) -> None:
        for target in TARGETS:
            body = {
                "target_id": self.target_id(target.key),
                "fiscal_year": self._secretary.fiscal_year,
                "text": target.text,
                "virtues": target.virtues,
                "ideas": self._origins(target.cards),
            }
            await self._secretary.ask(f"target-{target.key}", "planning/targets", body)

    async def write_declaration(self) -> None:
        cards = [(BoardKind.DECLARATION, place) for place in range(3)]
        draft = {**DECLARATION, "ideas": self._origins(cards), "note": "จากความคิดเห็นของที่ประชุม"}
        await self._secretary.ask("declaration-draft", f"{self.declaration}/drafts", draft, seen=0)
        await self._secretary.ask(
            "declaration-final", f"{self.declaration}/final-text", {"draft": 1}
        )

    async def write_plan(self) -> None:
        year = self._secretary.fiscal_year
        started = {"fiscal_year": year, "title": f"{TITLE} ประจำปีงบประมาณ พ.ศ. {year}"}
        await self._secretary.ask("plan-start", "planning/plans", started)
        words = {"foreword": FOREWORD, "situation": SITUATION}
        await self._secretary.ask("plan-foreword", f"{self.plan}/foreword", words)
        vision = "เพชรบูรณ์เมืองคุณธรรม คนดีมีวินัย อยู่อย่างพอเพียง บนฐานวัฒนธรรมที่งดงาม"
        stated = {"text": vision, "ideas": self._origins([(BoardKind.VISION, 0)])}
        await self._secretary.ask("plan-vision", f"{self.plan}/vision", stated)
        for number, branch in enumerate(BRANCHES):
            levels = (
                (Level.STRATEGY, BoardKind.STRATEGIES, branch.strategy),
                (Level.TACTIC, BoardKind.TACTICS, branch.tactic),
                (Level.GOAL, BoardKind.GOALS, branch.goal),
            )
            under: str | None = None
            for level, board, text in levels:
                under = await self._place(level, number, text, under, (board, branch.place))

    async def place_projects(self) -> None:
        agencies = await self.agencies()
        for number, project in enumerate(PROJECTS):
            path = f"{self.plan}/projects/{self.project_id(number)}"
            await self._secretary.ask(
                f"project-{number}", path, self._project(number, project, agencies)
            )

    async def submit(self) -> None:
        await self._secretary.ask("plan-submit", f"{self.plan}/submission")
        await self.freeze_booklet(1)

    async def freeze_booklet(self, edition: int) -> None:
        """The first goes before the board; the next has the signatures and the resolutions."""
        frozen = {"plan_version": 1}
        await self._secretary.ask(f"booklet-{edition}", f"{self.plan}/booklet", frozen)

    async def concerns(self) -> list[dict[str, str]]:
        """What a body resolves on: the text and the plan, each by its hash."""
        declaration = await self._secretary.read(
            f"declarations/{self._secretary.fiscal_year}", service="planning"
        )
        text = {
            "what": Matter.DECLARATION,
            "id": str(declaration_id_of(EXAMPLE, self._secretary.fiscal_year)),
            "version": declaration["text_hash"],
        }
        return [text, await self.plan_as_submitted()]

    async def plan_as_submitted(self) -> dict[str, str]:
        found = await self._secretary.read(f"plans/{self.plan_id}/versions/1")
        content_hash = found["version"]["content_hash"]
        return {"what": Matter.PLAN, "id": str(self.plan_id), "version": content_hash}

    async def agencies(self) -> dict[str, str]:
        """The ids of the year's agencies, by name."""
        invited = await self._assembly.invited()
        return {one["agency_name"]: one["agency_id"] for one in invited}

    def target_id(self, key: str) -> str:
        return str(derive_id(self.plan_id, "target", key))

    def project_id(self, number: int) -> str:
        return str(derive_id(self.plan_id, "project", number))

    def _item_id(self, level: Level, number: int) -> str:
        return str(derive_id(self.plan_id, level, number))

    async def _place(
        self, level: Level, number: int, text: str, under: str | None, card: Card
    ) -> str:
        item_id = self._item_id(level, number)
        order = number + 1 if under is None else 1
        item = {
            "level": level,
            "under": under,
            "order": order,
            "text": text,
            "ideas": self._origins([card]),
        }
        await self._secretary.ask(f"plan-{level}-{number}", f"{self.plan}/items/{item_id}", item)
        return item_id

    def _project(self, number: int, project: Project, agencies: dict[str, str]) -> dict[str, Any]:
        branch = next(n for n, one in enumerate(BRANCHES) if one.dimension == project.dimension)
        day = self._secretary.day
        what, unit, baseline, target = project.indicator
        return {
            "goal": self._item_id(Level.GOAL, branch),
            "order": number % 2 + 1,
            "title": project.title,
            "dimension": project.dimension,
            "owner": agencies[project.owner],
            "partners": [agencies[one] for one in project.partners],
            "target_group": "ประชาชนและหน่วยงานในจังหวัดเพชรบูรณ์",
            "place": "ทุกอำเภอ",
            "starts": day(60).isoformat(),
            "ends": day(364).isoformat(),
            "budget": [{"source": source, "amount": baht} for source, baht in project.budget],
            "milestones": [
                {
                    "milestone_id": self.milestone_id(number, place),
                    "title": title,
                    "due": day(90 + 120 * place).isoformat(),
                }
                for place, title in enumerate(project.milestones)
            ],
            "indicators": [
                {
                    "indicator_id": self.indicator_id(number),
                    "title": what,
                    "unit": unit,
                    "baseline": baseline,
                    "target": target,
                    "due": [day(one).isoformat() for one in QUARTER_DAYS],
                }
            ],
            "alignments": [{"scheme": "moral_action_plan_2", "code": project.alignment}],
            "targets": [self.target_id(key) for key in project.targets],
            "ideas": self._origins([(BoardKind.PROJECTS, project.place)]),
        }

    def milestone_id(self, project: int, place: int) -> str:
        return str(derive_id(self.project_id(project), "milestone", place))

    def indicator_id(self, project: int) -> str:
        return str(derive_id(self.project_id(project), "indicator"))

    def _origins(self, cards: list[Card] | tuple[Card, ...]) -> list[dict[str, str]]:
        return [
            {
                "board_id": str(self._brainstorm.board_id(kind)),
                "idea_id": self._brainstorm.idea_id(kind, place),
            }
            for kind, place in cards
        ]
