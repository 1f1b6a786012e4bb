"""Each meeting (การประชุม), as boards, minutes, papers and letters need to know it: one row each."""

from datetime import datetime
from typing import get_args
from uuid import UUID

from pydantic import AwareDatetime

from services.meetings.domain.minutes.commands import HeldItem, VotedResolution
from shared.contracts.agenda import AgendaForm, AgendaItem
from shared.contracts.meetings import (
    AgenciesInvited,
    AgendaItemHeld,
    AgendaPublished,
    MeetingCancelled,
    MeetingClosed,
    MeetingKind,
    MeetingOpened,
    MeetingRescheduled,
    MeetingScheduled,
    MembersInvited,
    PresiderNamed,
    QuorumLost,
    QuorumReached,
    ResolutionAdopted,
    ResolutionId,
    ResolutionRejected,
)
from shared.contracts.minutes import (
    MinutesConfirmed,
    MinutesCorrected,
    MinutesDrafted,
    MinutesRevised,
    MinutesSection,
)
from shared.contracts.people import NamedPerson
from shared.contracts.quorum import QuorumCertificate, QuorumRule
from shared.kernel.message import Message, Recorded
from shared.views.view import Row, View, changed

Prepared = (
    MeetingRescheduled | MeetingCancelled | AgendaPublished | AgenciesInvited | MembersInvited
)
Sat = (
    MeetingOpened
    | PresiderNamed
    | AgendaItemHeld
    | QuorumReached
    | QuorumLost
    | ResolutionAdopted
    | ResolutionRejected
    | MeetingClosed
)
Minuted = MinutesDrafted | MinutesRevised | MinutesConfirmed | MinutesCorrected
Listening = MeetingScheduled | Prepared | Sat | Minuted


class Counted(Message):
    """An attested count of the quorum."""

    moment: AwareDatetime
    certificate: QuorumCertificate


class Resolved(VotedResolution):
    """What was put to the vote, when, and under which id."""

    resolution_id: ResolutionId
    moment: AwareDatetime


class Correction(Message):
    """One line of the erratum."""

    section: str
    printed: str
    should_read: str


class MeetingRow(Row):
    meeting_id: UUID
    kind: MeetingKind
    body_id: UUID | None
    body_name: str
    fiscal_year: int
    number: str
    title: str
    starts_at: AwareDatetime
    place: str
    quorum_rule: QuorumRule
    sequence: int = 0  # how often it has been moved or cancelled
    cancelled: bool = False
    form: AgendaForm | None = None
    agenda: tuple[AgendaItem, ...] = ()
    edition_id: UUID | None = None  # whose offices were invited; None: the members of a body
    invitees: int = 0
    invited_at: AwareDatetime | None = None
    opened_at: AwareDatetime | None = None
    closed_at: AwareDatetime | None = None
    presider: NamedPerson | None = None
    in_place_of: str = ""
    held: tuple[HeldItem, ...] = ()
    quorum: Counted | None = None  # the last count; of a closed meeting the one at its closing
    resolutions: tuple[Resolved, ...] = ()
    sections: tuple[MinutesSection, ...] = ()
    confirmed_in: str = ""
    corrections: tuple[Correction, ...] = ()

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


def project(row: MeetingRow | None, recorded: Recorded[Listening], _: str) -> MeetingRow:
    event = recorded.event
    if isinstance(event, MeetingScheduled):
        return MeetingRow.model_validate(event.model_dump(include=set(MeetingRow.model_fields)))
    if row is None:
        raise LookupError("a meeting's events begin with its scheduling")
    if isinstance(event, Minuted):
        return minuted(row, event)
    if isinstance(event, Prepared):
        return prepared(row, event, recorded.occurred_at)
    return sat(row, event, recorded.occurred_at)


def prepared(row: MeetingRow, event: Prepared, moment: datetime) -> MeetingRow:
    match event:
        case MeetingRescheduled(starts_at=starts_at, place=place):
            return changed(row, starts_at=starts_at, place=place, sequence=row.sequence + 1)
        case MeetingCancelled():
            return changed(row, cancelled=True, sequence=row.sequence + 1)
        case AgendaPublished(form=form, items=items):
            return changed(row, form=form, agenda=items)
        case AgenciesInvited(edition_id=edition_id, agencies_in_directory=agencies):
            return changed(row, edition_id=edition_id, invitees=agencies, invited_at=moment)
        case MembersInvited(invitations=invitations):
            return changed(row, invitees=row.invitees + len(invitations), invited_at=moment)


def sat(row: MeetingRow, event: Sat, moment: datetime) -> MeetingRow:
    match event:
        case MeetingOpened():
            return changed(row, opened_at=moment)
        case PresiderNamed(presider=presider, in_place_of=in_place_of):
            return changed(row, presider=presider, in_place_of=in_place_of)
        case AgendaItemHeld():
            return changed(row, held=(*row.held, _held(event)))
        case QuorumReached() | QuorumLost():
            return changed(row, quorum=Counted(moment=moment, certificate=event.certificate))
        case ResolutionAdopted() | ResolutionRejected():
            return changed(row, resolutions=(*row.resolutions, _resolved(event, moment)))
        case MeetingClosed():
            closing = Counted(moment=moment, certificate=event.certificate)
            return changed(row, closed_at=moment, quorum=closing)


def minuted(row: MeetingRow, event: Minuted) -> MeetingRow:
    match event:
        case MinutesDrafted() | MinutesRevised():
            return changed(row, sections=event.sections)
        case MinutesConfirmed():
            return changed(row, confirmed_in=event.confirmed_in_number)
        case MinutesCorrected():
            correction = Correction(
                section=event.section, printed=event.printed, should_read=event.should_read
            )
            return changed(row, corrections=(*row.corrections, correction))


def _held(event: AgendaItemHeld) -> HeldItem:
    return HeldItem(item_id=event.item_id, summary=event.summary, kit_edition=event.kit_edition)


def _resolved(event: ResolutionAdopted | ResolutionRejected, moment: datetime) -> Resolved:
    """Without the ballots: minutes tell the counts, and a row stays small."""
    return Resolved(
        resolution_id=event.resolution_id,
        moment=moment,
        item_id=event.item_id,
        number=event.number if isinstance(event, ResolutionAdopted) else None,
        text=event.text,
        vote=event.vote.model_copy(update={"ballots": ()}),
        certificate=event.certificate,
    )


def filed(row: MeetingRow) -> dict[str, str | int]:
    """By its day; by its number: what the next one is."""
    starts = int(row.starts_at.timestamp())
    return {"starts": starts, "year": row.year, "ordinal": row.ordinal}


MEETINGS = View(
    name="meetings",
    version=1,
    row=MeetingRow,
    listens=get_args(Listening),
    keys=keys,
    project=project,
    indexes=(("_starts", "sequence"), ("body_id", "_year", "_ordinal")),
    filed=filed,
)
