"""The register of minutes (ทะเบียนรายงานการประชุม): revisions, confirmation, errata."""

from typing import get_args
from uuid import UUID

from pydantic import AwareDatetime

from shared.contracts.meetings import MeetingKind
from shared.contracts.minutes import (
    MinutesConfirmed,
    MinutesCorrected,
    MinutesDrafted,
    MinutesRevised,
)
from shared.kernel.message import Message, Recorded
from shared.views.view import Row, View, changed

Listening = MinutesDrafted | MinutesRevised | MinutesConfirmed | MinutesCorrected


class Revision(Message):
    revision: int  # 1 is the draft
    sha256: str
    note: str
    made_at: AwareDatetime


class Confirmation(Message):
    """The next meeting, and the text that it confirmed."""

    revision: int
    sha256: str
    meeting_id: UUID
    meeting_number: str
    confirmed_at: AwareDatetime


class Erratum(Message):
    erratum: int
    section: str
    printed: str
    should_read: str
    reason: str
    made_at: AwareDatetime


class MinutesRow(Row):
    meeting_id: UUID
    kind: MeetingKind
    fiscal_year: int
    meeting_number: str
    revisions: tuple[Revision, ...]
    confirmation: Confirmation | None = None
    errata: tuple[Erratum, ...] = ()


def keys(recorded: Recorded[Listening]) -> list[str]:
    return [str(recorded.event.meeting_id)]


def project(row: MinutesRow | None, recorded: Recorded[Listening], _: str) -> MinutesRow:
    event = recorded.event
    if isinstance(event, MinutesDrafted):
        return drafted(event, recorded)
    if row is None:
        raise LookupError("minutes begin with their draft")
    match event:
        case MinutesRevised():
            revision = Revision(
                revision=event.revision,
                sha256=event.sha256,
                note=event.note,
                made_at=recorded.occurred_at,
            )
            return changed(row, revisions=(*row.revisions, revision))
        case MinutesConfirmed():
            return changed(row, confirmation=confirmed(event, recorded))
        case MinutesCorrected():
            return changed(row, errata=(*row.errata, corrected(event, recorded)))


def drafted(event: MinutesDrafted, recorded: Recorded[Listening]) -> MinutesRow:
    draft = Revision(revision=1, sha256=event.sha256, note="", made_at=recorded.occurred_at)
    return MinutesRow(
        meeting_id=event.meeting_id,
        kind=event.kind,
        fiscal_year=event.fiscal_year,
        meeting_number=event.meeting_number,
        revisions=(draft,),
    )


def confirmed(event: MinutesConfirmed, recorded: Recorded[Listening]) -> Confirmation:
    return Confirmation(
        revision=event.revision,
        sha256=event.sha256,
        meeting_id=event.confirmed_in,
        meeting_number=event.confirmed_in_number,
        confirmed_at=recorded.occurred_at,
    )


def corrected(event: MinutesCorrected, recorded: Recorded[Listening]) -> Erratum:
    return Erratum(
        erratum=event.erratum,
        section=event.section,
        printed=event.printed,
        should_read=event.should_read,
        reason=event.reason,
        made_at=recorded.occurred_at,
    )


MINUTES_REGISTER = View(
    name="minutes_register",
    version=1,
    row=MinutesRow,
    listens=get_args(Listening),
    keys=keys,
    project=project,
    indexes=(("fiscal_year", "_id"),),
)
