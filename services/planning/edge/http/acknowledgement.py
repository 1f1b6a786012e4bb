"""What an agency answers to the plan that was sent to it (2.7). No rule lives here."""

from typing import Annotated

from fastapi import APIRouter, Depends

from services.planning.domain.acknowledgement.commands import AcknowledgePlan, AnswerTask, OpenPlan
from services.planning.domain.acknowledgement.decisions import ACKNOWLEDGEMENT
from services.planning.edge.answering import AnsweringAgencyNotNamed, answering_for
from services.planning.edge.dissemination_bodies import NewAcknowledgement, NewTaskAnswer
from services.planning.edge.plan_letters import Letters
from shared.auth.acting import own_agency
from shared.auth.actor import Actor, Role
from shared.auth.require import require
from shared.contracts.dissemination import DisseminationId, acknowledgement_id_of
from shared.contracts.planning_values import ProjectId
from shared.http.attached import Kept, proof
from shared.http.commands import Receipt, Run, Stamped

router = APIRouter(
    prefix="/v1/provinces/{province}/disseminations/{dissemination_id}", tags=["dissemination"]
)
Agency = Annotated[Actor, Depends(require(Role.AGENCY))]
Answering = Annotated[Actor, Depends(require(Role.SECRETARY, Role.AGENCY, Role.SERVICE))]
KIND = "acknowledgement"


@router.post("/opening", status_code=201)
async def open_plan(
    province: str,
    dissemination_id: DisseminationId,
    agency: Agency,
    stamp: Stamped,
    letters: Letters,
    run: Run,
) -> Receipt:
    """หน่วยงานเปิดอ่านแผน: บันทึกครั้งแรกเท่านั้น"""
    own = own_agency(agency)
    if own is None:
        raise AnsweringAgencyNotNamed
    command = OpenPlan(
        **stamp.by(agency), letter=await letters.told(province, dissemination_id, own)
    )
    return await run(ACKNOWLEDGEMENT, KIND, acknowledgement_id_of(dissemination_id, own), command)


@router.post("/acknowledgement", status_code=201)
async def acknowledge_plan(
    province: str,
    dissemination_id: DisseminationId,
    body: NewAcknowledgement,
    answering: Answering,
    stamp: Stamped,
    letters: Letters,
    files: Kept,
    run: Run,
) -> Receipt:
    """หน่วยงานรับทราบแผนของตนในระบบ หรือเลขานุการบันทึกหนังสือตอบรับบนกระดาษ"""
    agency, way = answering_for(answering, body)
    command = AcknowledgePlan(
        **stamp.by(answering, body.occurred_at),
        letter=await letters.told(province, dissemination_id, agency),
        way=way,
        position=body.position,
        paper=await proof(files, province, body.paper),
    )
    key = acknowledgement_id_of(dissemination_id, agency)
    return await run(ACKNOWLEDGEMENT, KIND, key, command)


@router.post("/tasks/{project_id}/answer", status_code=201)
async def answer_task(
    province: str,
    dissemination_id: DisseminationId,
    project_id: ProjectId,
    body: NewTaskAnswer,
    answering: Answering,
    stamp: Stamped,
    letters: Letters,
    files: Kept,
    run: Run,
) -> Receipt:
    """ตอบรับงานในโครงการ: รับ รับบางส่วน หรือไม่รับพร้อมเหตุผล คำตอบหลังสุดแทนคำตอบก่อน"""
    agency, way = answering_for(answering, body)
    command = AnswerTask(
        **stamp.by(answering, body.occurred_at),
        letter=await letters.told(province, dissemination_id, agency),
        project_id=project_id,
        answer=body.answer,
        reason=body.reason,
        way=way,
        paper=await proof(files, province, body.paper),
    )
    key = acknowledgement_id_of(dissemination_id, agency)
    return await run(ACKNOWLEDGEMENT, KIND, key, command)
