"""From an idea's card to an included project and its reported result, on both transports."""

from typing import Any

import httpx

from services.planning.edge.verify_codes import Coded
from services.stack.example.plan import DEFERRED, PROJECTS, REFUSED
from services.stack.play.play import Play
from services.stack.play.secretary import EXAMPLE
from shared.contracts.boards import BoardKind
from shared.contracts.dissemination import dissemination_id_of
from shared.kernel.message import Province
from tests.journeys.conftest import FISCAL_YEAR, Stack
from tests.journeys.test_assembly import step

REASON = {"reason": "ที่ประชุมขอให้ปรับถ้อยคำ"}
DONE = ("2.1.5", "2.1.6", "2.2", "2.3", "2.5", "2.8")
BEGUN = ("2.7", "3.1.1")
DECLARATION = f"planning/declarations/{FISCAL_YEAR}"


async def test_what_grew_from_an_idea_is_found_again_at_its_result(stack: Stack) -> None:
    play = await stack.played()
    await the_board_shows_what_is_proven(play)
    await an_idea_leads_to_its_result(play)
    await each_project_is_decided_on(play)
    await every_agency_has_its_letter(play)
    await the_papers_prove_themselves(stack, play)
    await no_policy_was_refused(stack)
    await an_old_signature_never_counts_for_a_new_text(play)
    await the_second_officer_is_told_and_shown_the_difference(play)
    await a_revision_has_to_be_approved_anew(play)


async def the_board_shows_what_is_proven(play: Play) -> None:
    board = await play.board()
    assert {one: step(board, one)["standing"] for one in DONE} == dict.fromkeys(DONE, "done")
    begun = {one: step(board, one)["standing"] for one in BEGUN}
    assert begun == dict.fromkeys(BEGUN, "in_progress")
    for evidence in (one for s in (*DONE, *BEGUN) for one in step(board, s)["evidence"]):
        assert (await play.secretary.get(evidence["opens"])).is_success, evidence["opens"]


async def an_idea_leads_to_its_result(play: Play) -> None:
    """The debt of the households: a card, a target, a project, a figure."""
    card = play.brainstorm.idea_id(BoardKind.PROBLEMS, 1)
    trace = await play.secretary.read(f"traces/{card}")
    target, project = trace["led_to"]
    assert (trace["of"]["stage"], target["stage"], project["stage"]) == (
        "idea",
        "target",
        "project",
    )
    assert (project["text"], project["decision"]) == (PROJECTS[2].title, "included")
    assert project["result"]["percent"] == 35
    assert [one["value"] for one in project["result"]["measured"]] == ["2120"]
    back = await play.secretary.read(f"traces/{project['trace_id']}")
    assert card in {one["trace_id"] for one in back["grew_from"]}


async def each_project_is_decided_on(play: Play) -> None:
    rows = (await play.secretary.read("traces", {"stage": "project"}))["rows"]
    decided = {one["trace_id"]: one["decision"] for one in rows}
    expected = {DEFERRED: "deferred", REFUSED: "refused"}
    assert decided == {
        play.planning.project_id(n): expected.get(n, "included") for n in range(len(PROJECTS))
    }


async def every_agency_has_its_letter(play: Play) -> None:
    letters = dissemination_id_of(play.planning.plan_id, 1)
    path = f"disseminations/{letters}/ledger"
    counts = await play.secretary.read(f"{path}/counts")
    assert counts["agencies"] == len(await play.planning.agencies())
    (row,) = (await play.secretary.read(path, {"q": "คณะสงฆ์จังหวัดเพชรบูรณ์ ฝ่ายมหานิกาย"}))["rows"]
    assert row["acknowledged_at"]


async def the_papers_prove_themselves(stack: Stack, play: Play) -> None:
    """The frozen booklet is genuine; with one byte changed it is not."""
    editions = (await play.secretary.read("booklets"))["rows"]
    assert [one["edition"] for one in editions] == [2, 1]
    bound = {one["what"] for one in editions[0]["bound"]}
    assert {"meetings.quorum_certificate", "meetings.resolution"} <= bound
    path = f"plans/{play.planning.plan_id}/booklet/editions/2.pdf"
    booklet = (await play.secretary.get(path, service="planning")).content
    code = Coded(Province(EXAMPLE), FISCAL_YEAR, 2).code
    verdicts = [
        (await verified(stack, code, content)).json()["file"]
        for content in (booklet, booklet[:-9] + b"X" + booklet[-8:])
    ]
    assert verdicts == ["same", "altered"]


async def verified(stack: Stack, code: str, content: bytes) -> httpx.Response:
    return await stack.client.post(f"/planning/v1/verify/booklets/{code}", content=content)


async def no_policy_was_refused(stack: Stack) -> None:
    found = await stack.platform.database("planning").collection("policy_refusals").find({})
    assert found == []


async def an_old_signature_never_counts_for_a_new_text(play: Play) -> None:
    """Every sheet is signed; then the text is opened and made final anew: nobody has signed it."""
    await play.secretary.ask("reopen", f"{DECLARATION}/reopening", REASON)
    known = await declaration(play)
    text = known["draft"]["text"] | {"closing": "เพื่อความผาสุกของชาวเพชรบูรณ์ทุกคนสืบไป"}
    seen = (await play.secretary.get(f"declarations/{FISCAL_YEAR}", service="planning")).headers
    version = int(seen["ETag"].strip('"v'))
    draft = {**text, "note": "ตามมติ", "ideas": []}
    await play.secretary.ask("draft-2", f"{DECLARATION}/drafts", draft, seen=version)
    await play.secretary.ask("final-2", f"{DECLARATION}/final-text", {"draft": 2})
    assert not (await declaration(play))["completed"]
    assert step(await play.board(), "2.3")["standing"] != "done"
    old = {
        "text_hash": known["resolutions"][0]["text_hash"],
        "reason": "ลงนามในข้อความเดิมแล้ว",
    }
    first = (await play.secretary.read(f"declarations/{FISCAL_YEAR}/signatures"))["rows"][0]
    path = f"{DECLARATION}/signatories/{first['signatory_id']}/refusal"
    answer = await play.secretary.send("old-text", path, old)
    assert answer.status_code == httpx.codes.CONFLICT


async def declaration(play: Play) -> dict[str, Any]:
    return await play.secretary.read(f"declarations/{FISCAL_YEAR}", service="planning")


async def the_second_officer_is_told_and_shown_the_difference(play: Play) -> None:
    """Both have seen the same version; the first writes, the second is told what was changed."""
    plan = f"plans/{play.planning.plan_id}"
    opened = {"kind": "revision", "reason": "ปรับตามข้อเสนอของที่ประชุม"}
    await play.secretary.ask("revise", f"planning/{plan}/revisions", opened)
    draft = await play.secretary.get(f"{plan}/draft", service="planning")
    version = int(draft.headers["ETag"].strip('"v'))
    vision = {"text": "เพชรบูรณ์เมืองคุณธรรม ทุกคนเป็นสุข"}
    await play.secretary.ask("vision-2", f"planning/{plan}/vision", vision, seen=version)
    late = {"text": "วิสัยทัศน์ของอีกคนหนึ่ง"}
    answer = await play.secretary.send("vision-3", f"planning/{plan}/vision", late, seen=version)
    assert answer.status_code == httpx.codes.PRECONDITION_FAILED
    changes = await play.secretary.get(
        f"{plan}/changes", {"since": f"v{version}"}, service="planning"
    )
    assert changes.is_success
    assert vision["text"] in changes.text


async def a_revision_has_to_be_approved_anew(play: Play) -> None:
    plan = f"planning/plans/{play.planning.plan_id}"
    assert step(await play.board(), "2.5")["standing"] == "in_progress"
    await play.secretary.ask("submit-2", f"{plan}/submission")
    approvals = await play.secretary.read(f"plans/{play.planning.plan_id}/approvals")
    assert approvals["to_do"], "the board and the subcommittee have approved another version"
