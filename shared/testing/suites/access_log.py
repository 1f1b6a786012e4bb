"""What every access log must do. A test class inherits the suite and has `log` and `clock`."""

from datetime import timedelta
from uuid import UUID

from shared.contracts.people import PersonId
from shared.kernel.message import ActorId, Province
from shared.privacy.access import PERSONS_AN_ENTRY, Access, AccessLog, Looker, Wanted
from shared.testing.fixed import NOW, FixedClock

HERE, THERE = Province("TH-67"), Province("TH-57")
SOMBAT, MALEE = (PersonId(UUID(int=number)) for number in (1, 2))
DESK = Looker(ActorId("desk"), "meetings.attendance")
AUDITOR = Looker(ActorId("auditor"), "projection.contacts")
AN_HOUR = timedelta(hours=1)
ALL = Wanted(limit=100)


class AccessLogSuite:
    async def test_an_entry_says_who_looked_at_whom_when_and_for_what(self, log: AccessLog) -> None:
        await log.write(HERE, DESK, [SOMBAT, MALEE])
        [entry] = await log.read(HERE, ALL)
        assert entry == Access(
            entry.entry, NOW, ActorId("desk"), "meetings.attendance", (SOMBAT, MALEE)
        )

    async def test_who_looked_at_nobody_leaves_no_entry(self, log: AccessLog) -> None:
        await log.write(HERE, DESK, [])
        assert await log.read(HERE, ALL) == []

    async def test_the_newest_entry_comes_first(self, log: AccessLog, clock: FixedClock) -> None:
        await _an_hourly_look(log, clock, 3)
        assert [one.at for one in await log.read(HERE, ALL)] == [
            NOW + 2 * AN_HOUR,
            NOW + AN_HOUR,
            NOW,
        ]

    async def test_entries_of_one_moment_are_all_kept(self, log: AccessLog) -> None:
        for _ in range(5):
            await log.write(HERE, DESK, [SOMBAT])
        assert len(await log.read(HERE, ALL)) == 5

    async def test_a_province_sees_its_own_entries(self, log: AccessLog) -> None:
        await log.write(THERE, DESK, [SOMBAT])
        assert await log.read(HERE, ALL) == []
        assert await log.read(HERE, Wanted(limit=100, person=SOMBAT)) == []
        assert await log.read(HERE, Wanted(limit=100, after="~")) == []

    async def test_a_person_is_told_who_looked(self, log: AccessLog) -> None:
        await log.write(HERE, DESK, [SOMBAT])
        await log.write(HERE, AUDITOR, [MALEE, SOMBAT])
        await log.write(HERE, AUDITOR, [MALEE])
        entries = await log.read(HERE, Wanted(limit=100, person=SOMBAT))
        assert {one.actor for one in entries} == {"desk", "auditor"}
        assert len(entries) == 2

    async def test_looks_at_cases_may_be_left_out(self, log: AccessLog) -> None:
        for purpose in ("awards.nomination", "projection.award_cases", "projection.bodies"):
            await log.write(HERE, Looker(ActorId("desk"), purpose), [SOMBAT])
        without = await log.read(HERE, Wanted(limit=100, no_cases=True))
        assert [one.purpose for one in without] == ["projection.bodies"]
        assert len(await log.read(HERE, ALL)) == 3

    async def test_a_time_can_be_asked_for(self, log: AccessLog, clock: FixedClock) -> None:
        await _an_hourly_look(log, clock, 4)
        wanted = Wanted(limit=100, since=NOW + AN_HOUR, until=NOW + 3 * AN_HOUR)
        assert [one.at for one in await log.read(HERE, wanted)] == [
            NOW + 2 * AN_HOUR,
            NOW + AN_HOUR,
        ]

    async def test_pages_follow_each_other_without_gap_or_double(self, log: AccessLog) -> None:
        for _ in range(7):
            await log.write(HERE, DESK, [SOMBAT])
        seen: list[str] = []
        while page := await log.read(HERE, Wanted(limit=3, after=seen[-1] if seen else None)):
            seen += [one.entry for one in page]
        assert len(seen) == len(set(seen)) == 7

    async def test_an_entry_holds_a_bounded_number_of_persons(self, log: AccessLog) -> None:
        persons = [PersonId(UUID(int=n)) for n in range(2 * PERSONS_AN_ENTRY + 1)]
        await log.write(HERE, DESK, persons)
        entries = await log.read(HERE, ALL)
        assert sorted(len(one.persons) for one in entries) == [
            1,
            PERSONS_AN_ENTRY,
            PERSONS_AN_ENTRY,
        ]
        assert {person for one in entries for person in one.persons} == set(persons)

    async def test_what_is_old_enough_is_removed_everywhere(
        self, log: AccessLog, clock: FixedClock
    ) -> None:
        await log.write(THERE, DESK, [MALEE])
        await _an_hourly_look(log, clock, 3)
        await log.clear(NOW + AN_HOUR)
        assert [one.at for one in await log.read(HERE, ALL)] == [NOW + 2 * AN_HOUR, NOW + AN_HOUR]
        assert await log.read(THERE, ALL) == []


async def _an_hourly_look(log: AccessLog, clock: FixedClock, times: int) -> None:
    for _ in range(times):
        await log.write(HERE, DESK, [SOMBAT])
        clock.advance(AN_HOUR)
