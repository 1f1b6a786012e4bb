"""เปิดรอบการให้คะแนน: closed call, accepted cases, balanced and never in conflict."""

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from services.awards.domain.round import refusals
from services.awards.domain.round.assigning import assigned as shared_out
from services.awards.domain.round.decisions import MOST_PAIRS, ROUND
from shared.contracts.award_values import Judge, NominationId
from shared.contracts.bodies import MemberRole
from shared.contracts.people import PersonId
from shared.kernel.catalogue import encode
from tests.awards.examples import A_DAY, NOON
from tests.awards.examples import ROUND as ROUND_ID
from tests.awards.scoring_examples import OPENED, open_round, scoring


def test_the_cases_are_shared_out_without_conflicts() -> None:
    scoring.given().when(open_round()).then(*OPENED)
    scoring.given(*OPENED).when(open_round()).then()
    later = open_round(due_at=NOON + 20 * A_DAY)
    scoring.given(*OPENED).when(later).refused(refusals.RoundOpenedAlready())


def test_only_a_closed_call_a_declared_stage_and_accepted_cases() -> None:
    told = scoring.given()
    told.when(open_round(call_over=False)).refused(refusals.CallStillOpen())
    told.when(open_round(stage=2)).refused(refusals.StageNotDeclared())
    told.when(open_round(category=None)).refused(refusals.StageNotDeclared())
    told.when(open_round(cases=None)).refused(refusals.StageBeforeNotTallied())
    told.when(open_round(cases=())).refused(refusals.NothingToJudge())


def test_what_no_commit_holds_is_refused() -> None:
    cases = tuple(NominationId(UUID(int=n)) for n in range(1, MOST_PAIRS // 3 + 2))
    told = scoring.given().when(open_round(cases=cases))
    told.refused(refusals.RoundTooLarge(MOST_PAIRS))


def test_sixty_cases_and_fifteen_judges_fit_the_caps_of_the_store() -> None:
    cases = tuple(NominationId(UUID(int=n)) for n in range(1, 61))
    judges = tuple(
        Judge(person_id=PersonId(UUID(int=n)), role=MemberRole.MEMBER, agency_id=None)
        for n in range(1001, 1016)
    )
    events = ROUND.decide(open_round(cases=cases, judges=judges, conflicts=()), ROUND.initial)
    sizes = [len(encode(one).encode()) for one in events]
    assert max(sizes) < 256 * 1024
    assert sum(sizes) < 1024 * 1024
    assert {len(mine) for mine in ROUND.after(events).assigned.values()} == {60}


IDS = st.integers(min_value=1, max_value=40)


@given(
    cases=st.sets(IDS, min_size=1, max_size=30),
    judges=st.integers(min_value=1, max_value=12),
    wanted=st.integers(min_value=1, max_value=5),
    clashes=st.sets(st.tuples(IDS, IDS), max_size=60),
)
def test_sharing_out_is_balanced_and_never_in_conflict(
    cases: set[int], judges: int, wanted: int, clashes: set[tuple[int, int]]
) -> None:
    ids = [NominationId(UUID(int=one)) for one in cases]
    panel = [PersonId(UUID(int=1000 + one)) for one in range(judges)]
    pairs = {(PersonId(UUID(int=1000 + j)), NominationId(UUID(int=c))) for j, c in clashes}
    shares = shared_out(ROUND_ID, panel, ids, pairs, wanted)
    for judge, mine in shares.items():
        assert not [case for case in mine if (judge, case) in pairs]
    for case in ids:
        free = sum((judge, case) not in pairs for judge in panel)
        assert sum(case in mine for mine in shares.values()) == min(wanted, free)
    if not pairs:
        loads = [len(mine) for mine in shares.values()]
        assert max(loads) - min(loads) <= 1
    assert shares == shared_out(ROUND_ID, panel[::-1], ids[::-1], pairs, wanted)
