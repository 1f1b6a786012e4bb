"""การประเมินตนเอง over HTTP: a community answers, proves, hands in, and reaches a level."""

from hashlib import sha256

import pytest

from services.evaluation.edge.form_files import packaged_form
from shared.auth.actor import Role
from shared.contracts.form_values import Assessed
from shared.files.kinds import MOST_BYTES
from tests.documents.pictures import needs_poppler, text_of
from tests.evaluation.over_http import (
    OF_UNIT,
    PDF_BYTES,
    UNIT,
    answer_all,
    done,
    of_agency,
    of_unit,
    post,
    publish,
    published,
    read,
    shown,
    start,
    to_a_community,
    told,
    upload,
)
from tests.http.stack import YEAR, Stack, an_id

FORM = packaged_form(Assessed.COMMUNITY)
REGISTER = OF_UNIT.replace("assessments/", "assessment-register/")


def a_newer_form() -> dict[str, object]:
    """C4 asks for more, C9 is gone."""
    indicators = list(FORM.indicators[:-1])
    asked = indicators[3].model_copy(update={"th": "ผลสำเร็จของกิจกรรมตามแผนทุกมิติ"})
    indicators[3] = asked
    return {"indicators": tuple(indicators)}


async def to_a_handed_in_one(services: Stack) -> str:
    await to_a_community(services)
    by = of_unit(services)
    await done(start(services, None, authorization=by))
    await answer_all(services, OF_UNIT, Assessed.COMMUNITY, authorization=by)
    await done(post(services, f"{OF_UNIT}/submission", authorization=by))
    return by


async def test_a_community_assesses_itself_and_is_approved(services: Stack) -> None:
    await to_a_handed_in_one(services)
    handed = await shown(services, OF_UNIT)
    assert (handed["phase"], handed["submitted"]["outcome"]["level"]) == ("submitted", 3)
    assert handed["submitted"]["snapshot_hash"] == handed["snapshot_hash"]
    other = await post(services, f"{OF_UNIT}/approval", {"snapshot_hash": "0" * 64})
    assert told(other) == (409, "evaluation.other_snapshot")
    approval = {"snapshot_hash": handed["snapshot_hash"]}
    await done(post(services, f"{OF_UNIT}/approval", approval))
    row = (await services.get(REGISTER)).json()
    assert (row["phase"], row["level"], row["kind"]) == ("approved", 3, "community")
    assert len(row["answered"]) == 9
    counts = (await services.get(f"assessment-register/counts?fiscal_year={YEAR}")).json()
    assert counts == {
        "by_kind": {"community": 1},
        "by_phase": {"approved": 1},
        "by_level": {"3": 1},
    }


async def test_what_keeps_it_from_being_handed_in_is_named_all_at_once(services: Stack) -> None:
    await to_a_community(services)
    await done(start(services))
    await done(post(services, f"{OF_UNIT}/answers/C1", {"points": "2"}))
    refused = await post(services, f"{OF_UNIT}/submission")
    assert told(refused) == (409, "evaluation.assessment_not_ready")
    assert "C1 ได้คะแนนแต่ไม่มีหลักฐาน" in refused.text
    assert "C9 ยังไม่ได้ตอบ" in refused.text
    found = await done(read(services, f"{OF_UNIT}/findings"))
    assert found["ready"] is False
    assert found["findings"][0]["indicator"] == "C1"
    odd = await post(services, f"{OF_UNIT}/answers/C1", {"points": "1.5"})
    assert told(odd) == (409, "evaluation.points_not_in_bands")


async def test_a_unit_sees_and_writes_its_own_and_no_other(services: Stack) -> None:
    await to_a_community(services)
    await done(start(services))
    stranger = of_unit(services, an_id("another unit"))
    for path in ("", "/findings", "/level", "/paper.pdf"):
        hidden = await read(services, f"{OF_UNIT}{path}", authorization=stranger)
        assert told(hidden) == (404, "not_found"), path
    body = {"points": "2"}
    refused = await post(services, f"{OF_UNIT}/answers/C1", body, authorization=stranger)
    assert told(refused) == (404, "not_found")
    begun = await start(services, UNIT, authorization=stranger)
    assert told(begun) == (404, "not_found")
    own = await read(services, OF_UNIT, authorization=of_unit(services))
    assert own.status_code == 200


async def test_a_further_role_lets_nobody_write_another_units(services: Stack) -> None:
    await to_a_community(services)
    await done(start(services))
    for roles in ((Role.UNIT, Role.MEMBER), (Role.UNIT, Role.GOVERNOR), (Role.UNIT, Role.AGENCY)):
        both = services.tokens.header(
            role=roles, unit=an_id("another unit"), agency=an_id("an agency")
        )["Authorization"]
        assert (await read(services, OF_UNIT, authorization=both)).status_code == 200
        for path, body in (("answers/C1", {"points": "2"}), ("submission", {})):
            answer = await post(services, f"{OF_UNIT}/{path}", body, authorization=both)
            assert answer.status_code in {404, 409}, (roles, path)
            assert told(answer)[1] in {"not_found", "evaluation.section_not_yours"}
        assert told(await start(services, UNIT, authorization=both)) == (404, "not_found")
    assert (await shown(services, OF_UNIT))["answers"] == []


async def test_publishing_a_new_form_changes_nothing_of_what_is_open(services: Stack) -> None:
    await to_a_handed_in_one(services)
    before = await shown(services, OF_UNIT)
    proof = await done(read(services, f"{OF_UNIT}/level"))
    newer = FORM.model_copy(update=a_newer_form())
    assert told(await publish(services, newer)) == (409, "evaluation.form_version_not_raised")
    await published(services, newer, 2)
    assert await shown(services, OF_UNIT) == before
    assert await done(read(services, f"{OF_UNIT}/level")) == proof
    compared = await done(read(services, f"{OF_UNIT}/level?form_version=2"))
    assert compared["unmatched"] == ["C9"]
    assert compared["form"]["form_version"] == 2
    there = await done(read(services, f"assessment-forms/community?fiscal_year={YEAR}"))
    assert there["form"]["form_version"] == 2


async def test_moving_to_a_new_form_is_proposed_and_accepted(services: Stack) -> None:
    by = await to_a_handed_in_one(services)
    newer = FORM.model_copy(update=a_newer_form())
    await published(services, newer, 2)
    shut = await post(services, f"{OF_UNIT}/form-move", {"form_version": 2})
    assert told(shut) == (409, "evaluation.not_open_for_answers")
    remarks = {"remarks": [{"note": "ขอให้ใช้แบบฉบับใหม่"}], "until": "2027-07-31T16:00:00+07:00"}
    await done(post(services, f"{OF_UNIT}/return", remarks))
    await done(post(services, f"{OF_UNIT}/form-move", {"form_version": 2}))
    move = (await shown(services, OF_UNIT))["move"]
    assert (move["added"], move["dropped"], move["changed"]) == ([], ["C9"], ["C4"])
    early = await post(services, f"{OF_UNIT}/submission", authorization=by)
    assert early.status_code == 201  # nothing has changed yet
    await done(post(services, f"{OF_UNIT}/return", remarks | {"remarks": [{"note": "ยังไม่ย้าย"}]}))
    fingerprint = {"fingerprint": newer.fingerprint}
    await done(post(services, f"{OF_UNIT}/form-move/acceptance", fingerprint))
    codes = [one["code"] for one in (await shown(services, OF_UNIT))["answers"]]
    assert codes == ["C1", "C2", "C3", "C5", "C6", "C7", "C8"]


async def test_late_only_by_permission(services: Stack) -> None:
    """The tests' clock stands in November 2026: the year before is over."""
    await to_a_community(services)
    body = {"fiscal_year": YEAR - 1, "unit_id": UNIT}
    await done(post(services, "assessments", body))
    from_year = await services.get(f"assessment-register?fiscal_year={YEAR - 1}")
    [row] = from_year.json()["rows"]
    at = f"assessments/{row['assessment_id']}"
    await answer_all(services, at, Assessed.COMMUNITY)
    late = await post(services, f"{at}/submission")
    assert told(late) == (409, "evaluation.time_is_over")
    permission = {"until": "2026-11-30T16:00:00+07:00", "reason": "น้ำท่วมพื้นที่"}
    await done(post(services, f"{at}/late-permission", permission))
    await done(post(services, f"{at}/submission"))
    assert (await shown(services, at))["submitted"]["late"] is True


async def test_an_agency_answers_its_section_of_the_provinces_own(services: Stack) -> None:
    agency = (await services.to_an_open_meeting())[0]
    await published(services, packaged_form(Assessed.PROVINCE))
    await done(start(services, None))
    at = (await services.get(f"assessment-register?fiscal_year={YEAR}")).json()["rows"][0]
    path = f"assessments/{at['assessment_id']}"
    by, body = of_agency(services, agency), {"points": "2"}
    strange = await post(services, f"{path}/answers/P9", body, authorization=by)
    assert told(strange) == (409, "evaluation.section_not_yours")
    await done(post(services, f"{path}/sections", {"codes": ["P9"], "agency_id": agency}))
    await done(post(services, f"{path}/answers/P9", body, authorization=by))
    refused = await post(services, f"{path}/submission", authorization=by)
    assert told(refused) == (403, "not_allowed")
    kept = await done(upload(services, PDF_BYTES, authorization=by))
    file = {"sha256": kept["sha256"], "title": "บัญชีลงชื่อ"}
    for code, status in (("P9", 200), ("P1", 404)):
        evidence = {"codes": [code], "file": file, "occurred_on": "2026-10-20"}
        at_piece = f"{path}/evidence/{an_id('piece', code)}"
        await done(post(services, at_piece, evidence))
        opened = await read(services, f"{at_piece}/file", authorization=by)
        assert opened.status_code == status, code
    nobody = {"codes": ["P1"], "agency_id": an_id("no agency")}
    assert told(await post(services, f"{path}/sections", nobody)) == (
        409,
        "agency_not_listed",
    )


async def test_own_questions_stand_beside_the_official_form(services: Stack) -> None:
    await to_a_community(services)
    await done(start(services))
    taken = await post(services, "assessment-questions/community/C1", {"th": "ตัวชี้วัดของเรา"})
    assert told(taken) == (409, "evaluation.official_code")
    question = {"th": "ชุมชนมีผ้าพื้นถิ่นหรือไม่"}
    await done(post(services, "assessment-questions/community/X1", question))
    form = await done(read(services, f"assessment-forms/community?fiscal_year={YEAR}"))
    assert [one["code"] for one in form["own_questions"]] == ["X1"]
    await done(post(services, f"{OF_UNIT}/own-answers/X1", {"answer": "มี"}))
    strange = await post(services, f"{OF_UNIT}/own-answers/X2", {"answer": "มี"})
    assert told(strange) == (409, "evaluation.not_asked_here")
    await done(post(services, "assessment-questions/community/X1/removal"))
    gone = await post(services, f"{OF_UNIT}/own-answers/X1", {"answer": "ไม่มี"})
    assert told(gone) == (409, "evaluation.not_asked_here")


async def test_evidence_is_kept_as_it_is_or_refused(services: Stack) -> None:
    await to_a_community(services)
    await done(start(services))
    fitting = await upload(services, PDF_BYTES, sha256(PDF_BYTES).hexdigest())
    assert fitting.status_code == 201
    changed = await upload(services, PDF_BYTES, "0" * 64)
    assert told(changed) == (422, "evaluation.file_arrived_changed")
    assert (await upload(services, b"MZ\x90\x00 a program")).status_code == 409
    big = await upload(services, b"%PDF-1.7" + b"0" * MOST_BYTES)
    assert big.status_code == 413
    body = {
        "codes": ["C1"],
        "file": {"sha256": "f" * 64, "title": "ไม่เคยอัปโหลด"},
        "occurred_on": "2026-10-20",
    }
    path = f"{OF_UNIT}/evidence/{an_id('a piece')}"
    assert told(await post(services, path, body)) == (404, "file_not_kept")
    body["file"] = {"sha256": fitting.json()["sha256"], "title": "รายงาน"}
    await done(post(services, path, body))
    file = await read(services, f"{path}/file")
    assert file.content == PDF_BYTES
    assert file.headers["X-Content-Type-Options"] == "nosniff"
    await done(post(services, f"{path}/removal", {"reason": "แนบผิดไฟล์"}))
    assert told(await read(services, f"{path}/file")) == (404, "evaluation.evidence_not_found")


async def test_who_is_missing_is_told_by_name(services: Stack) -> None:
    await to_a_community(services)
    other = an_id("a silent community")
    body = {"kind": "community", "name": "ชุมชนบ้านเงียบ", "district": "6711"}
    await done(services.post("directory", "directory/units", body | {"unit_id": other}))
    path = f"assessment-register/missing?fiscal_year={YEAR}&kind=community"
    rows = (await services.get(path)).json()["rows"]
    assert {one["name"] for one in rows} == {"ชุมชนบ้านเงียบ", "ชุมชนบ้านหนองแม่นา"}
    by = of_unit(services)
    await done(start(services, None, authorization=by))
    await answer_all(services, OF_UNIT, Assessed.COMMUNITY, authorization=by)
    await done(post(services, f"{OF_UNIT}/submission", authorization=by))
    [missing] = (await services.get(path)).json()["rows"]
    assert (missing["name"], missing["phase"]) == ("ชุมชนบ้านเงียบ", None)


@needs_poppler
async def test_the_paper_holds_answers_evidence_and_level(services: Stack) -> None:
    await to_a_handed_in_one(services)
    paper = await read(services, f"{OF_UNIT}/paper.pdf")
    text = "".join(text_of(paper.content, "-layout").split())
    for words in (
        "แบบประเมินชุมชนคุณธรรม",
        "ชุมชนบ้านหนองแม่นา",
        "๒/๒",
        "หลักฐาน: รายงานผลการดำเนินงาน",
        "คะแนนรวม ๑๘ จาก ๑๘",
    ):
        assert "".join(words.split()) in text, words
    docx = await read(services, f"{OF_UNIT}/paper.docx")
    assert docx.content.startswith(b"PK")


@pytest.mark.parametrize("role", [Role.GOVERNOR, Role.AUDITOR, Role.MEMBER])
async def test_who_reads_does_not_write(services: Stack, role: Role) -> None:
    await to_a_community(services)
    await done(start(services))
    by = services.other_header(role)
    assert (await read(services, OF_UNIT, authorization=by)).status_code == 200
    refused = await post(services, f"{OF_UNIT}/answers/C1", {"points": "2"}, authorization=by)
    assert told(refused) == (403, "not_allowed")
    elsewhere = services.other_header(Role.SECRETARY, "TH-57")
    assert told(await read(services, OF_UNIT, authorization=elsewhere)) == (404, "not_found")
