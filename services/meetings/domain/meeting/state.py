"""What the rules need to remember of a meeting, how each event changes it, and the rules."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType

from shared.contracts.directory import AgencyId
from shared.contracts.meetings import (
    AgenciesInvited,
    AgencyCheckedIn,
    CheckInUndone,
    MeetingClosed,
    MeetingEvent,
    MeetingOpened,
    MeetingScheduled,
    QuorumLost,
    QuorumReached,
    ResolutionAdopted,
    ResolutionId,
)
from shared.contracts.quorum import QuorumCertificate, QuorumRule, Reading


class Phase(StrEnum):
    ABSENT = "absent"
    SCHEDULED = "scheduled"
    IN_SESSION = "in_session"
    CLOSED = "closed"


NOBODY: Mapping[AgencyId, int] = MappingProxyType({})
NOTHING: Mapping[ResolutionId, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Meeting:
    phase: Phase = Phase.ABSENT
    scheduled: MeetingScheduled | None = None
    agencies_in_directory: int = 0
    invited: frozenset[AgencyId] = frozenset()
    present: Mapping[AgencyId, int] = field(default_factory=lambda: NOBODY)  # persons by agency
    quorum_told: bool = False
    resolutions: Mapping[ResolutionId, str] = field(default_factory=lambda: NOTHING)  # their texts


def threshold(rule: QuorumRule, agencies_in_directory: int) -> int:
    """ร้อยละของหน่วยงานในทำเนียบ, a part counts as one more: 20% of 131 is 27."""
    return -(-agencies_in_directory * rule.percent // 100)


def quorum(rule: QuorumRule, meeting: Meeting) -> QuorumCertificate:
    """Count both readings against the frozen denominator (ตรวจองค์ประชุม), step 2.1."""
    needed = threshold(rule, meeting.agencies_in_directory)
    agencies, persons = len(meeting.present), sum(meeting.present.values())
    invited = meeting.agencies_in_directory > 0
    met = {Reading.AGENCIES: agencies >= needed, Reading.PERSONS: persons >= needed}
    return QuorumCertificate(
        rule=rule.rule,
        rule_version=rule.version,
        agencies_in_directory=meeting.agencies_in_directory,
        members_in_body=0,
        threshold=needed,
        agencies_present=agencies,
        persons_present=persons,
        members_present=0,
        met_by_agencies=invited and met[Reading.AGENCIES],
        met_by_persons=invited and met[Reading.PERSONS],
        met_by_members=False,
        met=invited and all(met[reading] for reading in rule.must_meet),
    )


def evolve(meeting: Meeting, event: MeetingEvent) -> Meeting:  # noqa: PLR0911 - one return an event
    """Remember a fact. Never refuses, never looks at the clock."""
    match event:
        case MeetingScheduled():
            return replace(meeting, phase=Phase.SCHEDULED, scheduled=event)
        case AgenciesInvited(invitations=invitations, agencies_in_directory=agencies):
            invited = meeting.invited | {invitation.agency_id for invitation in invitations}
            return replace(meeting, invited=invited, agencies_in_directory=agencies)
        case MeetingOpened():
            return replace(meeting, phase=Phase.IN_SESSION)
        case AgencyCheckedIn(agency_id=agency_id, persons=persons):
            return replace(meeting, present={**meeting.present, agency_id: persons})
        case CheckInUndone(agency_id=agency_id):
            return replace(meeting, present=without(meeting.present, agency_id))
        case QuorumReached():
            return replace(meeting, quorum_told=True)
        case QuorumLost():
            return replace(meeting, quorum_told=False)
        case ResolutionAdopted(resolution_id=resolution_id, text=text):
            return replace(meeting, resolutions={**meeting.resolutions, resolution_id: text})
        case MeetingClosed():
            return replace(meeting, phase=Phase.CLOSED)


def without(present: Mapping[AgencyId, int], agency_id: AgencyId) -> Mapping[AgencyId, int]:
    return {one: persons for one, persons in present.items() if one != agency_id}
