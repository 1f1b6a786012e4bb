"""เป้าหมาย over HTTP: proposed by a closed board, set, revised, dropped; in dated virtues."""

import httpx

from tests.http.stack import PROVINCE, YEAR, Stack, an_id
from tests.meetings.test_boards_http import BOARD, add_idea, ask, open_board
from tests.planning.declared_http import told

TARGET = an_id("target")


async def to_a_closed_board(services: Stack, kind: str = "problems") -> None:
    """A group of two ideas, and one alone."""
    await services.schedule_meeting()
    await open_board(services, kind)
    for name in ("ยาเสพติด", "บุหรี่ไฟฟ้า", "ขยะ"):
        assert (await add_idea(services, name)).status_code == 201
    group = {
        "group_id": an_id("group"),
        "title": "สิ่งเสพติดในเยาวชน",
        "idea_ids": [an_id("ยาเสพติด"), an_id("บุหรี่ไฟฟ้า")],
    }
    assert (await ask(services, f"/{BOARD}/groups", group)).status_code == 201
    assert (await ask(services, f"/{BOARD}/closing")).status_code == 201


async def get(services: Stack, path: str) -> httpx.Response:
    return await services.clients["planning"].get(
        f"/v1/provinces/{PROVINCE}/targets{path}",
        headers=services.headers(consistency_token=services.fresh or None),
    )


async def test_a_closed_board_proposes_targets_in_the_order_of_its_ranking(
    services: Stack,
) -> None:
    await to_a_closed_board(services)
    proposed = (await get(services, f"/proposals?board={BOARD}")).json()
    assert proposed["fiscal_year"] == YEAR
    first, second = proposed["rows"]
    assert (first["text"], first["kind"], len(first["ideas"])) == (
        "สิ่งเสพติดในเยาวชน",
        "problem",
        2,
    )
    assert (second["rank"], second["text"]) == (2, "โครงการ ขยะ")
    body = {
        "target_id": TARGET,
        "fiscal_year": YEAR,
        "text": first["text"],
        "virtues": ["discipline"],
        "ideas": first["ideas"],
    }
    assert (await services.post("planning", "targets", body)).status_code == 201
    revision = {
        "text": "ลดสิ่งเสพติดในเยาวชน",
        "virtues": ["discipline", "gratitude"],
        "ideas": [*first["ideas"], *second["ideas"]],
        "reason": "ปรับถ้อยคำ",
    }
    path = f"targets/{TARGET}"
    assert (await services.post("planning", f"{path}/revisions", revision)).status_code == 201
    dropped = await services.post("planning", f"{path}/dropping", {"reason": "รวมกับเป้าหมายอื่น"})
    assert dropped.status_code == 201
    missing = await services.post("planning", f"targets/{an_id('none')}/revisions", revision)
    assert told(missing) == (404, "planning.target_not_found")


async def test_only_closed_boards_of_problems_and_good_deeds_propose(services: Stack) -> None:
    await services.schedule_meeting()
    await open_board(services, "good_deeds")
    still = await get(services, f"/proposals?board={BOARD}")
    assert told(still) == (409, "planning.board_is_open")
    unknown = await get(services, f"/proposals?board={an_id('no board')}")
    assert told(unknown) == (404, "planning.board_not_found")


async def test_another_kind_of_board_proposes_nothing_and_is_no_origin(services: Stack) -> None:
    await to_a_closed_board(services, "vision")
    proposed = await get(services, f"/proposals?board={BOARD}")
    assert told(proposed) == (409, "planning.board_proposes_no_target")
    body = {
        "target_id": TARGET,
        "fiscal_year": YEAR,
        "text": "เป้าหมาย",
        "virtues": ["discipline"],
        "ideas": [{"board_id": BOARD, "idea_id": an_id("ขยะ")}],
    }
    refused = await services.post("planning", "targets", body)
    assert told(refused) == (409, "planning.idea_of_another_kind")
    body["ideas"] = [{"board_id": BOARD, "idea_id": an_id("ไม่มีข้อนี้")}]
    nowhere = await services.post("planning", "targets", body)
    assert told(nowhere) == (404, "planning.idea_not_on_a_board")


async def test_a_year_has_its_virtues(services: Stack) -> None:
    five = (await get(services, "/virtues?fiscal_year=2570")).json()
    four = (await get(services, "/virtues?fiscal_year=2565")).json()
    assert (len(five["virtues"]), len(four["virtues"])) == (5, 4)
    none = await get(services, "/virtues?fiscal_year=2558")
    assert told(none) == (404, "planning.no_virtues_yet")
