"""HTTP in, commands out: a meeting's minutes, read from their own stream."""

import asyncio
from typing import Annotated

from fastapi import APIRouter, Depends, Header, Query, Request, Response

from services.meetings.domain.minutes.commands import (
    ConfirmMinutes,
    CorrectMinutes,
    DraftMinutes,
    RestoreRevision,
    ReviseMinutes,
)
from services.meetings.domain.minutes.decisions import MINUTES, revision_of
from services.meetings.domain.minutes.differences import differences
from services.meetings.edge.meeting_lookups import KnownMeetings, record, sitting
from services.meetings.edge.minutes_bodies import (
    Comparison,
    Confirmation,
    Erratum,
    NewRevision,
    RevisionNumber,
    ShownMinutes,
)
from shared.auth.actor import Actor, Role
from shared.auth.require import require, require_reader
from shared.contracts.meetings import MeetingId
from shared.eventstore.execute import Executor
from shared.http.commands import Receipt, Run, Stamped
from shared.kernel.ids import stream_name

router = APIRouter(
    prefix="/v1/provinces/{province}/meetings/{meeting_id}/minutes", tags=["minutes"]
)
Secretary = Annotated[Actor, Depends(require(Role.SECRETARY, Role.SERVICE))]
Reader = Annotated[
    Actor,
    Depends(
        require_reader(
            Role.SECRETARY,
            Role.GOVERNOR,
            Role.PROVINCIAL_OFFICE,
            Role.MEMBER,
            Role.AUDITOR,
            Role.SERVICE,
        )
    ),
]
# Two people may have the same draft open: who saves says which one was read.
Seen = Annotated[str, Header(alias="If-Match", pattern=r'^"v\d{1,9}"$')]
KIND = "minutes"


@router.post("/drafts", status_code=201)
async def draft_minutes(
    province: str,
    meeting_id: MeetingId,
    secretary: Secretary,
    stamp: Stamped,
    known: KnownMeetings,
    run: Run,
) -> Receipt:
    """ร่างรายงานการประชุมจากเหตุการณ์ที่บันทึกไว้"""
    meeting = record(await known.meeting(province, meeting_id))
    command = DraftMinutes(**stamp.by(secretary), meeting=meeting)
    return await run(MINUTES, KIND, meeting_id, command)


@router.post("/revisions", status_code=201)
async def revise_minutes(
    meeting_id: MeetingId,
    body: NewRevision,
    secretary: Secretary,
    stamp: Stamped,
    _: Seen,
    run: Run,
) -> Receipt:
    """แก้ไขร่างรายงานการประชุมทั้งฉบับ: refused when somebody saved another revision first"""
    command = ReviseMinutes(
        **stamp.by(secretary),
        meeting_id=meeting_id,
        sections=tuple(section.section() for section in body.sections),
        note=body.note,
    )
    return await run(MINUTES, KIND, meeting_id, command)


@router.post("/revisions/{revision}/restoring", status_code=201)
async def restore_revision(
    meeting_id: MeetingId, revision: RevisionNumber, secretary: Secretary, stamp: Stamped, run: Run
) -> Receipt:
    """กลับไปใช้ข้อความของร่างฉบับก่อน เป็นร่างฉบับใหม่"""
    command = RestoreRevision(**stamp.by(secretary), meeting_id=meeting_id, revision=revision)
    return await run(MINUTES, KIND, meeting_id, command)


@router.post("/confirmation", status_code=201)
async def confirm_minutes(
    province: str,
    meeting_id: MeetingId,
    body: Confirmation,
    secretary: Secretary,
    stamp: Stamped,
    known: KnownMeetings,
    run: Run,
) -> Receipt:
    """บันทึกว่าที่ประชุมครั้งหลังรับรองรายงานแล้ว: จากนี้แก้ข้อความไม่ได้"""
    meeting = await known.meeting(province, meeting_id)
    confirming = await known.meeting(province, body.confirmed_in)
    command = ConfirmMinutes(
        **stamp.by(secretary, body.occurred_at),
        meeting=sitting(meeting),
        closed=meeting.closed_at is not None,
        revision=body.revision,
        confirmed_in=sitting(confirming),
    )
    return await run(MINUTES, KIND, meeting_id, command)


@router.post("/errata", status_code=201)
async def correct_minutes(
    meeting_id: MeetingId, body: Erratum, secretary: Secretary, stamp: Stamped, run: Run
) -> Receipt:
    """บันทึกใบแก้คำผิดของรายงานที่รับรองแล้ว"""
    command = CorrectMinutes(
        **stamp.by(secretary),
        meeting_id=meeting_id,
        section=body.section,
        printed=body.printed,
        should_read=body.should_read,
        reason=body.reason,
    )
    return await run(MINUTES, KIND, meeting_id, command)


@router.get("")
async def minutes(
    province: str,
    meeting_id: MeetingId,
    _: Reader,
    request: Request,
    response: Response,
    revision: Annotated[RevisionNumber | None, Query(description="ไม่ระบุ = ฉบับล่าสุด")] = None,
) -> ShownMinutes:
    """รายงานการประชุมฉบับล่าสุดหรือฉบับที่ระบุ; its ETag is what a revision has to name"""
    executor: Executor = request.app.state.executor
    found, version = await executor.state(MINUTES, stream_name(province, KIND, meeting_id))
    number = revision or len(found.revisions)
    shown = ShownMinutes.of(found, number, revision_of(found, number))
    response.headers["ETag"] = f'"v{version}"'
    return shown


@router.get("/differences")
async def compare_revisions(
    province: str,
    meeting_id: MeetingId,
    _: Reader,
    request: Request,
    before: RevisionNumber,
    after: RevisionNumber,
) -> Comparison:
    """เปรียบเทียบร่างสองฉบับ แยกตามหัวข้อ"""
    executor: Executor = request.app.state.executor
    found, _version = await executor.state(MINUTES, stream_name(province, KIND, meeting_id))
    old, new = revision_of(found, before).sections, revision_of(found, after).sections
    # comparing is all computing: it gets a thread, so that others are served
    sections = await asyncio.to_thread(differences, old, new)
    return Comparison(before=before, after=after, sections=sections)
