"""What has happened to what is given once only: the number of a meeting, a run of letters.

Streams do not see each other. What has to be one among all of them is a stream of its own, and the
store lets one writer win there (decision 0030).
"""

from typing import Annotated, Literal, NewType
from uuid import UUID

from pydantic import AwareDatetime, Field

from shared.contracts.meetings import MeetingId
from shared.kernel.ids import derive_id
from shared.kernel.message import Event

ClaimId = NewType("ClaimId", UUID)


def claim_id_of(province: str, subject: str) -> ClaimId:
    """The same subject is the same claim, whoever asks for it."""
    return ClaimId(derive_id(province, "claim", subject))


class ClaimTaken(Event):
    """ถือสิทธิ์: the holder has it, and nobody else."""

    type: Literal["meetings.claim_taken"] = "meetings.claim_taken"
    version: Literal[1] = 1
    claim_id: ClaimId
    subject: str  # "number/<body or kind>/<calendar year>/<n>" or "letters/<reservation>"
    holder: MeetingId
    taken_at: AwareDatetime  # the rules ask for its age


class ClaimReleased(Event):
    """คืนสิทธิ์: anybody may take it again."""

    type: Literal["meetings.claim_released"] = "meetings.claim_released"
    version: Literal[1] = 1
    claim_id: ClaimId
    subject: str
    holder: MeetingId  # who had it


ClaimEvent = Annotated[ClaimTaken | ClaimReleased, Field(discriminator="type")]
