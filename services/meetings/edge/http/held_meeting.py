"""A meeting that was held on paper, entered afterwards in one form."""

from fastapi import APIRouter

from services.meetings.domain.meeting.commands import RecordHeldMeeting
from services.meetings.edge.bodies_held import HeldMeeting
from services.meetings.edge.claims import RunHolding
from services.meetings.edge.held import OnPaper
from services.meetings.edge.http.meeting import PREFIX, Secretary
from services.meetings.edge.lookups import Known
from services.meetings.edge.meeting_lookups import KnownMeetings
from shared.http.commands import Receipt, Stamped
from shared.http.personal import Vaulted

router = APIRouter(prefix=PREFIX, tags=["meetings"])


@router.post("/held", status_code=201)
async def record_held_meeting(
    province: str,
    body: HeldMeeting,
    secretary: Secretary,
    stamp: Stamped,
    known: Known,
    meetings: KnownMeetings,
    vault: Vaulted,
    run: RunHolding,
) -> Receipt:
    """บันทึกการประชุมที่จัดไปแล้วบนกระดาษทั้งการประชุม: by the same rules, or not at all"""
    stamps = stamp.by(secretary, body.meeting.starts_at)
    steps = await OnPaper(province, body, stamps, known, meetings, vault).steps()
    command = RecordHeldMeeting(**stamps, meeting_id=body.meeting.meeting_id, steps=steps)
    return await run(command)
