"""What the rules need to remember of a referral, and how each event changes it."""

from dataclasses import dataclass, replace

from shared.contracts.referrals import (
    ItemReferred,
    ReferralAnswered,
    ReferralEvent,
    ReferralPlacedOnAgenda,
    ReferralReceived,
    ReferralReturned,
    ReferralWithdrawn,
)

Ended = ReferralAnswered | ReferralReturned | ReferralWithdrawn


@dataclass(frozen=True, slots=True)
class Referral:
    referred: ItemReferred | None = None
    received: ReferralReceived | None = None
    placed: ReferralPlacedOnAgenda | None = None  # the last time
    ended: Ended | None = None


def evolve(referral: Referral, event: ReferralEvent) -> Referral:
    """Remember a fact. Never refuses, never looks at the clock."""
    match event:
        case ItemReferred():
            return replace(referral, referred=event)
        case ReferralReceived():
            return replace(referral, received=event)
        case ReferralPlacedOnAgenda():
            return replace(referral, placed=event)
        case ReferralAnswered() | ReferralReturned() | ReferralWithdrawn():
            return replace(referral, ended=event)
