"""สิทธิยื่น: within the window, or by an exception for that very entrant and category."""

from datetime import datetime, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from shared.awards.entering import Entering, Entrant, Grant, Window, may_enter
from shared.contracts.calls import GrantId
from tests.awards.examples import A_DAY, NOON

CATEGORY, AGENCY, OTHER = UUID(int=1), UUID(int=2), UUID(int=3)
WINDOW = Window(NOON, NOON + A_DAY, closed=False, cancelled=False)
GRANT = Grant(GrantId(UUID(int=9)), CATEGORY, AGENCY, None, NOON + 2 * A_DAY)
ENTRANT = Entrant(CATEGORY, AGENCY, None)
NO = Entering(allowed=False)


def test_the_window_opens_at_its_first_moment_and_is_over_at_its_last() -> None:
    for at, allowed in (
        (NOON - timedelta(seconds=1), False),
        (NOON, True),
        (NOON + A_DAY - timedelta(seconds=1), True),
        (NOON + A_DAY, False),
    ):
        assert may_enter(WINDOW, [], ENTRANT, at).allowed is allowed, at


def test_an_exception_names_itself_and_is_for_one_entrant_and_category() -> None:
    late = NOON + A_DAY
    assert may_enter(WINDOW, [GRANT], ENTRANT, late) == Entering(
        allowed=True, grant_id=GRANT.grant_id
    )
    assert may_enter(WINDOW, [GRANT], ENTRANT, GRANT.until) == NO
    for other in (
        Entrant(CATEGORY, OTHER, None),
        Entrant(OTHER, AGENCY, None),
        Entrant(CATEGORY, None, AGENCY),
    ):
        assert may_enter(WINDOW, [GRANT], other, late) == NO


def test_nobody_enters_a_cancelled_call() -> None:
    off = Window(NOON, NOON + A_DAY, closed=False, cancelled=True)
    assert may_enter(off, [GRANT], ENTRANT, NOON) == NO


@given(
    st.datetimes(min_value=datetime(2026, 11, 29), max_value=datetime(2026, 12, 6)),
    st.booleans(),
    st.booleans(),
)
def test_who_enters_has_a_window_or_a_grant(at: datetime, closed: bool, granted: bool) -> None:
    moment = at.replace(tzinfo=NOON.tzinfo)
    window = Window(NOON, NOON + A_DAY, closed=closed, cancelled=False)
    entering = may_enter(window, [GRANT] if granted else [], ENTRANT, moment)
    by_window = not closed and NOON <= moment < NOON + A_DAY
    by_grant = granted and moment < GRANT.until
    assert entering.allowed is (by_window or by_grant)
