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
from shared.testing.reading import Desk, NotebookRow, mended, notebooks
from shared.testing.tokens import TokenMaker
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

    async def looked_at(view: Any, build: Any) -> None:
        served.append(len(await desk.rows(VIEW)))
        await switch(view, build)

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


async def test_a_build_that_is_dropped_leaves_nothing(desk: Desk) -> None:
    await _write(desk)
    await desk.follower(VIEW).start()
    build = await desk.aliases.serving(VIEW)
    await build.drop()
    assert await desk.rows(VIEW) == {}
    assert await desk.positions(VIEW) == {}
