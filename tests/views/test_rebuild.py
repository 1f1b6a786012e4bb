"""A view is built afresh beside the one being read, and its reader follows."""

import asyncio
import time
from collections.abc import Sequence
from typing import Any

import pytest

from shared.kernel.message import Province
from shared.kernel.reading import RawEvent
from shared.service.platform import Platform
from shared.service.reading import Reading
from shared.service.settings import Settings
from shared.testing.eventually import eventually, eventually_is
from shared.testing.ledgers import HERE, NOTES, SERVICE, THERE, notebook
from shared.testing.reading import POISON, Desk, NotebookRow, broken, mended, notebooks
from shared.testing.tokens import TokenMaker
from shared.views.store import Build, Standing
from shared.views.view import changed

VIEW = notebooks()


async def _write(desk: Desk, notes: int = 6) -> None:
    for number in range(notes):
        for province in (HERE, THERE):
            await desk.note(notebook(number % 3, province), f"{number}", "x")
    await desk.books.number_all()


async def test_it_is_not_served_before_it_is_level(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    await _write(desk)
    monkeypatch.setattr("shared.views.rebuild.PAGE", 2)
    told: list[tuple[int, int]] = []
    served: list[int] = []
    rebuild = desk.rebuild(VIEW)
    rebuild._progress = lambda done, total: told.append((done, total))
    switch = rebuild._aliases.switch

    async def looked_at(view: Any, build: Any) -> bool:
        served.append(len(await desk.rows(VIEW)))
        return await switch(view, build)

    monkeypatch.setattr(rebuild._aliases, "switch", looked_at)
    build = await rebuild.run()
    assert served == [0]
    assert build.name == "notebooks__2"
    assert told[-1] == (24, 24)
    assert [done for done, _ in told] == sorted({done for done, _ in told})
    assert await desk.rows(VIEW) == await desk.folded(VIEW)


async def test_what_comes_in_meanwhile_is_taken_in_before_the_switch(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    await _write(desk)
    monkeypatch.setattr("shared.views.rebuild.PAGE", 2)
    rounds = iter(range(3))
    events = desk.books.ledger.events

    async def busy(province: Province, after: int, limit: int) -> Sequence[RawEvent]:
        if next(rounds, None) is not None:
            await _write(desk, 1)
        return await events(province, after, limit)

    with monkeypatch.context() as patched:
        patched.setattr(desk.books.ledger, "events", busy)
        await desk.rebuild(VIEW).run()
    assert await desk.rows(VIEW) == await desk.folded(VIEW)
    assert await desk.positions(VIEW) == await desk.heads()


async def test_one_that_was_given_up_is_never_continued(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    await _write(desk)
    monkeypatch.setattr("shared.views.rebuild.PAGE", 2)
    told: list[int] = []
    rebuild = desk.rebuild(VIEW)
    rebuild._progress = lambda done, _total: told.append(done)
    running = asyncio.create_task(rebuild.run())
    await eventually(lambda: len(told) > 1)
    running.cancel()
    await asyncio.wait({running})
    assert running.cancelled()
    assert await desk.rows(VIEW) == {}, "the old build is still the one that is read"
    build = await desk.rebuild(VIEW).run()
    assert build.name == "notebooks__3"
    assert await desk.rows(VIEW) == await desk.folded(VIEW)


async def test_the_live_runner_follows_the_switch_and_has_caught_up(desk: Desk) -> None:
    live = desk.follower(VIEW)
    await live.start()
    await _write(desk)
    await live.take()
    assert not await live.tend()
    await desk.rebuild(VIEW).run()
    await _write(desk)  # goes to the old build: the switch has not been noticed yet
    await live.take()
    assert await live.tend()
    assert live.runner._current.build.name == "notebooks__2"
    assert await desk.rows(VIEW) == await desk.folded(VIEW)
    await _write(desk)
    await live.take()
    assert await desk.rows(VIEW) == await desk.folded(VIEW)
    assert await desk.positions(VIEW) == await desk.heads()


async def test_what_went_to_the_old_build_after_the_switch_is_caught_up_without_news(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shared.views.runner.TEND_SECONDS", 600.0)
    live = desk.follower(VIEW)
    live.runner._tended_at = time.monotonic()
    running = asyncio.create_task(live.consumer.run())
    await _write(desk)
    await desk.rebuild(VIEW).run()
    await _write(desk)

    async def old_build_is_level() -> bool:
        return await desk.aliases.build("notebooks__1").positions() == await desk.heads()

    async def level() -> bool:
        return await desk.positions(VIEW) == await desk.heads()

    await eventually_is(old_build_is_level)
    assert not await level()
    monkeypatch.setattr("shared.views.runner.TEND_SECONDS", 0.0)
    await eventually_is(level)
    running.cancel()
    await asyncio.wait({running})
    assert await desk.rows(VIEW) == await desk.folded(VIEW)


async def test_a_consumer_that_runs_follows_by_itself_without_losing_anything(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shared.views.runner.TEND_SECONDS", 0.0)
    running = asyncio.create_task(desk.follower(VIEW).consumer.run())
    for number in range(4):
        await _write(desk, 2)
        if number % 2:
            await desk.rebuild(VIEW).run()

    async def level() -> bool:
        return running.done() or await desk.positions(VIEW) == await desk.heads()

    await eventually_is(level)
    running.cancel()
    await asyncio.wait({running})
    assert running.cancelled()
    assert await desk.rows(VIEW) == await desk.folded(VIEW)


async def test_a_view_whose_version_has_risen_is_built_afresh_before_it_is_read(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shared.service.reading.CATALOGUE", NOTES)
    prefix = desk.database.name.removesuffix("views")
    assert SERVICE == "notes"
    settings = Settings(database=prefix.removesuffix("_"))
    platform = Platform(settings, desk.mongo, TokenMaker().verifier())
    await _write(desk)

    def shouting(row: NotebookRow | None, event: Any, key: str) -> NotebookRow | None:
        done = mended(row, event, key)
        return done and changed(done, lines=tuple(line.upper() for line in done.lines))

    for view in (VIEW, notebooks(version=2, project=shouting)):
        reading = Reading(platform, "views", [view])
        await reading.prepare()
        await desk.follower(view).start()
        assert await desk.rows(view) == await desk.folded(view)
        await reading.prepare()
    aliases = await desk.aliases.current(VIEW)
    assert aliases is not None
    assert (aliases["version"], aliases["build"]) == (2, "notebooks__2")
    assert {line for row in (await desk.rows(VIEW)).values() for line in row.lines} >= {"X"}


async def test_two_processes_that_begin_at_once_serve_the_same_first_build(desk: Desk) -> None:
    builds = await asyncio.gather(*(desk.aliases.serving(VIEW) for _ in range(8)))
    assert {build.name for build in builds} == {"notebooks__1"}
    numbers = await asyncio.gather(*(desk.aliases.next_build(VIEW) for _ in range(3)))
    assert {b.name for b in numbers} == {f"notebooks__{n}" for n in (2, 3, 4)}


async def test_the_build_before_stays_and_older_ones_are_dropped(desk: Desk) -> None:
    await _write(desk)
    await desk.follower(VIEW).start()
    await desk.aliases.next_build(VIEW)  # given up
    await desk.rebuild(notebooks("others")).run()
    assert await desk.aliases.builds() == {
        "notebooks__1": Standing.SERVED,
        "notebooks__2": Standing.AHEAD,
        "others__1": Standing.FORMER,
        "others__2": Standing.SERVED,
    }
    for before, served in ((1, 3), (3, 4)):
        await desk.rebuild(VIEW).run()
        assert await desk.aliases.builds() == {
            f"notebooks__{before}": Standing.FORMER,
            f"notebooks__{served}": Standing.SERVED,
            "others__1": Standing.FORMER,
            "others__2": Standing.SERVED,
        }


async def test_one_can_go_back_to_the_build_before_and_it_catches_up(desk: Desk) -> None:
    live = desk.follower(VIEW)
    await live.start()
    await _write(desk)
    await live.take()
    assert await desk.aliases.go_back(VIEW) is None, "there is none before the first"
    await desk.rebuild(VIEW).run()
    await _write(desk)
    await live.tend()
    await live.take()
    back = await desk.aliases.go_back(VIEW)
    assert back is not None
    assert back.name == "notebooks__1"
    assert await live.tend()
    assert await desk.rows(VIEW) == await desk.folded(VIEW)
    assert (await desk.aliases.builds())["notebooks__2"] is Standing.FORMER


async def test_nobody_goes_back_to_rows_of_another_shape(desk: Desk) -> None:
    await desk.follower(VIEW).start()
    await desk.rebuild(notebooks(version=2)).run()
    assert await desk.aliases.go_back(notebooks(version=2)) is None


async def test_a_rebuild_that_is_overtaken_by_a_later_one_is_never_read(desk: Desk) -> None:
    await _write(desk)
    slow = await desk.aliases.next_build(VIEW)
    quick = await desk.rebuild(VIEW).run()
    assert not await desk.aliases.switch(VIEW, slow)
    assert (await desk.aliases.serving(VIEW)).name == quick.name


@pytest.mark.parametrize("version", [1, 2])
async def test_who_was_overtaken_takes_what_is_read_unless_it_has_another_shape(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, version: int
) -> None:
    await _write(desk)
    rebuild = desk.rebuild(notebooks(version=version))
    built = rebuild._built

    async def overtaken() -> Build:
        build = await built()
        monkeypatch.setattr(rebuild, "_built", built)
        await desk.rebuild(VIEW).run()
        return build

    monkeypatch.setattr(rebuild, "_built", overtaken)
    served = await rebuild.run()
    assert served.name == ("notebooks__3" if version == 1 else "notebooks__4")
    alias = await desk.aliases.current(VIEW)
    assert alias is not None
    assert (alias["build"], alias["version"]) == (served.name, version)
    assert "notebooks__2" not in await desk.aliases.builds()
    assert await desk.rows(VIEW) == await desk.folded(VIEW)


async def test_a_build_that_is_dropped_leaves_nothing(desk: Desk) -> None:
    await desk.note(notebook(1), POISON)
    await _write(desk)
    await desk.follower(notebooks(project=broken)).start()
    assert len(await desk.parked.all()) == 1
    build = await desk.aliases.serving(VIEW)
    await build.drop()
    assert await desk.rows(VIEW) == {}
    assert await desk.positions(VIEW) == {}
    assert await desk.parked.all() == []


async def test_of_a_view_that_is_not_kept_any_more_nothing_is_left(desk: Desk) -> None:
    await _write(desk)
    for name in ("notebooks", "notebooks_of_old"):
        await desk.rebuild(notebooks(name)).run()
    await desk.aliases.drop_view("notebooks_of_old")
    assert set(await desk.aliases.builds()) == {"notebooks__1", "notebooks__2"}
    assert await desk.aliases.current(notebooks("notebooks_of_old")) is None
