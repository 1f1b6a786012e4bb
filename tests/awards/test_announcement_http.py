"""ประกาศผล over HTTP: of what is decided; appeals within their time; an honour is taken back."""

from typing import Any
from uuid import UUID

import httpx

from services.awards.edge.certificate_codes import Print
from shared.auth.actor import Role
from shared.contracts.award_values import nominee_id_of
from shared.contracts.selections import announcement_id_of
from shared.kernel.message import Province
from shared.testing.eventually import eventually_is
from tests.awards.selection_over_http import (
    ALIKE,
    AS_GOOD,
    BEST,
    CALL,
    CHAIR,
    COMMUNITIES,
    NAMES,
    OTHER,
    PERSONS,
    SELECTION,
    SHINING,
    WEAK,
    code_of,
    concern_of,
    done,
    heard,
    of_agency,
    of_judge,
    of_unit,
    post,
    propose,
    read,
    resolve,
    selected,
    to_a_decision,
    to_a_tallied_round,
    told,
)
from tests.documents.pictures import needs_poppler, rendered, text_of
from tests.http.stack import PROVINCE, YEAR, Stack, an_id

NUMBER = "12/2570"
ANNOUNCED = f"award-announcements/{announcement_id_of(PROVINCE, NUMBER)}"
CERTIFICATES = f"award-certificates/{YEAR}"
APPEAL, GROUNDS = an_id("appeal"), "คะแนนเท่ากันแต่ไม่ได้รับคัดเลือก ขอให้ทบทวน"
LAST_DAY, TOO_LATE = "2026-10-26", "2026-10-25"  # announced so, when today is 2 November
ERRATUM = {
    "printed": "ชุมชนคุณธรรมต้นแบบ",
    "should_read": "ชุมชนคุณธรรมต้นแบบโดดเด่น",
    "reason": "พิมพ์ตกหล่น",
}


async def announce(services: Stack, *categories: str, **changed: Any) -> httpx.Response:
    body = {
        "call_id": CALL,
        "number": NUMBER,
        "dated": "2026-11-02",
        "issued_by": "จังหวัดเพชรบูรณ์",
        "signed_by": "ผู้ว่าราชการจังหวัดเพชรบูรณ์",
        "category_ids": categories or (PERSONS,),
    }
    return await post(services, "award-announcements", body | changed)


async def appeal(
    services: Stack, case: str, by: str, key: str = APPEAL, at: str = ANNOUNCED
) -> httpx.Response:
    body = {"nomination_id": case, "grounds": GROUNDS}
    return await post(services, f"{at}/appeals/{key}", body, authorization=by)


async def decide(services: Stack, key: str = APPEAL, **changed: Any) -> httpx.Response:
    body = {"upheld": True, "reason": "ที่ประชุมมิได้พิจารณาผลงานครบถ้วน"}
    return await post(services, f"{ANNOUNCED}/appeals/{key}/decision", body | changed)


async def strike_off(services: Stack, case: str, reason: str = "ตรวจพบภายหลัง") -> httpx.Response:
    path = f"{ANNOUNCED}/recipients/{case}/striking-off"
    return await post(services, path, {"reason": reason})


async def shown(services: Stack, **headers: str) -> dict[str, Any]:
    answer = await read(services, ANNOUNCED, **headers)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


async def test_what_is_decided_is_announced_to_everybody_with_a_part_in_it(
    services: Stack,
) -> None:
    schools = await to_a_decision(services, PERSONS, COMMUNITIES)
    assert told(await read(services, ANNOUNCED)) == (404, "awards.announcement_not_found")
    await done(announce(services, PERSONS, COMMUNITIES))
    ministry = services.tokens.header(role=Role.MINISTRY, provinces=[])["Authorization"]
    for by in (of_agency(services, schools[1]), of_judge(services, CHAIR), ministry):
        told_to = await shown(services, authorization=by)
        assert told_to["names"] == {one: NAMES[one] for one in (BEST, ALIKE, SHINING)}
    announced = told_to["announced"]
    assert announced["appeals_until"] == "2026-11-09T23:59:59+07:00"
    assert announced["rule"] == "awards.v1"
    persons, communities = announced["categories"]
    assert [(one["nomination_id"], one["place"]) for one in persons["recipients"]] == [
        (BEST, 1),
        (ALIKE, 2),
    ]
    assert persons["selection_hash"] == (await selected(services))["selection_hash"]
    [shining] = communities["recipients"]
    assert (shining["nomination_id"], shining["name"]) == (SHINING, NAMES[SHINING])
    [row] = (await services.get(f"award-announcements?fiscal_year={YEAR}")).json()["rows"]
    assert (row["number"], row["categories"]) == (NUMBER, announced["categories"])


async def test_who_was_not_chosen_stands_in_no_public_record(services: Stack) -> None:
    await to_a_decision(services, PERSONS, COMMUNITIES)
    await done(announce(services, PERSONS, COMMUNITIES))
    projection = services.clients["projection"]
    public = f"/v1/public/honours/{PROVINCE}/{YEAR}"

    async def there() -> bool:
        return len((await projection.get(public)).json()["honours"]) == 3

    await eventually_is(there)
    answers = (
        await read(services, ANNOUNCED),
        await services.get(ANNOUNCED),
        await projection.get(public),
    )
    for answer in answers:
        assert answer.status_code == 200
        assert NAMES[SHINING] in answer.text
        for case in (AS_GOOD, WEAK, OTHER):
            for trace in (case, code_of(case), NAMES[case]):
                assert trace not in answer.text, answer.url


async def test_the_announcement_lifts_no_conflict_from_the_selection(services: Stack) -> None:
    await to_a_decision(services)
    await done(announce(services))
    by = of_judge(services, CHAIR)
    assert BEST in (await shown(services, authorization=by))["names"]
    answer = await read(services, SELECTION, authorization=by)
    assert [one["nomination_id"] for one in answer.json()["chosen"]] == [ALIKE]
    assert BEST not in answer.text


async def test_only_what_is_decided_is_announced_and_only_once(services: Stack) -> None:
    await to_a_tallied_round(services, PERSONS, COMMUNITIES)
    await done(propose(services, BEST, ALIKE))
    assert told(await announce(services)) == (409, "awards.categories_not_decided")
    version = (await selected(services))["selection_hash"]
    await resolve(services, 2, [concern_of(PERSONS, version)])
    await heard(services)
    both = await announce(services, PERSONS, COMMUNITIES)
    assert told(both) == (409, "awards.categories_not_decided")
    assert told(await announce(services, an_id("no category"))) == (
        409,
        "awards.categories_not_decided",
    )
    first = await done(announce(services))
    again = await done(announce(services))
    assert again["stream_version"] == first["stream_version"] == 1
    for changed, code in (
        ({"dated": "2026-11-01"}, "awards.announcement_number_taken"),
        ({"number": "13/2570"}, "awards.category_announced_before"),
    ):
        assert told(await announce(services, **changed)) == (409, code)
    for number in ("12", "0/2570", "12/2027", "พช 12/2570"):
        assert (await announce(services, number=number)).status_code == 422
    assert (await announce(services, PERSONS, PERSONS)).status_code == 422


async def test_misprints_are_corrected_beside_what_was_announced(services: Stack) -> None:
    await to_a_decision(services)
    path = f"{ANNOUNCED}/errata"
    assert told(await post(services, path, ERRATUM)) == (404, "awards.announcement_not_found")
    await done(announce(services))
    await done(post(services, path, ERRATUM))
    again = await done(post(services, path, ERRATUM))
    assert again["stream_version"] == 2
    [erratum] = (await shown(services))["errata"]
    assert erratum["erratum"] == 1
    assert {name: erratum[name] for name in ERRATUM} == ERRATUM
    assert (await services.get(ANNOUNCED)).json()["errata"] == [erratum]


async def test_who_entered_a_case_appeals_and_nobody_else(services: Stack) -> None:
    schools = await to_a_decision(services, PERSONS, COMMUNITIES)
    first, second = (of_agency(services, one) for one in schools)
    await done(announce(services, PERSONS))
    early = await appeal(services, OTHER, of_unit(services, OTHER))
    assert told(early) == (409, "awards.category_not_announced")
    for case, by, answer in (
        (AS_GOOD, first, (404, "not_found")),
        (AS_GOOD, of_unit(services, OTHER), (404, "not_found")),
        (OTHER, of_unit(services, SHINING), (404, "not_found")),
        (an_id("no case"), second, (404, "not_found")),
        (AS_GOOD, of_judge(services, CHAIR), (403, "not_allowed")),
        (AS_GOOD, services.other_header(Role.GOVERNOR), (403, "not_allowed")),
    ):
        assert told(await appeal(services, case, by)) == answer
    lodged = await done(appeal(services, AS_GOOD, second))
    again = await done(appeal(services, AS_GOOD, second))
    assert again["stream_version"] == lodged["stream_version"] == 2
    for case, key in ((AS_GOOD, an_id("second appeal")), (ALIKE, APPEAL)):
        taken = await appeal(services, case, second, key)
        assert told(taken) == (409, "awards.result_appeal_taken")
    await done(appeal(services, WEAK, services.other_header(), an_id("appeal on paper")))
    commits = await services.platform.database("awards").collection("commits").find({})
    assert "awards.result_appealed" in str(commits)
    assert GROUNDS not in str(commits)


async def test_a_unit_appeals_until_the_last_day_is_over(services: Stack) -> None:
    schools = await to_a_decision(services, PERSONS, COMMUNITIES)
    await done(announce(services, COMMUNITIES, dated=LAST_DAY))
    announced = (await shown(services))["announced"]
    assert announced["appeals_until"] == "2026-11-02T23:59:59+07:00"
    await done(appeal(services, OTHER, of_unit(services, OTHER)))
    await done(announce(services, PERSONS, number="13/2570", dated=TOO_LATE))
    at = f"award-announcements/{announcement_id_of(PROVINCE, '13/2570')}"
    late = await appeal(services, AS_GOOD, of_agency(services, schools[1]), at=at)
    assert told(late) == (409, "awards.result_appeal_too_late")


async def test_an_appeal_is_decided_once_by_the_secretariat(services: Stack) -> None:
    schools = await to_a_decision(services)
    second = of_agency(services, schools[1])
    await done(announce(services))
    assert told(await decide(services)) == (404, "awards.result_appeal_not_found")
    await done(appeal(services, AS_GOOD, second))
    path, own = f"{ANNOUNCED}/appeals/{APPEAL}/decision", {"upheld": True, "reason": "เห็นด้วย"}
    answer = await post(services, path, own, authorization=second)
    assert told(answer) == (403, "not_allowed")
    first = await done(decide(services, upheld=False))
    again = await done(decide(services, upheld=False))
    assert again["stream_version"] == first["stream_version"] == 3
    assert told(await decide(services)) == (409, "awards.result_appeal_decided_already")


async def test_only_an_upheld_appeal_of_the_category_opens_its_selection_again(
    services: Stack,
) -> None:
    schools = await to_a_decision(services, PERSONS, COMMUNITIES)
    await done(announce(services, PERSONS, COMMUNITIES))
    shut = (409, "awards.selection_decided_already")
    await done(appeal(services, AS_GOOD, of_agency(services, schools[1])))
    assert told(await propose(services, BEST, AS_GOOD)) == shut
    await done(decide(services, upheld=False))
    assert told(await propose(services, BEST, AS_GOOD)) == shut
    key = an_id("of the other")
    await done(appeal(services, OTHER, of_unit(services, OTHER), key))
    await done(decide(services, key))
    assert told(await propose(services, BEST, AS_GOOD)) == shut
    other = {"category": COMMUNITIES, "departs_because": "ตามคำวินิจฉัยอุทธรณ์"}
    await done(propose(services, OTHER, **other))
    again = await selected(services, COMMUNITIES)
    assert (again["decided"], again["revision"]) == (False, 2)
    await resolve(services, 3, [concern_of(COMMUNITIES, again["selection_hash"])])
    assert (await heard(services, times=2, category=COMMUNITIES))["decided"] is True


async def test_striking_off_revokes_the_certificate_and_no_other(services: Stack) -> None:
    await to_a_decision(services)
    await done(announce(services))
    batch = {"dated": "2026-11-02", "signed_by": "ผู้ว่าราชการจังหวัดเพชรบูรณ์"}
    await done(post(services, CERTIFICATES, batch))
    assert await standings(services) == ["good", "good"]
    for nobody in (AS_GOOD, an_id("nobody")):
        assert told(await strike_off(services, nobody)) == (404, "awards.no_such_recipient")
    await done(strike_off(services, ALIKE))

    async def revoked() -> bool:
        return await standings(services) == ["good", "revoked"]

    await eventually_is(revoked)
    again = await done(strike_off(services, ALIKE, "อีกเหตุผลหนึ่ง"))
    assert again["stream_version"] == 2
    gone = await read(services, f"{CERTIFICATES}/2.pdf")
    assert told(gone) == (404, "awards.certificate_not_found")
    after = await shown(services)
    assert after["struck_off"] == [ALIKE]
    assert len(after["announced"]["categories"][0]["recipients"]) == 2  # as it was issued
    [row] = (await services.get(ANNOUNCED)).json()["struck_off"]
    assert (row["nomination_id"], row["reason"]) == (ALIKE, "ตรวจพบภายหลัง")


async def test_who_is_struck_off_before_gets_no_certificate(services: Stack) -> None:
    await to_a_decision(services)
    await done(announce(services))
    await done(strike_off(services, BEST))
    batch = {"dated": "2026-11-02", "signed_by": "ผู้ว่าราชการจังหวัดเพชรบูรณ์"}
    await done(post(services, CERTIFICATES, batch))
    assert (await verified(services, 1))["name"] == NAMES[ALIKE]
    assert await standings(services) == ["good", "awards.certificate_code_unknown"]


@needs_poppler
async def test_the_announcement_on_paper_is_in_the_regulations_form(services: Stack) -> None:
    await to_a_decision(services, PERSONS, COMMUNITIES)
    await done(announce(services, PERSONS, COMMUNITIES))
    await done(post(services, f"{ANNOUNCED}/errata", ERRATUM))
    await done(strike_off(services, ALIKE))
    paper = await read(services, f"{ANNOUNCED}/paper.pdf")
    assert paper.headers["Content-Type"] == "application/pdf"
    text = "".join(text_of(paper.content, "-layout").split())
    for words in (
        "ประกาศจังหวัดเพชรบูรณ์",
        "ที่ ๑๒/๒๕๗๐",
        "ประจำปีงบประมาณ พ.ศ. ๒๕๗๐",
        "คนดีศรีจังหวัด",
        f"๑ {NAMES[BEST]} บุคคล",
        f"๒ {NAMES[ALIKE]} (เพิกถอนภายหลัง) บุคคล",
        f"๑ {NAMES[SHINING]} ชุมชน",
        "อุทธรณ์ได้ภายใน ๙ พฤศจิกายน ๒๕๖๙ เวลา ๒๓.๕๙ น.",
        f"ที่พิมพ์ “{ERRATUM['printed']}” ให้แก้เป็น",
        "ประกาศ ณ วันที่ ๒ พฤศจิกายน พ.ศ. ๒๕๖๙",
        "ผู้ว่าราชการจังหวัดเพชรบูรณ์",
        "ดูทำเนียบผู้ได้รับการยกย่อง",
    ):
        assert "".join(words.split()) in text, words
    assert all(NAMES[one] not in text_of(paper.content) for one in (AS_GOOD, WEAK, OTHER))
    nothing_is_cut_off(paper.content)
    docx = await read(services, f"{ANNOUNCED}/paper.docx")
    assert docx.content.startswith(b"PK")


@needs_poppler
async def test_a_forgotten_name_is_gone_from_the_announcement(services: Stack) -> None:
    await to_a_decision(services)
    await done(announce(services))
    await services.platform.vault.forget(Province(PROVINCE), nominee_id_of(UUID(BEST)))
    assert (await shown(services))["names"] == {BEST: "ลบแล้ว", ALIKE: NAMES[ALIKE]}
    text = text_of((await read(services, f"{ANNOUNCED}/paper.pdf")).content)
    assert "ลบแล้ว" in text
    assert NAMES[BEST] not in text


async def test_the_announcement_is_in_the_secretariats_hands(services: Stack) -> None:
    schools = await to_a_decision(services)
    await done(announce(services))
    for by in (of_agency(services, schools[0]), of_judge(services, CHAIR)):
        for path, body in (
            ("errata", ERRATUM),
            (f"recipients/{BEST}/striking-off", {"reason": "ตรวจพบภายหลัง"}),
        ):
            answer = await post(services, f"{ANNOUNCED}/{path}", body, authorization=by)
            assert told(answer) == (403, "not_allowed"), path
    elsewhere = services.other_header(Role.SECRETARY, "TH-57")
    assert told(await read(services, ANNOUNCED, authorization=elsewhere)) == (404, "not_found")
    assert (await shown(services))["struck_off"] == []


async def verified(services: Stack, number: int) -> dict[str, Any]:
    """As whoever holds the certificate asks, without signing in."""
    codes = services.services["awards"].api.state.certificate_codes
    code = codes.of(Print(Province(PROVINCE), YEAR, number, 1))
    answer = await services.clients["awards"].get(f"/v1/verify/certificates/{code}")
    return dict(answer.json())


async def standings(services: Stack) -> list[str]:
    """Of the first two certificates; a code that means none answers its refusal."""
    found = [await verified(services, number) for number in (1, 2)]
    return [one.get("standing") or one["code"] for one in found]


def nothing_is_cut_off(pdf: bytes) -> None:
    """Nothing stands in the margins."""
    picture = rendered(pdf, 40)
    rows = range(0, len(picture.pixels), picture.width)
    assert all(min(picture.pixels[at : at + 20]) > 0xF0 for at in rows)
    ends = (at + picture.width for at in rows)
    assert all(min(picture.pixels[at - 15 : at]) > 0xF0 for at in ends)
