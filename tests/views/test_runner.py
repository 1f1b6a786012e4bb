"""Exactly once: a view's rows and its position move together or not at all."""

import asyncio
from collections.abc import Sequence
from typing import Any

import pytest

from shared.messaging.consumer import PositionMoved, Run
from shared.mongo import Session
from shared.testing.eventually import eventually_is
from shared.testing.ledgers import HERE, SERVICE, THERE, notebook
from shared.testing.reading import POISON, Desk, NotebookRow, broken, notebooks
from shared.views.store import Build
from shared.views.view import changed

VIEW = notebooks()


class CutOff(Exception):
    """The process ends here."""


async def test_cut_off_before_the_transaction_ends_neither_rows_nor_position_move(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    live = desk.follower(VIEW)
    await live.start()
    await desk.note(notebook(1), "a", "b")
    await desk.books.number_all()
    store = Build._store

    async def cut_off(self: Build, session: Session, *what: Any) -> None:
        await store(self, session, *what)
        raise CutOff

    with monkeypatch.context() as patched:
        patched.setattr(Build, "_store", cut_off)
        with pytest.raises(CutOff):
            await live.take()
    assert await desk.rows(VIEW) == {}
    assert await desk.positions(VIEW) == {}
    again = desk.follower(VIEW)
    await again.start()
    assert await desk.rows(VIEW) == await desk.folded(VIEW)
    assert await desk.positions(VIEW) == {(SERVICE, HERE): 2}


async def test_cut_off_while_parking_nothing_is_parked_and_nothing_has_moved(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = notebooks(project=broken)
    live = desk.follower(view)
    await live.start()
    await desk.note(notebook(1), POISON)
    await desk.books.number_all()
    store = Build._store

    async def cut_off(self: Build, session: Session, *what: Any) -> None:
        await store(self, session, *what)
        raise CutOff

    monkeypatch.setattr(Build, "_store", cut_off)
    with pytest.raises(CutOff):
        await live.take()
    assert await desk.positions(view) == {}
    assert await desk.parked.all() == []


async def test_a_runner_that_was_overtaken_stores_nothing_and_goes_on_at_once(desk: Desk) -> None:
    first, second = desk.follower(VIEW), desk.follower(VIEW)
    await first.start()
    await second.start()
    await desk.note(notebook(1), "a")
    await desk.books.number_all()
    await second.take()
    await desk.note(notebook(1), "b")
    await desk.books.number_all()
    await first.take()
    assert await desk.rows(VIEW) == {(HERE, "1"): NotebookRow(name="1", lines=("a", "b"))}
    await second.take()
    assert await desk.rows(VIEW) == await desk.folded(VIEW)


async def test_also_a_step_that_touches_no_row_is_refused_when_overtaken(desk: Desk) -> None:
    build = await desk.aliases.serving(VIEW)
    await build.prepare(VIEW)
    first, second = desk.runner(VIEW), desk.runner(VIEW)
    await first.load()
    await second.load()
    for runner, refused in ((first, False), (second, True)):
        moving = runner._current.take([_nothing_until(3)])
        if refused:
            with pytest.raises(PositionMoved):
                await moving
        else:
            await moving
    assert await desk.positions(VIEW) == {(SERVICE, HERE): 3}


def _nothing_until(seq: int) -> Any:
    return Run((SERVICE, HERE), 0, seq, [])


async def test_two_consumers_of_one_view_take_everything_in_once(
    desk: Desk,
) -> None:
    running = [asyncio.create_task(desk.follower(VIEW).consumer.run()) for _ in range(2)]
    for round_ in range(8):
        for province in (HERE, THERE):
            await desk.note(notebook(round_ % 2, province), f"{round_}", "x")
        await desk.books.number_all()
    await eventually_is(lambda: _level(desk))
    assert not any(task.done() for task in running), "a lost race ends no consumer"
    for task in running:
        task.cancel()
    await asyncio.wait(running)
    assert await desk.rows(VIEW) == await desk.folded(VIEW)


async def _level(desk: Desk) -> bool:
    return await desk.positions(VIEW) == await desk.heads()


async def test_a_cancelled_batch_leaves_no_lock_behind(desk: Desk) -> None:
    """Cancelled at twenty moments: the next one goes on at once."""
    for moment in range(20):
        live = desk.follower(VIEW)
        await live.start()
        await desk.note(notebook(moment % 2), "a", "b")
        await desk.books.number_all()
        taking = asyncio.create_task(live.take())
        await asyncio.wait({taking}, timeout=moment * 0.0007)
        taking.cancel()
        await asyncio.wait({taking})
        async with asyncio.timeout(10):
            await desk.follower(VIEW).start()
    assert await desk.rows(VIEW) == await desk.folded(VIEW)
    assert await _level(desk)


async def test_a_row_is_written_once_for_a_batch_of_many_events(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[int] = []
    store = Build.store

    async def counting(self: Build, changes: Sequence[Any], *rest: Any) -> None:
        written.append(len(changes))
        await store(self, changes, *rest)

    monkeypatch.setattr(Build, "store", counting)
    live = desk.follower(VIEW)
    await live.start()
    for number in range(20):
        await desk.note(notebook(number % 2), "x", "y")
    await desk.books.number_all()
    await live.take()
    assert written == [2]
    assert await desk.rows(VIEW) == await desk.folded(VIEW)


def test_a_changed_row_is_what_a_copy_would_be() -> None:
    row = NotebookRow(name="1")
    made, copied = changed(row, lines=("a",)), row.model_copy(update={"lines": ("a",)})
    assert made == copied
    assert made.model_fields_set == copied.model_fields_set
    assert made.model_dump_json() == copied.model_dump_json()
    assert (row.lines, changed(made, lines=()).lines, made.lines) == ((), (), ("a",))


def test_a_misspelt_field_is_refused() -> None:
    row = NotebookRow(name="1")
    assert changed(row, lines=("a",)).lines == ("a",)
    with pytest.raises(TypeError, match="lnes"):
        changed(row, lnes=("a",))
