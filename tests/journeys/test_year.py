"""What the played year leaves behind, as it is read over HTTP, on both transports."""

from itertools import pairwise
from typing import Any

from services.stack.play.play import Play
from services.stack.play.secretary import EXAMPLE
from shared.contracts.boards import BoardKind
from tests.journeys.conftest import FISCAL_YEAR, Stack
from tests.journeys.test_assembly import step

DONE = ("1.1", "1.2", "2.1", "2.1.1", "2.1.2", "2.1.3", "2.1.4", "2.1.5", "2.1.6")
CALENDAR_YEAR = FISCAL_YEAR - 1
PDF = b"%PDF-"


def views(path: str, province: str = EXAMPLE) -> str:
    return f"/projection/v1/provinces/{province}/{path}"


def papers(play: Play, invitee: str, province: str = EXAMPLE) -> list[str]:
    """The addresses of the papers that the year is proven and called with."""
    meetings = f"/meetings/v1/provinces/{province}/meetings"
    assembly, board = play.assembly.meeting_id, play.provincial_board
    body = f"/directory/v1/provinces/{province}/directory/bodies/{board.body.body_id}"
    return [
        f"{meetings}/{assembly}/papers/quorum.pdf?resolution={play.assembly.resolution['resolution_id']}",
        f"{meetings}/{assembly}/papers/invitation.pdf?invitee={invitee}",
        f"{meetings}/{board.meeting_id}/papers/minutes.pdf",
        f"{body}/orders/{board.body.order_id}/paper.pdf",
    ]


async def test_a_played_year_is_read_in_every_register(stack: Stack) -> None:
    play = await stack.played()
    assert await play.over()
    await the_board_shows_what_is_done(play)
    await the_provincial_board_was_appointed_and_has_resolved(play)
    await the_minutes_are_registered(play)
    await the_ideas_are_ranked(play)
    await the_agencies_are_found_in_thai(play)
    await the_letters_have_no_gap(play)
    await the_invitations_are_counted(play)
    await the_papers_are_printed(stack, play)
    await the_calendar_has_every_meeting(stack, play)
    await others_are_kept_out(stack, play)


async def the_board_shows_what_is_done(play: Play) -> None:
    board = await play.board()
    assert {one: step(board, one)["standing"] for one in DONE} == dict.fromkeys(DONE, "done")
    for evidence in step(board, "2.1.4")["evidence"]:
        await play.secretary.read(evidence["opens"])


async def the_provincial_board_was_appointed_and_has_resolved(play: Play) -> None:
    board = play.provincial_board
    body = await play.secretary.read(f"bodies/{board.body.body_id}")
    assert [one["order"]["number"] for one in body["orders"]] == [f"1843/{CALENDAR_YEAR}"]
    assert body["members"][0]["person"]["name"] == "นายสมชาย ใจดี"
    members = (await play.secretary.read(f"meetings/{board.meeting_id}/members"))["rows"]
    (police,) = (one for one in members if one["substitute"])
    assert police["substitute"]["name"] == "นายสุขใจ ไมตรี"
    meeting = await play.secretary.read(f"meetings/{board.meeting_id}")
    assert (meeting["phase"], meeting["members_in_body"], meeting["threshold"]) == ("closed", 13, 7)
    assert [one["presider"]["name"] for one in meeting["presiders"]] == ["นายสมชาย ใจดี"]
    resolutions = (await play.secretary.read("resolutions"))["rows"]
    assert [(one["meeting_kind"], one["meeting_number"], one["number"]) for one in resolutions] == [
        ("selection_working_group", f"2/{CALENDAR_YEAR}", 1),
        *(("strategy_committee", f"1/{CALENDAR_YEAR}", number) for number in (1, 2, 3)),
        *(("subcommittee", f"1/{CALENDAR_YEAR}", number) for number in (1, 2)),
        ("provincial_board", f"10/{CALENDAR_YEAR}", 1),
        ("assembly", f"1/{CALENDAR_YEAR}", 1),
        ("selection_working_group", f"1/{CALENDAR_YEAR}", 1),
        ("provincial_board", f"9/{CALENDAR_YEAR}", 1),
    ]
    assert resolutions[6]["resolution"]["vote"]["in_favour"] == 10


async def the_minutes_are_registered(play: Play) -> None:
    rows = (await play.secretary.read("minutes"))["rows"]
    confirmed = {
        row["meeting_id"]: row["confirmation"] and row["confirmation"]["meeting_id"] for row in rows
    }
    board = play.provincial_board
    assert confirmed == {
        str(play.assembly.meeting_id): None,
        str(board.paper_id): str(board.meeting_id),
        str(board.meeting_id): None,
    }


async def the_ideas_are_ranked(play: Play) -> None:
    boards = (await play.secretary.read("boards", {"meeting": str(play.assembly.meeting_id)}))[
        "rows"
    ]
    assert {one["kind"] for one in boards if one["closed"]} == set(BoardKind)
    for board in boards:
        assert all(a["support"] >= b["support"] for a, b in pairwise(board["ranking"]))
        assert [one["rank"] for one in board["ranking"]] == list(
            range(1, len(board["ranking"]) + 1)
        )
    problems = await play.secretary.read(f"boards/{play.brainstorm.board_id(BoardKind.PROBLEMS)}")
    first = problems["ranking"][0]
    assert first["title"] == "สิ่งแวดล้อมสะอาด"
    projects = play.brainstorm.board_id(BoardKind.PROJECTS)
    ideas = (await play.secretary.read(f"boards/{projects}/ideas"))["rows"]
    assert {one["dimension"] for one in ideas} == {"religion", "sufficiency", "culture"}
    assert ideas[0]["support"] == max(one["support"] for one in ideas)


async def the_agencies_are_found_in_thai(play: Play) -> None:
    found = (await play.secretary.read("agencies", {"q": "วัฒนธรรม จังหวัด"}))["rows"]
    assert [one["name"] for one in found] == [
        "สภาวัฒนธรรมจังหวัดเพชรบูรณ์",
        "สำนักงานวัฒนธรรมจังหวัดเพชรบูรณ์",
    ]


async def the_letters_have_no_gap(play: Play) -> None:
    first = await play.secretary.read("letters", {"limit": 200})
    rest = await play.secretary.read("letters", {"limit": 200, "after": first["following"]})
    letters = [*first["rows"], *rest["rows"]]
    assert rest["following"] is None
    assert [one["number"] for one in letters] == list(range(373, 100, -1))
    assert letters[0]["written"] == "พช 0031/ว 373"
    assert len({one["reservation_id"] for one in letters}) == 3


async def the_invitations_are_counted(play: Play) -> None:
    path = f"meetings/{play.assembly.meeting_id}/invitations/counts"
    counts = await play.secretary.read(path)
    assert (counts["invited"], counts["deliveries"]["dispatched"]) == (130, 130)
    assert counts["answers"] == {"attends": 1, "sends_representative": 1, "declines": 1}
    assert counts["unanswered"] == 127


async def the_papers_are_printed(stack: Stack, play: Play) -> None:
    invitee = (await play.assembly.invited())[0]["agency_id"]
    for address in papers(play, invitee):
        answer = await stack.get("secretary", address)
        assert (answer.status_code, answer.headers["content-type"]) == (200, "application/pdf")
        assert answer.content.startswith(PDF)
        assert (await stack.get("governor", address)).status_code == 403


async def the_calendar_has_every_meeting(stack: Stack, play: Play) -> None:
    feed = (await stack.get("agency", views("calendar.ics"))).text
    board = play.provincial_board
    for meeting in (play.assembly.meeting_id, board.paper_id, board.meeting_id):
        assert f"UID:{meeting}@khunatham" in feed


async def others_are_kept_out(stack: Stack, play: Play) -> None:
    board = play.provincial_board
    invitee = (await play.assembly.invited())[0]["agency_id"]
    projected = (
        "process-board",
        "meetings",
        f"meetings/{play.assembly.meeting_id}",
        f"meetings/{play.assembly.meeting_id}/attendance",
        f"meetings/{play.assembly.meeting_id}/invitations/counts",
        f"meetings/{board.meeting_id}/members",
        f"bodies/{board.body.body_id}",
        f"boards/{play.brainstorm.board_id(BoardKind.PROBLEMS)}",
        "resolutions",
        "minutes",
        "agencies",
        "letters",
        f"kits/{FISCAL_YEAR}/1",
        "calendar.ics",
    )
    nowhere = [*map(views_of_nowhere, projected), *papers(play, invitee, "TH-99")]
    there = [*map(views, projected), *papers(play, invitee)]
    for address, unknown in zip(there, nowhere, strict=True):
        answers = [await stack.get("secretary-chiang-rai", one) for one in (address, unknown)]
        assert [answer.status_code for answer in answers] == [404, 404], address
        assert answers[0].json() == answers[1].json()
    own = await stack.get("secretary-chiang-rai", views("meetings", "TH-57"))
    assert own.json() == {"rows": [], "following": None}
    await only_the_secretary_commands(stack, play)


def views_of_nowhere(path: str) -> str:
    return views(path, "TH-99")


async def only_the_secretary_commands(stack: Stack, play: Play) -> None:
    directory = f"/directory/v1/provinces/{EXAMPLE}/directory"
    meetings = f"/meetings/v1/provinces/{EXAMPLE}/meetings"
    assembly = f"{meetings}/{play.assembly.meeting_id}"
    board = play.brainstorm.board_id(BoardKind.PROBLEMS)
    commands: dict[str, dict[str, Any]] = {
        f"{assembly}/boards/{board}/closing": {},
        f"{assembly}/minutes/drafts": {},
        f"{assembly}/dispatches": {"channel": "hand"},
        f"{assembly}/closing": {},
        f"{directory}/editions/{play.directory.edition_id}/sealing": {},
    }
    token = await stack.token("auditor")
    headers = {"Authorization": f"Bearer {token}", "Idempotency-Key": "a-key-of-its-own"}
    for address, body in commands.items():
        answer = await stack.client.post(address, json=body, headers=headers)
        assert answer.status_code == 403, address
