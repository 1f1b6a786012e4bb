"""The secretary of the example province at work over HTTP.

Every id and key is derived from the province and the fiscal year, so a play that was cut short goes
on where it stopped when it is started again: what was done already is answered, not done twice.
"""

import asyncio
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

import httpx

from shared.kernel.fiscal_year import BANGKOK, first_day
from shared.kernel.ids import derive_id

EXAMPLE = "TH-67"
OFFICE = "พช 0031"
LOOKS, LOOK_SECONDS = 300, 0.1
TRIES = 4  # while something has not arrived yet; each waits a few seconds by itself
NINE, LATE = time(9), time(23)


class PlayFailed(Exception):
    """A step was answered otherwise than the play expects."""


class Secretary:
    """Asks the services for the example province and one fiscal year."""

    def __init__(self, client: httpx.AsyncClient, token: str, fiscal_year: int) -> None:
        self.fiscal_year = fiscal_year
        self.fresh = ""  # the last command's Consistency-Token
        self._client = client
        self._token = token

    def day(self, number: int) -> date:
        """A day of the fiscal year, counted from its first; before it by a negative number."""
        return first_day(self.fiscal_year) + timedelta(days=number)

    def nine_o_clock(self, number: int) -> str:
        return datetime.combine(self.day(number), NINE, BANGKOK).isoformat()

    def late_evening(self, number: int) -> str:
        return datetime.combine(self.day(number), LATE, BANGKOK).isoformat()

    async def ask(
        self,
        key: str,
        path: str,
        body: Mapping[str, Any] | None = None,
        after: str | None = None,
        seen: int | None = None,
    ) -> None:
        """Have a command carried out; `seen` is the stream's version. Raises `PlayFailed`."""
        self._kept(await self.send(key, path, body, after, seen))

    async def send(
        self,
        key: str,
        path: str,
        body: Mapping[str, Any] | None = None,
        after: str | None = None,
        seen: int | None = None,
    ) -> httpx.Response:
        """Ask, once `after` (a Consistency-Token; the last one) is known where it is asked."""
        service, _, rest = path.partition("/")
        headers = self._headers(key, self.fresh if after is None else after)
        if seen is not None:
            headers["If-Match"] = f'"v{seen}"'
        address = f"/{service}/v1/provinces/{EXAMPLE}/{rest}"
        for _ in range(TRIES):
            answer = await self._client.post(address, json=dict(body or {}), headers=headers)
            if answer.status_code != httpx.codes.SERVICE_UNAVAILABLE:
                return answer
        raise PlayFailed(address)

    async def reserve_letters(self, key: str, count: int, subject: str, dated: date) -> str:
        """The next numbers of the circulars of the province's register; answers their id."""
        reservation_id = str(derive_id(EXAMPLE, self.fiscal_year, "letters", key))
        reservation = {
            "reservation_id": reservation_id,
            "office": OFFICE,
            "series": "circular",
            "count": count,
            "subject": subject,
            "dated": dated.isoformat(),
        }
        registers = "directory/directory/letter-registers"
        await self.ask(f"reserve-{key}", f"{registers}/reservations", reservation)
        return reservation_id

    async def upload(self, path: str, name: str, sheet: bytes, form: Mapping[str, str]) -> Any:
        answer = await self._client.post(
            f"/directory/v1/provinces/{EXAMPLE}/directory/{path}",
            files={"sheet": (name, sheet)},
            data=dict(form),
            headers=self._headers("import", self.fresh),
        )
        return self._kept(answer)

    async def keep_file(self, content: bytes, path: str = "planning/files") -> str:
        """The SHA-256 under which the file is kept. The same file again is the same."""
        service, _, rest = path.partition("/")
        address = f"/{service}/v1/provinces/{EXAMPLE}/{rest}"
        answer = await self._client.post(address, content=content, headers=self._headers("file"))
        return str(self._kept(answer)["sha256"])

    async def get(
        self, path: str, query: Mapping[str, Any] | None = None, service: str = "projection"
    ) -> httpx.Response:
        address = f"/{service}/v1/provinces/{EXAMPLE}/{path}"
        headers = self._headers("read", self.fresh)
        return await self._client.get(address, params=query or {}, headers=headers)

    async def read(
        self, path: str, query: Mapping[str, Any] | None = None, service: str = "projection"
    ) -> dict[str, Any]:
        """Raises `PlayFailed`."""
        return dict(self._kept(await self.get(path, query, service)))

    async def until(
        self, path: str, holds: Callable[[dict[str, Any]], bool], service: str = "projection"
    ) -> dict[str, Any]:
        """Read until it holds: what happens by itself takes a moment. Raises `PlayFailed`."""
        for _ in range(LOOKS):
            answer = await self.get(path, service=service)
            if answer.is_success and holds(answer.json()):
                return dict(answer.json())
            await asyncio.sleep(LOOK_SECONDS)
        raise PlayFailed(f"{path} does not come")

    def _headers(self, key: str, fresh: str = "") -> dict[str, str]:
        headers = {
            "Authorization": f"Bearer {self._token}",
            "Idempotency-Key": str(derive_id(EXAMPLE, self.fiscal_year, "play", key)),
        }
        return headers | ({"Consistency-Token": fresh} if fresh else {})

    def _kept(self, answer: httpx.Response) -> Any:
        if not answer.is_success:
            raise PlayFailed(f"{answer.request.url.path}: {answer.status_code} {answer.text}")
        self.fresh = answer.headers.get("Consistency-Token", self.fresh)
        return answer.json()
