"""What each meeting was and did, as far as boards and minutes need it (บันทึกการประชุม)."""

from uuid import UUID

from pydantic import AwareDatetime

from services.meetings.domain.minutes.commands import HeldItem, VotedResolution
from shared.contracts.agenda import AgendaForm, AgendaItem
from shared.contracts.meetings import (
    AgendaItemHeld,
    AgendaPublished,
    MeetingCancelled,
    MeetingClosed,
    MeetingKind,
    MeetingOpened,
    MeetingRescheduled,
    MeetingScheduled,
    ResolutionAdopted,
    ResolutionRejected,
)
from shared.contracts.quorum import QuorumCertificate
from shared.kernel.message import Recorded
from shared.views.view import Row, View, changed

Listening = (
    MeetingScheduled
    | MeetingRescheduled
    | MeetingCancelled
    | AgendaPublished
    | MeetingOpened
    | AgendaItemHeld
    | ResolutionAdopted
    | ResolutionRejected
    | MeetingClosed
)


class MeetingRecordRow(Row):
    meeting_id: UUID
    kind: MeetingKind
    body_id: UUID | None
    fiscal_year: int
    number: str
    starts_at: AwareDatetime
    sat: bool = False
    closed: bool = False
    cancelled: bool = False
    form: AgendaForm | None = None
    items: tuple[AgendaItem, ...] = ()
    held: tuple[HeldItem, ...] = ()
    resolutions: tuple[VotedResolution, ...] = ()
    attendance: QuorumCertificate | None = None  # at the closing

    @property
    def ordinal(self) -> int:
        """ครั้งที่, without its year."""
        return int(self.number.partition("/")[0])

    @property
    def year(self) -> int:
        """The calendar year it is numbered by, Buddhist era."""
        return int(self.number.partition("/")[2])


def keys(recorded: Recorded[Listening]) -> list[str]:
    return [str(recorded.event.meeting_id)]


def project(
    row: MeetingRecordRow | None, recorded: Recorded[Listening], _: str
) -> MeetingRecordRow:
    event = recorded.event
    if isinstance(event, MeetingScheduled):
        return scheduled(event)
    if row is None:
        raise LookupError("a meeting's events begin with its scheduling")
    return happened(row, event)


def scheduled(event: MeetingScheduled) -> MeetingRecordRow:
    return MeetingRecordRow(
        meeting_id=event.meeting_id,
        kind=event.kind,
        body_id=event.body_id,
        fiscal_year=event.fiscal_year,
        number=event.number,
        starts_at=event.starts_at,
    )


def happened(  # noqa: PLR0911 - one return an event
    row: MeetingRecordRow, event: Listening
) -> MeetingRecordRow:
    match event:
        case MeetingScheduled():
            return row
        case MeetingRescheduled(starts_at=starts_at):
            return changed(row, starts_at=starts_at)
        case MeetingCancelled():
            return changed(row, cancelled=True)
        case AgendaPublished(form=form, items=items):
            return changed(row, form=form, items=items)
        case MeetingOpened():
            return changed(row, sat=True)
        case AgendaItemHeld():
            return changed(row, held=(*row.held, held(event)))
        case ResolutionAdopted():
            return changed(row, resolutions=(*row.resolutions, voted(event, event.number)))
        case ResolutionRejected():
            return changed(row, resolutions=(*row.resolutions, voted(event, None)))
        case MeetingClosed(certificate=certificate):
            return changed(row, closed=True, attendance=certificate)


def held(event: AgendaItemHeld) -> HeldItem:
    return HeldItem(item_id=event.item_id, summary=event.summary, kit_edition=event.kit_edition)


def voted(event: ResolutionAdopted | ResolutionRejected, number: int | None) -> VotedResolution:
    """Without the ballots: minutes tell the counts, and a row stays small."""
    return VotedResolution(
        item_id=event.item_id,
        number=number,
        text=event.text,
        vote=event.vote.model_copy(update={"ballots": ()}),
        certificate=event.certificate,
    )


def filed(row: MeetingRecordRow) -> dict[str, str | int]:
    """By number: what the next one is."""
    return {"year": row.year, "ordinal": row.ordinal}


MEETING_RECORDS = View(
    name="meeting_records",
    version=2,
    row=MeetingRecordRow,
    listens=(
        MeetingScheduled,
        MeetingRescheduled,
        MeetingCancelled,
        AgendaPublished,
        MeetingOpened,
        AgendaItemHeld,
        ResolutionAdopted,
        ResolutionRejected,
        MeetingClosed,
    ),
    keys=keys,
    project=project,
    indexes=(("body_id", "_year", "_ordinal"),),
    filed=filed,
)
