"""ประกาศฉบับใหม่แทน over HTTP: what a decision after an upheld appeal changes, and what stays."""

from typing import Any

from shared.contracts.selections import announcement_id_of
from shared.testing.eventually import eventually_is
from tests.awards.announced_over_http import ANNOUNCED, NUMBER, announce, appeal, decide, shown
from tests.awards.group_over_http import (
    ALIKE,
    AS_GOOD,
    BEST,
    PERSONS,
    concern_of,
    done,
    of_agency,
    post,
    read,
    resolve,
    told,
)
from tests.awards.selection_over_http import heard, propose, selected, to_a_decision
from tests.documents.pictures import needs_poppler, text_of
from tests.http.stack import PROVINCE, YEAR, Stack

NEWER = "13/2570"
ANEW = f"award-announcements/{announcement_id_of(PROVINCE, NEWER)}"
CERTIFICATES = f"award-certificates/{YEAR}"
BATCH = {"dated": "2026-11-02", "signed_by": "ผู้ว่าราชการจังหวัดเพชรบูรณ์"}


async def to_another_decision(services: Stack) -> None:
    """AS_GOOD in the place of ALIKE, after both certificates were issued."""
    schools = await to_a_decision(services)
    await done(announce(services))
    await done(post(services, CERTIFICATES, BATCH))
    await done(appeal(services, AS_GOOD, of_agency(services, schools[1])))
    await done(decide(services))
    await done(propose(services, BEST, AS_GOOD))
    again = await selected(services)
    await resolve(services, 3, [concern_of(PERSONS, again["selection_hash"])])
    assert (await heard(services, times=2))["decided"] is True


async def announced_anew(services: Stack) -> None:
    await done(announce(services, number=NEWER))

    async def replaced() -> bool:
        return len((await shown(services))["superseded"]) == 1

    await eventually_is(replaced)


async def honoured(services: Stack) -> dict[str, tuple[Any, ...]]:
    rows = (await services.get(f"honours-roll?fiscal_year={YEAR}")).json()["rows"]
    return {one["source_id"]: (one["number"], one["standing"], one["certificate"]) for one in rows}


async def test_another_decision_is_announced_in_the_earlier_ones_place(services: Stack) -> None:
    await to_another_decision(services)
    await announced_anew(services)
    before, after = await shown(services), (await read(services, ANEW)).json()
    [superseded] = before["superseded"]
    assert (superseded["category_id"], superseded["number"]) == (PERSONS, NEWER)
    assert before["struck_off"] == [ALIKE]
    [category] = after["announced"]["categories"]
    assert category["replaces"]["number"] == NUMBER
    assert [one["nomination_id"] for one in category["recipients"]] == [BEST, AS_GOOD]
    assert after["superseded"] == []

    async def in_the_register() -> bool:  # a policy did it: no token of ours waits for that
        row = (await services.get(ANNOUNCED)).json()
        return bool(row["superseded"] == before["superseded"])

    await eventually_is(in_the_register)


async def test_who_stays_keeps_the_certificate_and_who_is_left_out_loses_it(
    services: Stack,
) -> None:
    await to_another_decision(services)
    await done(announce(services, number=NEWER))
    wanted = {
        BEST: (NEWER, "stands", 1),
        ALIKE: (NUMBER, "gone", None),
        AS_GOOD: (NEWER, "stands", None),
    }

    async def told_anew() -> bool:
        return await honoured(services) == wanted

    await eventually_is(told_anew)
    await done(post(services, CERTIFICATES, BATCH))
    wanted[AS_GOOD] = (NEWER, "stands", 3)
    await eventually_is(told_anew)
    gone = await read(services, f"{CERTIFICATES}/2.pdf")
    assert told(gone) == (404, "awards.certificate_not_found")


async def test_an_upheld_appeal_opens_a_category_for_one_decision(services: Stack) -> None:
    await to_another_decision(services)
    shut = (409, "awards.selection_decided_already")
    assert told(await propose(services, BEST, ALIKE)) == shut
    await done(announce(services, number=NEWER))
    assert told(await propose(services, BEST, ALIKE)) == shut
    third = await announce(services, number="14/2570")
    assert told(third) == (409, "awards.category_announced_before")
    repeated = await done(announce(services, number=NEWER))
    assert repeated["stream_version"] == 1


async def test_what_was_replaced_is_left_as_it_is(services: Stack) -> None:
    await to_another_decision(services)
    await announced_anew(services)
    why = {"reason": "ตรวจพบภายหลัง"}
    off = await post(services, f"{ANNOUNCED}/recipients/{BEST}/striking-off", why)
    assert told(off) == (409, "awards.category_superseded")
    late = await appeal(
        services, ALIKE, services.other_header(), "00000000-0000-0000-0000-00000000000a"
    )
    assert told(late) == (409, "awards.category_superseded")
    await done(post(services, f"{ANEW}/recipients/{BEST}/striking-off", why))
    assert (await read(services, ANEW)).json()["struck_off"] == [BEST]


@needs_poppler
async def test_both_papers_name_each_other(services: Stack) -> None:
    await to_another_decision(services)
    await announced_anew(services)
    for path, words in (
        (ANNOUNCED, "มีประกาศฉบับใหม่แทนแล้ว ที่ ๑๓/๒๕๗๐"),
        (ANEW, "แทนผลที่ประกาศไว้ในประกาศที่ ๑๒/๒๕๗๐"),
    ):
        text = text_of((await read(services, f"{path}/paper.pdf")).content)
        assert "".join(words.split()) in "".join(text.split()), words
