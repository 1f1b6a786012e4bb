"""The data of a person over HTTP: how they are forgotten, and who looked at them."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query
from pydantic import AwareDatetime

from services.directory.domain.person.commands import ForgetPerson
from services.directory.domain.person.decisions import PERSON
from services.directory.domain.values import Reason
from shared.auth.actor import Actor, Role
from shared.auth.require import require, require_reader
from shared.contracts.people import PersonId
from shared.http.commands import Receipt, Run, Stamped
from shared.http.personal import Vaulted
from shared.http.queries import After, Limit, Listed
from shared.kernel.errors import NotFound
from shared.kernel.message import ActorId, Message, Province
from shared.privacy.access import Wanted
from shared.views.view import Row

router = APIRouter(prefix="/v1/provinces/{province}/directory", tags=["directory"])
Secretary = Annotated[Actor, Depends(require(Role.SECRETARY, Role.SERVICE))]
Auditor = Annotated[
    Actor, Depends(require_reader(Role.AUDITOR, Role.SECRETARY, ministry_reads=False))
]
Moment = Annotated[AwareDatetime | None, Query(description="RFC 3339 พร้อมเขตเวลา")]
KIND = "person"


class Forgetting(Message):
    """เหตุผลที่ลบ: never the person's name"""

    reason: Reason


class PersonNotFound(NotFound):
    code = "directory.person_not_found"
    th = "ไม่มีข้อมูลของบุคคลรหัสนี้ในจังหวัดของท่าน กรุณาตรวจสอบรหัส ยังไม่ได้ลบข้อมูลใด"
    en = "Nothing is kept about a person of this id in your province. Check the id."


class AccessRow(Row):
    """การเข้าถึงหนึ่งครั้ง: who read the personal data of whom, when, through what."""

    at: datetime
    actor: ActorId
    purpose: str
    persons: tuple[PersonId, ...]


@router.post("/persons/{person_id}/forgetting", status_code=201)
async def forget_person(
    province: str,
    person_id: UUID,
    body: Forgetting,
    secretary: Secretary,
    stamp: Stamped,
    run: Run,
    vault: Vaulted,
) -> Receipt:
    """ลบข้อมูลส่วนบุคคลของบุคคลหนึ่ง: อ่านไม่ได้อีกตลอดไป จำนวนนับและใบรับรององค์ประชุมไม่เปลี่ยน"""
    person = PersonId(person_id)
    if not await vault.knows(Province(province), person):
        raise PersonNotFound
    command = ForgetPerson(**stamp.by(secretary), person_id=person, reason=body.reason)
    receipt = await run(PERSON, KIND, person, command)
    await vault.forget(Province(province), person)
    return receipt


@router.get("/access-log")
async def access_log(
    province: str,
    auditor: Auditor,
    vault: Vaulted,
    person_id: UUID | None = None,
    since: Moment = None,
    until: Moment = None,
    limit: Limit = 50,
    after: After = None,
) -> Listed[AccessRow]:
    """บันทึกการเข้าถึงข้อมูลส่วนบุคคล ล่าสุดก่อน: ใครอ่านข้อมูลของใคร เมื่อใด ผ่านรายการใด"""
    person = None if person_id is None else PersonId(person_id)
    # a member of bodies may be in conflict with a case, and learns of it here neither
    wanted = Wanted(limit + 1, person, since, until, after, auditor.person is not None)
    found = await vault.log.read(Province(province), wanted)
    rows = [
        AccessRow(at=one.at, actor=one.actor, purpose=one.purpose, persons=one.persons)
        for one in found[:limit]
    ]
    return Listed(rows=rows, following=found[limit - 1].entry if len(found) > limit else None)
