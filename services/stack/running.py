"""Runs services in this process: their loops, and one HTTP server in front of them."""

import asyncio
import gc
import socket
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress

import uvicorn
from fastapi import FastAPI

from shared.messaging.supervise import run_all
from shared.service.platform import Service
from shared.service.settings import Settings


class PortTaken(Exception):
    """Another program listens there."""


def listen(settings: Settings) -> socket.socket:
    """Take the port now, so that a taken one is known before anything is started."""
    try:
        return socket.create_server((settings.host, settings.port), backlog=512)
    except OSError as error:
        raise PortTaken(settings.port) from error


def port_is_free(settings: Settings) -> bool:
    try:
        listen(settings).close()
    except PortTaken:
        return False
    return True


@asynccontextmanager
async def running(services: Sequence[Service]) -> AsyncIterator[None]:
    """Prepare every service, then run all loops until the block ends."""
    for service in services:
        await service.prepare()
    gc.collect()
    gc.freeze()  # what was imported stays for good: walking it again and again halts every request
    loops = asyncio.create_task(run_all([loop for s in services for loop in s.loops]))
    try:
        yield
    finally:
        loops.cancel()
        with suppress(asyncio.CancelledError):
            await loops


@asynccontextmanager
async def serving(api: FastAPI, listener: socket.socket) -> AsyncIterator[uvicorn.Server]:
    """Serve over HTTP until the block ends; requests under way are answered first."""
    server = uvicorn.Server(
        uvicorn.Config(
            api,
            log_level="warning",
            access_log=False,
            lifespan="off",
            proxy_headers=False,
            timeout_graceful_shutdown=5,
        )
    )
    # `serve` would take the signals for itself; they belong to whoever started all of this
    task = asyncio.create_task(server._serve([listener]))  # noqa: SLF001
    try:
        while not server.started and not task.done():  # noqa: ASYNC110 - it tells nobody
            await asyncio.sleep(0.01)
        yield server
    finally:
        server.should_exit = True
        await task
