"""การยกย่องของหน่วยงาน over HTTP: recorded by its giver, checked by another, seen by few."""

import hashlib
from typing import Any
from uuid import UUID

from shared.auth.actor import Role
from shared.contracts.honours import honoured_person_id_of
from shared.contracts.people import PersonId
from shared.eventstore.mongo import MongoEventStore
from shared.kernel.message import Province
from tests.awards.group_over_http import (
    CHAIR,
    OTHER,
    SECOND,
    SHINING,
    THIRD,
    UNITS,
    done,
    of_agency,
    of_judge,
    of_unit,
    told,
)
from tests.awards.honours_over_http import (
    HONOUR,
    ORGANISATION,
    PERSON,
    TEACHER,
    ask,
    check,
    record,
    shown,
    withdraw,
)
from tests.awards.judged_over_http import to_a_directory
from tests.http.stack import PROVINCE, Stack, an_id

NOT_FOUND = (404, "awards.honour_not_found")
A_PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(64)


async def test_an_agency_records_what_it_gave_in_its_own_name(services: Stack) -> None:
    schools = await to_a_directory(services)
    by = of_agency(services, schools[0])
    await done(record(services, by, agency_id=schools[1]))
    seen = await shown(services, by)
    assert seen["content"]["given_by"]["agency"]["agency_id"] == schools[0]
    assert seen["content"]["given_by"]["unit_id"] is None
    assert (seen["name"], seen["revision"]) == (ORGANISATION["name"], 1)
    assert (seen["outcome"], seen["withdrawn"]) == (None, False)
    again = await done(record(services, by))
    assert again["stream_version"] == 1


async def test_a_unit_records_what_it_gave_in_its_own_name(services: Stack) -> None:
    await to_a_directory(services)
    by = of_unit(services, SHINING)
    await done(record(services, by, unit_id=UNITS[OTHER]))
    given_by = (await shown(services, by))["content"]["given_by"]
    assert (given_by["agency"], given_by["unit_id"]) == (None, UNITS[SHINING])
    assert told(await ask(services, of_unit(services, OTHER))) == NOT_FOUND


async def test_the_secretariat_records_for_whom_it_names(services: Stack) -> None:
    schools = await to_a_directory(services)
    givers: tuple[tuple[dict[str, Any], tuple[int, str]], ...] = (
        ({}, (422, "awards.giver_not_named")),
        ({"agency_id": schools[0], "unit_id": UNITS[OTHER]}, (422, "malformed_request")),
        ({"agency_id": an_id("no agency")}, (409, "agency_not_listed")),
        ({"unit_id": an_id("no unit")}, (409, "unit_not_registered")),
    )
    for giver, code in givers:
        assert told(await record(services, **giver)) == code
    on_paper = "2026-10-20T10:00:00+07:00"
    refused = await record(services, of_agency(services, schools[0]), occurred_at=on_paper)
    assert told(refused) == (403, "awards.only_keyed_in_came_earlier")
    await done(record(services, agency_id=schools[0], occurred_at=on_paper))
    await done(record(services, honour=an_id("of a unit"), unit_id=UNITS[OTHER]))
    seen = await shown(services, of_agency(services, schools[0]))
    assert seen["content"]["given_by"]["agency"]["agency_id"] == schools[0]
    store = MongoEventStore(services.platform.database("awards"))
    [commit] = await store.read(f"{PROVINCE}/honour/{HONOUR}")
    assert commit.occurred_at.isoformat() == "2026-10-20T03:00:00+00:00"


async def test_what_another_gave_is_not_there(services: Stack) -> None:
    schools = await to_a_directory(services)
    await done(record(services, of_agency(services, schools[0]), told=PERSON))
    for by in (
        of_agency(services, schools[1]),
        of_unit(services, SHINING),
        # another role beside it opens nothing
        services.tokens.header(role=(Role.AGENCY, Role.PROVINCIAL_OFFICE), agency=schools[1])[
            "Authorization"
        ],
    ):
        for path in (HONOUR, f"{HONOUR}/proof"):
            assert told(await ask(services, by, path)) == NOT_FOUND
        assert told(await record(services, by)) == NOT_FOUND
        assert told(await withdraw(services, by)) == NOT_FOUND
    seen = await shown(services)
    assert (seen["name"], seen["revision"], seen["withdrawn"]) == (TEACHER, 1, False)


async def test_it_is_read_by_its_giver_the_offices_and_the_group(services: Stack) -> None:
    schools = await to_a_directory(services)
    await done(record(services, of_agency(services, schools[0]), told=PERSON))
    for by in (
        of_agency(services, schools[0]),
        services.other_header(Role.GOVERNOR),
        services.other_header(Role.AUDITOR),
        of_judge(services, SECOND),
    ):
        assert (await shown(services, by))["name"] == TEACHER
    ministry = services.tokens.header(role=Role.MINISTRY, provinces=[])["Authorization"]
    for by, answer in (
        (ministry, (404, "not_found")),
        (services.other_header(Role.SECRETARY, "TH-57"), (404, "not_found")),
        (services.other_header(Role.PROVINCIAL_OFFICE), (403, "not_allowed")),
    ):
        assert told(await ask(services, by)) == answer


async def test_a_persons_name_is_written_nowhere_and_goes_when_forgotten(services: Stack) -> None:
    schools = await to_a_directory(services)
    by = of_agency(services, schools[0])
    await done(record(services, by, told=PERSON))
    commits = await services.platform.database("awards").collection("commits").find({})
    assert PERSON["title"] in str(commits)
    assert TEACHER not in str(commits)
    long = await record(services, by, told=PERSON, name=TEACHER * 20)
    assert told(long) == (422, "malformed_request")
    assert TEACHER not in long.text
    seen = await shown(services, by)
    person_id = PersonId(honoured_person_id_of(UUID(HONOUR)))
    assert seen["content"]["person"]["person_id"] == str(person_id)
    await services.platform.vault.forget(Province(PROVINCE), person_id)
    assert (await shown(services, by))["name"] == "ลบแล้ว"


async def test_the_proof_is_handed_out_with_the_honour_only(services: Stack) -> None:
    schools = await to_a_directory(services)
    by = of_agency(services, schools[0])
    missing = {"sha256": hashlib.sha256(b"never sent").hexdigest(), "title": "ภาพพิธี"}
    assert told(await record(services, by, proof=missing)) == (404, "file_not_kept")
    await done(record(services, by))
    assert told(await ask(services, by, f"{HONOUR}/proof")) == (404, "file_not_kept")
    sent = await services.clients["awards"].post(
        f"/v1/provinces/{PROVINCE}/award-files",
        content=A_PICTURE,
        headers=services.command_headers(authorization=by),
    )
    proof = {"sha256": sent.json()["sha256"], "title": "ภาพพิธี"}
    await done(record(services, by, proof=proof))
    file = await ask(services, by, f"{HONOUR}/proof")
    assert (file.status_code, file.content) == (200, A_PICTURE)
    assert file.headers["Content-Type"] == "image/png"
    stranger = of_agency(services, schools[1])
    assert told(await ask(services, stranger, f"{HONOUR}/proof")) == NOT_FOUND


async def test_the_group_confirms_what_it_looked_at(services: Stack) -> None:
    schools = await to_a_directory(services)
    by, member = of_agency(services, schools[0]), of_judge(services, SECOND)
    assert told(await check(services, member)) == NOT_FOUND
    await done(record(services, by))
    returned = await check(services, member, outcome="returned")
    assert told(returned) == (409, "awards.honour_return_needs_reason")
    await done(check(services, member, outcome="returned", reason="ขอหลักฐาน"))
    seen = await shown(services, by)
    assert (seen["outcome"], seen["reason"]) == ("returned", "ขอหลักฐาน")
    await done(record(services, by, title="องค์กรดีเด่น"))
    assert (await shown(services, by))["outcome"] is None
    assert told(await check(services, member)) == (409, "awards.honour_has_moved_on")
    await done(check(services, member, revision=2))
    seen = await shown(services, by)
    assert (seen["outcome"], seen["reason"], seen["revision"]) == ("confirmed", "", 2)


async def test_a_member_does_not_check_what_its_own_agency_gave(services: Stack) -> None:
    """Nor does the same person by an account of the secretariat."""
    schools = await to_a_directory(services)
    await done(record(services, of_agency(services, schools[0])))
    for by in (of_judge(services, THIRD), of_judge(services, THIRD, Role.SECRETARY)):
        for outcome in ("confirmed", "returned"):
            answer = await check(services, by, outcome=outcome, reason="ขอหลักฐาน")
            assert told(answer) == (403, "awards.checks_own_agencys_honour")
    assert (await shown(services))["outcome"] is None
    await done(record(services, of_agency(services, schools[1]), an_id("of the other school")))
    await done(check(services, of_judge(services, THIRD), an_id("of the other school")))


async def test_only_the_group_and_the_secretariat_check(services: Stack) -> None:
    schools = await to_a_directory(services)
    await done(record(services, of_agency(services, schools[0])))
    for by, answer in (
        (of_agency(services, schools[0]), (403, "not_allowed")),
        (of_unit(services, SHINING), (403, "not_allowed")),
        (services.other_header(Role.GOVERNOR), (403, "not_allowed")),
        (of_judge(services, an_id("somebody else")), (403, "awards.not_of_the_working_group")),
        (services.other_header(Role.MEMBER), (403, "person_of_account_unknown")),
        (services.other_header(Role.SECRETARY, "TH-57"), (404, "not_found")),
    ):
        assert told(await check(services, by)) == answer
    await done(check(services))
    assert (await shown(services))["outcome"] == "confirmed"


async def test_it_is_withdrawn_once_by_its_giver_or_the_secretariat(services: Stack) -> None:
    schools = await to_a_directory(services)
    by, second = of_agency(services, schools[0]), an_id("second honour")
    assert told(await withdraw(services, by)) == NOT_FOUND
    await done(record(services, by))
    await done(record(services, by, second))
    assert told(await withdraw(services, of_judge(services, CHAIR))) == (403, "not_allowed")
    await done(withdraw(services, by))
    again = await done(withdraw(services))
    assert again["stream_version"] == 2
    await done(withdraw(services, honour=second))
    assert (await shown(services, by))["withdrawn"] is True
    gone = (409, "awards.honour_withdrawn_already")
    assert told(await record(services, by, title="องค์กรดีเด่น")) == gone
    assert told(await check(services)) == gone


async def test_a_request_is_bounded(services: Stack) -> None:
    schools = await to_a_directory(services)
    by = of_agency(services, schools[0])
    for changed in (
        {"name": ""},
        {"title": ""},
        {"because": "ก" * 100_000},
        {"fiscal_year": 2027},
        {"honoured": "temple"},
        {"religion": "พุทธ"},
        {"given_on": "16 ตุลาคม 2569"},
    ):
        answer = await record(services, by, **changed)
        assert told(answer) == (422, "malformed_request"), changed
    for day, code in (
        ("2026-09-30", "awards.honour_outside_year"),
        ("2026-11-03", "awards.honour_in_future"),
    ):
        assert told(await record(services, by, given_on=day)) == (409, code)
    assert told(await ask(services, by)) == NOT_FOUND
