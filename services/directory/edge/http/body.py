"""HTTP in, commands out. No rule lives here; a route's signature says who may call it."""

from typing import Annotated

from fastapi import APIRouter, Depends

from services.directory.domain.body.commands import (
    AppointMembers,
    DissolveBody,
    EndMembership,
    EstablishBody,
    RecordMemberEmail,
    RenameBody,
)
from services.directory.domain.body.decisions import BODY
from services.directory.edge.bodies.body import (
    BodyRenaming,
    Dissolution,
    MemberEmail,
    MembershipEnding,
    NewAppointments,
    NewBody,
)
from services.directory.edge.lookups import Known
from shared.auth.actor import Actor, Role
from shared.auth.require import require
from shared.contracts.bodies import BodyId
from shared.contracts.people import PersonId
from shared.http.commands import Receipt, Run, Stamped
from shared.http.personal import Vaulted
from shared.kernel.fiscal_year import fiscal_year_of_day
from shared.kernel.message import Province

router = APIRouter(prefix="/v1/provinces/{province}/directory/bodies", tags=["directory"])
Secretary = Annotated[Actor, Depends(require(Role.SECRETARY, Role.SERVICE))]
KIND = "body"


@router.post("", status_code=201)
async def establish_body(body: NewBody, secretary: Secretary, stamp: Stamped, run: Run) -> Receipt:
    """จัดตั้งองค์คณะ: a committee or a working group (2.9, 3.1)"""
    command = EstablishBody(
        **stamp.by(secretary), body_id=body.body_id, kind=body.kind, name=body.name
    )
    return await run(BODY, KIND, body.body_id, command)


@router.post("/{body_id}/renaming", status_code=201)
async def rename_body(
    body_id: BodyId, body: BodyRenaming, secretary: Secretary, stamp: Stamped, run: Run
) -> Receipt:
    """เปลี่ยนชื่อองค์คณะตั้งแต่วันที่มีผล: papers keep the name of their day"""
    command = RenameBody(
        **stamp.by(secretary),
        body_id=body_id,
        name=body.name,
        effective=body.effective,
        order_number=body.order_number,
        reason=body.reason,
    )
    return await run(BODY, KIND, body_id, command)


@router.post("/{body_id}/appointments", status_code=201)
async def appoint_members(
    province: str,
    body_id: BodyId,
    body: NewAppointments,
    secretary: Secretary,
    stamp: Stamped,
    known: Known,
    vault: Vaulted,
    run: Run,
) -> Receipt:
    """บันทึกคำสั่งแต่งตั้ง: the whole body anew, or more members beside those it has"""
    names = await vault.close(Province(province), body.names())
    command = AppointMembers(
        **stamp.by(secretary),
        body_id=body_id,
        fiscal_year=body.fiscal_year or fiscal_year_of_day(body.order.effective),
        order=body.order.order(),
        members=body.named(names),
        replaces_all=body.replaces_all,
        agencies=await known.names_of(province, body.agencies(), body.order.effective),
    )
    return await run(BODY, KIND, body_id, command)


@router.post("/{body_id}/members/{person_id}/ending", status_code=201)
async def end_membership(
    body_id: BodyId,
    person_id: PersonId,
    body: MembershipEnding,
    secretary: Secretary,
    stamp: Stamped,
    run: Run,
) -> Receipt:
    """บันทึกการพ้นจากตำแหน่งพร้อมเหตุผล"""
    command = EndMembership(
        **stamp.by(secretary),
        body_id=body_id,
        person_id=person_id,
        ended=body.ended,
        reason=body.reason,
    )
    return await run(BODY, KIND, body_id, command)


@router.post("/{body_id}/members/{person_id}/email", status_code=201)
async def record_member_email(
    province: str,
    body_id: BodyId,
    person_id: PersonId,
    body: MemberEmail,
    secretary: Secretary,
    stamp: Stamped,
    vault: Vaulted,
    run: Run,
) -> Receipt:
    """บันทึกอีเมลที่ใช้เชิญกรรมการ หรือเลิกใช้เมื่อเว้นว่าง"""
    boxes = await vault.close(Province(province), body.plain(person_id))
    command = RecordMemberEmail(
        **stamp.by(secretary),
        body_id=body_id,
        person_id=person_id,
        email=boxes[0] if boxes else None,
    )
    return await run(BODY, KIND, body_id, command)


@router.post("/{body_id}/dissolution", status_code=201)
async def dissolve_body(
    body_id: BodyId, body: Dissolution, secretary: Secretary, stamp: Stamped, run: Run
) -> Receipt:
    """ยุบเลิกองค์คณะพร้อมเหตุผล"""
    command = DissolveBody(
        **stamp.by(secretary), body_id=body_id, dissolved=body.dissolved, reason=body.reason
    )
    return await run(BODY, KIND, body_id, command)
