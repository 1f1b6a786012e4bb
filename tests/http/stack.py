"""The services as a client meets them: over HTTP, on a real MongoDB, with their loops running."""

from collections.abc import AsyncIterator, Collection, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from importlib.resources import files
from itertools import count
from typing import Any

import httpx

from services.stack.play.directory import SHEET
from services.stack.running import running
from services.stack.services import SERVICES
from shared.auth.actor import Role
from shared.contracts.directory import edition_id_of
from shared.kernel.ids import derive_id
from shared.mongo import Mongo
from shared.service.platform import Platform, Service
from shared.service.settings import Settings
from shared.testing.fixed import A_MASTER_KEY
from shared.testing.tokens import TokenMaker, at_nine

PROVINCE = "TH-67"
YEAR = 2570
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_keys = count(1)


def fresh_key() -> str:
    return f"key-of-test-{next(_keys):06}"


def an_id(*name: object) -> str:
    return str(derive_id("test", *name))


def example_sheet() -> bytes:
    return files("services.stack.example").joinpath(SHEET).read_bytes()


@dataclass
class Stack:
    """All services in this process, and a secretary who asks them."""

    platform: Platform
    services: Mapping[str, Service]
    clients: Mapping[str, httpx.AsyncClient]
    tokens: TokenMaker
    fresh: str = ""  # the last command's Consistency-Token
    sealed: str = ""  # the sealing's
    edition_id: str = str(edition_id_of(PROVINCE, YEAR, 1))
    meeting_id: str = field(default_factory=lambda: an_id("meeting"))

    def headers(self, **changed: str | None) -> dict[str, str]:
        """The secretary's own, with some changed; None leaves one out."""
        asked = {"authorization": self.tokens.header()["Authorization"], **changed}
        named = {name.replace("_", "-"): value for name, value in asked.items()}
        return {name: value for name, value in named.items() if value is not None}

    def command_headers(self, **changed: str | None) -> dict[str, str]:
        fresh = {"consistency_token": self.fresh or None}
        return self.headers(**{"idempotency_key": fresh_key(), **fresh, **changed})

    async def post(
        self,
        service: str,
        path: str,
        body: Mapping[str, Any] | None = None,
        **headers: str | None,
    ) -> httpx.Response:
        """Ask a service for something in the secretary's province."""
        answer = await self.clients[service].post(
            f"/v1/provinces/{PROVINCE}/{path}",
            json=dict(body or {}),
            headers=self.command_headers(**headers),
        )
        self.fresh = answer.headers.get("Consistency-Token", self.fresh)
        return answer

    async def get(
        self, path: str, province: str = PROVINCE, **headers: str | None
    ) -> httpx.Response:
        """Ask the projection, as fresh as the last command."""
        asked = {"consistency_token": self.fresh or None, **headers}
        return await self.clients["projection"].get(
            f"/v1/provinces/{province}/{path}", headers=self.headers(**asked)
        )

    async def upload(
        self,
        path: str,
        content: bytes,
        name: str = "agencies.xlsx",
        form: Mapping[str, str] | None = None,
        **headers: str | None,
    ) -> httpx.Response:
        answer = await self.clients["directory"].post(
            f"/v1/provinces/{PROVINCE}/directory/{path}",
            files={"sheet": (name, content, XLSX)},
            data=dict(form or {}),
            headers=self.command_headers(**headers),
        )
        self.fresh = answer.headers.get("Consistency-Token", self.fresh)
        return answer

    async def open_edition(self) -> httpx.Response:
        return await self.post("directory", "directory/editions", {"fiscal_year": YEAR})

    async def import_sheet(
        self, content: bytes, name: str = "agencies.xlsx", sha256: str | None = None
    ) -> httpx.Response:
        """Preview and import, as the portal does."""
        previewed = (await self.upload("previews", content, name)).json()
        form = {"sha256": sha256 or previewed["sha256"]}
        return await self.upload(f"editions/{self.edition_id}/imports", content, name, form)

    async def seal_edition(self) -> httpx.Response:
        answer = await self.post("directory", f"directory/editions/{self.edition_id}/sealing")
        self.sealed = self.fresh
        return answer

    async def schedule_meeting(self, **changed: Any) -> httpx.Response:
        body = {
            "meeting_id": self.meeting_id,
            "kind": "assembly",
            "number": 1,
            "title": "ประชุมหน่วยงานทุกภาคส่วน",
            "starts_at": "2026-11-16T09:00:00+07:00",
            "place": "ศาลากลางจังหวัดเพชรบูรณ์",
        }
        return await self.post("meetings", "meetings", body | changed)

    async def invite_agencies(self) -> httpx.Response:
        body = {"edition_id": self.edition_id, "letter_prefix": "พช 0031/ว ", "first_letter": 101}
        return await self.meeting_post("invitations", body, consistency_token=self.sealed or None)

    async def meeting_post(
        self, path: str, body: Mapping[str, Any] | None = None, **headers: str | None
    ) -> httpx.Response:
        return await self.post("meetings", f"meetings/{self.meeting_id}/{path}", body, **headers)

    async def attendance(self) -> list[dict[str, Any]]:
        rows = (await self.get(f"meetings/{self.meeting_id}/attendance?limit=200")).json()["rows"]
        return list(rows)

    async def to_an_open_meeting(self) -> list[str]:
        """An assembly in session; answers the agencies that were invited."""
        for answer in (
            await self.open_edition(),
            await self.import_sheet(example_sheet()),
            await self.seal_edition(),
            await self.schedule_meeting(),
            await self.invite_agencies(),
            await self.meeting_post("opening"),
        ):
            assert answer.status_code == 201, answer.text
        return [row["agency_id"] for row in await self.attendance()]

    async def events(self, service: str = "directory") -> int:
        """How many events the service has recorded, numbered or not."""
        commits = self.platform.database(service).collection("commits")
        return sum(len(document["events"]) for document in await commits.find({}))

    def other_header(self, role: Role = Role.SECRETARY, *provinces: str) -> str:
        return self.tokens.header(role=role, provinces=provinces or [PROVINCE])["Authorization"]


@asynccontextmanager
async def stack(
    mongo_url: str,
    prefix: str,
    names: Collection[str] = tuple(SERVICES),
    *,
    loops: bool = True,
    **settings: str,
) -> AsyncIterator[Stack]:
    """These services, each over its own ASGI transport; without `loops` only requests work."""
    tokens = TokenMaker()
    mongo = Mongo(mongo_url)
    named = {"mongo_url": mongo_url, "database": prefix.rstrip("_"), **settings}
    configured = Settings.model_validate({"master_key": A_MASTER_KEY, **named})
    platform = Platform(configured, mongo, tokens.verifier(), at_nine)
    services = {name: SERVICES[name](platform) for name in names}
    async with AsyncExitStack() as exits:
        exits.push_async_callback(mongo.close)
        if loops:
            await exits.enter_async_context(running(list(services.values())))
        clients = {
            name: await exits.enter_async_context(_client(service))
            for name, service in services.items()
        }
        yield Stack(platform, services, clients, tokens)


def _client(service: Service) -> httpx.AsyncClient:
    transport = httpx.ASGITransport(service.api, raise_app_exceptions=False)
    return httpx.AsyncClient(transport=transport, base_url="http://stack.test", timeout=30)
