"""ปิดประชุม: the meeting ends with the certificate of its last moment."""

import pytest

from services.meetings.domain.meeting.refusals import MeetingNotFound, WrongPhase
from services.meetings.domain.meeting.state import Phase
from shared.contracts.meetings import MeetingClosed, MeetingKind
from shared.contracts.quorum import QuorumCertificate
from tests.meetings.examples import (
    MEETING_ID,
    YEAR,
    adopt_resolution,
    after,
    certificate,
    close_meeting,
    closed,
    in_session,
    invited,
    meeting,
)


def ended(proof: QuorumCertificate, resolutions: int = 0) -> MeetingClosed:
    return MeetingClosed(
        meeting_id=MEETING_ID,
        kind=MeetingKind.ASSEMBLY,
        fiscal_year=YEAR,
        resolutions=resolutions,
        certificate=proof,
    )


@pytest.mark.parametrize("present", [0, 25, 26, 41])
def test_a_meeting_closes_with_the_quorum_of_that_moment(present: int) -> None:
    proof = certificate(present=present, persons=present)
    meeting.given(*in_session(present=present)).when(close_meeting).then(ended(proof))


def test_a_closed_meeting_counts_its_resolutions() -> None:
    history = after(in_session(present=26), adopt_resolution(1), adopt_resolution(2))
    proof = certificate(present=26, persons=26)
    meeting.given(*history).when(close_meeting).then(ended(proof, resolutions=2))


def test_closing_twice_changes_nothing() -> None:
    meeting.given(*closed()).when(close_meeting).then()


def test_a_meeting_that_did_not_open_does_not_close() -> None:
    refusal = WrongPhase(phase=Phase.SCHEDULED, needed=Phase.IN_SESSION)
    meeting.given(*invited()).when(close_meeting).refused(refusal)


def test_a_meeting_that_is_not_there_does_not_close() -> None:
    meeting.given().when(close_meeting).refused(MeetingNotFound())
