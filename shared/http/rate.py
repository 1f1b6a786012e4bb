"""How often one address may ask a route that nobody has to sign in for."""

import time
from collections import OrderedDict
from collections.abc import Callable

from fastapi import Request

from shared.kernel.errors import DomainError

WINDOW_SECONDS = 60.0
MOST_ADDRESSES = 10_000  # remembered; the one that asked longest ago is forgotten first


class TooManyRequests(DomainError):
    code = "too_many_requests"
    th = "สอบถามบ่อยเกินไป กรุณารอหนึ่งนาทีแล้วลองอีกครั้ง"
    en = "Too many questions from your address. Wait a minute, then try again."


class Rate:
    """A dependency: at most so many requests of one address in a minute, in this process."""

    def __init__(self, most: int, seconds: Callable[[], float] = time.monotonic) -> None:
        self._most = most
        self._seconds = seconds
        self._asked: OrderedDict[str, tuple[float, int]] = OrderedDict()  # since when, how often

    async def __call__(self, request: Request) -> None:
        """Raises `TooManyRequests`."""
        self.count(request.client.host if request.client else "")

    def count(self, address: str) -> None:
        now = self._seconds()
        since, asked = self._asked.pop(address, (now, 0))
        if now - since >= WINDOW_SECONDS:
            since, asked = now, 0
        self._asked[address] = since, asked + 1
        if len(self._asked) > MOST_ADDRESSES:
            self._asked.popitem(last=False)
        if asked >= self._most:
            raise TooManyRequests
