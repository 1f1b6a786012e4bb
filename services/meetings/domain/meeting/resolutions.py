"""Resolutions (มติ): put to the vote while a quorum is present, carried or not."""

from collections import Counter
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from services.meetings.domain.meeting import refusals_in_session as refusals
from services.meetings.domain.meeting.commands import AdoptResolution
from services.meetings.domain.meeting.guards import scheduled_in
from services.meetings.domain.meeting.quorum import quorum
from services.meetings.domain.meeting.state import Meeting, Phase, Resolved
from shared.contracts.meetings import MeetingEvent, ResolutionAdopted, ResolutionRejected
from shared.contracts.quorum import QuorumCertificate
from shared.contracts.voting import Choice, Vote, VoteMethod


def adopt_resolution(command: AdoptResolution, meeting: Meeting) -> Sequence[MeetingEvent]:
    if resolved := meeting.resolutions.get(command.resolution_id):
        if not _says(resolved, command):
            raise refusals.ResolutionIdInUse
        return []  # delivered twice, decided once
    scheduled = scheduled_in(meeting, Phase.IN_SESSION)
    certificate = quorum(scheduled.quorum_rule, meeting)
    _refuse_without_quorum(certificate, meeting)
    _refuse_without_presider(meeting)
    item = meeting.agenda_item(command.item_id) if command.item_id else None
    if command.item_id and item is None:
        raise refusals.NotOnTheAgenda
    _refuse_unless_counted_right(command.vote, voters(meeting))
    said: dict[str, Any] = {
        "meeting_id": command.meeting_id,
        "kind": scheduled.kind,
        "fiscal_year": scheduled.fiscal_year,
        "resolution_id": command.resolution_id,
        "text": command.text,
        "certificate": certificate,
        "item_id": command.item_id,
        "steps": item.steps if item else (),
        "concerns": command.concerns,
        "vote": command.vote,
    }
    if carried(command.vote, meeting):
        return [ResolutionAdopted(number=meeting.adopted + 1, **said)]
    return [ResolutionRejected(**said)]


def voters(meeting: Meeting) -> frozenset[UUID]:
    """Who has a vote now: each agency present, at a body's meeting each member who counts."""
    if meeting.of_a_body:
        return frozenset(m for m in meeting.sitting if meeting.members[m].counts)
    return frozenset(meeting.present)


def carried(vote: Vote, meeting: Meeting) -> bool:
    """เสียงข้างมาก of the votes cast; at a tie the presider casts one more (มาตรา ๘๒)."""
    if vote.method is VoteMethod.CONSENSUS:
        return True
    if vote.in_favour != vote.against:
        if vote.casting_vote is not None:
            raise refusals.CastingVoteWithoutTie
        return vote.in_favour > vote.against
    if vote.casting_vote not in (Choice.IN_FAVOUR, Choice.AGAINST):
        raise refusals.TieNeedsCastingVote(vote.in_favour)
    if meeting.presider is None:
        raise refusals.NobodyPresides
    return vote.casting_vote is Choice.IN_FAVOUR


def _says(resolved: Resolved, command: AdoptResolution) -> bool:
    return (resolved.text, resolved.item_id, resolved.concerns, resolved.vote) == (
        command.text,
        command.item_id,
        command.concerns,
        command.vote,
    )


def _refuse_without_quorum(certificate: QuorumCertificate, meeting: Meeting) -> None:
    if not certificate.met:
        of_members = meeting.of_a_body
        raise (refusals.MembersQuorumNotMet if of_members else refusals.QuorumNotMet)(certificate)


def _refuse_without_presider(meeting: Meeting) -> None:
    """A body resolves under a presider who is in the room; an assembly needs none for itself."""
    if not meeting.of_a_body:
        return
    if meeting.presider is None:
        raise refusals.NobodyPresides
    if meeting.presider.presider.person_id not in meeting.sitting.values():
        raise refusals.PresiderIsAway


def _refuse_unless_counted_right(vote: Vote, voting: frozenset[UUID]) -> None:
    counted = vote.in_favour + vote.against + vote.abstained
    if vote.method is VoteMethod.CONSENSUS:
        if counted or vote.casting_vote or vote.ballots:
            raise refusals.ConsensusIsNotCounted
        return
    if counted == 0:
        raise refusals.NobodyVoted
    if counted > len(voting):
        raise refusals.MoreVotesThanVoters(votes=counted, voters=len(voting))
    if vote.method is VoteMethod.RECORDED:
        _refuse_unless_recorded(vote, voting)
    elif vote.ballots:
        raise refusals.BallotsOnlyWhenRecorded


def _refuse_unless_recorded(vote: Vote, voting: frozenset[UUID]) -> None:
    """Every ballot is of somebody present, one each, and together they are the result."""
    if absent := [ballot.voter for ballot in vote.ballots if ballot.voter not in voting]:
        raise refusals.VoterNotPresent(absent[0])
    if len({ballot.voter for ballot in vote.ballots}) < len(vote.ballots):
        raise refusals.OneVoteEach
    cast = Counter(ballot.choice for ballot in vote.ballots)
    told = {
        Choice.IN_FAVOUR: vote.in_favour,
        Choice.AGAINST: vote.against,
        Choice.ABSTAINED: vote.abstained,
    }
    if any(cast[choice] != number for choice, number in told.items()):
        raise refusals.BallotsDoNotAddUp
