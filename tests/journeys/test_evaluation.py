"""The played year's evaluation: answered, approved, at the ministry, its level with the proof."""

from tests.journeys.conftest import FISCAL_YEAR, Stack
from tests.journeys.test_assembly import step

DONE = ("2.4", "2.5", "2.6", "3.1.4")


async def test_a_played_year_is_assessed_and_sent_to_the_ministry(stack: Stack) -> None:
    play = await stack.played()
    board = await play.board()
    assert {one: step(board, one)["standing"] for one in DONE} == dict.fromkeys(DONE, "done")
    for number in DONE:
        for evidence in step(board, number)["evidence"]:
            await play.secretary.read(evidence["opens"])
    evaluating = play.evaluating
    level = await play.secretary.read(
        f"assessments/{evaluating.assessment_id}/level", service="evaluation"
    )
    assert (level["level"], level["next_level"], level["total"]) == (2, 3, "13")
    assert [one["indicator"] for one in level["lacking"]] == ["P8", "P10"]
    register = {"fiscal_year": FISCAL_YEAR}
    counts = await play.secretary.read("assessment-register/counts", register)
    assert counts["by_level"] == {"2": 2}
    missing = await play.secretary.read("assessment-register/missing", register)
    assert evaluating.unit_id not in {one["unit_id"] for one in missing["rows"]}
    assert missing["rows"]
    way = await play.secretary.read(f"transmittal-board/{evaluating.assessment_id}")
    assert way["at_the_ministry"] is True
    ministry = f"/projection/v1/provinces/TH-67/transmittal-board/{evaluating.assessment_id}"
    assert (await stack.get("ministry", ministry)).status_code == 200
    neighbour = await stack.get("secretary-chiang-rai", ministry)
    assert neighbour.status_code == 404
