"""การลงมติ: a majority of the votes cast by those present, one each; the presider breaks a tie."""

from uuid import UUID

import pytest

from services.meetings.domain.meeting.refusals_in_session import (
    BallotsDoNotAddUp,
    BallotsOnlyWhenRecorded,
    CastingVoteWithoutTie,
    ConsensusIsNotCounted,
    MoreVotesThanVoters,
    NobodyPresides,
    NobodyVoted,
    OneVoteEach,
    TieNeedsCastingVote,
    VoterNotPresent,
)
from shared.contracts.meetings import MeetingEvent, ResolutionAdopted, ResolutionRejected
from shared.contracts.voting import Choice, RecordedBallot, Vote, VoteMethod
from tests.meetings.body_examples import (
    ADVISER,
    CHAIR,
    EXPERT,
    MEMBER,
    STAND_IN,
    body_sitting,
    check_in_member,
)
from tests.meetings.examples import (
    BY_CONSENSUS,
    adopt_resolution,
    after,
    agency_id,
    close_meeting,
    hands,
    in_session,
    meeting,
    name_presider,
    person,
)

FOR, AGAINST, ABSTAINED = Choice.IN_FAVOUR, Choice.AGAINST, Choice.ABSTAINED
QUORATE = in_session(present=26)
PRESIDED = after(QUORATE, name_presider(person(1)))


def outcome(vote: Vote, history: tuple[MeetingEvent, ...] = QUORATE) -> type[MeetingEvent]:
    [event] = after(history, adopt_resolution(vote=vote))[len(history) :]
    assert isinstance(event, ResolutionAdopted | ResolutionRejected)
    assert event.vote == vote
    return type(event)


def recorded(*ballots: tuple[UUID, Choice], casting_vote: Choice | None = None) -> Vote:
    """A recorded vote that adds up."""
    choices = [choice for _, choice in ballots]
    return Vote(
        method=VoteMethod.RECORDED,
        in_favour=choices.count(FOR),
        against=choices.count(AGAINST),
        abstained=choices.count(ABSTAINED),
        casting_vote=casting_vote,
        ballots=tuple(RecordedBallot(voter=voter, choice=choice) for voter, choice in ballots),
    )


@pytest.mark.parametrize(
    ("vote", "expected"),
    [
        (BY_CONSENSUS, ResolutionAdopted),
        (hands(14, 12), ResolutionAdopted),
        (hands(12, 14), ResolutionRejected),
        (hands(2, 1, 23), ResolutionAdopted),  # of the votes cast, not of those present
        (hands(0, 1), ResolutionRejected),
    ],
)
def test_the_majority_of_the_votes_cast_carries(vote: Vote, expected: type[MeetingEvent]) -> None:
    assert outcome(vote) is expected


def test_the_presider_breaks_a_tie() -> None:
    assert outcome(hands(13, 13, casting_vote=FOR), PRESIDED) is ResolutionAdopted
    assert outcome(hands(13, 13, casting_vote=AGAINST), PRESIDED) is ResolutionRejected


@pytest.mark.parametrize("casting_vote", [None, ABSTAINED])
def test_a_tie_is_broken_one_way_or_the_other(casting_vote: Choice | None) -> None:
    tie = adopt_resolution(vote=hands(13, 13, casting_vote=casting_vote))
    meeting.given(*PRESIDED).when(tie).refused(TieNeedsCastingVote(13))


def test_nobody_breaks_a_tie_before_somebody_presides() -> None:
    tie = adopt_resolution(vote=hands(13, 13, casting_vote=FOR))
    meeting.given(*QUORATE).when(tie).refused(NobodyPresides())


def test_there_is_no_casting_vote_without_a_tie() -> None:
    command = adopt_resolution(vote=hands(14, 12, casting_vote=AGAINST))
    meeting.given(*PRESIDED).when(command).refused(CastingVoteWithoutTie())


def test_no_more_votes_than_agencies_present() -> None:
    assert outcome(hands(20, 5, 1)) is ResolutionAdopted
    command = adopt_resolution(vote=hands(20, 5, 2))
    meeting.given(*QUORATE).when(command).refused(MoreVotesThanVoters(votes=27, voters=26))


def test_an_agency_has_one_vote_however_many_persons_it_sent() -> None:
    history = in_session(present=26, persons=3)
    command = adopt_resolution(vote=hands(27, 0))
    meeting.given(*history).when(command).refused(MoreVotesThanVoters(votes=27, voters=26))


def test_advisers_have_no_vote() -> None:
    sitting = body_sitting(CHAIR, MEMBER, EXPERT, ADVISER)
    history = after(sitting, name_presider(CHAIR))
    command = adopt_resolution(vote=hands(4, 0))
    meeting.given(*history).when(command).refused(MoreVotesThanVoters(votes=4, voters=3))


def test_somebody_votes_however_it_was_counted() -> None:
    meeting.given(*QUORATE).when(adopt_resolution(vote=hands(0, 0))).refused(NobodyVoted())


@pytest.mark.parametrize(
    "changed",
    [
        {"in_favour": 26},
        {"casting_vote": FOR},
        {"ballots": (RecordedBallot(voter=agency_id(0), choice=FOR),)},
    ],
)
def test_a_consensus_is_not_counted(changed: dict[str, object]) -> None:
    vote = BY_CONSENSUS.model_copy(update=changed)
    command = adopt_resolution(vote=vote)
    meeting.given(*QUORATE).when(command).refused(ConsensusIsNotCounted())


def test_a_recorded_vote_says_who_voted_how() -> None:
    vote = recorded((agency_id(0), FOR), (agency_id(1), FOR), (agency_id(2), AGAINST))
    assert outcome(vote) is ResolutionAdopted


def test_a_member_whose_substitute_sits_there_has_the_vote() -> None:
    sitting = after(body_sitting(MEMBER, EXPERT), check_in_member(CHAIR, STAND_IN))
    history = after(sitting, name_presider(MEMBER, "ผู้ว่าราชการจังหวัด"))
    assert outcome(recorded((CHAIR.person_id, FOR)), history) is ResolutionAdopted
    command = adopt_resolution(vote=recorded((STAND_IN.person_id, FOR)))
    meeting.given(*history).when(command).refused(VoterNotPresent(STAND_IN.person_id))


@pytest.mark.parametrize("absent", [agency_id(26), agency_id(999)])
def test_who_is_not_present_has_no_ballot(absent: UUID) -> None:
    command = adopt_resolution(vote=recorded((agency_id(0), FOR), (absent, FOR)))
    meeting.given(*QUORATE).when(command).refused(VoterNotPresent(absent))


def test_nobody_has_two_ballots() -> None:
    command = adopt_resolution(vote=recorded((agency_id(0), FOR), (agency_id(0), FOR)))
    meeting.given(*QUORATE).when(command).refused(OneVoteEach())


@pytest.mark.parametrize("changed", [{"in_favour": 2}, {"against": 1}, {"abstained": 1}])
def test_ballots_add_up_to_the_result(changed: dict[str, int]) -> None:
    vote = recorded((agency_id(0), FOR)).model_copy(update=changed)
    meeting.given(*QUORATE).when(adopt_resolution(vote=vote)).refused(BallotsDoNotAddUp())


@pytest.mark.parametrize("method", [VoteMethod.SECRET, VoteMethod.SHOW_OF_HANDS])
def test_a_secret_ballot_and_a_show_of_hands_name_nobody(method: VoteMethod) -> None:
    vote = recorded((agency_id(0), FOR)).model_copy(update={"method": method})
    command = adopt_resolution(vote=vote)
    meeting.given(*QUORATE).when(command).refused(BallotsOnlyWhenRecorded())
    assert outcome(vote.model_copy(update={"ballots": ()})) is ResolutionAdopted


def test_what_was_not_carried_has_no_number_and_does_not_count() -> None:
    history = after(QUORATE, adopt_resolution(1, vote=hands(1, 2)), adopt_resolution(2))
    numbers = [event.number for event in history if isinstance(event, ResolutionAdopted)]
    assert numbers == [1]
    [*_, ended] = after(history, close_meeting)
    assert vars(ended)["resolutions"] == 1
    meeting.given(*history).when(adopt_resolution(1, vote=hands(1, 2))).then()
