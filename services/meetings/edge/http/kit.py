"""HTTP in, commands out: the year's information kit (1.1)."""

from typing import Annotated

from fastapi import APIRouter, Depends

from services.meetings.domain.kit.commands import PublishKit
from services.meetings.domain.kit.decisions import KIT
from services.meetings.edge.kit_bodies import NewKitEdition
from shared.auth.actor import Actor, Role
from shared.auth.require import require
from shared.http.commands import Receipt, Run, Stamped
from shared.kernel.fiscal_year import FiscalYear

router = APIRouter(prefix="/v1/provinces/{province}/kits", tags=["kits"])
Secretary = Annotated[Actor, Depends(require(Role.SECRETARY, Role.SERVICE))]
KIND = "kit"


@router.post("/{fiscal_year}/editions", status_code=201)
async def publish_kit(
    fiscal_year: FiscalYear, body: NewKitEdition, secretary: Secretary, stamp: Stamped, run: Run
) -> Receipt:
    """เผยแพร่ชุดข้อมูลชี้แจงครบห้าหัวข้อ: a later edition says what changed (1.1)"""
    command = PublishKit(
        **stamp.by(secretary),
        fiscal_year=fiscal_year,
        topics=tuple(topic.covered() for topic in body.topics),
        what_changed=body.what_changed,
    )
    return await run(KIT, KIND, fiscal_year, command)
