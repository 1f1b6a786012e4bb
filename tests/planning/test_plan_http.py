"""The plan over HTTP: from its start to its submission, and two officers who write one plan."""

from shared.auth.actor import Role
from tests.http.stack import YEAR, Stack, an_id
from tests.planning.plan_over_http import (
    GOAL,
    PLAN,
    a_project,
    ask,
    complete,
    done,
    of_agency,
    place,
    read,
    sealed_directory,
    start,
    told,
)


async def test_a_plan_is_written_submitted_and_opened_again(services: Stack) -> None:
    agencies = await sealed_directory(services)
    await start(services)
    await done(services, f"/{PLAN}/foreword", {"foreword": "คำนำ", "situation": "สถานการณ์"})
    for dimension in ("religion", "sufficiency"):
        assert (await place(services, a_project(agencies[0], dimension))).status_code == 201
    refused = await ask(services, f"/{PLAN}/submission")
    assert told(refused) == (409, "planning.dimensions_empty")
    assert refused.json()["empty"] == ["culture"]
    assert "วิถีวัฒนธรรม" in refused.json()["title"]

    assert (await place(services, a_project(agencies[0], "culture"))).status_code == 201
    await done(services, f"/{PLAN}/submission")
    late = await place(services, a_project(agencies[0], title="ช้าไป"))
    assert told(late) == (409, "planning.plan_is_submitted")

    await done(services, f"/{PLAN}/revisions", {"kind": "erratum", "reason": "แก้คำผิด"})
    cut = [{"source": "no_cost", "amount": 0}]
    assert (await place(services, a_project(agencies[0], budget=cut))).status_code == 201
    refused = await ask(services, f"/{PLAN}/submission")
    assert told(refused) == (409, "planning.more_than_wording")
    assert "งบประมาณ" in refused.json()["changes"][0]
    await done(services, f"/{PLAN}/revisions", {"kind": "revision", "reason": "ไม่มีงบประมาณ"})
    await done(services, f"/{PLAN}/submission")


async def test_projects_and_items_are_taken_out_from_below(services: Stack) -> None:
    await complete(services)
    why = {"reason": "รวมกับโครงการอื่น"}
    stays = await ask(services, f"/{PLAN}/items/{GOAL}/removal", why)
    assert told(stays) == (409, "planning.something_stands_under")
    for dimension in ("religion", "sufficiency", "culture"):
        await done(services, f"/{PLAN}/projects/{an_id('project', dimension)}/removal", why)
    await done(services, f"/{PLAN}/items/{GOAL}/removal", why)


async def test_an_agency_writes_its_own_projects_only(services: Stack) -> None:
    own, other = (await sealed_directory(services))[:2]
    await start(services)
    theirs = of_agency(services, own)
    assert (await place(services, a_project(own), authorization=theirs)).status_code == 201
    stranger = of_agency(services, other)
    refused = await place(services, a_project(own, title="ของเรา"), authorization=stranger)
    assert told(refused) == (403, "planning.project_of_another_agency")
    unbound = services.other_header(Role.AGENCY)
    refused = await place(services, a_project(own), authorization=unbound)
    assert told(refused) == (403, "agency_of_account_unknown")
    vision = await ask(services, f"/{PLAN}/vision", {"text": "อื่น"}, authorization=theirs)
    assert told(vision) == (403, "not_allowed")


async def test_what_is_named_has_to_be_known(services: Stack) -> None:
    owner = (await sealed_directory(services))[0]
    await start(services)
    for changed, code in (
        ({"owner": an_id("nobody")}, "planning.agencies_not_listed"),
        ({"targets": [an_id("target")]}, "planning.targets_not_standing"),
        ({"goal": an_id("elsewhere")}, "planning.goal_needed"),
    ):
        refused = await place(services, a_project(owner) | changed)
        assert told(refused) == (409, code)
    unknown = await place(services, a_project(owner) | {"colour": "blue"})
    assert unknown.status_code == 422


async def test_without_a_plan_or_a_directory_there_is_no_project(services: Stack) -> None:
    project = a_project(an_id("agency"))
    assert told(await place(services, project)) == (404, "planning.plan_not_found")
    await start(services)
    assert told(await place(services, project)) == (409, "no_sealed_directory")


async def test_the_second_of_two_officers_is_told_and_shown_the_difference(
    services: Stack,
) -> None:
    owner = (await complete(services))[0]
    draft = await read(services, f"plans/{PLAN}/draft")
    seen = draft.headers["ETag"]
    assert len(draft.json()["content"]["projects"]) == 3
    first = await place(services, a_project(owner, title="ลานธรรมทุกวันพระ"), if_match=seen)
    assert first.status_code == 201
    second = await place(services, a_project(owner, title="ลานธรรมทุกเสาร์"), if_match=seen)
    assert told(second) == (412, "stale_version")
    assert f'"v{second.json()["actual"]}"' == first.headers["ETag"]

    answer = await read(services, f"plans/{PLAN}/changes?since={seen.strip(chr(34))}")
    assert answer.status_code == 200, answer.text
    body = answer.json()
    assert f'"{body["now"]}"' == first.headers["ETag"]
    assert [one["said"] for one in body["changes"]] == [
        "แก้ไขโครงการ ลานธรรมทุกวันพระ: ชื่อโครงการ จาก “โครงการด้าน religion” เป็น “ลานธรรมทุกวันพระ”"
    ]
    again = f'"{body["now"]}"'
    merged = await place(services, a_project(owner, title="ลานธรรมทุกเสาร์"), if_match=again)
    assert merged.status_code == 201


async def test_a_version_that_never_was_shows_no_difference(services: Stack) -> None:
    await start(services)
    for since in ("v0", "v99"):
        answer = await read(services, f"plans/{PLAN}/changes?since={since}")
        assert told(answer) == (404, "planning.seen_version_unknown")
    answer = await read(services, f"plans/{an_id('other')}/changes?since=v1")
    assert told(answer) == (404, "planning.plan_not_found")


async def test_the_codes_to_choose_from_are_read(services: Stack) -> None:
    rules = (await read(services, f"plan-rules/{YEAR}")).json()
    assert rules["budget_sources"]["version"] == 1
    assert [one["scheme"] for one in rules["alignments"]][:1] == ["moral_action_plan_2"]
