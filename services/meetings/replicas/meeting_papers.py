"""What the papers of a meeting say about it (ข้อมูลสำหรับเอกสารการประชุม): one row a meeting."""

from datetime import datetime
from uuid import UUID

from pydantic import AwareDatetime

from shared.contracts.agenda import AgendaForm, AgendaItem
from shared.contracts.meetings import (
    AgenciesInvited,
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
Sat = MeetingOpened | PresiderNamed | QuorumReached | QuorumLost | ResolutionAdopted | MeetingClosed
Minuted = MinutesDrafted | MinutesRevised | MinutesConfirmed | MinutesCorrected
Listening = MeetingScheduled | Prepared | Sat | Minuted


class Counted(Message):
    """An attested count: of the quorum as such, of a resolution, or of the closing."""

    moment: AwareDatetime
    certificate: QuorumCertificate
    resolution_id: UUID | None = None
    number: int = 0
    text: str = ""


class Correction(Message):
    """One line of the erratum."""

    section: str
    printed: str
    should_read: str


class MeetingPaperRow(Row):
    meeting_id: UUID
    kind: MeetingKind
    fiscal_year: int
    number: str
    title: str
    starts_at: AwareDatetime
    place: str
    body_name: str
    quorum_rule: QuorumRule
    cancelled: bool = False
    form: AgendaForm | None = None
    agenda: tuple[AgendaItem, ...] = ()
    edition_id: UUID | None = None
    invited_at: AwareDatetime | None = None
    opened_at: AwareDatetime | None = None
    closed_at: AwareDatetime | None = None
    presider: NamedPerson | None = None
    in_place_of: str = ""
    quorum: Counted | None = None
    resolutions: tuple[Counted, ...] = ()
    sections: tuple[MinutesSection, ...] = ()
    confirmed_in: str = ""
    corrections: tuple[Correction, ...] = ()


def keys(recorded: Recorded[Listening]) -> list[str]:
    return [str(recorded.event.meeting_id)]


def project(row: MeetingPaperRow | None, recorded: Recorded[Listening], _: str) -> MeetingPaperRow:
    event = recorded.event
    if isinstance(event, MeetingScheduled):
        return MeetingPaperRow(
            meeting_id=event.meeting_id,
            kind=event.kind,
            fiscal_year=event.fiscal_year,
            number=event.number,
            title=event.title,
            starts_at=event.starts_at,
            place=event.place,
            body_name=event.body_name,
            quorum_rule=event.quorum_rule,
        )
    if row is None:
        raise LookupError("a meeting is scheduled before anything else happens to it")
    if isinstance(event, Minuted):
        return minuted(row, event)
    if isinstance(event, Prepared):
        return prepared(row, event, recorded.occurred_at)
    return sat(row, event, recorded.occurred_at)


def prepared(row: MeetingPaperRow, event: Prepared, moment: datetime) -> MeetingPaperRow:
    match event:
        case MeetingRescheduled():
            return changed(row, starts_at=event.starts_at, place=event.place)
        case MeetingCancelled():
            return changed(row, cancelled=True)
        case AgendaPublished():
            return changed(row, form=event.form, agenda=event.items)
        case AgenciesInvited():
            return changed(row, edition_id=event.edition_id, invited_at=moment)
        case MembersInvited():
            return changed(row, invited_at=moment)


def sat(row: MeetingPaperRow, event: Sat, moment: datetime) -> MeetingPaperRow:
    match event:
        case MeetingOpened():
            return changed(row, opened_at=moment)
        case PresiderNamed():
            return changed(row, presider=event.presider, in_place_of=event.in_place_of)
        case QuorumReached() | QuorumLost():
            return changed(row, quorum=Counted(moment=moment, certificate=event.certificate))
        case ResolutionAdopted():
            return changed(row, resolutions=(*row.resolutions, _adopted(event, moment)))
        case MeetingClosed():
            closing = Counted(moment=moment, certificate=event.certificate)
            return changed(row, closed_at=moment, quorum=closing)


def minuted(row: MeetingPaperRow, event: Minuted) -> MeetingPaperRow:
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


def _adopted(event: ResolutionAdopted, moment: datetime) -> Counted:
    return Counted(
        moment=moment,
        certificate=event.certificate,
        resolution_id=event.resolution_id,
        number=event.number,
        text=event.text,
    )


MEETING_PAPERS = View(
    name="meeting_papers",
    version=1,
    row=MeetingPaperRow,
    listens=(
        MeetingScheduled,
        MeetingRescheduled,
        MeetingCancelled,
        AgendaPublished,
        AgenciesInvited,
        MembersInvited,
        MeetingOpened,
        PresiderNamed,
        QuorumReached,
        QuorumLost,
        ResolutionAdopted,
        MeetingClosed,
        MinutesDrafted,
        MinutesRevised,
        MinutesConfirmed,
        MinutesCorrected,
    ),
    keys=keys,
    project=project,
)
