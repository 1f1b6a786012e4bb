"""A list of several commits that broke off: the same request carries it on."""

from collections.abc import Callable
from typing import Any

import pytest

from services.directory.domain.edition import parts
from shared.mongo import Unavailable
from tests.directory.workbooks import CHAMBER, CULTURE, HEADINGS, agency, xlsx
from tests.http.stack import Stack, fresh_key

FOUR = xlsx([HEADINGS, CULTURE, CHAMBER, agency(name="วัดมหาธาตุ"), agency(name="วัดไตรภูมิ")])


@pytest.fixture
def small_commits(monkeypatch: pytest.MonkeyPatch) -> None:
    """One agency an event and one event a commit."""
    monkeypatch.setattr(parts, "AGENCIES_AN_EVENT", 1)
    monkeypatch.setattr(parts, "BYTES_A_COMMIT", 1)


def breaking_off(execute: Callable[..., Any], after: int) -> Callable[..., Any]:
    """The executor of a database that answers so often and then no more."""
    left = after

    async def until_then(*command: Any) -> Any:
        nonlocal left
        left -= 1
        if left < 0:
            raise Unavailable
        return await execute(*command)

    return until_then


@pytest.mark.usefixtures("small_commits")
async def test_what_broke_off_is_not_sealed_and_is_carried_on_by_the_same_request(
    services: Stack, monkeypatch: pytest.MonkeyPatch
) -> None:
    await services.open_edition()
    sha256 = (await services.upload("previews", FOUR)).json()["sha256"]
    path, form, key = f"editions/{services.edition_id}/imports", {"sha256": sha256}, fresh_key()
    executor = services.services["directory"].api.state.executor
    with monkeypatch.context() as broken:
        broken.setattr(executor, "execute", breaking_off(executor.execute, after=2))
        answer = await services.upload(path, FOUR, form=form, idempotency_key=key)
    assert answer.status_code == 503
    assert await services.events() == 3  # the opening and two agencies
    early = await services.seal_edition()
    assert (early.status_code, early.json()["code"]) == (409, "directory.list_unfinished")
    assert (early.json()["taken"], early.json()["in_all"]) == (2, 4)
    again = await services.upload(path, FOUR, form=form, idempotency_key=key)
    assert (again.status_code, again.json()["stream_version"]) == (201, 5)
    assert await services.events() == 5
    assert (await services.seal_edition()).status_code == 201


@pytest.mark.usefixtures("small_commits")
async def test_another_key_carries_it_on_as_well_and_doubles_nothing(services: Stack) -> None:
    await services.open_edition()
    sha256 = (await services.upload("previews", FOUR)).json()["sha256"]
    path, form = f"editions/{services.edition_id}/imports", {"sha256": sha256}
    for _ in range(2):
        assert (await services.upload(path, FOUR, form=form)).status_code == 201
    assert await services.events() == 5


@pytest.mark.usefixtures("small_commits")
async def test_the_version_that_was_seen_may_be_named_for_all_of_it(services: Stack) -> None:
    await services.open_edition()
    sha256 = (await services.upload("previews", FOUR)).json()["sha256"]
    path, form = f"editions/{services.edition_id}/imports", {"sha256": sha256}
    stale = await services.upload(path, FOUR, form=form, if_match='"v7"')
    assert stale.status_code == 412
    answer = await services.upload(path, FOUR, form=form, if_match='"v1"')
    assert (answer.status_code, answer.headers["ETag"]) == (201, '"v5"')
