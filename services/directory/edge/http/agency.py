"""HTTP in, commands out. No rule lives here; a route's signature says who may call it."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends

from services.directory.domain.agency.commands import (
    CloseAgency,
    MergeAgency,
    NameContact,
    RemoveContact,
    RenameAgency,
    SplitAgency,
)
from services.directory.domain.agency.decisions import AGENCY
from services.directory.edge import contacts
from services.directory.edge.bodies.agency import (
    Changing,
    Merging,
    NewContact,
    RemovedContact,
    Renaming,
    Splitting,
)
from services.directory.edge.http.edition import agency_of
from services.directory.edge.lookups import Known
from services.directory.edge.problems import PlainContact
from services.directory.replicas.agencies import AgencyRow
from shared.auth.actor import Actor, Role
from shared.auth.require import require
from shared.contracts.directory import AgencyId
from shared.contracts.people import PersonId
from shared.http.commands import Receipt, Run, Stamped
from shared.http.personal import Vaulted
from shared.kernel.message import Province
from shared.kernel.policy import Stamps

router = APIRouter(prefix="/v1/provinces/{province}/directory/agencies", tags=["directory"])
Secretary = Annotated[Actor, Depends(require(Role.SECRETARY, Role.SERVICE))]
KIND = "agency"


@router.post("/{agency_id}/renaming", status_code=201)
async def rename_agency(
    province: str,
    agency_id: AgencyId,
    body: Renaming,
    secretary: Secretary,
    stamp: Stamped,
    known: Known,
    run: Run,
) -> Receipt:
    """เปลี่ยนชื่อหน่วยงาน: papers of before keep the old name"""
    agency = await known.agency(province, agency_id)
    others = await known.known_agencies(province)
    command = RenameAgency(
        **change(stamp.by(secretary), agency, body),
        name=body.name,
        name_taken=others.is_taken(body.name, agency.agency.district, by_other_than=agency_id),
    )
    return await run(AGENCY, KIND, agency_id, command)


@router.post("/{agency_id}/merging", status_code=201)
async def merge_agency(
    province: str,
    agency_id: AgencyId,
    body: Merging,
    secretary: Secretary,
    stamp: Stamped,
    known: Known,
    run: Run,
) -> Receipt:
    """รวมหน่วยงานเข้ากับอีกหน่วยงาน"""
    agency = await known.agency(province, agency_id)
    into = await known.agency(province, body.into)
    command = MergeAgency(
        **change(stamp.by(secretary), agency, body),
        into=body.into,
        into_known_as=into.name_on(body.effective),
        into_ended=into.ended is not None,
    )
    return await run(AGENCY, KIND, agency_id, command)


@router.post("/{agency_id}/splitting", status_code=201)
async def split_agency(
    province: str,
    agency_id: AgencyId,
    body: Splitting,
    secretary: Secretary,
    stamp: Stamped,
    known: Known,
    run: Run,
) -> Receipt:
    """แยกหน่วยงานเป็นหลายหน่วยงาน"""
    agency = await known.agency(province, agency_id)
    others = await known.known_agencies(province)
    parts = tuple(
        agency_of(province, others.id_of(part.name, part.district), part) for part in body.parts
    )
    command = SplitAgency(
        **change(stamp.by(secretary), agency, body),
        parts=parts,
        parts_known_as=tuple(part.name for part in parts if part.agency_id in others.by_id),
        continues=body.continues,
    )
    return await run(AGENCY, KIND, agency_id, command)


@router.post("/{agency_id}/closing", status_code=201)
async def close_agency(
    province: str,
    agency_id: AgencyId,
    body: Changing,
    secretary: Secretary,
    stamp: Stamped,
    known: Known,
    run: Run,
) -> Receipt:
    """ยุบเลิกหน่วยงาน"""
    agency = await known.agency(province, agency_id)
    command = CloseAgency(
        **change(stamp.by(secretary), agency, body),
    )
    return await run(AGENCY, KIND, agency_id, command)


@router.post("/{agency_id}/contacts", status_code=201)
async def name_contact(
    province: str,
    agency_id: AgencyId,
    body: NewContact,
    secretary: Secretary,
    stamp: Stamped,
    known: Known,
    vault: Vaulted,
    run: Run,
) -> Receipt:
    """ระบุผู้ประสานงาน: ข้อมูลส่วนบุคคลถูกเข้ารหัสก่อนบันทึก"""
    agency = await known.agency(province, agency_id)
    plain = PlainContact(agency_id=agency_id, **body.model_dump())
    [closed] = await contacts.closed(vault, Province(province), [plain])
    command = NameContact(
        **stamp.by(secretary),
        agency_id=agency_id,
        contact=closed.contact,
        phone=closed.phone,
        email=closed.email,
        contacts=_persons(agency),
    )
    return await run(AGENCY, KIND, agency_id, command)


@router.post("/{agency_id}/contacts/{person_id}/removal", status_code=201)
async def remove_contact(
    province: str,
    agency_id: AgencyId,
    person_id: PersonId,
    body: RemovedContact,
    secretary: Secretary,
    stamp: Stamped,
    known: Known,
    run: Run,
) -> Receipt:
    """ถอดผู้ประสานงานของหน่วยงาน"""
    agency = await known.agency(province, agency_id)
    command = RemoveContact(
        **stamp.by(secretary),
        agency_id=agency_id,
        person_id=person_id,
        contacts=_persons(agency),
        reason=body.reason,
    )
    return await run(AGENCY, KIND, agency_id, command)


class Change(Stamps):
    """What every change of an agency says."""

    agency_id: AgencyId
    known_as: str
    effective: date
    reason: str


def change(stamps: Stamps, agency: AgencyRow, body: Changing) -> Change:
    return Change(
        **stamps,
        agency_id=agency.agency.agency_id,
        known_as=agency.name_on(body.effective),
        effective=body.effective,
        reason=body.reason,
    )


def _persons(agency: AgencyRow) -> tuple[PersonId, ...]:
    return tuple(contact.person.person_id for contact in agency.contacts)
