"""HTTP in, commands out. No rule lives here; a route's signature says who may call it."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends

from services.directory.domain.unit.commands import (
    CloseUnit,
    MoveUnit,
    ParentUnit,
    RegisterUnit,
    RenameUnit,
)
from services.directory.domain.unit.decisions import UNIT
from services.directory.edge.bodies.unit import (
    Change,
    Moving,
    NewUnit,
    NewUnits,
    Refused,
    Renaming,
    UnitAnswer,
    UnitAnswers,
)
from services.directory.edge.known_units import Known, KnownUnits, district_code
from services.directory.replicas.known_units import KnownUnit
from shared.auth.actor import Actor, Role
from shared.auth.require import require
from shared.contracts.units import UnitId
from shared.http.commands import Receipt, Run, Runner, Stamped
from shared.kernel.errors import DomainError
from shared.kernel.ids import derive_id
from shared.kernel.policy import Stamps

router = APIRouter(prefix="/v1/provinces/{province}/directory/units", tags=["directory"])
Secretary = Annotated[Actor, Depends(require(Role.SECRETARY, Role.SERVICE))]
KIND = "unit"


@router.post("", status_code=201)
async def register_unit(
    body: NewUnit, secretary: Secretary, stamp: Stamped, known: Known, run: Run
) -> Receipt:
    """ขึ้นทะเบียนชุมชน องค์กร หรืออำเภอที่ประเมินตนเอง"""
    command = _registration(stamp.by(secretary), body, await known.parent(body.parent))
    return await run(UNIT, KIND, body.unit_id, command)


@router.post("/lists", status_code=200)
async def register_units(
    body: NewUnits, secretary: Secretary, stamp: Stamped, known: Known, run: Run
) -> UnitAnswers:
    """ขึ้นทะเบียนหลายหน่วยพร้อมกัน: one that is refused leaves the others registered"""
    listing = _Listing(known, run)
    for unit in body.units:
        stamps = stamp.by(secretary)
        stamps["idempotency_key"] = str(derive_id(stamps["idempotency_key"], unit.unit_id))
        await listing.take(stamps, unit)
    registered = sum(answer.refused is None for answer in listing.answers)
    return UnitAnswers(registered=registered, answers=listing.answers)


@router.post("/{unit_id}/renaming", status_code=201)
async def rename_unit(
    unit_id: UnitId, body: Renaming, secretary: Secretary, stamp: Stamped, run: Run
) -> Receipt:
    """เปลี่ยนชื่อหน่วยพร้อมเหตุผล"""
    command = RenameUnit(
        **stamp.by(secretary),
        unit_id=unit_id,
        name=body.name,
        effective=body.effective,
        reason=body.reason,
    )
    return await run(UNIT, KIND, unit_id, command)


@router.post("/{unit_id}/moving", status_code=201)
async def move_unit(
    unit_id: UnitId, body: Moving, secretary: Secretary, stamp: Stamped, known: Known, run: Run
) -> Receipt:
    """ย้ายหน่วยไปอยู่ใต้องค์กรต้นสังกัดอื่น"""
    command = MoveUnit(
        **stamp.by(secretary),
        unit_id=unit_id,
        parent=await known.parent(body.parent),
        effective=body.effective,
        reason=body.reason,
    )
    return await run(UNIT, KIND, unit_id, command)


@router.post("/{unit_id}/closing", status_code=201)
async def close_unit(
    unit_id: UnitId, body: Change, secretary: Secretary, stamp: Stamped, known: Known, run: Run
) -> Receipt:
    """ปิดหน่วยที่เลิกประเมินพร้อมเหตุผล"""
    command = CloseUnit(
        **stamp.by(secretary),
        unit_id=unit_id,
        has_units_below=await known.has_units_below(unit_id),
        effective=body.effective,
        reason=body.reason,
    )
    return await run(UNIT, KIND, unit_id, command)


class _Listing:
    """Registers units one after the other; what was registered may be the parent of the next."""

    def __init__(self, known: KnownUnits, run: Runner) -> None:
        self.answers: list[UnitAnswer] = []
        self._known = known
        self._run = run
        self._just_now: dict[UUID, KnownUnit] = {}

    async def take(self, stamps: Stamps, unit: NewUnit) -> None:
        answer = UnitAnswer(unit_id=unit.unit_id)
        try:
            parent = await self._known.parent(unit.parent, self._just_now)
            command = _registration(stamps, unit, parent)
            answer.receipt = await self._run(UNIT, KIND, unit.unit_id, command)
        except DomainError as refusal:
            answer.refused = Refused.of(refusal)
        else:
            self._just_now[unit.unit_id] = KnownUnit(
                unit_id=unit.unit_id, kind=unit.kind, parent=unit.parent
            )
        self.answers.append(answer)


def _registration(stamps: Stamps, unit: NewUnit, parent: ParentUnit | None) -> RegisterUnit:
    """Raises `DistrictNotInProvince`."""
    return RegisterUnit(
        **stamps,
        unit_id=unit.unit_id,
        kind=unit.kind,
        name=unit.name,
        district=district_code(unit.district, stamps["province"]),
        parent=parent,
    )
