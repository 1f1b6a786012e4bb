"""The boards over HTTP: who may say what, from the first idea to the ranking."""

from typing import Any

import httpx

from shared.auth.actor import Role
from shared.contracts.boards import BoardClosed
from shared.contracts.catalogue import CATALOGUE
from tests.http.stack import PROVINCE, Stack, an_id

BOARD = an_id("board")


def agency(services: Stack, agency_id: str | None) -> str:
    return services.tokens.header(role=Role.AGENCY, agency=agency_id)["Authorization"]


async def ask(
    services: Stack, path: str, body: dict[str, Any] | None = None, **headers: str | None
) -> httpx.Response:
    return await services.meeting_post(f"boards{path}", body, **headers)


async def open_board(services: Stack, kind: str = "projects") -> httpx.Response:
    body = {"board_id": BOARD, "kind": kind, "title": "แผนงาน/โครงการ ๓ มิติ"}
    return await ask(services, "", body)


async def add_idea(
    services: Stack, name: str, dimension: str | None = None, **changed: Any
) -> httpx.Response:
    authorization = changed.pop("authorization", None)
    body = {"idea_id": an_id(name), "text": f"โครงการ {name}", "dimension": dimension}
    headers = {"authorization": authorization} if authorization else {}
    return await ask(services, f"/{BOARD}/ideas", body | changed, **headers)


def told(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json().get("code", "")


async def closed_board(services: Stack) -> BoardClosed:
    commits = services.platform.database("meetings").collection("commits")
    stream = f"{PROVINCE}/board/{BOARD}"
    facts = [fact for one in await commits.find({"stream": stream}) for fact in one["events"]]
    [data] = [fact["data"] for fact in facts if fact["type"] == "meetings.board_closed"]
    event = CATALOGUE.decode("meetings.board_closed", 1, data)
    assert isinstance(event, BoardClosed)
    return event


async def closing_names_what_is_missing(services: Stack, dimension: str, in_thai: str) -> None:
    refused = await ask(services, f"/{BOARD}/closing")
    assert told(refused) == (409, "meetings.dimensions_missing")
    assert refused.json()["missing"] == [dimension]
    assert in_thai in refused.json()["title"]


async def test_a_board_goes_from_the_first_idea_to_the_ranking(services: Stack) -> None:
    invited = await services.to_an_open_meeting()
    first, second = agency(services, invited[0]), agency(services, invited[1])
    assert (await open_board(services)).status_code == 201

    added = await add_idea(services, "ลานธรรม", "religion", authorization=first)
    assert added.status_code == 201
    on_behalf = await add_idea(services, "เกษตรพอเพียง", "sufficiency", agency_id=invited[2])
    assert on_behalf.status_code == 201
    assert told(await add_idea(services, "ไม่มีมิติ")) == (409, "meetings.dimension_missing")

    idea = f"/{BOARD}/ideas/{an_id('เกษตรพอเพียง')}"
    for who in (first, second, second):
        assert (await ask(services, f"{idea}/support", authorization=who)).status_code == 201
    back = await ask(services, f"{idea}/support/withdrawal", authorization=first)
    assert back.status_code == 201

    await closing_names_what_is_missing(services, "culture", "วิถีวัฒนธรรม")
    for name in ("ผ้าทอ", "ผ้าไหม"):
        assert (await add_idea(services, name, "culture")).status_code == 201
    group = {
        "group_id": an_id("group"),
        "title": "ผ้าพื้นเมือง",
        "idea_ids": [an_id("ผ้าไหม"), an_id("ผ้าทอ")],
    }
    assert (await ask(services, f"/{BOARD}/groups", group)).status_code == 201
    assert (await ask(services, f"/{BOARD}/closing")).status_code == 201

    ranking = (await closed_board(services)).ranking
    assert [(one.rank, one.title, one.support) for one in ranking] == [
        (1, "โครงการ เกษตรพอเพียง", 1),
        (2, "โครงการ ลานธรรม", 0),
        (3, "ผ้าพื้นเมือง", 0),
    ]
    assert [str(one) for one in ranking[2].idea_ids] == [an_id("ผ้าทอ"), an_id("ผ้าไหม")]
    late = await add_idea(services, "มาช้า", "culture", authorization=first)
    assert told(late) == (409, "meetings.board_closed")


async def test_an_agency_speaks_for_itself_only(services: Stack) -> None:
    invited = await services.to_an_open_meeting()
    own, other = agency(services, invited[0]), agency(services, invited[1])
    await open_board(services, "problems")
    await add_idea(services, "ขยะ", authorization=own)
    idea = f"/{BOARD}/ideas/{an_id('ขยะ')}"
    words, reason = {"text": "ขยะล้นตลาด"}, {"reason": "ซ้ำกับข้ออื่น"}

    theirs = (403, "meetings.idea_of_another_agency")
    assert told(await ask(services, f"{idea}/wording", words, authorization=other)) == theirs
    assert told(await ask(services, f"{idea}/withdrawal", reason, authorization=other)) == theirs
    assert (await ask(services, f"{idea}/wording", words, authorization=own)).status_code == 201

    instead = (403, "meetings.for_another_agency")
    for_other = {"agency_id": invited[1]}
    assert told(await ask(services, f"{idea}/support", for_other, authorization=own)) == instead
    added = await add_idea(services, "น้ำเสีย", authorization=own, agency_id=invited[1])
    assert told(added) == instead
    assert (await ask(services, f"{idea}/withdrawal", reason, authorization=own)).status_code == 201


async def test_who_was_not_invited_has_no_voice(services: Stack) -> None:
    await services.to_an_open_meeting()
    await open_board(services, "good_deeds")
    await add_idea(services, "จิตอาสา")
    stranger = agency(services, an_id("stranger"))
    support = f"/{BOARD}/ideas/{an_id('จิตอาสา')}/support"
    not_invited = (409, "meetings.agency_was_not_invited")
    assert told(await ask(services, support, authorization=stranger)) == not_invited
    assert told(await add_idea(services, "ออมทรัพย์", authorization=stranger)) == not_invited


async def test_an_account_without_an_agency_is_told_so(services: Stack) -> None:
    for claim in (None, "สำนักงานวัฒนธรรม"):
        answer = await add_idea(services, "ขยะ", authorization=agency(services, claim))
        assert told(answer) == (403, "agency_of_account_unknown"), claim


async def test_the_secretariat_says_whose_support_it_records(services: Stack) -> None:
    support = f"/{BOARD}/ideas/{an_id('ขยะ')}/support"
    assert told(await ask(services, support)) == (422, "meetings.agency_not_named")


async def test_a_board_belongs_to_a_meeting_that_is_there_and_goes_on(services: Stack) -> None:
    assert told(await open_board(services)) == (404, "meetings.meeting_not_found")
    await services.to_an_open_meeting()
    await services.meeting_post("closing")
    assert told(await open_board(services)) == (409, "meetings.meeting_is_over")


async def test_grouping_and_closing_are_the_secretariats(services: Stack) -> None:
    invited = await services.to_an_open_meeting()
    await open_board(services, "problems")
    await add_idea(services, "ขยะ")
    own = agency(services, invited[0])
    group = {"group_id": an_id("group"), "title": "สิ่งแวดล้อม", "idea_ids": [an_id("ขยะ")]}
    assert (await ask(services, f"/{BOARD}/groups", group, authorization=own)).status_code == 403
    assert (await ask(services, f"/{BOARD}/closing", authorization=own)).status_code == 403
