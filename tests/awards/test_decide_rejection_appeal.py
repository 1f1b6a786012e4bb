"""วินิจฉัยอุทธรณ์: not by who rejected it."""

from services.awards.domain.nomination import refusals
from services.awards.domain.nomination.decisions import NOMINATION
from shared.contracts.award_values import CaseState
from tests.awards.examples import SECRETARY, drafted, submitted
from tests.awards.nomination_examples import appealed, decide, decided, nomination, rejected

APPEALED = (drafted(), submitted(), rejected(), appealed())


def test_an_upheld_appeal_brings_the_case_to_the_judges() -> None:
    nomination.given(*APPEALED).when(decide()).then(decided())
    assert NOMINATION.after([*APPEALED, decided()]).state is CaseState.ACCEPTED
    lost = decided(upheld=False)
    assert NOMINATION.after([*APPEALED, lost]).state is CaseState.REJECTED


def test_who_rejected_it_does_not_decide() -> None:
    nomination.given(*APPEALED).when(decide(SECRETARY)).refused(refusals.RejectedByTheSame())


def test_it_is_decided_once() -> None:
    told = nomination.given(*APPEALED, decided())
    told.when(decide()).then()
    told.when(decide(upheld=False)).refused(refusals.AppealDecidedAlready())
    told = nomination.given(drafted(), submitted(), rejected())
    told.when(decide()).refused(refusals.AppealNotFound())
