"""What every lease must do. A test class inherits the suite and has a fixture `lease_of`."""

import asyncio
from collections.abc import Callable

from shared.kernel.ports import Lease
from shared.testing.eventually import eventually_is

LeaseOf = Callable[[str, float], Lease]  # by holder, for so many seconds
LONG, OVER = 600.0, 0.0
RACERS = 8


class LeaseSuite:
    async def test_of_eight_racers_one_gets_the_seat(self, lease_of: LeaseOf) -> None:
        leases = [lease_of(f"racer-{n}", LONG) for n in range(RACERS)]
        for _ in range(5):
            tokens = await asyncio.gather(*(lease.acquire() for lease in leases))
            assert [token for token in tokens if token is not None] == [1]

    async def test_renewing_keeps_the_token(self, lease_of: LeaseOf) -> None:
        lease = lease_of("first", LONG)
        assert [await lease.acquire() for _ in range(3)] == [1, 1, 1]

    async def test_nobody_else_gets_a_seat_that_is_held(self, lease_of: LeaseOf) -> None:
        assert await lease_of("first", LONG).acquire() == 1
        assert await lease_of("second", OVER).acquire() is None

    async def test_a_seat_whose_time_is_over_is_taken_with_the_next_token(
        self, lease_of: LeaseOf
    ) -> None:
        first, second = lease_of("first", OVER), lease_of("second", LONG)
        assert await first.acquire() == 1
        tokens: list[int | None] = []

        async def taken() -> bool:
            tokens.append(await second.acquire())
            return tokens[-1] is not None

        await eventually_is(taken)
        assert tokens[-1] == 2
        assert await first.acquire() is None

    async def test_leaving_the_seat_keeps_its_token_for_ever(self, lease_of: LeaseOf) -> None:
        first, second = lease_of("first", LONG), lease_of("second", LONG)
        assert await first.acquire() == 1
        await first.release()
        assert await second.acquire() == 2
        await second.release()
        assert await first.acquire() == 3

    async def test_who_does_not_hold_the_seat_cannot_leave_it_for_another(
        self, lease_of: LeaseOf
    ) -> None:
        first, second = lease_of("first", LONG), lease_of("second", LONG)
        assert await first.acquire() == 1
        await second.release()
        assert await second.acquire() is None
