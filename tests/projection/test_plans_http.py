"""The plans over HTTP: register, tree, projects, versions, what differs, figures, workbook."""

import pytest

from shared.auth.actor import Role
from tests.planning.plan_examples import PLAN_ID, project_id
from tests.projection.plan_year import FIRST_HASH, PLAN_YEAR
from tests.projection.shelf import Shelf
from tests.projection.workbooks import cells

PLAN = f"plans/{PLAN_ID}"


@pytest.fixture
async def written(books: Shelf) -> Shelf:
    await books.write(PLAN_YEAR)
    return books


async def test_the_register_lists_plans_with_their_latest_version(written: Shelf) -> None:
    [row] = await written.rows("plans?fiscal_year=2570")
    assert (row["latest"]["number"], row["latest"]["projects"]) == (2, 4)
    assert row["latest"]["budget"] == "500002.00"
    assert row["revision"]["kind"] == "revision"
    assert await written.rows("plans?q=เมืองคนดี") == [row]
    assert await written.rows("plans?q=เชียงราย") == []


async def test_a_plan_is_read_as_a_tree_of_the_version_asked_for(written: Shelf) -> None:
    for query, version, projects in (("", 2, 4), ("?version=1", 1, 3), ("?version=0", 0, 3)):
        tree = await written.get(f"{PLAN}{query}")
        [goal] = tree["strategies"][0]["under"][0]["under"]
        assert (tree["version"], len(goal["projects"])) == (version, projects)
    answer = await written.stack.get(f"{PLAN}?version=3")
    assert (answer.status_code, answer.json()["code"]) == (404, "planning.plan_version_not_found")


async def test_projects_are_found_by_name_owner_and_dimension(written: Shelf) -> None:
    assert len(await written.rows(f"{PLAN}/projects?limit=1")) == 4
    [found] = await written.rows(f"{PLAN}/projects?q=ทุกวัน พระ")
    assert found["project"]["title"] == "ลานธรรมทุกวันพระ"
    [second] = await written.rows(f"{PLAN}/projects?dimension=sufficiency")
    assert (second["project_id"], second["inclusion"]) == (str(project_id(2)), "included")
    assert second["project"]["budget"][0]["amount"] == "125000.50"
    assert len(await written.rows(f"{PLAN}/projects?q=วัฒนธรรมจังหวัด")) == 4
    assert len(await written.rows(f"{PLAN}/projects?version=0")) == 3
    [old] = await written.rows(f"{PLAN}/projects?version=1&dimension=religion")
    assert old["project"]["title"] == "ลานธรรม ลานวิถีไทย"


async def test_one_project_tells_the_versions_that_had_it(written: Shelf) -> None:
    gone = await written.get(f"plan-projects/{project_id(4)}")
    assert (gone["versions"], gone["draft"], gone["removed"]) == ([2], False, "ไม่มีงบประมาณ")
    assert gone["project"]["project_id"] == str(project_id(4))


async def test_versions_are_listed_and_each_is_read_whole(written: Shelf) -> None:
    versions = await written.get(f"{PLAN}/versions")
    assert [one["number"] for one in versions] == [1, 2]
    assert versions[0]["content_hash"] == FIRST_HASH
    whole = await written.get(f"{PLAN}/versions/1")
    assert len(whole["content"]["projects"]) == 3
    for number in (0, 3):
        assert (await written.stack.get(f"{PLAN}/versions/{number}")).status_code == 404


async def test_two_versions_are_compared_field_by_field(written: Shelf) -> None:
    difference = await written.get(f"{PLAN}/difference?from=1&to=2")
    changed, added = difference["changes"]
    assert [one["field"] for one in changed["fields"]] == ["title", "partners"]
    assert [one["wording"] for one in changed["fields"]] == [True, False]
    assert (added["what"], difference["wording_only"]) == ("added", False)
    back = await written.get(f"{PLAN}/difference?from=2&to=0")
    assert [one["what"] for one in back["changes"]] == ["changed", "removed"]


async def test_board_budget_inclusions_and_approvals_are_read(written: Shelf) -> None:
    board = await written.get(f"{PLAN}/board")
    assert [one["projects"] for one in board["by_dimension"]] == [2, 1, 1]
    assert board["by_dimension"][1]["included"] == 1
    budget = await written.get(f"{PLAN}/budget")
    assert budget["total"] == "500002.00"
    inclusions = await written.get(f"{PLAN}/inclusions")
    assert inclusions["counts"] == {
        "included": 1,
        "deferred": 0,
        "refused": 0,
        "anew": 0,
        "pending": 3,
    }
    approvals = await written.get(f"{PLAN}/approvals")
    assert [one["standing"] for one in approvals["approvals"]][:2] == ["anew", "outstanding"]
    assert approvals["valid_from_version"] == 2


async def test_a_plan_and_a_difference_are_taken_along_as_workbooks(written: Shelf) -> None:
    answer = await written.stack.get(f"{PLAN}/export.xlsx?version=1")
    assert answer.status_code == 200, answer.text
    assert "attachment" in answer.headers["Content-Disposition"]
    assert "แผนฉบับที่ 1" in cells(answer.content)["โครงสร้างแผน"][0][0]
    answer = await written.stack.get(f"{PLAN}/difference/export.xlsx?from=1&to=2")
    assert cells(answer.content)["ความต่าง"][2][2:5] == [
        "ชื่อโครงการ",
        "ลานธรรม ลานวิถีไทย",
        "ลานธรรมทุกวันพระ",
    ]


async def test_another_province_sees_nothing_of_it(written: Shelf) -> None:
    chiang_rai = written.stack.other_header(Role.SECRETARY, "TH-57")
    page = await written.get("plans", "TH-57", authorization=chiang_rai)
    assert page["rows"] == []
    answer = await written.stack.get(PLAN, "TH-57", authorization=chiang_rai)
    assert answer.status_code == 404
