"""A process is killed while it calls a meeting: the number it took is never lost for good."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta

import pytest

from shared.testing.fixed import NOW, FixedClock
from tests.chaos.asking import A_MEETING, KEY
from tests.chaos.run import Run, World, running
from tests.http.stack import PROVINCE, Stack, an_id, stack

pytestmark = pytest.mark.chaos
BETWEEN = [("storing.after_insert", 1), ("storing.before_insert", 2)]  # the claim, the meeting
TAKEN = (409, "meetings.number_taken")


@dataclass
class Office:
    """The process that goes on, its clock, and the run in which another is killed."""

    run: Run
    services: Stack
    clock: FixedClock

    async def killed_at(self, arrow: str, nth: int) -> None:
        caller = await self.run.start("caller", arrow, nth)
        await caller.says("stopped")
        await caller.kill()
        assert not caller.has_said("done")

    async def calls(self, meeting: str, key: str) -> tuple[int, str]:
        """The answer's status, and its code when it refuses."""
        body = A_MEETING | {"meeting_id": an_id(meeting)}
        answer = await self.services.post("meetings", "meetings", body, idempotency_key=key)
        told = answer.json()
        return answer.status_code, told.get("code", "repeated" if told.get("repeated") else "")

    async def streams(self) -> list[str]:
        """Of what kind they are in which something was recorded, one a commit."""
        commits = await self.run.stores.commits("meetings")
        recorded = [one["stream"] for one in commits if one["events"]]
        return sorted(s.split("/")[1] for s in recorded if s.startswith(PROVINCE))


@pytest.fixture
async def office(world: World) -> AsyncIterator[Office]:
    async with (
        world.here() as here,
        running(here, seed=0, provinces=1) as run,
        stack(here.mongo_url, run.prefix, ["meetings"]) as services,
    ):
        clock = FixedClock(NOW)
        services.services["meetings"].api.state.clock = clock
        yield Office(run, services, clock)


@pytest.mark.parametrize(("arrow", "nth"), BETWEEN)
async def test_killed_between_claim_and_meeting_the_same_request_again_succeeds(
    office: Office, arrow: str, nth: int
) -> None:
    await office.killed_at(arrow, nth)
    assert await office.streams() == ["claim"]
    office.clock.advance(timedelta(seconds=5))
    assert await office.calls("a", KEY) == (201, "")
    assert await office.streams() == ["claim", "meeting"]
    office.clock.advance(timedelta(days=1))
    assert await office.calls("b", "another-key") == TAKEN


@pytest.mark.parametrize(("arrow", "nth"), BETWEEN)
async def test_another_meeting_takes_the_number_after_the_minute_and_not_before(
    office: Office, arrow: str, nth: int
) -> None:
    await office.killed_at(arrow, nth)
    office.clock.advance(timedelta(seconds=60))
    assert await office.calls("b", "another-key") == TAKEN
    office.clock.advance(timedelta(seconds=1))
    assert await office.calls("b", "another-key") == (201, "")
    assert await office.calls("a", KEY) == TAKEN
    assert await office.streams() == ["claim", "claim", "meeting"]


async def test_killed_before_the_claim_nothing_is_taken(office: Office) -> None:
    await office.killed_at("storing.before_insert", 1)
    assert await office.streams() == []
    assert await office.calls("b", "another-key") == (201, "")


async def test_killed_behind_the_meeting_the_same_request_finds_what_was_done(
    office: Office,
) -> None:
    await office.killed_at("storing.after_insert", 2)
    assert await office.calls("a", KEY) == (201, "repeated")
    assert await office.streams() == ["claim", "meeting"]
