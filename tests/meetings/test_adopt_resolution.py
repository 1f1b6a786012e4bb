"""ลงมติ: the meeting resolves only while a quorum is present, and the proof stands beside it."""

from services.meetings.domain.meeting.refusals import MeetingNotFound, WrongPhase
from services.meetings.domain.meeting.refusals_in_session import QuorumNotMet, ResolutionIdInUse
from services.meetings.domain.meeting.state import Phase
from shared.contracts.quorum import Reading
from tests.meetings.examples import (
    TWENTY_PERCENT,
    adopt_resolution,
    adopted,
    after,
    certificate,
    closed,
    in_session,
    invited,
    meeting,
    scheduled,
    undo_check_in,
)

QUORATE = certificate(present=26, persons=26)


def test_a_quorate_meeting_adopts_a_resolution() -> None:
    meeting.given(*in_session(present=26)).when(adopt_resolution()).then(adopted(1, QUORATE))


def test_resolutions_are_numbered_within_the_meeting() -> None:
    history = after(in_session(present=26), adopt_resolution(1))
    meeting.given(*history).when(adopt_resolution(2)).then(adopted(2, QUORATE))


def test_twenty_five_of_a_hundred_and_thirty_cannot_resolve() -> None:
    refusal = QuorumNotMet(certificate(present=25, persons=25))
    meeting.given(*in_session(present=25)).when(adopt_resolution()).refused(refusal)


def test_a_meeting_that_lost_its_quorum_cannot_resolve() -> None:
    history = after(in_session(present=26), undo_check_in(0))
    refusal = QuorumNotMet(certificate(present=25, persons=25))
    meeting.given(*history).when(adopt_resolution()).refused(refusal)


def test_enough_persons_of_too_few_agencies_cannot_resolve() -> None:
    refusal = QuorumNotMet(certificate(present=13, persons=26))
    meeting.given(*in_session(present=13, persons=2)).when(adopt_resolution()).refused(refusal)


def test_where_the_rule_counts_persons_alone_they_can() -> None:
    rule = TWENTY_PERCENT.model_copy(update={"must_meet": (Reading.PERSONS,)})
    proof = certificate(present=13, persons=26).model_copy(update={"met": True})
    history = in_session(present=13, persons=2, rule=rule)
    meeting.given(*history).when(adopt_resolution()).then(adopted(1, proof))


def test_nobody_present_cannot_resolve() -> None:
    refusal = QuorumNotMet(certificate(present=0, persons=0))
    meeting.given(*in_session()).when(adopt_resolution()).refused(refusal)


def test_adopting_twice_changes_nothing() -> None:
    history = after(in_session(present=26), adopt_resolution())
    meeting.given(*history).when(adopt_resolution()).then()


def test_adopting_twice_changes_nothing_after_the_closing_either() -> None:
    history = (*in_session(present=26), adopted(1, QUORATE), *closed()[-1:])
    meeting.given(*history).when(adopt_resolution()).then()


def test_an_id_in_use_adopts_no_other_text() -> None:
    history = after(in_session(present=26), adopt_resolution())
    meeting.given(*history).when(adopt_resolution(text="ไม่เห็นชอบ")).refused(ResolutionIdInUse())


def test_nothing_is_resolved_before_the_opening() -> None:
    refusal = WrongPhase(phase=Phase.SCHEDULED, needed=Phase.IN_SESSION)
    meeting.given(*invited()).when(adopt_resolution()).refused(refusal)
    meeting.given(scheduled()).when(adopt_resolution()).refused(refusal)


def test_nothing_is_resolved_after_the_closing() -> None:
    refusal = WrongPhase(phase=Phase.CLOSED, needed=Phase.IN_SESSION)
    meeting.given(*closed()).when(adopt_resolution()).refused(refusal)


def test_nothing_is_resolved_by_a_meeting_that_is_not_there() -> None:
    meeting.given().when(adopt_resolution()).refused(MeetingNotFound())
