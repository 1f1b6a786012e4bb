"""A nomination and its papers over HTTP, by the reader's clearance."""

from typing import Annotated

from fastapi import APIRouter, Path, Response

from services.awards.documents.nomination_form import nomination_form
from services.awards.documents.nomination_notice import nomination_notice
from services.awards.domain.nomination.decisions import NOMINATION
from services.awards.domain.nomination.state import Nomination
from services.awards.domain.nomination.told import ShownNomination
from services.awards.edge.cases import Cases, KnownCases
from services.awards.edge.http.nomination import KIND
from services.awards.edge.lookups import Known
from services.awards.edge.shown_entry import shown, visible_files
from services.awards.replicas.cases import Case
from shared.awards.case_row import Clearance
from shared.awards.clearance import CaseReaders
from shared.contracts.award_values import NominationId
from shared.documents.press import Form
from shared.files.kinds import ENDINGS
from shared.files.store import FileNotKept
from shared.http.attached import Kept
from shared.http.commands import Now
from shared.http.files import described, download
from shared.http.personal import Vaulted
from shared.http.printing import FILES, Printing
from shared.http.streams import KnownStreams, Streams, etag
from shared.kernel.message import Province

router = APIRouter(prefix="/v1/provinces/{province}/nominations", tags=["nominations"])
Sha256 = Annotated[str, Path(pattern=r"^[0-9a-f]{64}$", description="ลายนิ้วมือ SHA-256 ของไฟล์")]


@router.get("/{nomination_id}")
async def nomination(
    province: str,
    nomination_id: NominationId,
    _: CaseReaders,
    cases: Cases,
    streams: KnownStreams,
    vault: Vaulted,
    response: Response,
) -> ShownNomination:
    """เรื่องที่เสนอ: names are withheld from judges of a blind stage"""
    case, clearance, known, version = await _case(cases, streams, province, nomination_id)
    response.headers["ETag"] = etag(version)
    return await shown(vault, province, case, known, clearance)


@router.get(
    "/{nomination_id}/files/{sha256}", responses=described(*ENDINGS), response_class=Response
)
async def nomination_file(
    province: str,
    nomination_id: NominationId,
    sha256: Sha256,
    _: CaseReaders,
    cases: Cases,
    streams: KnownStreams,
    files: Kept,
) -> Response:
    """หลักฐานของเรื่อง: saved, never shown in place"""
    case, clearance, known, _version = await _case(cases, streams, province, nomination_id)
    assert known.draft is not None
    visible = visible_files(known.draft.entry, names=clearance.names(case))
    file = next((one for one in visible if one.sha256 == sha256), None)
    if file is None:
        raise FileNotKept
    content = await files.read(Province(province), sha256)
    return download(content, f"{sha256[:12]}.{ENDINGS[file.media_type]}", file.media_type)


@router.get("/{nomination_id}/form.{form}", responses=FILES, response_class=Response)
async def nomination_as_form(
    province: str,
    nomination_id: NominationId,
    form: Form,
    _: CaseReaders,
    cases: Cases,
    streams: KnownStreams,
    vault: Vaulted,
    known: Known,
    printing: Printing,
    now: Now,
) -> Response:
    """แบบเสนอชื่อ/ใบสมัคร"""
    case, clearance, entry, _version = await _case(cases, streams, province, nomination_id)
    told = await shown(vault, province, case, entry, clearance)
    call = await known.call(province, case.call_id)
    paper = nomination_form(told, call.category(case.category_id), printing.office(province), now())
    return await printing.answer(paper, form)


@router.get("/{nomination_id}/notice.{form}", responses=FILES, response_class=Response)
async def nomination_notice_as_paper(
    province: str,
    nomination_id: NominationId,
    form: Form,
    _: CaseReaders,
    cases: Cases,
    streams: KnownStreams,
    vault: Vaulted,
    printing: Printing,
    now: Now,
) -> Response:
    """หนังสือแจ้งผลการตรวจ: accepted, returned or not accepted, with the reasons"""
    case, clearance, entry, _version = await _case(cases, streams, province, nomination_id)
    told = await shown(vault, province, case, entry, clearance)
    return await printing.answer(nomination_notice(told, printing.office(province), now()), form)


async def _case(
    cases: KnownCases, streams: Streams, province: str, nomination_id: NominationId
) -> tuple[Case, Clearance, Nomination, int]:
    """Raises `NotFound`, for a hidden case as for none."""
    case = await cases.case(province, nomination_id)
    known, version = await streams.state(NOMINATION, province, KIND, nomination_id)
    return case, await cases.cleared.of(province), known, version
