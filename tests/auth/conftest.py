"""An issuer in memory and a clock that a test can move."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest

from shared.testing.tokens import NOW, TokenMaker


@dataclass
class MovedClock:
    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


@pytest.fixture
def clock() -> MovedClock:
    return MovedClock()


@pytest.fixture
def tokens(clock: MovedClock) -> TokenMaker:
    return TokenMaker(clock)
