"""The ledger of acknowledgements (ทะเบียนการตอบรับแผน): one row an agency and dissemination."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import get_args
from uuid import UUID

from pydantic import AwareDatetime

from shared.contracts.common import PaperProof
from shared.contracts.dissemination import (
    AnswerWay,
    DisseminationStarted,
    Escalated,
    Part,
    PlanAcknowledged,
    PlanLetter,
    PlanLetterBounced,
    PlanLettersQueued,
    PlanLettersSent,
    PlanSeen,
    RemindersSent,
    TaskAnswer,
    TaskAnswered,
)
from shared.contracts.invitations import Channel
from shared.kernel.message import Message, Recorded
from shared.views.collation import search_text, sort_key
from shared.views.view import Row, View, changed

Sending = PlanLettersQueued | PlanLettersSent | PlanLetterBounced
Answering = PlanSeen | PlanAcknowledged | TaskAnswered
Following = Sending | RemindersSent | Escalated | Answering
Listening = DisseminationStarted | Following


class PlanDelivery(StrEnum):
    """การส่งหนังสือส่งแผน: how far the newest letter has come."""

    NOT_SENT = "not_sent"  # ยังไม่ส่ง
    QUEUED = "queued"  # รอส่งอีเมล
    SENT = "sent"  # ส่งแล้ว
    BOUNCED = "bounced"  # ส่งไม่ถึง จะส่งใหม่
    FAILED = "failed"  # ส่งไม่ถึง เลิกส่งทางนี้


class Bounce(Message):
    channel: Channel
    reason: str
    at: AwareDatetime


class Reminder(Message):
    round: int
    channel: Channel
    at: AwareDatetime


class Task(Message):
    """โครงการในหนังสือ, with the answer that stands."""

    project_id: UUID
    title: str
    part: Part
    answer: TaskAnswer | None = None  # None: open
    reason: str = ""
    answered_at: AwareDatetime | None = None


class LedgerRow(Row):
    dissemination_id: UUID
    plan_id: UUID
    fiscal_year: int
    agency_id: UUID
    agency_name: str
    letter_number: str
    reply_by: date
    delivery: PlanDelivery = PlanDelivery.NOT_SENT
    channel: Channel | None = None
    reference: str = ""
    sent_on: date | None = None  # the latest letter's day
    bounces: tuple[Bounce, ...] = ()
    seen: bool = False
    seen_at: AwareDatetime | None = None
    acknowledged: bool = False
    acknowledged_at: AwareDatetime | None = None
    way: AnswerWay | None = None
    position: str = ""
    paper: PaperProof | None = None
    tasks: tuple[Task, ...] = ()
    open_tasks: int = 0
    accepted: int = 0
    accepted_in_part: int = 0
    declined: int = 0
    reminders: tuple[Reminder, ...] = ()
    escalated: bool = False
    escalated_at: AwareDatetime | None = None


def key_of(dissemination_id: UUID, agency_id: UUID) -> str:
    return f"{dissemination_id}|{agency_id}"


def keys(recorded: Recorded[Listening]) -> list[str]:
    event = recorded.event
    return [key_of(event.dissemination_id, one) for one in _agencies(event)]


def _agencies(event: Listening) -> Sequence[UUID]:
    match event:
        case DisseminationStarted():
            return [one.agency.agency_id for one in event.letters]
        case PlanLettersQueued() | PlanLettersSent() | RemindersSent() | Escalated():
            return event.agencies
        case PlanLetterBounced():
            return [event.agency_id]
        case PlanSeen() | PlanAcknowledged() | TaskAnswered():
            return [event.agency.agency_id]


def project(row: LedgerRow | None, recorded: Recorded[Listening], key: str) -> LedgerRow:
    event = recorded.event
    if isinstance(event, DisseminationStarted):
        return _written(event, UUID(key.partition("|")[2]))
    if row is None:
        raise LookupError("a letter is written before it is sent or answered")
    at = recorded.occurred_at
    match event:
        case PlanLettersQueued() | PlanLettersSent() | PlanLetterBounced():
            return _sent(row, event, at)
        case RemindersSent():
            reminder = Reminder(round=event.round, channel=event.channel, at=at)
            return changed(row, reminders=(*row.reminders, reminder))
        case Escalated():
            return changed(row, escalated=True, escalated_at=at)
        case PlanSeen() | PlanAcknowledged() | TaskAnswered():
            return _answered(row, event, at)


def _written(event: DisseminationStarted, agency_id: UUID) -> LedgerRow:
    letter = next(one for one in event.letters if one.agency.agency_id == agency_id)
    tasks = tasks_of(letter, event)
    return LedgerRow(
        dissemination_id=event.dissemination_id,
        plan_id=event.plan_id,
        fiscal_year=event.fiscal_year,
        agency_id=agency_id,
        agency_name=letter.agency.name,
        letter_number=letter.letter_number,
        reply_by=event.reply_by,
        tasks=tasks,
        open_tasks=len(tasks),
    )


def tasks_of(letter: PlanLetter, event: DisseminationStarted) -> tuple[Task, ...]:
    """Its own projects first."""
    titles = {one.project_id: one.title for one in event.projects}
    parts = [(one, Part.OWNER) for one in letter.owns]
    parts += [(one, Part.PARTNER) for one in letter.partner_of]
    return tuple(Task(project_id=one, title=titles[one], part=part) for one, part in parts)


def _sent(row: LedgerRow, event: Sending, at: AwareDatetime) -> LedgerRow:
    match event:
        case PlanLettersQueued():
            return changed(row, delivery=PlanDelivery.QUEUED, channel=Channel.EMAIL, reference="")
        case PlanLettersSent():
            return changed(
                row,
                delivery=PlanDelivery.SENT,
                channel=event.channel,
                reference=event.reference,
                sent_on=event.sent_on,
            )
        case PlanLetterBounced():
            bounce = Bounce(channel=event.channel, reason=event.reason, at=at)
            delivery = PlanDelivery.FAILED if event.final else PlanDelivery.BOUNCED
            return changed(row, delivery=delivery, sent_on=None, bounces=(*row.bounces, bounce))


def _answered(row: LedgerRow, event: Answering, at: AwareDatetime) -> LedgerRow:
    match event:
        case PlanSeen():
            return changed(row, seen=True, seen_at=at)
        case PlanAcknowledged():
            return changed(
                row,
                acknowledged=True,
                acknowledged_at=event.acknowledged_at,
                way=event.way,
                position=event.position,
                paper=event.paper,
            )
        case TaskAnswered():
            return _counted(row, tuple(_with(one, event, at) for one in row.tasks))


def _with(task: Task, event: TaskAnswered, at: AwareDatetime) -> Task:
    if task.project_id != event.project_id:
        return task
    told = {"answer": event.answer, "reason": event.reason, "answered_at": at}
    return task.model_copy(update=told)


def _counted(row: LedgerRow, tasks: tuple[Task, ...]) -> LedgerRow:
    answers = [one.answer for one in tasks]
    return changed(
        row,
        tasks=tasks,
        open_tasks=answers.count(None),
        accepted=answers.count(TaskAnswer.ACCEPTED),
        accepted_in_part=answers.count(TaskAnswer.ACCEPTED_IN_PART),
        declined=answers.count(TaskAnswer.DECLINED),
    )


def filed(row: LedgerRow) -> dict[str, str | int]:
    return {
        "name": sort_key(row.agency_name),
        "search": search_text(row.agency_name, row.letter_number),
    }


ACKNOWLEDGEMENT_LEDGER = View(
    name="acknowledgement_ledger",
    version=1,
    row=LedgerRow,
    listens=get_args(Listening),
    keys=keys,
    project=project,
    indexes=(("dissemination_id", "_name", "_id", "_search"), ("agency_id",)),
    filed=filed,
)
