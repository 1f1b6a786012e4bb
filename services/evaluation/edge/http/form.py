"""HTTP in, commands out: the ministry publishes forms, provinces read them (2.4)."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query, Request, Response

from services.evaluation.domain.form.commands import PublishForm
from services.evaluation.domain.form.decisions import FORM
from services.evaluation.domain.form.fitness import refuse_unfit
from services.evaluation.edge.bodies.form import (
    FormDifference,
    ListedForm,
    ShownForm,
    ShownOwnQuestion,
)
from services.evaluation.edge.form_files import (
    MOST_BYTES,
    FormFileUnreadable,
    form_read,
    form_written,
)
from services.evaluation.edge.lookups import Known, Lookups
from services.evaluation.replicas.published_forms import FormRow
from shared.auth.actor import Actor, Role
from shared.auth.readers import ReaderOrUnit
from shared.auth.require import require_national
from shared.contracts.form_values import Assessed, FormContent, form_id_of
from shared.http.commands import NationalStamped, Receipt, Run
from shared.http.files import described
from shared.kernel.fiscal_year import FiscalYear
from shared.kernel.values import Reason

router = APIRouter(tags=["assessment forms"])
NATIONAL = "/v1/national/assessment-forms"
OF_VERSION = NATIONAL + "/{kind}/versions/{form_version}"
KIND = "form"
YAML = "application/yaml"
Ministry = Annotated[Actor, Depends(require_national(Role.MINISTRY))]
Version = Annotated[int, Path(ge=1, le=10_000, description="เลขฉบับ")]
AsFile = {
    "requestBody": {"required": True, "content": {YAML: {"schema": {"type": "string"}}}},
}


@router.post(
    f"{NATIONAL}/{{kind}}/versions/{{form_version}}", status_code=201, openapi_extra=AsFile
)
async def publish_form(
    kind: Assessed,
    form_version: Version,
    request: Request,
    note: Annotated[Reason, Query(description="สิ่งที่เปลี่ยน และมติที่ให้ใช้")],
    ministry: Ministry,
    stamp: NationalStamped,
    run: Run,
) -> Receipt:
    """เผยแพร่แบบประเมินฉบับใหม่แก่ทุกจังหวัด: the body is its YAML file"""
    form_id = form_id_of(kind)
    command = PublishForm(
        **stamp.by(ministry),
        form_id=form_id,
        form_version=form_version,
        content=await _content(kind, request),
        note=note,
    )
    return await run(FORM, KIND, form_id, command)


@router.post(NATIONAL + "/{kind}/preview", openapi_extra=AsFile)
async def preview_form(
    kind: Assessed, request: Request, _: Ministry, known: Known
) -> FormDifference:
    """ดูก่อนเผยแพร่: what the file would change, and the version it has to be"""
    content = await _content(kind, request)
    refuse_unfit(content)
    versions = await known.versions(kind)
    return FormDifference.between(versions[-1] if versions else None, content)


@router.get(NATIONAL)
async def assessment_forms(_: Ministry, known: Known) -> list[ListedForm]:
    """แบบประเมินทุกฉบับ"""
    return [ListedForm.of(row) for kind in Assessed for row in await known.versions(kind)]


@router.get(OF_VERSION + ".yaml", responses=described(YAML), response_class=Response)
async def assessment_form_as_file(
    kind: Assessed, form_version: Version, _: Ministry, known: Known
) -> Response:
    """แฟ้มแบบประเมิน: read again, it has the same fingerprint"""
    row = await known.version(kind, form_version)
    name = f"form-{kind}-v{form_version}.yaml"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(form_written(row.content), media_type=YAML, headers=headers)


@router.get("/v1/provinces/{province}/assessment-forms/{kind}")
async def form_in_force(
    province: str, kind: Assessed, fiscal_year: FiscalYear, _: ReaderOrUnit, known: Known
) -> ShownForm:
    """แบบประเมินที่ใช้ในปี พร้อมคำถามของจังหวัด"""
    return await _shown(known, province, await known.form_in_force(kind, fiscal_year))


@router.get("/v1/provinces/{province}/assessment-forms/{kind}/versions/{form_version}")
async def form_of_version(
    province: str, kind: Assessed, form_version: Version, _: ReaderOrUnit, known: Known
) -> ShownForm:
    """แบบประเมินฉบับหนึ่ง: an assessment keeps the one it began with"""
    return await _shown(known, province, await known.version(kind, form_version))


async def _shown(known: Lookups, province: str, row: FormRow) -> ShownForm:
    questions = await known.questions(province, row.kind)
    own = tuple(map(ShownOwnQuestion.of, questions))
    return ShownForm(form=row.ref, content=row.content, own_questions=own)


async def _content(kind: Assessed, request: Request) -> FormContent:
    """Raises `FormFileUnreadable`."""
    body = await request.body()
    content = form_read(body) if len(body) <= MOST_BYTES else None
    if content is None or content.kind is not kind:
        raise FormFileUnreadable
    return content
