"""The quorum (องค์ประชุม): counted by every reading, against the denominator that was frozen."""

from collections.abc import Iterable, Sequence

from services.meetings.domain.meeting.state import Meeting, Presence, evolve
from shared.contracts.meetings import MeetingEvent, MeetingScheduled, QuorumLost, QuorumReached
from shared.contracts.quorum import QuorumCertificate, QuorumRule, Reading


def threshold(rule: QuorumRule, of: int) -> int:
    """ร้อยละของจำนวนทั้งหมด, a part counts as one more: 20% of 131 is 27, half of 15 is 8."""
    return -(-of * rule.percent // 100)


def persons_present(presences: Iterable[Presence]) -> int:
    """จำนวนคน: one who represents three agencies is one person; without a name each is another."""
    there = list(presences)
    named = frozenset[object]().union(*(presence.people for presence in there))
    unnamed = sum(presence.persons - len(presence.people) for presence in there)
    return len(named) + unnamed


def members_present(meeting: Meeting) -> int:
    """จำนวนกรรมการ: those who count in the body, or whoever sits in their place."""
    return sum(meeting.members[member].counts for member in meeting.sitting)


def quorum(rule: QuorumRule, meeting: Meeting) -> QuorumCertificate:
    """ตรวจองค์ประชุม: every reading that the rule lists has to be met (2.1)."""
    of = meeting.members_in_body if meeting.of_a_body else meeting.agencies_in_directory
    needed = threshold(rule, of)
    agencies, members = len(meeting.present), members_present(meeting)
    persons = persons_present(meeting.present.values()) + len(set(meeting.sitting.values()))
    met = {
        Reading.AGENCIES: 0 < needed <= agencies,
        Reading.PERSONS: 0 < needed <= persons,
        Reading.MEMBERS: 0 < needed <= members,
    }
    return QuorumCertificate(
        rule=rule.rule,
        rule_version=rule.version,
        agencies_in_directory=meeting.agencies_in_directory,
        members_in_body=meeting.members_in_body,
        threshold=needed,
        agencies_present=agencies,
        persons_present=persons,
        members_present=members,
        met_by_agencies=met[Reading.AGENCIES],
        met_by_persons=met[Reading.PERSONS],
        met_by_members=met[Reading.MEMBERS],
        met=all(met[reading] for reading in rule.must_meet),
    )


def with_quorum(
    scheduled: MeetingScheduled, meeting: Meeting, *happened: MeetingEvent
) -> Sequence[MeetingEvent]:
    """What happened, and, once, that those present make a quorum by it, or make it no longer."""
    for event in happened:
        meeting = evolve(meeting, event)
    certificate = quorum(scheduled.quorum_rule, meeting)
    if certificate.met == meeting.quorum_told:
        return happened
    kind = QuorumReached if certificate.met else QuorumLost
    return [*happened, kind(meeting_id=scheduled.meeting_id, certificate=certificate)]
