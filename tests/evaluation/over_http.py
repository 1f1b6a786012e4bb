"""The evaluation over HTTP, as its tests begin: published forms, a unit, an assessment."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

import httpx

from services.evaluation.edge.form_files import form_written, packaged_form
from services.evaluation.replicas.published_forms import form_key
from shared.auth.actor import Role
from shared.contracts.assessments import assessment_id_of
from shared.contracts.form_values import Assessed, FormContent, form_id_of
from shared.contracts.units import UnitId
from shared.kernel.message import NATION
from shared.testing.eventually import eventually_is
from tests.http.stack import PROVINCE, YEAR, Stack, an_id, fresh_key

UNIT = an_id("assessed community")
OF_UNIT = f"assessments/{assessment_id_of(PROVINCE, YEAR, UnitId(UUID(UNIT)))}"
OF_PROVINCE = f"assessments/{assessment_id_of(PROVINCE, YEAR, None)}"
PDF_BYTES = b"%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"


def told(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json().get("code", "")


async def done(asked: Any) -> Any:
    answer = await asked
    assert answer.is_success, answer.text
    return answer.json()


async def post(
    services: Stack, path: str, body: Mapping[str, Any] | None = None, **headers: str | None
) -> httpx.Response:
    return await services.post("evaluation", path, body, **headers)


async def read(services: Stack, path: str, **headers: str | None) -> httpx.Response:
    """From the service itself, as fresh as the last command."""
    asked = {"consistency_token": services.fresh or None, **headers}
    address = f"/v1/provinces/{PROVINCE}/{path}"
    return await services.clients["evaluation"].get(address, headers=services.headers(**asked))


def ministry(services: Stack) -> str:
    return services.tokens.header(role=Role.MINISTRY, provinces=[])["Authorization"]


def of_unit(services: Stack, unit: str = UNIT) -> str:
    return services.tokens.header(role=Role.UNIT, unit=unit)["Authorization"]


def of_agency(services: Stack, agency: str) -> str:
    return services.tokens.header(role=Role.AGENCY, agency=agency)["Authorization"]


async def publish(
    services: Stack, form: FormContent, form_version: int = 1, **headers: str | None
) -> httpx.Response:
    asked = {"authorization": ministry(services), "idempotency_key": fresh_key(), **headers}
    address = f"/v1/national/assessment-forms/{form.kind}/versions/{form_version}"
    return await services.clients["evaluation"].post(
        address,
        content=form_written(form),
        params={"note": "มติคณะกรรมการส่งเสริมคุณธรรมแห่งชาติ"},
        headers=services.headers(**asked),
    )


async def published(services: Stack, form: FormContent, form_version: int = 1) -> None:
    """And known to the services."""
    await done(publish(services, form, form_version))
    forms = services.services["evaluation"].api.state.published_forms
    key = form_key(form_id_of(form.kind), form_version)

    async def there() -> bool:
        return await forms.get(NATION, key) is not None

    await eventually_is(there)


async def upload(
    services: Stack, content: bytes, sha256: str | None = None, **headers: str | None
) -> httpx.Response:
    address = f"/v1/provinces/{PROVINCE}/assessment-files"
    return await services.clients["evaluation"].post(
        address,
        content=content,
        params={"sha256": sha256} if sha256 else {},
        headers=services.headers(content_type="application/octet-stream", **headers),
    )


async def to_a_community(services: Stack) -> None:
    """Registered, with the form of communities published."""
    await published(services, packaged_form(Assessed.COMMUNITY))
    body = {"kind": "community", "name": "ชุมชนบ้านหนองแม่นา", "district": "6711"}
    await done(services.post("directory", "directory/units", body | {"unit_id": UNIT}))
    units = services.services["evaluation"].api.state.units

    async def there() -> bool:
        return await units.get(PROVINCE, UNIT) is not None

    await eventually_is(there)


async def start(services: Stack, unit: str | None = UNIT, **headers: str | None) -> Any:
    body = {"fiscal_year": YEAR} | ({"unit_id": unit} if unit else {})
    return await post(services, "assessments", body, **headers)


async def answer_all(services: Stack, at: str, kind: Assessed, **headers: str | None) -> None:
    """Full points with one piece of evidence for all of them."""
    form = packaged_form(kind)
    for one in form.indicators:
        top = one.bands[0]
        body = {"points": str(top.points), "because": "ดำเนินการครบถ้วน"}
        if top.least is not None:
            body["measured"] = str(top.least)
        await done(post(services, f"{at}/answers/{one.code}", body, **headers))
    kept = await done(upload(services, PDF_BYTES, None, **headers))
    evidence = {
        "codes": [one.code for one in form.indicators],
        "file": {"sha256": kept["sha256"], "title": "รายงานผลการดำเนินงาน"},
        "occurred_on": "2026-10-20",
    }
    await done(post(services, f"{at}/evidence/{an_id(at, 'evidence')}", evidence, **headers))


async def shown(services: Stack, at: str, **headers: str | None) -> dict[str, Any]:
    return dict(await done(read(services, at, **headers)))
