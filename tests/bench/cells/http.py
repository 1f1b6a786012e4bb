"""G3: a command over HTTP through the real service, against a bare insert behind FastAPI."""

import json
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from itertools import count

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from shared.http.limits import Limits
from shared.kernel.ids import derive_id
from tests.bench.children.run import living
from tests.bench.http_load import load, post
from tests.bench.plan import Cell, Goal, Plan, Work
from tests.bench.stand import Stand
from tests.bench.subject import PLACE, PROVINCES

CLIENTS = 32
FIRST_YEAR, MOST_A_YEAR = 2014, 999
_PROVINCE = PROVINCES[-1]
_numbers = count()


def _body() -> tuple[str, bytes]:
    """A new meeting, as a secretary's page would send it, under a number that none has yet."""
    made = next(_numbers)
    meeting_id = str(derive_id("http", time.time_ns(), made))
    years, number = divmod(made, MOST_A_YEAR)
    body = {
        "meeting_id": meeting_id,
        "kind": "assembly",
        "number": number + 1,
        "title": "ประชุมหน่วยงานในทำเนียบเพื่อขับเคลื่อนจังหวัดคุณธรรม",
        "starts_at": f"{FIRST_YEAR + years}-11-20T09:00:00+07:00",
        "place": PLACE,
        "fiscal_year": 2570,
    }
    return meeting_id, json.dumps(body, ensure_ascii=False).encode()


def _command(token: str) -> Callable[[], bytes]:
    def request() -> bytes:
        key, body = _body()
        headers = {"authorization": f"Bearer {token}", "idempotency-key": key}
        return post(f"/v1/provinces/{_PROVINCE}/meetings", headers, body)

    return request


def _insert() -> bytes:
    return post(f"/{_PROVINCE}/meetings", {}, _body()[1])


class Asks:
    """So many clients that ask without a pause."""

    def __init__(self, port: int, request: Callable[[], bytes]) -> None:
        self._port = port
        self._request = request

    async def work(self, seconds: float) -> Work:
        return await load(self._port, CLIENTS, seconds, self._request)


class Calls:
    """An ASGI application, called without a server: what the calling itself costs."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def work(self, seconds: float) -> Work:
        headers = [(b"host", b"bench"), (b"content-type", b"application/json")]
        headers += [(b"content-length", b"300"), (b"authorization", b"Bearer " + b"x" * 500)]
        scope = {"type": "http", "method": "POST", "path": "/", "headers": headers}
        until, calls = time.perf_counter() + seconds, 0
        while time.perf_counter() < until:
            for _ in range(100):
                await self._app(scope, _receive, _send)
            calls += 100
        return Work(calls)


async def _receive() -> Message:
    return {"type": "http.request", "body": b"", "more_body": False}


async def _send(_message: Message) -> None:
    """Nobody listens."""


async def _answer(_scope: Scope, receive: Receive, send: Send) -> None:
    await receive()
    await send({"type": "http.response.start", "status": 204, "headers": []})
    await send({"type": "http.response.body", "body": b""})


@asynccontextmanager
async def g3(stand: Stand) -> AsyncIterator[Plan]:
    """A command over HTTP."""
    url, mongod = stand.mongod.url, (stand.mongod.pid,)
    names = [stand.name("command"), stand.name("numbered"), stand.name("bare")]
    async with AsyncExitStack() as stack:
        command = await stack.enter_async_context(living("meetings_api", url, names[0]))
        numbered = await stack.enter_async_context(living("meetings_api", url, names[1], "--loops"))
        bare = await stack.enter_async_context(living("bare_api", url, names[2]))
        asks = {
            "command": (command, _command(command.told.get("token", ""))),
            "command, numbered too": (numbered, _command(numbered.told.get("token", ""))),
            "bare insert_one": (bare, _insert),
        }
        cells = {
            name: Cell(Asks(child.told["port"], request).work, client=(child.pid,), server=mongod)
            for name, (child, request) in asks.items()
        }
        cells["middleware"] = Cell(Calls(Limits(_answer, "bench")).work)
        cells["no middleware"] = Cell(Calls(_answer).work)
        yield Plan(cells, _goals())
    await stand.drop(*names, *(f"{name}_{s}" for name in names for s in ("meetings", "directory")))


def _goals() -> Sequence[Goal]:
    what = f"HTTP command, {CLIENTS} clients"
    bare, goal = "bare insert_one", "≥ 2× bare FastAPI + insert_one"
    return [
        Goal(f"{what}: token, validation, append", goal, "command", peer=bare, at_least=2),
        Goal(
            f"{what}: the same, and one process numbers them at once",
            "-",
            "command, numbered too",
            peer=bare,
        ),
        Goal(f"{what}: p99", "-", "command", "p99", peer=bare),
        Goal(
            "the whole middleware chain, CPU a request",
            "≤ 60 µs",
            "middleware",
            "client_us",
            peer="no middleware",
            at_most=60,
            minus=True,
        ),
    ]
