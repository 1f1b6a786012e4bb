"""HTTP in, commands out: a judge's score sheet (2.9.3)."""

from typing import Annotated

from fastapi import APIRouter, Depends, Response

from services.awards.domain.sheet.commands import CommitScores, GiveScores, UnlockSheet
from services.awards.domain.sheet.decisions import SHEET
from services.awards.edge.bodies.scheme import Why
from services.awards.edge.bodies.scoring import NewScores, OwnSheet
from services.awards.edge.cases import Cases
from services.awards.edge.keyed_in import refuse_a_judge, refuse_to_backdate
from services.awards.edge.own_sheet import own_sheet
from services.awards.edge.remarks import scores_of
from services.awards.edge.scoring import KnownScoring, Scoring, assigned_to
from shared.auth.actor import Actor, Role
from shared.auth.readers import Secretary
from shared.auth.require import require, require_reader
from shared.awards.clearance import Cleared
from shared.contracts.award_values import RoundId
from shared.contracts.people import PersonId
from shared.contracts.scoring import sheet_id_of
from shared.http.commands import Receipt, Run, Stamp, Stamped
from shared.http.personal import Vaulted
from shared.http.streams import KnownStreams, etag
from shared.privacy.vault import Vault

router = APIRouter(prefix="/v1/provinces/{province}/award-rounds/{round_id}", tags=["scoring"])
KIND = "sheet"
JudgeOnly = Annotated[Actor, Depends(require(Role.MEMBER))]
JudgeReads = Annotated[Actor, Depends(require_reader(Role.MEMBER, ministry_reads=False))]


@router.post("/scores", status_code=201)
async def give_scores(
    province: str,
    round_id: RoundId,
    body: NewScores,
    judge: JudgeOnly,
    stamp: Stamped,
    cleared: Cleared,
    scoring: KnownScoring,
    vault: Vaulted,
    run: Run,
) -> Receipt:
    """ให้คะแนนเรื่องที่ได้รับมอบหมาย"""
    refuse_to_backdate(body.occurred_at, secretariat=False)
    person = PersonId((await cleared.judge(province)).person)
    command = await _giving(province, round_id, person, body, judge, stamp, scoring, vault)
    return await run(SHEET, KIND, command.sheet_id, command)


@router.post("/sheets/{judge}/scores", status_code=201)
async def key_in_scores(
    province: str,
    round_id: RoundId,
    judge: PersonId,
    body: NewScores,
    secretary: Secretary,
    stamp: Stamped,
    cleared: Cleared,
    cases: Cases,
    scoring: KnownScoring,
    vault: Vaulted,
    run: Run,
) -> Receipt:
    """บันทึกคะแนนจากใบให้คะแนนกระดาษ โดยฝ่ายเลขานุการ"""
    await refuse_a_judge(province, round_id, cleared, scoring)
    for one in body.scores:
        await cases.case(province, one.nomination_id)
    command = await _giving(province, round_id, judge, body, secretary, stamp, scoring, vault)
    return await run(SHEET, KIND, command.sheet_id, command)


@router.post("/scores/commitment", status_code=201)
async def commit_scores(
    province: str,
    round_id: RoundId,
    judge: JudgeOnly,
    stamp: Stamped,
    cleared: Cleared,
    scoring: KnownScoring,
    run: Run,
) -> Receipt:
    """ยืนยันคะแนน: the sheet is locked, and the others' may be seen"""
    person = PersonId((await cleared.judge(province)).person)
    command = await _committing(province, round_id, person, judge, stamp, scoring)
    return await run(SHEET, KIND, command.sheet_id, command)


@router.post("/sheets/{judge}/commitment", status_code=201)
async def commit_paper_scores(
    province: str,
    round_id: RoundId,
    judge: PersonId,
    secretary: Secretary,
    stamp: Stamped,
    cleared: Cleared,
    scoring: KnownScoring,
    run: Run,
) -> Receipt:
    """ยืนยันใบให้คะแนนกระดาษที่กรรมการลงชื่อแล้ว"""
    await refuse_a_judge(province, round_id, cleared, scoring)
    command = await _committing(province, round_id, judge, secretary, stamp, scoring)
    return await run(SHEET, KIND, command.sheet_id, command)


@router.post("/sheets/{judge}/unlocking", status_code=201)
async def unlock_sheet(
    province: str,
    round_id: RoundId,
    judge: PersonId,
    body: Why,
    secretary: Secretary,
    stamp: Stamped,
    cleared: Cleared,
    scoring: KnownScoring,
    run: Run,
) -> Receipt:
    """ปลดใบให้คะแนนของรอบที่เปิดอีกครั้ง"""
    await refuse_a_judge(province, round_id, cleared, scoring)
    known, _opened, _version = await scoring.round(province, round_id)
    command = UnlockSheet(
        **stamp.by(secretary),
        sheet_id=sheet_id_of(round_id, judge),
        round_id=round_id,
        judge=judge,
        reason=body.reason,
        reopened=known.reopened is not None and known.tallied is None,
    )
    return await run(SHEET, KIND, command.sheet_id, command)


@router.get("/my-sheet")
async def my_sheet(
    province: str,
    round_id: RoundId,
    _: JudgeReads,
    cases: Cases,
    scoring: KnownScoring,
    streams: KnownStreams,
    vault: Vaulted,
    response: Response,
) -> OwnSheet:
    """ใบให้คะแนนของตนเอง: the cases that one has, names withheld in a blind stage"""
    told, version = await own_sheet(province, round_id, cases, scoring, streams, vault)
    response.headers["ETag"] = etag(version)
    return told


async def _giving(
    province: str,
    round_id: RoundId,
    judge: PersonId,
    body: NewScores,
    actor: Actor,
    stamp: Stamp,
    scoring: Scoring,
    vault: Vault,
) -> GiveScores:
    known, opened, _version = await scoring.round(province, round_id)
    facts = await scoring.facts(province, opened.judges, known.assigned.get(judge, ()))
    return GiveScores(
        **stamp.by(actor, body.occurred_at),
        sheet_id=sheet_id_of(round_id, judge),
        round_id=round_id,
        judge=judge,
        scores=await scores_of(vault, province, body),
        fiscal_year=opened.fiscal_year,
        stage=opened.stage.number,
        category=opened.category,
        assigned=assigned_to(known, facts, judge),
        tallied=known.tallied is not None,
    )


async def _committing(
    province: str,
    round_id: RoundId,
    judge: PersonId,
    actor: Actor,
    stamp: Stamp,
    scoring: Scoring,
) -> CommitScores:
    known, opened, _version = await scoring.round(province, round_id)
    facts = await scoring.facts(province, opened.judges, known.assigned.get(judge, ()))
    return CommitScores(
        **stamp.by(actor),
        sheet_id=sheet_id_of(round_id, judge),
        round_id=round_id,
        judge=judge,
        assigned=assigned_to(known, facts, judge),
    )
