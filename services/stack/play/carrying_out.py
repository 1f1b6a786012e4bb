"""The approved plan goes to every agency (2.7), and its projects are carried out (3.1.1)."""

from uuid import UUID

from services.stack.example.plan import PROJECTS
from services.stack.play.planning import TITLE, Planning
from services.stack.play.secretary import Secretary
from shared.contracts.dissemination import dissemination_id_of

LETTERS_DAY = 50
ANSWERED = 2  # projects whose owners have answered on paper so far
REPORTED = ((0, 60, 150), (2, 35, 2_120))  # project, percent, value of its indicator
PERIOD = "Q1"


class CarryingOut:
    """Letters, answers, reports."""

    def __init__(self, secretary: Secretary, planning: Planning, edition_id: UUID) -> None:
        self._secretary = secretary
        self._planning = planning
        self._edition_id = edition_id

    async def send_plan(self) -> None:
        """One numbered circular to each agency of the edition, by post."""
        agencies = len(await self._planning.agencies())
        dated = self._secretary.day(LETTERS_DAY)
        letters = await self._secretary.reserve_letters("plan", agencies, f"ส่ง{TITLE}", dated)
        started = {
            "edition_id": str(self._edition_id),
            "reservation_id": letters,
            "dated": dated.isoformat(),
        }
        await self._secretary.ask("dissemination", f"{self._planning.plan}/dissemination", started)
        posted = {"channel": "post", "reference": "ไปรษณีย์ลงทะเบียน ชุดที่ 31"}
        await self._secretary.ask("plan-letters", f"{self.path}/sendings", posted)

    async def take_answers(self) -> None:
        """Of the first projects' owners, on paper: the plan acknowledged, the task accepted."""
        agencies = await self._planning.agencies()
        for number, project in enumerate(PROJECTS[:ANSWERED]):
            owner = agencies[project.owner]
            paper = {"number": f"ตอบรับ {number + 1}", "dated": self._secretary.day(0).isoformat()}
            on_paper = {"agency_id": owner, "paper": paper}
            letter = f"{self.path}/acknowledgement"
            known = {**on_paper, "position": "หัวหน้าหน่วยงาน"}
            await self._secretary.ask(f"acknowledged-{number}", letter, known)
            task = f"{self.path}/tasks/{self._planning.project_id(number)}/answer"
            answer = {**on_paper, "answer": "accepted"}
            await self._secretary.ask(f"task-{number}", task, answer)

    async def report(self) -> None:
        photo = await self._secretary.keep_file("บันทึกผลการดำเนินงานจากหน่วยงาน".encode())
        for number, percent, value in REPORTED:
            evidence = {"sha256": photo, "title": "บันทึกผลการดำเนินงาน"}
            figures = {
                "percent": percent,
                "measured": [
                    {
                        "indicator_id": self._planning.indicator_id(number),
                        "value": value,
                        "measured": self._secretary.day(0).isoformat(),
                        "evidence": [evidence],
                    }
                ],
                "work_done": "ดำเนินงานตามแผนของงวด",
            }
            project = self._planning.project_id(number)
            path = f"planning/projects/{project}/progress/{PERIOD}"
            await self._secretary.ask(f"report-{number}", path, figures)

    async def over(self) -> bool:
        """Whether the last thing that is played is there."""
        last = self._planning.project_id(REPORTED[-1][0])
        answer = await self._secretary.get(f"projects/{last}/reports")
        return answer.is_success and bool(answer.json()["rows"])

    @property
    def path(self) -> str:
        return f"planning/disseminations/{dissemination_id_of(self._planning.plan_id, 1)}"
