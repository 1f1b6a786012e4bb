"""The register of meetings (ทะเบียนการประชุม): one row per meeting, with its live quorum."""

from typing import get_args

from services.projection.views.meeting_row import (
    AdoptedResolution,
    HeldItem,
    MeetingRow,
    Move,
    Presiding,
    PublishedAgenda,
    RejectedResolution,
)
from services.projection.views.presence import came, left, member_left, members_came, sits_for
from shared.contracts.meetings import (
    AgenciesInvited,
    AgencyCheckedIn,
    AgendaItemHeld,
    AgendaPublished,
    AttendanceListKeyedIn,
    CheckIn,
    CheckInUndone,
    MeetingCancelled,
    MeetingClosed,
    MeetingOpened,
    MeetingRescheduled,
    MeetingScheduled,
    MemberCheckedIn,
    MemberCheckInUndone,
    MembersInvited,
    MembersKeyedIn,
    PresiderNamed,
    QuorumLost,
    QuorumReached,
    ResolutionAdopted,
    ResolutionRejected,
)
from shared.contracts.quorum import QuorumCertificate
from shared.kernel.message import Recorded
from shared.views.collation import search_text
from shared.views.view import View, changed

Planning = (
    MeetingRescheduled | MeetingCancelled | AgendaPublished | AgenciesInvited | MembersInvited
)
Presence = (
    AgencyCheckedIn
    | AttendanceListKeyedIn
    | CheckInUndone
    | MemberCheckedIn
    | MembersKeyedIn
    | MemberCheckInUndone
)
Sitting = (
    MeetingOpened
    | PresiderNamed
    | QuorumReached
    | QuorumLost
    | AgendaItemHeld
    | ResolutionAdopted
    | ResolutionRejected
    | MeetingClosed
)
Listening = MeetingScheduled | Planning | Presence | Sitting


def keys(recorded: Recorded[Listening]) -> list[str]:
    return [str(recorded.event.meeting_id)]


def project(row: MeetingRow | None, recorded: Recorded[Listening], _: str) -> MeetingRow:
    event = recorded.event
    if isinstance(event, MeetingScheduled):
        return scheduled(event, recorded)
    if row is None:
        raise LookupError("a meeting's events begin with its scheduling")
    if isinstance(event, Planning):
        return planned(row, event, recorded)
    if isinstance(event, Presence):
        return attended(row, event)
    return sat(row, event, recorded)


def scheduled(event: MeetingScheduled, recorded: Recorded[Listening]) -> MeetingRow:
    return MeetingRow(
        meeting_id=event.meeting_id,
        kind=event.kind,
        fiscal_year=event.fiscal_year,
        number=event.number,
        title=event.title,
        starts_at=event.starts_at,
        place=event.place,
        body_id=event.body_id,
        body_name=event.body_name,
        quorum_percent=event.quorum_rule.percent,
        announced_at=recorded.recorded_at,
    )


def planned(row: MeetingRow, event: Planning, recorded: Recorded[Listening]) -> MeetingRow:
    match event:
        case MeetingRescheduled():
            return moved(row, event, recorded)
        case MeetingCancelled():
            return changed(
                row,
                phase="cancelled",
                cancelled_because=event.reason,
                sequence=row.sequence + 1,
                announced_at=recorded.recorded_at,
            )
        case AgendaPublished():
            return changed(row, agenda=published(event, recorded))
        case AgenciesInvited():
            return changed(row, agencies_in_directory=event.agencies_in_directory)
        case MembersInvited():
            return changed(row, members_in_body=event.members_in_body)


def moved(row: MeetingRow, event: MeetingRescheduled, recorded: Recorded[Listening]) -> MeetingRow:
    """Calendars learn of it by a higher sequence."""
    move = Move(starts_at=row.starts_at, place=row.place, reason=event.reason)
    return changed(
        row,
        starts_at=event.starts_at,
        place=event.place,
        moves=(*row.moves, move),
        sequence=row.sequence + 1,
        announced_at=recorded.recorded_at,
    )


def published(event: AgendaPublished, recorded: Recorded[Listening]) -> PublishedAgenda:
    return PublishedAgenda(
        edition=event.edition,
        form=event.form,
        items=event.items,
        published_at=recorded.occurred_at,
    )


def attended(row: MeetingRow, event: Presence) -> MeetingRow:
    match event:
        case AgencyCheckedIn():
            came_in = CheckIn(agency_id=event.agency_id, persons=event.persons, people=event.people)
            return came(row, [came_in])
        case AttendanceListKeyedIn():
            return came(row, event.check_ins)
        case CheckInUndone():
            return left(row, event.agency_id)
        case MemberCheckedIn():
            return members_came(row, {event.person_id: sits_for(event)})
        case MembersKeyedIn():
            return members_came(row, {one.person_id: sits_for(one) for one in event.check_ins})
        case MemberCheckInUndone():
            return member_left(row, event.person_id)


def sat(  # noqa: PLR0911 - one return an event
    row: MeetingRow, event: Sitting, recorded: Recorded[Listening]
) -> MeetingRow:
    match event:
        case MeetingOpened():
            return changed(row, phase="in_session", opened_at=recorded.occurred_at)
        case PresiderNamed():
            presiding = Presiding(
                presider=event.presider, in_place_of=event.in_place_of, since=recorded.occurred_at
            )
            return changed(row, presiders=(*row.presiders, presiding))
        case QuorumReached() | QuorumLost():
            return counted(row, event.certificate)
        case AgendaItemHeld():
            return changed(row, held=(*row.held, held(event, recorded)))
        case ResolutionAdopted():
            return changed(row, resolutions=(*row.resolutions, adopted(event, recorded)))
        case ResolutionRejected():
            return changed(row, rejected=(*row.rejected, rejected(event, recorded)))
        case MeetingClosed():
            row = counted(row, event.certificate)
            return changed(row, phase="closed", closed_at=recorded.occurred_at)


def counted(row: MeetingRow, certificate: QuorumCertificate) -> MeetingRow:
    met, threshold = certificate.met, certificate.threshold
    return changed(row, quorum_met=met, threshold=threshold, certificate=certificate)


def held(event: AgendaItemHeld, recorded: Recorded[Listening]) -> HeldItem:
    return HeldItem(
        item_id=event.item_id,
        number=event.number,
        steps=event.steps,
        summary=event.summary,
        kit_edition=event.kit_edition,
        held_at=recorded.occurred_at,
    )


def adopted(event: ResolutionAdopted, recorded: Recorded[Listening]) -> AdoptedResolution:
    return AdoptedResolution(
        resolution_id=event.resolution_id,
        number=event.number,
        text=event.text,
        adopted_at=recorded.occurred_at,
        agencies_present=event.certificate.agencies_present,
        threshold=event.certificate.threshold,
        item_id=event.item_id,
        steps=event.steps,
        concerns=event.concerns,
        vote=event.vote.model_copy(update={"ballots": ()}),
        certificate=event.certificate,
    )


def rejected(event: ResolutionRejected, recorded: Recorded[Listening]) -> RejectedResolution:
    return RejectedResolution(
        resolution_id=event.resolution_id,
        text=event.text,
        rejected_at=recorded.occurred_at,
        item_id=event.item_id,
        steps=event.steps,
        concerns=event.concerns,
        vote=event.vote.model_copy(update={"ballots": ()}),
        certificate=event.certificate,
    )


def filed(row: MeetingRow) -> dict[str, str | int]:
    """By day; `resolved` is what a search of the resolutions looks into."""
    texts = [one.text for one in (*row.resolutions, *row.rejected)]
    return {
        "day": int(row.starts_at.timestamp()),
        "search": search_text(row.title, row.body_name, row.place),
        "resolutions": len(texts),
        "resolved": search_text(*texts),
    }


MEETING_REGISTER = View(
    name="meeting_register",
    version=3,
    row=MeetingRow,
    listens=get_args(Listening),
    keys=keys,
    project=project,
    indexes=(("fiscal_year",), ("_day", "_id")),
    filed=filed,
)
