"""การให้คะแนน over HTTP: each judge for itself, others' points by commitment, tally and conflict."""

import pytest

from shared.auth.actor import Role
from tests.awards.group_over_http import (
    ALIKE,
    AS_GOOD,
    BEST,
    CHAIR,
    JUDGES,
    NAMES,
    SECOND,
    SHINING,
    THIRD,
    WEAK,
    code_of,
    done,
    of_agency,
    of_judge,
    of_unit,
    post,
    read,
    round_of,
    told,
)
from tests.awards.scoring_over_http import (
    CASES,
    PATH,
    commit,
    declare_conflict,
    give,
    of_office,
    own_cases,
    points,
    progress,
    ranking,
    score,
    seen,
    tallied,
    tally,
    to_an_open_round,
    totals,
)
from tests.http.stack import Stack, an_id

OFFICES = (Role.SECRETARY, Role.GOVERNOR, Role.AUDITOR)
REASON = {"reason": "กรอกคะแนนผิดช่อง"}


async def test_others_points_are_hidden_until_ones_own_are_committed(services: Stack) -> None:
    await to_an_open_round(services)
    await score(services, SECOND)
    await done(give(services, CHAIR))
    await done(give(services, THIRD))
    chair = of_judge(services, CHAIR)
    before = await totals(services, chair)
    assert before == {
        ALIKE: {CHAIR: 100, SECOND: None, THIRD: None},
        AS_GOOD: {CHAIR: 60, SECOND: None, THIRD: None},
        WEAK: {CHAIR: 30, SECOND: None},
    }
    paper = await read(services, f"{PATH}/summary.pdf", authorization=chair)
    assert told(paper) == (403, "awards.commit_first")
    await done(commit(services, CHAIR))
    after = await totals(services, chair)
    # the third judge has not committed: nobody sees those points
    assert after[ALIKE] == {CHAIR: 100, SECOND: 70, THIRD: None}
    assert after[WEAK] == {CHAIR: 30, SECOND: 40}
    assert BEST not in after
    assert (await totals(services, of_judge(services, THIRD)))[ALIKE] == {
        CHAIR: None,
        SECOND: None,
        THIRD: 70,
    }


async def test_no_figure_over_all_judges_is_told_before_the_tally(services: Stack) -> None:
    """No mean, no rank, nothing of how the others get on, one's own scores committed or not."""
    await to_an_open_round(services)
    await score(services, SECOND, CHAIR)
    chair = of_judge(services, CHAIR)
    for one in (await seen(services, chair)).values():
        figures = ("mean", "median", "spread", "rank", "passes", "tie_broken_by")
        assert [one[figure] for figure in figures] == [None] * 6
    assert await progress(services, chair) == {CHAIR: (3, 3, True)}
    paper = await read(services, f"{PATH}/summary.pdf", authorization=chair)
    assert told(paper) == (409, "awards.round_not_tallied")
    await score(services, THIRD)
    await tally(services)
    assert await progress(services, chair) == {
        CHAIR: (3, 3, True),
        SECOND: (3, 3, True),  # of the cases that the chair may see
        THIRD: (2, 2, True),
    }


@pytest.mark.parametrize("role", OFFICES)
async def test_an_office_sees_how_far_the_judges_are_and_points_only_after_the_tally(
    services: Stack, role: Role
) -> None:
    await to_an_open_round(services)
    await score(services, SECOND, CHAIR)
    await done(give(services, THIRD, points(ALIKE, 7)))
    office = of_office(services, role)
    shown = await totals(services, office)
    assert set(shown) == set(CASES)
    assert {figure for case in shown.values() for figure in case.values()} == {None}
    assert await ranking(services, office) == []
    assert await progress(services, office) == {
        CHAIR: (3, 3, True),
        SECOND: (4, 4, True),
        THIRD: (2, 1, False),
    }
    await done(give(services, THIRD))
    await done(commit(services, THIRD))
    await tally(services)
    assert (await totals(services, office))[ALIKE] == {CHAIR: 100, SECOND: 70, THIRD: 70}
    assert await ranking(services, office) == [
        (BEST, 1, 100),
        (ALIKE, 2, 80),
        (AS_GOOD, 3, 76.6667),
        (WEAK, 4, 35),
    ]


async def test_a_judge_who_is_an_office_too_sees_no_more_for_it(services: Stack) -> None:
    """Before the tally nothing of the others; after it nothing of what is in conflict."""
    await to_an_open_round(services)
    await score(services, SECOND)
    await done(give(services, CHAIR))
    both = of_judge(services, CHAIR, Role.GOVERNOR, Role.MEMBER)
    before = await totals(services, both)
    assert {judge[SECOND] for judge in before.values()} == {None}
    await done(commit(services, CHAIR))
    await score(services, THIRD)
    await tally(services)
    assert await ranking(services, both) == [(ALIKE, 1, 80), (AS_GOOD, 2, 76.6667), (WEAK, 3, 35)]


async def test_a_conflict_declared_after_scoring_takes_the_scores_out_at_the_tally(
    services: Stack,
) -> None:
    await to_an_open_round(services)
    await score(services)
    await declare_conflict(services, CHAIR, ALIKE)
    assert set(await own_cases(services, CHAIR)) == {AS_GOOD, WEAK}
    again = await give(services, CHAIR, points(ALIKE, 1))
    assert told(again) == (404, "awards.case_not_yours")
    await tally(services)
    # without the chair's full marks the second stands behind the third
    assert await tallied(services) == await ranking(services)
    assert await ranking(services) == [
        (BEST, 1, 100),
        (AS_GOOD, 2, 76.6667),
        (ALIKE, 3, 70),
        (WEAK, 4, 35),
    ]
    chair = of_judge(services, CHAIR)
    assert await ranking(services, chair) == [(AS_GOOD, 1, 76.6667), (WEAK, 2, 35)]
    answers = [
        await services.get(f"{PATH}/{part}", authorization=chair) for part in ("scores", "judges")
    ]
    for answer in answers:
        assert ALIKE not in answer.text
        assert code_of(ALIKE) not in answer.text


async def test_a_case_whose_only_judge_stands_aside_is_not_judged(services: Stack) -> None:
    await to_an_open_round(services)
    await score(services)
    await declare_conflict(services, SECOND, BEST)
    await tally(services)
    assert await tallied(services) == await ranking(services)
    assert await ranking(services) == [(ALIKE, 1, 80), (AS_GOOD, 2, 76.6667), (WEAK, 3, 35)]
    shown = (await seen(services))[BEST]
    assert (shown["mean"], shown["rank"], shown["passes"]) == (None, None, None)


async def test_a_round_is_tallied_when_every_sheet_is_committed_or_left_out_with_a_reason(
    services: Stack,
) -> None:
    await to_an_open_round(services)
    await score(services, SECOND, THIRD)
    await done(give(services, CHAIR, points(ALIKE, 10)))
    assert told(await commit(services, CHAIR)) == (409, "awards.cases_not_scored")
    waiting = await post(services, f"{PATH}/tally")
    assert told(waiting) == (409, "awards.sheets_not_committed")
    bare = await post(services, f"{PATH}/tally", {"absent": [CHAIR]})
    assert told(bare) == (409, "awards.absence_needs_reason")
    await tally(services, absent=[CHAIR], note="ลาป่วย")
    assert await ranking(services) == [
        (BEST, 1, 100),
        (AS_GOOD, 2, 85),
        (ALIKE, 3, 70),
        (WEAK, 4, 40),
    ]
    late = await give(services, CHAIR, points(AS_GOOD, 1))
    assert told(late) == (409, "awards.scored_too_late")
    # who has never committed sees no others', tally or not
    chair = of_judge(services, CHAIR)
    assert (await totals(services, chair))[ALIKE] == {CHAIR: 100, SECOND: None, THIRD: None}


async def test_a_reopened_round_hides_its_scores_and_is_tallied_anew(services: Stack) -> None:
    await to_an_open_round(services)
    await score(services)
    locked = await post(services, f"{PATH}/sheets/{THIRD}/unlocking", REASON)
    assert told(locked) == (409, "awards.round_not_reopened")
    await tally(services)
    first = (await services.get(f"{PATH}/scores")).json()
    assert told(await give(services, THIRD, points(ALIKE, 10))) == (
        409,
        "awards.sheet_is_committed",
    )
    await done(post(services, f"{PATH}/reopening", REASON))
    assert (await totals(services))[ALIKE] == dict.fromkeys(JUDGES)
    await done(post(services, f"{PATH}/sheets/{THIRD}/unlocking", REASON))
    await done(give(services, THIRD, points(ALIKE, 10)))
    await done(commit(services, THIRD))
    await tally(services)
    second = (await services.get(f"{PATH}/scores")).json()
    assert (first["tally"], second["tally"]) == (1, 2)
    assert first["sheet_hash"] != second["sheet_hash"]
    assert (await ranking(services))[1] == (ALIKE, 2, 90)


async def test_a_case_that_is_handed_on_is_scored_by_the_other_and_by_nobody_else(
    services: Stack,
) -> None:
    """Everybody else has the case already, so nobody takes it over; its old judge has lost it."""
    await to_an_open_round(services)
    await score(services, CHAIR)
    body = {"nomination_id": ALIKE, "from_judge": CHAIR, "reason": "ติดราชการต่างจังหวัด"}
    await done(post(services, f"{PATH}/reassignments", body))
    await score(services, SECOND, THIRD)
    await tally(services)
    assert (await totals(services))[ALIKE] == {SECOND: 70, THIRD: 70}
    assert (ALIKE, 3, 70) in await ranking(services)
    assert await tallied(services) == await ranking(services)
    again = await post(services, f"{PATH}/reassignments", {**body, "from_judge": THIRD})
    assert told(again) == (409, "awards.round_is_tallied")


async def test_scores_are_for_the_judges_and_the_offices_of_the_province(services: Stack) -> None:
    schools = await to_an_open_round(services)
    await score(services)
    await tally(services)
    ministry = services.tokens.header(role=Role.MINISTRY, provinces=[])["Authorization"]
    for by, answer in (
        (of_agency(services, schools[0]), (404, "not_found")),
        (of_unit(services, SHINING), (404, "not_found")),
        (ministry, (404, "not_found")),
        (services.other_header(Role.SECRETARY, "TH-57"), (404, "not_found")),
        (services.other_header(Role.PROVINCIAL_OFFICE), (403, "not_allowed")),
        (of_judge(services, an_id("somebody")), (403, "awards.not_of_the_working_group")),
    ):
        for part in ("scores", "judges", "export.xlsx"):
            assert told(await services.get(f"{PATH}/{part}", authorization=by)) == answer, part
        summary = await read(services, f"{PATH}/summary.pdf", authorization=by)
        assert told(summary) == answer
    none = f"award-rounds/{round_of(an_id('no category'))}"
    assert told(await services.get(f"{none}/scores")) == (404, "not_found")
    assert told(await read(services, f"{none}/summary.pdf")) == (404, "awards.round_not_found")


async def test_which_rounds_there_are_tells_nothing_of_their_cases(services: Stack) -> None:
    await to_an_open_round(services)
    await score(services)
    await tally(services)
    for path in ("award-rounds", PATH):
        shown = await services.get(path, authorization=of_judge(services, CHAIR))
        for case in CASES:
            for trace in (case, code_of(case), NAMES[case]):
                assert trace not in shown.text
