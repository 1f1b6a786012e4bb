"""Sends HTTP/1.1 requests over connections that stay open, as cheaply as Python can."""

import asyncio
import time
from collections.abc import Callable

from shared.local.process import LOOPBACK
from tests.bench.plan import Work

Request = Callable[[], bytes]
_END = b"\r\n\r\n"


class _Connection(asyncio.Protocol):
    """One request after the other until the time is over."""

    def __init__(self, request: Request, until: float, latencies: list[float]) -> None:
        self._request = request
        self._until = until
        self._latencies = latencies
        self._received = b""
        self._began = 0.0
        self._transport: asyncio.Transport | None = None
        self.over: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._send()

    def data_received(self, data: bytes) -> None:
        self._received += data
        head, end, body = self._received.partition(_END)
        if not end or len(body) < _length(head):
            return
        now = time.perf_counter()
        if not head.startswith(b"HTTP/1.1 201"):
            self._stop(RuntimeError(self._received[:2000].decode(errors="replace")))
            return
        self._latencies.append(now - self._began)
        self._received = b""
        if now < self._until:
            self._send()
        else:
            self._stop(None)

    def connection_lost(self, exc: Exception | None) -> None:
        if not self.over.done():
            self.over.set_exception(exc or ConnectionError("closed by the server"))

    def _send(self) -> None:
        assert self._transport
        self._began = time.perf_counter()
        self._transport.write(self._request())

    def _stop(self, error: Exception | None) -> None:
        if error:
            self.over.set_exception(error)
        else:
            self.over.set_result(None)
        assert self._transport
        self._transport.close()


async def load(port: int, connections: int, seconds: float, request: Request) -> Work:
    latencies: list[float] = []
    began = time.perf_counter()
    loop = asyncio.get_running_loop()

    async def one() -> None:
        _, connection = await loop.create_connection(
            lambda: _Connection(request, began + seconds, latencies), LOOPBACK, port
        )
        await connection.over

    await asyncio.gather(*(one() for _ in range(connections)))
    return Work(len(latencies), latencies, time.perf_counter() - began)


def post(path: str, headers: dict[str, str], body: bytes) -> bytes:
    lines = [f"POST {path} HTTP/1.1", "host: bench", f"content-length: {len(body)}"]
    lines += ["content-type: application/json", *(f"{k}: {v}" for k, v in headers.items())]
    return "\r\n".join(lines).encode() + _END + body


def _length(head: bytes) -> int:
    for line in head.split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            return int(value)
    return 0
