"""HTTP in, commands out: questions that a province adds to the official form (2.4)."""

from typing import Annotated

from fastapi import APIRouter, Path

from services.evaluation.domain.own_questions.commands import (
    PlaceOwnQuestion,
    RemoveOwnQuestion,
)
from services.evaluation.domain.own_questions.decisions import OWN_QUESTIONS
from services.evaluation.edge.bodies.form import NewOwnQuestion
from services.evaluation.edge.lookups import Known
from shared.auth.readers import Secretary
from shared.contracts.form_values import Assessed
from shared.contracts.forms import own_questions_id_of
from shared.http.commands import Receipt, Run, Stamped
from shared.kernel.values import Code

router = APIRouter(
    prefix="/v1/provinces/{province}/assessment-questions/{kind}", tags=["own questions"]
)
KIND = "own_questions"
OwnCode = Annotated[Code, Path(description="รหัสคำถาม")]


@router.post("/{code}", status_code=201)
async def place_own_question(
    province: str,
    kind: Assessed,
    code: OwnCode,
    body: NewOwnQuestion,
    secretary: Secretary,
    stamp: Stamped,
    known: Known,
    run: Run,
) -> Receipt:
    """เพิ่มหรือแก้ไขคำถามของจังหวัด: beside the official indicators, never in the place of one"""
    questions_id = own_questions_id_of(province, kind)
    official = {one.code for row in await known.versions(kind) for one in row.content.indicators}
    command = PlaceOwnQuestion(
        **stamp.by(secretary),
        questions_id=questions_id,
        kind=kind,
        code=code,
        official=tuple(sorted(official)),
        **dict(body),
    )
    return await run(OWN_QUESTIONS, KIND, questions_id, command)


@router.post("/{code}/removal", status_code=201)
async def remove_own_question(
    province: str, kind: Assessed, code: OwnCode, secretary: Secretary, stamp: Stamped, run: Run
) -> Receipt:
    """ตัดคำถามของจังหวัดออก: answers that were given stay"""
    questions_id = own_questions_id_of(province, kind)
    command = RemoveOwnQuestion(
        **stamp.by(secretary), questions_id=questions_id, kind=kind, code=code
    )
    return await run(OWN_QUESTIONS, KIND, questions_id, command)
