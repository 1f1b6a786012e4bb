"""HTTP in, commands out: the selection in a category (2.9.3)."""

from fastapi import APIRouter, Response

from services.awards.documents.selection_record import selection_record
from services.awards.domain.round.refusals import RoundNotTallied
from services.awards.domain.selection.commands import ProposeSelection
from services.awards.domain.selection.decisions import SELECTION
from services.awards.domain.selection.refusals import SelectionNotFound
from services.awards.domain.selection.state import Selection
from services.awards.edge.bodies.selection import NewProposal, ShownCase, ShownSelection
from services.awards.edge.cases import Cases
from services.awards.edge.names import CaseNames
from services.awards.edge.results import KnownResults
from services.awards.edge.scoring import KnownScoring
from services.awards.edge.summary import summary_for
from shared.auth.readers import Secretary
from shared.awards.clearance import CaseReaders
from shared.contracts.award_values import CallId, CategoryId, case_code_of, selection_id_of
from shared.contracts.selections import SelectionProposed
from shared.documents.press import Form
from shared.http.commands import Now, Receipt, Run, Stamped
from shared.http.printing import FILES, Printing
from shared.http.streams import KnownStreams, Streams, etag
from shared.kernel.errors import NotFound

router = APIRouter(
    prefix="/v1/provinces/{province}/award-selections/{call_id}/{category_id}",
    tags=["award selections"],
)
KIND = "selection"


@router.post("/proposals", status_code=201)
async def propose_selection(
    province: str,
    call_id: CallId,
    category_id: CategoryId,
    body: NewProposal,
    secretary: Secretary,
    stamp: Stamped,
    results: KnownResults,
    run: Run,
) -> Receipt:
    """เสนอผลการคัดเลือกต่อที่ประชุมคณะทำงาน: the resolution names its hash"""
    selection_id = selection_id_of(call_id, category_id)
    command = ProposeSelection(
        **stamp.by(secretary),
        selection_id=selection_id,
        call_id=call_id,
        category_id=category_id,
        founded=await results.founded(province, call_id, category_id),
        withdrawn=await results.withdrawn(province, call_id, category_id),
        overturned=await results.overturned(province, call_id, category_id),
        **dict(body),
    )
    return await run(SELECTION, KIND, selection_id, command)


@router.get("")
async def award_selection(
    province: str,
    call_id: CallId,
    category_id: CategoryId,
    _: CaseReaders,
    streams: KnownStreams,
    cases: Cases,
    names: CaseNames,
    response: Response,
) -> ShownSelection:
    """ผลการคัดเลือก: of the cases that the reader may see"""
    clearance = await cases.cleared.of(province)
    if clearance.of is not None:
        raise NotFound  # who enters cases waits for the announcement
    selection, proposed, version = await _known(streams, province, call_id, category_id)
    visible = await cases.visible(province, call_id, category_id)
    told = await names.of(province, visible, clearance)
    shown = {
        one.nomination_id: ShownCase(
            nomination_id=str(one.nomination_id),
            case_code=case_code_of(one.nomination_id),
            name=told[one.nomination_id],
        )
        for one in visible
    }
    response.headers["ETag"] = etag(version)
    proposal = proposed.proposal
    return ShownSelection(
        call_id=str(call_id),
        category_id=str(category_id),
        sheet_hash=proposal.sheet_hash,
        selection_hash=proposed.selection_hash,
        revision=proposed.revision,
        departs_because=proposal.reason_among(shown.keys()),
        chosen=tuple(shown[one] for one in proposal.chosen if one in shown),
        reserves=tuple(shown[one] for one in proposal.reserves if one in shown),
        resolutions=selection.resolutions,
        decided=selection.stands,
    )


@router.get("/record.{form}", responses=FILES, response_class=Response)
async def selection_record_as_paper(
    province: str,
    call_id: CallId,
    category_id: CategoryId,
    form: Form,
    _: CaseReaders,
    streams: KnownStreams,
    cases: Cases,
    scoring: KnownScoring,
    names: CaseNames,
    printing: Printing,
    now: Now,
) -> Response:
    """บันทึกผลการพิจารณาคัดเลือก: scores, decision, resolution and quorum, with their hashes"""
    selection, proposed, _version = await _known(streams, province, call_id, category_id)
    told = await summary_for(province, proposed.proposal.round_id, cases, scoring, names)
    if told.sheet_hash != proposed.proposal.sheet_hash:
        raise RoundNotTallied
    paper = selection_record(told, selection, proposed, printing.office(province), now())
    return await printing.answer(paper, form)


async def _known(
    streams: Streams, province: str, call_id: CallId, category_id: CategoryId
) -> tuple[Selection, SelectionProposed, int]:
    """Raises `SelectionNotFound`."""
    selection, version = await streams.state(
        SELECTION, province, KIND, selection_id_of(call_id, category_id)
    )
    if selection.proposed is None:
        raise SelectionNotFound
    return selection, selection.proposed, version
