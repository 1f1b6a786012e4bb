"""One function per command: the events it causes, or the rule that refuses it."""

from collections.abc import Sequence
from datetime import timedelta

from services.meetings.domain.claim.commands import ClaimCommand, ReleaseClaim, TakeClaim
from services.meetings.domain.claim.refusals import AlreadyClaimed, ClaimInUse, ClaimNotHeld
from services.meetings.domain.claim.state import Claim, evolve
from shared.contracts.claims import ClaimEvent, ClaimReleased, ClaimTaken
from shared.kernel.decider import Decider

# Who took it may be about to use it: no command is under way for longer.
KEPT_UNUSED = timedelta(minutes=1)


def decide(command: ClaimCommand, claim: Claim) -> Sequence[ClaimEvent]:
    match command:
        case TakeClaim():
            return take_claim(command, claim)
        case ReleaseClaim():
            return release_claim(command, claim)


def take_claim(command: TakeClaim, claim: Claim) -> Sequence[ClaimEvent]:
    if claim.holder == command.holder:
        return []
    taken = ClaimTaken(
        claim_id=command.claim_id,
        subject=command.subject,
        holder=command.holder,
        taken_at=command.issued_at,
    )
    if claim.taken is None:
        return [taken]
    if not _left_behind(claim.taken, command):
        raise AlreadyClaimed(claim.taken.holder)
    return [_released(claim.taken), taken]


def release_claim(command: ReleaseClaim, claim: Claim) -> Sequence[ClaimEvent]:
    if claim.taken is None and claim.released_by == command.holder:
        return []
    if claim.taken is None or claim.holder != command.holder:
        raise ClaimNotHeld
    if command.in_use:
        raise ClaimInUse
    return [_released(claim.taken)]


def _left_behind(taken: ClaimTaken, command: TakeClaim) -> bool:
    """By a command that broke off before its meeting came to use it."""
    unused = command.unused_by == taken.holder
    return unused and command.issued_at - taken.taken_at > KEPT_UNUSED


def _released(taken: ClaimTaken) -> ClaimReleased:
    return ClaimReleased(claim_id=taken.claim_id, subject=taken.subject, holder=taken.holder)


CLAIM = Decider(initial=Claim(), decide=decide, evolve=evolve)
