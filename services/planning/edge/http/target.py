"""HTTP in, commands out: the year's targets, and what a closed board proposes for them (2.1.4)."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request

from services.planning.domain.target.commands import DropTarget, ReviseTarget, SetTarget
from services.planning.domain.target.decisions import KINDS, TARGET
from services.planning.domain.target.refusals import TargetNotFound
from services.planning.edge.bodies.target import (
    Dropping,
    NewTarget,
    Proposal,
    Proposals,
    TargetRevision,
)
from services.planning.edge.ideas import KnownBoards
from shared.auth.actor import Actor, Role
from shared.auth.readers import InProvince
from shared.auth.require import require, require_reader
from shared.contracts.planning_values import TargetId
from shared.eventstore.execute import Executor
from shared.http.commands import Receipt, Run, Stamped
from shared.kernel.errors import NotFound, RuleViolation
from shared.kernel.ids import stream_name
from shared.rules.virtues import VirtueRule, virtue_rule

router = APIRouter(prefix="/v1/provinces/{province}/targets", tags=["targets"])
Secretary = Annotated[Actor, Depends(require(Role.SECRETARY, Role.SERVICE))]
Reader = Annotated[Actor, Depends(require_reader(Role.SECRETARY, Role.SERVICE))]
KIND = "target"
MOST_PROPOSED = 50


class BoardIsOpen(RuleViolation):
    code = "planning.board_is_open"
    th = "กระดานนี้ยังไม่ปิด จึงยังไม่มีลำดับความสำคัญ กรุณาปิดกระดานก่อน"
    en = "This board is still open and has no ranking. Close it first."


class BoardProposesNoTarget(RuleViolation):
    code = "planning.board_proposes_no_target"
    th = "เป้าหมายมาจากกระดานปัญหาที่อยากแก้และความดีที่อยากทำ กรุณาเลือกกระดานใดกระดานหนึ่งนั้น"
    en = "Targets grow from boards of problems and of good deeds. Choose one of those."


class NoVirtuesYet(NotFound):
    code = "planning.no_virtues_yet"
    th = "ยังไม่มีแผนแม่บทในปีงบประมาณนี้ กรุณาเลือกปีงบประมาณตั้งแต่ 2559"
    en = "No national plan names virtues for this year. Choose fiscal year 2559 or later."


@router.post("", status_code=201)
async def set_target(
    province: str,
    body: NewTarget,
    secretary: Secretary,
    stamp: Stamped,
    boards: KnownBoards,
    run: Run,
) -> Receipt:
    """กำหนดเป้าหมายจากความคิดเห็นบนกระดาน"""
    command = SetTarget(
        **stamp.by(secretary),
        target_id=body.target_id,
        fiscal_year=body.fiscal_year,
        text=body.text,
        virtues=body.virtues,
        ideas=body.ideas,
        known=await boards.known(province, body.ideas),
        rule=virtue_rule(body.fiscal_year),
    )
    return await run(TARGET, KIND, body.target_id, command)


@router.post("/{target_id}/revisions", status_code=201)
async def revise_target(
    province: str,
    target_id: TargetId,
    body: TargetRevision,
    secretary: Secretary,
    stamp: Stamped,
    boards: KnownBoards,
    request: Request,
    run: Run,
) -> Receipt:
    """ปรับถ้อยคำ คุณธรรม หรือที่มาของเป้าหมาย"""
    command = ReviseTarget(
        **stamp.by(secretary),
        target_id=target_id,
        text=body.text,
        virtues=body.virtues,
        ideas=body.ideas,
        reason=body.reason,
        known=await boards.known(province, body.ideas),
        rule=await _rule_of(request.app.state.executor, province, target_id),
    )
    return await run(TARGET, KIND, target_id, command)


@router.post("/{target_id}/dropping", status_code=201)
async def drop_target(
    target_id: TargetId, body: Dropping, secretary: Secretary, stamp: Stamped, run: Run
) -> Receipt:
    """ยกเลิกเป้าหมายพร้อมเหตุผล"""
    command = DropTarget(**stamp.by(secretary), target_id=target_id, reason=body.reason)
    return await run(TARGET, KIND, target_id, command)


@router.get("/proposals")
async def target_proposals(
    province: str,
    _: Reader,
    boards: KnownBoards,
    board: Annotated[UUID, Query(description="กระดานที่ปิดแล้ว")],
    limit: Annotated[int, Query(ge=1, le=MOST_PROPOSED)] = 10,
) -> Proposals:
    """เสนอเป้าหมายจากลำดับความสำคัญของกระดานที่ปิดแล้ว"""
    row = await boards.board(province, board)
    kind = KINDS.get(row.kind)
    if kind is None:
        raise BoardProposesNoTarget
    if not row.closed:
        raise BoardIsOpen
    proposed = tuple(Proposal.of(one, kind, row.board_id) for one in row.ranking[:limit])
    return Proposals(fiscal_year=row.fiscal_year, rows=proposed)


@router.get("/virtues")
async def virtues_of_the_year(
    _province: InProvince, _: Reader, fiscal_year: Annotated[int, Query(ge=2550, le=2650)]
) -> VirtueRule:
    """คุณธรรมที่ยึดถือในปีงบประมาณ พร้อมที่มาของกฎ"""
    rule = virtue_rule(fiscal_year)
    if rule is None:
        raise NoVirtuesYet
    return rule


async def _rule_of(executor: Executor, province: str, target_id: TargetId) -> VirtueRule | None:
    """The rule of the year that the target is of."""
    target, _ = await executor.state(TARGET, stream_name(province, KIND, target_id))
    if target.first is None:
        raise TargetNotFound
    return virtue_rule(target.first.fiscal_year)
