"""ทะเบียนเรื่องที่เสนอ and ทะเบียนรอบการให้คะแนน: how each event changes what is known."""

from collections.abc import Sequence
from uuid import UUID

import pytest

from services.projection.views.case_register import (
    CASE_REGISTER,
    CaseOfRegister,
    StageScores,
    filed,
)
from services.projection.views.round_register import ROUND_REGISTER, RoundRow
from shared.contracts.award_values import CaseState, Honoured, case_code_of, nominee_id_of
from shared.contracts.calls import GrantId
from shared.contracts.nominations import NominationEvent, NomineeAgency, NomineeUnit
from shared.contracts.units import UnitId
from shared.kernel.message import Event
from shared.views.view import fold
from tests.awards import nomination_examples as nominations
from tests.awards import scoring_examples as scoring
from tests.awards.examples import (
    CASE,
    CHAIR,
    HEALTH,
    JUDGE,
    JUDGES,
    OTHER_CASE,
    PHETCHABUN,
    ROUND,
    SCHOOL,
    THIRD_JUDGE,
    YEAR,
    category,
    drafted,
    person,
    submitted,
)
from tests.projection.examples import ledger

A_UNIT = NomineeUnit(
    honoured=Honoured.COMMUNITY,
    unit_id=UnitId(UUID(int=981)),
    name="ชุมชนคุณธรรมบ้านหนองแม่นา",
    district="6711",
    contact=None,
    phone=None,
)
ENTERED = (drafted(), submitted())
TO_JUDGE = (drafted(), drafted(case=OTHER_CASE), *scoring.OPENED)
SECOND_STAGE = category().stages[0].model_copy(update={"number": 2, "blind": True})
LATER_ROUND = UUID(int=982)


def case(*events: Event, of: UUID = CASE) -> CaseOfRegister:
    return fold(CASE_REGISTER, ledger(events))[PHETCHABUN, str(of)]


def stage(*events: Event, of: UUID = CASE) -> StageScores:
    """After these in the round that is opened for the two cases."""
    [one] = case(*TO_JUDGE, *events, of=of).stages
    return one


def round_row(*events: Event) -> RoundRow:
    return fold(ROUND_REGISTER, ledger(events))[PHETCHABUN, str(ROUND)]


def given(row: StageScores) -> dict[UUID, tuple[list[int], bool]]:
    """Points and whether they are committed, by judge; each judge stands there once."""
    assert len({one.judge for one in row.given}) == len(row.given)
    return {one.judge: ([each.points for each in one.points], one.committed) for one in row.given}


def test_a_person_is_kept_closed_and_its_agencies_are_parties() -> None:
    row = case(drafted())
    assert (row.state, row.case_code) == (CaseState.DRAFT, case_code_of(CASE))
    assert (row.honoured, row.name, row.unit) == (Honoured.PERSON, "", None)
    assert row.person is not None
    assert row.person.name.person_id == nominee_id_of(CASE)
    assert (row.nominator, row.parties) == (
        SCHOOL.agency_id,
        (SCHOOL.agency_id, HEALTH.agency_id),
    )
    assert (row.judged, row.blind, row.hidden_from, row.stages) == (False, False, (), ())


def test_an_agency_that_nominates_its_own_is_one_party() -> None:
    assert case(drafted(nominee=person(workplace=SCHOOL))).parties == (SCHOOL.agency_id,)
    assert case(drafted(nominee=person(workplace=None))).parties == (SCHOOL.agency_id,)


def test_a_unit_that_applies_itself_has_no_party_and_an_agency_is_one() -> None:
    unit = case(drafted(nominee=A_UNIT, nominator=None))
    assert (unit.name, unit.unit, unit.person) == (A_UNIT.name, A_UNIT.unit_id, None)
    assert (unit.nominator, unit.parties) == (None, ())
    agency = case(drafted(nominee=NomineeAgency(agency=HEALTH)))
    assert (agency.name, agency.parties) == (HEALTH.name, (SCHOOL.agency_id, HEALTH.agency_id))


def test_a_new_draft_changes_the_content_and_nothing_else() -> None:
    events = (*ENTERED, nominations.conflict(), nominations.sent_back())
    before = case(*events)
    row = case(*events, drafted(2, nominee=person(workplace=None)))
    assert (row.revision, row.parties) == (2, (SCHOOL.agency_id,))
    for kept in ("state", "hidden_from", "deficiencies", "case_code", "call_id", "fiscal_year"):
        assert getattr(row, kept) == getattr(before, kept), kept


@pytest.mark.parametrize(
    ("events", "state"),
    [
        ((nominations.sent_back(),), CaseState.RETURNED),
        ((nominations.accepted(),), CaseState.ACCEPTED),
        ((nominations.rejected(),), CaseState.REJECTED),
        ((nominations.rejected(), nominations.decided(upheld=True)), CaseState.ACCEPTED),
        ((nominations.rejected(), nominations.decided(upheld=False)), CaseState.REJECTED),
        ((nominations.accepted(), nominations.withdrawn()), CaseState.WITHDRAWN),
        ((nominations.sent_back(), drafted(2), submitted(drafted(2))), CaseState.SUBMITTED),
    ],
)
def test_it_stands_where_the_last_decision_has_put_it(
    events: Sequence[NominationEvent], state: CaseState
) -> None:
    assert case(*ENTERED).state is CaseState.SUBMITTED
    assert case(*ENTERED, *events).state is state


def test_what_is_missing_is_told_until_it_is_handed_in_again() -> None:
    returned = case(*ENTERED, nominations.sent_back())
    assert returned.deficiencies == nominations.MISSING
    assert case(*ENTERED, nominations.rejected()).deficiencies == nominations.MISSING
    assert case(*ENTERED, nominations.sent_back(), submitted(drafted(2))).deficiencies == ()


def test_an_entry_by_an_exception_is_late() -> None:
    late = submitted().model_copy(update={"grant_id": GrantId(UUID(int=983))})
    assert (case(*ENTERED).late, case(drafted(), late).late) == (False, True)


def test_a_conflict_hides_it_once_and_for_good() -> None:
    declared = (nominations.conflict(CHAIR), nominations.conflict(JUDGE))
    row = case(*ENTERED, *declared, nominations.conflict(CHAIR), nominations.accepted())
    assert row.hidden_from == (CHAIR, JUDGE)


def test_judges_see_it_from_the_opening_of_its_first_round() -> None:
    row = case(*TO_JUDGE)
    assert (row.judged, row.blind) == (True, False)
    assert [(one.stage, one.round_id, one.given) for one in row.stages] == [(1, ROUND, ())]
    alone = drafted(case=OTHER_CASE)
    opened = scoring.round_opened(cases=(CASE,))
    assert case(drafted(), alone, opened, of=OTHER_CASE).judged is False


def test_names_are_withheld_while_a_blind_stage_is_not_tallied() -> None:
    blind = scoring.round_opened(stage=SECOND_STAGE)
    opened = (*TO_JUDGE[:2], blind, scoring.assigned())
    assert case(*opened).blind is True
    assert case(*opened, scoring.tallied()).blind is False


def test_each_judge_who_has_the_case_stands_in_it_once() -> None:
    assert stage().judges == (CHAIR, THIRD_JUDGE)  # the other one is in conflict
    assert stage(of=OTHER_CASE).judges == (CHAIR, JUDGE, THIRD_JUDGE)
    later = scoring.assigned({JUDGE: (CASE,)}, recusals=())
    assert stage(later).judges == (CHAIR, THIRD_JUDGE, JUDGE)  # a long list comes in pieces


def test_a_case_that_is_handed_on_changes_its_judges_only() -> None:
    kept = scoring.given()
    assert stage(kept, scoring.reassigned(JUDGE)).judges == (THIRD_JUDGE, JUDGE)
    gone = stage(kept, scoring.reassigned(None))
    assert gone.judges == (THIRD_JUDGE,)
    assert set(given(gone)) == {CHAIR}
    assert stage(scoring.reassigned(JUDGE), of=OTHER_CASE).judges == (CHAIR, JUDGE, THIRD_JUDGE)


def test_the_last_points_stand_in_for_those_before() -> None:
    again = scoring.given(scoring.score(CASE, 11, 4))
    assert given(stage(scoring.given(), again)) == {CHAIR: ([11, 4], False)}
    assert given(stage(scoring.given(), again, of=OTHER_CASE)) == {CHAIR: ([15, 8], False)}
    of_third = again.model_copy(update={"judge": THIRD_JUDGE})
    both = {CHAIR: ([20, 10], False), THIRD_JUDGE: ([11, 4], False)}
    assert given(stage(of_third, scoring.given())) == both


def test_points_are_committed_with_the_sheet_and_open_again_with_it() -> None:
    of_third = scoring.given(scoring.score(CASE, 11, 4)).model_copy(update={"judge": THIRD_JUDGE})
    events = (scoring.given(), of_third, scoring.committed())
    committed = stage(*events)
    assert given(committed) == {CHAIR: ([20, 10], True), THIRD_JUDGE: ([11, 4], False)}
    assert given(stage(*events, scoring.unlocked())) == {
        CHAIR: ([20, 10], False),
        THIRD_JUDGE: ([11, 4], False),
    }


def test_stages_are_kept_apart() -> None:
    later = scoring.round_opened(round_id=LATER_ROUND, stage=SECOND_STAGE)
    shared = scoring.assigned({JUDGE: (CASE,)}, recusals=())
    assigned = shared.model_copy(update={"round_id": LATER_ROUND, "stage": 2})
    row = case(*TO_JUDGE, scoring.given(), scoring.tallied(), later, assigned)
    first, second = row.stages
    assert (row.blind, second.stage, second.round_id) == (True, 2, LATER_ROUND)
    assert (first.judges, bool(first.ranked), set(given(first))) == (
        (CHAIR, THIRD_JUDGE),
        True,
        {CHAIR},
    )
    assert (second.judges, second.ranked, second.given) == ((JUDGE,), None, ())


def test_a_tally_is_heard_also_by_the_cases_without_a_result() -> None:
    tally = scoring.tallied(scoring.tally(withdrawn=(CASE,)))
    assert stage(tally).ranked is None
    ranked = {one.nomination_id: one for one in scoring.tallied().sheet.ranked}
    assert stage(tally, scoring.tallied()).ranked == ranked[CASE]


def test_it_is_found_by_its_code_and_by_a_units_name_but_by_no_persons() -> None:
    assert filed(case(drafted())) == {"search": case_code_of(CASE).lower()}
    unit = filed(case(drafted(nominee=A_UNIT, nominator=None)))
    assert A_UNIT.name in str(unit["search"])


@pytest.mark.parametrize(
    "event", [submitted(), nominations.conflict(), scoring.round_opened(), scoring.given()]
)
def test_a_case_begins_with_its_draft(event: Event) -> None:
    with pytest.raises(LookupError):
        fold(CASE_REGISTER, ledger([event]))


def test_a_round_is_shown_as_it_was_opened_and_names_none_of_its_cases() -> None:
    row = round_row(*TO_JUDGE, scoring.given(), scoring.committed(), scoring.tallied())
    opened = scoring.round_opened()
    assert (row.category, row.stage, row.due_at) == (opened.category, opened.stage, opened.due_at)
    assert (row.fiscal_year, row.judges) == (YEAR, JUDGES)
    for one in (CASE, OTHER_CASE):
        assert str(one) not in row.model_dump_json()


def test_a_round_knows_who_has_committed() -> None:
    twice = (scoring.committed(), scoring.committed())
    other = scoring.committed().model_copy(update={"judge": JUDGE})
    assert round_row(*scoring.OPENED).committed == ()
    assert round_row(*scoring.OPENED, *twice, other).committed == (CHAIR, JUDGE)
    assert round_row(*scoring.OPENED, *twice, other, scoring.unlocked()).committed == (JUDGE,)


def test_a_round_is_tallied_until_it_is_opened_again() -> None:
    first, second = scoring.tallied(), scoring.tallied(number=2)
    row = round_row(*scoring.OPENED, first)
    assert (row.tally, row.sheet_hash, row.reopened_because) == (1, first.sheet_hash, "")
    reopened = round_row(*scoring.OPENED, first, scoring.reopened())
    assert (reopened.tally, reopened.sheet_hash) == (0, "")
    assert reopened.reopened_because == scoring.REASON
    assert round_row(*scoring.OPENED, first, scoring.reopened(), second).tally == 2


def test_a_round_begins_with_its_opening() -> None:
    with pytest.raises(LookupError):
        fold(ROUND_REGISTER, ledger([scoring.committed()]))
