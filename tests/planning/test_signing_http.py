"""การลงนาม over HTTP: by the office itself that has just signed in, or on paper with its scan."""

from shared.auth.actor import Role
from shared.testing.tokens import NOW
from tests.http.stack import Stack, an_id
from tests.meetings.over_http import seal_directory
from tests.planning.declared_http import (
    GOVERNOR,
    SCHOOL,
    agencies,
    done,
    governor,
    head_of,
    open_signing,
    post,
    signature,
    to_a_final_text,
    told,
)
from tests.planning.test_files_http import NAME, PDF, put


async def test_who_signs_in_the_system_is_the_office_and_has_just_signed_in(
    services: Stack,
) -> None:
    schools = await agencies(services)
    text = await to_a_final_text(services)
    await done(open_signing(services, schools[0]))
    by_governor, by_school = (f"signatories/{one}/signature" for one in (GOVERNOR, SCHOOL))
    body = signature(text, 1)
    old = await post(services, by_governor, body, authorization=governor(services, minutes=6))
    assert told(old) == (401, "planning.sign_in_again")
    never = services.tokens.header(role=Role.GOVERNOR)["Authorization"]
    unknown = await post(services, by_governor, body, authorization=never)
    assert told(unknown) == (401, "planning.sign_in_again")
    stranger = head_of(services, schools[1])
    other = await post(services, by_school, body, authorization=stranger)
    assert told(other) == (403, "planning.only_the_office_itself")
    nobody = services.tokens.header(role=Role.AGENCY, authenticated_at=NOW)["Authorization"]
    unbound = await post(services, by_school, body, authorization=nobody)
    assert told(unbound) == (403, "agency_of_account_unknown")
    assert (await post(services, by_school, body)).status_code == 403


async def test_a_repeated_signature_is_the_same_signature(services: Stack) -> None:
    schools = await agencies(services)
    text = await to_a_final_text(services)
    await done(open_signing(services, schools[0]))
    path = f"signatories/{GOVERNOR}/signature"
    for minutes, repeated in ((1, False), (2, True)):
        by = governor(services, minutes)
        receipt = await done(
            post(
                services,
                path,
                signature(text, 1),
                authorization=by,
                idempotency_key="the-governors-signature",
            )
        )
        assert receipt["repeated"] is repeated


async def test_paper_is_keyed_in_with_a_scan_that_was_uploaded(services: Stack) -> None:
    schools = await agencies(services)
    text = await to_a_final_text(services)
    await done(open_signing(services, schools[0]))
    path = f"signatories/{SCHOOL}/paper-signature"
    body = signature(
        text,
        2,
        signed_at="2026-11-01T10:00:00+07:00",
        scan={"sha256": NAME, "title": "แผ่นลงนามของโรงเรียน"},
    )
    assert told(await post(services, path, body)) == (404, "file_not_kept")
    assert (await put(services, PDF)).status_code == 201
    await done(post(services, path, body))
    tomorrow = {**body, "signed_at": "2026-11-05T10:00:00+07:00"}
    assert told(await post(services, path, tomorrow)) == (409, "occurred_in_future")


async def test_an_office_may_refuse_and_says_why(services: Stack) -> None:
    schools = await agencies(services)
    text = await to_a_final_text(services)
    await done(open_signing(services, schools[0]))
    path = f"signatories/{SCHOOL}/refusal"
    body = {"text_hash": text, "reason": "รอหนังสือมอบอำนาจ"}
    await done(post(services, path, body, authorization=head_of(services, schools[0])))
    by_another = await post(services, path, body, authorization=head_of(services, schools[1]))
    assert told(by_another) == (403, "planning.only_the_office_itself")


async def test_the_sectors_are_those_of_the_newest_sealed_edition(services: Stack) -> None:
    await to_a_final_text(services)
    unsealed = await open_signing(services, an_id("nobody"))
    assert told(unsealed) == (409, "planning.no_sealed_edition")
    [school] = await agencies(services, 1)
    stranger = await open_signing(services, an_id("nobody"))
    assert told(stranger) == (409, "planning.office_not_listed")
    await seal_directory(services, 2, number=2)
    await done(open_signing(services, school))


async def test_a_signing_is_held_in_a_meeting_that_takes_place(services: Stack) -> None:
    [school] = await agencies(services, 1)
    await to_a_final_text(services)
    nowhere = await open_signing(services, school, an_id("no meeting"))
    assert told(nowhere) == (404, "meeting_not_found")
    await done(services.schedule_meeting())
    meeting = services.meeting_id
    await done(open_signing(services, school, meeting, services.fresh))
    await done(services.meeting_post("cancelling", {"reason": "น้ำท่วมใหญ่"}))
    called_off = await open_signing(services, school, meeting, services.fresh)
    assert told(called_off) == (404, "meeting_not_found")
