"""HTTP in, commands out: the signing of the declaration (2.3)."""

from typing import Annotated

from fastapi import APIRouter, Depends

from services.planning.domain.declaration.commands import (
    AddSignatory,
    OpenSigning,
    RefuseToSign,
    SignDeclaration,
)
from services.planning.domain.declaration.decisions import DECLARATION
from services.planning.edge.acting import office_of
from services.planning.edge.bodies.declaration import (
    NewCeremony,
    NewRefusal,
    NewSignatory,
    NewSignature,
    PaperSignature,
)
from services.planning.edge.declarations import KIND, PlanYear
from services.planning.edge.editions import listed
from services.planning.edge.people import named
from shared.auth.actor import Actor, Role
from shared.auth.require import require
from shared.contracts.declarations import SignatoryId, SigningWay, declaration_id_of
from shared.http.attached import Kept, kept, proof
from shared.http.commands import Receipt, Run, Stamped
from shared.http.personal import Vaulted
from shared.service.editions import KnownEditions
from shared.service.meetings import KnownMeetings

router = APIRouter(
    prefix="/v1/provinces/{province}/declarations/{fiscal_year}", tags=["declarations"]
)
Secretary = Annotated[Actor, Depends(require(Role.SECRETARY, Role.SERVICE))]
Signer = Annotated[Actor, Depends(require(Role.GOVERNOR, Role.AGENCY))]
Whoever = Annotated[
    Actor, Depends(require(Role.SECRETARY, Role.GOVERNOR, Role.AGENCY, Role.SERVICE))
]


@router.post("/signing", status_code=201)
async def open_signing(
    province: str,
    fiscal_year: PlanYear,
    body: NewCeremony,
    secretary: Secretary,
    stamp: Stamped,
    editions: KnownEditions,
    meetings: KnownMeetings,
    run: Run,
) -> Receipt:
    """เปิดพิธีลงนาม: ผู้ว่าราชการจังหวัดลำดับแรก และทุกภาคส่วนในทำเนียบของปี"""
    declaration_id = declaration_id_of(province, fiscal_year)
    command = OpenSigning(
        **stamp.by(secretary),
        declaration_id=declaration_id,
        meeting_id=await meetings.held(province, body.meeting_id),
        place=body.place,
        starts_at=body.starts_at,
        signatories=tuple(one.planned() for one in body.signatories),
        listed=await listed(editions, province, fiscal_year),
    )
    return await run(DECLARATION, KIND, declaration_id, command)


@router.post("/signatories", status_code=201)
async def add_signatory(
    province: str,
    fiscal_year: PlanYear,
    body: NewSignatory,
    secretary: Secretary,
    stamp: Stamped,
    editions: KnownEditions,
    run: Run,
) -> Receipt:
    """เพิ่มผู้ลงนาม; หลังประกาศสมบูรณ์แล้วเป็นผู้ร่วมลงนามภายหลัง"""
    declaration_id = declaration_id_of(province, fiscal_year)
    command = AddSignatory(
        **stamp.by(secretary),
        declaration_id=declaration_id,
        signatory=body.planned(),
        listed=await listed(editions, province, fiscal_year),
    )
    return await run(DECLARATION, KIND, declaration_id, command)


@router.post("/signatories/{signatory_id}/signature", status_code=201)
async def sign_declaration(
    province: str,
    fiscal_year: PlanYear,
    signatory_id: SignatoryId,
    body: NewSignature,
    signer: Signer,
    stamp: Stamped,
    editions: KnownEditions,
    vault: Vaulted,
    files: Kept,
    run: Run,
) -> Receipt:
    """ลงนามในระบบ: by the office itself, signed in within the last five minutes"""
    declaration_id = declaration_id_of(province, fiscal_year)
    office = office_of(signer, await listed(editions, province, fiscal_year))
    command = SignDeclaration(
        **stamp.by(signer),
        declaration_id=declaration_id,
        signatory_id=signatory_id,
        text_hash=body.text_hash,
        signer=await named(vault, province, body.signer),
        authority=await proof(files, province, body.authority),
        place=body.place,
        in_meeting=body.in_meeting,
        way=SigningWay.IN_SYSTEM,
        scan=None,
        office=office,
        authenticated_at=signer.authenticated_at,
    )
    return await run(DECLARATION, KIND, declaration_id, command)


@router.post("/signatories/{signatory_id}/paper-signature", status_code=201)
async def key_in_signature(
    province: str,
    fiscal_year: PlanYear,
    signatory_id: SignatoryId,
    body: PaperSignature,
    secretary: Secretary,
    stamp: Stamped,
    vault: Vaulted,
    files: Kept,
    run: Run,
) -> Receipt:
    """บันทึกลายมือชื่อบนกระดาษ พร้อมสำเนาสแกน"""
    declaration_id = declaration_id_of(province, fiscal_year)
    command = SignDeclaration(
        **stamp.by(secretary, body.signed_at),
        declaration_id=declaration_id,
        signatory_id=signatory_id,
        text_hash=body.text_hash,
        signer=await named(vault, province, body.signer),
        authority=await proof(files, province, body.authority),
        place=body.place,
        in_meeting=body.in_meeting,
        way=SigningWay.ON_PAPER,
        scan=await kept(files, province, body.scan),
        office=office_of(secretary, ()),
        authenticated_at=None,
    )
    return await run(DECLARATION, KIND, declaration_id, command)


@router.post("/signatories/{signatory_id}/refusal", status_code=201)
async def refuse_to_sign(
    province: str,
    fiscal_year: PlanYear,
    signatory_id: SignatoryId,
    body: NewRefusal,
    whoever: Whoever,
    stamp: Stamped,
    editions: KnownEditions,
    run: Run,
) -> Receipt:
    """บันทึกว่าตำแหน่งนี้ไม่ลงนาม พร้อมเหตุผล"""
    declaration_id = declaration_id_of(province, fiscal_year)
    command = RefuseToSign(
        **stamp.by(whoever),
        declaration_id=declaration_id,
        signatory_id=signatory_id,
        text_hash=body.text_hash,
        reason=body.reason,
        office=office_of(whoever, await listed(editions, province, fiscal_year)),
    )
    return await run(DECLARATION, KIND, declaration_id, command)
