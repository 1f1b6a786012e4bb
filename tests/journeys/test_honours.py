"""From criteria to certificates and the honours roll, on both transports."""

from services.stack.play.play import Play
from tests.journeys.conftest import Stack
from tests.journeys.test_assembly import step

DONE = ("2.9", "2.9.1", "2.9.2", "2.9.3", "2.9.4", "2.9.5", "3.1.3")


async def test_a_selection_can_be_defended_from_criteria_to_certificates(stack: Stack) -> None:
    play = await stack.played()
    await the_board_shows_what_is_proven(play)


async def the_board_shows_what_is_proven(play: Play) -> None:
    board = await play.board()
    assert {one: step(board, one)["standing"] for one in DONE} == dict.fromkeys(DONE, "done")
    for evidence in (one for s in DONE for one in step(board, s)["evidence"]):
        assert (await play.secretary.get(evidence["opens"])).is_success, evidence["opens"]
