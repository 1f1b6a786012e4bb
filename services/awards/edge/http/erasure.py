"""HTTP in, commands out: erasing what is past its time; a job proposes, a person confirms."""

from datetime import timedelta
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response

from services.awards.documents.erasure_record import erasure_record
from services.awards.domain.erasure.commands import (
    ConfirmErasure,
    ProposeErasure,
    SpareNomination,
)
from services.awards.domain.erasure.decisions import ERASURE
from services.awards.domain.erasure.refusals import ErasureNotFound
from services.awards.domain.erasure.state import Erasure
from services.awards.edge.bodies.honour import NewConfirmation, NewSparing, ShownErasure
from services.awards.edge.cases import Cases
from services.awards.edge.erasing import KIND, Kept
from services.awards.edge.lookups import Known
from shared.auth.actor import Actor, Role
from shared.auth.require import require, require_reader
from shared.contracts.award_values import CallId, NominationId, case_code_of
from shared.contracts.erasures import erasure_id_of
from shared.documents.press import Form
from shared.http.commands import Now, Receipt, Run, Stamped
from shared.http.printing import FILES, Printing
from shared.http.streams import KnownStreams, Streams
from shared.kernel.errors import NotAllowed
from shared.kernel.message import Province
from shared.rules.load import Record
from shared.thai import day_of

router = APIRouter(prefix="/v1/provinces/{province}/award-erasures/{call_id}", tags=["erasures"])
# No machine confirms what nobody can undo.
SecretaryHerself = Annotated[Actor, Depends(require(Role.SECRETARY))]
Overseer = Annotated[
    Actor, Depends(require_reader(Role.SECRETARY, Role.AUDITOR, ministry_reads=False))
]
SIGNED_IN_WITHIN = timedelta(minutes=5)


class SignInAgain(NotAllowed):
    code = "awards.sign_in_again"
    th = "การยืนยันการลบต้องเข้าสู่ระบบภายใน ๕ นาทีที่ผ่านมา กรุณาเข้าสู่ระบบอีกครั้งแล้วยืนยัน"
    en = "To confirm, you have to have signed in within the last 5 minutes. Sign in again."


@router.post("/proposals", status_code=201)
async def propose_erasure(
    province: str,
    call_id: CallId,
    secretary: SecretaryHerself,
    stamp: Stamped,
    known: Known,
    request: Request,
    run: Run,
) -> Receipt:
    """เสนอลบทันที: what is past its time by now, without waiting for the job"""
    kept: Kept = request.app.state.kept_nominations
    call = await known.call(province, call_id)
    today = day_of(stamp.day)
    due, since = await kept.due(Province(province), call, today) or ((), today)
    command = ProposeErasure(
        **stamp.by(secretary),
        erasure_id=erasure_id_of(call_id),
        call_id=call_id,
        fiscal_year=call.fiscal_year,
        due=due,
        since=since,
        rule=Record.NOMINATION_NOT_CHOSEN,
    )
    return await run(ERASURE, KIND, command.erasure_id, command)


@router.post("/spared/{nomination_id}", status_code=201)
async def spare_nomination(
    province: str,
    call_id: CallId,
    nomination_id: NominationId,
    body: NewSparing,
    secretary: SecretaryHerself,
    stamp: Stamped,
    cases: Cases,
    run: Run,
) -> Receipt:
    """ยกเว้นไม่ลบเรื่องหนึ่งจนถึงวันหนึ่ง พร้อมเหตุผล"""
    await cases.case(province, nomination_id)
    command = SpareNomination(
        **stamp.by(secretary),
        erasure_id=erasure_id_of(call_id),
        nomination_id=nomination_id,
        **dict(body),
    )
    return await run(ERASURE, KIND, command.erasure_id, command)


@router.post("/confirmation", status_code=201)
async def confirm_erasure(
    call_id: CallId,
    body: NewConfirmation,
    secretary: SecretaryHerself,
    stamp: Stamped,
    run: Run,
) -> Receipt:
    """ยืนยันการลบ: keys destroyed, files gone; nobody can undo it"""
    signed_in = secretary.authenticated_at
    if signed_in is None or stamp.day - signed_in > SIGNED_IN_WITHIN:
        raise SignInAgain
    command = ConfirmErasure(
        **stamp.by(secretary),
        erasure_id=erasure_id_of(call_id),
        nominations=body.nominations,
    )
    return await run(ERASURE, KIND, command.erasure_id, command)


@router.get("")
async def award_erasure(
    province: str, call_id: CallId, _: Overseer, streams: KnownStreams, cases: Cases
) -> ShownErasure:
    """รายการเสนอลบ: by case code, of the cases that the reader may see"""
    erasure = await _known(streams, province, call_id)
    clearance = await cases.cleared.of(province)
    visible = await cases.visible_of_call(province, call_id, clearance)
    last = erasure.last
    return ShownErasure(
        call_id=str(call_id),
        due=last.due if last else None,
        rule=last.rule if last else "",
        proposed={str(one): case_code_of(one) for one in erasure.proposed if one in visible},
        erased=sum(one in visible for one in erasure.erased),
    )


@router.get("/record.{form}", responses=FILES, response_class=Response)
async def erasure_record_as_paper(
    province: str,
    call_id: CallId,
    form: Form,
    _: Overseer,
    streams: KnownStreams,
    cases: Cases,
    printing: Printing,
    now: Now,
) -> Response:
    """บันทึกการลบข้อมูลส่วนบุคคล (PDPA s. 37(3), 39): without names"""
    erasure = await _known(streams, province, call_id)
    clearance = await cases.cleared.of(province)
    visible = await cases.visible_of_call(province, call_id, clearance)
    paper = erasure_record(erasure, visible, printing.office(province), now())
    return await printing.answer(paper, form)


async def _known(streams: Streams, province: str, call_id: CallId) -> Erasure:
    """Raises `ErasureNotFound`."""
    erasure, _version = await streams.state(ERASURE, province, KIND, erasure_id_of(call_id))
    if erasure.last is None:
        raise ErasureNotFound
    return erasure
