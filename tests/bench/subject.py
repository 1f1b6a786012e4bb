"""What is measured with: one command, one event of about 600 bytes, one view of ten fields."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Literal
from uuid import UUID

from pydantic import AwareDatetime

from shared.kernel.catalogue import Catalogue, encode
from shared.kernel.commit import Commit, Fact
from shared.kernel.decider import Decider
from shared.kernel.ids import derive_id, stream_name
from shared.kernel.message import ActorId, Command, Event, Province, Recorded
from shared.views.view import Row, View, changed

SERVICE = "bench"
KIND = "work"
MOMENT = datetime(2026, 11, 2, 2, 0, tzinfo=UTC)
AGENCY = UUID("8c5d6bd1-7d51-5c53-9b6e-000000000001")
PLACE = "ศาลากลางจังหวัด ชั้น 4"
NOTE = "รายงานผลการดำเนินงานตามแผนส่งเสริมคุณธรรมของหน่วยงานประจำไตรมาส พร้อมหลักฐานแนบ"
PROVINCES = tuple(Province(f"TH-{number}") for number in range(10, 87))  # 77 of them


class WorkReported(Event):
    """รายงานผลงาน"""

    type: Literal["bench.work_reported"] = "bench.work_reported"
    version: Literal[1] = 1
    work_id: UUID
    agency_id: UUID
    fiscal_year: int
    number: int
    stage: str
    place: str
    note: str
    baht: int
    hours: int
    happened_at: AwareDatetime


class ReportWork(Command):
    """Say how far a piece of work has come."""

    work_id: UUID
    number: int
    baht: int


@dataclass(frozen=True, slots=True)
class Progress:
    reports: int = 0
    baht: int = 0


def decide(command: ReportWork, _: Progress) -> Sequence[WorkReported]:
    return [reported(command.work_id, command.number, command.baht)]


def evolve(progress: Progress, event: WorkReported) -> Progress:
    return replace(progress, reports=progress.reports + 1, baht=progress.baht + event.baht)


WORK = Decider(initial=Progress(), decide=decide, evolve=evolve)
CATALOGUE = Catalogue.of(WorkReported)


def reported(work_id: UUID, number: int, baht: int) -> WorkReported:
    return WorkReported(
        work_id=work_id,
        agency_id=AGENCY,
        fiscal_year=2570,
        number=number,
        stage=f"stage-{number % 9}",
        place=PLACE,
        note=NOTE,
        baht=baht,
        hours=number % 8,
        happened_at=MOMENT,
    )


def command(province: Province, work: str, number: int) -> ReportWork:
    return ReportWork(
        province=province,
        issued_by=ActorId("bench"),
        issued_at=MOMENT,
        idempotency_key=f"{work}:{number}",
        work_id=derive_id(work),
        number=number,
        baht=number * 10,
    )


def stream_of(province: Province, work: str) -> str:
    return stream_name(province, KIND, derive_id(work))


def commit(province: Province, work: str, version: int, events: int = 1) -> Commit:
    """The commit that follows `version`, made directly: no command, no decision."""
    work_id = derive_id(work)
    commit_id = derive_id(province, work, version)
    numbers = range(version + 1, version + events + 1)
    return Commit(
        commit_id=commit_id,
        province=province,
        stream=stream_name(province, KIND, work_id),
        facts=tuple(_fact(commit_id, work_id, number) for number in numbers),
        occurred_at=MOMENT,
        recorded_at=MOMENT,
        actor=ActorId("bench"),
        correlation=work,
        fingerprint="0" * 64,
        stream_version=version + events,
    )


def alone(number: int) -> Commit:
    """The only commit of a stream of its own; cheap, for its making is not measured."""
    commit_id, work_id = UUID(int=2 * number), UUID(int=2 * number + 1)
    fact = Fact(commit_id, 1, "bench.work_reported", 1, TEXT)
    return _ALONE._replace(
        commit_id=commit_id, stream=f"{_ALONE.province}/{KIND}/{work_id}", facts=(fact,)
    )


def _fact(commit_id: UUID, work_id: UUID, number: int) -> Fact:
    return Fact(
        event_id=derive_id(commit_id, number),
        version=number,
        type="bench.work_reported",
        schema=1,
        data=encode(reported(work_id, number, number * 10)),
    )


TEXT = encode(reported(AGENCY, 1, 10))
_ALONE = commit(PROVINCES[0], "alone", 0)


class WorkRow(Row):
    work_id: UUID
    agency_id: UUID
    fiscal_year: int
    stage: str
    place: str
    note: str
    last_number: int
    last_at: AwareDatetime
    reports: int = 0
    baht: int = 0
    hours: int = 0


def keys(recorded: Recorded[WorkReported]) -> list[str]:
    return [str(recorded.event.work_id)]


def project(row: WorkRow | None, recorded: Recorded[WorkReported], _: str) -> WorkRow:
    event = recorded.event
    row = row or _begun(event)
    return changed(
        row,
        fiscal_year=event.fiscal_year,
        stage=event.stage,
        place=event.place,
        note=event.note,
        last_number=event.number,
        last_at=recorded.occurred_at,
        reports=row.reports + 1,
        baht=row.baht + event.baht,
        hours=row.hours + event.hours,
    )


def _begun(event: WorkReported) -> WorkRow:
    return WorkRow(
        work_id=event.work_id,
        agency_id=event.agency_id,
        fiscal_year=event.fiscal_year,
        stage=event.stage,
        place=event.place,
        note=event.note,
        last_number=0,
        last_at=event.happened_at,
    )


WORKS = View(
    name="works", version=1, row=WorkRow, listens=(WorkReported,), keys=keys, project=project
)
