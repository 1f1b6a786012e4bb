"""A clock that moves only when told to, and ids that are the same in every run."""

from base64 import b64encode
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from uuid import UUID

from pydantic import SecretStr

from shared.kernel.ids import derive_id

A_MASTER_KEY = SecretStr(b64encode(bytes(range(32))).decode())
NOW = datetime(2026, 11, 2, 2, 0, tzinfo=UTC)  # Monday, 9 in the morning in Thailand


class FixedClock:
    """Implements `Clock`."""

    def __init__(self, now: datetime = NOW) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def advance(self, by: timedelta) -> None:
        self.now += by


def fixed_ids(*cause: object) -> Iterator[UUID]:
    """The first, second, third … id of this cause."""
    return (derive_id("test", *cause, number) for number in count(1))
