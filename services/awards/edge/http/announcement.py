"""HTTP in, commands out: the announcement of the results (2.9.4)."""

from datetime import datetime, time

from fastapi import APIRouter, Request, Response

from services.awards.documents.announcement import announcement_paper
from services.awards.domain.announcement.commands import (
    AnnounceResults,
    CorrectAnnouncement,
    StrikeOffRecipient,
)
from services.awards.domain.announcement.decisions import ANNOUNCEMENT
from services.awards.edge.announced import KIND, announced_of
from services.awards.edge.bodies.scheme import Why
from services.awards.edge.bodies.selection import (
    NewAnnouncement,
    NewCorrection,
    ShownAnnouncement,
)
from services.awards.edge.lookups import Known
from services.awards.edge.recipients import RecipientNames
from services.awards.edge.results import KnownResults, appeals_until
from shared.auth.readers import Reader, Secretary
from shared.contracts.award_values import AnnouncementId, NominationId
from shared.contracts.selections import announcement_id_of
from shared.documents.press import Form
from shared.http.commands import Receipt, Run, Stamped
from shared.http.printing import FILES, Printing
from shared.http.streams import KnownStreams, etag
from shared.kernel.fiscal_year import BANGKOK
from shared.rules.awards import award_rule

router = APIRouter(prefix="/v1/provinces/{province}/award-announcements", tags=["announcements"])


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
    known, announced, version = await announced_of(streams, province, announcement_id)
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
    known, announced, _version = await announced_of(streams, province, announcement_id)
    page = f"{request.app.state.portal_address}/honours/{province}/{announced.fiscal_year}"
    told = await names.of(province, announced)
    paper = announcement_paper(known, announced, told, printing.office(province), page)
    return await printing.answer(paper, form)
