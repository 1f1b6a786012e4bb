"""ผลการคัดเลือก over HTTP: proposed from the scores, resolved by the group, read by clearance."""

from shared.auth.actor import Role
from tests.awards.group_over_http import (
    ALIKE,
    AS_GOOD,
    BEST,
    CALL,
    CHAIR,
    COMMUNITIES,
    NAMES,
    PERSONS,
    SECOND,
    SELECTION,
    SHINING,
    THIRD,
    WEAK,
    code_of,
    concern_of,
    done,
    nothing_is_cut_off,
    of_agency,
    of_judge,
    of_unit,
    post,
    read,
    resolve,
    round_of,
    told,
)
from tests.awards.judged_over_http import to_a_tallied_round
from tests.awards.selection_over_http import heard, propose, selected, sheet_hash, to_a_decision
from tests.documents.pictures import needs_poppler, rendered, text_of
from tests.http.stack import Stack, an_id

REASON = "ผู้ได้ลำดับที่ ๑ ได้รับรางวัลเดียวกันเมื่อปีก่อน"


def cases(shown: list[dict[str, str]]) -> list[str]:
    return [one["nomination_id"] for one in shown]


async def test_what_the_group_resolved_reaches_the_selection_and_decides_it(
    services: Stack,
) -> None:
    await to_a_tallied_round(services)
    await done(propose(services, BEST, ALIKE, reserves=[AS_GOOD]))
    before = await selected(services)
    assert (before["decided"], before["revision"], before["resolutions"]) == (False, 1, [])
    assert cases(before["chosen"]) == [BEST, ALIKE]
    assert cases(before["reserves"]) == [AS_GOOD]
    await resolve(services, 2, [concern_of(PERSONS, before["selection_hash"])])
    after = await heard(services)
    [resolution] = after["resolutions"]
    assert (after["decided"], resolution["in_force"]) == (True, True)
    assert resolution["hearing"]["resolution_id"] == an_id("resolution of the group", 2)
    assert resolution["hearing"]["text"] == "เห็นชอบตามที่เสนอ"
    quorum = resolution["certificate"]
    assert (quorum["met"], quorum["members_present"], quorum["members_in_body"]) == (True, 3, 3)


async def test_neither_a_no_nor_a_yes_to_an_earlier_proposal_decides(services: Stack) -> None:
    await to_a_tallied_round(services)
    await done(propose(services, BEST, AS_GOOD))
    first = (await selected(services))["selection_hash"]
    await resolve(services, 2, [concern_of(PERSONS, first)], carried=False)
    refused = await heard(services)
    assert refused["resolutions"][0]["hearing"]["carried"] is False
    assert (refused["decided"], refused["resolutions"][0]["in_force"]) == (False, True)
    await done(propose(services, BEST, ALIKE))
    await resolve(services, 3, [concern_of(PERSONS, first)])
    outdated = await heard(services, times=2)
    assert (outdated["decided"], outdated["resolutions"][1]["in_force"]) == (False, False)
    assert (outdated["revision"], cases(outdated["chosen"])) == (2, [BEST, ALIKE])
    await resolve(services, 4, [concern_of(PERSONS, outdated["selection_hash"])])
    assert (await heard(services, times=3))["decided"] is True


async def test_a_proposal_that_the_score_sheet_does_not_bear_is_told_why(services: Stack) -> None:
    await to_a_tallied_round(services)
    for chosen, code in (
        ((BEST, WEAK), "awards.chosen_not_on_sheet"),
        ((BEST, SHINING), "awards.chosen_not_on_sheet"),
        ((BEST, BEST), "awards.chosen_twice"),
        ((BEST, ALIKE, AS_GOOD), "awards.quota_exceeded"),
        ((ALIKE, BEST), "awards.departure_needs_reason"),
        ((ALIKE,), "awards.departure_needs_reason"),
    ):
        assert told(await propose(services, *chosen)) == (409, code), code
    other = await propose(services, BEST, sheet_hash="0" * 64)
    assert told(other) == (409, "awards.other_score_sheet")
    assert await sheet_hash(services) in other.text
    none = await propose(services, SHINING, category=COMMUNITIES, sheet_hash="0" * 64)
    assert told(none) == (409, "awards.last_stage_not_tallied")
    assert told(await read(services, SELECTION)) == (404, "awards.selection_not_found")
    assert told(await read(services, f"{SELECTION}/record.pdf")) == (
        404,
        "awards.selection_not_found",
    )


async def test_the_same_proposal_again_changes_nothing_and_a_departure_says_why(
    services: Stack,
) -> None:
    await to_a_tallied_round(services)
    first = await done(propose(services, BEST, ALIKE))
    again = await done(propose(services, BEST, ALIKE))
    assert again["stream_version"] == first["stream_version"] == 1
    await done(propose(services, ALIKE, AS_GOOD, departs_because=REASON))
    shown = await read(services, SELECTION)
    assert shown.headers["ETag"] == '"v2"'
    assert (shown.json()["revision"], shown.json()["departs_because"]) == (2, REASON)


async def test_what_is_decided_is_neither_proposed_nor_scored_anew(services: Stack) -> None:
    await to_a_decision(services)
    assert told(await propose(services, BEST, AS_GOOD)) == (
        409,
        "awards.selection_decided_already",
    )
    path = f"award-rounds/{round_of(PERSONS)}/reopening"
    reopened = await post(services, path, {"reason": "ขอทบทวนคะแนน"})
    assert told(reopened) == (409, "awards.round_is_decided_on")
    assert cases((await selected(services))["chosen"]) == [BEST, ALIKE]


async def test_who_is_in_conflict_sees_a_selection_without_the_case(services: Stack) -> None:
    """In every role, with no hole where the case would stand."""
    await to_a_tallied_round(services)
    await done(propose(services, BEST, ALIKE, reserves=[AS_GOOD]))
    whole = await selected(services)
    for person, role, hidden in (
        (CHAIR, Role.MEMBER, {BEST}),
        (THIRD, Role.MEMBER, {BEST, WEAK}),
        (CHAIR, Role.SECRETARY, {BEST}),
        (CHAIR, Role.GOVERNOR, {BEST}),
        (CHAIR, Role.AUDITOR, {BEST}),
    ):
        by = of_judge(services, person, role)
        answer = await read(services, SELECTION, authorization=by)
        shown = answer.json()
        assert shown["chosen"] == [one for one in whole["chosen"] if one["nomination_id"] == ALIKE]
        assert shown["reserves"] == whole["reserves"]
        for trace in (trace for one in hidden for trace in (one, code_of(one), NAMES[one])):
            assert trace not in answer.text, (person, role)


@needs_poppler
async def test_a_reason_is_told_to_who_may_see_every_case_it_may_name(services: Stack) -> None:
    await to_a_tallied_round(services)
    reason = f"{REASON} ({code_of(BEST)} {NAMES[BEST]})"
    await done(propose(services, ALIKE, BEST, departs_because=reason))
    assert (await selected(services))["departs_because"] == reason
    hidden = await read(services, SELECTION, authorization=of_judge(services, CHAIR))
    assert hidden.json()["departs_because"] == ""
    heading = "เหตุผลที่ต่างจากลำดับคะแนน"
    path = f"{SELECTION}/record.pdf"
    assert heading in text_of((await read(services, path)).content)
    paper = await read(services, path, authorization=of_judge(services, CHAIR))
    assert heading not in text_of(paper.content)


async def test_who_withdrew_after_the_scores_is_not_chosen(services: Stack) -> None:
    await to_a_tallied_round(services)
    await done(post(services, f"nominations/{BEST}/withdrawal", {"reason": "ขอสละสิทธิ์"}))
    assert told(await propose(services, BEST, ALIKE)) == (409, "awards.chosen_withdrew")
    assert told(await propose(services, ALIKE)) == (409, "awards.departure_needs_reason")
    await done(propose(services, ALIKE, departs_because="ผู้ได้ลำดับที่ ๑ ขอสละสิทธิ์"))
    assert cases((await selected(services))["chosen"]) == [ALIKE]


@needs_poppler
async def test_the_record_on_paper_hides_what_the_reader_may_not_see(services: Stack) -> None:
    await to_a_decision(services)
    whole = text_of((await read(services, f"{SELECTION}/record.pdf")).content, "-layout")
    assert code_of(BEST) in whole
    by = of_judge(services, CHAIR)
    paper = await read(services, f"{SELECTION}/record.pdf", authorization=by)
    text = text_of(paper.content, "-layout")
    for trace in (code_of(BEST), NAMES[BEST], "๑๐๐"):
        assert trace not in text
    [row] = [line.split() for line in text.splitlines() if code_of(ALIKE) in line]
    assert (row[0], row[1], row[-1]) == ("๑", code_of(ALIKE), "๘๐")
    assert "๒" not in [line.split()[0] for line in text.splitlines() if line.strip()]


async def test_a_selection_is_for_the_group_and_the_offices_until_it_is_announced(
    services: Stack,
) -> None:
    schools = await to_a_decision(services)
    ministry = services.tokens.header(role=Role.MINISTRY, provinces=[])["Authorization"]
    stranger = of_judge(services, an_id("somebody else"))
    for path in (SELECTION, f"{SELECTION}/record.pdf", f"{SELECTION}/record.docx"):
        for by, answer in (
            (of_agency(services, schools[0]), (404, "not_found")),
            (of_agency(services, schools[1]), (404, "not_found")),
            (of_unit(services, SHINING), (404, "not_found")),
            (ministry, (404, "not_found")),
            (services.other_header(Role.SECRETARY, "TH-57"), (404, "not_found")),
            (services.other_header(Role.PROVINCIAL_OFFICE), (403, "not_allowed")),
            (stranger, (403, "awards.not_of_the_working_group")),
        ):
            assert told(await read(services, path, authorization=by)) == answer, path
    for role in (Role.GOVERNOR, Role.AUDITOR):
        shown = await selected(services, authorization=services.other_header(role))
        assert cases(shown["chosen"]) == [BEST, ALIKE]
    by = of_judge(services, SECOND)
    assert cases((await selected(services, authorization=by))["chosen"]) == [BEST, ALIKE]
    proposal = {"sheet_hash": "0" * 64, "chosen": [BEST]}
    asked = await post(services, f"{SELECTION}/proposals", proposal, authorization=by)
    assert told(asked) == (403, "not_allowed")


@needs_poppler
async def test_the_record_carries_all_that_the_decision_is_founded_on(services: Stack) -> None:
    await to_a_tallied_round(services)
    await done(propose(services, ALIKE, AS_GOOD, departs_because=REASON, reserves=[BEST]))
    draft = (await read(services, f"{SELECTION}/record.pdf")).content
    shown = await selected(services)
    await resolve(services, 2, [concern_of(PERSONS, shown["selection_hash"])])
    await heard(services)
    paper = await read(services, f"{SELECTION}/record.pdf")
    assert paper.headers["Content-Type"] == "application/pdf"
    text = "".join(text_of(paper.content).split())
    for words in (
        "คนดีศรีจังหวัด",
        *(NAMES[one] for one in (ALIKE, AS_GOOD, BEST)),
        *(code_of(one) for one in (ALIKE, AS_GOOD, BEST)),
        "สำรอง",
        REASON,
        "เห็นชอบตามที่เสนอ (ครบองค์ประชุม กรรมการมาประชุม ๓ จาก ๓ คน)",
        shown["sheet_hash"],
        shown["selection_hash"],
    ):
        assert "".join(words.split()) in text, words
    assert "มติที่ประชุม" not in text_of(draft)
    # the draft is marked as one, across the page
    assert dark(draft) > dark(paper.content)
    nothing_is_cut_off(paper.content)
    docx = await read(services, f"{SELECTION}/record.docx")
    assert docx.content.startswith(b"PK")


async def test_the_record_needs_a_score_sheet_that_still_counts(services: Stack) -> None:
    await to_a_tallied_round(services)
    await done(propose(services, BEST, ALIKE))
    path = f"award-rounds/{round_of(PERSONS)}/reopening"
    await done(post(services, path, {"reason": "กรอกคะแนนผิดใบ"}))
    record = await read(services, f"{SELECTION}/record.pdf")
    assert told(record) == (409, "awards.round_not_tallied")
    body = {"sheet_hash": (await selected(services))["sheet_hash"], "chosen": [BEST]}
    asked = await post(services, f"award-selections/{CALL}/{PERSONS}/proposals", body)
    assert told(asked) == (409, "awards.last_stage_not_tallied")


def dark(pdf: bytes) -> int:
    """How much of the middle of the page is not white."""
    picture = rendered(pdf, 40, (60, 170, 220, 160))
    return sum(pixel < 0xF0 for pixel in picture.pixels)
