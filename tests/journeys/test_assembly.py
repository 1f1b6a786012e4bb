"""From a spreadsheet to a proven quorum: the main job, over HTTP, on both transports."""

from typing import Any

from services.stack.play import EXAMPLE
from shared.eventstore.verify import first_broken
from shared.kernel.message import Province
from tests.journeys.conftest import Stack


def step(board: dict[str, Any], step_id: str) -> dict[str, Any]:
    (found,) = (one for one in board["steps"] if one["step"]["id"] == step_id)
    return dict(found)


def numbers(board: dict[str, Any], step_id: str, what: str) -> dict[str, Any]:
    (found,) = (e for e in step(board, step_id)["evidence"] if e["what"] == what)
    return dict(found["numbers"])


async def test_the_assembly_from_a_spreadsheet_to_a_proven_quorum(stack: Stack) -> None:
    play = await stack.play()
    assert not await play.over()

    await play.import_directory()
    assert step(await play.board(), "1.2")["standing"] == "in_progress"
    await play.seal()
    board = await play.board()
    assert step(board, "1.2")["standing"] == "done"
    assert numbers(board, "1.2", "directory.edition_sealed") == {"agencies": 130}

    await play.schedule()
    await play.invite()
    rows = await play.attendance()
    assert [row["letter_number"] for row in rows[:1]] != [""]
    assert len({row["letter_number"] for row in rows}) == len(rows) == 130

    await play.open_and_check_in()
    meeting = await play.meeting()
    assert (meeting["quorum_met"], len(meeting["persons"])) == (False, 20)

    refused = await play._send("early", f"{play._meeting}/resolutions", play._resolution)
    assert refused.status_code == 409
    assert refused.json()["code"] == "meetings.quorum_not_met"
    certificate = refused.json()["certificate"]
    assert (certificate["agencies_in_directory"], certificate["threshold"]) == (130, 26)
    assert (await play.meeting())["resolutions"] == []

    await play.reach_quorum()
    meeting = await play.meeting()
    assert (meeting["quorum_met"], len(meeting["persons"])) == (True, 26)
    undone = [row for row in await play.attendance() if len(row["history"]) == 2]
    assert [passage["what"] for passage in undone[0]["history"]] == ["in", "undone"]

    await play.resolve()
    await play.close()
    meeting = await play.meeting()
    assert meeting["phase"] == "closed"
    assert [one["threshold"] for one in meeting["resolutions"]] == [26]

    board = await play.board()
    assert step(board, "2.1")["standing"] == "done"
    assert numbers(board, "2.1", "meetings.meeting_closed") == {
        "agencies_in_directory": 130,
        "threshold": 26,
        "agencies_present": 41,
        "persons_present": sum(meeting["persons"].values()),
        "quorum_met": True,
        "resolutions": 1,
    }
    assert step(board, "2.1.1")["standing"] == "in_progress"
    assert step(board, "2.2")["standing"] == "not_started"
    assert await play.over()


async def test_the_ledgers_of_a_played_year_are_unbroken(stack: Stack) -> None:
    play = await stack.play()
    async for _ in play.run():
        pass
    for service in ("directory", "meetings"):
        checked = await first_broken(stack.platform.ledger(service), Province(EXAMPLE))
        assert checked.broken is None
        assert checked.events > 0


async def test_playing_again_changes_nothing(stack: Stack) -> None:
    play = await stack.play()
    async for _ in play.run():
        pass
    before = await play.meeting()
    ledgers = [await stack.platform.ledger(s).heads() for s in ("directory", "meetings")]

    async for _ in (await stack.play()).run():
        pass
    assert await play.meeting() == before
    assert [await stack.platform.ledger(s).heads() for s in ("directory", "meetings")] == ledgers


async def test_another_province_sees_nothing_of_it(stack: Stack) -> None:
    play = await stack.play()
    async for _ in play.run():
        pass
    stranger = {"Authorization": f"Bearer {await stack.token('secretary-chiang-rai')}"}
    for path in (
        "process-board",
        "meetings",
        f"meetings/{play.meeting_id}",
        f"meetings/{play.meeting_id}/attendance",
    ):
        foreign = f"/projection/v1/provinces/{EXAMPLE}/{path}"
        unknown = f"/projection/v1/provinces/TH-99/{path}"
        answers = [await stack.client.get(p, headers=stranger) for p in (foreign, unknown)]
        assert [answer.status_code for answer in answers] == [404, 404]
        assert answers[0].json() == answers[1].json()
    own = await stack.client.get("/projection/v1/provinces/TH-57/meetings", headers=stranger)
    assert own.json() == {"rows": [], "following": None}
