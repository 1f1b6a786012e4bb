"""HTTP in, commands out: rounds of scoring (2.9.3)."""

from fastapi import APIRouter, Response

from services.awards.documents.score_summary import score_summary
from services.awards.domain.round.commands import OpenRound, ReassignCase, ReopenRound, TallyRound
from services.awards.domain.round.decisions import ROUND
from services.awards.domain.round.refusals import RoundNotTallied
from services.awards.domain.round.tallying import recounted
from services.awards.edge.bodies.scheme import Why
from services.awards.edge.bodies.scoring import NewReassignment, NewRound, NewTally, Recount
from services.awards.edge.cases import Cases, KnownCases
from services.awards.edge.lookups import Known
from services.awards.edge.members import Members
from services.awards.edge.names import CaseNames
from services.awards.edge.scoring import KnownScoring, Scoring
from services.awards.edge.summary import summary_for
from shared.auth.readers import Secretary
from shared.awards.clearance import CaseReaders
from shared.contracts.award_values import CaseState, NominationId, RoundId, round_id_of
from shared.documents.press import Form
from shared.http.commands import Now, Receipt, Run, Stamped
from shared.http.printing import FILES, Printing
from shared.kernel.canonical import sha256_of

router = APIRouter(prefix="/v1/provinces/{province}/award-rounds", tags=["award rounds"])
KIND = "round"


@router.post("", status_code=201)
async def open_round(
    province: str,
    body: NewRound,
    secretary: Secretary,
    stamp: Stamped,
    known: Known,
    cases: Cases,
    members: Members,
    scoring: KnownScoring,
    run: Run,
) -> Receipt:
    """เปิดรอบการให้คะแนนและมอบหมายเรื่อง: balanced, never in conflict"""
    call = await known.call(province, body.call_id)
    round_id = round_id_of(body.call_id, body.category_id, body.stage)
    accepted = await _to_judge(province, body, cases, scoring)
    judges = await members.judges(province, call.fiscal_year)
    facts = await scoring.facts(province, judges, accepted or ())
    command = OpenRound(
        **stamp.by(secretary),
        round_id=round_id,
        call_id=body.call_id,
        stage=body.stage,
        due_at=body.due_at,
        fiscal_year=call.fiscal_year,
        content_hash=call.content_hash,
        category=call.category(body.category_id),
        call_over=call.over(stamp.day),
        judges=judges,
        cases=accepted,
        conflicts=facts.conflicts,
    )
    return await run(ROUND, KIND, round_id, command)


async def _to_judge(
    province: str, body: NewRound, cases: KnownCases, scoring: Scoring
) -> tuple[NominationId, ...] | None:
    """What was accepted, or goes on from the stage before; None while that is not tallied."""
    if body.stage > 1:
        return await scoring.stage_before(province, body.call_id, body.category_id, body.stage)
    found = await cases.of_call(province, body.call_id, body.category_id)
    accepted = [one.nomination_id for one in found if one.state is CaseState.ACCEPTED]
    return tuple(NominationId(one) for one in sorted(accepted))


@router.post("/{round_id}/reassignments", status_code=201)
async def reassign_case(
    province: str,
    round_id: RoundId,
    body: NewReassignment,
    secretary: Secretary,
    stamp: Stamped,
    cases: Cases,
    scoring: KnownScoring,
    run: Run,
) -> Receipt:
    """มอบหมายเรื่องให้กรรมการอื่น: to the least loaded who may"""
    await cases.case(province, body.nomination_id)
    _round, opened, _version = await scoring.round(province, round_id)
    facts = await scoring.facts(province, opened.judges, [body.nomination_id])
    command = ReassignCase(
        **stamp.by(secretary),
        round_id=round_id,
        conflicts=facts.conflicts,
        **dict(body),
    )
    return await run(ROUND, KIND, round_id, command)


@router.post("/{round_id}/tally", status_code=201)
async def tally_round(
    province: str,
    round_id: RoundId,
    body: NewTally,
    secretary: Secretary,
    stamp: Stamped,
    scoring: KnownScoring,
    run: Run,
) -> Receipt:
    """สรุปคะแนนของรอบ: from the judges' committed sheets, by the declared rules"""
    _round, opened, _version = await scoring.round(province, round_id)
    facts = await scoring.facts(province, opened.judges, opened.cases)
    command = TallyRound(
        **stamp.by(secretary),
        round_id=round_id,
        absent=body.absent,
        note=body.note,
        sheets=await scoring.sheets(province, opened),
        conflicts=facts.conflicts,
        withdrawn=facts.withdrawn,
    )
    return await run(ROUND, KIND, round_id, command)


@router.post("/{round_id}/reopening", status_code=201)
async def reopen_round(
    province: str,
    round_id: RoundId,
    body: Why,
    secretary: Secretary,
    stamp: Stamped,
    scoring: KnownScoring,
    run: Run,
) -> Receipt:
    """เปิดรอบอีกครั้ง พร้อมเหตุผล: not once a selection is founded on it"""
    command = ReopenRound(
        **stamp.by(secretary),
        round_id=round_id,
        reason=body.reason,
        decided=await scoring.is_decided(province, round_id),
    )
    return await run(ROUND, KIND, round_id, command)


@router.get("/{round_id}/recount")
async def recount(
    province: str, round_id: RoundId, _: CaseReaders, cases: Cases, scoring: KnownScoring
) -> Recount:
    """คำนวณคะแนนใหม่จากบันทึกเหตุการณ์: equal when nobody has touched it"""
    await cases.cleared.of(province)
    known, opened, _version = await scoring.round(province, round_id)
    tallied = known.tallied
    if tallied is None:
        raise RoundNotTallied
    sheets = await scoring.sheets(province, opened)
    again = sha256_of(recounted(known, opened, sheets, tallied.sheet))
    return Recount(
        equal=again == tallied.sheet_hash,
        sheet_hash=tallied.sheet_hash,
        recounted_hash=again,
        tally=tallied.tally,
    )


@router.get("/{round_id}/summary.{form}", responses=FILES, response_class=Response)
async def score_summary_as_paper(
    province: str,
    round_id: RoundId,
    form: Form,
    _: CaseReaders,
    cases: Cases,
    scoring: KnownScoring,
    names: CaseNames,
    printing: Printing,
    now: Now,
) -> Response:
    """ใบสรุปคะแนนสำหรับที่ประชุม: of the cases that the reader may see"""
    told = await summary_for(province, round_id, cases, scoring, names)
    return await printing.answer(score_summary(told, printing.office(province), now()), form)
