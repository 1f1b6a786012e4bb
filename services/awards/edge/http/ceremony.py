"""HTTP in, commands out: the award ceremony in the provincial board's meeting (2.9.5)."""

from fastapi import APIRouter, Request, Response

from services.awards.documents.ceremony_order import ceremony_order
from services.awards.domain.ceremony.commands import (
    HoldCeremony,
    PlanCeremony,
    PresentAward,
    RecordRecipientAbsent,
)
from services.awards.domain.ceremony.decisions import CEREMONY
from services.awards.domain.ceremony.refusals import CeremonyNotFound
from services.awards.domain.ceremony.told import ShownCeremony
from services.awards.edge.bodies.ceremony import (
    NewAbsence,
    NewCeremony,
    NewPresentation,
)
from services.awards.edge.honoured import KnownHonoured
from services.awards.edge.shown_ceremony import shown_ceremony
from shared.auth.readers import Reader, Secretary
from shared.contracts.award_values import NominationId
from shared.contracts.ceremonies import CeremonyId
from shared.contracts.meetings import MeetingKind
from shared.contracts.people import NamedPerson, PersonalField
from shared.documents.press import Form
from shared.http.commands import Now, Receipt, Run, Stamped
from shared.http.personal import Vaulted
from shared.http.printing import FILES, Printing
from shared.http.queries import Fresh
from shared.http.streams import KnownStreams, Streams, etag
from shared.kernel.errors import NotYet
from shared.kernel.message import Province
from shared.privacy.vault import Plain, Vault

router = APIRouter(prefix="/v1/provinces/{province}/award-ceremonies", tags=["ceremonies"])
KIND = "ceremony"


@router.post("", status_code=201)
async def plan_ceremony(
    province: str,
    body: NewCeremony,
    secretary: Secretary,
    stamp: Stamped,
    honoured: KnownHonoured,
    request: Request,
    fresh: Fresh,
    run: Run,
) -> Receipt:
    """กำหนดพิธีและลำดับผู้เข้ารับ: anew until the first award is presented"""
    meetings = await fresh.of(request.app.state.meetings_held, province)
    meeting = await meetings.get(Province(province), str(body.meeting_id))
    if meeting is None and fresh.stale:
        raise NotYet
    of_the_board = (
        meeting is not None
        and not meeting.cancelled
        and meeting.kind is MeetingKind.PROVINCIAL_BOARD
    )
    command = PlanCeremony(
        **stamp.by(secretary),
        of_the_board=of_the_board,
        announced=await honoured.places(province, body.fiscal_year),
        **dict(body),
    )
    return await run(CEREMONY, KIND, body.ceremony_id, command)


@router.post("/{ceremony_id}/recipients/{nomination_id}/presentation", status_code=201)
async def present_award(
    province: str,
    ceremony_id: CeremonyId,
    nomination_id: NominationId,
    body: NewPresentation,
    secretary: Secretary,
    stamp: Stamped,
    vault: Vaulted,
    run: Run,
) -> Receipt:
    """มอบรางวัล: to the recipient, or to who came in the place"""
    command = PresentAward(
        **stamp.by(secretary, body.occurred_at),
        ceremony_id=ceremony_id,
        nomination_id=nomination_id,
        received_by=await _receiver(vault, province, body),
    )
    return await run(CEREMONY, KIND, ceremony_id, command)


@router.post("/{ceremony_id}/recipients/{nomination_id}/absence", status_code=201)
async def record_recipient_absent(
    ceremony_id: CeremonyId,
    nomination_id: NominationId,
    body: NewAbsence,
    secretary: Secretary,
    stamp: Stamped,
    run: Run,
) -> Receipt:
    """บันทึกว่าไม่มารับ และวิธีส่งมอบ"""
    command = RecordRecipientAbsent(
        **stamp.by(secretary, body.occurred_at),
        ceremony_id=ceremony_id,
        nomination_id=nomination_id,
        delivery=body.delivery,
    )
    return await run(CEREMONY, KIND, ceremony_id, command)


@router.post("/{ceremony_id}/holding", status_code=201)
async def hold_ceremony(
    ceremony_id: CeremonyId, secretary: Secretary, stamp: Stamped, run: Run
) -> Receipt:
    """จัดพิธีแล้ว: everybody was called up"""
    command = HoldCeremony(**stamp.by(secretary), ceremony_id=ceremony_id)
    return await run(CEREMONY, KIND, ceremony_id, command)


@router.get("/{ceremony_id}")
async def award_ceremony(
    province: str,
    ceremony_id: CeremonyId,
    _: Reader,
    streams: KnownStreams,
    vault: Vaulted,
    response: Response,
) -> ShownCeremony:
    """พิธีมอบรางวัลตามที่เป็นอยู่"""
    told, version = await _shown(streams, vault, province, ceremony_id)
    response.headers["ETag"] = etag(version)
    return told


@router.get("/{ceremony_id}/order.{form}", responses=FILES, response_class=Response)
async def ceremony_order_as_paper(
    province: str,
    ceremony_id: CeremonyId,
    form: Form,
    _: Reader,
    streams: KnownStreams,
    vault: Vaulted,
    printing: Printing,
    now: Now,
) -> Response:
    """ลำดับผู้เข้ารับรางวัล: to call up by, and afterwards who came"""
    told, _version = await _shown(streams, vault, province, ceremony_id)
    return await printing.answer(ceremony_order(told, printing.office(province), now()), form)


async def _shown(
    streams: Streams, vault: Vault, province: str, ceremony_id: CeremonyId
) -> tuple[ShownCeremony, int]:
    """Raises `CeremonyNotFound`."""
    known, version = await streams.state(CEREMONY, province, KIND, ceremony_id)
    if known.planned is None:
        raise CeremonyNotFound
    return await shown_ceremony(vault, province, known, known.planned), version


async def _receiver(vault: Vault, province: str, body: NewPresentation) -> NamedPerson | None:
    """Raises `PersonWasForgotten`."""
    one = body.received_by
    if one is None:
        return None
    plain = Plain(one.person_id, PersonalField.NAME, one.name)
    [box] = await vault.close(Province(province), [plain])
    return NamedPerson(person_id=one.person_id, name=box, position=one.position)
