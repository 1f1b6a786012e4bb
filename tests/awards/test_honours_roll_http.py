"""ทำเนียบผู้ได้รับการยกย่อง over HTTP: compiled from both sources, printed."""

from typing import Any

import httpx

from services.awards.domain.honours_roll.decisions import HONOURS_ROLL
from shared.auth.actor import Role
from shared.contracts.honours import HonoursRollCompiled, roll_id_of
from shared.eventstore.execute import Executor
from shared.kernel.ids import stream_name
from tests.awards.announced_over_http import ANNOUNCED, announce
from tests.awards.group_over_http import (
    ALIKE,
    AS_GOOD,
    BEST,
    NAMES,
    SECOND,
    SHINING,
    done,
    nothing_is_cut_off,
    of_agency,
    of_judge,
    of_unit,
    post,
    read,
    told,
)
from tests.awards.honours_over_http import (
    PERSON,
    TEACHER,
    check,
    confirmed,
    record,
    withdraw,
)
from tests.awards.judged_over_http import to_a_directory
from tests.awards.selection_over_http import to_a_decision
from tests.documents.pictures import needs_poppler, text_of
from tests.http.stack import PROVINCE, YEAR, Stack, an_id

ROLL = f"honours-roll/{YEAR}"
WITHHELD = "(ไม่ประสงค์ให้เผยแพร่ชื่อ)"


async def compile_roll(services: Stack, **headers: str) -> httpx.Response:
    return await post(services, f"{ROLL}/compilation", {}, **headers)


async def compiled(services: Stack) -> HonoursRollCompiled:
    """The newest edition."""
    executor: Executor = services.services["awards"].api.state.executor
    stream = stream_name(PROVINCE, "honours_roll", roll_id_of(PROVINCE, YEAR))
    roll, _version = await executor.state(HONOURS_ROLL, stream)
    assert roll.compiled is not None
    return roll.compiled


async def paper(services: Stack, *options: str, **headers: str) -> str:
    answer = await read(services, f"{ROLL}/paper.pdf", **headers)
    assert answer.status_code == 200, answer.text
    return "".join(text_of(answer.content, *options).split())


def squeezed(words: Any) -> str:
    return "".join(str(words).split())


async def test_the_roll_holds_who_was_announced_and_what_was_confirmed(services: Stack) -> None:
    schools = await to_a_decision(services)
    assert told(await compile_roll(services)) == (409, "awards.honours_roll_is_empty")
    await done(announce(services))
    await confirmed(services, schools[0])
    by = of_agency(services, schools[0])
    await done(record(services, by, an_id("unchecked")))
    await done(record(services, by, an_id("returned")))
    returned = {"outcome": "returned", "reason": "ขอหลักฐาน"}
    await done(check(services, of_judge(services, SECOND), an_id("returned"), **returned))
    await done(compile_roll(services))
    roll = await compiled(services)
    assert (roll.edition, roll.selected, roll.given_by_others) == (1, 2, 1)
    again = await done(compile_roll(services))
    assert again["stream_version"] == 1


async def test_what_changes_makes_a_further_edition(services: Stack) -> None:
    schools = await to_a_decision(services)
    await done(announce(services))
    await confirmed(services, schools[0])
    await done(compile_roll(services))
    first = await compiled(services)
    off = f"{ANNOUNCED}/recipients/{ALIKE}/striking-off"
    await done(post(services, off, {"reason": "ตรวจพบภายหลัง"}))
    await done(compile_roll(services))
    second = await compiled(services)
    assert (second.edition, second.selected, second.given_by_others) == (2, 1, 1)
    assert second.roll_hash != first.roll_hash
    await done(withdraw(services, of_agency(services, schools[0])))
    await done(compile_roll(services))
    third = await compiled(services)
    assert (third.edition, third.selected, third.given_by_others) == (3, 1, 0)


async def test_a_change_takes_an_honour_out_until_it_is_confirmed_again(services: Stack) -> None:
    schools = await to_a_directory(services)
    await confirmed(services, schools[0])
    await done(record(services, of_agency(services, schools[0]), title="องค์กรดีเด่น"))
    assert told(await compile_roll(services)) == (409, "awards.honours_roll_is_empty")
    await done(check(services, revision=2))
    await done(compile_roll(services))
    assert (await compiled(services)).given_by_others == 1


async def test_the_secretariat_compiles(services: Stack) -> None:
    schools = await to_a_directory(services)
    await confirmed(services, schools[0])
    for by, answer in (
        (of_agency(services, schools[0]), (403, "not_allowed")),
        (of_judge(services, SECOND), (403, "not_allowed")),
        (services.other_header(Role.GOVERNOR), (403, "not_allowed")),
        (services.other_header(Role.SECRETARY, "TH-57"), (404, "not_found")),
    ):
        assert told(await compile_roll(services, authorization=by)) == answer
    elsewhere = await post(services, f"honours-roll/{YEAR - 1}/compilation")
    assert told(elsewhere) == (409, "awards.honours_roll_is_empty")


@needs_poppler
async def test_the_paper_tells_both_sources_and_nobody_else(services: Stack) -> None:
    schools = await to_a_decision(services)
    await done(announce(services))
    await confirmed(services, schools[0])
    await confirmed(services, schools[1], an_id("teacher"), told=PERSON, person_agrees=True)
    waiting = "ชมรมที่ยังไม่ได้ตรวจ"
    await done(record(services, of_agency(services, schools[0]), an_id("waiting"), name=waiting))
    await done(compile_roll(services))
    text = await paper(services, "-layout")
    for words in (
        "ทำเนียบผู้ได้รับการยกย่องเชิดชูเกียรติ",
        "ปีงบประมาณ พ.ศ. ๒๕๗๐",
        "รวม ๔ ราย บุคคล ๓ องค์กร ๑",
        "บุคคล ๒ ๑ ๓",
        "องค์กร ๐ ๑ ๑",
        "รวม ๒ ๒ ๔",
        "(๑) คนดีศรีจังหวัด ๒ ราย",
        "จากการคัดเลือกของคณะทำงาน",
        NAMES[BEST],
        NAMES[ALIKE],
        "อำเภอหล่มสัก",  # the cell is narrow: the name may be broken before it
        TEACHER,
        "๑๖ ตุลาคม",
        "ของทำเนียบฉบับที่ ๑",
    ):
        assert squeezed(words) in text, words
    assert (await compiled(services)).roll_hash in await paper(services)
    for name in (NAMES[AS_GOOD], waiting):
        assert squeezed(name) not in text
    nothing_is_cut_off((await read(services, f"{ROLL}/paper.pdf")).content)
    docx = await read(services, f"{ROLL}/paper.docx")
    assert docx.content.startswith(b"PK")


@needs_poppler
async def test_who_did_not_agree_is_named_to_the_provinces_own_offices_only(
    services: Stack,
) -> None:
    schools = await to_a_directory(services)
    await confirmed(services, schools[0], told=PERSON)
    ministry = services.tokens.header(role=Role.MINISTRY, provinces=[])["Authorization"]
    elsewhere = services.tokens.header(role=(Role.MINISTRY, Role.SECRETARY), provinces=["TH-57"])
    for by in (of_agency(services, schools[1]), ministry, elsewhere["Authorization"]):
        text = await paper(services, authorization=by)
        assert squeezed(WITHHELD) in text
        assert squeezed(TEACHER) not in text
        assert "รวม๑ราย" in text
    for by in (of_judge(services, SECOND), services.other_header(Role.GOVERNOR)):
        assert squeezed(TEACHER) in await paper(services, authorization=by)
    unit = await read(services, f"{ROLL}/paper.pdf", authorization=of_unit(services, SHINING))
    assert told(unit) == (403, "not_allowed")
