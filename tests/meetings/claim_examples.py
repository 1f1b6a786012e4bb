"""A claim on the first number of the assembly in 2569, and two meetings that want it."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from services.meetings.domain.claim.commands import ReleaseClaim, TakeClaim
from services.meetings.domain.claim.decisions import CLAIM
from shared.contracts.claims import ClaimReleased, ClaimTaken, claim_id_of
from shared.contracts.meetings import MeetingId
from shared.testing.scenario import Scenario
from tests.meetings.examples import MEETING_ID, NOON, PHETCHABUN, STAMPS

claim = Scenario(CLAIM)
SUBJECT = "number/assembly/2569/1"
CLAIM_ID = claim_id_of(PHETCHABUN, SUBJECT)
OTHER_MEETING = MeetingId(UUID(int=77))
A_MINUTE = timedelta(minutes=1)
OF_IT: Any = {"claim_id": CLAIM_ID, "subject": SUBJECT}


def take(
    holder: MeetingId = MEETING_ID, at: datetime = NOON, unused_by: MeetingId | None = None
) -> TakeClaim:
    return TakeClaim(**STAMPS | {"issued_at": at}, **OF_IT, holder=holder, unused_by=unused_by)


def release(holder: MeetingId = MEETING_ID, *, in_use: bool = False) -> ReleaseClaim:
    return ReleaseClaim(**STAMPS, **OF_IT, holder=holder, in_use=in_use)


def taken(holder: MeetingId = MEETING_ID, at: datetime = NOON) -> ClaimTaken:
    return ClaimTaken(**OF_IT, holder=holder, taken_at=at)


def released(holder: MeetingId = MEETING_ID) -> ClaimReleased:
    return ClaimReleased(**OF_IT, holder=holder)
