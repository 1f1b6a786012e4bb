"""ถือสิทธิ์: what is given once only has one holder, however many ask."""

import pytest

from services.meetings.domain.claim.refusals import AlreadyClaimed
from services.meetings.domain.meeting.decisions import MEETING
from services.meetings.domain.meeting.unique import (
    MeetingNumber,
    ReservedLetters,
    number_in,
    unique_in,
)
from shared.contracts.bodies import BodyId
from shared.contracts.letters import ReservationId
from shared.contracts.meetings import MeetingKind
from tests.meetings.body_examples import BODY, invite_members, schedule_body_meeting
from tests.meetings.claim_examples import (
    A_MINUTE,
    OTHER_MEETING,
    SUBJECT,
    claim,
    release,
    released,
    take,
    taken,
)
from tests.meetings.examples import (
    MEETING_ID,
    NOON,
    after,
    agency_id,
    cancel_meeting,
    closed,
    invite_agencies,
    schedule_meeting,
    scheduled,
)
from tests.meetings.test_record_held_meeting import held

RESERVATION = ReservationId(agency_id(1))
LATER = NOON + A_MINUTE + A_MINUTE


def test_the_first_who_asks_has_it() -> None:
    claim.given().when(take()).then(taken())


def test_asking_again_changes_nothing() -> None:
    claim.given(taken()).when(take(at=LATER)).then()


def test_nobody_else_has_it_then() -> None:
    claim.given(taken()).when(take(OTHER_MEETING)).refused(AlreadyClaimed(MEETING_ID))


def test_what_was_given_back_is_free() -> None:
    claim.given(taken(), released()).when(take(OTHER_MEETING)).then(taken(OTHER_MEETING))


def test_it_is_kept_for_whoever_uses_it_for_ever() -> None:
    claim.given(taken()).when(take(OTHER_MEETING, LATER)).refused(AlreadyClaimed(MEETING_ID))


def test_it_is_kept_for_whoever_does_not_use_it_yet_for_a_minute() -> None:
    early = take(OTHER_MEETING, NOON + A_MINUTE, unused_by=MEETING_ID)
    claim.given(taken()).when(early).refused(AlreadyClaimed(MEETING_ID))
    late = take(OTHER_MEETING, LATER, unused_by=MEETING_ID)
    claim.given(taken()).when(late).then(released(), taken(OTHER_MEETING, LATER))


def test_what_was_looked_up_of_an_earlier_holder_takes_nothing_from_the_present_one() -> None:
    late = take(OTHER_MEETING, LATER, unused_by=OTHER_MEETING)
    claim.given(taken()).when(late).refused(AlreadyClaimed(MEETING_ID))


def test_a_claim_is_on_the_number_within_the_body_and_the_year() -> None:
    [of_the_assembly] = unique_in(schedule_meeting())
    [of_the_body] = unique_in(schedule_body_meeting())
    assert of_the_assembly.subject == SUBJECT
    assert of_the_body.subject == f"number/{BODY.body_id}/2569/1"


def test_letters_are_claimed_by_reservation_only() -> None:
    assert unique_in(invite_agencies()) == ()
    for asked in (invite_agencies(), invite_members()):
        reserved = asked.model_copy(update={"reservation_id": RESERVATION})
        assert unique_in(reserved) == (ReservedLetters(RESERVATION),)


def test_a_meeting_on_paper_claims_what_its_steps_do() -> None:
    reserved = invite_agencies().model_copy(update={"reservation_id": RESERVATION})
    subjects = [one.subject for one in unique_in(held(schedule_meeting(), reserved))]
    assert subjects == [SUBJECT, f"letters/{RESERVATION}"]


def test_a_meeting_uses_its_own_number_until_it_is_called_off() -> None:
    number = number_in(scheduled())
    assert number.used_in(MEETING.after(closed()))
    assert not number.used_in(MEETING.initial)
    assert not number.used_in(MEETING.after(after((scheduled(),), cancel_meeting())))


@pytest.mark.parametrize(
    "other",
    [
        MeetingNumber(MeetingKind.ASSEMBLY, None, "2/2569", ""),
        MeetingNumber(MeetingKind.ASSEMBLY, None, "1/2570", ""),
        MeetingNumber(MeetingKind.SUBCOMMITTEE, BodyId(BODY.body_id), "1/2569", ""),
    ],
)
def test_another_number_is_not_the_meetings(other: MeetingNumber) -> None:
    assert not other.used_in(MEETING.after(closed()))


def test_letters_that_went_out_are_used_also_by_a_meeting_that_was_called_off() -> None:
    reserved = invite_agencies().model_copy(update={"reservation_id": RESERVATION})
    history = after((scheduled(),), reserved, cancel_meeting())
    assert ReservedLetters(RESERVATION).used_in(MEETING.after(history))
    assert not ReservedLetters(RESERVATION).used_in(MEETING.after(closed()))


def test_what_is_asked_does_not_hang_on_what_was_looked_up() -> None:
    assert take(unused_by=OTHER_MEETING).model_dump() == take().model_dump()
    assert release(in_use=True).model_dump() == release().model_dump()
