"""How often one address may be asked."""

from datetime import timedelta

from shared.http.pace import Pace
from shared.testing.fixed import NOW

MINUTE = timedelta(minutes=1)


def test_so_many_times_in_a_window_and_then_again() -> None:
    pace = Pace(2, MINUTE)
    assert [pace.allows("a", NOW) for _ in range(3)] == [True, True, False]
    assert not pace.allows("a", NOW + MINUTE - timedelta(seconds=1))
    assert pace.allows("a", NOW + MINUTE)


def test_everybody_has_a_pace_of_their_own() -> None:
    pace = Pace(1, MINUTE)
    assert pace.allows("a", NOW)
    assert pace.allows("b", NOW)
    assert not pace.allows("a", NOW)


def test_what_is_remembered_has_an_end() -> None:
    pace = Pace(1, MINUTE, kept=2)
    for who in ("a", "b", "c"):
        assert pace.allows(who, NOW)
    assert pace.allows("a", NOW)  # forgotten, so asked as if for the first time
    assert not pace.allows("c", NOW)
