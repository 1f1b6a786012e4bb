"""ใบสรุปคะแนน การส่งออก และการคำนวณใหม่ over HTTP: what was tallied, as it may be seen."""

from uuid import UUID

from shared.auth.actor import Role
from shared.contracts.award_values import NominationId, RoundId
from shared.contracts.people import PersonId
from shared.contracts.scoring import CaseScore, CriterionPoints, ScoresGiven, sheet_id_of
from tests.awards.group_over_http import (
    ALIKE,
    AS_GOOD,
    BEST,
    CHAIR,
    NAMES,
    PERSONS,
    SECOND,
    THIRD,
    WEAK,
    code_of,
    done,
    of_judge,
    post,
    read,
    round_of,
    told,
)
from tests.awards.scoring_over_http import (
    CASES,
    PATH,
    declare_conflict,
    of_office,
    ranking,
    remember_at,
    score,
    tallied,
    tally,
    to_an_open_round,
)
from tests.documents.pictures import needs_poppler, rendered, text_of
from tests.http.stack import YEAR, Stack
from tests.projection.workbooks import cells

EXPORT = f"{PATH}/export.xlsx"


async def test_a_recount_from_the_streams_equals_the_tally(services: Stack) -> None:
    """Also when somebody was left out, and after a later conflict: what was counted is counted."""
    await to_an_open_round(services)
    await score(services)
    early = await read(services, f"{PATH}/recount")
    assert told(early) == (409, "awards.round_not_tallied")
    await declare_conflict(services, CHAIR, AS_GOOD)
    await tally(services, absent=[THIRD], note="ลาป่วย")
    announced = (await services.get(f"{PATH}/scores")).json()["sheet_hash"]
    same = {"equal": True, "sheet_hash": announced, "recounted_hash": announced, "tally": 1}
    assert await done(read(services, f"{PATH}/recount")) == same
    await declare_conflict(services, CHAIR, ALIKE)
    await done(post(services, f"nominations/{WEAK}/withdrawal", {"reason": "ขอถอน"}))
    for by in (of_office(services, Role.AUDITOR), of_judge(services, CHAIR)):
        assert await done(read(services, f"{PATH}/recount", authorization=by)) == same


async def test_a_recount_finds_a_score_that_was_touched(services: Stack) -> None:
    await to_an_open_round(services)
    await score(services)
    await tally(services)
    sheet = sheet_id_of(UUID(round_of(PERSONS)), UUID(THIRD))
    both = tuple(CriterionPoints(code=one, points=8) for one in ("deeds", "example"))
    touched = ScoresGiven(
        sheet_id=sheet,
        round_id=RoundId(UUID(round_of(PERSONS))),
        fiscal_year=YEAR,
        judge=PersonId(UUID(THIRD)),
        stage=1,
        scores=(CaseScore(nomination_id=NominationId(UUID(ALIKE)), points=both, remark=None),),
    )
    await remember_at(services, "sheet", sheet, touched)
    found = await done(read(services, f"{PATH}/recount"))
    assert found["equal"] is False
    assert found["sheet_hash"] != found["recounted_hash"]


@needs_poppler
async def test_the_summary_is_of_what_its_reader_may_see(services: Stack) -> None:
    await to_an_open_round(services)
    await score(services)
    await declare_conflict(services, SECOND, BEST)
    await tally(services)
    sheet_hash = (await services.get(f"{PATH}/scores")).json()["sheet_hash"]
    paper = (await read(services, f"{PATH}/summary.pdf")).content
    text = "".join(text_of(paper).split())
    for words in (
        "ใบสรุปคะแนนการคัดเลือก",
        "คนดีศรีจังหวัด",
        *(NAMES[one] for one in (ALIKE, AS_GOOD)),
        *(code_of(one) for one in CASES),
        "๗๖.๖๖๖๗",
        f"เรื่อง {code_of(BEST)} ไม่มีผลคะแนน: ไม่มีกรรมการที่ไม่มีส่วนได้เสีย",
        sheet_hash,
    ):
        assert "".join(words.split()) in text, words
    nothing_is_cut_off(paper)
    of_chair = await read(services, f"{PATH}/summary.pdf", authorization=of_judge(services, CHAIR))
    seen = text_of(of_chair.content, "-layout")
    assert places(seen) == ["๑", "๒", "๓"]
    assert code_of(BEST) not in seen
    assert sheet_hash[:32] in seen
    docx = await read(services, f"{PATH}/summary.docx")
    assert docx.content.startswith(b"PK")


async def test_the_export_is_of_what_its_reader_may_see(services: Stack) -> None:
    await to_an_open_round(services)
    await score(services, SECOND, CHAIR)
    office = of_office(services, Role.GOVERNOR)
    before = await exported(services, office)
    assert [row[0] for row in before] == [""] * 4
    assert [row[3:] for row in before] == [[""] * 4] * 4
    await score(services, THIRD)
    await tally(services)
    assert await exported(services, office) == [
        [1, code_of(BEST), NAMES[BEST], 100, 100, 0, "ผ่าน"],
        [2, code_of(ALIKE), NAMES[ALIKE], 80, 70, 30, "ผ่าน"],
        [3, code_of(AS_GOOD), NAMES[AS_GOOD], 76.6667, 80, 30, "ผ่าน"],
        [4, code_of(WEAK), NAMES[WEAK], 35, 35, 10, "ไม่ผ่าน"],
    ]
    for by in (of_judge(services, CHAIR), of_judge(services, CHAIR, Role.SECRETARY)):
        rows = await exported(services, by)
        assert [row[:2] for row in rows] == [
            [1, code_of(ALIKE)],
            [2, code_of(AS_GOOD)],
            [3, code_of(WEAK)],
        ]


async def test_who_is_left_out_and_what_is_withdrawn_is_not_counted(services: Stack) -> None:
    await to_a_tally_without_the_chair(services)
    assert await tallied(services) == [(BEST, 1, 100), (AS_GOOD, 2, 85), (ALIKE, 3, 70)]


async def test_what_is_shown_is_what_was_tallied(services: Stack) -> None:
    await to_a_tally_without_the_chair(services)
    assert await ranking(services) == await tallied(services)


async def test_what_was_tallied_is_shown_as_it_was_tallied(services: Stack) -> None:
    await to_an_open_round(services)
    await score(services)
    await tally(services)
    await declare_conflict(services, CHAIR, ALIKE)
    assert await ranking(services) == await tallied(services)


async def to_a_tally_without_the_chair(services: Stack) -> None:
    """Whose sheet is committed; and without the weak one."""
    await to_an_open_round(services)
    await score(services)
    await done(post(services, f"nominations/{WEAK}/withdrawal", {"reason": "ขอถอน"}))
    await tally(services, absent=[CHAIR], note="ให้คะแนนโดยไม่ได้อ่านเอกสาร")


async def exported(services: Stack, by: str) -> list[list[object]]:
    """The rows below the heading."""
    answer = await services.get(EXPORT, authorization=by)
    [rows] = cells(answer.content).values()
    heading = next(place for place, row in enumerate(rows) if row[0] == "ลำดับ")
    return rows[heading + 1 :]


def places(text: str) -> list[str]:
    """The ranks of the summary, as they are printed."""
    lines = [line.split() for line in text.splitlines()]
    return [words[0] for words in lines if len(words) > 1 and words[1] in map(code_of, CASES)]


def nothing_is_cut_off(pdf: bytes) -> None:
    """Nothing stands in the margins."""
    picture = rendered(pdf, 40)
    rows = range(0, len(picture.pixels), picture.width)
    margins = (picture.pixels[at : at + 20] for at in rows)
    assert all(min(margin) > 0xF0 for margin in margins)
    ends = (picture.pixels[at + picture.width - 15 : at + picture.width] for at in rows)
    assert all(min(end) > 0xF0 for end in ends)
