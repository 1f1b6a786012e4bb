"""One function per command: the events it causes, or the rule that refuses it."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from services.planning.domain.dissemination import refusals
from services.planning.domain.dissemination.commands import (
    DisseminationCommand,
    Escalate,
    RecordPlanLetterBounce,
    RecordPlanLettersSent,
    SendPlanLetters,
    SendReminders,
    StartDissemination,
)
from services.planning.domain.dissemination.lateness import to_escalate, to_remind
from services.planning.domain.dissemination.starting import start_dissemination
from services.planning.domain.dissemination.state import (
    Dissemination,
    Sending,
    Stage,
    evolve,
    in_stage,
)
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
from shared.kernel.decider import Decider
from shared.kernel.fiscal_year import BANGKOK
from shared.kernel.message import Command

MOST_TRIES = 5  # of an e-mail, before it needs somebody's eye


def decide(command: DisseminationCommand, plan: Dissemination) -> Sequence[DisseminationEvent]:
    match command:
        case StartDissemination():
            return start_dissemination(command, plan)
        case SendPlanLetters():
            return send_plan_letters(command, plan)
        case RecordPlanLettersSent():
            return record_plan_letters_sent(command, plan)
        case RecordPlanLetterBounce():
            return record_plan_letter_bounce(command, plan)
        case SendReminders():
            return send_reminders(command, plan)
        case Escalate():
            return escalate(command, plan)


def send_plan_letters(
    command: SendPlanLetters, plan: Dissemination
) -> Sequence[DisseminationEvent]:
    started = _started(plan)
    agencies = _chosen(command, plan) if command.chosen else _outstanding(command, plan)
    if command.channel is Channel.EMAIL:
        return [
            PlanLettersQueued(
                dissemination_id=started.dissemination_id,
                fiscal_year=started.fiscal_year,
                agencies=tuple(agencies),
            )
        ]
    return [_sent(command, plan, command.channel, agencies, command.reference)]


def record_plan_letters_sent(
    command: RecordPlanLettersSent, plan: Dissemination
) -> Sequence[DisseminationEvent]:
    _started(plan)
    meant = [
        one.agency_id
        for one in command.letters
        if one.agency_id in plan.sendings and plan.sendings[one.agency_id].attempt == one.attempt
    ]
    if waiting := in_stage(plan, meant, Stage.QUEUED):
        return [_sent(command, plan, Channel.EMAIL, waiting, "")]
    if in_stage(plan, meant, Stage.SENT):
        return []
    raise refusals.NotInThePlanQueue


def record_plan_letter_bounce(
    command: RecordPlanLetterBounce, plan: Dissemination
) -> Sequence[DisseminationEvent]:
    started = _started(plan)
    sending = _sending(command, plan)
    if sending.stage is Stage.BOUNCED:
        raise refusals.PlanLetterCameBack
    by_itself = sending.channel is Channel.EMAIL and sending.tries < MOST_TRIES
    return [
        PlanLetterBounced(
            dissemination_id=started.dissemination_id,
            fiscal_year=started.fiscal_year,
            agency_id=command.agency_id,
            channel=sending.channel,
            attempt=sending.attempt,
            reason=command.reason,
            final=command.permanent or not by_itself,
        )
    ]


def send_reminders(command: SendReminders, plan: Dissemination) -> Sequence[DisseminationEvent]:
    started = _started(plan)
    due = to_remind(plan, command.acknowledged, command.calendar, _day_of(command))
    rounds: defaultdict[int, list[AgencyId]] = defaultdict(list)
    for agency in dict.fromkeys(command.chosen) or due:
        if agency in due:
            rounds[due[agency]].append(agency)
    if not rounds:
        raise refusals.NobodyToRemind
    return [
        RemindersSent(
            dissemination_id=started.dissemination_id,
            fiscal_year=started.fiscal_year,
            round=number,
            rule=command.calendar.name,
            channel=command.channel,
            agencies=tuple(agencies),
        )
        for number, agencies in sorted(rounds.items())
    ]


def escalate(command: Escalate, plan: Dissemination) -> Sequence[DisseminationEvent]:
    started = _started(plan)
    late = to_escalate(plan, command.acknowledged, command.calendar, _day_of(command))
    if not late:
        raise refusals.NobodyToEscalate
    new = tuple(agency for agency in late if agency not in plan.escalated)
    if not new:
        return []
    return [
        Escalated(
            dissemination_id=started.dissemination_id,
            fiscal_year=started.fiscal_year,
            rule=command.calendar.name,
            agencies=new,
        )
    ]


def _started(plan: Dissemination) -> DisseminationStarted:
    if plan.started is None:
        raise refusals.DisseminationNotFound
    return plan.started


def _day_of(command: Command) -> date:
    return (command.occurred_at or command.issued_at).astimezone(BANGKOK).date()


def _chosen(command: SendPlanLetters, plan: Dissemination) -> Sequence[AgencyId]:
    """Those named by the officer, each of them fit to be sent to, or none."""
    chosen = tuple(dict.fromkeys(command.chosen))
    known = set(plan.agencies)
    if strangers := tuple(one for one in chosen if one not in known):
        raise refusals.NotInThisDissemination(strangers, len(strangers))
    if command.channel is Channel.EMAIL:
        _refuse_without_email(command, chosen)
        if queued := in_stage(plan, chosen, Stage.QUEUED):
            raise refusals.PlanEmailStillQueued(queued, len(queued))
    under_way = in_stage(plan, chosen, Stage.QUEUED, Stage.SENT)
    if under_way and not command.again:
        raise refusals.PlanLetterUnderWay(under_way, len(under_way))
    return chosen


def _outstanding(command: SendPlanLetters, plan: Dissemination) -> Sequence[AgencyId]:
    """All to whom nothing was ever sent; by e-mail, those of them who have one."""
    waiting = [one for one in plan.agencies if one not in plan.sendings]
    if not waiting:
        raise refusals.EveryPlanLetterSent
    if command.channel is not Channel.EMAIL:
        return waiting
    reachable = [one for one in waiting if one in command.with_email]
    if not reachable:
        _refuse_without_email(command, waiting)
    return reachable


def _refuse_without_email(command: SendPlanLetters, agencies: Sequence[AgencyId]) -> None:
    if without := tuple(one for one in agencies if one not in command.with_email):
        raise refusals.AgenciesWithoutEmail(without, len(without))


def _sent(
    command: SendPlanLetters | RecordPlanLettersSent,
    plan: Dissemination,
    channel: Channel,
    agencies: Sequence[AgencyId],
    reference: str,
) -> PlanLettersSent:
    started = _started(plan)
    left = {
        one
        for one in plan.agencies
        if one not in plan.sendings or plan.sendings[one].sent_on is None
    }
    return PlanLettersSent(
        dissemination_id=started.dissemination_id,
        plan_id=started.plan_id,
        fiscal_year=started.fiscal_year,
        channel=channel,
        agencies=tuple(agencies),
        reference=reference,
        sent_on=_day_of(command),
        outstanding=len(left - set(agencies)),
    )


def _sending(command: RecordPlanLetterBounce, plan: Dissemination) -> Sending:
    """The attempt that is meant: news of an older one say nothing about the newer."""
    sending = plan.sendings.get(command.agency_id)
    if sending is None:
        raise refusals.PlanLetterNotSent
    if command.attempt not in {None, sending.attempt}:
        raise refusals.AnotherPlanAttempt(command.attempt or 0, sending.attempt)
    return sending


DISSEMINATION = Decider(initial=Dissemination(), decide=decide, evolve=evolve)
