"""A reader sees its own province, page by page, and its own writing if it waits for it."""

import asyncio
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import replace
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic_core import to_json

from shared.eventstore.execute import commit_id_of
from shared.http.queries import containing
from shared.kernel.ids import derive_id
from shared.kernel.message import Province
from shared.testing.ledgers import HERE, SERVICE, THERE, note, notebook
from shared.testing.reading import Desk, NotebookRow, notebooks
from shared.views.collation import search_text, sort_key
from shared.views.reader import BadCursor, Order, Token
from shared.views.view import View

VIEW = notebooks()
_examples = count(1)


def filed(row: NotebookRow) -> dict[str, str | int]:
    """By the first line; `lines` by how many there are."""
    text = row.lines[0] if row.lines else ""
    return {"name": sort_key(text), "search": search_text(text), "lines": len(row.lines)}


SORTED = replace(notebooks("sorted"), filed=filed, indexes=(("_name", "_id", "_search"),))
BY_NAME = Order("_name")
MOST_LINES = Order("_lines", descending=True)


async def test_a_province_sees_its_own_rows_only(desk: Desk) -> None:
    await desk.note(notebook(1, HERE), "here")
    await desk.note(notebook(2, THERE), "there")
    await desk.books.number_all()
    await desk.follower(VIEW).start()
    reader = desk.reader(VIEW)
    assert await reader.get(HERE, "1") == NotebookRow(name="1", lines=("here",))
    assert await reader.get(HERE, "2") is None
    assert await reader.get(THERE, "1") is None
    assert [row.name for row in (await reader.page(THERE)).rows] == ["2"]
    assert list((await reader.page(Province("TH-00"))).rows) == []


@pytest.mark.parametrize("size", [1, 2, 3, 7, 50])
async def test_pages_follow_each_other_without_gap_or_double(desk: Desk, size: int) -> None:
    names = [f"{number:02}" for number in range(7)]
    for name in names:
        await desk.note(notebook(name), "x")
        await desk.note(notebook(name, THERE), "x")
    await desk.books.number_all()
    await desk.follower(VIEW).start()
    reader, found, after = desk.reader(VIEW), list[str](), None
    while True:
        page = await reader.page(HERE, limit=size, after=after)
        assert len(page.rows) <= size
        found += [row.name for row in page.rows]
        if (after := page.following) is None:
            break
    assert found == names


async def test_a_page_may_be_narrowed(desk: Desk) -> None:
    for name in ("1", "2", "3"):
        await desk.note(notebook(name), "x")
    await desk.books.number_all()
    await desk.follower(VIEW).start()
    page = await desk.reader(VIEW).page(HERE, {"name": {"$in": ["1", "3"]}})
    assert [row.name for row in page.rows] == ["1", "3"]


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    names=st.lists(st.sampled_from(["ไก่", "ใกล้", "กา", "ก่า", "ขา", "เขา", "a"]), max_size=9),
    size=st.integers(1, 5),
)
async def test_ordered_pages_put_together_are_the_whole_list_in_order(
    desk: Desk, names: list[str], size: int
) -> None:
    view = replace(SORTED, name=f"sorted{next(_examples)}")
    for number, name in enumerate(names):
        await desk.note(notebook(f"{view.name}-{number}"), name, *["x"] * (number % 3))
        await desk.note(notebook(f"{view.name}-{number}", THERE), name)
    await desk.books.number_all()
    await desk.follower(view).start()
    only = {"name": {"$regex": f"^{view.name}-"}}
    rows = {row.name: row for row in (await desk.reader(view).page(HERE, only)).rows}
    by_name = sorted(rows, key=lambda name: (sort_key(rows[name].lines[0]), name))
    assert await _in_pages(desk, view, BY_NAME, size, only) == by_name
    most = sorted(rows, key=lambda name: (len(rows[name].lines), name), reverse=True)
    assert await _in_pages(desk, view, MOST_LINES, size, only) == most


async def _in_pages(
    desk: Desk, view: View[NotebookRow], order: Order, size: int, only: Mapping[str, object]
) -> list[str]:
    reader, found, after = desk.reader(view), list[str](), None
    while True:
        page = await reader.page(HERE, only, size, after, order)
        assert len(page.rows) <= size
        found += [row.name for row in page.rows]
        if (after := page.following) is None:
            return found


async def test_a_row_that_is_renamed_between_two_pages_moves_no_other(desk: Desk) -> None:
    for name in ("กา", "ขา", "คา", "งา"):
        await desk.note(notebook(name), name)
    await desk.books.number_all()
    live = desk.follower(SORTED)
    await live.start()
    reader = desk.reader(SORTED)
    first = await reader.page(HERE, limit=2, order=BY_NAME)
    await desk.close(notebook("ขา"))  # the last row of that page goes away
    await desk.books.number_all()
    await live.take()
    second = await reader.page(HERE, limit=2, after=first.following, order=BY_NAME)
    assert [row.name for row in second.rows] == ["คา", "งา"]


async def test_what_a_row_is_filed_under_is_searched_and_not_shown(desk: Desk) -> None:
    for name, text in (("1", "วัดมหาธาตุ พระอารามหลวง"), ("2", "โรงเรียนวัดใหม่"), ("3", "ตลาด")):
        await desk.note(notebook(name), text)
    await desk.books.number_all()
    await desk.follower(SORTED).start()
    page = await desk.reader(SORTED).page(HERE, containing("วัด"), order=BY_NAME)
    assert [row.name for row in page.rows] == ["2", "1"]
    assert await desk.rows(SORTED) == await desk.folded(SORTED)
    assert containing(" .- ") == {}


async def test_rows_are_counted_by_what_they_hold(desk: Desk) -> None:
    for name, province in (("1", HERE), ("2", HERE), ("3", HERE), ("4", THERE)):
        await desk.note(notebook(name, province), "x", *["y"] * (name == "3"))
    await desk.books.number_all()
    await desk.follower(SORTED).start()
    reader = desk.reader(SORTED)
    assert await reader.counted(HERE, {}, "_lines") == {1: 2, 2: 1}
    assert await reader.counted(HERE, {"name": {"$ne": "1"}}, "_lines") == {1: 1, 2: 1}


def _cursor(*content: object) -> str:
    return urlsafe_b64encode(to_json(content)).decode()


@pytest.mark.parametrize(
    "cursor",
    [
        "",
        "not a cursor",
        "ก",
        _cursor(1),
        _cursor("a", f"{THERE}|1"),
        _cursor(None, f"{HERE}|1"),
        _cursor({"$gt": ""}, f"{HERE}|1"),
        _cursor(2**63, f"{HERE}|1"),
    ],
)
async def test_a_cursor_that_is_none_of_ours_is_refused(desk: Desk, cursor: str) -> None:
    with pytest.raises(BadCursor):
        await desk.reader(SORTED).page(HERE, after=cursor, order=BY_NAME)


async def test_who_has_just_written_waits_until_the_view_has_it(desk: Desk) -> None:
    live, reader = desk.follower(VIEW), desk.reader(VIEW)
    live.runner.on_advance(reader.advanced)
    await live.start()
    commit = await desk.note(notebook(1), "mine")
    waiting = asyncio.create_task(reader.fresh(Token(SERVICE, HERE, commit.commit_id)))
    await asyncio.wait({waiting}, timeout=0.1)
    assert not waiting.done()
    await desk.books.number_all()
    await live.take()
    assert await asyncio.wait_for(waiting, 2) is True
    assert await reader.get(HERE, "1") is not None


async def test_who_waits_too_long_is_told_so(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shared.views.reader.FRESH_SECONDS", 0.2)
    await desk.follower(VIEW).start()
    reader = desk.reader(VIEW)
    commit = await desk.note(notebook(1), "mine")
    assert await reader.fresh(Token(SERVICE, HERE, commit.commit_id)) is False
    await desk.books.number_all()
    assert await reader.fresh(Token(SERVICE, HERE, commit.commit_id)) is False
    await desk.follower(VIEW).start()
    assert await reader.fresh(Token(SERVICE, HERE, commit.commit_id)) is True


async def test_a_token_of_another_province_or_of_nothing_tells_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shared.views.reader.FRESH_SECONDS", 0.1)
    commit = await desk.note(notebook(1, THERE), "theirs")
    await desk.books.number_all()
    await desk.follower(VIEW).start()
    reader = desk.reader(VIEW)
    assert await reader.fresh(Token(SERVICE, HERE, commit.commit_id)) is False
    assert await reader.fresh(Token(SERVICE, HERE, derive_id("nothing"))) is False


async def test_a_token_of_a_service_the_view_does_not_hear_is_no_reason_to_wait(
    desk: Desk,
) -> None:
    reader = desk.reader(VIEW)
    assert await reader.fresh(Token("directory", HERE, derive_id("anything"))) is True


def test_a_token_survives_being_sent() -> None:
    token = Token(SERVICE, HERE, commit_id_of(note(key="the-key")))
    assert Token.parse(str(token)) == token


@pytest.mark.parametrize("text", ["", "notes", "notes.TH-67", "notes.TH-67.x", "a.b.c.d"])
def test_a_text_that_is_no_token_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        Token.parse(text)
