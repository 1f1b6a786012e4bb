"""The whole platform in this process, on a real MongoDB and either transport, over HTTP."""

import socket
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from services.stack.connect import base_url, connected, dev_issuer, verifier
from services.stack.play.play import Play
from services.stack.running import listen, running, serving
from services.stack.services import SERVICES
from services.stack.topics import make_topics
from services.stack.up import mounted
from shared.auth.dev_issuer import MOUNT
from shared.clock import system_clock
from shared.kernel.fiscal_year import fiscal_year_of
from shared.service.platform import Platform
from shared.service.settings import Settings
from shared.testing.fixed import A_MASTER_KEY

FISCAL_YEAR = fiscal_year_of(system_clock())


@dataclass
class Stack:
    """A running platform and a client that talks to it."""

    platform: Platform
    client: httpx.AsyncClient

    async def token(self, account: str) -> str:
        answer = await self.client.post(f"{MOUNT}/token", json={"account": account})
        return str(answer.raise_for_status().json()["access_token"])

    async def play(self) -> Play:
        secretary, ministry = await self.token("secretary"), await self.token("ministry")
        return Play(self.client, secretary, ministry, FISCAL_YEAR)

    async def played(self) -> Play:
        """The play, played to its end."""
        play = await self.play()
        async for _ in play.run():
            pass
        return play

    async def get(self, account: str, address: str) -> httpx.Response:
        headers = {"Authorization": f"Bearer {await self.token(account)}"}
        return await self.client.get(address, headers=headers)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


@pytest.fixture(params=["embedded", pytest.param("kafka", marks=pytest.mark.kafka)])
def settings(
    request: pytest.FixtureRequest, mongo_url: str, database_prefix: str, tmp_path: Path
) -> Settings:
    kafka = request.getfixturevalue("kafka_bootstrap") if request.param == "kafka" else ""
    return Settings(
        mongo_url=mongo_url,
        database=database_prefix.rstrip("_"),
        transport=request.param,
        kafka=kafka,
        topic_prefix=database_prefix.rstrip("_"),
        port=free_port(),
        data=tmp_path,
        master_key=A_MASTER_KEY,
    )


@pytest.fixture
async def stack(settings: Settings) -> AsyncIterator[Stack]:
    issuer = dev_issuer(settings)
    async with AsyncExitStack() as open_things:
        listener = open_things.enter_context(listen(settings))
        platform = await open_things.enter_async_context(
            connected(settings, verifier(settings, issuer))
        )
        services = [build(platform) for build in SERVICES.values()]
        if settings.transport == "kafka":
            await make_topics(settings)
        await open_things.enter_async_context(running(services))
        front = mounted(platform, services, issuer)
        await open_things.enter_async_context(serving(front, listener))
        client = httpx.AsyncClient(base_url=base_url(settings), timeout=30)
        yield Stack(platform, await open_things.enter_async_context(client))
