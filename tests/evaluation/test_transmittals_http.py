"""การจัดส่งแบบประเมิน over HTTP: approved, from desk to desk, back for correction, and there."""

from typing import Any
from uuid import UUID

from services.evaluation.edge.form_files import packaged_form
from shared.auth.actor import Role
from shared.contracts.evaluation import AssessmentId
from shared.contracts.form_values import Assessed
from shared.contracts.transmittals import transmittal_id_of
from shared.testing.eventually import eventually_is
from tests.documents.pictures import needs_poppler, text_of
from tests.evaluation.over_http import (
    OF_PROVINCE,
    answer_all,
    done,
    ministry,
    of_unit,
    post,
    published,
    read,
    shown,
    start,
    told,
)
from tests.evaluation.subcommittee import resolve, to_a_subcommittee
from tests.http.stack import YEAR, Stack

ASSESSMENT = OF_PROVINCE.rpartition("/")[2]
LETTER = {"number": "พช 0031/245", "dated": "2026-11-01"}
RECEIPT = {"receipt_number": "118/2569", "received_on": "2026-11-02"}
BACK = {
    "remarks": [{"indicator": "P6", "note": "ขอรายงานผลเพิ่มเติม"}],
    "sent_back_on": "2026-11-02",
}


async def to_a_handed_in_province(services: Stack) -> None:
    await to_a_subcommittee(services)
    await published(services, packaged_form(Assessed.PROVINCE))
    await done(start(services, None))
    await answer_all(services, OF_PROVINCE, Assessed.PROVINCE)
    await done(post(services, f"{OF_PROVINCE}/submission"))


async def send(services: Stack, **letter: str) -> Any:
    body = {"assessment_id": ASSESSMENT, "letter": LETTER | letter}
    return await post(services, "assessment-transmittals", body)


async def way(services: Stack) -> str:
    revision = (await shown(services, OF_PROVINCE))["approved"][-1]["revision"]
    return f"assessment-transmittals/{transmittal_id_of(AssessmentId(UUID(ASSESSMENT)), revision)}"


async def to_a_sent_one(services: Stack) -> str:
    await to_a_handed_in_province(services)
    await resolve(services, 1)
    await done(send(services))
    return await way(services)


async def to_the_ministry(services: Stack, at: str) -> None:
    office = services.other_header(Role.PROVINCIAL_OFFICE)
    governor = services.other_header(Role.GOVERNOR)
    for desk, to, by in (
        ("provincial_office", "governor", office),
        ("governor", "interior", governor),
    ):
        await done(post(services, f"{at}/desks/{desk}/receipt", RECEIPT, authorization=by))
        forwarding = {"to": to, "letter": LETTER}
        await done(post(services, f"{at}/desks/{desk}/forwarding", forwarding, authorization=by))


async def step(services: Stack, number: str) -> dict[str, Any]:
    board = (await services.get(f"process-board?fiscal_year={YEAR}")).json()
    return dict(next(one for one in board["steps"] if one["step"]["id"] == number))


async def test_only_what_the_subcommittee_approved_is_sent(services: Stack) -> None:
    await to_a_handed_in_province(services)
    assert told(await send(services)) == (409, "evaluation.nothing_approved")
    own = {"snapshot_hash": (await shown(services, OF_PROVINCE))["snapshot_hash"]}
    refused = await post(services, f"{OF_PROVINCE}/approval", own)
    assert told(refused) == (409, "evaluation.subcommittee_approves")
    await resolve(services, 1, carried=False)
    assert told(await send(services)) == (409, "evaluation.nothing_approved")
    await resolve(services, 2)
    approved = await shown(services, OF_PROVINCE)
    assert approved["phase"] == "approved"
    assert approved["approved"][0]["hearing"]["carried"] is True
    first = await done(send(services))
    again = await done(send(services))
    assert again["stream_version"] == first["stream_version"] == 1
    assert told(await send(services, number="พช 0031/999")) == (409, "evaluation.sent_already")


async def test_the_level_reaches_the_board_and_the_development_plan(services: Stack) -> None:
    await to_a_handed_in_province(services)
    assert (await step(services, "2.4"))["standing"] == "done"
    await resolve(services, 1)

    async def determined() -> bool:
        return bool((await step(services, "3.1.4"))["standing"] == "done")

    await eventually_is(determined)
    [evidence] = (await step(services, "3.1.4"))["evidence"]
    assert evidence["numbers"] == {"level": 3, "lacking": 0}


async def test_it_goes_from_desk_to_desk_to_the_ministry(services: Stack) -> None:
    at = await to_a_sent_one(services)
    early = await post(
        services, f"{at}/desks/interior/receipt", RECEIPT, authorization=ministry(services)
    )
    assert told(early) == (409, "evaluation.not_at_this_desk")
    await to_the_ministry(services, at)
    waiting = (await services.get(f"transmittal-board/{ASSESSMENT}")).json()
    assert (waiting["waiting_at"], waiting["at_the_ministry"]) == (["interior"], False)
    assert (await step(services, "2.6"))["standing"] == "in_progress"
    await done(
        post(services, f"{at}/desks/interior/receipt", RECEIPT, authorization=ministry(services))
    )
    there = (await services.get(f"transmittal-board/{ASSESSMENT}")).json()
    assert (there["waiting_at"], there["at_the_ministry"]) == ([], True)
    assert (await step(services, "2.6"))["standing"] == "done"
    known = await done(read(services, at))
    assert [one["desk"] for one in known["received"]] == [
        "provincial_office",
        "governor",
        "interior",
    ]


async def test_what_comes_back_is_restated_and_sent_anew_and_both_stay(services: Stack) -> None:
    at = await to_a_sent_one(services)
    await to_the_ministry(services, at)
    by = ministry(services)
    await done(post(services, f"{at}/desks/interior/receipt", RECEIPT, authorization=by))
    await done(post(services, f"{at}/desks/interior/return", BACK, authorization=by))
    assert (await step(services, "2.6"))["standing"] == "in_progress"
    await done(post(services, f"{OF_PROVINCE}/restatement", {"reason": "แก้ไขตามที่กระทรวงแจ้ง"}))
    mended = {"points": "1", "measured": "60", "because": "แก้ไขตามรายงาน"}
    await done(post(services, f"{OF_PROVINCE}/answers/P6", mended))
    await done(post(services, f"{OF_PROVINCE}/submission"))
    await resolve(services, 2)
    await done(send(services, number="พช 0031/301"))
    row = (await services.get(f"transmittal-board/{ASSESSMENT}")).json()
    first, second = row["ways"]
    assert first["sent_back"]["remarks"][0]["note"] == "ขอรายงานผลเพิ่มเติม"
    assert second["sent"]["restates"] == first["sent"]["transmittal_id"]
    assert (first["sent"]["outcome"]["total"], second["sent"]["outcome"]["total"]) == ("20", "19")
    approvals = (await services.get(f"assessment-register/{ASSESSMENT}")).json()["approvals"]
    assert [one["outcome"]["total"] for one in approvals] == ["20", "19"]
    stopped = await post(services, f"{at}/desks/culture/receipt", RECEIPT, authorization=by)
    assert told(stopped) == (409, "evaluation.sent_back_already")


async def test_everybody_acts_at_its_own_desk(services: Stack) -> None:
    at = await to_a_sent_one(services)
    for desk, by in (
        ("governor", ministry(services)),
        ("interior", services.other_header(Role.GOVERNOR)),
        ("provincial_office", ministry(services)),
    ):
        refused = await post(services, f"{at}/desks/{desk}/receipt", RECEIPT, authorization=by)
        assert told(refused) == (403, "evaluation.not_your_desk"), desk
    unit = await read(services, at, authorization=of_unit(services))
    assert told(unit) == (403, "not_allowed")
    elsewhere = services.other_header(Role.PROVINCIAL_OFFICE, "TH-57")
    hidden = await post(
        services, f"{at}/desks/provincial_office/receipt", RECEIPT, authorization=elsewhere
    )
    assert told(hidden) == (404, "not_found")


@needs_poppler
async def test_the_letter_names_what_it_carries(services: Stack) -> None:
    at = await to_a_sent_one(services)
    letter = await read(services, f"{at}/letter.pdf")
    text = "".join(text_of(letter.content).split())
    for words in (
        "ที่ พช ๐๐๓๑/๒๔๕",
        "ขอส่งแบบประเมินจังหวัดคุณธรรม",
        "๒๐ คะแนน จาก ๒๐ คะแนน",
    ):
        assert "".join(words.split()) in text, words
    docx = await read(services, f"{at}/letter.docx")
    assert docx.content.startswith(b"PK")
