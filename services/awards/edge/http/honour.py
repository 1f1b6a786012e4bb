"""HTTP in, commands out: honours that agencies and units gave themselves (3.1.3)."""

from typing import Annotated

from fastapi import APIRouter, Depends, Response

from services.awards.domain.honour.commands import CheckHonour, RecordHonour, WithdrawHonour
from services.awards.domain.honour.decisions import HONOUR
from services.awards.domain.honour.refusals import HonourNotFound
from services.awards.domain.honour.state import Honour
from services.awards.edge.bodies.honour import NewCheck, NewHonour, ShownHonour
from services.awards.edge.bodies.scheme import Why
from services.awards.edge.cases import party_of
from services.awards.edge.giving import content_of, giver_named
from services.awards.edge.keyed_in import refuse_to_backdate
from services.awards.edge.lookups import Known
from shared.auth.actor import Actor, Role
from shared.auth.require import require
from shared.awards.clearance import OFFICES, CaseReaders, Cleared
from shared.contracts.directory import AgencyId
from shared.contracts.honours import GivenBy, HonourId, HonourRecorded
from shared.files.kinds import ENDINGS
from shared.files.store import FileNotKept
from shared.http.attached import Kept
from shared.http.commands import Receipt, Run, Stamped
from shared.http.files import described, download
from shared.http.personal import Vaulted
from shared.http.streams import KnownStreams, Streams, etag
from shared.kernel.message import Province

router = APIRouter(prefix="/v1/provinces/{province}/honours", tags=["honours"])
KIND = "honour"
SEE_ALL = OFFICES | {Role.MEMBER}
GiverRole = Annotated[Actor, Depends(require(Role.SECRETARY, Role.AGENCY, Role.UNIT, Role.SERVICE))]
Checker = Annotated[Actor, Depends(require(Role.SECRETARY, Role.MEMBER, Role.SERVICE))]


@router.post("/{honour_id}", status_code=201)
async def record_honour(
    province: str,
    honour_id: HonourId,
    body: NewHonour,
    giver: GiverRole,
    stamp: Stamped,
    known: Known,
    vault: Vaulted,
    files: Kept,
    run: Run,
) -> Receipt:
    """บันทึกการยกย่อง: by an agency or a unit for itself, by the secretariat for all"""
    party = party_of(giver)
    refuse_to_backdate(body.occurred_at, secretariat=party.secretariat)
    given_by = await giver_named(province, body, party, known)
    command = RecordHonour(
        **stamp.by(giver, body.occurred_at),
        honour_id=honour_id,
        fiscal_year=body.fiscal_year,
        content=await content_of(province, honour_id, body, given_by, vault, files),
        giver=party,
    )
    return await run(HONOUR, KIND, honour_id, command)


@router.post("/{honour_id}/check", status_code=201)
async def check_honour(
    province: str,
    honour_id: HonourId,
    body: NewCheck,
    checker: Checker,
    stamp: Stamped,
    cleared: Cleared,
    run: Run,
) -> Receipt:
    """ตรวจสอบการยกย่อง: by the working group, not by a member whose agency gave it"""
    # in whatever role a member asks, it is of its own agencies
    clearance = await cleared.of(province)
    command = CheckHonour(
        **stamp.by(checker),
        honour_id=honour_id,
        own_agencies=tuple(AgencyId(one) for one in sorted(clearance.agencies)),
        **dict(body),
    )
    return await run(HONOUR, KIND, honour_id, command)


@router.post("/{honour_id}/withdrawal", status_code=201)
async def withdraw_honour(
    honour_id: HonourId, body: Why, giver: GiverRole, stamp: Stamped, run: Run
) -> Receipt:
    """ถอนการยกย่องออกจากทำเนียบ"""
    command = WithdrawHonour(
        **stamp.by(giver), honour_id=honour_id, reason=body.reason, giver=party_of(giver)
    )
    return await run(HONOUR, KIND, honour_id, command)


@router.get("/{honour_id}")
async def honour(
    province: str,
    honour_id: HonourId,
    reader: CaseReaders,
    streams: KnownStreams,
    vault: Vaulted,
    response: Response,
) -> ShownHonour:
    """การยกย่องหนึ่งรายการ: its giver's own, and every office's"""
    known, recorded, version = await _known(streams, province, honour_id, reader)
    content = recorded.content
    boxes = [content.person.name] if content.person else []
    opened = await vault.open(Province(province), boxes)
    response.headers["ETag"] = etag(version)
    return ShownHonour(
        honour_id=str(honour_id),
        fiscal_year=recorded.fiscal_year,
        revision=recorded.revision,
        content=content,
        name=opened.of(content.person.name) if content.person else content.name,
        outcome=known.checked.outcome if known.checked else None,
        reason=known.checked.reason if known.checked else "",
        withdrawn=known.withdrawn is not None,
    )


@router.get("/{honour_id}/proof", responses=described(*ENDINGS), response_class=Response)
async def honour_proof(
    province: str,
    honour_id: HonourId,
    reader: CaseReaders,
    streams: KnownStreams,
    files: Kept,
) -> Response:
    """หลักฐานการยกย่อง"""
    _honour, recorded, _version = await _known(streams, province, honour_id, reader)
    proof = recorded.content.proof
    if proof is None:
        raise FileNotKept
    content = await files.read(Province(province), proof.sha256)
    return download(content, f"{proof.title}.{ENDINGS[proof.media_type]}", proof.media_type)


async def _known(
    streams: Streams, province: str, honour_id: HonourId, reader: Actor
) -> tuple[Honour, HonourRecorded, int]:
    """Raises `HonourNotFound`, also for another's."""
    known, version = await streams.state(HONOUR, province, KIND, honour_id)
    if known.recorded is None or not _may_see(reader, known.recorded.content.given_by):
        raise HonourNotFound
    return known, known.recorded, version


def _may_see(reader: Actor, given_by: GivenBy) -> bool:
    if reader.roles & SEE_ALL:
        return True
    party = party_of(reader)
    agency = given_by.agency.agency_id if given_by.agency else None
    return (party.agency_id, party.unit_id) == (agency, given_by.unit_id)
