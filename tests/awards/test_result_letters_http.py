"""หนังสือแจ้งผลการคัดเลือก over HTTP: each entrant is told, in the tone of an office."""

from shared.auth.actor import Role
from tests.awards.announced_over_http import ANNOUNCED, announce
from tests.awards.group_over_http import (
    ALIKE,
    AS_GOOD,
    BEST,
    CHAIR,
    COMMUNITIES,
    NAMES,
    OTHER,
    PERSONS,
    SHINING,
    WEAK,
    code_of,
    done,
    nothing_is_cut_off,
    of_agency,
    of_judge,
    of_unit,
    post,
    read,
    told,
)
from tests.awards.selection_over_http import to_a_decision
from tests.documents.pictures import needs_poppler, text_of
from tests.http.stack import Stack, an_id

LETTERS = f"{ANNOUNCED}/letters"
OF_PERSONS = f"{LETTERS}.pdf?category_id={PERSONS}"


def in_one_line(pdf: bytes) -> str:
    return "".join(text_of(pdf).split())


@needs_poppler
async def test_each_entrant_is_told_of_its_own_case(services: Stack) -> None:
    schools = await to_a_decision(services, PERSONS, COMMUNITIES)
    await done(announce(services, PERSONS, COMMUNITIES))
    await done(
        post(services, f"{ANNOUNCED}/recipients/{ALIKE}/striking-off", {"reason": "ตรวจพบภายหลัง"})
    )
    first, second = (of_agency(services, one) for one in schools)
    for case, by, words in (
        (BEST, first, "มีมติให้เป็นผู้ได้รับการยกย่องเชิดชูเกียรติ ลำดับที่ ๑"),
        (AS_GOOD, second, "เรื่องดังกล่าวไม่ได้รับการคัดเลือก"),
        (AS_GOOD, second, "อุทธรณ์ได้ภายใน ๙ พฤศจิกายน ๒๕๖๙ เวลา ๒๓.๕๙ น."),
        (ALIKE, second, "ได้เพิกถอนการยกย่องเชิดชูเกียรติของเรื่องดังกล่าว"),
        (SHINING, of_unit(services, SHINING), f"เรียน {NAMES[SHINING]}"),
        (OTHER, services.other_header(), "ประกาศจังหวัดเพชรบูรณ์ ที่ ๑๒/๒๕๗๐ ลงวันที่ ๒ พฤศจิกายน ๒๕๖๙"),
    ):
        letter = await read(services, f"{LETTERS}/{case}.pdf", authorization=by)
        assert letter.status_code == 200, letter.text
        text = in_one_line(letter.content)
        assert "".join(words.split()) in text, (words, text)
        assert "".join(NAMES[case].split()) in text
        nothing_is_cut_off(letter.content)
    assert (await read(services, f"{LETTERS}/{BEST}.docx")).content.startswith(b"PK")


async def test_of_a_case_that_is_hidden_or_was_not_considered_there_is_no_letter(
    services: Stack,
) -> None:
    schools = await to_a_decision(services)
    assert told(await read(services, f"{LETTERS}/{BEST}.pdf")) == (
        404,
        "awards.announcement_not_found",
    )
    await done(announce(services))
    for case, by in (
        (BEST, of_agency(services, schools[1])),
        (BEST, of_judge(services, CHAIR)),
        (an_id("nobody"), services.other_header()),
    ):
        hidden = await read(services, f"{LETTERS}/{case}.pdf", authorization=by)
        assert told(hidden) == (404, "not_found")
    withdrawal = {"by": "nominator", "reason": "ผู้ถูกเสนอย้ายภูมิลำเนา"}
    await done(post(services, f"nominations/{WEAK}/withdrawal", withdrawal))
    gone = await read(services, f"{LETTERS}/{WEAK}.pdf")
    assert told(gone) == (409, "awards.case_not_considered")


@needs_poppler
async def test_all_letters_of_a_category_come_in_one_file(services: Stack) -> None:
    schools = await to_a_decision(services)
    await done(announce(services))
    book = await read(services, OF_PERSONS)
    assert book.status_code == 200, book.text
    assert text_of(book.content).count("\f") == 4  # a page each
    text = in_one_line(book.content)
    assert all(code_of(one) in text for one in (BEST, ALIKE, AS_GOOD, WEAK))
    related = of_judge(services, CHAIR, Role.SECRETARY)
    hidden = await read(services, OF_PERSONS, authorization=related)
    assert code_of(BEST) not in in_one_line(hidden.content)
    agency = await read(services, OF_PERSONS, authorization=of_agency(services, schools[0]))
    assert told(agency) == (403, "not_allowed")
    other = await read(services, f"{LETTERS}.pdf?category_id={COMMUNITIES}")
    assert told(other) == (409, "awards.category_not_announced")
