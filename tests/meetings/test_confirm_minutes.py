"""รับรองรายงานการประชุม: a later meeting of the same body confirms one text by its hash."""

from uuid import UUID

from services.meetings.domain.minutes.refusals import (
    ConfirmedByAnotherBody,
    ConfirmedTooEarly,
    ConfirmingMeetingHasNotSat,
    MeetingIsNotClosed,
    MinutesAreConfirmed,
    MinutesNotFound,
    RevisionIsNotTheLast,
)
from shared.contracts.bodies import BodyId
from shared.contracts.meetings import MeetingId, MeetingKind
from shared.contracts.minutes import MinutesConfirmed
from shared.kernel.canonical import sha256_of
from tests.meetings.examples import MEETING_ID, NOON, YEAR
from tests.meetings.minutes_examples import (
    DRAFTED,
    NEXT,
    NEXT_MEETING,
    SITTING,
    after,
    confirm_minutes,
    minutes,
    revise_minutes,
    section,
)

REWRITTEN = section("1", "แก้ใหม่ทั้งหมด")
REVISED = after(DRAFTED, revise_minutes(REWRITTEN))
CONFIRMED = MinutesConfirmed(
    meeting_id=MEETING_ID,
    fiscal_year=YEAR,
    revision=2,
    sha256=sha256_of((REWRITTEN,)),
    confirmed_in=NEXT_MEETING,
    confirmed_in_number="2/2569",
)


def test_the_last_revision_is_confirmed_with_its_hash() -> None:
    minutes.given(*REVISED).when(confirm_minutes(revision=2)).then(CONFIRMED)


def test_only_the_last_revision_is_confirmed() -> None:
    minutes.given(*REVISED).when(confirm_minutes(revision=1)).refused(RevisionIsNotTheLast(last=2))
    minutes.given(*REVISED).when(confirm_minutes(revision=3)).refused(RevisionIsNotTheLast(last=2))


def test_there_is_nothing_to_confirm_before_the_draft() -> None:
    minutes.given().when(confirm_minutes()).refused(MinutesNotFound())


def test_minutes_of_a_meeting_that_goes_on_are_not_confirmed() -> None:
    minutes.given(*DRAFTED).when(confirm_minutes(closed=False)).refused(MeetingIsNotClosed())


def test_a_meeting_of_another_kind_confirms_nothing() -> None:
    board = NEXT.model_copy(update={"kind": MeetingKind.PROVINCIAL_BOARD})
    minutes.given(*DRAFTED).when(confirm_minutes(confirmed_in=board)).refused(
        ConfirmedByAnotherBody()
    )


def test_a_meeting_of_another_body_of_the_same_kind_confirms_nothing() -> None:
    kind = MeetingKind.SUBCOMMITTEE
    ours = SITTING.model_copy(update={"kind": kind, "body_id": BodyId(UUID(int=7))})
    same = NEXT.model_copy(update={"kind": kind, "body_id": BodyId(UUID(int=7))})
    theirs = NEXT.model_copy(update={"kind": kind, "body_id": BodyId(UUID(int=8))})
    minutes.given(*DRAFTED).when(confirm_minutes(meeting=ours, confirmed_in=theirs)).refused(
        ConfirmedByAnotherBody()
    )
    assert after(DRAFTED, confirm_minutes(meeting=ours, confirmed_in=same)) != DRAFTED


def test_only_a_later_meeting_confirms() -> None:
    refusal = ConfirmedTooEarly()
    minutes.given(*DRAFTED).when(confirm_minutes(confirmed_in=SITTING)).refused(refusal)
    at_once = NEXT.model_copy(update={"starts_at": NOON})
    minutes.given(*DRAFTED).when(confirm_minutes(confirmed_in=at_once)).refused(refusal)


def test_a_meeting_that_has_not_sat_confirms_nothing() -> None:
    planned = NEXT.model_copy(update={"sat": False})
    minutes.given(*DRAFTED).when(confirm_minutes(confirmed_in=planned)).refused(
        ConfirmingMeetingHasNotSat()
    )


def test_confirming_twice_changes_nothing() -> None:
    minutes.given(*REVISED, CONFIRMED).when(confirm_minutes(revision=2)).then()


def test_minutes_are_confirmed_by_one_meeting() -> None:
    third = NEXT.model_copy(update={"meeting_id": MeetingId(UUID(int=6)), "number": "3/2569"})
    command = confirm_minutes(revision=2, confirmed_in=third)
    minutes.given(*REVISED, CONFIRMED).when(command).refused(MinutesAreConfirmed())
