"""A stream that cannot be taken in waits alone; after the mending it flows again, in order."""

from dataclasses import replace
from typing import Literal

import pytest

from shared.kernel.catalogue import Catalogue
from shared.kernel.commit import LedgerEntry
from shared.kernel.message import Event
from shared.kernel.reading import raw_events
from shared.messaging.consumer import PositionMoved, Unreadable
from shared.testing.ledgers import (
    HERE,
    NOTES,
    SERVICE,
    THERE,
    Closed,
    Noted,
    commit_to,
    notebook,
    with_fact,
)
from shared.testing.reading import POISON, Desk, Follower, NotebookRow, broken, mended, notebooks
from shared.views.parked import ParkedStream, park
from shared.views.rebuild import Rebuild
from shared.views.view import View

BROKEN = notebooks(project=broken)
MENDED = notebooks(project=mended)
BUILD = "notebooks__1"


async def _live(desk: Desk, view: View[NotebookRow] = BROKEN) -> Follower:
    live = desk.follower(view)
    await live.start()
    return live


async def _taken(desk: Desk, live: Follower) -> dict[str, tuple[str, ...]]:
    """Take in what was written; the lines of each notebook here."""
    await desk.books.number_all()
    await live.take()
    return await _lines(desk)


async def _lines(desk: Desk) -> dict[str, tuple[str, ...]]:
    return {key: row.lines for (p, key), row in (await desk.rows(MENDED)).items() if p == HERE}


async def _ask(desk: Desk) -> bool:
    (parked,) = await desk.parked.all()
    return await desk.parked.ask_for_replay(parked)


async def test_poison_parks_its_stream_alone_and_its_neighbours_flow(desk: Desk) -> None:
    live = await _live(desk)
    await desk.note(notebook(1), "a", POISON, "b")
    await desk.note(notebook(2), "c")
    await desk.note(notebook(1), "d")
    await desk.note(notebook(1, THERE), "e")
    assert await _taken(desk, live) == {"1": ("a",), "2": ("c",)}
    await desk.note(notebook(1), "f")
    await desk.note(notebook(2), "g")
    assert await _taken(desk, live) == {"1": ("a",), "2": ("c", "g")}
    assert await desk.parked.all() == [
        ParkedStream(BUILD, SERVICE, HERE, notebook(1), 2, "ZeroDivisionError")
    ]
    assert await desk.positions(BROKEN) == await desk.heads()
    assert (await desk.rows(BROKEN))[THERE, "1"].lines == ("e",)


async def test_a_parked_stream_still_waits_after_a_restart(desk: Desk) -> None:
    await desk.note(notebook(1), "a", POISON)
    await _taken(desk, await _live(desk))
    again = await _live(desk)
    await desk.note(notebook(1), "b")
    assert await _taken(desk, again) == {"1": ("a",)}


async def test_after_the_mending_the_stream_is_replayed_in_order_and_let_go(desk: Desk) -> None:
    live = await _live(desk)
    await desk.note(notebook(1), "a", POISON, "b")
    await desk.note(notebook(2), "x")
    await desk.note(notebook(1), "c")
    await _taken(desk, live)
    better = await _live(desk, MENDED)
    assert not await better.tend()
    assert await _lines(desk) == {"1": ("a",), "2": ("x",)}, "nobody has asked yet"
    assert await _ask(desk)
    await better.tend()
    assert await _lines(desk) == {"1": ("a", POISON, "b", "c"), "2": ("x",)}
    assert await desk.parked.all() == []
    await desk.note(notebook(1), "d")
    assert (await _taken(desk, better))["1"] == ("a", POISON, "b", "c", "d")
    assert await desk.rows(MENDED) == await desk.folded(MENDED)


async def test_a_replay_takes_in_nothing_beyond_the_position(desk: Desk) -> None:
    await desk.note(notebook(1), POISON)
    live = await _live(desk)
    await _taken(desk, live)
    better = await _live(desk, MENDED)
    await desk.note(notebook(1), "numbered, and not taken in yet")
    await desk.books.number_all()
    await _ask(desk)
    await better.tend()
    assert await _lines(desk) == {"1": (POISON,)}
    await better.take()
    assert await desk.rows(MENDED) == await desk.folded(MENDED)


async def test_a_replay_that_meets_other_poison_stops_there_and_stays_listed(desk: Desk) -> None:
    await desk.note(notebook(1), "a", POISON, "b", "worse", "c")
    await _taken(desk, await _live(desk))

    def half_mended(row: NotebookRow | None, event: object, key: str) -> NotebookRow | None:
        if event.event == Noted(text="worse"):  # type: ignore[attr-defined]
            raise LookupError
        return mended(row, event, key)  # type: ignore[arg-type]

    half = await _live(desk, notebooks(project=half_mended))
    await _ask(desk)
    await half.tend()
    assert await _lines(desk) == {"1": ("a", POISON, "b")}
    (parked,) = await desk.parked.all()
    assert (parked.from_seq, parked.why) == (4, "LookupError")
    assert await desk.parked.to_replay(BUILD) == []
    better = await _live(desk, MENDED)
    await _ask(desk)
    await better.tend()
    assert await desk.rows(MENDED) == await desk.folded(MENDED)


async def test_a_replay_without_mending_changes_nothing(desk: Desk) -> None:
    live = await _live(desk)
    await desk.note(notebook(1), "a", POISON, "b")
    await _taken(desk, live)
    before = await desk.parked.all()
    await _ask(desk)
    await live.tend()
    assert await desk.parked.all() == before
    assert await _lines(desk) == {"1": ("a",)}
    elsewhere = replace(before[0], service="directory")
    assert not await desk.parked.ask_for_replay(elsewhere), "no such stream of that service"


async def test_of_two_processes_that_replay_at_once_one_does_it(desk: Desk) -> None:
    await desk.note(notebook(1), "a", POISON, "b")
    await _taken(desk, await _live(desk))
    first, second = await _live(desk, MENDED), await _live(desk, MENDED)
    await _ask(desk)
    asked = await desk.parked.to_replay(BUILD)

    async def as_before(build: str) -> list[ParkedStream]:
        assert build == BUILD
        return asked

    await first.tend()
    second.runner._parked.to_replay = as_before  # type: ignore[method-assign]
    with pytest.raises(PositionMoved):
        await second.tend()
    assert await desk.rows(MENDED) == await desk.folded(MENDED)


async def test_an_unknown_type_of_event_is_passed_by(desk: Desk) -> None:
    live = await _live(desk)
    strange = with_fact(commit_to(notebook(1), 1, "?", "a"), type="notes.torn", data="{}")
    await desk.books.store.append(strange)
    assert await _taken(desk, live) == {"1": ("a",)}
    assert await desk.parked.all() == []
    assert await desk.positions(BROKEN) == {(SERVICE, HERE): 2}


@pytest.mark.parametrize(
    ("schema", "data", "why"),
    [
        (3, '{"type":"notes.noted","version":3,"words":"?"}', "notes.noted version 3"),
        (2, '{"type":"notes.noted","version":2}', "notes.noted: 1 problems"),
        (2, "no JSON", "notes.noted: 1 problems"),
        (1, '{"type":"notes.noted","version":1}', "notes.noted: KeyError"),
        (1, "no JSON", "notes.noted: ValueError"),
        (0, '{"type":"notes.noted","version":0}', "notes.noted: KeyError"),
    ],
    ids=["a future version", "a field is missing", "no text", "upcaster", "old no text", "too old"],
)
async def test_an_event_of_ours_that_cannot_be_read_parks_its_stream(
    desk: Desk, schema: int, data: str, why: str
) -> None:
    live = await _live(desk)
    await desk.note(notebook(1), "a")
    unreadable = with_fact(commit_to(notebook(1), 2, "?", "b"), schema=schema, data=data)
    await desk.books.store.append(unreadable)
    await desk.note(notebook(2), "c")
    assert await _taken(desk, live) == {"1": ("a",), "2": ("c",)}
    assert await desk.parked.all() == [ParkedStream(BUILD, SERVICE, HERE, notebook(1), 2, why)]


async def test_an_event_of_an_old_version_is_read_through_its_upcaster(desk: Desk) -> None:
    live = await _live(desk)
    old = '{"type":"notes.noted","version":1,"line":"old"}'
    await desk.books.store.append(with_fact(commit_to(notebook(1), 1, "?"), schema=1, data=old))
    assert await _taken(desk, live) == {"1": ("old",)}


async def test_with_a_catalogue_that_knows_the_future_the_stream_flows_again(desk: Desk) -> None:
    desk.catalogue = Catalogue.of(NotedBefore, Closed)
    await desk.note(notebook(1), "new")
    await desk.books.number_all()
    assert await _taken_after_start(desk, BROKEN) == {}
    assert [one.why for one in await desk.parked.all()] == ["notes.noted version 2"]
    desk.catalogue = NOTES
    await _ask(desk)
    await (await _live(desk)).tend()
    assert await _lines(desk) == {"1": ("new",)}


class NotedBefore(Event):
    """The same type, one version before."""

    type: Literal["notes.noted"] = "notes.noted"
    version: Literal[1] = 1
    line: str


async def _taken_after_start(desk: Desk, view: View[NotebookRow]) -> dict[str, tuple[str, ...]]:
    await _live(desk, view)
    return await _lines(desk)


async def test_however_many_streams_are_parked_all_of_them_wait(desk: Desk) -> None:
    """More than are listed: one that is not in the list would flow too early."""
    many = 1005
    await _live(desk)
    (raw,) = [r for e in await _one_entry(desk) for r in raw_events(SERVICE, e)]
    unreadable = [
        Unreadable(raw._replace(stream=notebook(n)), "?", known_type=True) for n in range(many)
    ]
    writes = [park(BUILD, one, one.reason) for one in unreadable]
    await desk.database.collection("parked").bulk(writes)
    live = desk.runner(BROKEN)
    await live.load()
    assert len(live._current._parked) == many


async def _one_entry(desk: Desk) -> list[LedgerEntry]:
    await desk.note(notebook("one"), "x")
    await desk.books.number_all()
    return await desk.books.everything()


async def test_a_rebuild_lists_what_it_had_to_park_under_its_own_name(desk: Desk) -> None:
    await desk.note(notebook(1), "a", POISON, "b")
    await desk.note(notebook(2), "c")
    live = await _live(desk)
    await _taken(desk, live)
    rebuild: Rebuild[NotebookRow] = desk.rebuild(BROKEN)
    build = await rebuild.run()
    assert await _lines(desk) == {"1": ("a",), "2": ("c",)}
    (parked,) = await desk.parked.of(build.name)
    assert (parked.stream, parked.from_seq) == (notebook(1), 2)
    await live.tend()
    await desk.note(notebook(1), "d")
    assert await _taken(desk, live) == {"1": ("a",), "2": ("c",)}
    await desk.rebuild(MENDED).run()
    assert await desk.rows(MENDED) == await desk.folded(MENDED)


async def test_streams_of_one_name_are_parked_for_each_service_by_itself(desk: Desk) -> None:
    (raw,) = [r for e in await _one_entry(desk) for r in raw_events(SERVICE, e)]
    both = [Unreadable(raw._replace(service=s), "?", known_type=True) for s in (SERVICE, "other")]
    await desk.database.collection("parked").bulk([park(BUILD, one, "?") for one in both])
    assert {one.service for one in await desk.parked.all()} == {SERVICE, "other"}
    assert await desk.parked.streams_of(BUILD) == {
        (SERVICE, raw.stream),
        ("other", raw.stream),
    }
