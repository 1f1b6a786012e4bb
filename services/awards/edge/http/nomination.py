"""HTTP in, commands out: nominations by agencies, applications by units (2.9.2)."""

from datetime import timedelta
from typing import Annotated

from fastapi import APIRouter, Depends

from services.awards.domain.nomination.commands import (
    AcceptNomination,
    AppealRejection,
    DecideRejectionAppeal,
    DeclareConflict,
    DraftNomination,
    RejectNomination,
    ReturnNomination,
    SubmitNomination,
    WithdrawNomination,
)
from services.awards.domain.nomination.decisions import NOMINATION
from services.awards.edge.bodies.nomination import (
    NewAppeal,
    NewConflict,
    NewDecision,
    NewEntry,
    NewRejection,
    NewReturn,
    NewWithdrawal,
)
from services.awards.edge.cases import Cases, party_of
from services.awards.edge.entering import entering_of
from services.awards.edge.entries import Entries
from services.awards.edge.keyed_in import refuse_to_backdate
from services.awards.edge.lookups import Known
from services.awards.edge.members import Members
from shared.auth.actor import Actor, Role
from shared.auth.readers import Secretary
from shared.auth.require import require
from shared.contracts.award_values import NominationId
from shared.contracts.nominations import AppealId, WithdrawnBy
from shared.contracts.people import PersonalField
from shared.http.attached import Kept
from shared.http.commands import Receipt, Run, Stamped
from shared.http.personal import Vaulted
from shared.kernel.message import Message
from shared.kernel.values import Moment
from shared.rules.awards import award_rule

router = APIRouter(prefix="/v1/provinces/{province}/nominations", tags=["nominations"])
KIND = "nomination"
Entrant = Annotated[Actor, Depends(require(Role.SECRETARY, Role.AGENCY, Role.UNIT, Role.SERVICE))]
Declarer = Annotated[Actor, Depends(require(Role.SECRETARY, Role.MEMBER, Role.SERVICE))]


class HandingIn(Message):
    """การยื่น; `occurred_at`: when a nomination on paper was received"""

    occurred_at: Moment | None = None


async def entries_of(vault: Vaulted, files: Kept, known: Known) -> Entries:
    return Entries(vault, files, known)


Entering = Annotated[Entries, Depends(entries_of)]


@router.post("/{nomination_id}/drafts", status_code=201)
async def draft_nomination(
    province: str,
    nomination_id: NominationId,
    body: NewEntry,
    entrant: Entrant,
    stamp: Stamped,
    cases: Cases,
    entries: Entering,
    run: Run,
) -> Receipt:
    """ร่างหรือแก้ไขการเสนอชื่อ/การสมัคร ทั้งฉบับ"""
    await cases.new_or_own(province, nomination_id)
    party = party_of(entrant)
    call = await entries.known.call(province, body.call_id)
    if party.agency_id is not None:
        body = body.model_copy(update={"nominator_id": party.agency_id})
    command = DraftNomination(
        **stamp.by(entrant),
        nomination_id=nomination_id,
        call_id=body.call_id,
        fiscal_year=call.fiscal_year,
        entry=await entries.entry(province, nomination_id, call, body),
        category=call.category(body.category_id),
        party=party,
    )
    return await run(NOMINATION, KIND, nomination_id, command)


@router.post("/{nomination_id}/submission", status_code=201)
async def submit_nomination(
    province: str,
    nomination_id: NominationId,
    body: HandingIn,
    entrant: Entrant,
    stamp: Stamped,
    cases: Cases,
    known: Known,
    run: Run,
) -> Receipt:
    """ยื่นการเสนอชื่อ/การสมัคร: what is missing is named all at once"""
    party = party_of(entrant)
    refuse_to_backdate(body.occurred_at, secretariat=party.secretariat)
    case = await cases.case(province, nomination_id)
    call = await known.call(province, case.call_id)
    command = SubmitNomination(
        **stamp.by(entrant, body.occurred_at),
        nomination_id=nomination_id,
        party=party,
        category=call.category(case.category_id),
        entering=entering_of(call, case, body.occurred_at or stamp.day),
        entered_before=await cases.entered_by(province, case),
    )
    return await run(NOMINATION, KIND, nomination_id, command)


@router.post("/{nomination_id}/return", status_code=201)
async def return_nomination(
    province: str,
    nomination_id: NominationId,
    body: NewReturn,
    secretary: Secretary,
    stamp: Stamped,
    cases: Cases,
    run: Run,
) -> Receipt:
    """ส่งคืนให้แก้ไข พร้อมเหตุผลรายข้อและกำหนดเวลา"""
    await cases.case(province, nomination_id)
    command = ReturnNomination(
        **stamp.by(secretary),
        nomination_id=nomination_id,
        deficiencies=tuple(one.deficiency() for one in body.deficiencies),
        until=body.until,
    )
    return await run(NOMINATION, KIND, nomination_id, command)


@router.post("/{nomination_id}/acceptance", status_code=201)
async def accept_nomination(
    province: str,
    nomination_id: NominationId,
    secretary: Secretary,
    stamp: Stamped,
    cases: Cases,
    run: Run,
) -> Receipt:
    """รับพิจารณา: complete and eligible"""
    await cases.case(province, nomination_id)
    command = AcceptNomination(**stamp.by(secretary), nomination_id=nomination_id)
    return await run(NOMINATION, KIND, nomination_id, command)


@router.post("/{nomination_id}/rejection", status_code=201)
async def reject_nomination(
    province: str,
    nomination_id: NominationId,
    body: NewRejection,
    secretary: Secretary,
    stamp: Stamped,
    cases: Cases,
    run: Run,
) -> Receipt:
    """ไม่รับพิจารณา พร้อมเหตุผลรายข้อ: may be appealed against"""
    case = await cases.case(province, nomination_id)
    days = award_rule(case.fiscal_year).appeal_days
    command = RejectNomination(
        **stamp.by(secretary),
        nomination_id=nomination_id,
        deficiencies=tuple(one.deficiency() for one in body.deficiencies),
        appeal_until=stamp.day + timedelta(days=days),
    )
    return await run(NOMINATION, KIND, nomination_id, command)


@router.post("/{nomination_id}/appeals/{appeal_id}", status_code=201)
async def appeal_rejection(
    province: str,
    nomination_id: NominationId,
    appeal_id: AppealId,
    body: NewAppeal,
    entrant: Entrant,
    stamp: Stamped,
    cases: Cases,
    entries: Entering,
    run: Run,
) -> Receipt:
    """อุทธรณ์การไม่รับพิจารณา"""
    await cases.case(province, nomination_id)
    text = (PersonalField.STORY, body.grounds)
    boxes = await entries.boxes(province, nomination_id, [text])
    command = AppealRejection(
        **stamp.by(entrant),
        nomination_id=nomination_id,
        appeal_id=appeal_id,
        grounds=boxes.of(*text),
        party=party_of(entrant),
    )
    return await run(NOMINATION, KIND, nomination_id, command)


@router.post("/{nomination_id}/appeals/{appeal_id}/decision", status_code=201)
async def decide_rejection_appeal(
    province: str,
    nomination_id: NominationId,
    appeal_id: AppealId,
    body: NewDecision,
    secretary: Secretary,
    stamp: Stamped,
    cases: Cases,
    run: Run,
) -> Receipt:
    """วินิจฉัยอุทธรณ์: not by who rejected it"""
    await cases.case(province, nomination_id)
    command = DecideRejectionAppeal(
        **stamp.by(secretary),
        nomination_id=nomination_id,
        appeal_id=appeal_id,
        upheld=body.upheld,
        reason=body.reason,
    )
    return await run(NOMINATION, KIND, nomination_id, command)


@router.post("/{nomination_id}/withdrawal", status_code=201)
async def withdraw_nomination(
    province: str,
    nomination_id: NominationId,
    body: NewWithdrawal,
    entrant: Entrant,
    stamp: Stamped,
    cases: Cases,
    run: Run,
) -> Receipt:
    """ถอนการเสนอชื่อ/การสมัคร"""
    await cases.case(province, nomination_id)
    party = party_of(entrant)
    command = WithdrawNomination(
        **stamp.by(entrant),
        nomination_id=nomination_id,
        by=body.by if party.secretariat else WithdrawnBy.NOMINATOR,
        reason=body.reason,
        party=party,
    )
    return await run(NOMINATION, KIND, nomination_id, command)


@router.post("/{nomination_id}/conflicts", status_code=201)
async def declare_conflict(
    province: str,
    nomination_id: NominationId,
    body: NewConflict,
    declarer: Declarer,
    stamp: Stamped,
    cases: Cases,
    members: Members,
    run: Run,
) -> Receipt:
    """แจ้งการมีส่วนได้เสีย: by a judge for itself, by the secretariat for a member; for good"""
    await cases.case(province, nomination_id)
    person, by_member = await members.declaring(province, declarer, body.person_id)
    command = DeclareConflict(
        **stamp.by(declarer),
        nomination_id=nomination_id,
        person_id=person,
        ground=body.ground,
        by_member=by_member,
        sits=await members.knows(province, person),
    )
    return await run(NOMINATION, KIND, nomination_id, command)
