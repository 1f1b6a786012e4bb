"""Plays the example province's assembly over HTTP, from a spreadsheet to a proven quorum.

Every id and key is derived from the province and the fiscal year, so a play that was cut short goes
on where it stopped when it is started again: what was done already is answered, not done twice.
"""

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from importlib.resources import files
from typing import Any

import httpx

from shared.contracts.directory import edition_id_of
from shared.kernel.fiscal_year import BANGKOK, first_day
from shared.kernel.ids import derive_id

EXAMPLE = "TH-67"
SHEET = "agencies-TH-67.xlsx"
TRIES = 4  # while something has not arrived yet; each waits a few seconds by itself
TOO_FEW, MISTAKEN, ENOUGH, IN_ALL = 20, 1, 26, 41


class PlayFailed(Exception):
    """A step was answered otherwise than the play expects."""


@dataclass(frozen=True, slots=True)
class Told:
    """One step that has been played."""

    th: str
    en: str
    done: int
    steps: int


class Play:
    """The secretary of the example province, at work through the services' own API."""

    def __init__(self, client: httpx.AsyncClient, token: str, fiscal_year: int) -> None:
        self._client = client
        self._token = token
        self._fiscal_year = fiscal_year
        self._fresh = ""  # the last command's Consistency-Token
        self._sealed = ""  # the sealing's: the invitations are written from the sealed edition
        self._invited: list[str] = []
        self.edition_id = edition_id_of(EXAMPLE, fiscal_year, 1)
        self.meeting_id = derive_id(EXAMPLE, fiscal_year, "assembly")

    async def over(self) -> bool:
        """Whether the board shows the assembly as done already."""
        board = await self.board()
        return any(s["step"]["id"] == "2.1" and s["standing"] == "done" for s in board["steps"])

    async def run(self) -> AsyncIterator[Told]:
        """Play all of it, telling each step. Raises `PlayFailed`."""
        steps = [
            ("นำเข้าทำเนียบจากไฟล์ Excel", "Import the directory from Excel", self.import_directory),
            ("ปิดผนึกทำเนียบ", "Seal the edition", self.seal),
            ("กำหนดการประชุม", "Schedule the assembly", self.schedule),
            ("ส่งหนังสือเชิญทุกหน่วยงาน", "Invite every agency", self.invite),
            ("เปิดประชุมและลงทะเบียน", "Open, first check-ins", self.open_and_check_in),
            ("ลงมติก่อนครบองค์ประชุม (ถูกปฏิเสธ)", "Resolve too early (refused)", self.resolve_early),
            ("ลงทะเบียนเพิ่มจนครบองค์ประชุม", "Check in to a quorum", self.reach_quorum),
            ("ลงมติ", "Adopt the resolution", self.resolve),
            ("ปิดประชุม", "Close the assembly", self.close),
        ]
        for number, (th, en, step) in enumerate(steps, start=1):
            await step()
            yield Told(th, en, number, len(steps))

    async def import_directory(self) -> None:
        year = {"fiscal_year": self._fiscal_year}
        await self._ask("open-edition", "directory/directory/editions", year)
        sheet = files("services.stack.example").joinpath(SHEET).read_bytes()
        await import_sheet(self._import, str(self.edition_id), SHEET, sheet)

    async def seal(self) -> None:
        await self._ask("seal", f"directory/directory/editions/{self.edition_id}/sealing")
        self._sealed = self._fresh

    async def schedule(self) -> None:
        meeting = {
            "meeting_id": str(self.meeting_id),
            "kind": "assembly",
            "number": 1,
            "title": "ประชุมหน่วยงานทุกภาคส่วนเพื่อขับเคลื่อนจังหวัดคุณธรรม",
            "starts_at": self.starts_at.isoformat(),
            "place": "ห้องประชุมเพชรบูรณ์ ศาลากลางจังหวัดเพชรบูรณ์",
            "fiscal_year": self._fiscal_year,
        }
        await self._ask("schedule", "meetings/meetings", meeting)

    async def invite(self) -> None:
        letters = {
            "edition_id": str(self.edition_id),
            "letter_prefix": "พช 0031/ว",
            "first_letter": 101,
        }
        self._fresh = self._sealed
        await self._ask("invite", f"{self._meeting}/invitations", letters)

    async def open_and_check_in(self) -> None:
        await self._ask("open", f"{self._meeting}/opening")
        for place in range(TOO_FEW):
            await self.check_in(place)

    async def resolve_early(self) -> None:
        answer = await self._send("resolve-early", f"{self._meeting}/resolutions", self._resolution)
        if answer.is_success or answer.json()["code"] != "meetings.quorum_not_met":
            meeting = await self.meeting()
            if meeting["phase"] == "in_session" and not meeting["resolutions"]:
                raise PlayFailed(answer.text)  # and not a play that goes on after a stop

    async def reach_quorum(self) -> None:
        for place in range(TOO_FEW, ENOUGH + MISTAKEN):
            await self.check_in(place)
        mistaken = await self._agency(ENOUGH)
        undo = f"{self._meeting}/check-ins/{mistaken}/undoing"
        await self._ask("undo", undo, {"reason": "ลงทะเบียนผิดหน่วยงาน"})

    async def resolve(self) -> None:
        await self._ask("resolve", f"{self._meeting}/resolutions", self._resolution)

    async def close(self) -> None:
        for place in range(ENOUGH + MISTAKEN, IN_ALL + MISTAKEN):
            await self.check_in(place)
        await self._ask("close", f"{self._meeting}/closing")
        await self.board()  # waits for it: whoever opens the pages now sees the step done

    async def check_in(self, place: int) -> None:
        """The agency at this place of the attendance list comes, with one to three persons."""
        method = ("qr", "desk", "paper")[place % 3]
        agency = await self._agency(place)
        body = {"agency_id": agency, "persons": 1 + place % 3, "method": method}
        await self._ask(f"check-in-{place}", f"{self._meeting}/check-ins", body)

    async def board(self) -> dict[str, Any]:
        return await self._read("process-board", {"fiscal_year": self._fiscal_year})

    async def meeting(self) -> dict[str, Any]:
        return await self._read(f"meetings/{self.meeting_id}", {})

    async def attendance(self) -> list[dict[str, Any]]:
        rows = await self._read(f"meetings/{self.meeting_id}/attendance", {"limit": 200})
        return list(rows["rows"])

    @property
    def starts_at(self) -> datetime:
        """Nine o'clock on the year's fifteenth day."""
        day = first_day(self._fiscal_year) + timedelta(days=14)
        return datetime.combine(day, time(9), BANGKOK)

    @property
    def _meeting(self) -> str:
        return f"meetings/meetings/{self.meeting_id}"

    @property
    def _resolution(self) -> dict[str, str]:
        return {
            "resolution_id": str(derive_id(self.meeting_id, "resolution", 1)),
            "text": "เห็นชอบร่างประกาศเจตนารมณ์ขับเคลื่อนจังหวัดคุณธรรม และกรอบแผนครบ ๓ มิติ",
        }

    async def _agency(self, place: int) -> str:
        """The agency at this place of the list: who is invited does not change any more."""
        if not self._invited:
            self._invited = [str(row["agency_id"]) for row in await self.attendance()]
        return self._invited[place]

    async def _import(self, path: str, name: str, sheet: bytes, form: Mapping[str, str]) -> Any:
        answer = await self._client.post(
            f"/directory/v1/provinces/{EXAMPLE}/directory/{path}",
            files={"sheet": (name, sheet)},
            data=dict(form),
            headers=self._headers("import"),
        )
        return self._kept(answer)

    async def _ask(self, key: str, path: str, body: Mapping[str, Any] | None = None) -> None:
        self._kept(await self._send(key, path, body))

    async def _send(
        self, key: str, path: str, body: Mapping[str, Any] | None = None
    ) -> httpx.Response:
        service, _, rest = path.partition("/")
        headers = self._headers(key)
        address = f"/{service}/v1/provinces/{EXAMPLE}/{rest}"
        for _ in range(TRIES):
            answer = await self._client.post(address, json=dict(body or {}), headers=headers)
            if answer.status_code != httpx.codes.SERVICE_UNAVAILABLE:
                return answer
        raise PlayFailed(address)

    async def _read(self, path: str, query: Mapping[str, Any]) -> dict[str, Any]:
        address = f"/projection/v1/provinces/{EXAMPLE}/{path}"
        answer = await self._client.get(address, params=query, headers=self._headers("read"))
        return dict(self._kept(answer))

    def _headers(self, key: str) -> dict[str, str]:
        headers = {
            "Authorization": f"Bearer {self._token}",
            "Idempotency-Key": str(derive_id(EXAMPLE, self._fiscal_year, "play", key)),
        }
        return headers | ({"Consistency-Token": self._fresh} if self._fresh else {})

    def _kept(self, answer: httpx.Response) -> Any:
        if not answer.is_success:
            raise PlayFailed(f"{answer.request.url.path}: {answer.status_code} {answer.text}")
        self._fresh = answer.headers.get("Consistency-Token", self._fresh)
        return answer.json()


async def import_sheet(send: Any, edition_id: str, name: str, sheet: bytes) -> Any:
    """Preview a spreadsheet, and import it when no row has a problem."""
    preview = await send("previews", name, sheet, {})
    if preview["problems"]:
        return preview
    return await send(f"editions/{edition_id}/imports", name, sheet, {"sha256": preview["sha256"]})
