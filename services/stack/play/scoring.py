"""The judges' scores of the example, from their sheets on paper, and what they lead to."""

from uuid import UUID

from services.stack.example.honours import GROUP
from services.stack.play.group import Group
from services.stack.play.secretary import Secretary
from shared.contracts.award_values import round_id_of

DUE_DAY = 44  # of the fiscal year


class Scoring:
    """การให้คะแนน"""

    def __init__(self, secretary: Secretary, group: Group, call_id: UUID) -> None:
        self._secretary = secretary
        self._group = group
        self._call_id = call_id

    def round_id(self, category_id: str) -> UUID:
        return round_id_of(self._call_id, UUID(category_id), 1)

    async def score(self, code: str, category_id: str) -> None:
        """Open the round, key in each judge's sheet, commit it, tally."""
        opened = {
            "call_id": str(self._call_id),
            "category_id": category_id,
            "due_at": self._secretary.nine_o_clock(DUE_DAY),
        }
        await self._secretary.ask(f"round-{code}", "awards/award-rounds", opened)
        path = f"award-rounds/{self.round_id(category_id)}"
        told = await self._secretary.read(path)
        criteria = [(one["code"], one["most"]) for one in told["category"]["criteria"]]
        scores = await self._secretary.read(f"{path}/scores")
        for place in range(len(GROUP)):
            judge = self._group.person_id(place)
            cases = [
                case["nomination_id"]
                for case in scores["cases"]
                if judge in [one["judge"] for one in case["scores"]]
            ]
            if not cases:
                continue
            sheet = {
                "scores": [
                    {
                        "nomination_id": case,
                        "points": [
                            {"code": name, "points": _points(place, number, most)}
                            for name, most in criteria
                        ],
                    }
                    for number, case in enumerate(sorted(cases))
                ]
            }
            paper = f"awards/{path}/sheets/{judge}"
            await self._secretary.ask(f"scores-{code}-{place}", f"{paper}/scores", sheet)
            await self._secretary.ask(f"commit-{code}-{place}", f"{paper}/commitment")
        await self._secretary.ask(f"tally-{code}", f"awards/{path}/tally", {})

    async def propose(self, code: str, category_id: str) -> str:
        """The first of the score sheet; answers the hash that a resolution has to name."""
        path = f"award-rounds/{self.round_id(category_id)}"
        scores = await self._secretary.until(f"{path}/scores", lambda told: bool(told["tally"]))
        best = [one["nomination_id"] for one in scores["cases"] if one["rank"] == 1]
        selection = f"award-selections/{self._call_id}/{category_id}"
        proposal = {"sheet_hash": scores["sheet_hash"], "chosen": best[:1]}
        await self._secretary.ask(f"propose-{code}", f"awards/{selection}/proposals", proposal)
        told = await self._secretary.read(selection, service="awards")
        return str(told["selection_hash"])


def _points(judge: int, case: int, most: int) -> int:
    """Between three quarters and all; no two cases alike."""
    return most - (judge + 3 * case) % 5
