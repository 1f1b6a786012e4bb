"""แบบประเมิน over HTTP: the ministry publishes, every province reads."""

from services.evaluation.edge.form_files import form_read, form_written, packaged_form
from shared.auth.actor import Role
from shared.contracts.form_values import Assessed
from tests.evaluation.over_http import done, ministry, publish, published, read, told
from tests.http.stack import YEAR, Stack, fresh_key

FORM = packaged_form(Assessed.DISTRICT)
NATIONAL = "/v1/national/assessment-forms"


async def test_the_ministry_publishes_and_nobody_else(services: Stack) -> None:
    for role in (Role.SECRETARY, Role.GOVERNOR, Role.AUDITOR):
        refused = await publish(services, FORM, authorization=services.other_header(role))
        assert told(refused) == (403, "not_allowed")
    key = fresh_key()
    first = await done(publish(services, FORM, idempotency_key=key))
    again = await done(publish(services, FORM, idempotency_key=key))
    assert (first["repeated"], again["repeated"]) == (False, True)
    same = await done(publish(services, FORM))
    assert same["stream_version"] == first["stream_version"] == 1


async def test_every_province_reads_the_form_of_its_year(services: Stack) -> None:
    missing = await read(services, f"assessment-forms/district?fiscal_year={YEAR}")
    assert told(missing) == (404, "evaluation.form_not_found")
    await published(services, FORM)
    later = FORM.model_copy(update={"from_year": YEAR + 1, "title": "แบบประเมินอำเภอคุณธรรม ฉบับใหม่"})
    await published(services, later, 2)
    now = await done(read(services, f"assessment-forms/district?fiscal_year={YEAR}"))
    assert (now["form"]["form_version"], now["content"]["title"]) == (1, FORM.title)
    then = await done(read(services, f"assessment-forms/district?fiscal_year={YEAR + 1}"))
    assert then["form"]["form_version"] == 2
    by_version = await done(read(services, "assessment-forms/district/versions/2"))
    assert by_version["content"] == then["content"]


async def test_the_file_comes_back_as_it_went_in(services: Stack) -> None:
    await published(services, FORM)
    by = {"Authorization": ministry(services)}
    client = services.clients["evaluation"]
    listed = (await client.get(NATIONAL, headers=by)).json()
    assert [(one["kind"], one["form"]["form_version"]) for one in listed] == [("district", 1)]
    file = await client.get(f"{NATIONAL}/district/versions/1.yaml", headers=by)
    assert form_read(file.content) == FORM
    preview = await client.post(f"{NATIONAL}/district/preview", content=file.content, headers=by)
    assert preview.json()["same"] is True
    changed = FORM.model_copy(update={"indicators": FORM.indicators[1:]})
    told_ = await client.post(
        f"{NATIONAL}/district/preview", content=form_written(changed), headers=by
    )
    assert told_.json() == {
        "fingerprint": changed.fingerprint,
        "form_version": 2,
        "same": False,
        "added": [],
        "dropped": ["D1"],
        "changed": [],
    }


async def test_what_cannot_be_a_form_is_refused(services: Stack) -> None:
    by = services.headers(authorization=ministry(services), idempotency_key=fresh_key())
    client, note = services.clients["evaluation"], {"note": "ทดสอบ"}
    for content in (b"kind: district", b"\x00\x01", form_written(packaged_form(Assessed.PROVINCE))):
        answer = await client.post(
            f"{NATIONAL}/district/versions/1", content=content, params=note, headers=by
        )
        assert told(answer) == (422, "evaluation.form_file_unreadable")
    unfit = FORM.model_copy(update={"levels": FORM.levels[1:]})
    assert told(await publish(services, unfit)) == (409, "evaluation.form_unfit")
