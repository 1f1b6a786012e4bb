"""`khunatham up`: everything in one process on one machine, with a mongod of its own."""

import asyncio
import logging
from contextlib import AsyncExitStack

import httpx
from fastapi import FastAPI

from services.portal import app as portal
from services.stack.connect import base_url, connected, dev_issuer, verifier, with_master_key
from services.stack.own_mongo import own_mongo
from services.stack.play.play import Play
from services.stack.play.secretary import EXAMPLE
from services.stack.running import listen, running, serving
from services.stack.services import SERVICES
from services.stack.telling import Teller
from services.stack.topics import make_topics
from shared.auth.dev_issuer import MOUNT, DevIssuer
from shared.clock import system_clock
from shared.http import problems
from shared.kernel.fiscal_year import fiscal_year_of
from shared.service.platform import Platform, Service
from shared.service.settings import Settings
from shared.telemetry import log

# On data that only one run can hold, a killed run's seats are ours at once, not after its lease.
ONLY_ONE = "the-only-one"


async def up(settings: Settings, teller: Teller, *, play: bool = True) -> None:
    """Run everything until cancelled, then stop everything that was started, in order."""
    log.to_stderr(logging.WARNING)
    async with AsyncExitStack() as stack:
        listener = stack.enter_context(listen(settings))
        process = None
        if not settings.mongo_url:
            process = ONLY_ONE
            teller.doing("เริ่ม MongoDB", "Starting MongoDB")
            settings = await stack.enter_async_context(own_mongo(settings))
        settings = with_master_key(settings)
        issuer = dev_issuer(settings)
        tokens = verifier(settings, issuer)
        platform = await stack.enter_async_context(connected(settings, tokens, process))
        services = [build(platform) for build in SERVICES.values()]
        teller.doing("เตรียมบริการ", "Preparing the services")
        if settings.transport == "kafka":
            await make_topics(settings)
        await stack.enter_async_context(running(services))
        api = mounted(platform, services, issuer)
        await stack.enter_async_context(serving(api, listener))
        if play and issuer is not None:
            await _play(settings, teller)
        teller.ready(base_url(settings), issuer)
        await asyncio.Event().wait()


def mounted(platform: Platform, services: list[Service], issuer: DevIssuer | None) -> FastAPI:
    """One address in front of all: each service under its name, the portal at the root."""
    front = FastAPI(openapi_url=None, docs_url=None, redoc_url=None)
    problems.install(front)  # an address with a line break in it reaches no service
    for service in services:
        front.mount(f"/{service.name}", service.api)
    if issuer is not None:
        front.mount(MOUNT, issuer.api)
    front.mount("/", portal.build(platform).api)
    return front


async def _token(client: httpx.AsyncClient, account: str) -> str:
    answer = await client.post(f"{MOUNT}/token", json={"account": account})
    return str(answer.raise_for_status().json()["access_token"])


async def _play(settings: Settings, teller: Teller) -> None:
    async with httpx.AsyncClient(base_url=base_url(settings), timeout=30) as client:
        secretary, ministry = [await _token(client, one) for one in ("secretary", "ministry")]
        play = Play(client, secretary, ministry, fiscal_year_of(system_clock()))
        if await play.over():
            return
        teller.doing("เล่นตัวอย่างการทำงานของจังหวัด", f"Playing the year of {EXAMPLE}")
        async for told in play.run():
            teller.played(told)
