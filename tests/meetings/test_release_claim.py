"""คืนสิทธิ์: only who has it gives it back, and only unused."""

from services.meetings.domain.claim.refusals import ClaimInUse, ClaimNotHeld
from tests.meetings.claim_examples import OTHER_MEETING, claim, release, released, taken


def test_what_is_not_used_is_given_back() -> None:
    claim.given(taken()).when(release()).then(released())


def test_giving_back_twice_changes_nothing() -> None:
    claim.given(taken(), released()).when(release()).then()


def test_a_number_that_the_meeting_goes_by_is_not_given_back() -> None:
    claim.given(taken()).when(release(in_use=True)).refused(ClaimInUse())


def test_nobody_gives_back_what_another_has() -> None:
    claim.given(taken(OTHER_MEETING)).when(release()).refused(ClaimNotHeld())
    history = (taken(), released(), taken(OTHER_MEETING))
    claim.given(*history).when(release()).refused(ClaimNotHeld())


def test_what_nobody_ever_took_is_not_given_back() -> None:
    claim.given().when(release()).refused(ClaimNotHeld())
