"""`khunatham import-directory`: a spreadsheet into the running platform, over its own API."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from services.stack.connect import base_url
from services.stack.failed import Failed
from services.stack.play.directory import import_sheet
from services.stack.telling import Teller
from shared.auth.dev_issuer import MOUNT
from shared.contracts.directory import edition_id_of
from shared.kernel.ids import derive_id
from shared.service.settings import Settings


@dataclass(frozen=True, slots=True)
class Import:
    """Which file goes where. Without an edition one is opened, for the fiscal year named."""

    file: Path
    province: str
    edition: str
    fiscal_year: int
    number: int
    reason: str
    token: str  # empty: the development issuer's secretary

    @property
    def edition_id(self) -> str:
        return self.edition or str(edition_id_of(self.province, self.fiscal_year, self.number))


async def import_directory(settings: Settings, teller: Teller, asked: Import) -> None:
    """Preview, tell every row's problem, import when there is none. Raises `Failed`."""
    async with httpx.AsyncClient(base_url=base_url(settings), timeout=60) as client:
        importer = Importer(client, asked)
        await importer.sign_in()
        if not asked.edition:
            await importer.open_edition()
        answer = await importer.import_file()
    for found in answer.get("problems", ()):
        row = f"แถว {found['row']}: " if found["row"] else ""
        teller.failed(row + found["th"], found["en"])
    if answer.get("problems"):
        raise Failed("ยังไม่ได้บันทึกรายการใด กรุณาแก้ไฟล์แล้วนำเข้าใหม่", "Nothing was recorded.")
    teller.doing(f"นำเข้าแล้ว ทำเนียบรหัส {asked.edition_id}", "Imported")


class Importer:
    """The three requests of an import; each can be repeated."""

    def __init__(self, client: httpx.AsyncClient, asked: Import) -> None:
        self._client = client
        self._asked = asked

    async def sign_in(self) -> None:
        token = self._asked.token
        if not token:
            answer = await self._sent("POST", f"{MOUNT}/token", json={"account": "secretary"})
            token = answer["access_token"]
        self._client.headers["Authorization"] = f"Bearer {token}"

    async def open_edition(self) -> None:
        edition = {
            "fiscal_year": self._asked.fiscal_year,
            "number": self._asked.number,
            "reason": self._asked.reason,
        }
        await self._sent("POST", self._path("editions"), json=edition, headers=self._key("open"))

    async def import_file(self) -> dict[str, Any]:
        sheet = self._asked.file.read_bytes()
        imported = await import_sheet(
            self._upload, self._asked.edition_id, self._asked.file.name, sheet
        )
        return dict(imported)

    async def _upload(
        self, path: str, name: str, sheet: bytes, form: Mapping[str, str]
    ) -> dict[str, Any]:
        return await self._sent(
            "POST",
            self._path(path),
            files={"sheet": (name, sheet)},
            data=dict(form),
            headers=self._key(path, sheet),
        )

    async def _sent(self, method: str, path: str, **parts: Any) -> dict[str, Any]:
        try:
            answer = await self._client.request(method, path, **parts)
        except httpx.TransportError as error:
            raise Failed(
                "ระบบยังไม่ทำงาน กรุณาเริ่มด้วย make run ก่อน",
                "The platform is not running: start it with make run.",
            ) from error
        told: dict[str, Any] = answer.json()
        if answer.is_success:
            return told
        raise Failed(told["title"], told["title_en"])

    def _path(self, rest: str) -> str:
        return f"/directory/v1/provinces/{self._asked.province}/directory/{rest}"

    def _key(self, *cause: object) -> dict[str, str]:
        return {"Idempotency-Key": str(derive_id(self._asked.edition_id, *cause))}
