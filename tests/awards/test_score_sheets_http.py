"""ใบให้คะแนนของกรรมการ over HTTP: given by the judge, or keyed in from paper by the secretariat."""

from shared.auth.actor import Role
from tests.awards.group_over_http import (
    ALIKE,
    AS_GOOD,
    BEST,
    CHAIR,
    NAMES,
    SECOND,
    THIRD,
    WEAK,
    code_of,
    done,
    of_judge,
    post,
    told,
)
from tests.awards.scoring_over_http import (
    CASES,
    ON_PAPER,
    PATH,
    give,
    key_in,
    of_office,
    own_cases,
    points,
    ranking,
    score,
    tally,
    to_a_blind_round,
    to_an_open_round,
    totals,
)
from tests.http.stack import Stack, an_id
from tests.projection.workbooks import cells

REMARK = "ผลงานโดดเด่นกว่าทุกคน เป็นแบบอย่างได้"
SHEET = f"{PATH}/sheets/{CHAIR}"


async def test_a_sheet_on_paper_is_keyed_in_as_of_the_day_it_was_filled_in(
    services: Stack,
) -> None:
    await to_an_open_round(services)
    keyed = [points(ALIKE, 10, REMARK), points(AS_GOOD, 6), points(WEAK, 3)]
    await done(key_in(services, CHAIR, *keyed, occurred_at=ON_PAPER))
    mine = await own_cases(services, CHAIR)
    assert {case: one["points"][0]["points"] for case, one in mine.items()} == {
        ALIKE: 10,
        AS_GOOD: 6,
        WEAK: 3,
    }
    assert (mine[ALIKE]["remark"], mine[WEAK]["remark"]) == (REMARK, "")
    assert (mine[ALIKE]["name"], mine[ALIKE]["case_code"]) == (NAMES[ALIKE], code_of(ALIKE))
    commits = await services.platform.database("awards").collection("commits").find({})
    [stored] = [one for one in commits if "awards.scores_given" in str(one["events"])]
    assert stored["occurred_at"].startswith("2026-10-30T02:00:00")
    assert stored["recorded_at"].startswith("2026-11-02T02:00:00")
    assert stored["actor"] == "test-secretary"
    assert REMARK not in str(commits)
    ahead = await key_in(services, CHAIR, occurred_at="2026-11-09T09:00:00+07:00")
    assert told(ahead) == (409, "occurred_in_future")


async def test_a_keyed_in_sheet_counts_as_the_judges_own(services: Stack) -> None:
    await to_an_open_round(services)
    await score(services, SECOND)
    await done(key_in(services, CHAIR, points(ALIKE, 1)))
    await done(key_in(services, CHAIR))  # corrected, and the rest of the sheet
    await done(post(services, f"{SHEET}/commitment"))
    own = await totals(services, of_judge(services, CHAIR))
    assert own[ALIKE] == {CHAIR: 100, SECOND: 70, THIRD: None}
    late = await give(services, CHAIR, points(ALIKE, 9))
    assert told(late) == (409, "awards.sheet_is_committed")
    await score(services, THIRD)
    await tally(services)
    assert (ALIKE, 2, 80) in await ranking(services)


async def test_only_the_secretariat_keys_in_and_only_what_the_judge_has(services: Stack) -> None:
    await to_an_open_round(services)
    for by in (of_judge(services, SECOND), of_office(services, Role.GOVERNOR)):
        for path in (f"{SHEET}/scores", f"{SHEET}/commitment", f"{SHEET}/unlocking"):
            body = {"scores": [points(ALIKE, 1)]} if path.endswith("scores") else {}
            asked = await post(services, path, body, authorization=by)
            assert asked.status_code == 403, path
    nothing = await key_in(services, SECOND, points(an_id("no case"), 10))
    assert told(nothing) == (404, "not_found")
    for judge, case in ((CHAIR, BEST), (THIRD, WEAK)):
        answer = await key_in(services, judge, points(case, 10))
        assert told(answer) == (404, "awards.case_not_yours"), case
    stranger = await key_in(services, an_id("nobody"), points(ALIKE, 10))
    assert told(stranger) == (404, "awards.case_not_yours")
    secretary = await post(services, f"{PATH}/scores", {"scores": [points(ALIKE, 1)]})
    assert told(secretary) == (403, "not_allowed")
    empty = await post(services, f"{SHEET}/commitment")
    assert told(empty) == (404, "awards.sheet_not_found")


async def test_points_are_whole_for_every_criterion_and_within_its_most(services: Stack) -> None:
    await to_an_open_round(services)
    half = {"nomination_id": ALIKE, "points": [{"code": "deeds", "points": 5}]}
    twice = points(ALIKE, 5)
    twice["points"] *= 2
    for given, answer in (
        ([points(ALIKE, 11)], (409, "awards.points_out_of_range")),
        ([half], (409, "awards.criteria_not_all_scored")),
        ([twice], (409, "awards.criteria_not_all_scored")),
        ([points(ALIKE, -1)], (422, "malformed_request")),
        ([points(ALIKE, 5), points(ALIKE, 6)], (422, "malformed_request")),
        ([points(an_id(n), 5) for n in range(101)], (422, "malformed_request")),
    ):
        assert told(await give(services, CHAIR, *given)) == answer
    assert [one["points"] for one in (await own_cases(services, CHAIR)).values()] == [[], [], []]


async def test_a_blind_stage_withholds_the_names_from_judges_until_the_tally(
    services: Stack,
) -> None:
    await to_a_blind_round(services)
    assert {one["name"] for one in (await own_cases(services, SECOND)).values()} == {None}
    second, office = of_judge(services, SECOND), of_office(services, Role.GOVERNOR)
    for by, withheld in ((second, True), (office, False)):
        shown = await services.get(f"{PATH}/scores", authorization=by)
        book = await services.get(f"{PATH}/export.xlsx", authorization=by)
        written = str(cells(book.content))
        for case in CASES:
            assert (NAMES[case] not in shown.text) is withheld
            assert (NAMES[case] not in written) is withheld
    await score(services)
    await tally(services)
    shown = await services.get(f"{PATH}/scores", authorization=second)
    assert all(NAMES[case] in shown.text for case in CASES)


async def test_a_secretary_in_conflict_keys_nothing_in_about_the_case(services: Stack) -> None:
    """On no judge's sheet: the answer is the same as about a case that does not exist."""
    await to_an_open_round(services)
    by = of_judge(services, CHAIR, Role.SECRETARY)
    for case in (BEST, an_id("no case")):
        body = {"scores": [points(case, 1)]}
        answer = await post(services, f"{PATH}/sheets/{SECOND}/scores", body, authorization=by)
        assert told(answer) == (403, "awards.judge_keys_in"), case
    for path in (f"{PATH}/sheets/{CHAIR}/scores", f"{PATH}/sheets/{SECOND}/commitment"):
        body = {"scores": [points(ALIKE, 1)]} if path.endswith("scores") else {}
        answer = await post(services, path, body, authorization=by)
        assert told(answer) == (403, "awards.judge_keys_in"), path


async def test_a_judge_does_not_say_when_scores_were_given(services: Stack) -> None:
    await to_an_open_round(services)
    body = {"scores": [points(ALIKE, 1)], "occurred_at": ON_PAPER}
    answer = await post(services, f"{PATH}/scores", body, authorization=of_judge(services, CHAIR))
    assert told(answer) == (403, "awards.only_keyed_in_came_earlier")
