"""What a plan's letters need to know: the dissemination, and how each agency was reached."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, get_args
from uuid import UUID

from services.planning.domain.dissemination import state
from services.planning.domain.dissemination.state import Sending, Stage
from shared.contracts.dissemination import (
    DisseminationStarted,
    Escalated,
    NamedProject,
    PlanAcknowledged,
    PlanLetterBounced,
    PlanLettersQueued,
    PlanLettersSent,
    RemindersSent,
)
from shared.contracts.invitations import Channel
from shared.contracts.planning_values import ProjectId
from shared.kernel.message import Recorded
from shared.views.view import Row, View, changed

Reaching = PlanLettersQueued | PlanLettersSent | PlanLetterBounced
Following = Reaching | RemindersSent | Escalated | PlanAcknowledged
Listening = DisseminationStarted | Following


class DisseminationRow(Row):
    """การส่งแผนครั้งหนึ่ง"""

    dissemination_id: UUID
    plan_id: UUID
    fiscal_year: int
    plan_title: str
    plan_version: int
    content_hash: str
    edition_id: UUID
    agencies: int
    dated: date
    reply_by: date
    projects: tuple[NamedProject, ...]
    letters: int = 0


class PlanLetterRow(Row):
    """หนังสือถึงหน่วยงานหนึ่งแห่ง"""

    dissemination_id: UUID
    agency_id: UUID
    name: str
    letter_number: str
    owns: tuple[ProjectId, ...]
    partner_of: tuple[ProjectId, ...]
    channel: Channel | None = None  # None: nothing has been sent yet
    stage: Stage | None = None
    attempt: int = 0
    tries: int = 0
    since: datetime | None = None
    sent_on: date | None = None
    reminded: int = 0  # the last round
    reminded_at: datetime | None = None
    escalated: bool = False
    acknowledged: bool = False


def key_of(dissemination_id: UUID, agency_id: UUID) -> str:
    return f"{dissemination_id}|{agency_id}"


def dissemination_keys(recorded: Recorded[DisseminationStarted]) -> Sequence[str]:
    return [str(recorded.event.dissemination_id)]


def project_dissemination(
    row: DisseminationRow | None, recorded: Recorded[DisseminationStarted], _: str
) -> DisseminationRow:
    event = recorded.event
    row = row or DisseminationRow.model_validate(
        {
            **event.model_dump(include=set(DisseminationRow.model_fields)),
            "projects": (),
            "letters": 0,
        }
    )
    projects = {one.project_id: one for one in (*row.projects, *event.projects)}
    return changed(row, projects=tuple(projects.values()), letters=row.letters + len(event.letters))


def letter_keys(recorded: Recorded[Listening]) -> Sequence[str]:
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
        case PlanAcknowledged():
            return [event.agency.agency_id]


def project_letter(
    row: PlanLetterRow | None, recorded: Recorded[Listening], key: str
) -> PlanLetterRow:
    event = recorded.event
    if isinstance(event, DisseminationStarted):
        return _written(event, UUID(key.partition("|")[2]))
    if row is None:
        raise LookupError("a letter is written before it is sent or answered")
    match event:
        case PlanLettersQueued() | PlanLettersSent() | PlanLetterBounced():
            return changed(row, **_fields(_reached(row, event)), since=recorded.recorded_at)
        case RemindersSent():
            return changed(row, reminded=event.round, reminded_at=recorded.occurred_at)
        case Escalated():
            return changed(row, escalated=True)
        case PlanAcknowledged():
            return changed(row, acknowledged=True)


def _written(event: DisseminationStarted, agency_id: UUID) -> PlanLetterRow:
    letter = next(one for one in event.letters if one.agency.agency_id == agency_id)
    return PlanLetterRow(
        dissemination_id=event.dissemination_id,
        agency_id=agency_id,
        name=letter.agency.name,
        letter_number=letter.letter_number,
        owns=letter.owns,
        partner_of=letter.partner_of,
    )


def _reached(row: PlanLetterRow, event: Reaching) -> Sending:
    before = _sending(row)
    match event:
        case PlanLettersQueued():
            return state.queued(before)
        case PlanLettersSent():
            return state.sent(before, event.channel, event.sent_on)
        case PlanLetterBounced():
            if before is None:
                raise LookupError("what was not sent does not come back")
            return state.bounced(before, final=event.final)


def _sending(row: PlanLetterRow) -> Sending | None:
    if row.channel is None or row.stage is None:
        return None
    return Sending(
        channel=row.channel,
        stage=row.stage,
        attempt=row.attempt,
        tries=row.tries,
        sent_on=row.sent_on,
    )


def _fields(sending: Sending) -> dict[str, Any]:
    return {name: getattr(sending, name) for name in Sending.__dataclass_fields__}


DISSEMINATIONS = View(
    name="disseminations",
    version=1,
    row=DisseminationRow,
    listens=(DisseminationStarted,),
    keys=dissemination_keys,
    project=project_dissemination,
)
PLAN_LETTERS = View(
    name="plan_letters",
    version=1,
    row=PlanLetterRow,
    listens=get_args(Listening),
    keys=letter_keys,
    project=project_letter,
    indexes=(("dissemination_id",), ("stage",)),
)
