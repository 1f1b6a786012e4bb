"""A reader sees its own province, page by page, and its own writing if it waits for it."""

import asyncio

import pytest

from shared.eventstore.execute import commit_id_of
from shared.kernel.ids import derive_id
from shared.kernel.message import Province
from shared.testing.ledgers import HERE, SERVICE, THERE, note, notebook
from shared.testing.reading import Desk, NotebookRow, notebooks
from shared.views.reader import Token

VIEW = notebooks()


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
