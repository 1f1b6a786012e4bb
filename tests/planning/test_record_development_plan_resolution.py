"""บันทึกมติต่อร่างแผนพัฒนา (3.1.6): heard, never ticked; an old text never counts for the new one."""

from services.planning.domain.development_plan import refusals
from services.planning.domain.development_plan.decisions import DEVELOPMENT_PLAN
from tests.planning.development_examples import (
    ANSWERED,
    SUBMITTED,
    development,
    hash_after,
    hearing,
    measure,
    placed,
    resolve,
    resolved,
    submitted,
)

OLD = hash_after(*ANSWERED)
CHANGED = (*SUBMITTED, placed(measure(budget=6_000_000)))
TWICE = (*CHANGED, submitted(2, *CHANGED))


def test_the_boards_resolution_on_the_latest_version_is_in_force() -> None:
    development.given(*SUBMITTED).when(resolve(hearing(), OLD)).then(resolved(hearing(), OLD))


def test_a_resolution_on_an_old_version_is_recorded_but_not_in_force() -> None:
    after = resolved(hearing(), OLD, 1, in_force=False)
    development.given(*TWICE).when(resolve(hearing(), OLD)).then(after)


def test_one_on_a_text_that_nobody_submitted_is_recorded_too() -> None:
    after = resolved(hearing(), "a" * 64, None, in_force=False)
    development.given(*SUBMITTED).when(resolve(hearing(), "a" * 64)).then(after)
    unsubmitted = resolved(hearing(), OLD, None, in_force=False)
    development.given(*ANSWERED).when(resolve(hearing(), OLD)).then(unsubmitted)


def test_another_bodys_resolution_is_not_in_force() -> None:
    heard = hearing(kind="subcommittee")
    after = resolved(heard, OLD, in_force=False)
    development.given(*SUBMITTED).when(resolve(heard, OLD)).then(after)


def test_the_same_hearing_again_changes_nothing() -> None:
    told = development.given(*SUBMITTED, resolved(hearing(), OLD))
    told.when(resolve(hearing(), OLD)).then()
    told.when(resolve(hearing(2), OLD)).then(resolved(hearing(2), OLD))


def test_a_plan_that_does_not_exist_is_refused() -> None:
    development.given().when(resolve(hearing(), OLD)).refused(refusals.DevelopmentPlanNotFound())


def test_it_is_approved_while_the_last_resolution_on_the_latest_version_carried_it() -> None:
    carried, lost = resolved(hearing(), OLD), resolved(hearing(2, carried=False), OLD)
    assert DEVELOPMENT_PLAN.after((*SUBMITTED, carried)).approved
    assert not DEVELOPMENT_PLAN.after((*SUBMITTED, carried, lost)).approved
    assert not DEVELOPMENT_PLAN.after((*TWICE[:3], submitted(), carried, *TWICE[4:])).approved
