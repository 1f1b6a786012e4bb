"""What the rules need to remember of a plan's letters, and how each event changes it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from shared.contracts.directory import AgencyId
from shared.contracts.dissemination import (
    DisseminationEvent,
    DisseminationStarted,
    Escalated,
    PlanLetterBounced,
    PlanLettersQueued,
    PlanLettersSent,
    RemindersSent,
)
from shared.contracts.invitations import Channel


class Stage(StrEnum):
    """สถานะของหนังสือส่งแผน"""

    QUEUED = "queued"  # รอส่งอีเมล
    SENT = "sent"  # ส่งแล้ว
    BOUNCED = "bounced"  # ส่งไม่ถึง


@dataclass(frozen=True, slots=True)
class Sending:
    """The latest attempt to reach one agency; `tries` counts since somebody asked for it."""

    channel: Channel
    stage: Stage
    attempt: int = 1
    tries: int = 1
    sent_on: date | None = None  # the first day: a second copy gives no more time


NOTHING_SENT: Mapping[AgencyId, Sending] = MappingProxyType({})
NOBODY_REMINDED: Mapping[AgencyId, int] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Dissemination:
    started: DisseminationStarted | None = None  # the first event of several
    agencies: tuple[AgencyId, ...] = ()  # in the order of their letters
    sendings: Mapping[AgencyId, Sending] = field(default_factory=lambda: NOTHING_SENT)
    reminded: Mapping[AgencyId, int] = field(default_factory=lambda: NOBODY_REMINDED)
    escalated: frozenset[AgencyId] = frozenset()


def queued(before: Sending | None) -> Sending:
    return Sending(
        Channel.EMAIL,
        Stage.QUEUED,
        attempt=before.attempt + 1 if before else 1,
        sent_on=before.sent_on if before else None,
    )


def sent(before: Sending | None, channel: Channel, day: date) -> Sending:
    """What waited in the queue has left; post and messenger take a letter at once."""
    if before is None:
        return Sending(channel, Stage.SENT, sent_on=day)
    from_the_queue = channel is Channel.EMAIL and before.stage is Stage.QUEUED
    return replace(
        before,
        channel=channel,
        stage=Stage.SENT,
        attempt=before.attempt if from_the_queue else before.attempt + 1,
        tries=before.tries if from_the_queue else 1,
        sent_on=before.sent_on or day,
    )


def bounced(before: Sending, *, final: bool) -> Sending:
    """Unless it is final, the e-mail waits for its next try. Then nobody has had the letter."""
    if final:
        return replace(before, stage=Stage.BOUNCED, sent_on=None)
    return replace(
        before,
        stage=Stage.QUEUED,
        sent_on=None,
        attempt=before.attempt + 1,
        tries=before.tries + 1,
    )


def evolve(plan: Dissemination, event: DisseminationEvent) -> Dissemination:
    """Remember a fact. Never refuses, never looks at the clock."""
    sendings = plan.sendings
    match event:
        case DisseminationStarted(letters=letters):
            agencies = (*plan.agencies, *(letter.agency.agency_id for letter in letters))
            return replace(plan, started=plan.started or event, agencies=agencies)
        case PlanLettersQueued(agencies=agencies):
            return _with(plan, {one: queued(sendings.get(one)) for one in agencies})
        case PlanLettersSent(agencies=agencies, channel=channel, sent_on=day):
            return _with(plan, {one: sent(sendings.get(one), channel, day) for one in agencies})
        case PlanLetterBounced(agency_id=agency, final=final):
            return _with(plan, {agency: bounced(sendings[agency], final=final)})
        case RemindersSent(agencies=agencies, round=number):
            told = dict.fromkeys(agencies, number)
            return replace(plan, reminded={**plan.reminded, **told})
        case Escalated(agencies=agencies):
            return replace(plan, escalated=plan.escalated | set(agencies))


def _with(plan: Dissemination, changed: Mapping[AgencyId, Sending]) -> Dissemination:
    return replace(plan, sendings={**plan.sendings, **changed})


def in_stage(
    plan: Dissemination, agencies: Iterable[AgencyId], *stages: Stage
) -> tuple[AgencyId, ...]:
    sendings = plan.sendings
    return tuple(one for one in agencies if one in sendings and sendings[one].stage in stages)
