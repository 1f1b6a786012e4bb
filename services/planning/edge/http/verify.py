"""Asked by whoever holds the paper: is this declaration the one that was signed? No sign-in."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Request

from services.planning.edge.declarations import read
from services.planning.edge.verification import DeclarationCodes, Verified, verified
from shared.http.problems import TOO_MANY
from shared.http.unguarded import not_too_often
from shared.kernel.message import ActorId
from shared.privacy.access import Looker
from shared.privacy.vault import Vault

HOLDER = Looker(ActorId("holder-of-the-paper"), "planning.verify_declaration")
Code = Annotated[str, Path(min_length=20, max_length=40, description="รหัสที่พิมพ์ใต้ QR")]


router = APIRouter(
    prefix="/v1/verify/declarations", tags=["verification"], dependencies=[Depends(not_too_often)]
)


@router.get("/{code}", responses=TOO_MANY)
async def verify_declaration(code: Code, request: Request) -> Verified:
    """ตรวจสอบประกาศเจตนารมณ์จากรหัสบนกระดาษ: ข้อความ สถานะ และผู้ลงนามตามที่ปรากฏบนกระดาษ"""
    state = request.app.state
    codes: DeclarationCodes = state.declaration_codes
    province, fiscal_year = codes.place(code)
    known = (await read(state.executor, province, fiscal_year)).known
    final = codes.text(code, province, fiscal_year, known)
    vault: Vault = state.vault
    boxes = [one.signer.name for one in known.signatures(final.text_hash)]
    names = await vault.seen_by(lambda: HOLDER).open(province, boxes)
    return verified(province, known, final, names)
