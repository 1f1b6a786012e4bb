"""HTTP in, commands out: appeals against an announced result, and who reads them (2.9.4)."""

from fastapi import APIRouter

from services.awards.domain.announcement.commands import (
    AppealResult,
    Appellant,
    DecideResultAppeal,
)
from services.awards.domain.announcement.decisions import ANNOUNCEMENT
from services.awards.domain.announcement.refusals import ResultAppealNotFound
from services.awards.edge.announced import KIND, announced_of
from services.awards.edge.bodies.nomination import NewDecision
from services.awards.edge.bodies.selection import NewResultAppeal, ShownResultAppeal
from services.awards.edge.cases import Cases, party_of
from services.awards.edge.http.nomination import Entering, Entrant
from services.awards.edge.keyed_in import refuse_to_backdate
from services.awards.edge.names import CaseNames
from shared.auth.readers import Secretary
from shared.awards.clearance import CaseReaders
from shared.contracts.award_values import AnnouncementId
from shared.contracts.people import PersonalField
from shared.contracts.selections import ResultAppealId
from shared.contracts.units import UnitId
from shared.http.commands import Receipt, Run, Stamped
from shared.http.personal import Vaulted
from shared.http.streams import KnownStreams
from shared.kernel.message import Province

router = APIRouter(
    prefix="/v1/provinces/{province}/award-announcements/{announcement_id}/appeals",
    tags=["announcements"],
)


@router.post("/{appeal_id}", status_code=201)
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
    party = party_of(entrant)
    refuse_to_backdate(body.occurred_at, secretariat=party.secretariat)
    case = await cases.case(province, body.nomination_id)
    text = (PersonalField.STORY, body.grounds)
    boxes = await entries.boxes(province, body.nomination_id, [text])
    year, by = case.fiscal_year, case.nominator
    appellant = Appellant(
        agency=await entries.known.agency(province, year, by) if by else None,
        unit_id=UnitId(case.unit) if case.unit else None,
    )
    command = AppealResult(
        **stamp.by(entrant, body.occurred_at),
        announcement_id=announcement_id,
        appeal_id=appeal_id,
        nomination_id=body.nomination_id,
        category_id=case.category_id,
        appellant=appellant,
        party=party,
        grounds=boxes.of(*text),
    )
    return await run(ANNOUNCEMENT, KIND, announcement_id, command)


@router.post("/{appeal_id}/decision", status_code=201)
async def decide_result_appeal(
    province: str,
    announcement_id: AnnouncementId,
    appeal_id: ResultAppealId,
    body: NewDecision,
    secretary: Secretary,
    stamp: Stamped,
    cases: Cases,
    streams: KnownStreams,
    run: Run,
) -> Receipt:
    """วินิจฉัยอุทธรณ์ผลการคัดเลือก: by nobody in conflict with the case"""
    known, _announced, _version = await announced_of(streams, province, announcement_id)
    if appeal_id not in known.appeals:
        raise ResultAppealNotFound
    await cases.case(province, known.appeals[appeal_id].nomination_id)
    command = DecideResultAppeal(
        **stamp.by(secretary), announcement_id=announcement_id, appeal_id=appeal_id, **dict(body)
    )
    return await run(ANNOUNCEMENT, KIND, announcement_id, command)


@router.get("")
async def result_appeals(
    province: str,
    announcement_id: AnnouncementId,
    _: CaseReaders,
    streams: KnownStreams,
    cases: Cases,
    names: CaseNames,
    vault: Vaulted,
) -> list[ShownResultAppeal]:
    """อุทธรณ์ผลการคัดเลือก: of the cases that the reader may see, by the moment"""
    known, announced, _version = await announced_of(streams, province, announcement_id)
    clearance = await cases.cleared.of(province)
    visible = {
        one.nomination_id: one
        for each in {one.category_id for one in known.appeals.values()}
        for one in await cases.visible(province, announced.call_id, each)
    }
    lodged = [one for one in known.appeals.values() if one.nomination_id in visible]
    told = await names.of(province, [visible[one.nomination_id] for one in lodged], clearance)
    named = [one for one in lodged if clearance.names(visible[one.nomination_id])]
    opened = await vault.open(Province(province), [one.grounds for one in named])
    return [
        ShownResultAppeal.of(
            one,
            known.decided.get(one.appeal_id),
            told[one.nomination_id],
            opened.of(one.grounds) if one in named else None,
        )
        for one in sorted(lodged, key=lambda one: one.lodged_at)
    ]
