"""HTTP in, commands out: the approved assessment on its way to the ministry (2.6)."""

from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Depends, Response

from services.evaluation.documents.cover_letter import cover_letter
from services.evaluation.domain.assessment.decisions import ASSESSMENT
from services.evaluation.domain.transmittal.commands import (
    ForwardAssessment,
    ReceiveAssessment,
    SendAssessment,
    SendBackAssessment,
)
from services.evaluation.domain.transmittal.decisions import TRANSMITTAL
from services.evaluation.domain.transmittal.refusals import NothingApproved, TransmittalNotFound
from services.evaluation.domain.transmittal.state import Transmittal
from services.evaluation.edge.bodies.transmittal import (
    NewForwarding,
    NewReceipt,
    NewSendingBack,
    NewTransmittal,
    ShownTransmittal,
)
from shared.auth.actor import Actor, Role
from shared.auth.readers import Reader, Secretary
from shared.auth.require import require_with_ministry
from shared.contracts.assessments import AssessmentApproved
from shared.contracts.common import PaperProof
from shared.contracts.transmittals import AssessmentSent, Desk, TransmittalId, transmittal_id_of
from shared.documents.press import Form
from shared.files.store import Files
from shared.http.attached import Kept, NewProof, proof
from shared.http.commands import Receipt, Run, Stamped
from shared.http.printing import FILES, Printing
from shared.http.streams import KnownStreams, Streams, etag
from shared.kernel.errors import NotAllowed

router = APIRouter(prefix="/v1/provinces/{province}/assessment-transmittals", tags=["transmittals"])
KIND = "transmittal"
AtDesk = Annotated[
    Actor,
    Depends(
        require_with_ministry(Role.SECRETARY, Role.PROVINCIAL_OFFICE, Role.GOVERNOR, Role.SERVICE)
    ),
]
# The secretariat keys in what came back to it on paper, for every desk.
OF_DESK = {
    Desk.PROVINCIAL_OFFICE: {Role.PROVINCIAL_OFFICE, Role.SECRETARY, Role.SERVICE},
    Desk.GOVERNOR: {Role.GOVERNOR, Role.PROVINCIAL_OFFICE, Role.SECRETARY, Role.SERVICE},
    Desk.INTERIOR: {Role.MINISTRY, Role.SECRETARY, Role.SERVICE},
    Desk.CULTURE: {Role.MINISTRY, Role.SECRETARY, Role.SERVICE},
}


class NotYourDesk(NotAllowed):
    code = "evaluation.not_your_desk"
    th = "บทบาทของท่านลงรับหรือส่งต่อที่นี่ไม่ได้ กรุณาเลือกหน่วยของท่าน"
    en = "Your role does not act at this desk. Choose your own."


@router.post("", status_code=201)
async def send_assessment(
    province: str,
    body: NewTransmittal,
    secretary: Secretary,
    stamp: Stamped,
    streams: KnownStreams,
    files: Kept,
    run: Run,
) -> Receipt:
    """จัดส่งแบบประเมินที่เห็นชอบแล้วไปยังสำนักงานจังหวัด: what is sent is a snapshot by its hash"""
    # the stream, not a replica: it is sent in the second it is approved
    known, _version = await streams.state(ASSESSMENT, province, "assessment", body.assessment_id)
    if not known.approved:
        raise NothingApproved
    *earlier, approved = known.approved
    transmittal_id = transmittal_id_of(body.assessment_id, approved.revision)
    command = SendAssessment(
        **stamp.by(secretary),
        transmittal_id=transmittal_id,
        assessment_id=body.assessment_id,
        letter=await _letter(files, province, body.letter),
        approved=approved,
        restates=await _sent_before(streams, province, earlier),
    )
    return await run(TRANSMITTAL, KIND, transmittal_id, command)


@router.post("/{transmittal_id}/desks/{desk}/receipt", status_code=201)
async def receive_assessment(
    transmittal_id: TransmittalId,
    desk: Desk,
    body: NewReceipt,
    actor: AtDesk,
    stamp: Stamped,
    run: Run,
) -> Receipt:
    """ลงรับแบบประเมิน พร้อมเลขรับ"""
    _refuse_stranger(actor, desk)
    command = ReceiveAssessment(
        **stamp.by(actor), transmittal_id=transmittal_id, desk=desk, **dict(body)
    )
    return await run(TRANSMITTAL, KIND, transmittal_id, command)


@router.post("/{transmittal_id}/desks/{desk}/forwarding", status_code=201)
async def forward_assessment(
    province: str,
    transmittal_id: TransmittalId,
    desk: Desk,
    body: NewForwarding,
    actor: AtDesk,
    stamp: Stamped,
    files: Kept,
    run: Run,
) -> Receipt:
    """เสนอผู้ว่าราชการจังหวัด หรือส่งต่อกระทรวง"""
    _refuse_stranger(actor, desk)
    command = ForwardAssessment(
        **stamp.by(actor),
        transmittal_id=transmittal_id,
        desk=desk,
        to=body.to,
        letter=await _letter(files, province, body.letter),
    )
    return await run(TRANSMITTAL, KIND, transmittal_id, command)


@router.post("/{transmittal_id}/desks/{desk}/return", status_code=201)
async def send_back_assessment(
    transmittal_id: TransmittalId,
    desk: Desk,
    body: NewSendingBack,
    actor: AtDesk,
    stamp: Stamped,
    run: Run,
) -> Receipt:
    """ส่งกลับให้แก้ไข พร้อมเหตุผล: the corrected one is sent anew, both stay visible"""
    _refuse_stranger(actor, desk)
    command = SendBackAssessment(
        **stamp.by(actor),
        transmittal_id=transmittal_id,
        desk=desk,
        remarks=body.told(),
        sent_back_on=body.sent_back_on,
    )
    return await run(TRANSMITTAL, KIND, transmittal_id, command)


@router.get("/{transmittal_id}")
async def transmittal(
    province: str,
    transmittal_id: TransmittalId,
    _: Reader,
    streams: KnownStreams,
    response: Response,
) -> ShownTransmittal:
    """การจัดส่งแบบประเมิน ตามที่เป็นอยู่"""
    known, sent, version = await _known(streams, province, transmittal_id)
    response.headers["ETag"] = etag(version)
    return ShownTransmittal.of(known, sent)


@router.get("/{transmittal_id}/letter.{form}", responses=FILES, response_class=Response)
async def transmittal_letter(
    province: str,
    transmittal_id: TransmittalId,
    form: Form,
    _: Reader,
    streams: KnownStreams,
    printing: Printing,
) -> Response:
    """หนังสือนำส่งแบบประเมิน"""
    _state, sent, _version = await _known(streams, province, transmittal_id)
    return await printing.answer(cover_letter(sent, printing.office(province)), form)


def _refuse_stranger(actor: Actor, desk: Desk) -> None:
    """Raises `NotYourDesk`."""
    if not actor.roles & OF_DESK[desk]:
        raise NotYourDesk


async def _sent_before(
    streams: Streams, province: str, earlier: Sequence[AssessmentApproved]
) -> TransmittalId | None:
    """The newest of what was sent of the assessment as it was approved before."""
    for one in reversed(earlier):
        key = transmittal_id_of(one.assessment_id, one.revision)
        known, _version = await streams.state(TRANSMITTAL, province, KIND, key)
        if known.sent is not None:
            return key
    return None


async def _letter(files: Files, province: str, asked: NewProof) -> PaperProof:
    """Raises `FileNotKept`."""
    told = await proof(files, province, asked)
    assert told is not None
    return told


async def _known(
    streams: Streams, province: str, transmittal_id: TransmittalId
) -> tuple[Transmittal, AssessmentSent, int]:
    """Raises `TransmittalNotFound`."""
    known, version = await streams.state(TRANSMITTAL, province, KIND, transmittal_id)
    if known.sent is None:
        raise TransmittalNotFound
    return known, known.sent, version
