"""ประกาศผล over HTTP: of what is decided, a public record; an honour is taken back."""

from typing import Any
from uuid import UUID

import httpx

from services.awards.edge.certificate_codes import Print
from shared.auth.actor import Role
from shared.contracts.award_values import nominee_id_of
from shared.kernel.message import Province
from shared.testing.eventually import eventually_is
from tests.awards.announced_over_http import ANNOUNCED, NUMBER, announce, shown
from tests.awards.group_over_http import (
    ALIKE,
    AS_GOOD,
    BEST,
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
    nothing_is_cut_off,
    of_agency,
    of_judge,
    post,
    read,
    resolve,
    told,
)
from tests.awards.judged_over_http import to_a_tallied_round
from tests.awards.selection_over_http import heard, propose, selected, to_a_decision
from tests.documents.pictures import needs_poppler, text_of
from tests.http.stack import PROVINCE, YEAR, Stack, an_id

CERTIFICATES = f"award-certificates/{YEAR}"
ERRATUM = {
    "printed": "ชุมชนคุณธรรมต้นแบบ",
    "should_read": "ชุมชนคุณธรรมต้นแบบโดดเด่น",
    "reason": "พิมพ์ตกหล่น",
}


async def strike_off(services: Stack, case: str, reason: str = "ตรวจพบภายหลัง") -> httpx.Response:
    path = f"{ANNOUNCED}/recipients/{case}/striking-off"
    return await post(services, path, {"reason": reason})


async def test_what_is_decided_is_announced_to_everybody_with_a_part_in_it(
    services: Stack,
) -> None:
    schools = await to_a_decision(services, PERSONS, COMMUNITIES)
    assert told(await read(services, ANNOUNCED)) == (404, "awards.announcement_not_found")
    await done(announce(services, PERSONS, COMMUNITIES))
    ministry = services.tokens.header(role=Role.MINISTRY, provinces=[])["Authorization"]
    for by in (of_agency(services, schools[1]), of_judge(services, CHAIR), ministry):
        names = (await shown(services, authorization=by))["names"]
        assert names == {one: NAMES[one] for one in (BEST, ALIKE, SHINING)}
    announced = (await shown(services))["announced"]
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
