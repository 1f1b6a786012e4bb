"""The selection of whom to honour, from criteria to certificates (2.9 to 2.9.5), and 3.1.3."""

from datetime import datetime
from typing import Any
from uuid import UUID

from services.stack.example.honours import CULTURE, PERSONS, UNITS, Person
from services.stack.play.group import Group
from services.stack.play.planning import Planning
from services.stack.play.provincial_board import ProvincialBoard
from services.stack.play.scoring import Scoring
from services.stack.play.secretary import EXAMPLE, Secretary
from shared.contracts.award_values import AwardMatter, scheme_id_of, selection_id_of
from shared.contracts.selections import announcement_id_of
from shared.kernel.fiscal_year import BANGKOK
from shared.kernel.ids import derive_id

# Days of the fiscal year. Whenever it is played, the call is open: from before the year to its end.
CRITERIA_DAY, CALL_DAY, LAST_DAY = -1, -1, 364
SELECTION_DAY = 45
ANNOUNCED_DAY = 47
CATEGORIES = ("youth", "public", "outstanding_community")


class Honouring:
    """การยกย่องเชิดชูเกียรติ"""

    def __init__(self, secretary: Secretary, planning: Planning, board: ProvincialBoard) -> None:
        self._secretary = secretary
        self._planning = planning
        self._board = board
        self.group = Group(secretary)
        year = secretary.fiscal_year
        self.call_id = derive_id(EXAMPLE, year, "award-call")
        self.ceremony_id = derive_id(EXAMPLE, year, "award-ceremony")
        self.number = f"12/{year}"
        self.announcement_id = announcement_id_of(EXAMPLE, self.number)
        self.scoring = Scoring(secretary, self.group, self.call_id)
        self._scheme = f"award-schemes/{year}"

    def category_id(self, code: str) -> str:
        return str(derive_id(EXAMPLE, self._secretary.fiscal_year, "category", code))

    def nomination_id(self, key: object) -> str:
        return str(derive_id(self.call_id, "nomination", key))

    def unit_id(self, place: int) -> str:
        return str(derive_id(EXAMPLE, "unit", place))

    async def register_units(self) -> None:
        units = [
            {
                "unit_id": self.unit_id(place),
                "kind": one.kind,
                "name": one.name,
                "district": one.district,
            }
            for place, one in enumerate(UNITS)
        ]
        path = "directory/directory/units/lists"
        await self._secretary.ask("units", path, {"units": units})

    async def appoint(self) -> None:
        await self.group.appoint(await self._planning.agencies())

    async def adopt_criteria(self) -> None:
        """The working group's own resolution freezes them."""
        ask = self._secretary.ask
        await ask("award-adopt", f"awards/{self._scheme}/adoption")
        await ask("award-submit", f"awards/{self._scheme}/submission")
        scheme = await self._secretary.read(self._scheme, service="awards")
        concern = {
            "what": AwardMatter.CRITERIA,
            "id": str(scheme_id_of(EXAMPLE, self._secretary.fiscal_year)),
            "version": scheme["content_hash"],
        }
        text = "เห็นชอบหลักเกณฑ์การคัดเลือกผู้ได้รับการยกย่องเชิดชูเกียรติ"
        await self.group.resolve(1, CRITERIA_DAY, 201, text, [concern])

    async def open_call(self) -> None:
        scheme = await self._secretary.until(
            f"{self._scheme}", lambda told: told["in_force"], service="awards"
        )
        register = await self._secretary.until(self._scheme, lambda told: bool(told["frozen"]))
        frozen = datetime.fromisoformat(register["frozen"][-1]["frozen_at"])
        opens = frozen.astimezone(BANGKOK)
        call = {
            "call_id": str(self.call_id),
            "fiscal_year": self._secretary.fiscal_year,
            "title": "ขอเชิญเสนอชื่อและสมัครเข้ารับการคัดเลือกเพื่อยกย่องเชิดชูเกียรติ",
            "content_hash": scheme["content_hash"],
            "category_ids": [self.category_id(code) for code in CATEGORIES],
            "opens_at": opens.isoformat(),
            "closes_at": self._secretary.late_evening(LAST_DAY),
            "channels": ["letter", "website", "village_broadcast"],
            "contact": "กลุ่มยุทธศาสตร์และเฝ้าระวังทางวัฒนธรรม โทร. 0 5672 1523",
        }
        await self._secretary.ask("award-call", "awards/award-calls", call)
        for channel, where, reach in (
            ("letter", "หนังสือเวียนถึงทุกหน่วยงานในทำเนียบ", 130),
            ("village_broadcast", "หอกระจายข่าวทุกหมู่บ้าน", 85_000),
        ):
            key = str(derive_id(self.call_id, channel))
            told = {
                "channel": channel,
                "where": where,
                "published_on": self._secretary.day(CALL_DAY).isoformat(),
                "reach": reach,
            }
            path = f"awards/award-calls/{self.call_id}/publicity/{key}"
            await self._secretary.ask(f"publicity-{channel}", path, told)

    async def nominate(self) -> None:
        """On paper from the agencies, the applications of the communities beside them."""
        agencies = await self._planning.agencies()
        proof = await self._secretary.keep_file("หลักฐานประกอบ".encode(), "awards/award-files")
        for key, entry in self._entries(agencies, proof):
            path = f"awards/nominations/{self.nomination_id(key)}"
            await self._secretary.ask(f"draft-{key}", f"{path}/drafts", entry)
            await self._secretary.ask(f"submit-{key}", f"{path}/submission", {})
            await self._secretary.ask(f"accept-{key}", f"{path}/acceptance")
        closing = {"reason": "รับครบทุกหน่วยงานที่แจ้งความประสงค์แล้ว"}
        path = f"awards/award-calls/{self.call_id}/closing"
        await self._secretary.ask("award-close", path, closing)

    async def score(self) -> None:
        for code in CATEGORIES:
            await self.scoring.score(code, self.category_id(code))

    async def decide(self) -> None:
        """Each category's best, in one meeting: a resolution names every selection by its hash."""
        concerns = []
        for code in CATEGORIES:
            category = self.category_id(code)
            selection_hash = await self.scoring.propose(code, category)
            concerns.append(
                {
                    "what": AwardMatter.SELECTION,
                    "id": str(selection_id_of(self.call_id, UUID(category))),
                    "version": selection_hash,
                }
            )
        text = "เห็นชอบผลการคัดเลือกทุกประเภทตามใบสรุปคะแนน"
        await self.group.resolve(2, SELECTION_DAY, 221, text, concerns)

    async def announce(self) -> None:
        for code in CATEGORIES:
            path = f"award-selections/{self.call_id}/{self.category_id(code)}"
            await self._secretary.until(path, lambda told: told["decided"], service="awards")
        announcement = {
            "call_id": str(self.call_id),
            "number": self.number,
            "dated": self._secretary.day(ANNOUNCED_DAY).isoformat(),
            "issued_by": "จังหวัดเพชรบูรณ์",
            "signed_by": "ผู้ว่าราชการจังหวัดเพชรบูรณ์",
            "category_ids": [self.category_id(code) for code in CATEGORIES],
        }
        await self._secretary.ask("announce", "awards/award-announcements", announcement)

    async def present(self) -> None:
        """In the board's meeting, with certificates; everybody comes."""
        ask, year = self._secretary.ask, self._secretary.fiscal_year
        ceremony = {
            "ceremony_id": str(self.ceremony_id),
            "fiscal_year": year,
            "meeting_id": str(self._board.meeting_id),
            "place": "ห้องประชุมภูหลวง ศาลากลางจังหวัดเพชรบูรณ์",
            "starts_at": self._secretary.nine_o_clock(ANNOUNCED_DAY + 3),
            "presenter": "ผู้ว่าราชการจังหวัดเพชรบูรณ์",
        }
        await ask("ceremony", "awards/award-ceremonies", ceremony)
        issued = {
            "dated": self._secretary.day(ANNOUNCED_DAY).isoformat(),
            "signed_by": "ผู้ว่าราชการจังหวัดเพชรบูรณ์",
        }
        await ask("certificates", f"awards/award-certificates/{year}", issued)
        path = f"award-ceremonies/{self.ceremony_id}"
        told = await self._secretary.read(path, service="awards")
        for place in told["places"]:
            recipient = f"awards/{path}/recipients/{place['nomination_id']}/presentation"
            await ask(f"present-{place['nomination_id']}", recipient, {})
        await ask("ceremony-held", f"awards/{path}/holding")

    async def compile_roll(self) -> None:
        """With an honour that an agency gave itself."""
        agencies = await self._planning.agencies()
        year = self._secretary.fiscal_year
        honour_id = derive_id(EXAMPLE, year, "honour", 1)
        honour = {
            "fiscal_year": year,
            "agency_id": agencies[CULTURE],
            "title": "เครือข่ายวัฒนธรรมดีเด่น",
            "honoured": "organisation",
            "name": "สภาวัฒนธรรมอำเภอหล่มสัก",
            "given_on": self._secretary.day(0).isoformat(),
            "scope": "province",
        }
        path = f"awards/honours/{honour_id}"
        await self._secretary.ask("honour", path, honour)
        await self._secretary.ask(
            "honour-check", f"{path}/check", {"revision": 1, "outcome": "confirmed"}
        )
        await self._secretary.ask("roll", f"awards/honours-roll/{year}/compilation")

    def _entries(self, agencies: dict[str, str], proof: str) -> list[tuple[str, dict[str, Any]]]:
        files = [
            {"sha256": proof, "title": "หลักฐานประกอบ", "shows": shows}
            for shows in ("evidence", "photo")
        ]
        common = {"call_id": str(self.call_id), "files": files}
        persons = [
            (f"person-{place}", {**common, **self._nomination(one, agencies)})
            for place, one in enumerate(PERSONS)
        ]
        units = [
            (
                f"unit-{place}",
                {
                    **common,
                    "category_id": self.category_id(one.category),
                    "headline": one.headline,
                    "story": one.headline,
                    "nominee": {"honoured": one.kind, "unit_id": self.unit_id(place)},
                },
            )
            for place, one in enumerate(UNITS)
            if one.category in CATEGORIES
        ]
        return [*persons, *units]

    def _nomination(self, one: Person, agencies: dict[str, str]) -> dict[str, Any]:
        return {
            "category_id": self.category_id(one.category),
            "nominator_id": agencies[one.nominator],
            "headline": one.headline,
            "story": one.story,
            "nominee": {
                "honoured": "person",
                "name": one.name,
                "occupation": one.occupation,
                "birth_date": one.born,
                "informed_on": self._secretary.day(CALL_DAY).isoformat(),
                "guardian": self._guardian() if one.category == "youth" else None,
            },
        }

    def _guardian(self) -> dict[str, str]:
        return {
            "name": "นางผู้ปกครอง ใจดี",
            "relationship": "มารดา",
            "consented_on": self._secretary.day(CALL_DAY).isoformat(),
        }
