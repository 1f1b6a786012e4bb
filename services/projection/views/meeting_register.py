"""The register of meetings (ทะเบียนการประชุม): one row per meeting, with its live quorum."""

from collections.abc import Mapping
from uuid import UUID

from pydantic import AwareDatetime, Field

from shared.contracts.meetings import (
    AgenciesInvited,
    AgencyCheckedIn,
    CheckInUndone,
    MeetingClosed,
    MeetingKind,
    MeetingOpened,
    MeetingScheduled,
    QuorumLost,
    QuorumReached,
    ResolutionAdopted,
)
from shared.kernel.message import Message, Recorded
from shared.views.view import Row, View, changed

Listening = (
    MeetingScheduled
    | AgenciesInvited
    | MeetingOpened
    | AgencyCheckedIn
    | CheckInUndone
    | QuorumReached
    | QuorumLost
    | ResolutionAdopted
    | MeetingClosed
)


class AdoptedResolution(Message):
    resolution_id: UUID
    number: int
    text: str
    adopted_at: AwareDatetime
    agencies_present: int
    threshold: int


class MeetingRow(Row):
    meeting_id: UUID
    kind: MeetingKind
    fiscal_year: int
    number: str
    title: str
    starts_at: AwareDatetime
    place: str
    phase: str = "scheduled"
    quorum_percent: int
    agencies_in_directory: int = 0
    persons: Mapping[str, int] = Field(default_factory=dict)  # by agency present
    quorum_met: bool = False
    threshold: int | None = None  # known once a quorum was counted
    resolutions: tuple[AdoptedResolution, ...] = ()
    opened_at: AwareDatetime | None = None
    closed_at: AwareDatetime | None = None


def keys(recorded: Recorded[Listening]) -> list[str]:
    return [str(recorded.event.meeting_id)]


def project(row: MeetingRow | None, recorded: Recorded[Listening], _: str) -> MeetingRow:
    event = recorded.event
    if isinstance(event, MeetingScheduled):
        return scheduled(event)
    if row is None:
        raise LookupError("a meeting's events begin with its scheduling")
    return happened(row, event, recorded)


def scheduled(event: MeetingScheduled) -> MeetingRow:
    return MeetingRow(
        meeting_id=event.meeting_id,
        kind=event.kind,
        fiscal_year=event.fiscal_year,
        number=event.number,
        title=event.title,
        starts_at=event.starts_at,
        place=event.place,
        quorum_percent=event.quorum_rule.percent,
    )


def happened(  # noqa: PLR0911 - one return an event
    row: MeetingRow, event: Listening, recorded: Recorded[Listening]
) -> MeetingRow:
    match event:
        case MeetingScheduled():
            return row
        case AgenciesInvited():
            return changed(row, agencies_in_directory=event.agencies_in_directory)
        case MeetingOpened():
            return changed(row, phase="in_session", opened_at=recorded.occurred_at)
        case AgencyCheckedIn():
            return changed(row, persons={**row.persons, str(event.agency_id): event.persons})
        case CheckInUndone():
            left = {a: n for a, n in row.persons.items() if a != str(event.agency_id)}
            return changed(row, persons=left)
        case QuorumReached() | QuorumLost():
            certificate = event.certificate
            return changed(row, quorum_met=certificate.met, threshold=certificate.threshold)
        case ResolutionAdopted():
            return changed(row, resolutions=(*row.resolutions, adopted(event, recorded)))
        case MeetingClosed():
            return changed(
                row,
                phase="closed",
                closed_at=recorded.occurred_at,
                quorum_met=event.certificate.met,
                threshold=event.certificate.threshold,
            )


def adopted(event: ResolutionAdopted, recorded: Recorded[Listening]) -> AdoptedResolution:
    return AdoptedResolution(
        resolution_id=event.resolution_id,
        number=event.number,
        text=event.text,
        adopted_at=recorded.occurred_at,
        agencies_present=event.certificate.agencies_present,
        threshold=event.certificate.threshold,
    )


MEETING_REGISTER = View(
    name="meeting_register",
    version=1,
    row=MeetingRow,
    listens=(
        MeetingScheduled,
        AgenciesInvited,
        MeetingOpened,
        AgencyCheckedIn,
        CheckInUndone,
        QuorumReached,
        QuorumLost,
        ResolutionAdopted,
        MeetingClosed,
    ),
    keys=keys,
    project=project,
    indexes=(("fiscal_year",),),
)
