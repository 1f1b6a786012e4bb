"""HTTP in, commands out: the text of the year's declaration of intent (2.1.5, 2.3)."""

import asyncio
from typing import Annotated

from fastapi import APIRouter, Depends, Header, Query, Response

from services.planning.domain.declaration.commands import (
    CorrectDeclaration,
    DraftDeclaration,
    FinaliseDeclaration,
    ReopenDeclaration,
)
from services.planning.domain.declaration.decisions import DECLARATION
from services.planning.domain.declaration.differences import differences
from services.planning.domain.declaration.wording import draft_of
from services.planning.edge.bodies.declaration import (
    Comparison,
    DraftNumber,
    FinalDraft,
    NewDraft,
    NewErratum,
    Reopening,
    ShownDeclaration,
)
from services.planning.edge.declarations import KIND, Declared, PlanYear
from services.planning.edge.ideas import KnownBoards
from shared.auth.actor import Actor, Role
from shared.auth.readers import Reader
from shared.auth.require import require
from shared.contracts.declarations import declaration_id_of
from shared.http.commands import Receipt, Run, Stamped

router = APIRouter(
    prefix="/v1/provinces/{province}/declarations/{fiscal_year}", tags=["declarations"]
)
Secretary = Annotated[Actor, Depends(require(Role.SECRETARY, Role.SERVICE))]
# Two people may have the same draft open: who saves says which one was read; "v0" before the first.
Seen = Annotated[str, Header(alias="If-Match", pattern=r'^"v\d{1,9}"$')]


@router.post("/drafts", status_code=201)
async def draft_declaration(
    province: str,
    fiscal_year: PlanYear,
    body: NewDraft,
    secretary: Secretary,
    stamp: Stamped,
    _: Seen,
    boards: KnownBoards,
    run: Run,
) -> Receipt:
    """ร่างประกาศเจตนารมณ์ทั้งฉบับ: refused when somebody saved another draft first"""
    declaration_id = declaration_id_of(province, fiscal_year)
    command = DraftDeclaration(
        **stamp.by(secretary),
        declaration_id=declaration_id,
        fiscal_year=fiscal_year,
        text=body.text(),
        ideas=body.ideas,
        note=body.note,
        known=await boards.known(province, body.ideas),
    )
    return await run(DECLARATION, KIND, declaration_id, command)


@router.post("/final-text", status_code=201)
async def finalise_declaration(
    province: str,
    fiscal_year: PlanYear,
    body: FinalDraft,
    secretary: Secretary,
    stamp: Stamped,
    run: Run,
) -> Receipt:
    """กำหนดร่างล่าสุดเป็นข้อความสุดท้ายที่จะลงนาม"""
    declaration_id = declaration_id_of(province, fiscal_year)
    command = FinaliseDeclaration(
        **stamp.by(secretary), declaration_id=declaration_id, draft=body.draft
    )
    return await run(DECLARATION, KIND, declaration_id, command)


@router.post("/reopening", status_code=201)
async def reopen_declaration(
    province: str,
    fiscal_year: PlanYear,
    body: Reopening,
    secretary: Secretary,
    stamp: Stamped,
    run: Run,
) -> Receipt:
    """เปิดแก้ไขข้อความ: ลายมือชื่อที่มีอยู่คงอยู่กับข้อความเดิม ไม่นับกับข้อความใหม่"""
    declaration_id = declaration_id_of(province, fiscal_year)
    command = ReopenDeclaration(
        **stamp.by(secretary), declaration_id=declaration_id, reason=body.reason
    )
    return await run(DECLARATION, KIND, declaration_id, command)


@router.post("/errata", status_code=201)
async def correct_declaration(
    province: str,
    fiscal_year: PlanYear,
    body: NewErratum,
    secretary: Secretary,
    stamp: Stamped,
    run: Run,
) -> Receipt:
    """บันทึกใบแก้คำผิดของประกาศที่ลงนามแล้ว"""
    declaration_id = declaration_id_of(province, fiscal_year)
    command = CorrectDeclaration(
        **stamp.by(secretary),
        declaration_id=declaration_id,
        printed=body.printed,
        should_read=body.should_read,
        reason=body.reason,
    )
    return await run(DECLARATION, KIND, declaration_id, command)


@router.get("")
async def declaration(
    _: Reader,
    declared: Declared,
    response: Response,
    draft: Annotated[DraftNumber | None, Query(description="ไม่ระบุ = ร่างล่าสุด")] = None,
) -> ShownDeclaration:
    """ร่างล่าสุดหรือร่างที่ระบุ พร้อมสถานะ; its ETag is what a new draft has to name"""
    number = draft or len(declared.known.drafts)
    shown = ShownDeclaration.of(declared.known, draft_of(declared.known, number))
    response.headers["ETag"] = f'"v{declared.version}"'
    return shown


@router.get("/differences")
async def compare_drafts(
    _: Reader, declared: Declared, before: DraftNumber, after: DraftNumber
) -> Comparison:
    """เปรียบเทียบร่างสองฉบับ"""
    old, new = draft_of(declared.known, before).text, draft_of(declared.known, after).text
    # comparing is all computing: it gets a thread, so that others are served
    fields = await asyncio.to_thread(differences, old, new)
    return Comparison(before=before, after=after, fields=fields)
