"""Who accepted what (ทะเบียนการตอบรับรายโครงการ): one row a project, agency and dissemination."""

from typing import get_args
from uuid import UUID

from pydantic import AwareDatetime

from services.projection.views.acknowledgement_ledger import tasks_of
from shared.contracts.dissemination import (
    AnswerWay,
    DisseminationStarted,
    Part,
    TaskAnswer,
    TaskAnswered,
)
from shared.kernel.message import Recorded
from shared.views.collation import search_text, sort_key
from shared.views.view import Row, View, changed

Listening = DisseminationStarted | TaskAnswered


class TaskRow(Row):
    dissemination_id: UUID
    project_id: UUID
    title: str
    agency_id: UUID
    agency_name: str
    part: Part
    answer: TaskAnswer | None = None  # None: open
    reason: str = ""
    way: AnswerWay | None = None
    answered_at: AwareDatetime | None = None
    answers: int = 0  # how often it was answered: the last one stands


def key_of(dissemination_id: UUID, project_id: UUID, agency_id: UUID) -> str:
    return f"{dissemination_id}|{project_id}|{agency_id}"


def keys(recorded: Recorded[Listening]) -> list[str]:
    event = recorded.event
    if isinstance(event, TaskAnswered):
        return [key_of(event.dissemination_id, event.project_id, event.agency.agency_id)]
    return list(_written(event))


def project(row: TaskRow | None, recorded: Recorded[Listening], key: str) -> TaskRow:
    event = recorded.event
    if isinstance(event, DisseminationStarted):
        return _task(event, key)
    if row is None:
        raise LookupError("a task stands in a letter before it is answered")
    return changed(
        row,
        answer=event.answer,
        reason=event.reason,
        way=event.way,
        answered_at=recorded.occurred_at,
        answers=row.answers + 1,
    )


def _written(event: DisseminationStarted) -> dict[str, None]:
    return {
        key_of(event.dissemination_id, one, letter.agency.agency_id): None
        for letter in event.letters
        for one in (*letter.owns, *letter.partner_of)
    }


def _task(event: DisseminationStarted, key: str) -> TaskRow:
    project_id, agency_id = (UUID(part) for part in key.split("|")[1:])
    letter = next(one for one in event.letters if one.agency.agency_id == agency_id)
    task = next(one for one in tasks_of(letter, event) if one.project_id == project_id)
    return TaskRow(
        dissemination_id=event.dissemination_id,
        project_id=project_id,
        title=task.title,
        agency_id=agency_id,
        agency_name=letter.agency.name,
        part=task.part,
    )


def filed(row: TaskRow) -> dict[str, str | int]:
    """By project, its owner first."""
    rank = 0 if row.part is Part.OWNER else 1
    return {
        "name": f"{sort_key(row.title)} {row.project_id} {rank} {sort_key(row.agency_name)}",
        "search": search_text(row.title, row.agency_name),
    }


TASK_LEDGER = View(
    name="task_ledger",
    version=1,
    row=TaskRow,
    listens=get_args(Listening),
    keys=keys,
    project=project,
    indexes=(("dissemination_id", "_name", "_id", "_search"),),
    filed=filed,
)
