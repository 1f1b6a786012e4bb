"""What every ring of keys must do. A test class inherits the suite and has a fixture `ring`."""

import asyncio
from uuid import UUID

from shared.contracts.people import PersonId
from shared.kernel.message import Province
from shared.privacy.keys import KeyRing

HERE, THERE = Province("TH-67"), Province("TH-57")
SOMBAT, MALEE, NOBODY = (PersonId(UUID(int=number)) for number in (1, 2, 3))
EVERYBODY = (SOMBAT, MALEE, NOBODY)
RACERS = 8


class KeyRingSuite:
    async def test_a_key_that_was_never_made_is_not_there(self, ring: KeyRing) -> None:
        assert await ring.find(HERE, EVERYBODY) == {}

    async def test_each_person_gets_a_key_of_its_own(self, ring: KeyRing) -> None:
        await ring.make(HERE, [SOMBAT, MALEE, SOMBAT])
        keys = await ring.find(HERE, EVERYBODY)
        assert set(keys) == {SOMBAT, MALEE}
        assert keys[SOMBAT] != keys[MALEE]
        assert {len(key or b"") for key in keys.values()} == {64}

    async def test_making_again_keeps_the_key(self, ring: KeyRing) -> None:
        await ring.make(HERE, [SOMBAT])
        first = await ring.find(HERE, [SOMBAT])
        await ring.make(HERE, [MALEE, SOMBAT])
        assert (await ring.find(HERE, [SOMBAT])) == first

    async def test_making_none_is_nothing(self, ring: KeyRing) -> None:
        await ring.make(HERE, [])
        assert await ring.find(HERE, []) == {}

    async def test_of_those_who_make_at_the_same_moment_one_makes_the_key(
        self, ring: KeyRing
    ) -> None:
        async def made() -> bytes | None:
            await ring.make(HERE, [SOMBAT, MALEE])
            return (await ring.find(HERE, [SOMBAT]))[SOMBAT]

        keys = await asyncio.gather(*(made() for _ in range(RACERS)))
        assert None not in keys
        assert len(set(keys)) == 1

    async def test_the_same_person_has_another_key_in_another_province(self, ring: KeyRing) -> None:
        await ring.make(HERE, [SOMBAT])
        assert await ring.find(THERE, [SOMBAT]) == {}
        await ring.make(THERE, [SOMBAT])
        here, there = await ring.find(HERE, [SOMBAT]), await ring.find(THERE, [SOMBAT])
        assert here[SOMBAT] != there[SOMBAT]

    async def test_a_destroyed_key_stays_destroyed(self, ring: KeyRing) -> None:
        await ring.make(HERE, [SOMBAT, MALEE])
        for _ in range(2):
            await ring.destroy(HERE, SOMBAT)
            await ring.make(HERE, [SOMBAT])
            keys = await ring.find(HERE, EVERYBODY)
            assert keys[SOMBAT] is None
            assert keys[MALEE] is not None

    async def test_destroying_in_one_province_leaves_the_others(self, ring: KeyRing) -> None:
        await ring.make(HERE, [SOMBAT])
        await ring.make(THERE, [SOMBAT])
        await ring.destroy(HERE, SOMBAT)
        assert (await ring.find(THERE, [SOMBAT]))[SOMBAT] is not None

    async def test_a_key_can_be_destroyed_before_it_is_made(self, ring: KeyRing) -> None:
        await ring.destroy(HERE, NOBODY)
        await ring.make(HERE, [NOBODY])
        assert await ring.find(HERE, [NOBODY]) == {NOBODY: None}

    async def test_making_and_destroying_at_the_same_moment_ends_destroyed(
        self, ring: KeyRing
    ) -> None:
        for number in range(10, 10 + RACERS):
            person = PersonId(UUID(int=number))
            making = [ring.make(HERE, [person]) for _ in range(3)]
            await asyncio.gather(*making, ring.destroy(HERE, person), ring.destroy(HERE, person))
            assert await ring.find(HERE, [person]) == {person: None}
