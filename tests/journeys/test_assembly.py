"""From a spreadsheet to a proven quorum: the main job, over HTTP, on both transports."""

from typing import Any

from services.stack.play.play import Play
from services.stack.play.secretary import EXAMPLE
from shared.eventstore.verify import first_broken
from shared.kernel.message import Province
from tests.journeys.conftest import Stack

SERVICES = ("directory", "meetings")


def step(board: dict[str, Any], step_id: str) -> dict[str, Any]:
    (found,) = (one for one in board["steps"] if one["step"]["id"] == step_id)
    return dict(found)


def numbers(board: dict[str, Any], step_id: str, what: str) -> dict[str, Any]:
    (found,) = (e for e in step(board, step_id)["evidence"] if e["what"] == what)
    return dict(found["numbers"])


async def test_the_assembly_from_a_spreadsheet_to_a_proven_quorum(stack: Stack) -> None:
    play = await stack.play()
    assert not await play.over()
    await from_a_spreadsheet_to_a_sealed_directory(play)
    await from_a_date_to_letters_that_all_went_out(play)
    await no_resolution_without_a_quorum(play)
    await a_quorum_that_proves_the_resolution(play)
    await a_closed_assembly_on_the_board(play)
    assert not await play.over()


async def from_a_spreadsheet_to_a_sealed_directory(play: Play) -> None:
    await play.directory.publish_kit()
    assert step(await play.board(), "1.1")["standing"] == "done"
    await play.directory.import_agencies()
    assert step(await play.board(), "1.2")["standing"] == "in_progress"
    await play.directory.seal()
    board = await play.board()
    assert step(board, "1.2")["standing"] == "done"
    assert numbers(board, "1.2", "directory.edition_sealed") == {"agencies": 130}


async def from_a_date_to_letters_that_all_went_out(play: Play) -> None:
    assembly = play.assembly
    await play.directory.start_letter_register()
    await assembly.schedule()
    await assembly.publish_agenda()
    await play.invite()
    rows = await assembly.attendance()
    assert {row["letter_number"] for row in rows} == {f"พช 0031/ว {n}" for n in range(101, 231)}
    assert step(await play.board(), "2.1.1")["standing"] == "in_progress"
    await assembly.send_letters()
    assert step(await play.board(), "2.1.1")["standing"] == "done"


async def no_resolution_without_a_quorum(play: Play) -> None:
    assembly = play.assembly
    await assembly.open_and_check_in()
    meeting = await assembly.shown()
    assert (meeting["quorum_met"], len(meeting["persons"])) == (False, 20)

    resolutions = f"{assembly.path}/resolutions"
    refused = await play.secretary.send("early", resolutions, assembly.resolution)
    assert refused.status_code == 409
    assert refused.json()["code"] == "meetings.quorum_not_met"
    certificate = refused.json()["certificate"]
    assert (certificate["agencies_in_directory"], certificate["threshold"]) == (130, 26)
    assert (await assembly.shown())["resolutions"] == []


async def a_quorum_that_proves_the_resolution(play: Play) -> None:
    assembly = play.assembly
    await assembly.reach_quorum()
    meeting = await assembly.shown()
    assert (meeting["quorum_met"], len(meeting["persons"])) == (True, 26)
    undone = [row for row in await assembly.attendance() if len(row["history"]) == 2]
    assert [passage["what"] for passage in undone[0]["history"]] == ["in", "undone"]

    await assembly.resolve()


async def a_closed_assembly_on_the_board(play: Play) -> None:
    assembly = play.assembly
    await assembly.key_in_latecomers()
    await assembly.close()
    meeting = await assembly.shown()
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
    assert step(board, "2.1.6")["standing"] == "not_started"


async def test_playing_again_changes_nothing_and_the_ledgers_are_unbroken(stack: Stack) -> None:
    play = await stack.played()
    before = await play.assembly.shown()
    ledgers = [await stack.platform.ledger(service).heads() for service in SERVICES]
    for service in SERVICES:
        checked = await first_broken(stack.platform.ledger(service), Province(EXAMPLE))
        assert checked.broken is None
        assert checked.events > 0

    await stack.played()
    assert await play.assembly.shown() == before
    assert [await stack.platform.ledger(service).heads() for service in SERVICES] == ledgers
