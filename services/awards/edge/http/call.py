"""HTTP in, commands out: the call for nominations and applications (2.9.2)."""

from fastapi import APIRouter, Request, Response

from services.awards.documents.call_notice import call_notice
from services.awards.domain.call.commands import (
    CancelCall,
    CloseCall,
    ExtendCall,
    GrantLateEntry,
    OpenCall,
    PubliciseCall,
)
from services.awards.domain.call.decisions import CALL
from services.awards.domain.call.refusals import CallNotFound
from services.awards.domain.call.state import Call
from services.awards.edge.bodies.call import (
    NewCall,
    NewClosing,
    NewClosingMoment,
    NewGrant,
    NewPublicity,
    ShownCall,
)
from services.awards.edge.bodies.scheme import Why
from services.awards.edge.lookups import Known
from shared.auth.readers import Reader, Secretary
from shared.contracts.award_values import CallId, scheme_id_of
from shared.contracts.calls import CallOpened, GrantId, PublicityId
from shared.documents.press import Form
from shared.files.kinds import ENDINGS
from shared.files.store import FileNotKept
from shared.http.attached import Kept, kept
from shared.http.commands import Now, Receipt, Run, Stamped
from shared.http.files import described, download
from shared.http.printing import FILES, Printing
from shared.http.streams import KnownStreams, Streams, etag
from shared.kernel.message import Province

router = APIRouter(prefix="/v1/provinces/{province}/award-calls", tags=["award calls"])
KIND = "call"


@router.post("", status_code=201)
async def open_call(
    province: str, body: NewCall, secretary: Secretary, stamp: Stamped, known: Known, run: Run
) -> Receipt:
    """เปิดรับการเสนอชื่อและการสมัคร: only by criteria that the working group has adopted"""
    scheme_id = scheme_id_of(province, body.fiscal_year)
    command = OpenCall(
        **stamp.by(secretary),
        scheme_id=scheme_id,
        frozen=await known.frozen(province, scheme_id),
        **dict(body),
    )
    return await run(CALL, KIND, body.call_id, command)


@router.post("/{call_id}/publicity/{publicity_id}", status_code=201)
async def publicise_call(
    province: str,
    call_id: CallId,
    publicity_id: PublicityId,
    body: NewPublicity,
    secretary: Secretary,
    stamp: Stamped,
    files: Kept,
    run: Run,
) -> Receipt:
    """บันทึกการประชาสัมพันธ์ผ่านช่องทางหนึ่ง พร้อมจำนวนผู้รับรู้"""
    command = PubliciseCall(
        **stamp.by(secretary),
        call_id=call_id,
        publicity_id=publicity_id,
        channel=body.channel,
        where=body.where,
        published_on=body.published_on,
        reach=body.reach,
        link=body.link,
        proof=await kept(files, province, body.proof) if body.proof else None,
    )
    return await run(CALL, KIND, call_id, command)


@router.post("/{call_id}/extension", status_code=201)
async def extend_call(
    call_id: CallId, body: NewClosingMoment, secretary: Secretary, stamp: Stamped, run: Run
) -> Receipt:
    """ขยายเวลารับ พร้อมเหตุผล"""
    command = ExtendCall(**stamp.by(secretary), call_id=call_id, **dict(body))
    return await run(CALL, KIND, call_id, command)


@router.post("/{call_id}/late-entries/{grant_id}", status_code=201)
async def grant_late_entry(
    province: str,
    call_id: CallId,
    grant_id: GrantId,
    body: NewGrant,
    secretary: Secretary,
    stamp: Stamped,
    known: Known,
    run: Run,
) -> Receipt:
    """อนุญาตให้หน่วยงานหรือหน่วยหนึ่งยื่นหลังปิดรับ ในประเภทหนึ่ง"""
    year = (await known.call(province, call_id)).fiscal_year
    agency = await known.agency(province, year, body.agency_id) if body.agency_id else None
    if body.unit_id is not None:
        await known.unit(province, body.unit_id)
    command = GrantLateEntry(
        **stamp.by(secretary),
        call_id=call_id,
        grant_id=grant_id,
        category_id=body.category_id,
        agency=agency,
        unit_id=body.unit_id,
        until=body.until,
        reason=body.reason,
    )
    return await run(CALL, KIND, call_id, command)


@router.post("/{call_id}/closing", status_code=201)
async def close_call(
    call_id: CallId, body: NewClosing, secretary: Secretary, stamp: Stamped, run: Run
) -> Receipt:
    """ปิดรับ: early with a reason"""
    command = CloseCall(**stamp.by(secretary), call_id=call_id, reason=body.reason)
    return await run(CALL, KIND, call_id, command)


@router.post("/{call_id}/cancellation", status_code=201)
async def cancel_call(
    call_id: CallId, body: Why, secretary: Secretary, stamp: Stamped, run: Run
) -> Receipt:
    """ยกเลิกประกาศเชิญชวน พร้อมเหตุผล"""
    command = CancelCall(**stamp.by(secretary), call_id=call_id, reason=body.reason)
    return await run(CALL, KIND, call_id, command)


@router.get("/{call_id}")
async def award_call(
    province: str, call_id: CallId, _: Reader, streams: KnownStreams, now: Now, response: Response
) -> ShownCall:
    """ประกาศเชิญชวนตามที่เป็นอยู่"""
    call, opened, version = await _known(streams, province, call_id)
    response.headers["ETag"] = etag(version)
    return ShownCall.of(call, opened, now())


@router.get("/{call_id}/notice.{form}", responses=FILES, response_class=Response)
async def call_notice_as_paper(
    province: str,
    call_id: CallId,
    form: Form,
    _: Reader,
    streams: KnownStreams,
    printing: Printing,
    request: Request,
) -> Response:
    """ประกาศเชิญชวน with its criteria, and a QR to the public page"""
    call, opened, _version = await _known(streams, province, call_id)
    page = f"{request.app.state.portal_address}/calls/{province}"
    return await printing.answer(call_notice(call, opened, printing.office(province), page), form)


@router.get(
    "/{call_id}/publicity/{publicity_id}/proof",
    responses=described(*ENDINGS),
    response_class=Response,
)
async def publicity_proof(
    province: str,
    call_id: CallId,
    publicity_id: PublicityId,
    _: Reader,
    streams: KnownStreams,
    files: Kept,
) -> Response:
    """หลักฐานการประชาสัมพันธ์"""
    call, _opened, _version = await _known(streams, province, call_id)
    publicity = call.publicity.get(publicity_id)
    if publicity is None or publicity.proof is None:
        raise FileNotKept
    proof = publicity.proof
    content = await files.read(Province(province), proof.sha256)
    return download(content, f"{proof.title}.{ENDINGS[proof.media_type]}", proof.media_type)


async def _known(streams: Streams, province: str, call_id: CallId) -> tuple[Call, CallOpened, int]:
    """Raises `CallNotFound`."""
    call, version = await streams.state(CALL, province, KIND, call_id)
    if call.opened is None:
        raise CallNotFound
    return call, call.opened, version
