"""What one may ask of something that is given once only."""

from shared.contracts.claims import ClaimId
from shared.contracts.meetings import MeetingId
from shared.kernel.message import Command, LookedUp


class TakeClaim(Command):
    """Take it for a meeting, before the meeting's own command is decided (ถือสิทธิ์)."""

    claim_id: ClaimId
    subject: str
    holder: MeetingId
    unused_by: LookedUp[MeetingId | None] = None  # who has it now without using it


class ReleaseClaim(Command):
    """Give it back for others to take (คืนสิทธิ์)."""

    claim_id: ClaimId
    subject: str
    holder: MeetingId
    in_use: LookedUp[bool]  # whether the holder's meeting goes by it


ClaimCommand = TakeClaim | ReleaseClaim
