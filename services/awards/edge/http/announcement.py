"""HTTP in, commands out: the announcement of the results, and appeals against it (2.9.4)."""

from datetime import datetime, time

from fastapi import APIRouter, Request, Response

from services.awards.documents.announcement import announcement_paper
from services.awards.domain.announcement.commands import (
    AnnounceResults,
    AppealResult,
    Appellant,
    CorrectAnnouncement,
    DecideResultAppeal,
    StrikeOffRecipient,
)
from services.awards.domain.announcement.decisions import ANNOUNCEMENT
from services.awards.domain.announcement.refusals import AnnouncementNotFound
from services.awards.domain.announcement.state import Announcement
from services.awards.edge.bodies.nomination import NewDecision
from services.awards.edge.bodies.scheme import Why
from services.awards.edge.bodies.selection import (
    NewAnnouncement,
    NewCorrection,
    NewResultAppeal,
    ShownAnnouncement,
)
from services.awards.edge.cases import Cases
from services.awards.edge.http.nomination import Entering, Entrant
from services.awards.edge.lookups import Known
from services.awards.edge.printing import FILES, Printing
from services.awards.edge.recipients import RecipientNames
from services.awards.edge.results import KnownResults, appeals_until
from services.awards.edge.streams import KnownStreams, Streams, etag
from shared.auth.readers import Reader, Secretary
from shared.contracts.award_values import AnnouncementId, NominationId, selection_id_of
from shared.contracts.people import PersonalField
from shared.contracts.selections import ResultAppealId, ResultsAnnounced, announcement_id_of
from shared.contracts.units import UnitId
from shared.documents.press import Form
from shared.http.commands import Receipt, Run, Stamped
from shared.kernel.fiscal_year import BANGKOK
from shared.rules.awards import award_rule

router = APIRouter(prefix="/v1/provinces/{province}/award-announcements", tags=["announcements"])
KIND = "announcement"


@router.post("", status_code=201)
async def announce_results(
    province: str,
    body: NewAnnouncement,
    secretary: Secretary,
    stamp: Stamped,
    known: Known,
    results: KnownResults,
    run: Run,
) -> Receipt:
    """ประกาศผลการคัดเลือก: numbered; from here on the names are public"""
    announcement_id = announcement_id_of(province, body.number)
    call = await known.call(province, body.call_id)
    selections = [selection_id_of(body.call_id, one) for one in body.category_ids]
    noon = datetime.combine(body.dated, time(12), BANGKOK)
    command = AnnounceResults(
        **stamp.by(secretary),
        announcement_id=announcement_id,
        call_id=body.call_id,
        number=body.number,
        dated=body.dated,
        office=body.issued_by,
        signed_by=body.signed_by,
        category_ids=tuple(map(str, body.category_ids)),
        fiscal_year=call.fiscal_year,
        categories=await results.announced_categories(province, body.call_id, body.category_ids),
        announced_before=await results.announced_before(province, selections, announcement_id),
        appeals_until=appeals_until(noon, call.fiscal_year),
        rule=award_rule(call.fiscal_year).name,
    )
    return await run(ANNOUNCEMENT, KIND, announcement_id, command)


@router.post("/{announcement_id}/errata", status_code=201)
async def correct_announcement(
    announcement_id: AnnouncementId,
    body: NewCorrection,
    secretary: Secretary,
    stamp: Stamped,
    run: Run,
) -> Receipt:
    """แก้คำผิดในประกาศ"""
    command = CorrectAnnouncement(
        **stamp.by(secretary), announcement_id=announcement_id, **dict(body)
    )
    return await run(ANNOUNCEMENT, KIND, announcement_id, command)


@router.post("/{announcement_id}/appeals/{appeal_id}", status_code=201)
async def appeal_result(
    province: str,
    announcement_id: AnnouncementId,
    appeal_id: ResultAppealId,
    body: NewResultAppeal,
    entrant: Entrant,
    stamp: Stamped,
    cases: Cases,
    entries: Entering,
    run: Run,
) -> Receipt:
    """อุทธรณ์ผลการคัดเลือก: by who entered the case, within the window"""
    case = await cases.case(province, body.nomination_id)
    text = (PersonalField.STORY, body.grounds)
    boxes = await entries.boxes(province, body.nomination_id, [text])
    year, by = case.fiscal_year, case.nominator
    appellant = Appellant(
        agency=await entries.known.agency(province, year, by) if by else None,
        unit_id=UnitId(case.unit) if case.unit else None,
    )
    command = AppealResult(
        **stamp.by(entrant),
        announcement_id=announcement_id,
        appeal_id=appeal_id,
        nomination_id=body.nomination_id,
        category_id=case.category_id,
        appellant=appellant,
        grounds=boxes.of(*text),
    )
    return await run(ANNOUNCEMENT, KIND, announcement_id, command)


@router.post("/{announcement_id}/appeals/{appeal_id}/decision", status_code=201)
async def decide_result_appeal(
    announcement_id: AnnouncementId,
    appeal_id: ResultAppealId,
    body: NewDecision,
    secretary: Secretary,
    stamp: Stamped,
    run: Run,
) -> Receipt:
    """วินิจฉัยอุทธรณ์ผลการคัดเลือก"""
    command = DecideResultAppeal(
        **stamp.by(secretary), announcement_id=announcement_id, appeal_id=appeal_id, **dict(body)
    )
    return await run(ANNOUNCEMENT, KIND, announcement_id, command)


@router.post("/{announcement_id}/recipients/{nomination_id}/striking-off", status_code=201)
async def strike_off_recipient(
    announcement_id: AnnouncementId,
    nomination_id: NominationId,
    body: Why,
    secretary: Secretary,
    stamp: Stamped,
    run: Run,
) -> Receipt:
    """เพิกถอนผู้ได้รับการยกย่อง: the announcement stays as it was issued"""
    command = StrikeOffRecipient(
        **stamp.by(secretary),
        announcement_id=announcement_id,
        nomination_id=nomination_id,
        reason=body.reason,
    )
    return await run(ANNOUNCEMENT, KIND, announcement_id, command)


@router.get("/{announcement_id}")
async def award_announcement(
    province: str,
    announcement_id: AnnouncementId,
    _: Reader,
    streams: KnownStreams,
    names: RecipientNames,
    response: Response,
) -> ShownAnnouncement:
    """ประกาศผล: a public record"""
    known, announced, version = await _known(streams, province, announcement_id)
    response.headers["ETag"] = etag(version)
    return ShownAnnouncement.of(known, announced, await names.of(province, announced))


@router.get("/{announcement_id}/paper.{form}", responses=FILES, response_class=Response)
async def announcement_as_paper(
    province: str,
    announcement_id: AnnouncementId,
    form: Form,
    _: Reader,
    streams: KnownStreams,
    names: RecipientNames,
    printing: Printing,
    request: Request,
) -> Response:
    """ประกาศผลการคัดเลือก with a QR to the public page"""
    known, announced, _version = await _known(streams, province, announcement_id)
    page = f"{request.app.state.portal_address}/honours/{province}/{announced.fiscal_year}"
    told = await names.of(province, announced)
    paper = announcement_paper(known, announced, told, printing.office(province), page)
    return await printing.answer(paper, form)


async def _known(
    streams: Streams, province: str, announcement_id: AnnouncementId
) -> tuple[Announcement, ResultsAnnounced, int]:
    """Raises `AnnouncementNotFound`."""
    known, version = await streams.state(ANNOUNCEMENT, province, KIND, announcement_id)
    if known.announced is None:
        raise AnnouncementNotFound
    return known, known.announced, version
