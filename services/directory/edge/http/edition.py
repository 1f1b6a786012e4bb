"""HTTP in, commands out. No rule lives here; a route's signature says who may call it."""

import asyncio
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, File, Form, Query, Response, UploadFile

from services.directory.domain.agency.succession import carried_over
from services.directory.domain.edition.commands import (
    CarryOverAgencies,
    CorrectAgencyEntry,
    ListAgencies,
    OpenEdition,
    SealEdition,
    StrikeOffAgency,
)
from services.directory.domain.edition.decisions import EDITION
from services.directory.domain.edition.parts import in_commits
from services.directory.edge import contacts
from services.directory.edge.bodies.edition import (
    AgencyBody,
    CarryingOver,
    Correction,
    DistrictNotOfProvince,
    KnownEdition,
    NewEdition,
    OpenedEdition,
    PreviewedSheet,
    SheetChanged,
    SheetHasProblems,
    StrikingOff,
)
from services.directory.edge.cells import district_of
from services.directory.edge.known import KnownAgencies
from services.directory.edge.lookups import Known, Lookups
from services.directory.edge.problems import Preview
from services.directory.edge.spreadsheet import read_agencies
from services.directory.edge.workbook import write_csv, write_workbook
from shared.auth.actor import Actor, Role
from shared.auth.require import require, require_reader
from shared.contracts.directory import Agency, AgencyId, EditionId, edition_id_of
from shared.http.commands import Receipt, Run, Runner, Stamped
from shared.http.personal import Vaulted
from shared.kernel.fiscal_year import first_day
from shared.kernel.ids import derive_id
from shared.kernel.message import Province

router = APIRouter(prefix="/v1/provinces/{province}/directory", tags=["directory"])
Secretary = Annotated[Actor, Depends(require(Role.SECRETARY, Role.SERVICE))]
Reader = Annotated[
    Actor,
    Depends(require_reader(Role.SECRETARY, Role.GOVERNOR, Role.PROVINCIAL_OFFICE, Role.AUDITOR)),
]
Sheet = Annotated[UploadFile, File(description="ทำเนียบหน่วยงาน .xlsx .xls .ods หรือ .csv")]
KIND = "edition"
_WRITERS = {
    "xlsx": (write_workbook, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "csv": (write_csv, "text/csv"),
}
_FILE: dict[int | str, dict[str, Any]] = {
    200: {"content": {media_type: {} for _, media_type in _WRITERS.values()}}
}


@router.post("/editions", status_code=201)
async def open_edition(
    province: str,
    body: NewEdition,
    secretary: Secretary,
    stamp: Stamped,
    known: Known,
    run: Run,
    response: Response,
) -> OpenedEdition:
    """เปิดทำเนียบของปีงบประมาณ (1.2): two of one number can never be"""
    edition_id = edition_id_of(province, body.fiscal_year, body.number)
    command = OpenEdition(
        **stamp.by(secretary),
        edition_id=edition_id,
        fiscal_year=body.fiscal_year,
        number=body.number,
        reason=body.reason,
        previous_sealed=await known.previous_is_sealed(province, body.fiscal_year, body.number),
    )
    receipt = await run(EDITION, KIND, edition_id, command)
    response.headers["Location"] = f"/v1/provinces/{province}/directory/editions/{edition_id}"
    return OpenedEdition(**receipt.model_dump(), edition_id=edition_id)


@router.get("/editions/{edition_id}")
async def edition_in_short(
    province: str, edition_id: EditionId, _: Reader, known: Known
) -> KnownEdition:
    """ทำเนียบฉบับหนึ่งโดยย่อ"""
    return KnownEdition.of(await known.edition(province, edition_id))


@router.post("/previews")
async def preview_agencies(
    province: str, sheet: Sheet, _: Secretary, known: Known
) -> PreviewedSheet:
    """ตรวจไฟล์ก่อนนำเข้า: nothing is recorded"""
    return PreviewedSheet.of(await _read(province, sheet, known))


@router.post("/editions/{edition_id}/imports", status_code=201)
async def list_agencies(
    province: str,
    edition_id: EditionId,
    sheet: Sheet,
    sha256: Annotated[str, Form(pattern="^[0-9a-f]{64}$", description="จากผลการตรวจไฟล์")],
    secretary: Secretary,
    stamp: Stamped,
    known: Known,
    vault: Vaulted,
    run: Run,
) -> Receipt:
    """นำเข้าหน่วยงานและผู้ประสานงานจากไฟล์ที่ตรวจแล้ว: all rows or none"""
    preview = await _read(province, sheet, known)
    if preview.source.sha256 != sha256:
        raise SheetChanged
    if preview.problems:
        raise SheetHasProblems(preview.problems)
    command = ListAgencies(
        **stamp.by(secretary),
        edition_id=edition_id,
        agencies=preview.agencies,
        contacts=await contacts.closed_of_sheet(vault, Province(province), preview.contacts),
        source=preview.source,
    )
    return await _whole(run, command)


@router.post("/editions/{edition_id}/carrying-over", status_code=201)
async def carry_over_agencies(
    province: str,
    edition_id: EditionId,
    body: CarryingOver,
    secretary: Secretary,
    stamp: Stamped,
    known: Known,
    run: Run,
) -> Receipt:
    """ยกรายชื่อจากฉบับที่ปิดผนึกแล้ว ตามชื่อและความเป็นไปในวันนี้ หรือวันแรกของปีงบประมาณ"""
    edition = await known.edition(province, edition_id)
    earlier = await known.sealed_edition(province, body.from_edition_id)
    day = max(known.today, first_day(edition.fiscal_year))
    command = CarryOverAgencies(
        **stamp.by(secretary),
        edition_id=edition_id,
        from_edition_id=body.from_edition_id,
        agencies=carried_over(earlier.agencies, await known.standings(province, day)),
    )
    return await _whole(run, command)


@router.post("/editions/{edition_id}/agencies/{agency_id}/correction", status_code=201)
async def correct_agency_entry(
    province: str,
    edition_id: EditionId,
    agency_id: AgencyId,
    body: Correction,
    secretary: Secretary,
    stamp: Stamped,
    run: Run,
) -> Receipt:
    """แก้ไขรายการหน่วยงานในฉบับที่ยังไม่ปิดผนึก"""
    command = CorrectAgencyEntry(
        **stamp.by(secretary),
        edition_id=edition_id,
        agency=agency_of(province, agency_id, body),
        reason=body.reason,
    )
    return await run(EDITION, KIND, edition_id, command)


@router.post("/editions/{edition_id}/agencies/{agency_id}/striking-off", status_code=201)
async def strike_off_agency(
    edition_id: EditionId,
    agency_id: AgencyId,
    body: StrikingOff,
    secretary: Secretary,
    stamp: Stamped,
    run: Run,
) -> Receipt:
    """ตัดหน่วยงานออกจากฉบับที่ยังไม่ปิดผนึก"""
    command = StrikeOffAgency(
        **stamp.by(secretary), edition_id=edition_id, agency_id=agency_id, reason=body.reason
    )
    return await run(EDITION, KIND, edition_id, command)


@router.post("/editions/{edition_id}/sealing", status_code=201)
async def seal_edition(
    edition_id: EditionId, secretary: Secretary, stamp: Stamped, run: Run
) -> Receipt:
    """ปิดผนึกทำเนียบ: จากนี้แก้ไขไม่ได้ และเป็นตัวหารขององค์ประชุม"""
    command = SealEdition(**stamp.by(secretary), edition_id=edition_id)
    return await run(EDITION, KIND, edition_id, command)


@router.get("/editions/{edition_id}/export", response_class=Response, responses=_FILE)
async def export_agencies(
    province: str,
    edition_id: EditionId,
    _: Secretary,
    known: Known,
    vault: Vaulted,
    kind: Annotated[Literal["xlsx", "csv"], Query(alias="format")] = "xlsx",
) -> Response:
    """ส่งออกทำเนียบพร้อมผู้ประสานงานปัจจุบัน: the file can be imported again as it is"""
    edition = await known.edition(province, edition_id)
    rows = await known.agencies(province)
    named = await contacts.opened(vault, Province(province), rows)
    write, media_type = _WRITERS[kind]
    content = await asyncio.to_thread(write, edition.agencies, named)
    name = f"directory-{province}-{edition.fiscal_year}-{edition.number}.{kind}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(content, media_type=media_type, headers=headers)


def agency_of(province: str, agency_id: AgencyId, body: AgencyBody) -> Agency:
    """Raises `DistrictNotOfProvince`."""
    if body.district and district_of(body.district, Province(province)) != body.district:
        raise DistrictNotOfProvince
    return Agency(agency_id=agency_id, **body.model_dump(include=set(AgencyBody.model_fields)))


async def _whole(run: Runner, command: ListAgencies | CarryOverAgencies) -> Receipt:
    """Ask until all of a long list is entered, each time under a key of its own: a request that
    broke off is carried on by the same request."""
    listed = command.contacts if isinstance(command, ListAgencies) else ()
    commits = len(in_commits(command.agencies, listed))
    receipt = await run(EDITION, KIND, command.edition_id, command)
    for turn in range(1, commits):
        key = str(derive_id(command.idempotency_key, turn))
        again = command.model_copy(update={"idempotency_key": key})
        receipt = await run(EDITION, KIND, command.edition_id, again)
    return receipt


async def _read(province: str, sheet: UploadFile, known: Lookups) -> Preview:
    """Reading a spreadsheet is all computing: it gets a thread, so that others are served."""
    content, rows = await sheet.read(), await known.agencies(province)
    of = Province(province)

    def read() -> Preview:
        agencies = KnownAgencies.on(known.today, of, rows)
        return read_agencies(sheet.filename or "", content, of, agencies)

    return await asyncio.to_thread(read)
